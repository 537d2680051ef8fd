"""`eventscope-cli repair` on Kafka and Redis: each repair is shown, waits for consent, and leaves what verify finds good.
repair.py EVENTSCOPE_CLI"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

from console import Engine, expect
from local_stack import Stack

cli = sys.argv[1]
OTHER = "00000000-0000-4000-8000-000000000001"


def redis(stack, server, *words):
    return subprocess.run(["redis-cli", "-p", str(stack.ports[server]), *words], capture_output=True, text=True, timeout=10,
                          check=True).stdout.strip()


class Place:
    """The stack, the data folder of an engine on it, and the program that repairs them."""

    def __init__(self, home):
        self.stack = Stack(cli, os.path.join(home, "stack"))
        self.data = os.path.join(home, "data")
        self.out = os.path.join(home, "kept")
        self.engine = None

    def serve(self, ready=True):
        self.engine = Engine(cli, self.data, "--profile", "local", "--dir", self.stack.folder)
        if ready:
            deadline = time.monotonic() + 45
            while self.engine.call("GET", "/health")[0] != 200:
                expect(time.monotonic() < deadline, "never ready", self.engine.call("GET", "/health")[2], self.engine.said()[-2000:])
                time.sleep(0.1)
        return self.engine

    def is_said(self, *one_of):
        deadline = time.monotonic() + 60
        while True:
            status, _, health = self.engine.call("GET", "/health")
            if status != 200 and any(words in json.dumps(health) for words in one_of):
                return
            expect(time.monotonic() < deadline, "never said", one_of, health, self.engine.said()[-2000:])
            time.sleep(0.1)

    def rest(self):
        expect(self.engine.stop()[0] == 0)
        self.engine = None

    def product(self, name, price, key=None):
        status, _, product = self.engine.create("products", {"name": name, "price": price}, key)
        expect(status == 201, status, product)
        return product["id"]

    def repair(self, *arguments):
        done = subprocess.run([cli, "repair", "--profile", "local", "--dir", self.stack.folder, "--data", self.data, "--export", self.out,
                               *arguments], capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL, check=False)
        return done.returncode, done.stdout, done.stderr

    def is_shown(self, *words):
        """Without consent it tells and does nothing."""
        status, out, err = self.repair()
        expect(status == 1 and "nothing was changed" in out, status, out, err)
        for word in words:
            expect(word in out, word, out, err)
        again = self.repair("--dry-run")
        expect(again[0] == 1 and again[1] == out, "changed by looking", out, again)

    def is_repaired(self, *words):
        status, out, err = self.repair("--yes")
        expect(status == 0 and "I1-I6 hold" in out, status, out, err)
        for word in words:
            expect(word in out, word, out, err)
        status, out, err = self.repair()
        expect(status == 0 and "nothing to repair" in out, status, out, err)
        return out

    def kept(self):
        lines = []
        for name in sorted(glob.glob(os.path.join(self.out, "*.jsonl"))):
            expect(os.stat(name).st_mode & 0o077 == 0, "others may read", name)
            with open(name, encoding="utf-8") as file:
                lines += [json.loads(line) for line in file]
            os.remove(name)
        return lines

    def topics(self, *kinds):
        found = []
        for kind in kinds:
            found += glob.glob(os.path.join(self.stack.folder, "**", f"es.shop.{kind}-0"), recursive=True)
        expect(len(found) == len(kinds), found)
        return found

    def without_broker(self, work):
        self.stack.good("stop", ports=False)
        work()
        self.stack.good("start")


def check_snapshot(place, product):
    key = "es:{shop.0}:s:products:" + product
    good = redis(place.stack, "redis-snapshots", "GET", key)
    redis(place.stack, "redis-snapshots", "SET", key, good.replace("249", "250"))
    place.is_shown("price: 250 becomes 249", "products/" + product)
    expect(redis(place.stack, "redis-snapshots", "GET", key) != good, "written without consent")
    place.is_repaired("written over")
    expect(redis(place.stack, "redis-snapshots", "GET", key) == good)
    status, out, err = place.repair("--yes", "--snapshots", "products/" + product)
    expect(status == 0 and "already what its events say" in out, status, out, err)
    status, out, err = place.repair("--yes", "--snapshots", "shop")
    expect(status == 0 and "keys removed from the snapshot store" in out and "I1-I6 hold" in out, status, out, err)
    expect(redis(place.stack, "redis-snapshots", "GET", key) == good, "made anew otherwise")
    status, out, err = place.repair("--yes", "--snapshots", "nothing")
    expect(status == 2 and "no domain and no type 'nothing'" in err, status, out, err)


def check_orphan(place, product):
    text = redis(place.stack, "redis-snapshots", "GET", "es:{shop.0}:s:products:" + product)
    redis(place.stack, "redis-snapshots", "SET", "es:{shop.0}:s:products:AAAAAAAA", text.replace(product, "AAAAAAAA"))
    redis(place.stack, "redis-snapshots", "ZADD", "es:{shop.0}:list:products", "1", "AAAAAAAA")
    place.is_shown("1 snapshots belong to no event")
    place.is_repaired("what only it held is kept in")
    kept = place.kept()
    expect(len(kept) == 1 and kept[0]["entity"] == "AAAAAAAA", kept)
    expect(redis(place.stack, "redis-snapshots", "EXISTS", "es:{shop.0}:s:products:AAAAAAAA") == "0")


def check_event_store(place):
    redis(place.stack, "redis-events", "LSET", "es:{shop.0}:log", "0", "no event")
    place.is_shown("shop: the event store")
    place.is_repaired("removed from the event store")
    redis(place.stack, "redis-events", "HSET", "es:{shop.0}:state", "log", OTHER)
    redis(place.stack, "redis-snapshots", "HSET", "es:{shop.0}:state", "log", OTHER)
    place.is_shown("data of another cluster (" + OTHER + ")")
    place.is_repaired("removed from the event store", "removed from the snapshot store")


def check_parked(place, product, other):
    """A snapshot that nobody can read: what is to be done with its entity cannot be decided. The others go on."""
    redis(place.stack, "redis-snapshots", "SET", "es:{shop.0}:s:products:" + product, "what is this")
    engine = place.serve()
    path = "/api/v1/products/"
    status, _, problem = engine.call("GET", path + product)
    expect(status == 500 and "cannot be read" in problem["detail"], status, problem)
    for rule in ("UNREADABLE", "UNREADABLE", "UNREADABLE", "ENTITY_PARKED"):
        status, _, problem = engine.call("PATCH", path + product, {"price": 1}, {"If-Match": '"1"'})
        expect(status == 422 and problem["rule"] == rule, rule, status, problem)
    status, _, changed = engine.call("PATCH", path + other, {"price": 1_399}, {"If-Match": '"1"'})
    expect(status == 200, status, changed)
    place.rest()
    place.is_shown(f"parked: products/{product} after 3 failures; --unpark products/{product}", "products/" + product)
    status, out, err = place.repair("--yes", "--unpark", "products/" + product)
    expect(status == 0 and "unparked" in out and "I1-I6 hold" in out, status, out, err)
    status, out, err = place.repair()
    expect(status == 0 and out == "nothing to repair\n", status, out, err)
    engine = place.serve()
    for version in (2, 3, 4): # 2 is the unparking
        status, _, changed = engine.call("PATCH", path + product, {"price": version}, {"If-Match": f'"{version}"'})
        expect(status == 200 and changed["version"] == version + 1, status, changed)
    place.rest()


def saved(place, *kinds):
    copies = {folder: folder + ".copy" for folder in place.topics(*kinds)}
    copies = {folder: os.path.join(os.path.dirname(place.data), os.path.basename(folder)) for folder in copies}

    def save():
        for folder, copy in copies.items():
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(folder, copy)
    place.without_broker(save)

    def restore():
        for folder, copy in copies.items():
            shutil.rmtree(folder)
            shutil.copytree(copy, folder)
    return lambda: place.without_broker(restore)


def check_ahead(place, product):
    """The log lost its tail; both stores have it."""
    rewind = saved(place, "commands", "events")
    place.serve()
    place.product("Lost", 1)
    place.product("Lost too", 2)
    rewind()
    place.is_said("ahead of the log", "no longer holds") # by the engine that runs on, whatever it meets first
    expect(place.engine.create("products", {"name": "Nobody takes it", "price": 3})[0] == 503)
    place.rest()
    place.serve(ready=False)
    place.is_said("ahead of the log")
    place.rest()
    place.is_shown("the event store is ahead of the log", "the snapshot store is ahead of the log", "2 events that only it holds")
    out = place.is_repaired()
    kept = place.kept()
    expect(sum("command" in each for each in kept) == 2 and sum("fields" in each for each in kept) == 2, kept, out)
    engine = place.serve()
    expect(engine.call("GET", "/api/v1/products/" + product)[0] == 200)
    expect(len(engine.call("GET", "/api/v1/products")[2]["items"]) == 3, engine.call("GET", "/api/v1/products"))
    place.rest()


def check_lost_commands(place, whole):
    """The log of commands lost a tail that was decided."""
    rewind = saved(place, "commands")
    place.serve()
    first = place.product("Decided", 3, "decided" if whole else None)
    place.product("Decided too", 4)
    place.rest()
    rewind()
    if not whole: # another computer, which never read them
        shutil.rmtree(place.data)
    place.is_shown("were decided", "2 commands are appended")
    place.is_repaired("2 commands written again, " + ("2" if whole else "0") + " of them whole")
    place.serve()
    place.product("After", 5)
    if whole: # the same key again is answered from what was recorded
        expect(place.product("Decided", 3, "decided") == first)
    place.rest()
    verified = subprocess.run([cli, "verify", "--profile", "local", "--dir", place.stack.folder], capture_output=True, text=True,
                              timeout=60, check=False)
    expect(verified.returncode == 0, verified.stdout, verified.stderr)


with tempfile.TemporaryDirectory() as home:
    place = Place(home)
    try:
        place.stack.good("setup")
        place.stack.good("start")
        place.serve()
        product = place.product("Butter", 249)
        other = place.product("Cheese", 1_299)
        place.product("Milk", 119)
        status, out, err = place.repair("--yes")
        expect(status == 2 and "An engine runs on this cluster" in err, status, out, err)
        place.rest()
        status, out, err = place.repair()
        expect(status == 0 and out == "nothing to repair\n", status, out, err)
        check_snapshot(place, product)
        check_orphan(place, product)
        check_event_store(place)
        check_parked(place, product, other)
        status, out, err = place.repair("--yes", "--unpark", "products/" + product)
        expect(status == 1 and "not parked" in err, status, out, err) # by the rules, as for every command
        check_ahead(place, product)
        check_lost_commands(place, whole=True)
        check_lost_commands(place, whole=False)
        done = subprocess.run([cli, "repair"], capture_output=True, text=True, timeout=30, check=False)
        expect(done.returncode == 2 and "verify" in done.stderr, done)
    finally:
        if place.engine is not None and place.engine.process.poll() is None:
            place.engine.kill()
        place.stack.run("stop", ports=False)
print("every repair was shown, waited for consent, and left what verify finds good")
