"""Commands without a pause while engine, broker and both Redis are killed -9 in turn: nothing acknowledged is lost, nothing is
doubled, the invariants hold.   bounce.py EVENTSCOPE_CLI [COMMANDS]"""
import http.client
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid

from console import Engine, expect
from local_stack import Stack

cli = sys.argv[1]
wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
CLIENTS = 12
KILLS = 3 # of each


class Load:
    """Closed-loop clients. What was answered with 2xx is written down; what was not is repeated with the same key."""

    def __init__(self, folder):
        self.engine = None
        self.lock = threading.Lock() # protects the two below
        self.done = 0
        self.acked = {}
        self.stop = threading.Event()
        self.wrong = []
        self.folder = folder
        self.threads = [threading.Thread(target=self.run, args=(number,), daemon=True) for number in range(CLIENTS)]

    def call(self, *arguments):
        """None: no answer that says what became of it."""
        try:
            status, headers, body = self.engine.call(*arguments)
        except (OSError, http.client.HTTPException, AttributeError, ValueError):
            return None
        return None if status in (202, 408, 429, 500, 502, 503, 504) else (status, headers, body)

    def insist(self, *arguments):
        pause = 0.05
        while not self.stop.is_set():
            answer = self.call(*arguments)
            if answer:
                return answer
            time.sleep(pause * random.random())
            pause = min(pause * 2, 1)
        return None

    def note(self, kind, entity, version):
        with self.lock:
            self.done += 1
            self.acked[(kind, entity)] = max(version, self.acked.get((kind, entity), 0))

    def create(self, kind, fields):
        answer = self.insist("POST", "/api/v1/" + kind, fields, {"Idempotency-Key": str(uuid.uuid4())})
        if answer is None:
            return None
        status, _, body = answer
        if status == 422:
            with self.lock:
                self.done += 1
            return None
        if status != 201:
            self.wrong.append((kind, status, body))
            return None
        self.note(kind, body["id"], body["version"])
        return body

    def change(self, product, version):
        """The version after it. An answer that never came is looked for in the entity."""
        path = "/api/v1/products/" + product
        answer = self.call("PATCH", path, {"price": random.randrange(100_000)}, {"If-Match": f'"{version}"'})
        if answer and answer[0] == 200:
            self.note("products", product, answer[2]["version"])
            return answer[2]["version"]
        if answer and answer[0] != 412:
            self.wrong.append(("PATCH", answer))
        read = self.insist("GET", path)
        return read[2]["version"] if read and read[0] == 200 else version

    def run(self, number):
        dice = random.Random(number)
        accounts = [each for each in (self.create("accounts", {"username": f"client.number{number}{i}"}) for i in "ab") if each]
        products = {}
        while not self.stop.is_set():
            choice = dice.random()
            if choice < 0.4 or not products:
                made = self.create("products", {"name": f"Product {number}", "price": dice.randrange(10_000)})
                if made:
                    products[made["id"]] = made["version"]
            elif choice < 0.7:
                product = dice.choice(list(products))
                products[product] = self.change(product, products[product])
            elif len(accounts) == 2:
                first, second = dice.sample(accounts, 2)
                self.create("transfers", {"from": first["id"], "to": second["id"], "amount": dice.randrange(1, 40_000),
                                          "token": first["fields"].get("token", ""), "description": "bounce"})

    def written(self):
        path = os.path.join(self.folder, "acked")
        with open(path, "w", encoding="ascii") as file:
            for (kind, entity), version in self.acked.items():
                file.write(f"{kind} {entity} {version}\n")
        return path


def reading(load, seen):
    """A reader beside it: versions of an entity never run back."""
    while not load.stop.is_set():
        with load.lock:
            some = [key for key in load.acked if key[0] == "products"][-50:]
        for kind, entity in some:
            answer = load.call("GET", f"/api/v1/{kind}/{entity}")
            if answer and answer[0] == 200:
                version = answer[2]["version"]
                if version < seen.get(entity, 0):
                    load.wrong.append(("went back", entity, version, seen[entity]))
                seen[entity] = version
        time.sleep(0.05)


def start_engine(stack, folder):
    return Engine(cli, folder, "--profile", "local", "--dir", stack.folder)


def bounce(stack, load, folder):
    victims = [victim for _ in range(KILLS) for victim in ("engine", "kafka", "redis-events", "redis-snapshots")]
    for turn, victim in enumerate(victims):
        reached = load.done
        deadline = time.monotonic() + 240
        while load.done < max(reached + 100, wanted * (turn + 1) // (len(victims) + 1)) and not load.wrong:
            expect(time.monotonic() < deadline, "no progress before killing", victim, load.done,
                   load.engine.call("GET", "/health"))
            time.sleep(0.05)
        if load.wrong:
            return
        if victim == "engine":
            load.engine.kill()
            load.engine = start_engine(stack, folder)
        else:
            os.kill(stack.rows()[victim]["pid"], signal.SIGKILL)
            time.sleep(random.random())
            stack.good("start")
    deadline = time.monotonic() + 240
    while load.done < wanted and not load.wrong:
        expect(time.monotonic() < deadline, "the rest", load.done)
        time.sleep(0.1)


with tempfile.TemporaryDirectory() as home:
    stack = Stack(cli, os.path.join(home, "stack"))
    stack.good("setup")
    stack.good("start")
    folder = os.path.join(home, "engine")
    load = Load(home)
    load.engine = start_engine(stack, folder)
    begun = time.monotonic()
    reader = threading.Thread(target=reading, args=(load, {}), daemon=True)
    try:
        for thread in [*load.threads, reader]:
            thread.start()
        bounce(stack, load, folder)
        load.stop.set()
        for thread in [*load.threads, reader]:
            thread.join(30)
        expect(not load.wrong, load.wrong[:5])
        expect(load.engine.stop()[0] == 0)
        result = subprocess.run([cli, "verify", "--profile", "local", "--dir", stack.folder, "--acked", load.written()],
                                capture_output=True, text=True, timeout=300, check=False)
        expect(result.returncode == 0 and "I1-I7 hold" in result.stdout, result.returncode, result.stdout, result.stderr)
    finally:
        load.stop.set()
        if load.engine and load.engine.process.poll() is None:
            load.engine.kill()
        stack.run("stop", ports=False)
print(f"{load.done} commands in {time.monotonic() - begun:.0f} s, {KILLS} kills each of engine, broker and both Redis: I1-I7 hold")
