"""The auditor on Kafka and Redis: what is changed by hand is found, named and repaired.   audit.py EVENTSCOPE_CLI"""
import datetime
import os
import subprocess
import sys
import tempfile
import time

from console import Engine, expect
from local_stack import Stack

cli = sys.argv[1]


def redis(stack, *words):
    return subprocess.run(["redis-cli", "-p", str(stack.ports["redis-snapshots"]), *words], capture_output=True, text=True, timeout=10,
                          check=True).stdout.strip()


def start(stack, folder, *more):
    engine = Engine(cli, folder, "--profile", "local", "--dir", stack.folder, *more)
    until(engine, lambda: engine.call("GET", "/health")[0] == 200, "ready")
    return engine


def until(engine, happened, what, seconds=45):
    deadline = time.monotonic() + seconds
    while not happened():
        expect(time.monotonic() < deadline, "never", what, engine.call("GET", "/api/v1/audit")[2], engine.said()[-2000:])
        time.sleep(0.1)


def audit(engine):
    status, _, report = engine.call("GET", "/api/v1/audit")
    expect(status == 200, status, report)
    return report


def check_drift(stack, engine):
    _, _, product = engine.create("products", {"name": "Butter", "price": 249})
    path = "/api/v1/products/" + product["id"]
    expect(engine.call("PATCH", path, {"price": 259}, {"If-Match": '"1"'})[0] == 200)
    _, _, first = engine.create("accounts", {"username": "greta.lindqvist"})
    _, _, second = engine.create("accounts", {"username": "jonas.weber"})
    expect(engine.create("transfers", {"from": first["id"], "to": second["id"], "amount": 500, "token": first["fields"]["token"],
                                       "description": "Rent"})[0] == 201)
    until(engine, lambda: audit(engine)["state"] == "audited", "audited")
    report = audit(engine)
    expect(report["groups"] >= 5 and not report["violations"] and not report["drifts"], report)

    key = "es:{shop.0}:s:products:" + product["id"]
    good = redis(stack, "GET", key)
    redis(stack, "SET", key, good.replace("259", "260"))
    began = time.monotonic()
    until(engine, lambda: audit(engine)["state"] == "drift", "found")
    took = time.monotonic() - began
    found = audit(engine)["drifts"]
    expect(len(found) == 1 and found[0]["type"] == "products" and found[0]["id"] == product["id"] and found[0]["version"] == 2, found)
    expect(found[0]["fields"] == [{"field": "price", "expected": "259", "seen": "260", "version": 2,
                                   "sequence": found[0]["fields"][0]["sequence"]}], found)
    text = engine.call("GET", "/metrics")[2]
    expect("eventscope_audit_drifts 1" in text and product["id"] not in text, text)

    status, _, problem = engine.call("POST", "/api/v1/audit/products/nobody/repair")
    expect(status == 404, status, problem)
    status, _, done = engine.call("POST", f"/api/v1/audit/products/{product['id']}/repair")
    expect(status == 200 and done["repaired"]["fields"][0]["field"] == "price", status, done)
    expect(redis(stack, "GET", key) == good, redis(stack, "GET", key), good)
    until(engine, lambda: audit(engine)["state"] == "audited", "green again")
    until(engine, lambda: engine.call("GET", "/health")[0] == 200, "ready after the repair")
    status, _, changed = engine.call("PATCH", path, {"name": "Salted butter"}, {"If-Match": '"2"'})
    expect(status == 200 and changed["fields"]["price"] == 259, status, changed)
    status, _, done = engine.call("POST", f"/api/v1/audit/products/{product['id']}/repair")
    expect(status == 200 and done["repaired"] is None, status, done)
    return took, product["id"]


def check_memory(stack, folder, product):
    """A wrong snapshot that the engine has read and decided on is in its memory too; a repair reaches that as well."""
    key = "es:{shop.0}:s:products:" + product
    redis(stack, "SET", key, redis(stack, "GET", key).replace("259", "260"))
    engine = start(stack, folder)
    path = "/api/v1/products/" + product
    try:
        status, _, changed = engine.call("PATCH", path, {"name": "Butter, cold"}, {"If-Match": '"3"'})
        expect(status == 200 and changed["fields"]["price"] == 260, status, changed)
        until(engine, lambda: audit(engine)["drifts"], "found")
        expect(engine.call("POST", f"/api/v1/audit/products/{product}/repair")[0] == 200)
        until(engine, lambda: engine.call("GET", "/health")[0] == 200, "ready after the repair")
        status, _, changed = engine.call("PATCH", path, {"name": "Butter"}, {"If-Match": '"4"'})
        expect(status == 200 and changed["fields"]["price"] == 259, status, changed)
        until(engine, lambda: audit(engine)["state"] == "audited", "green again")
        expect(engine.stop()[0] == 0)
    finally:
        if engine.process.poll() is None:
            engine.kill()


def check_retention(stack, folder):
    """Our own topics keep everything. A week is a day on which no rebuild is possible any more; Kafka's own tool sets it."""
    with open(f"/proc/{stack.rows()['kafka']['pid']}/cmdline", encoding="utf-8") as file:
        words = file.read().split("\0")
    subprocess.run(["java", "-cp", words[words.index("-cp") + 1], "kafka.admin.ConfigCommand", "--bootstrap-server",
                    f"127.0.0.1:{stack.ports['kafka']}", "--alter", "--entity-type", "topics", "--entity-name", "es.shop.events",
                    "--add-config", "retention.ms=604800000"], capture_output=True, text=True, timeout=60, check=True)
    engine = start(stack, folder)
    try:
        until(engine, lambda: audit(engine)["warnings"], "warned")
        warning = audit(engine)["warnings"][0]
        expect(warning["kind"] == "retention" and warning["topic"] == "es.shop.events" and warning["setting"] == "retention.ms=604800000",
               warning)
        day = datetime.datetime.fromisoformat(warning["when"].replace("Z", "+00:00")) - datetime.datetime.now(datetime.timezone.utc)
        expect(datetime.timedelta(days=6, hours=23) < day < datetime.timedelta(days=7), warning)
        expect(audit(engine)["state"] == "warning", audit(engine))
        expect(engine.stop()[0] == 0)
    finally:
        if engine.process.poll() is None:
            engine.kill()


with tempfile.TemporaryDirectory() as home:
    stack = Stack(cli, os.path.join(home, "stack"))
    stack.good("setup")
    stack.good("start")
    engine = None
    try:
        engine = start(stack, os.path.join(home, "first"))
        took, product = check_drift(stack, engine)
        expect(not audit(engine)["warnings"], audit(engine)["warnings"])
        expect(engine.stop()[0] == 0)
        check_memory(stack, os.path.join(home, "first"), product)
        check_retention(stack, os.path.join(home, "first"))
    finally:
        if engine is not None and engine.process.poll() is None:
            engine.kill()
        stack.run("stop", ports=False)
print(f"a snapshot changed by hand was named after {took:.1f} s and repaired")
