"""Two engines on one cluster: each sees what the other wrote, one of two conflicting edits wins, one that stood still is fenced, and
what is killed is taken over. Kafka's own tools read what we wrote.   two_engines.py EVENTSCOPE_CLI"""
import glob
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

from console import Engine, expect
from local_stack import Stack

cli = sys.argv[1]
ROUNDS = 20
STILL = 40 # seconds that an owner stands still: the group gives it up after 10
TAKE_OVER = 30
# Three seconds are wanted, and printed; on a busy machine, what must hold is that a leaving owner is not waited for like a killed one.
CLEAN_TAKE_OVER = 8


def start(stack, folder):
    engine = Engine(cli, folder, "--profile", "local", "--dir", stack.folder)
    until(lambda: engine.call("GET", "/health")[0] == 200, 60, "ready")
    return engine


def until(condition, seconds, what):
    """Seconds that it took."""
    begun = time.monotonic()
    while not condition():
        expect(time.monotonic() - begun < seconds, "not within", seconds, "s:", what)
        time.sleep(0.02)
    return time.monotonic() - begun


def insist(engine, name):
    """A product as soon as commands are taken; seconds that it took."""
    answers = []

    def create():
        answers.append(engine.create("products", {"name": name, "price": 1}, name.replace(" ", "-")))
        return answers[-1][0] == 201
    try:
        return until(create, 60, name)
    except AssertionError as error:
        raise AssertionError(f"{error}; {answers[-1]}; {engine.said()[-3000:]}") from error


def owner_of(domain, engines):
    """Whose claim was the last, and the others."""
    def last(engine):
        return max((int(found) for found in re.findall(rf"Owner of '{domain}' from offset (\d+)", engine.said())), default=-1)
    ranked = sorted(engines, key=last)
    return ranked[-1], ranked[0]


def check_sees(first, second):
    settle([first, second])
    status, _, made = first.create("products", {"name": "Tea", "price": 300})
    expect(status == 201, status, made)
    path = "/api/v1/products/" + made["id"]
    took = until(lambda: second.call("GET", path)[0] == 200, 5, "the other reads it")
    took_history = until(lambda: second.call("GET", path + "/history")[0] == 200 and len(second.call("GET", path + "/history")[2]["items"]) == 1,
                         5, "the other has its event")
    print(f"seen by the other after {took * 1000:.0f} ms, its event after {took_history * 1000:.0f} ms")
    return path


def settle(engines):
    """A member that joins or leaves moves domains: for a moment their owner takes nothing."""
    since = time.monotonic()
    deadline = since + 60
    while time.monotonic() - since < 3:
        if any(engine.call("GET", "/health")[0] != 200 for engine in engines):
            since = time.monotonic()
        expect(time.monotonic() < deadline, "never quiet")
        time.sleep(0.05)


def check_conflicts(engines, path):
    """Both edit the same version at the same moment."""
    settle(engines)
    wins = [0, 0]
    for _ in range(ROUNDS):
        base = (engines[0].call("GET", path)[2]["fields"]["price"] // 10 + 1) * 10
        version = engines[0].call("GET", path)[2]["version"]
        answers = [None, None]

        def edit(number, version=version, answers=answers, base=base):
            answers[number] = engines[number].call("PATCH", path, {"price": base + number}, {"If-Match": f'"{version}"'})
        threads = [threading.Thread(target=edit, args=(number,)) for number in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        statuses = sorted(answer[0] for answer in answers)
        expect(statuses == [200, 412], statuses, answers)
        winner = 0 if answers[0][0] == 200 else 1
        wins[winner] += 1
        loser = answers[1 - winner][2]
        expect(loser["expected"] == version and loser["actual"] == version + 1 and "price" in str(loser["diff"]), loser)
        for engine in engines:
            until(lambda engine=engine, base=base, winner=winner: engine.call("GET", path)[2]["fields"]["price"] == base + winner, 5, "both agree")
    print(f"{ROUNDS} conflicting edits: one 200 and one 412 each, won {wins[0]} to {wins[1]}")


def check_kafka_tools(stack):
    jars = glob.glob(os.path.expanduser("~/.cache/eventscope/kafka-*"))
    cache = os.environ.get("XDG_CACHE_HOME")
    if cache:
        jars = glob.glob(os.path.join(cache, "eventscope", "kafka-*"))
    result = subprocess.run(["java", "-Xmx128m", "-cp", os.path.join(jars[0], "*"), "org.apache.kafka.tools.consumer.ConsoleConsumer",
                             "--bootstrap-server", f"127.0.0.1:{stack.ports['kafka']}", "--topic", "es.shop.events", "--from-beginning",
                             "--timeout-ms", "10000", "--property", "print.headers=true", "--property", "print.key=true"],
                            capture_output=True, text=True, timeout=90, check=False)
    rows = [line.split("\t") for line in result.stdout.splitlines() if "es-event-id" in line]
    expect(len(rows) > ROUNDS, result.returncode, result.stdout[:2000], result.stderr[-2000:])
    headers, key, value = rows[0]
    expect(json.loads(value) == {"type": "ProductCreated", "fields": {"name": "Tea", "price": 300}}, value)
    expect(key.startswith("products/"), key)
    for name in ("es-command-id", "es-event-id", "es-version:1", "es-index:1/1", "es-user:operator", "es-time", "es-pos", "es-pseq:1", "es-epoch",
                 "es-rules"):
        expect(name in headers, name, headers)


def check_stands_still(engines):
    owner, other = owner_of("shop", engines)
    busy = threading.Event()

    def load():
        number = 0
        while not busy.is_set():
            number += 1
            try:
                owner.create("products", {"name": f"Under way {number}", "price": 2})
            except OSError:
                return
    thread = threading.Thread(target=load, daemon=True)
    thread.start()
    time.sleep(0.5)
    owner.process.send_signal(signal.SIGSTOP)
    begun = time.monotonic()
    busy.set()
    print(f"taken over from one that stands still after {insist(other, 'After it stood still'):.1f} s")
    expect(time.monotonic() - begun < TAKE_OVER, "too long")
    while time.monotonic() - begun < STILL:
        insist(other, f"Meanwhile {time.monotonic():.3f}")
        time.sleep(0.5)
    owner.process.send_signal(signal.SIGCONT)
    thread.join(30)
    until(lambda: "stood still" in owner.said(), 10, "it knows that it stood still")
    print(f"back after {insist(owner, 'Awake again'):.1f} s")
    for name, engine in (("first", owner), ("second", other)):
        insist(engine, "By the " + name)


def check_take_over(stack, engines, folders):
    for how, limit in (("kill", TAKE_OVER), ("stop", CLEAN_TAKE_OVER)):
        settle(engines)
        owner, other = owner_of("shop", engines)
        place = engines.index(owner)
        begun = time.monotonic()
        if how == "kill":
            owner.kill()
        else:
            expect(owner.stop()[0] == 0)
        stopped = time.monotonic()
        insist(other, f"After {how}")
        took = time.monotonic() - (begun if how == "kill" else stopped)
        print(f"taken over after {how} in {took:.1f} s (wanted: {30 if how == 'kill' else 3} s)")
        expect(took < limit, how, took)
        engines[place] = start(stack, folders[place])


with tempfile.TemporaryDirectory() as home:
    stack = Stack(cli, os.path.join(home, "stack"))
    stack.good("setup")
    stack.good("start")
    folders = [os.path.join(home, name) for name in ("first", "second")]
    engines = []
    try:
        for folder in folders:
            engines.append(start(stack, folder))
        product = check_sees(*engines)
        check_sees(*reversed(engines))
        check_conflicts(engines, product)
        check_kafka_tools(stack)
        check_stands_still(engines)
        check_take_over(stack, engines, folders)
        check_conflicts(engines, product)
        for engine in engines:
            expect(engine.stop()[0] == 0)
        result = subprocess.run([cli, "verify", "--profile", "local", "--dir", stack.folder], capture_output=True, text=True, timeout=120,
                                check=False)
        expect(result.returncode == 0 and "I1-I6 hold" in result.stdout, result.returncode, result.stdout, result.stderr)
    finally:
        for engine in engines:
            if engine.process.poll() is None:
                engine.process.send_signal(signal.SIGCONT)
                engine.kill()
        stack.run("stop", ports=False)
print("two engines on one cluster agree")
