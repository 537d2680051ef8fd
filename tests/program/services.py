"""The page Services by clicking: start, a service that dies, its log, stop, clean.
services.py EVENTSCOPE EVENTSCOPE_CLI   (under dbus-run-session -- tests/with-display.sh)"""
import json
import os
import signal
import subprocess
import sys
import tempfile

import pyatspi

from console import expect
from local_stack import PORTS, free_ports
from screen import Console, keep_picture, until

program, cli = sys.argv[1:3]
TABLE = "Services of the local stack"


def stack(folder, verb, *arguments):
    return subprocess.run([cli, "stack", verb, "--dir", folder, *arguments], capture_output=True, text=True, timeout=120, check=False)


def states(console):
    return [row[1] for row in console.rows_of(TABLE)]


with tempfile.TemporaryDirectory() as home:
    folder = os.path.join(home, "share", "eventscope", "stack")  # where Console points XDG_DATA_HOME
    os.makedirs(folder, mode=0o700)
    expect(stack(folder, "setup").returncode == 0, "setup")
    with open(os.path.join(folder, "ports.json"), "w", encoding="ascii") as file:
        json.dump(dict(zip(PORTS, free_ports(len(PORTS)))), file)
    console = Console(program, home, "--data", os.path.join(home, "engine"), size="1280x800")
    try:
        console.wait("label", "Welcome to Eventscope")
        console.click("check box", "Page Services")
        console.wait("label", "0 of 4 running")
        expect(states(console) == ["Stopped"] * 4, states(console))
        keep_picture("services-stopped", console)
        console.click("push button", "Start")
        console.wait("label", "Starting")
        keep_picture("services-starting", console)
        console.wait("label", "4 of 4 running", seconds=90)
        expect(states(console) == ["Running"] * 4, states(console))
        rows = {row["service"]: row for row in json.loads(stack(folder, "status", "--json").stdout)}
        os.kill(rows["redis-events"]["pid"], signal.SIGKILL)
        console.wait("label", "3 of 4 running")
        console.wait_row(TABLE, "redis-events", "Failed")
        keep_picture("services-failed", console)
        console.click("push button", "Start")
        console.wait("label", "4 of 4 running", seconds=60)
        console.click("push button", "Stop")
        console.wait("label", "0 of 4 running", seconds=60)
        until(lambda: console.wait("push button", "Clean").has(pyatspi.STATE_SENSITIVE), "the end of stopping", 60)  # a broker ends slowly
        console.click("push button", "Clean")
        keep_picture("services-clean", console)
        console.click("push button", "Remove data and logs")
        until(lambda: not os.path.exists(os.path.join(folder, "data")), "the data are gone")
        expect(console.close() == 0)
    finally:
        stack(folder, "stop")
print("the page Services starts, watches and stops the local servers")
