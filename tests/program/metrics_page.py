"""The page Metrics by clicking: curves as values, ranges typed, the past after kill -9, and a real broker measured.
metrics_page.py EVENTSCOPE EVENTSCOPE_CLI   (under dbus-run-session -- tests/with-display.sh)"""
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

import pyatspi

from console import expect
from local_stack import PORTS, free_ports
from screen import Console, keep_picture, until

program, cli = sys.argv[1:3]
THROUGHPUT = "Values: Throughput per stage"


def stack(folder, verb, *arguments):
    return subprocess.run([cli, "stack", verb, "--dir", folder, *arguments], capture_output=True, text=True, timeout=180, check=False)


def open_page(console, tab="Pipeline"):
    console.click("check box", "Page Metrics")
    console.click("page tab", tab)


def number(text):
    """Of a cell: 191 MiB, 1.2 KiB/s, 1,234, 3 %, 0.02; in bytes or as a share where there is a unit."""
    factor = {"KiB": 2**10, "MiB": 2**20, "GiB": 2**30, "%": 0.01}.get(text.split(" ")[-1].removesuffix("/s"), 1)
    found = re.match(r"[\d,.]+", text)
    return float(found.group(0).replace(",", "")) * factor if found else None


# The six panels of the dashboard: title, its query, the label that tells series apart, and how far the two may be from each other:
# as a part, or by a step of their unit. Both are read at moments of their own, from scrapes of their own.
RATE = 'sum without(instance)(rate(kafka_server_brokertopicmetrics_{}_total{{job="kafka",topic!=""}}[5m]))'
PANELS = (("Messages In Per Topic", RATE.format("messagesin"), "topic", 0.15, 0),
          ("Bytes In Per Topic", RATE.format("bytesin"), "topic", 0.15, 0),
          ("Bytes Out Per Topic", RATE.format("bytesout"), "topic", 0.15, 0),
          ("CPU Usage", 'rate(process_cpu_seconds_total{job="kafka"}[1m])', "instance", 0.5, 0.15),
          ("JVM Memory Used", 'sum without(area)(jvm_memory_bytes_used{job="kafka"})', "instance", 0.5, 0),
          ("Time spent in GC", 'sum without(gc)(rate(jvm_gc_collection_seconds_sum{job="kafka"}[5m]))', "instance", 0.25, 0.01))
WINDOW = 400  # seconds: while a series is younger than five minutes, Prometheus divides by five minutes and we by its age


def ours(console, title, series):
    """What the panel's table shows last of a series; None where it shows none."""
    table = console.table("Values: " + title)
    for column in range(table.columns):
        if table.table.getColumnDescription(column) == series:
            for row in range(min(table.rows, 5)):  # the newest moment may be open
                if (shown := number(table.cell(row, column).name)) is not None:
                    return shown
    return None


def theirs(port, query, label):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/query?query={urllib.parse.quote(query)}", timeout=10) as answer:
        return {each["metric"][label]: float(each["value"][1]) for each in json.load(answer)["data"]["result"]}


def check_panels(console, port):
    """Each panel against Prometheus' own answer to the dashboard's query."""
    for title, query, label, part, step in PANELS:
        seen = {}

        def agree():
            seen.clear()
            for series, value in theirs(port, query, label).items():
                if label == "topic" and series != "metered":
                    continue
                seen[series] = (ours(console, title, series), value)
            return len(seen) == 1 and all(shown is not None and abs(shown - value) <= max(step, part * value) for shown, value in seen.values())
        until(agree, lambda: f"{title}, the panel and Prometheus: {seen}", WINDOW)
        print(f"  {title}: {', '.join(f'{series} {shown:g} shown, {value:.4g} at Prometheus' for series, (shown, value) in seen.items())}")


def check_curves(console):
    open_page(console)
    console.wait_text("calm")  # every queue is there
    keep_picture("metrics-pipeline", console)
    console.click(("push button", "check box", "toggle button"), "Show as table")
    console.wait_row(THROUGHPUT, ":")
    until(lambda: any((number(row[1]) or 0) > 0 for row in console.rows_of(THROUGHPUT)), lambda: console.rows_of(THROUGHPUT))
    until(lambda: console.table(THROUGHPUT).rows > 5, "a row a second")
    keep_picture("metrics-table", console)
    return [row[0] for row in console.rows_of(THROUGHPUT)]


def check_ranges(console):
    console.click("push button", "Range")
    console.fill("Range of time", "soon")
    console.click("push button", "Show the typed range")
    console.wait_text("Type for example")
    keep_picture("metrics-range", console)
    console.fill("Range of time", "5m")
    console.click("push button", "Show the typed range")
    until(lambda: console.look(("check box", "push button", "toggle button", "radio button"), "5 min").has(pyatspi.STATE_CHECKED),
          "5 min to be chosen")
    console.click("push button", "Previous range")
    until(lambda: console.look(("check box", "push button", "toggle button", "radio button"), "15 min").has(pyatspi.STATE_CHECKED),
          "15 min to be chosen again")


def check_broker(console, folder, ports):
    open_page(console, "Kafka Overview")
    console.wait_text("No broker is measured")
    keep_picture("metrics-no-broker", console)
    expect(stack(folder, "start").returncode == 0, "stack start")
    peers = traffic(f"127.0.0.1:{ports['kafka']}")
    try:
        check_measured(console, ports)
    finally:
        for peer in peers:
            peer.kill()


def traffic(bootstrap):
    """A topic that somebody writes to and reads, 200 records a second."""
    peer = os.path.join(os.path.dirname(program), "kafka_peer")
    subprocess.run([peer, bootstrap, "create", "metered", "2", "1"], check=True, capture_output=True, timeout=60)
    return [subprocess.Popen([peer, bootstrap, *words], stdout=subprocess.DEVNULL)
            for words in (["produce", "metered", "0", "200"], ["consume", "metered", "reader", "1000"])]


def check_measured(console, ports):
    memory = "Values: JVM Memory Used"
    console.wait_row(memory, "MiB", seconds=120)
    console.wait_row("Values: CPU Usage", ":", seconds=120)
    keep_picture("metrics-broker-table", console)
    check_panels(console, ports["prometheus"])
    keep_picture("metrics-broker-traffic", console)
    console.click("page tab", "Stores and processes")
    console.wait_row("Values: Memory", "MiB")
    header = console.wait("table", "Values: Memory")
    until(lambda: any(part.name == "kafka" for part in header.children(12)), lambda: [part.name for part in header.children(12)])
    console.click("page tab", "Kafka Overview")
    console.click(("push button", "check box", "toggle button"), "Show as table")  # its name stays, it is a switch
    keep_picture("metrics-broker", console)


with tempfile.TemporaryDirectory() as home:
    folder = os.path.join(home, "share", "eventscope", "stack")  # where Console points XDG_DATA_HOME
    os.makedirs(folder, mode=0o700)
    expect(stack(folder, "setup").returncode == 0, "setup")
    ports = dict(zip(PORTS, free_ports(len(PORTS))))
    with open(os.path.join(folder, "ports.json"), "w", encoding="ascii") as file:
        json.dump(ports, file)
    arguments = (program, home, "--data", os.path.join(home, "engine"), "--demo", "--language", "en")
    console = Console(*arguments, size="1280x800")
    try:
        seen = check_curves(console)
        check_ranges(console)
        console.kill()
        console = Console(*arguments, size="1280x800")
        open_page(console)
        console.click(("push button", "check box", "toggle button"), "Show as table")
        for moment in seen[1:]:  # the newest second may have been open
            console.wait_row(THROUGHPUT, moment)
        check_broker(console, folder, ports)
        expect(console.close() == 0)
    finally:
        stack(folder, "stop")
        if console.process.poll() is None:
            console.kill()
print("the page Metrics shows the pipeline and a broker, and keeps its past over kill -9")
