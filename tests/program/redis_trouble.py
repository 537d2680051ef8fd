"""What happens to Redis while an engine runs: wiped, set back, out of memory, read-only. The engine says it with the next step, writes
nothing meanwhile, and goes on by itself once it is put right.   redis_trouble.py EVENTSCOPE_CLI"""
import os
import subprocess
import sys
import tempfile
import threading
import time

from console import Engine, expect
from local_stack import Stack

cli = sys.argv[1]


class Place:
    def __init__(self, home):
        self.data = os.path.join(home, "data")
        self.stack = Stack(cli, os.path.join(home, "stack"))
        self.engine = None

    def start(self):
        self.stack.good("setup")
        self.stack.good("start")
        self.engine = Engine(cli, self.data, "--profile", "local", "--dir", self.stack.folder)
        self.until(lambda: self.health()[0] == 200, "ready")

    def redis(self, server, *words):
        return subprocess.run(["redis-cli", "-p", str(self.stack.ports[server]), *words], capture_output=True, text=True, timeout=10,
                              check=True).stdout.strip()

    def health(self):
        status, _, body = self.engine.call("GET", "/health")
        return status, str(body)

    def until(self, happened, what, seconds=60):
        deadline = time.monotonic() + seconds
        began = time.monotonic()
        while not happened():
            expect(time.monotonic() < deadline, "never", what, self.health(), self.engine.said()[-3000:])
            time.sleep(0.1)
        return time.monotonic() - began

    def product(self, name):
        return self.engine.create("products", {"name": name, "price": 249})

    def readable(self, product):
        return self.engine.call("GET", "/api/v1/products/" + product)[0] == 200

    def is_said(self, *words):
        self.until(lambda: self.health()[0] != 200 and all(word in self.health()[1] for word in words), words)

    def goes_on(self, name):
        self.until(lambda: self.health()[0] == 200, "ready again")
        status, _, product = self.product(name)
        expect(status == 201, status, product)
        return product["id"]


def check_wiped(place, first):
    """Nothing is written meanwhile, so only who looks finds it."""
    for server in ("redis-snapshots", "redis-events"):
        place.redis(server, "FLUSHALL")
        took = place.until(lambda: place.redis(server, "EXISTS", "es:{shop.0}:state") == "1", "written again")
        print(f"{server} wiped: written again after {took:.1f} s")
    place.until(lambda: place.readable(first), "readable again")
    place.goes_on("After the wipe")


def check_wiped_at_work(place):
    """A batch that comes right behind the wipe must not be taken for all that there is."""
    stop = threading.Event()

    def work():
        number = 0
        while not stop.is_set():
            number += 1
            place.product(f"At work {number}")
    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    try:
        for server in ("redis-snapshots", "redis-events", "redis-snapshots"):
            time.sleep(2)
            place.redis(server, "FLUSHALL")
            time.sleep(4)
    finally:
        stop.set()
        for worker in workers:
            worker.join()
    place.goes_on("After the wipes at work")


def check_set_back(place):
    """An old copy of its file, as a backup would be."""
    old = place.redis("redis-snapshots", "HGETALL", "es:{shop.0}:state").split("\n")
    newest = place.goes_on("Newer than the copy")
    place.redis("redis-snapshots", "DEL", "es:{shop.0}:s:products:" + newest)
    place.redis("redis-snapshots", "HSET", "es:{shop.0}:state", *old)
    place.until(lambda: place.redis("redis-snapshots", "EXISTS", "es:{shop.0}:s:products:" + newest) == "1", "written again")
    expect(place.readable(newest))
    place.goes_on("After the step back")


def check_memory(place, server):
    place.redis(server, "CONFIG", "SET", "maxmemory", "1")
    status, _, answer = place.product("Too much")
    place.is_said("out of memory", str(place.stack.ports[server]), "maxmemory")
    expect(status >= 500 or status == 202, "acknowledged without a place", status, answer)
    place.redis(server, "CONFIG", "SET", "maxmemory", "0")
    place.goes_on("Room again")


def check_read_only(place, server):
    place.redis(server, "CONFIG", "SET", "min-replicas-to-write", "1")
    place.product("Nobody takes it")
    place.is_said("too few replicas", "min-replicas-to-write")
    place.redis(server, "CONFIG", "SET", "min-replicas-to-write", "0")
    place.goes_on("Enough replicas")
    other = "redis-events" if server == "redis-snapshots" else "redis-snapshots"
    place.redis(server, "REPLICAOF", "127.0.0.1", "1") # nobody is there
    place.product("Nor this one")
    place.is_said("replica", "REPLICAOF NO ONE")
    expect(place.redis(other, "PING") == "PONG")
    place.redis(server, "REPLICAOF", "NO", "ONE")
    place.goes_on("Primary again")


with tempfile.TemporaryDirectory() as home:
    place = Place(home)
    try:
        place.start()
        status, _, first = place.product("Butter")
        expect(status == 201, status, first)
        check_wiped(place, first["id"])
        check_wiped_at_work(place)
        check_set_back(place)
        for name in ("redis-snapshots", "redis-events"):
            check_memory(place, name)
        check_read_only(place, "redis-snapshots")
        expect(place.readable(first["id"]))
        expect(place.engine.stop()[0] == 0)
        verified = subprocess.run([cli, "verify", "--profile", "local", "--dir", place.stack.folder], capture_output=True, text=True,
                                  timeout=60, check=False)
        expect(verified.returncode == 0, verified.stdout, verified.stderr)
    finally:
        if place.engine is not None and place.engine.process.poll() is None:
            place.engine.kill()
        place.stack.run("stop", ports=False)
print("Redis wiped, set back, full and read-only was said and outlasted")
