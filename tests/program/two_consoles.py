"""Two windows attached to one `eventscope-cli serve`: the second sees live, without a refresh, what the first creates and edits,
and shows a conflicting edit field by field.
two_consoles.py EVENTSCOPE EVENTSCOPE_CLI   (under dbus-run-session -- tests/with-display.sh)"""
import os
import sys
import tempfile
import time

import pyatspi

from console import Engine, expect
from screen import ENTITIES, SLOWNESS, Console, Table, choose, create, keep_picture, show_type, until

program, cli = sys.argv[1:3]
SOON = 0.5 * SLOWNESS  # seconds from the click in one window to the row in the other, on a machine that does other things too


def attach(engine, home, x):
    console = Console(program, home, "--attach", engine.line.strip(), "--token-file", os.path.join(engine.folder, "token"))
    console.place(x, 20)
    return console


def measured(what, clicked, seen):
    """Looks as often as it can: a look at one cell costs less than a millisecond."""
    until(seen, what)
    seconds = time.monotonic() - clicked
    print(f"{what}: {seconds * 1000:.0f} ms after the click")
    expect(seconds <= SOON, f"{what} took {seconds:.2f} s")


def save(console):
    console.click("push button", "Save the form")
    return time.monotonic()


def see_creation_and_edit(first, second):
    show_type(second, "products")
    second.wait("label", "No products yet")
    create(first, "products", [("Name", "Butter"), ("Price", "2.49")])
    table, row = second.wait_row(ENTITIES, "Butter", "2.49")
    until(lambda: first.wait("text", "Name").has(pyatspi.STATE_FOCUSED), "the focus in the form after its button was used")
    first.fill("Price", "2.79")
    clicked = save(first)
    measured("an edit in the first window, seen in the table of the second", clicked, lambda: table.cell(row, 2).name == "2.79")
    return table, row


def see_conflict(first, second, table, row):
    """Both change the name; the first also the price, which the second has not touched."""
    table.cell(row, 1).click()
    second.wait("push button", "Delete this product")
    second.fill("Name", "Butter, unsalted")
    first.fill("Name", "Butter, salted")
    first.fill("Price", "2.99")
    save(first)
    second.wait_text("Changed by operator while you were typing")
    second.wait_text("Choose for Name, the rest merges")
    second.wait("label", "you both changed this")
    second.wait("label", "taken over from version 3")
    expect(second.wait("text", "Price").text == "2.99", "the price is taken over")
    second.wait("radio button", "Take the saved value of name: Butter, salted")
    mine = second.wait("radio button", "Keep your value of name: Butter, unsalted")
    keep_picture("conflict", first, second)
    mine.click()
    save(second)
    first.wait_row(ENTITIES, "Butter, unsalted", "2.99")
    until(lambda: first.wait("text", "Name").text == "Butter, unsalted", "the merged name in the form of the first window")
    keep_picture("merged", first, second)


def see_purchase(first, second):
    create(first, "customers", [("First name", "Greta"), ("Last name", "Lindqvist")])
    second.click("check box", "Page Events")
    second.wait_row("Events", "CustomerCreated")
    tail = Table(second.wait("table", "Events"))
    rows = tail.rows
    clicked = create(first, "purchases", [("Product", choose("Butter")), ("Customer", choose("Lind")), ("Total", "4.98")])
    measured("a purchase in the first window, seen in the live tail of the second", clicked,
             lambda: tail.rows == rows + 1 and "PurchaseCreated" in tail.row(0))


with tempfile.TemporaryDirectory() as home:
    engine = Engine(cli, os.path.join(home, "data"))
    one, other = attach(engine, os.path.join(home, "first"), 0), attach(engine, os.path.join(home, "second"), 1100)
    see_conflict(one, other, *see_creation_and_edit(one, other))
    see_purchase(one, other)
    for console in (one, other):
        console.kill()
    expect(engine.stop()[0] == 0, "the engine ends")
print("two windows see each other's work live, and a conflict field by field")
