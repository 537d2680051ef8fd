"""Profiles by clicking: demo traffic starts the local servers, the menu and the palette switch while it flows, nothing of the former
profile stays on screen, a connection is tested, and the window may be closed during a switch.
profile_switch.py EVENTSCOPE EVENTSCOPE_CLI   (under dbus-run-session -- tests/with-display.sh)"""
import json
import os
import subprocess
import sys
import tempfile
import time

from console import expect
from local_stack import PORTS, free_ports
from screen import ENTITIES, Console, keep_picture, keys, show_type, until, write

program, cli = sys.argv[1:3]


def stack(folder, verb):
    return subprocess.run([cli, "stack", verb, "--dir", folder], capture_output=True, text=True, timeout=120, check=False)


def menu(console, name, place, picture=None):
    """Chooses the entry at that place of the menu; menus say nothing to AT-SPI, so with the keyboard."""
    console.click("push button", f"Profile {name}")
    time.sleep(0.5)
    if picture:
        keep_picture(picture, console)
    keys(*["Down"] * place, "Return")


def palette(console, text):
    keys("ctrl+k")
    console.wait("text", lambda name: "Search" in name)
    write(text)
    console.wait("list item", lambda name: text.lower() in name.lower())
    keys("Return")


def rows(console):
    found = console.rows_of(ENTITIES)
    return len(found) if isinstance(found, list) else 0


def write_profiles(home, ports):
    folder = os.path.join(home, "config", "eventscope", "profiles")
    os.makedirs(folder)
    server = {"address": f"127.0.0.1:{ports['redis-events']}"}
    looked = {"bootstrap": f"127.0.0.1:{ports['kafka']}", "colour": "#c2410c",
              "redis": {"events": server, "snapshots": {"address": f"127.0.0.1:{ports['redis-snapshots']}"}}}
    for name, content in (("staging", looked), ("torn", {"bootstrap": 7})):
        with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
            json.dump(content, file)


def check(console):
    console.wait("label", "Starting the local servers", seconds=30)
    keep_picture("profile-starting", console)
    console.wait("push button", "Profile Local servers", seconds=90)
    console.wait("label", "Live", seconds=90)
    show_type(console, "products")
    until(lambda: rows(console) > 3, "demo traffic on the local servers", 60)

    menu(console, "Local servers", 1, "profile-menu")
    console.wait("push button", "Profile Embedded", seconds=60)
    console.wait("label", "Live", seconds=60)
    expect(rows(console) == 0, "no row of the former profile", console.rows_of(ENTITIES))
    keep_picture("profile-embedded", console)

    palette(console, "Switch to staging")
    console.wait("push button", "Profile staging", seconds=60)
    console.wait("label", "Live", seconds=60)
    show_type(console, "products")
    until(lambda: rows(console) > 3, "what the local engine wrote, only looked at", 60)
    keep_picture("profile-staging", console)

    menu(console, "staging", 4)
    console.wait_text("The profile torn cannot be opened")
    console.wait("push button", "Profile staging")

    palette(console, "Test the connection of staging")
    console.wait("label", "Nothing has failed", seconds=60)
    keep_picture("profile-test", console)
    console.click("push button", "Close the connection test")

    for name in ("local", "embedded", "staging", "local"):
        palette(console, "Switch to " + {"local": "Local servers", "embedded": "Embedded"}.get(name, name))
    console.wait("push button", "Profile Local servers", seconds=60)
    console.wait("label", "Live", seconds=60)
    until(lambda: rows(console) > 3, "the last choice", 60)
    palette(console, "Switch to Embedded")
    expect(console.close() == 0, console.stderr())


with tempfile.TemporaryDirectory() as home:
    servers = os.path.join(home, "share", "eventscope", "stack")  # where Console points XDG_DATA_HOME
    os.makedirs(servers, mode=0o700)
    expect(stack(servers, "setup").returncode == 0, "setup")
    numbers = dict(zip(PORTS, free_ports(len(PORTS))))
    with open(os.path.join(servers, "ports.json"), "w", encoding="ascii") as file:
        json.dump(numbers, file)
    write_profiles(home, numbers)
    window = Console(program, home, "--profile", "local", "--demo", "shop", size="1280x800")
    try:
        check(window)
    finally:
        if window.process.poll() is None:
            window.kill()
        stack(servers, "stop")
print("profiles switch by clicking, while traffic flows")
