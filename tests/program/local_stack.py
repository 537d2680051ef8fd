"""The local servers for tests: a stack of its own folder and free ports."""
import glob
import json
import os
import socket
import subprocess

from console import expect

SERVICES = ["kafka", "redis-snapshots", "redis-events", "prometheus"]


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


PORTS = ["kafka", "controller", "exporter", "redis-snapshots", "redis-events", "prometheus"]


class Stack:
    def __init__(self, cli, folder):
        self.cli = cli
        self.folder = folder
        self.ports = dict(zip(PORTS, free_ports(len(PORTS))))

    def run(self, verb, *arguments, ports=True, environment=None):
        wished = [part for name, number in self.ports.items() for part in ("--port", f"{name}={number}")] if ports else []
        result = subprocess.run([self.cli, "stack", verb, "--dir", self.folder, *wished, *arguments], capture_output=True, text=True,
                                timeout=180, env={**os.environ, **(environment or {})}, check=False)
        return result.returncode, result.stdout, result.stderr

    def good(self, verb, *arguments, **options):
        status, out, err = self.run(verb, *arguments, **options)
        expect(status == 0, verb, status, out, err)
        return out

    def rows(self):
        return {row["service"]: row for row in json.loads(self.good("status", "--json", ports=False))}

    def processes(self):
        """Whatever runs in one of its folders, found without asking it."""
        found = []
        for link in glob.glob("/proc/[0-9]*/cwd"):
            try:
                if os.readlink(link).startswith(self.folder):
                    found.append(int(link.split("/")[2]))
            except OSError:
                continue
        return found
