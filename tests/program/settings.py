"""The settings file of both programs: what it sets holds; what is wrong in it is told with file, line and key.   settings.py CLI"""
import http.client
import os
import re
import subprocess
import sys
import tempfile
import time

from console import Engine, expect

program = sys.argv[1]

WRONG = [  # text, line and words of each problem
    ("", [(1, "")]),
    ("{", [(1, "")]),
    ("[]", [(1, "one JSON object")]),
    ('{"port": 1,}', [(1, "")]),
    ('{\n "port": "8080"\n}', [(2, '"port" wants a whole number from 0 to 65535')]),
    ('{\n\n "port": 65536 }', [(3, '"port" wants')]),
    ('{ "port": -1 }', [(1, '"port" wants')]),
    ('{ "port": 80.5 }', [(1, '"port" wants')]),
    ('{ "port": 1e400 }', [(1, "")]),
    ('{ "clients": 0 }', [(1, '"clients" wants a whole number from 1 to 10000. 512 is used')]),
    ('{ "cachedEntities": 99999999999999999999 }', [(1, "")]),
    ('{ "cachedEntities": null }', [(1, '"cachedEntities" wants a whole number from 1000 to 10000000. 100000 is used')]),
    ('{ "data": "relative" }', [(1, '"data" wants the absolute path')]),
    ('{ "data": {"port": 1} }', [(1, '"data" wants the absolute path')]),
    ('{\n "colour": "red",\n "prot": 1\n}', [(2, '"colour" is no setting: there are data, port'), (3, '"prot" is no setting')]),
    ('{\n "port": 0,\n "port": 1 }', [(3, '"port" stands here again')]),
    ("\0\1\2", [(1, "")]),
    (b"\xff\xfe{}", [(1, "")]),
    ("[" * 100_000, [(1, "")]),
    ('{ "' + "x" * 60_000 + '": 1 }', [(1, "is no setting")]),
    ('{ "port": 0 }' + " " * 70_000, [(1, "")]),
]


def serve(data, *arguments):
    return subprocess.run([program, "serve", *data, *arguments], capture_output=True, timeout=20, check=False)


class Client:
    """One connection that stays open, as a console's does."""

    def __init__(self, engine):
        self.connection = http.client.HTTPConnection("127.0.0.1", engine.port, timeout=15)
        self.headers = {"Authorization": "Bearer " + engine.token, "Content-Type": "application/json"}

    def ask(self, method, path, body=None):
        while True:
            self.connection.request(method, path, body, self.headers)
            answer = self.connection.getresponse()
            content = answer.read().decode()
            if answer.status != 429:
                return answer.status, answer, content
            time.sleep(float(answer.getheader("Retry-After")))


def gauge(client, name):
    text = client.ask("GET", "/metrics")[2]
    return float(re.search("^" + re.escape(name) + r" (\S+)$", text, re.MULTILINE).group(1))


def check_clients_and_cache(engine):
    """Two clients and a thousand entities in memory are what the settings allow."""
    first, second = Client(engine), Client(engine)
    expect(first.ask("GET", "/health")[0] == 200 and second.ask("GET", "/health")[0] == 200)
    status, answer, content = Client(engine).ask("GET", "/health")
    expect(status == 503 and answer.getheader("Retry-After"), "a third client", status, content)
    second.connection.close()
    for _ in range(100):
        third = Client(engine)
        if third.ask("GET", "/health")[0] == 200:
            break
        time.sleep(0.05)
    else:
        raise AssertionError("a client that left made no room")
    third.connection.close()
    for i in range(1_050):
        status, _, content = first.ask("POST", "/api/v1/documents", '{"author": "a%d"}' % i)
        expect(status == 201, status, content)
    cache = '{queue="entity cache"}'
    expect(gauge(first, "eventscope_queue_capacity" + cache) == 1_000, "room in the cache")
    expect(gauge(first, "eventscope_queue_depth" + cache) == 1_000, "entities in the cache of 1,050 that were made")


with tempfile.TemporaryDirectory() as home:
    os.environ["XDG_CONFIG_HOME"] = home
    os.environ["XDG_DATA_HOME"] = os.path.join(home, "share")
    os.makedirs(os.path.join(home, "eventscope"))
    file = os.path.join(home, "eventscope", "settings.json")
    data = os.path.join(home, "data")

    for text, problems in WRONG:
        with open(file, "wb") as opened:
            opened.write(text if isinstance(text, bytes) else text.encode())
        refused = serve(["--data", data])
        said = refused.stderr.decode("utf-8", "replace")
        what = f"{text[:60]!r}: status {refused.returncode}: {said[:400]}"
        expect(refused.returncode == 2 and refused.stdout == b"", what)
        for line, words in problems:
            expect(re.search(re.escape(file) + f":{line}: .*" + re.escape(words), said), what)
        expect(len(said.splitlines()) == len(problems) and len(said) < 2_000, what)
        expect(not os.path.exists(data), "a refused start made the data folder:", what)
    os.remove(file)
    os.mkdir(file)
    expect(serve(["--data", data]).returncode == 2, "a folder is no file")
    os.rmdir(file)

    # What is set holds, and the command line wins.
    with open(file, "w", encoding="utf-8") as opened:
        opened.write('{ "data": "%s", "clients": 2, "cachedEntities": 1000 }' % data)
    engine = Engine(program, None, data=data)
    expect(os.path.exists(os.path.join(data, "eventscope.db")), "the folder of the settings is used")
    check_clients_and_cache(engine)
    expect(engine.stop()[0] == 0)
    # Without them the usual ones hold: a third client is welcome, and the cache has room.
    os.remove(file)
    engine = Engine(program, data)
    others = [Client(engine) for _ in range(3)]
    expect([client.ask("GET", "/health")[0] for client in others] == [200] * 3, "512 clients are the usual limit")
    expect(gauge(others[0], 'eventscope_queue_capacity{queue="entity cache"}') == 100_000, "the usual size of the cache")
    expect(engine.stop()[0] == 0)
    with open(file, "w", encoding="utf-8") as opened:
        opened.write('{ "data": "%s" }' % data)
    other = Engine(program, os.path.join(home, "other"))
    expect(os.path.exists(os.path.join(home, "other", "eventscope.db")), "--data wins over the settings")
    expect(other.call("GET", "/health")[0] == 200)
    expect(other.stop()[0] == 0)
print("settings hold, and what is wrong in them is told by file, line and key")
