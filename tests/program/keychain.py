"""Secrets of a profile in the desktop's keychain: kept by a command, found by a connection, and what is said where there is none.
keychain.py EVENTSCOPE_CLI   (under dbus-run-session)"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

from console import expect
from local_stack import free_ports

cli = sys.argv[1]
SECRET = "correct horse battery staple"
SECRETS = "org.freedesktop.secrets"


def run(*arguments, said="", environment=None):
    return subprocess.run([cli, *arguments], input=said, capture_output=True, text=True, timeout=60, check=False,
                          env={**os.environ, **(environment or {})})


def bus(destination, path, method, *arguments):
    return subprocess.run(["gdbus", "call", "--session", "--dest", destination, "--object-path", path, "--method", method, *arguments],
                          capture_output=True, text=True, check=False).stdout


def steps_of(result):
    return {line[9:33].strip(): (line[:8].strip(), line[34:]) for line in result.stdout.splitlines()}


def check(work, redis):
    os.makedirs(os.path.join(work, "config", "eventscope", "profiles"))
    with open(os.path.join(work, "config", "eventscope", "profiles", "far.json"), "w", encoding="utf-8") as file:
        server = {"address": f"127.0.0.1:{redis}", "password": {"keychain": "redis"}}
        json.dump({"bootstrap": "127.0.0.1:1", "redis": {"events": server, "snapshots": server}}, file)

    nowhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={work}/nobody"}
    for arguments in (("profile", "test", "far"), ("profile", "secret", "far", "redis")):
        result = run(*arguments, said=SECRET, environment=nowhere)
        expect(result.returncode in (1, 2) and '{"file"' in result.stderr, arguments, result.returncode, result.stderr)
        expect(SECRET not in result.stdout + result.stderr)
    expect("far" in run("profile", "list", environment=nowhere).stdout, "a list asks no keychain")

    result = run("profile", "test", "far")
    expect(result.returncode == 2 and "profile secret far redis" in result.stderr, result.returncode, result.stderr)
    for wrong in ("", "\n", "x" * 5000):
        expect(run("profile", "secret", "far", "redis", said=wrong).returncode == 2, "no secret", len(wrong))
    expect(run("profile", "secret", "../far", "redis", said=SECRET).returncode == 2, "a bad name")

    result = run("profile", "secret", "far", "redis", said="wrong\n")
    expect(result.returncode == 0 and '{"keychain": "redis"}' in result.stdout, result.stdout, result.stderr)
    expect(steps_of(run("profile", "test", "far"))["events sign in"][0] == "failed", "a wrong password")
    expect(run("profile", "secret", "far", "redis", said=SECRET + "\n").returncode == 0, "stored again")
    steps = steps_of(run("profile", "test", "far"))
    expect(steps["events sign in"][0] == "ok" and steps["snapshots sign in"][0] == "ok", steps)
    expect(SECRET not in json.dumps(steps))


with tempfile.TemporaryDirectory() as home:
    os.environ.update(HOME=home, XDG_CONFIG_HOME=os.path.join(home, "config"), XDG_DATA_HOME=os.path.join(home, "share"),
                      XDG_RUNTIME_DIR=os.path.join(home, "run"))
    os.mkdir(os.environ["XDG_RUNTIME_DIR"], 0o700)
    keyring = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"], stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    keyring.stdin.write(b"test")
    keyring.stdin.close()
    port = free_ports(1)[0]
    server = subprocess.Popen(["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--requirepass", SECRET, "--appendonly", "yes",
                               "--dir", home], stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 20
        # Asking for the service itself would start a second, locked one: a desktop's buses know how to.
        while "true" not in bus("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", SECRETS) or \
                "false" not in bus(SECRETS, "/org/freedesktop/secrets/aliases/default", "org.freedesktop.DBus.Properties.Get",
                                   "org.freedesktop.Secret.Collection", "Locked"):
            expect(time.monotonic() < deadline, "the keyring never came, or it came locked")
            time.sleep(0.1)
        while subprocess.run(["redis-cli", "-p", str(port), "ping"], capture_output=True, check=False).stdout == b"":
            expect(time.monotonic() < deadline, "redis never came")
            time.sleep(0.1)
        check(home, port)
    finally:
        for process in (server, keyring):
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=10)
print("secrets are kept in the keychain, and where there is none the way out is named")
