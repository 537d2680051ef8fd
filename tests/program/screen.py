"""The window program as a user meets it, for the tests in this folder: what is on screen is read through AT-SPI, and everything
is done with the mouse and the keyboard (XTest, by xdotool). Wants an X server, a window manager and an accessibility bus of its
own: dbus-run-session -- tests/with-display.sh. Waits on conditions; the only pauses are between two looks."""
import os
import signal
import subprocess
import tempfile
import time

import gi
import pyatspi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

SLOWNESS = float(os.environ.get("EVENTSCOPE_TEST_SLOWNESS", "1"))  # of the programs, for instance with a sanitizer in them
PATIENCE = 15.0 * SLOWNESS  # seconds; a condition that has not come by then will not
PAUSE = 0.02


class NotSeen(AssertionError):
    pass


def until(probe, what, seconds=PATIENCE):
    """What `probe` returns once that is not None or False. A part that goes away while it is looked at is looked for again."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = probe()
        except (GLib.Error, LookupError, NotImplementedError):
            found = None
        if found is not None and found is not False:
            return found
        if time.monotonic() > end:
            raise NotSeen(f"not on screen within {seconds:g} s: {what() if callable(what) else what}")
        time.sleep(PAUSE)


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, timeout=20)


def keys(*names):
    """Key strokes to whatever has the focus: keys("ctrl+a", "Delete")."""
    xdotool("key", "--clearmodifiers", *names)


def write(text):
    xdotool("type", "--clearmodifiers", "--delay", "2", "--", text)


def click_at(x, y, button=1):
    """XTest events as those of xdotool, without a process for each."""
    pyatspi.Registry.generateMouseEvent(int(x), int(y), "abs")
    pyatspi.Registry.generateMouseEvent(int(x), int(y), f"b{button}c")


class Part:
    """A widget, a row, a cell: what accessibility calls an accessible."""

    def __init__(self, node):
        self.node = node

    @property
    def role(self):
        return self.node.getRoleName()

    @property
    def name(self):
        return self.node.name or ""

    @property
    def text(self):
        """What a field holds."""
        return self.node.queryText().getText(0, -1)

    def has(self, state):
        return self.node.getState().contains(state)

    @property
    def is_showing(self):
        return self.has(pyatspi.STATE_SHOWING)

    def box(self):
        return self.node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)

    def centre(self):
        box = self.box()
        return box.x + box.width // 2, box.y + box.height // 2

    def click(self, button=1):
        until(lambda: self.is_showing and self.box().width > 0, f"{self}, to be clicked")
        click_at(*self.centre(), button)

    def fill(self, text):
        """Clicks into the field, replaces what it holds by typing, and sees it there. What the window did to the field meanwhile (a
        dialog that has just opened chooses a file) is typed over, as a user would."""
        for _ in range(3):
            self.click()
            until(lambda: self.has(pyatspi.STATE_FOCUSED), f"the focus in {self}")
            keys("ctrl+a", "Delete")
            write(text)
            try:
                until(lambda: self.role == "password text" or text in self.text, "", 2 * SLOWNESS)
            except NotSeen:
                continue
            return self
        raise NotSeen(f"{self} holds '{self.text}' instead of '{text}'")

    def children(self, limit=400):
        for index in range(min(self.node.childCount, limit)):
            child = self.node.getChildAtIndex(index)
            if child is not None:
                yield Part(child)

    def parts(self, everything=False):
        """All that is showing in it, itself first. A table's cells are not walked through: see Table."""
        yield self
        if self.role in ("table",):
            return
        for child in self.children():
            if everything or child.is_showing:
                yield from child.parts(everything)

    def __str__(self):
        return f"{self.role} '{self.name}'"


class Table:
    """A table's cells by row and column; a cell that is not in view is readable all the same."""

    def __init__(self, part):
        self.part = part
        self.table = part.node.queryTable()

    @property
    def rows(self):
        return self.table.nRows

    @property
    def columns(self):
        return self.table.nColumns

    def row(self, index):
        return [self.cell(index, column).name for column in range(self.columns)]

    def cell(self, row, column):
        return Part(self.table.getAccessibleAt(row, column))

    def find(self, *texts, most=200):
        """The first row in which every text is found in some cell, or None."""
        for index in range(min(self.rows, most)):
            cells = self.row(index)
            if all(any(text in cell for cell in cells) for text in texts):
                return index
        return None


class Console:
    """A running `eventscope`. `home` holds its configuration, so that nothing of the user's is touched."""

    def __init__(self, program, home, *arguments, size="1080x860"):
        environment = dict(os.environ, XDG_CONFIG_HOME=os.path.join(home, "config"), XDG_DATA_HOME=os.path.join(home, "share"))
        self.errors = tempfile.TemporaryFile("w+")
        started = time.monotonic()
        self.process = subprocess.Popen([program, *arguments, "--size", size], env=environment, stderr=self.errors)
        self.application = until(self._application, f"an application with the process id {self.process.pid}", 30)
        self.application.node.set_cache_mask(Atspi.Cache.NONE)  # a cache would answer with what was
        self.wait("frame", "Eventscope")
        self.seconds_to_start = time.monotonic() - started

    def _application(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}: {self.stderr()}")
        for node in pyatspi.Registry.getDesktop(0):
            if node is not None and node.get_process_id() == self.process.pid and node.childCount > 0:
                return Part(node)
        return None

    def stderr(self):
        self.errors.seek(0)
        return self.errors.read()

    def look(self, role, name, within=None):
        """What is showing with that role (or one of several) and name (a text, or a test of one); None."""
        roles = (role,) if isinstance(role, str) else role
        fits = name if callable(name) else lambda text: text == name
        for part in (within or self.application).parts():
            if part.role in roles and fits(part.name):
                return part
        return None

    def wait(self, role, name, within=None, seconds=PATIENCE):
        return until(lambda: self.look(role, name, within), lambda: f"{role} '{name}'; there is {self.texts()}", seconds)

    def wait_gone(self, role, name, seconds=PATIENCE):
        until(lambda: self.look(role, name) is None, f"no {role} '{name}' any more", seconds)

    def wait_text(self, *texts, seconds=PATIENCE):
        """The label that holds every one of the texts."""
        return self.wait("label", lambda name: all(text in name for text in texts), seconds=seconds)

    def click(self, role, name, within=None):
        part = self.wait(role, name, within)
        until(lambda: part.has(pyatspi.STATE_SENSITIVE), f"{part} to be enabled")
        part.click()
        return part

    def fill(self, name, text):
        """A field of a form, by its label."""
        return self.wait(("text", "password text"), name).fill(text)

    def table(self, name):
        return Table(self.wait("table", name))

    def wait_row(self, table, *texts, seconds=PATIENCE):
        """(table, row) once a row of the table of that name holds all the texts."""
        def probe():
            found = self.look("table", table)
            row = None if found is None else Table(found).find(*texts)
            return None if row is None else (Table(found), row)
        return until(probe, lambda: f"{texts} in '{table}', which holds {self.rows_of(table)}", seconds)

    def rows_of(self, name):
        found = self.look("table", name)
        if found is None:
            return f"nothing: it is not showing; there is {self.texts()}"
        table = Table(found)
        return [table.row(index) for index in range(min(table.rows, 20))]

    def texts(self):
        """All words on screen, for messages of failed tests."""
        try:
            return [f"{part.role} '{part.name}'" for part in self.application.parts() if part.name][:150]
        except GLib.Error as error:
            return [f"(nothing to read: {error})"]

    def place(self, x, y):
        """Moves the window, so that two can be seen side by side."""
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Eventscope"],
                               check=True, capture_output=True, text=True, timeout=20)
        self.window = found.stdout.split()[-1]
        xdotool("windowmove", self.window, x, y)
        until(lambda: abs(self.wait("frame", "Eventscope").box().x - x) < 40, f"the window at {x}")

    def picture(self, file):
        box = self.wait("frame", "Eventscope").box()
        subprocess.run(["import", "-window", "root", "-crop", f"{box.width}x{box.height}+{box.x}+{box.y}", file], check=True, timeout=20)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        """As the user does; the status."""
        self.wait("frame", "Eventscope")
        keys("ctrl+q")
        return self.process.wait(timeout=15)


ENTITIES = "Entities of the chosen type"  # the table of the page Entities


def show_type(console, plural):
    console.click("check box", "Page Entities")
    tree = console.wait("tree", "Types of entities")
    until(lambda: next((part for part in tree.parts() if part.name == plural and part.has(pyatspi.STATE_FOCUSABLE)), None),
          f"{plural} in the tree").click()  # a domain may be called like its type, but cannot be chosen
    console.wait("label", plural.capitalize())


def create(console, plural, fields):
    """Fills the generated form by clicking and typing; a value may be a function that fills its field. The time of the last click."""
    show_type(console, plural)
    console.click("push button", "New entity of this type")
    for name, value in fields:
        if callable(value):
            value(console, name)
        else:
            console.fill(name, value)
    console.click("push button", "Save the form")
    return time.monotonic()


def choose(title):
    """For a reference: types the beginning of a title and takes what is found."""
    def fill(console, name):
        field = console.fill(name, title)
        console.wait("list item", lambda text: title in text, console.wait("list", f"Found for {name}"))
        keys("Return")
        console.wait_gone("list", f"Found for {name}")
        expect_text = field.text
        if title not in expect_text:
            raise NotSeen(f"{name} holds '{expect_text}' instead of '{title}'")
    return fill


def keep_picture(name, *consoles):
    """Where EVENTSCOPE_PICTURES names a folder, pictures of the windows, to be looked at."""
    folder = os.environ.get("EVENTSCOPE_PICTURES")
    if folder:
        for number, console in enumerate(consoles):
            console.picture(os.path.join(folder, f"{name}{number if len(consoles) > 1 else ''}.png"))
