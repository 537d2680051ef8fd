"""A named cluster is only looked at: everything can be read, every write is refused with its reason, and afterwards broker and Redis
are as they were; each step of the connection test, good and bad.   profiles.py EVENTSCOPE_CLI"""
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time

from console import Engine, expect
from hub import Hub
from local_stack import Stack, free_ports

cli = sys.argv[1]


started = []


def start(*arguments):
    started.append(Engine(cli, *arguments))
    return started[-1]


def write_profile(folder, name, stack, **changes):
    place = os.path.join(folder, "eventscope", "profiles")
    os.makedirs(place, exist_ok=True)
    profile = {"bootstrap": f"127.0.0.1:{stack.ports['kafka']}",
               "redis": {"events": {"address": f"127.0.0.1:{stack.ports['redis-events']}"},
                         "snapshots": {"address": f"127.0.0.1:{stack.ports['redis-snapshots']}"}},
               "exporter": f"http://127.0.0.1:{stack.ports['exporter']}/metrics",
               "prometheus": f"http://127.0.0.1:{stack.ports['prometheus']}", **changes}
    with open(os.path.join(place, name + ".json"), "w", encoding="utf-8") as file:
        json.dump({key: value for key, value in profile.items() if value is not None}, file)


def test_profile(name):
    """status, {step: (state, detail)}"""
    result = subprocess.run([cli, "profile", "test", name], capture_output=True, text=True, timeout=120, check=False)
    steps = {line[9:33].strip(): (line[:8].strip(), line[34:]) for line in result.stdout.splitlines()}
    return result.returncode, steps, result.stderr


def digest(port):
    """Number of keys, and every key with its serialized value."""
    def redis(*words):
        return subprocess.run(["redis-cli", "-p", str(port), *words], capture_output=True, timeout=20, check=True).stdout
    total = hashlib.sha256()
    for key in sorted(filter(None, redis("--scan").split(b"\n"))):
        total.update(key + redis("DUMP", key))
    return redis("DBSIZE").decode().strip(), total.hexdigest()


def broker(stack):
    """What Kafka's own programs say: topics with their ends, and groups."""
    with open(f"/proc/{stack.rows()['kafka']['pid']}/cmdline", "rb") as file:
        java = file.read().decode().split("\0")
    classes = java[[at for at, word in enumerate(java) if word in ("-cp", "-classpath", "--class-path")][0] + 1]

    def tool(name, *arguments):
        return sorted(subprocess.run([java[0], "-Xmx128m", "-cp", classes, "org.apache.kafka.tools." + name, "--bootstrap-server",
                                      f"127.0.0.1:{stack.ports['kafka']}", *arguments], capture_output=True, text=True, timeout=120,
                                     check=True).stdout.split("\n"))
    return {"offsets": tool("GetOffsetShell"), "groups": tool("consumer.group.ConsumerGroupCommand", "--list")}


def state(stack):
    return {"broker": broker(stack), "events": digest(stack.ports["redis-events"]), "snapshots": digest(stack.ports["redis-snapshots"])}


def until(probe, what, seconds=60):
    deadline = time.monotonic() + seconds
    while not (found := probe()):
        expect(time.monotonic() < deadline, what)
        time.sleep(0.1)
    return found


def fill(stack, folder):
    engine = start(folder, "--profile", "local", "--dir", stack.folder)
    until(lambda: engine.call("GET", "/health")[0] == 200, "the local engine is ready")
    status, _, product = engine.create("products", {"name": "Butter", "price": 249})
    expect(status == 201, status, product)
    expect(engine.stop()[0] == 0)
    return product["id"]


def check_reads(engine, hub, product):
    read = until(lambda: (answer := engine.call("GET", "/api/v1/products/" + product))[0] == 200 and answer, "the product is read")
    expect(read[2]["fields"]["name"] == "Butter", read)
    until(lambda: engine.call("GET", "/api/v1/products")[2].get("items"), "the list is read")
    until(lambda: hub.ask("commands.list").get("items"), "commands are read")
    expect("problem" not in hub.ask("events.get", position=1), hub.ask("events.get", position=1))
    expect(engine.call("GET", f"/api/v1/products/{product}/history")[0] == 200, "the history is read")
    topics = until(lambda: (rows := hub.ask("kafka.topics").get("topics")) and len(rows) >= 2 and rows, "topics are listed")
    expect("es.shop.events" in [row["name"] for row in topics], topics)
    expect(hub.ask("kafka.topic", topic="es.shop.events").get("partitions"), "a topic is shown")
    records = hub.ask("kafka.records", topic="es.shop.events", **{"from": "begin"})
    expect(records.get("records"), records)
    tail = hub.ask("kafka.records", topic="es.shop.events", **{"from": "end"})
    expect("problem" not in tail and tail.get("next"), tail)
    expect("problem" not in hub.ask("kafka.records", topic="es.shop.events", next=tail["next"]), "the tail goes on")
    for operation in ("kafka.groups", "kafka.brokers", "kafka.status"):
        expect("problem" not in hub.ask(operation), operation)


def check_refusals(engine, hub, product):
    where = "/api/v1/products/" + product
    writes = [("POST", "/api/v1/products", {"name": "Tea", "price": 1}, {}), ("PATCH", where, {"price": 250}, {"If-Match": '"1"'}),
              ("DELETE", where, None, {"If-Match": '"1"'}), ("POST", where + "/restore", {}, {"If-Match": '"1"'}),
              ("POST", where + "/unpark", {}, {})]
    for method, path, body, headers in writes:
        status, _, problem = engine.call(method, path, body, headers)
        expect(status in (403, 503) and "looked at" in problem.get("detail", ""), method, path, status, problem)
    writes = [("entities.create", {"type": "products", "fields": {"name": "Tea", "price": 1}}),
              ("kafka.create", {"topic": "mine"}), ("kafka.configure", {"topic": "es.shop.events", "set": {"retention.ms": "1"}}),
              ("kafka.delete", {"topic": "es.shop.events", "confirm": "es.shop.events"}),
              ("kafka.produce", {"topic": "mine", "value": "x"})]
    for operation, arguments in writes:
        problem = hub.ask(operation, **arguments).get("problem")
        expect(problem and problem.get("detail"), operation, problem)
        said = problem["title"] + problem["detail"]
        expect("looked at" in said or "read-only" in said or "readOnly" in said or "Eventscope" in said, operation, problem)


def check_looked_at(stack, folder, product):
    before = state(stack)
    expect(int(before["snapshots"][0]) > 0 and any("es.shop.events" in row for row in before["broker"]["offsets"]), before)
    engine = start(os.path.join(folder, "far"), "--profile", "far")
    hub = Hub(engine.port, engine.token)
    check_reads(engine, hub, product)
    check_refusals(engine, hub, product)
    hub.ask("demo.start", domains=["shop"]) # traffic that nobody lets in
    time.sleep(3)
    hub.close()
    expect(engine.stop()[0] == 0)
    after = state(stack)
    expect(before == after, "a look changed the cluster", json.dumps(before), json.dumps(after))


def check_without_redis(stack, folder):
    engine = start(os.path.join(folder, "kafka-only"), "--profile", "kafka-only")
    hub = Hub(engine.port, engine.token)
    until(lambda: "es.shop.events" in [row["name"] for row in hub.ask("kafka.topics").get("topics", [])], "topics without Redis")
    status, _, health = engine.call("GET", "/api/v1/health")
    expect(status != 200 and "names no Redis" in json.dumps(health), status, health)
    status, _, problem = engine.call("GET", "/api/v1/products")
    expect(status >= 500 and "names no Redis" in json.dumps(problem), status, problem)
    hub.close()
    expect(engine.stop()[0] == 0)


def check_connection_tests(stack, folder):
    status, steps, said = test_profile("far")
    expect(status == 0, status, steps, said)
    for step in ("kafka reach", "kafka cluster", "kafka topics", "events connect", "events append-only", "events log",
                 "snapshots sign in", "exporter", "prometheus"):
        expect(steps[step][0] == "ok", step, steps[step])
    expect(steps["kafka tls"][0] == "skipped", steps["kafka tls"])

    away = free_ports(1)[0]
    redis = stack.ports["redis-events"]
    secret = os.path.join(folder, "secret")
    with open(os.open(secret, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="ascii") as file:
        file.write("wrong")
    bad = {
        "away": ({"bootstrap": f"127.0.0.1:{away}"}, "kafka reach", "Connection refused", "kafka topics"),
        "nohost": ({"bootstrap": "no.such.host.invalid:9092"}, "kafka reach", "not known", "kafka tls"),
        "tls": ({"tls": {}}, "kafka tls", "TLS", "kafka cluster"),
        "noredis": ({"redis": {"events": {"address": f"127.0.0.1:{away}"}, "snapshots": {"address": f"127.0.0.1:{redis}"}}},
                    "events connect", "Connection refused", "events sign in"),
        "password": ({"redis": {"events": {"address": f"127.0.0.1:{redis}", "user": "x", "password": {"file": secret}},
                                "snapshots": {"address": f"127.0.0.1:{redis}"}}}, "events sign in", "", "events version"),
        "exporter": ({"exporter": f"http://127.0.0.1:{away}/metrics"}, "exporter", "", None),
        "prometheus": ({"prometheus": f"http://127.0.0.1:{stack.ports['exporter']}"}, "prometheus", "not as such a server", None),
    }
    for name, (changes, failing, says, skipped) in bad.items():
        write_profile(os.environ["XDG_CONFIG_HOME"], name, stack, **changes)
        status, steps, said = test_profile(name)
        expect(status == 1, name, status, steps, said)
        failed = [step for step, (found, _) in steps.items() if found == "failed"]
        expect(failed == [failing], name, failed, steps)
        expect(says in steps[failing][1], name, steps[failing])
        if skipped:
            expect(steps[skipped][0] == "skipped", name, skipped, steps[skipped])
    status, _, said = test_profile("nobody")
    expect(status == 2 and "There are:" in said, status, said)


with tempfile.TemporaryDirectory() as work:
    os.environ["XDG_CONFIG_HOME"] = os.path.join(work, "config")
    os.environ["XDG_DATA_HOME"] = os.path.join(work, "share")
    servers = Stack(cli, os.path.join(work, "stack"))
    servers.good("setup")
    servers.good("start")
    try:
        made = fill(servers, os.path.join(work, "local"))
        write_profile(os.environ["XDG_CONFIG_HOME"], "far", servers)
        write_profile(os.environ["XDG_CONFIG_HOME"], "kafka-only", servers, redis=None)
        check_connection_tests(servers, work)
        check_looked_at(servers, work, made)
        check_without_redis(servers, work)
    finally:
        for each in started:
            if each.process.poll() is None:
                each.kill()
        servers.run("stop")
print("a named cluster is only looked at, and its connection is tested step by step")
