"""The same contract on Kafka and two Redis: `serve` and `verify --profile local`.   cluster_contract.py EVENTSCOPE_CLI"""
import os
import subprocess
import sys
import tempfile
import time

from console import Engine, expect
from contract_checks import check_bank, check_gate, check_list, check_product
from local_stack import Stack

cli = sys.argv[1]


def verify(stack, *arguments):
    return subprocess.run([cli, "verify", "--profile", "local", "--dir", stack.folder, *arguments], capture_output=True, text=True,
                          timeout=120, check=False)


def start(stack, folder):
    """After kill -9 its group notices only after a session's time-out that the owner is gone."""
    engine = Engine(cli, folder, "--profile", "local", "--dir", stack.folder)
    deadline = time.monotonic() + 60
    while engine.call("GET", "/health")[0] != 200:
        expect(time.monotonic() < deadline, "never ready", engine.call("GET", "/health"), engine.said())
        time.sleep(0.1)
    return engine


def check_numbers(engine):
    """What librdkafka says of itself, and how far behind the stages are."""
    def value(name, **labels):
        for line in engine.call("GET", "/metrics")[2].splitlines():
            if line.startswith(name + "{") and all(f'{key}="{text}"' in line for key, text in labels.items()):
                return float(line.rsplit(" ", 1)[1])
        return None
    deadline = time.monotonic() + 20
    while not all(value("eventscope_kafka_round_trip_seconds", client=client, value="p99") for client in ("reader", "commands", "events")):
        expect(time.monotonic() < deadline, "no round trips", engine.call("GET", "/metrics")[2])
        time.sleep(0.2)
    for stage in ("validator", "materializer"):
        while value("eventscope_lag_records", domain="shop", stage=stage) != 0:
            expect(time.monotonic() < deadline, "lag of", stage, value("eventscope_lag_records", domain="shop", stage=stage))
            time.sleep(0.2)


def check_all(stack, folder):
    engine = start(stack, folder)
    product = check_product(engine)
    check_bank(engine)
    check_gate(engine)
    check_list(engine)
    check_numbers(engine)
    engine.kill()

    engine = start(stack, folder)
    status, _, read = engine.call("GET", "/api/v1/products/" + product)
    expect(status == 200 and read["version"] == 2, status, read)
    status, headers, _ = engine.create("products", {"name": "Butter", "price": 249}, "key-1")
    expect(status == 201 and headers.get("idempotent-replayed") == "true", "a key is recognised after kill -9", status, headers)
    status, _, commands = engine.call("GET", "/api/v1/commands/" + headers["eventscope-command-id"])
    expect(status == 200, status, commands)
    expect(engine.stop()[0] == 0, "it stops with 0")

    acked = os.path.join(folder, "acked")
    with open(acked, "w", encoding="ascii") as file:
        file.write(f"products {product} 2\n")
    result = verify(stack, "--acked", acked)
    expect(result.returncode == 0 and "I1-I7 hold" in result.stdout, result.returncode, result.stdout, result.stderr)
    return product, acked


def check_fresh_index(stack, folder, product):
    """A console that has never seen this cluster reads the log, and knows what the other wrote."""
    engine = start(stack, folder)
    status, _, read = engine.call("GET", "/api/v1/products/" + product + "/history")
    expect(status == 200 and [row["version"] for row in read["items"]] == [1, 2], status, read)
    status, headers, _ = engine.create("products", {"name": "Butter", "price": 249}, "key-1")
    expect(status == 201 and headers.get("idempotent-replayed") == "true", "another console knows the key", status, headers)
    expect(engine.stop()[0] == 0)


def check_lost_write(stack, acked):
    with open(acked, "a", encoding="ascii") as file:
        file.write("products nobody 1\n")
    result = verify(stack, "--acked", acked)
    expect(result.returncode == 1 and "I7" in result.stderr, result.returncode, result.stdout, result.stderr)


def check_changed_by_hand(stack, product):
    def redis(*words):
        return subprocess.run(["redis-cli", "-p", str(stack.ports["redis-snapshots"]), *words], capture_output=True, text=True,
                              timeout=10, check=True).stdout.strip()
    key = "es:{shop.0}:s:products:" + product
    good = redis("GET", key)
    expect("259" in good, good)
    redis("SET", key, good.replace("259", "260"))
    result = verify(stack)
    expect(result.returncode == 1 and "I5" in result.stderr and product in result.stderr, result.returncode, result.stderr)
    redis("SET", key, good)
    expect(verify(stack).returncode == 0)


with tempfile.TemporaryDirectory() as home:
    stack = Stack(cli, os.path.join(home, "stack"))
    stack.good("setup")
    stack.good("start")
    try:
        product, acked = check_all(stack, os.path.join(home, "first"))
        check_fresh_index(stack, os.path.join(home, "second"), product)
        check_lost_write(stack, acked)
        check_changed_by_hand(stack, product)
    finally:
        stack.run("stop", ports=False)
print("serve and verify keep their contract on Kafka and Redis")
