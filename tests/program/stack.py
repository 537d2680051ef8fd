"""The local servers as scripts see them: setup, start, status, stop, and what goes wrong.   stack.py EVENTSCOPE_CLI"""
import glob
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

from console import expect
from local_stack import SERVICES, Stack, free_ports

cli = sys.argv[1]
def redis(port, *words):
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        request = f"*{len(words)}\r\n" + "".join(f"${len(word)}\r\n{word}\r\n" for word in words)
        connection.sendall(request.encode())
        return connection.recv(4096).decode()


def get(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        return answer.read().decode()


def check_start(stack):
    rows = stack.rows()
    expect([row["state"] for row in rows.values()] == ["stopped"] * 4 and list(rows) == SERVICES, rows)
    expect(all(row["pid"] is None and row["rssBytes"] == 0 for row in rows.values()), rows)
    stack.good("start")
    rows = stack.rows()
    for name, row in rows.items():
        expect(row["state"] == "running" and row["port"] == stack.ports[name] and row["version"], row)
        expect(row["rssBytes"] > 5_000_000 and row["uptimeSeconds"] < 60, row)
        os.kill(row["pid"], 0)
    expect(rows["kafka"]["version"] == "4.1.1", rows["kafka"])
    again = stack.good("start")
    expect("starting" not in again, again)
    expect({name: row["pid"] for name, row in stack.rows().items()} == {name: row["pid"] for name, row in rows.items()},
           "the second start starts nothing")
    return rows


def check_servers(stack):
    for name in ("redis-snapshots", "redis-events"):
        port = stack.ports[name]
        expect("noeviction" in redis(port, "CONFIG", "GET", "maxmemory-policy"), name)
        expect("yes" in redis(port, "CONFIG", "GET", "appendonly"), name)
        expect(redis(port, "SET", "kept", name) == "+OK\r\n", name)
    metrics = get(stack.ports["exporter"], "/metrics")
    for wanted in ("kafka_server_replicamanager_partitioncount ", "kafka_controller_kafkacontroller_activecontrollercount 1.0",
                   "jvm_memory_bytes_used{", "process_resident_memory_bytes ", 'kafka_network_requestmetrics_requests_total{request='):
        expect(wanted in metrics, wanted, metrics[:3000])
    old = {name: float(re.search(rf'jvm_memory_pool_bytes_{name}{{pool="Tenured Gen",}} (\S+)', metrics).group(1)) for name in ("used", "max")}
    expect(old["used"] < old["max"] / 2, "the broker has no room and will only collect garbage", old)

    def scraped():
        answer = json.loads(get(stack.ports["prometheus"], "/api/v1/query?query=up"))
        return any(sample["value"][1] == "1" for sample in answer["data"]["result"])
    deadline = time.monotonic() + 20
    while not scraped():
        expect(time.monotonic() < deadline, "Prometheus scrapes the exporter")
        time.sleep(0.2)


def check_another_port(stack):
    other = free_ports(1)[0]
    status, _, err = stack.run("start", "--port", f"redis-events={other}")
    expect(status == 1 and "redis-events" in err and "stack stop" in err, err)


def check_death(stack, rows):
    os.kill(rows["redis-events"]["pid"], signal.SIGKILL)
    deadline = time.monotonic() + 5
    while stack.rows()["redis-events"]["state"] != "failed":
        expect(time.monotonic() < deadline, stack.rows())
    expect(stack.rows()["kafka"]["state"] == "running", "the others go on")
    out = stack.good("start")
    expect("redis-events: starting" in out and "kafka: starting" not in out, out)
    expect("kept" not in redis(stack.ports["redis-events"], "GET", "nothing"))
    expect("redis-events" in redis(stack.ports["redis-events"], "GET", "kept"), "what was written is there after kill -9")


def check_stop(stack):
    stack.good("stop", ports=False)
    expect(stack.processes() == [], "nothing of ours runs", stack.processes())
    expect([row["state"] for row in stack.rows().values()] == ["stopped"] * 4, stack.rows())
    stack.good("stop", ports=False)


def check_taken_port(stack):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", stack.ports["redis-snapshots"]))
        taken.listen()
        status, _, err = stack.run("start")
        expect(status == 1 and "redis-snapshots" in err and str(stack.ports["redis-snapshots"]) in err, err)
        expect(f"pid {os.getpid()}" in err and "--port redis-snapshots=N" in err, err)
    stack.good("stop", ports=False)


def check_failing_service(stack):
    manifest = glob.glob(os.path.join(stack.folder, "data", "redis-events", "appendonlydir", "*.manifest"))[0]
    with open(manifest, "rb") as opened:
        sound = opened.read()
    with open(manifest, "wb") as opened:
        opened.write(b"rubbish\n")
    status, _, err = stack.run("start")
    expect(status == 1 and "redis-events" in err and "manifest" in err.split("The end of")[1], err)
    expect(stack.rows()["redis-events"]["state"] == "failed", stack.rows())
    with open(manifest, "wb") as opened:
        opened.write(sound)
    stack.good("start")
    expect("redis-events" in redis(stack.ports["redis-events"], "GET", "kept"), "data are kept between starts")


def check_bad_commands(stack):
    for arguments, says in ((["start", "--port", "kafka"], "SERVICE=N"), (["start", "--port", "zoo=1"], "zoo"),
                            (["start", "--port", "kafka=70000"], "SERVICE=N"), (["logs", "zoo"], "zoo"), (["dance"], "subcommand")):
        status, out, err = stack.run(*arguments, ports=False)
        expect(status > 0 and says in err and not out, arguments, status, out, err)
    with tempfile.TemporaryDirectory() as empty:  # a system without the packages and without the right to install them
        status, _, err = stack.run("setup", environment={"PATH": empty})
        expect(status == 3 and "redis-server" in err and "openjdk-17-jre-headless" in err, status, err)


with tempfile.TemporaryDirectory() as home:
    stack = Stack(cli, os.path.join(os.path.realpath(home), "stack"))
    try:
        stack.good("setup", ports=False)
        check_bad_commands(stack)
        rows = check_start(stack)
        check_servers(stack)
        check_another_port(stack)
        check_death(stack, rows)
        expect("Ready to accept connections" in stack.good("logs", "redis-events", ports=False))
        expect("== prometheus" in stack.good("logs", ports=False))
        check_stop(stack)
        check_taken_port(stack)
        check_failing_service(stack)
        stack.good("clean", ports=False)
        expect(stack.processes() == [] and not os.path.exists(os.path.join(stack.folder, "data")), "clean")
    finally:
        stack.run("stop", ports=False)
        for left in stack.processes():
            os.kill(left, signal.SIGKILL)
print("the local servers start, answer, fail by name and stop")
