"""A window on Kafka and Redis while a Redis dies: the audit's dialog says that all holds; then a banner says on every page that
nothing is written and why; it leaves once the server is back.
trouble_banner.py EVENTSCOPE EVENTSCOPE_CLI   (under dbus-run-session -- tests/with-display.sh)"""
import os
import signal
import sys
import tempfile

from console import expect
from local_stack import Stack
from screen import Console, keep_picture

program, cli = sys.argv[1:3]


def check_audit(console):
    console.wait("push button", "Audit: Audited", seconds=120).click()
    dialog = console.wait("dialog", "Audit")
    console.wait("label", "What must hold", dialog)
    counts = [part.name for part in dialog.parts() if part.role == "label"]
    expect("Every accepted event keeps the invariants, and every snapshot is what its events say." in counts, counts)
    expect("Outcomes checked" in counts and "not watched" not in counts, counts)
    keep_picture("trouble-audit", console)
    console.click("push button", "Close the audit")
    console.wait_gone("dialog", "Audit")


def check_banner(console, servers):
    os.kill(servers.rows()["redis-snapshots"]["pid"], signal.SIGKILL)
    console.wait("label", "Nothing is written now.", seconds=60)
    console.wait_text("cannot be reached")
    console.wait_text("Nothing that was accepted is lost.")  # not that reading works: states are read from that server
    for page in ("Overview", "Entities", "Events"):
        console.click("check box", f"Page {page}")
        console.wait("label", "Nothing is written now.")
        keep_picture(f"trouble-{page.lower()}", console)
    servers.good("start")
    console.wait_gone("label", "Nothing is written now.", 60)
    expect(console.close() == 0)


with tempfile.TemporaryDirectory() as home:
    servers = Stack(cli, os.path.join(home, "stack"))
    try:
        servers.good("setup", ports=False)
        servers.good("start")
        console = Console(program, home, "--profile", "local", "--dir", servers.folder, "--data", os.path.join(home, "engine"),
                          "--demo", "shop", "bank", size="1280x800")
        console.wait("label", "Live", seconds=90)
        check_audit(console)
        check_banner(console, servers)
    finally:
        servers.run("stop", ports=False)
        for left in servers.processes():
            os.kill(left, signal.SIGKILL)
print("the banner says what is wrong while a Redis is away, and the audit what holds")
