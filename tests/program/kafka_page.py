"""The page Kafka by clicking, on a real broker: nothing runs, a topic is made, records are written, read and followed, read by
time; the topic is cloned, grown, deleted; a group reads, and stops; brokers are seen, the cluster goes away.
kafka_page.py EVENTSCOPE EVENTSCOPE_CLI   (under dbus-run-session -- tests/with-display.sh)"""
import json
import os
import subprocess
import sys
import tempfile
import time

import pyatspi

from console import expect
from local_stack import PORTS, free_ports
from screen import Console, keep_picture, keys, until

program, cli = sys.argv[1:3]
PEER = os.path.join(os.path.dirname(program), "kafka_peer")
TOPICS = "Topics of the cluster"
RECORDS = "Records of the topic"


def stack(folder, verb):
    return subprocess.run([cli, "stack", verb, "--dir", folder], capture_output=True, text=True, timeout=180, check=False)


def peer(*arguments):
    started = subprocess.Popen([PEER, bootstrap, *arguments], stdout=subprocess.PIPE, text=True)
    expect(started.stdout.readline() == "ready\n", arguments)
    return started


def check_topics(console):
    console.wait("label", "No topics", seconds=60)
    keep_picture("kafka-no-topics", console)
    console.click("push button", "New topic")
    console.fill("Name of the topic", "bad name")
    console.click("push button", "Create the topic")
    console.wait_text("is not a name for a topic")
    console.fill("Name of the topic", "orders.v1")
    console.fill("Number of partitions", "3")
    console.click("push button", "Create the topic")
    console.wait_row(TOPICS, "orders.v1")
    console.wait("table", "Partitions of the topic")
    until(lambda: len(console.rows_of("Partitions of the topic")) == 3, "three partitions")


def check_records(console):
    console.click("page tab", "Records")
    console.wait("label", "No topic is read")
    console.fill("Topic to read", "orders.v1")
    keys("Return")
    console.wait("label", "No records")
    console.click("push button", "Write a record")
    console.fill("Key of the record", "k1")
    console.fill("Value of the record", '{"total":249}')
    console.fill("Headers of the record", "source=test")
    console.click("push button", "Write the record")
    console.wait("label", "Written")
    keep_picture("kafka-written", console)
    console.click("push button", "Close the record's form")
    console.click("push button", "Read records")
    table, row = console.wait_row(RECORDS, "k1", '{"total":249}')
    table.cell(row, 0).click()
    until(lambda: any("total" in part.name for part in console.wait("tree", "Record as a tree").parts()), "the decoded value")
    console.click("page tab", "Key and headers")
    console.wait("label", "source")
    console.click("check box", "Follow the end")
    writer = peer("produce", "orders.v1", "20", "40")
    console.wait_row(RECORDS, "order-7")
    expect(writer.wait(timeout=30) == 0)
    keep_picture("kafka-records", console)
    check_what_is_looked_at(console)


def check_what_is_looked_at(console):
    """The record stays in the view beside when its row leaves the table, which keeps 20,000."""
    table, row = console.wait_row(RECORDS, "k1", '{"total":249}')
    table.cell(row, 0).click()
    console.click("page tab", "Decoded")
    until(lambda: any("249" in part.name for part in console.wait("tree", "Record as a tree").parts()), "the first record")
    expect(peer("produce", "orders.v1", "21000", "100000").wait(timeout=60) == 0)
    console.wait_text("older ones left the table", seconds=60)
    expect(any("249" in part.name for part in console.wait("tree", "Record as a tree").parts()), "another record took its place")
    console.click("check box", "Follow the end")


MENU = ["Read its records", "Write a record…", "Clone…", "Add partitions…", "Delete…"]


def choose(console, entry):
    """Of the menu behind the topic's dots, which the accessibility tree does not show: by its place."""
    console.click(("push button", "toggle button"), "More for this topic")
    time.sleep(0.5)
    keys(*["Down"] * (MENU.index(entry) + 1), "Return")


def check_time(console):
    console.click(("push button", "check box", "toggle button", "radio button"), "Time")
    console.fill("Offset or time to read from", "soon")
    console.click("push button", "Read records")
    console.wait_text("Write a time as")
    time.sleep(1.1)
    moment = time.strftime("%H:%M:%S")
    time.sleep(1.1)
    expect(peer("produce", "orders.v1", "3", "40").wait(timeout=30) == 0)
    console.fill("Offset or time to read from", moment)
    console.click("push button", "Read records")
    until(lambda: console.table(RECORDS).rows == 3, lambda: console.rows_of(RECORDS))
    keep_picture("kafka-time", console)


def check_life_of_a_topic(console):
    console.click("page tab", "Topics and groups")
    choose(console, "Clone…")
    console.wait("label", "Clone of orders.v1")
    keep_picture("kafka-clone", console)
    console.fill("Name of the topic", "orders.v2")
    console.click("push button", "Create the topic")
    console.wait_row(TOPICS, "orders.v2")
    until(lambda: len(console.rows_of("Partitions of the topic")) == 3, "as many partitions as the original")
    console.wait_row(TOPICS, "orders.v2", "B", seconds=30)  # its size on disk, from the exporter
    choose(console, "Add partitions…")
    console.fill("Number of partitions", "2")
    console.click("push button", "Create the topic")
    console.wait_text("partitions")  # the broker says why not
    console.fill("Number of partitions", "5")
    console.click("push button", "Create the topic")
    until(lambda: len(console.rows_of("Partitions of the topic")) == 5, lambda: console.rows_of("Partitions of the topic"))
    choose(console, "Delete…")
    console.fill("Name of the topic to delete", "orders.v1")
    delete = console.wait("push button", "Delete the topic and its records")
    expect(not delete.has(pyatspi.STATE_SENSITIVE), "another name does not open the button")
    keep_picture("kafka-delete", console)
    console.fill("Name of the topic to delete", "orders.v2")
    console.click("push button", "Delete the topic and its records")
    until(lambda: console.table(TOPICS).find("orders.v2") is None, lambda: console.rows_of(TOPICS))
    expect(console.table(TOPICS).find("orders.v1") is not None, "the other one stays")


def check_groups(console):
    reader = peer("consume", "orders.v1", "billing", "1000")
    console.wait_row("Consumer groups of the cluster", "billing", "orders.v1", seconds=60)
    console.wait_row("Consumer groups of the cluster", "billing", "OK", seconds=120)
    reader.kill()
    reader.wait()
    expect(peer("produce", "orders.v1", "30", "200").wait(timeout=30) == 0)
    console.wait_row("Consumer groups of the cluster", "billing", "Stopped", seconds=150)
    keep_picture("kafka-groups", console)


def check_brokers(console):
    console.click("page tab", lambda name: name.startswith("Brokers"))
    console.wait_row("Brokers of the cluster", "127.0.0.1", "Connected")
    console.fill("Find an entry", "log.retention")
    console.wait_row("Configuration of the broker", "log.retention.hours")
    console.click("page tab", "Topics and groups")


with tempfile.TemporaryDirectory() as home:
    folder = os.path.join(home, "share", "eventscope", "stack")  # where Console points XDG_DATA_HOME
    os.makedirs(folder, mode=0o700)
    with open(os.path.join(folder, "ports.json"), "w", encoding="ascii") as file:
        ports = dict(zip(PORTS, free_ports(len(PORTS))))
        json.dump(ports, file)
    bootstrap = f"127.0.0.1:{ports['kafka']}"
    console = Console(program, home, "--data", os.path.join(home, "engine"), size="1280x800")
    try:
        console.wait("label", "Welcome to Eventscope")
        console.click("check box", "Page Kafka")
        console.wait("label", "No Kafka cluster runs")
        keep_picture("kafka-none", console)
        console.click("push button", "Open the page Services")
        console.wait("label", "0 of 4 running")
        started = stack(folder, "start")
        expect(started.returncode == 0, started.stderr)
        console.click("check box", "Page Kafka")
        for check in (check_topics, check_records, check_time, check_life_of_a_topic, check_groups, check_brokers):
            check(console)
        expect(stack(folder, "stop").returncode == 0)
        console.wait("label", "No Kafka cluster runs", seconds=60)
        expect(console.close() == 0)
    finally:
        stack(folder, "stop")
print("the page Kafka makes, clones, grows and deletes topics, writes, reads and follows records, and shows groups and brokers")
