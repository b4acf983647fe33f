#!/usr/bin/python3
"""Clients that send their head or body drop by drop are cut off; meanwhile others are served."""

import socket
import threading
import time
import unittest

from support import harness

TIMEOUT_MS = 700
OPTIONS = ["--set", f"server.header_timeout_ms={TIMEOUT_MS}",
           "--set", f"server.body_timeout_ms={TIMEOUT_MS}",
           "--set", f"server.idle_timeout_ms={TIMEOUT_MS}",
           "--set", "server.threads=1"]
# Within this a client that is cut off must be gone; drops go on for longer.
CUT_WITHIN_S = 30


def drip(port, begin, drop):
    """Sends `begin`, then drops, until the server ends it; gives what it answered and when."""
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.sendall(begin)
        client.settimeout(0.1)
        answer = b""
        while time.monotonic() - started < CUT_WITHIN_S:
            try:
                client.sendall(drop)
                part = client.recv(4096)
                if not part:
                    return answer, time.monotonic() - started
                answer += part
            except TimeoutError:
                continue
            except OSError:
                return answer, time.monotonic() - started
    return answer, None


class SlowClients(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = harness.Server(top / "data", *OPTIONS)
        self.server.start()
        self.addCleanup(self.server.__exit__)

    def check_cut(self, begin, drop):
        # While one client drips, the one event loop goes on serving others.
        result = []
        slow = threading.Thread(
            target=lambda: result.append(drip(self.server.port, begin, drop)))
        slow.start()
        served = 0
        while slow.is_alive():
            self.assertEqual(self.server.get("/healthz").status, 200)
            served += 1
            time.sleep(0.02)
        slow.join()
        answer, took_s = result[0]
        self.assertIsNotNone(took_s, "it was never cut off")
        self.assertGreaterEqual(took_s, TIMEOUT_MS / 1000)
        self.assertGreater(served, 5)
        return answer

    def test_a_slow_head(self):
        answer = self.check_cut(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", b"a")
        self.assertTrue(answer == b"" or answer.startswith(b"HTTP/1.1 408"), answer)

    def test_a_slow_body(self):
        answer = self.check_cut(b"POST /user/api/get_balance.php HTTP/1.1\r\nHost: localhost\r\n"
                                b"Content-Type: application/x-www-form-urlencoded\r\n"
                                b"Content-Length: 60000\r\n\r\n", b"a")
        self.assertTrue(answer == b"" or answer.startswith(b"HTTP/1.1 408"), answer)

    def test_a_silent_connection(self):
        started = time.monotonic()
        with socket.create_connection(("127.0.0.1", self.server.port)) as client:
            client.settimeout(CUT_WITHIN_S)
            self.assertEqual(client.recv(4096)[:9], b"")
        self.assertGreaterEqual(time.monotonic() - started, TIMEOUT_MS / 1000)

    def test_connections_of_one_address_are_bounded(self):
        self.assertEqual(self.server.stop(), 0)
        with harness.Server(self.server.data_dir, "--set", "limits.connections_per_address=5",
                            "--set", "server.threads=1") as server:
            held = []
            try:
                for _ in range(5):
                    one = socket.create_connection(("127.0.0.1", server.port))
                    one.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    self.assertTrue(one.recv(4096).startswith(b"HTTP/1.1 200"))
                    held.append(one)
                with socket.create_connection(("127.0.0.1", server.port)) as sixth:
                    sixth.settimeout(CUT_WITHIN_S)
                    try:
                        sixth.sendall(b"GET /docs/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        answer = sixth.recv(4096)
                    except ConnectionError:
                        answer = b""
                    self.assertTrue(answer == b"" or answer.startswith(b"HTTP/1.1 503"), answer)
            finally:
                for one in held:
                    one.close()
            harness.wait_until(lambda: self.is_served(server), "room for a new connection")

    @staticmethod
    def is_served(server):
        try:
            return server.get("/docs/").status != 503
        except OSError:
            return False


if __name__ == "__main__":
    unittest.main()
