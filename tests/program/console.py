"""A running `eventscope-cli serve` as scripts see it, for the tests in this folder. Standard library only."""
import http.client
import json
import os
import signal
import subprocess
import tempfile


class Engine:
    def __init__(self, program, folder, *arguments, data=None):
        """`data`: the folder that the settings name, instead of one on the command line."""
        where = ["--data", folder] if folder else []
        self.folder = folder or data
        self.errors = tempfile.TemporaryFile(mode="w+", encoding="utf-8", errors="replace") # a pipe that nobody reads would fill up
        self.process = subprocess.Popen([program, "serve", *where, "--port", "0", *arguments],
                                        stdout=subprocess.PIPE, stderr=self.errors, text=True)
        self.line = self.process.stdout.readline()
        if not self.line.startswith("http://127.0.0.1:"):
            raise AssertionError(f"first line is {self.line!r}; stderr: {self.said()}")
        self.port = int(self.line.rsplit(":", 1)[1])
        with open(os.path.join(self.folder, "token"), encoding="ascii") as file:
            self.token = file.read().strip()

    def said(self):
        """Its log so far."""
        self.errors.seek(0)
        return self.errors.read()

    def call(self, method, path, body=None, headers=None, token=True):
        """(status, headers with lower-case names, decoded body)"""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=15)
        sent = dict(headers or {})
        if token:
            sent.setdefault("Authorization", "Bearer " + self.token)
        if body is not None and not isinstance(body, (bytes, str)):
            body = json.dumps(body)
            sent.setdefault("Content-Type", "application/json")
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        kind = answer.getheader("Content-Type", "")
        decoded = json.loads(content) if content and "json" in kind else content.decode("utf-8", "replace")
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, decoded

    def create(self, kind, fields, key=None):
        return self.call("POST", "/api/v1/" + kind, fields, {"Idempotency-Key": key} if key else None)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._close()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=10)
        rest = self.process.stdout.read()
        self._close()
        return status, rest

    def _close(self):
        self.process.stdout.close()


def expect(condition, *what):
    if not condition:
        raise AssertionError(" ".join(str(part) for part in what))
