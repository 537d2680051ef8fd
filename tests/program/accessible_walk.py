"""Every page, form and popup of the window through accessibility: what can be focused or pressed has a name, and no two things of
one kind that are on screen together have the same; Tab reaches them; notices are read and run by keyboard.
accessible_walk.py EVENTSCOPE EVENTSCOPE_CLI   (under dbus-run-session -- tests/with-display.sh)"""
import collections
import os
import sys
import tempfile

import pyatspi

from console import expect
from screen import ENTITIES, Console, create, keep_picture, keys, show_type, until

program = sys.argv[1]
faults = []


def is_control(part):
    """Can be focused or acted upon. Cells and rows are data; their table or tree is the control. Qt names a row of tabs by the
    current one whatever name it was given; each tab has its own."""
    if part.role in ("table cell", "list item", "table column header", "page tab list", "application", "frame"):
        return False
    if part.has(pyatspi.STATE_FOCUSABLE):
        return True
    try:
        return part.node.queryAction().nActions > 0
    except NotImplementedError:
        return False


def check(console, where):
    names = collections.Counter()
    for part in console.application.parts():
        if not is_control(part):
            continue
        names[part.name] += 1
        if not part.name.strip():
            faults.append(f"{where}: a {part.role} without a name in {path(part)}")
    for name, count in names.items():
        if count > 1:
            faults.append(f"{where}: {count} controls are called '{name}'")
    print(f"{where}: {sum(names.values())} controls")
    expect(sum(names.values()) > 10, where, "shows hardly anything")


def path(part):
    steps, node = [], part.node
    while node is not None and node.getRoleName() != "application" and len(steps) < 12:
        steps.append(f"{node.getRoleName()} '{node.name}'")
        node = node.parent
    return " < ".join(steps)


with tempfile.TemporaryDirectory() as home:
    console = Console(program, home, "--data", os.path.join(home, "data"), size="1280x860")
    console.wait("label", "Welcome to Eventscope")
    until(lambda: console.look("check box", lambda name: name.startswith("Demo data for")), "the demos to choose from")
    check(console, "first run")
    console.click("push button", "Start without demo data")
    console.wait_gone("label", "Welcome to Eventscope")
    check(console, "Overview")
    for plural in ("accounts", "transfers", "entries", "assets", "documents", "products", "customers", "purchases"):
        show_type(console, plural)
        console.click("push button", "New entity of this type")
        console.wait("push button", "Save the form")
        check(console, f"Entities, a new one of {plural}")
    create(console, "products", [("Name", "Butter"), ("Price", "2.49")])
    console.wait_row(ENTITIES, "Butter")
    check(console, "Entities, one open, with a toast")
    console.click("page tab", "Relations")
    check(console, "Entities, relations")
    keys("ctrl+3")
    table, row = console.wait_row("Events", "ProductCreated")
    check(console, "Events")
    table.cell(row, 1).click()
    console.wait("filler", "ProductCreated")
    for tab in ("Tree", "Raw", "Hex", "Diff"):
        console.click("page tab", tab)
        check(console, f"Events, payload as {tab}")
    keys("ctrl+4")
    table, row = console.wait_row("Commands", "Create product")
    check(console, "Commands")
    table.cell(row, 1).click()
    console.wait("push button", "Repeat this command as a new one")
    check(console, "Commands, one chosen")
    console.wait("push button", "Notices").node.queryComponent().grabFocus()
    keys("space")
    notices = console.wait("list", "List of notices")
    console.wait("list item", "Product Butter created: Version 1.", notices)
    until(lambda: notices.has(pyatspi.STATE_FOCUSED), "the focus in the notices")
    check(console, "Notices")
    keep_picture("notices", console)
    keys("Return")  # runs "Show events" of the newest one
    console.wait_gone("list", "List of notices")
    console.wait("label", "Events")
    keys("ctrl+k")
    console.wait("list", "What was found")
    check(console, "command palette")
    keys("Escape")
    console.wait_gone("list", "What was found")
    expect(console.close() == 0)
if faults:
    sys.exit("\n".join(dict.fromkeys(faults)))
print("every control has a name of its own")
