"""The window starts whatever became of its settings, says on screen what happened, and keeps the damaged file.
damaged_settings.py EVENTSCOPE EVENTSCOPE_CLI   (under dbus-run-session -- tests/with-display.sh)"""
import glob
import os
import sys
import tempfile

from console import expect
from screen import Console, keep_picture

program = sys.argv[1]


def start(home):
    return Console(program, home, "--data", os.path.join(home, "data"))


def see_damage(home, file, name, damage, reason):
    """Damages the file, starts the program and sees it say so; then the next start is as usual."""
    before = set(glob.glob(file + ".corrupt-*"))
    damage(file)
    console = start(home)
    console.wait("label", "The window's settings were damaged")
    kept = set(glob.glob(file + ".corrupt-*")) - before
    expect(len(kept) == 1, name, "is kept as", kept)
    kept = os.path.basename(kept.pop())
    console.wait("filler", f"The usual layout is used. Kept: {kept}")
    console.wait("label", "Welcome to Eventscope")
    keep_picture("damaged-" + name, console)
    console.click("push button", "Notices")
    console.wait("list item", lambda name: name.startswith("The window's settings were damaged: "), console.wait("list", "List of notices"))
    expect(reason in console.stderr() and kept in console.stderr(), name, console.stderr())
    expect(console.close() == 0, name)
    expect(os.path.isfile(file), "the settings are saved again after", name)


def cut(file):
    with open(file, "rb") as opened:
        whole = opened.read()
    with open(file, "wb") as opened:
        opened.write(whole[:len(whole) * 2 // 3])


def overwrite(content):
    def damage(file):
        with open(file, "wb") as opened:
            opened.write(content)
    return damage


def replace_by_folder(file):
    os.remove(file)
    os.mkdir(file)


def see_mistakes(home, file):
    """Those of the settings written by hand: the window starts with the usual ones, the server does not start (settings.py)."""
    with open(file, "w", encoding="utf-8") as opened:
        opened.write('{\n  "clients": 0,\n  "colour": "<b>red</b>"\n}\n')
    console = start(home)
    console.wait("label", "2 mistakes in settings.json")
    console.wait("filler", 'settings.json:2: "clients" wants a whole number from 1 to 10000. 512 is used.')
    console.wait("label", "Welcome to Eventscope")
    keep_picture("settings", console)
    expect(f'{file}:3: "colour" is no setting' in console.stderr(), console.stderr())
    expect(console.close() == 0)


with tempfile.TemporaryDirectory() as home:
    file = os.path.join(home, "config", "eventscope", "window.ini")
    console = start(home)
    console.wait("label", "Welcome to Eventscope")
    console.click("check box", "Page Entities")
    expect(console.close() == 0)
    console = start(home)
    console.wait("label", "Products")  # the page of the last time
    expect(console.look("label", "The window's settings were damaged") is None, "whole settings are no damage")
    console.click("check box", "Page Overview")
    expect(console.close() == 0 and console.stderr() == "", console.stderr())
    for name, damage, reason in (("cut", cut, "layouts are damaged or missing"), ("binary", overwrite(bytes(range(256))), "it is no text"),
                                 ("folder", replace_by_folder, "it is no file"), ("empty", overwrite(b""), "it is empty")):
        see_damage(home, file, name, damage, reason)
    see_mistakes(home, os.path.join(home, "config", "eventscope", "settings.json"))
print("damaged settings are kept aside and told, and the window starts")
