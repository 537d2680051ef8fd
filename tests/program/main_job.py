"""The program's main job, by clicking and typing in the real window: create a product, a customer and a purchase, see the event in
the live tail, see a transfer that overdraws rejected with its reason, kill the program, start it again and find all of it there.
main_job.py EVENTSCOPE EVENTSCOPE_CLI   (under dbus-run-session -- tests/with-display.sh)"""
import os
import subprocess
import sys
import tempfile
import time

from console import expect
from screen import ENTITIES, SLOWNESS, Console, choose, create, keep_picture, keys, show_type

program, cli = sys.argv[1:3]
SOON = 1.0 * SLOWNESS  # seconds from the click to the row in the live tail, the switch to its page and the look from outside included


def make_shop(console):
    console.wait("label", "Welcome to Eventscope")
    create(console, "products", [("Name", "Butter, salted 250 g"), ("Price", "2.49")])
    console.wait_row(ENTITIES, "Butter, salted 250 g", "2.49")
    create(console, "customers", [("First name", "Greta"), ("Last name", "Lindqvist")])
    console.wait_row(ENTITIES, "Greta", "Lindqvist")
    clicked = create(console, "purchases", [("Product", choose("Butter")), ("Customer", choose("Lind")), ("Total", "4.98")])
    keys("ctrl+3")
    console.wait_row("Events", "PurchaseCreated")
    seconds = time.monotonic() - clicked
    print(f"purchase: from the click to its row in the live tail, which was opened after the click: {seconds * 1000:.0f} ms")
    expect(seconds <= SOON, f"the purchase's event took {seconds:.2f} s to appear")
    keep_picture("events", console)
    console.click("check box", "Page Entities")
    console.wait_row(ENTITIES, "Butter, salted 250 g", "Lindqvist", "4.98")


def make_bank(console):
    """Two accounts, and a transfer of more than balance and limit allow."""
    create(console, "accounts", [("Username", "greta.lindqvist")])
    console.wait_row(ENTITIES, "greta.lindqvist", "0.00")
    token = console.wait("text", "Secret Token").text
    expect(len(token) == 20 and token.isdigit(), "the token is shown once:", token)
    create(console, "accounts", [("Username", "jonas.weber")])
    console.wait_row(ENTITIES, "jonas.weber", "0.00")
    keys("ctrl+3")  # the whole ids stand in the live tail
    source, target = account_id(console, "greta.lindqvist"), account_id(console, "jonas.weber")
    transfer = [("From", source), ("To", target), ("Amount", "500.01"), ("Token", token), ("Description", "Rent")]
    create(console, "transfers", transfer)
    console.wait_text("Rejected: insufficient funds")
    console.wait_text("Rule INSUFFICIENT_FUNDS", "Nothing was changed")
    keep_picture("rejected-form", console)
    console.click("push button", "Discard what was typed")
    see_rejection(console)


def account_id(console, owner):
    table, row = console.wait_row("Events", f'username: "{owner}"')
    return next(cell for cell in table.row(row) if cell.startswith("accounts/")).removeprefix("accounts/")


def see_rejection(console):
    keys("ctrl+4")
    table, row = console.wait_row("Commands", "Rejected", "Transfer money", "INSUFFICIENT_FUNDS", "amount")
    table.cell(row, 1).click()
    console.wait_text("Refused by the rules")
    console.wait("filler", "INSUFFICIENT_FUNDS")
    console.wait("filler", "amount")
    keep_picture("rejected-command", console)


def see_everything(console):
    """What was there before the program was killed."""
    expect(console.look("label", "Welcome to Eventscope") is None, "a store with entities is no first run")
    for plural, rows in (("products", [["Butter, salted 250 g", "2.49"]]), ("customers", [["Greta", "Lindqvist"]]),
                         ("purchases", [["Butter, salted 250 g", "Lindqvist", "4.98"]]),
                         ("accounts", [["greta.lindqvist", "0.00"], ["jonas.weber", "0.00"]])):
        show_type(console, plural)
        for row in rows:
            table, _ = console.wait_row(ENTITIES, *row)
        expect(table.rows == len(rows), plural, "has", table.rows, "rows")
    show_type(console, "transfers")
    console.wait("label", "No transfers yet")
    keys("ctrl+3")
    for event in ("ProductCreated", "CustomerCreated", "PurchaseCreated", "AccountCreationConfirmed", "MoneyTransferFailed"):
        table, _ = console.wait_row("Events", event)
    expect(table.rows == 6, table.rows, "events")
    see_rejection(console)


with tempfile.TemporaryDirectory() as home:
    data = os.path.join(home, "data")
    first = Console(program, home, "--data", data)
    make_shop(first)
    make_bank(first)
    first.kill()

    again = Console(program, home, "--data", data)
    see_everything(again)
    expect(again.close() == 0, "the window closes")
    expect(again.stderr() == "", "stderr:", again.stderr())
    checked = subprocess.run([cli, "verify", "--data", data], capture_output=True, text=True, timeout=30, check=False)
    expect(checked.returncode == 0 and "I1-I6 hold" in checked.stdout, checked.stdout, checked.stderr)
print("the main job is done by clicking, and survives kill -9")
