"""SMPP byte by byte, for what no library would send."""

import socket
import struct

from support import harness

BIND_TRANSCEIVER, SUBMIT_SM, UNBIND, ENQUIRE_LINK = 9, 4, 6, 0x15
RESPONSE = 0x80000000
GENERIC_NACK = 0x80000000
OK, BAD_LENGTH, BIND_FAILED, WRONG_PASSWORD, THROTTLED = 0, 2, 0x0D, 0x0E, 0x58


def pdu(command, sequence, body=b"", status=0, length=None):
    size = 16 + len(body) if length is None else length
    return struct.pack(">IIII", size, command, status, sequence) + body


def bind(system_id, password, sequence=1):
    body = system_id.encode() + b"\0" + password.encode() + b"\0\0" + b"\x34\0\0\0"
    return pdu(BIND_TRANSCEIVER, sequence, body)


def text_body(to, text, sender="Google", esm_class=0, coding=0, length=None):
    size = len(text) if length is None else length
    return (b"\0" + b"\x05\0" + sender.encode() + b"\0" + b"\x01\x01" + to.encode() + b"\0" +
            bytes([esm_class, 0, 0]) + b"\0\0" + bytes([0, 0, coding, 0, size]) + text)


def submit(sequence, to, text, **options):
    return pdu(SUBMIT_SM, sequence, text_body(to, text, **options))


class Peer:
    """A connection to an SMSC."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), harness.PATIENCE_S)
        self.unread = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, *pdus):
        self.socket.sendall(b"".join(pdus))

    def receive(self):
        """(command, status, sequence, body), or nothing once the other side has closed."""
        while len(self.unread) < 16 or len(self.unread) < struct.unpack(">I", self.unread[:4])[0]:
            try:
                more = self.socket.recv(65536)
            except ConnectionResetError:
                return None
            if not more:
                return None
            self.unread += more
        size, command, status, sequence = struct.unpack(">IIII", self.unread[:16])
        body, self.unread = self.unread[16:size], self.unread[size:]
        return command, status, sequence, body

    def bind(self, system_id, password):
        """The status of the answer."""
        self.send(bind(system_id, password))
        answer = self.receive()
        return answer and answer[1]

    def is_closed(self):
        return self.receive() is None
