"""A damaged database is named on screen; an export and the newest backup are one click away.
damaged_store.py EVENTSCOPE EVENTSCOPE_CLI   (under dbus-run-session -- tests/with-display.sh)"""
import glob
import json
import os
import subprocess
import sys
import tempfile

from console import Engine, expect
from screen import Console, keep_picture, until

program, cli = sys.argv[1:3]
PAGE = 4096


def run(*arguments):
    result = subprocess.run([cli, *arguments], capture_output=True, text=True, timeout=60, check=False)
    return result.returncode, result.stdout, result.stderr


def damage(file):
    """A page of rows in the middle; which table it hits is not ours to know, so several."""
    with open(file, "r+b") as opened:
        opened.seek(20 * PAGE)
        opened.write(b"Z" * 6 * PAGE)


def fill(data):
    """60 products, a backup, and 40 more."""
    engine = Engine(cli, data)
    for number in range(100):
        status, _, _ = engine.call("POST", "/api/v1/products", {"name": f"Tea {number} " + "t" * 150, "price": number})
        expect(status == 201, status)
        if number == 59:
            status, out, err = run("backup", "--data", data)  # beside the running engine
            expect(status == 0 and "position 60 " in out, out, err)
    engine.stop()


with tempfile.TemporaryDirectory() as home:
    data = os.path.join(home, "data")
    fill(data)
    damage(os.path.join(data, "eventscope.db"))
    status, _, err = run("serve", "--data", data, "--port", "0")
    expect(status == 1 and "damaged" in err and "restore a backup" in err, err)

    os.environ["HOME"] = home
    console = Console(program, home, "--data", data)
    console.wait("label", "The engine does not start")
    keep_picture("damaged-store", console)
    console.click("push button", "Export…")
    dialog = console.wait("dialog", "Export what can be read")
    console.click("push button", "Save", dialog)
    target = os.path.join(home, "eventscope.jsonl")  # as it was suggested
    until(lambda: os.path.isfile(target) and os.path.getsize(target) > 0, "the export")
    console.wait("label", "Exported what can be read")
    with open(target, encoding="utf-8") as lines:
        kinds = [json.loads(line)["kind"] for line in lines]
    expect(kinds.count("gap") > 0 and 30 < kinds.count("event") <= 100, kinds.count("event"))

    console.click("push button", "Restore backup")
    console.wait("label", "The backup was restored")
    console.click("check box", "Page Entities")
    console.wait("label", "Products")
    console.wait_row("Entities of the chosen type", "Tea 59")
    keep_picture("restored-store", console)
    expect(console.close() == 0)
    kept = glob.glob(os.path.join(data, "replaced-*"))
    expect(len(kept) == 1 and os.path.isfile(os.path.join(kept[0], "eventscope.db")), kept)
    status, out, err = run("verify", "--data", data)
    expect(status == 0 and "entities 60" in out, out, err)
    status, out, err = run("backups", "--data", data)
    expect(status == 0 and len(out.splitlines()) >= 1, out, err)
print("a damaged store is named, exported and restored")
