"""The WebSocket hub as a script meets it (RFC 6455, the client's half). Standard library only."""
import base64
import json
import os
import socket
import struct


class Hub:
    def __init__(self, port, token, patience=60):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=patience)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET /api/v1/hub HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
                             f"Sec-WebSocket-Protocol: eventscope.v1, bearer.{token}\r\n\r\n").encode())
        self.file = self.socket.makefile("rb")
        status = self.file.readline()
        if b" 101 " not in status:
            raise AssertionError(f"no hub: {status!r}")
        while self.file.readline() not in (b"\r\n", b""):
            pass
        self.next = 0

    def _send(self, opcode, payload):
        mask = os.urandom(4)
        size = len(payload)
        head = bytes([0x80 | opcode]) + (bytes([0x80 | size]) if size < 126 else bytes([0xFE]) + struct.pack("!H", size))
        self.socket.sendall(head + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload)))

    def _frame(self):
        first, second = self.file.read(2)
        size = second & 0x7F
        if size == 126:
            size, = struct.unpack("!H", self.file.read(2))
        elif size == 127:
            size, = struct.unpack("!Q", self.file.read(8))
        return first & 0x0F, self.file.read(size)

    def ask(self, operation, **arguments):
        """The result, or {"problem": …}."""
        self.next += 1
        self._send(1, json.dumps({"id": self.next, "op": operation, "args": arguments}).encode())
        while True:
            opcode, payload = self._frame()
            if opcode == 9:
                self._send(10, payload)
            if opcode != 1:
                continue
            answer = json.loads(payload)
            if answer.get("id") == self.next:
                return answer["result"] if "result" in answer else {"problem": answer["problem"]}

    def events(self):
        """Of the next frame of a subscription to events: of each its position, then sequence, time, command, version, index and count
        as bytes."""
        while True:
            opcode, payload = self._frame()
            if opcode == 9:
                self._send(10, payload)
            if opcode != 2:
                continue
            count, = struct.unpack_from("<I", payload, 13)
            found, at = [], 17
            for _ in range(count):
                size, = struct.unpack_from("<I", payload, at)
                position, = struct.unpack_from("<Q", payload, at + 4)
                found.append((position, payload[at + 12:at + 52]))
                at += 4 + size
            return found

    def close(self):
        self.file.close()
        self.socket.close()
