"""An engine on Kafka and Redis while something around it dies: a window that watches it, the engine itself under a subscriber, the
broker for longer than anything waits for it.   outages.py EVENTSCOPE_CLI EVENTSCOPE"""
import http.client
import os
import subprocess
import sys
import tempfile
import threading
import time
import uuid

from console import Engine, expect
from hub import Hub
from local_stack import Stack

cli, window = sys.argv[1:3]
CLIENTS = 4
MISSED = 50
AWAY = 65 # seconds without a broker: its clients give a record up after 60


class Place:
    def __init__(self, home):
        self.home = home
        self.data = os.path.join(home, "data")
        self.stack = Stack(cli, os.path.join(home, "stack"))
        self.engine = None

    def serve(self):
        self.engine = Engine(cli, self.data, "--profile", "local", "--dir", self.stack.folder)
        self.until(self.is_ready, "ready")

    def is_ready(self):
        return self.engine.call("GET", "/health")[0] == 200

    def until(self, happened, what, seconds=60):
        deadline = time.monotonic() + seconds
        while not happened():
            expect(time.monotonic() < deadline, "never", what, self.engine.call("GET", "/health"), self.engine.said()[-3000:])
            time.sleep(0.05)

    def hub(self):
        return Hub(self.engine.port, self.engine.token)

    def names(self):
        """Of all products, in their order."""
        found, after = [], ""
        while True:
            status, _, page = self.engine.call("GET", f"/api/v1/products?limit=1000{after}")
            expect(status == 200, status, page)
            found += [item["fields"]["name"] for item in page["items"]]
            if page["next"] is None:
                return found
            after = f"&after={page['next']}"


class Load:
    """Clients that create products, each under a key and a name of its own, and write down what they were told."""

    def __init__(self, place):
        self.place = place
        self.told = {} # by key, the last answer: when it was asked for, seconds it took, status (0: none), headers
        self.ids = []
        self.stop = threading.Event()
        self.threads = [threading.Thread(target=self.run, daemon=True) for _ in range(CLIENTS)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        for thread in self.threads:
            thread.join(30)

    def ask(self, key):
        begun = time.monotonic()
        try:
            status, headers, body = self.place.engine.create("products", {"name": key, "price": 1}, key)
        except (OSError, http.client.HTTPException, ValueError):
            status, headers, body = 0, {}, None
        self.told[key] = (begun, time.monotonic() - begun, status, headers)
        if status == 201:
            self.ids.append(body["id"])
        return status

    def run(self):
        while not self.stop.is_set():
            if self.ask(str(uuid.uuid4())) != 201:
                time.sleep(0.1)

    def keys(self, *statuses):
        return {key for key, answer in list(self.told.items()) if answer[2] in statuses}

    def goes_on(self, count=50):
        wanted = len(self.keys(201)) + count
        self.place.until(lambda: len(self.keys(201)) >= wanted, f"{count} more products")


class Tail:
    """A subscriber that knows the position of the last event it has seen, and resumes by it."""

    def __init__(self):
        self.seen = []
        self.hub = None

    def follow(self, place):
        self.hub = place.hub()
        answer = self.hub.ask("subscribe", stream="events", **{"from": self.seen[-1][0] if self.seen else 0})
        expect("subscription" in answer, answer)

    def read_to(self, position):
        while not self.seen or self.seen[-1][0] < position:
            self.seen += self.hub.events()

    def cut(self):
        self.hub.close()


def check_window_dies(place):
    """Nothing of the pipeline is in a window."""
    hub = place.hub()

    def windows():
        return [client for client in hub.ask("diagnostics")["clients"] if client["name"] == "eventscope"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": os.path.join(place.home, "config")}
    with Load(place) as load:
        watching = subprocess.Popen([window, "--attach", place.engine.line.strip(), "--token-file", os.path.join(place.data, "token")],
                                    env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            place.until(windows, "a window at the hub")
            load.goes_on()
        finally:
            watching.kill()
            watching.wait()
        place.until(lambda: not windows(), "no window at the hub")
        load.goes_on()
    hub.close()
    expect({answer[2] for answer in load.told.values()} == {201}, "refused while a window died")
    return load


def check_engine_dies(place):
    """What was stored when the engine died, and never reached a subscriber, is read from the log."""
    tail = Tail()
    tail.follow(place)
    with Load(place) as load:
        load.goes_on()
        tail.read_to(len(load.keys(201)))
        tail.cut()
        load.goes_on(MISSED) # stored and acknowledged, and the subscriber has not seen them
        place.engine.kill()
        place.serve()
        tail.follow(place)
        load.goes_on()
    end = place.hub().ask("health")["position"]
    tail.read_to(end)
    positions = [event[0] for event in tail.seen]
    expect(positions == list(range(1, end + 1)), "not each event once", len(positions), end)
    again = Tail()
    again.follow(place)
    again.read_to(end)
    expect(again.seen == tail.seen, "the log says something else than what was pushed")
    print(f"{end} events, each once; {MISSED} of them were stored and not pushed when the engine was killed")
    return load


def check_keys_again(place, load):
    """Whoever was cut off asks again with the same key, whether the command was written, reported, or neither."""
    cut = load.keys(0)
    expect(cut, "nobody was cut off")
    made = set(place.names())
    for key in cut:
        expect(load.ask(key) == 201, "its key again", load.told[key])
    names = place.names()
    expect(len(names) == len(set(names)) and cut <= set(names), "a repeated key made another product")
    print(f"{len(cut)} keys sent again, {len(cut & made)} of them had been carried out")


def check_broker_away(place):
    """Nothing is accepted without a report, and nothing waits without an end."""
    with Load(place) as load:
        load.goes_on()
        os.kill(place.stack.rows()["kafka"]["pid"], 9)
        killed = time.monotonic()
        place.until(lambda: not place.is_ready(), "not ready")
        closed = time.monotonic() + 0.5
        said = str(place.engine.call("GET", "/health")[2])
        expect("Cannot read the topics es.*" in said, said)
        while time.monotonic() < killed + AWAY:
            expect(not place.is_ready(), "ready without a broker")
            expect(place.engine.call("GET", "/api/v1/products?limit=1")[0] == 200, "reads go on")
            time.sleep(1)
        meanwhile = {key: answer for key, answer in list(load.told.items()) if answer[0] > closed}
        expect(len(meanwhile) > AWAY and {answer[2] for answer in meanwhile.values()} <= {429, 503}, list(meanwhile.values())[:5])
        expect(all("retry-after" in answer[3] and answer[1] < 2 for answer in meanwhile.values()), list(meanwhile.values())[:5])
        place.stack.good("start")
        place.until(place.is_ready, "ready again")
        load.goes_on()
    expect({answer[2] for answer in load.told.values()} <= {201, 202, 429, 503, 504}, {answer[2] for answer in load.told.values()})
    names = place.names()
    expect(len(names) == len(set(names)), "a product is there twice")
    expect(load.keys(201) <= set(names), "acknowledged and lost", load.keys(201) - set(names))
    expect(not set(meanwhile) & set(names), "refused and made", set(meanwhile) & set(names))
    unclear = [key for key, answer in load.told.items() if answer[2] != 201 and key not in meanwhile]
    for key in [*unclear, *list(meanwhile)[:20]]:
        expect(load.ask(key) == 201, "its key again", load.told[key])
    names = place.names()
    expect(len(names) == len(set(names)) and set(unclear) <= set(names), "a repeated key made another product")
    print(f"{len(meanwhile)} commands refused while the broker was away, {len(unclear)} that were under way, each made once")
    return load


with tempfile.TemporaryDirectory() as home:
    place = Place(home)
    try:
        place.stack.good("setup")
        place.stack.good("start")
        place.serve()
        loads = [check_engine_dies(place)]
        check_keys_again(place, loads[0])
        loads += [check_window_dies(place), check_broker_away(place)]
        expect(place.engine.stop()[0] == 0)
        acked = os.path.join(home, "acked")
        with open(acked, "w", encoding="ascii") as file:
            file.writelines(f"products {product} 1\n" for load in loads for product in load.ids)
        verified = subprocess.run([cli, "verify", "--profile", "local", "--dir", place.stack.folder, "--acked", acked], capture_output=True,
                                  text=True, timeout=120, check=False)
        expect(verified.returncode == 0 and "I1-I7 hold" in verified.stdout, verified.stdout, verified.stderr)
    finally:
        if place.engine is not None and place.engine.process.poll() is None:
            place.engine.kill()
        place.stack.run("stop", ports=False)
print("a window, the engine and the broker died, and nothing was lost or doubled")
