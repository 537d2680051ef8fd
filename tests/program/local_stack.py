"""The local servers for tests: a stack of its own folder and free ports."""
import glob
import json
import os
import random
import socket
import subprocess

from console import expect

SERVICES = ["kafka", "redis-snapshots", "redis-events", "prometheus"]


def free_ports(count):
    """Below those that outgoing connections get: a client that tries a server again and again while it is down would one day
    connect to itself there, and the server could not come back."""
    with open("/proc/sys/net/ipv4/ip_local_port_range") as file:
        end = int(file.read().split()[0])
    ports = []
    while len(ports) < count:
        port = random.randrange(10_000, end) if end > 11_000 else 0
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            port = probe.getsockname()[1]
        if port not in ports:
            ports.append(port)
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
