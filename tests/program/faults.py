"""Bad command lines of both programs, and what kill -9 leaves of secrets.   faults.py PATH_OF_CLI PATH_OF_WINDOW"""
import os
import subprocess
import sys
import tempfile

from console import Engine, expect

cli, window = sys.argv[1:3]


def run(program, *arguments):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=10, env=environment)


def check_command_lines(folder):
    file = os.path.join(folder, "file")
    with open(file, "w", encoding="ascii") as made:
        made.write("products only-two-words\n")
    empty = os.path.join(folder, "empty")
    os.mkdir(empty)
    own = Engine(cli, os.path.join(folder, "own"))
    rows = [
        # program, arguments, what the message says
        (cli, [], "subcommand"),
        (cli, ["explode"], "explode"),
        (cli, ["serve", "--bogus"], "--bogus"),
        (cli, ["serve", "stray"], "stray"),
        (cli, ["serve", "--port"], "--port"),
        (cli, ["serve", "--port", "abc"], "--port"),
        (cli, ["serve", "--port", "-1"], "--port"),
        (cli, ["serve", "--port", "65536"], "--port"),
        (cli, ["serve", "--port", "1e3"], "--port"),
        (cli, ["serve", "--data"], "--data"),
        (cli, ["serve", "--data", "", "--port", "0"], "--data"),
        (cli, ["serve", "--data", file, "--port", "0"], file),
        (cli, ["serve", "--data", file + "/below", "--port", "0"], file),
        (cli, ["serve", "--data", "/proc/nothing", "--port", "0"], "/proc/nothing"),
        (cli, ["serve", "--data", folder + "/" + "x" * 300, "--port", "0"], "use another folder"),
        (cli, ["serve", "--demo", "rumours"], "rumours"),
        (cli, ["serve", "--data", own.folder, "--port", "0"], "another Eventscope"),
        (cli, ["serve", "--data", os.path.join(folder, "new"), "--port", str(own.port)], str(own.port)),
        (cli, ["verify", "--data", os.path.join(folder, "nowhere")], "nowhere"),
        (cli, ["verify", "--data", empty], "empty"),
        (cli, ["verify", "--data", own.folder, "--acked", os.path.join(folder, "missing")], "missing"),
        (cli, ["verify", "--data", own.folder, "--acked", file], "TYPE ID VERSION"),
        (cli, ["backup", "--data", os.path.join(folder, "nowhere")], "nowhere"),
        (cli, ["restore", "--data", empty], "no backup"),
        (cli, ["restore", "--data", empty, "--from", file], "no backup of Eventscope"),
        (cli, ["export", "--data", own.folder], "--out"),
        (cli, ["export", "--data", own.folder, "--out", file], "Choose another name"),
        (cli, ["export", "--data", empty, "--out", os.path.join(folder, "out")], "empty"),
        (window, ["--data", ""], "--data"),
        (window, ["--attach", "", "--token-file", file], "--attach"),
        (window, ["--screenshot", ""], "--screenshot"),
        (window, ["--data", "/proc/nothing", "--screenshot", os.path.join(folder, "picture.png")], "/proc/nothing"),
        (window, ["--bogus"], "--bogus"),
        (window, ["--theme", "pink"], "pink"),
        (window, ["--page", "nowhere"], "nowhere"),
        (window, ["--language", "tlh"], "tlh"),
        (window, ["--size", "big"], "big"),
        (window, ["--size", "0x0"], "0x0"),
        (window, ["--size", "99999999x99999999"], "99999999x99999999"),
        (window, ["--attach", "http://127.0.0.1:1"], "--token-file"),
        (window, ["--attach", "http://127.0.0.1:1", "--token-file", os.path.join(folder, "missing")], "missing"),
        (window, ["--attach", "http://192.0.2.1:4711", "--token-file", file], "ssh -L 4711:127.0.0.1:4711 192.0.2.1"),
        (window, ["--attach", "http://127.0.0.1.example.org:4711", "--token-file", file], "this machine"),
        (window, ["--attach", "4711", "--token-file", file], "http://127.0.0.1:8080"),
        (window, ["--token-file", file], "--attach"),
        (window, ["--attach", "x", "--data", folder], "--data"),
        (window, ["--demo", "rumours"], "rumours"),
        (cli, ["--zz"], "--zz"),
    ]
    wrong = []
    for program, arguments, says in rows:
        try:
            result = run(program, *arguments)
        except subprocess.TimeoutExpired:
            wrong.append((arguments, "does not end"))
            continue
        if result.returncode not in (1, 2) or says not in result.stderr or "terminate" in result.stderr or result.stdout:
            wrong.append((arguments, result.returncode, result.stderr, result.stdout))
    expect(not wrong, *(f"\n{each}" for each in wrong))
    status, _, _ = own.call("GET", "/health")
    expect(status == 200, "the engine that had the folder is not harmed")
    own.stop()


def check_secrets_after_kill(folder):
    log = os.path.join(folder, "log")
    data = os.path.join(folder, "killed")
    script = f'exec "{cli}" serve --data "{data}" --port 0 2>"{log}"'
    wrapper = os.path.join(folder, "serve.sh")
    with open(wrapper, "w", encoding="ascii") as file:
        file.write("#!/bin/sh\n" + script + "\n")
    os.chmod(wrapper, 0o700)
    engine = Engine.__new__(Engine)
    engine.folder = data
    engine.process = subprocess.Popen([wrapper], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    engine.port = int(engine.process.stdout.readline().rsplit(":", 1)[1])
    with open(os.path.join(data, "token"), encoding="ascii") as file:
        engine.token = file.read().strip()
    secrets = []
    for i in range(20):
        _, _, account = engine.create("accounts", {"username": f"user{i}"})
        secrets.append(account["fields"]["token"])
        for wrong in (f"canary-{i}", f"canary-long-{i}" + "x" * 100):
            secrets.append(wrong)
            status, _, _ = engine.create("transfers", {"from": account["id"], "to": "shop", "amount": 1, "token": wrong})
            expect(status == 422, status)
        status, _, _ = engine.create("transfers", {"from": account["id"], "to": "shop", "amount": 1, "token": account["fields"]["token"]})
        expect(status == 201, status)
    engine.process.kill()
    engine.process.wait()
    engine.process.stdout.close()
    files = [os.path.join(data, name) for name in os.listdir(data)] + [log]
    expect(any(name.endswith("-wal") and os.path.getsize(name) > 100_000 for name in files), "the write-ahead log is there")
    for name in files:
        with open(name, "rb") as file:
            content = file.read()
        for secret in secrets:
            expect(secret.encode() not in content, "a secret stands in clear in", name)
    with open(log, "rb") as file:
        expect(engine.token.encode() not in file.read(), "the token stands in the log")


with tempfile.TemporaryDirectory() as temporary:
    check_command_lines(temporary)
    check_secrets_after_kill(temporary)
print("bad command lines are refused; secrets are nowhere in clear")
