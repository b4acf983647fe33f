#!/usr/bin/python3
"""Clients that ask for much and read little: what waits for them is bounded in total, those that
hold most are closed, and everybody else is served."""

import re
import socket
import unittest

from support import harness

LIMIT_MB = 16
READERS = 40
# All prices of all countries: several megabytes.
LARGE = "/stubs/handler_api.php?action=getPrices&api_key="


def value(server, name):
    return float(re.search(rf"(?m)^{name} (\S+)$", server.get("/metrics").text)[1])


def resident_mb(server):
    with open(f"/proc/{server.process.pid}/status", encoding="ascii") as file:
        status = file.read()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024


class Output(unittest.TestCase):
    def setUp(self):
        self.top = self.enterContext(harness.temporary_directory())

    def start(self, *arguments):
        return self.enterContext(harness.Server(
            self.top / "data", "--set", f"limits.output_mb={LIMIT_MB}", *arguments,
            *(part for limit in ("per_key", "per_address")
              for part in ("--set", f"limits.requests_per_second_{limit}=0"))))

    def slow_reader(self, server):
        """Has asked for a large answer, and reads nothing of it; the kernel takes little of it,
        because its segments and its window are small."""
        one = socket.socket()
        self.addCleanup(one.close)
        one.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        one.settimeout(harness.PATIENCE_S)
        one.connect(("127.0.0.1", server.port))
        one.sendall(f"GET {LARGE}{server.key} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        return one

    @staticmethod
    def read_all(one, most=1 << 30):
        """How many bytes come before the end, or before a reset."""
        count = 0
        try:
            while count < most and (part := one.recv(1 << 20)):
                count += len(part)
        except ConnectionResetError:
            pass
        return count

    def test_slow_readers_of_much(self):
        server = self.start()
        whole = len(server.get(LARGE + server.key).body)
        self.assertGreater(whole, 2 << 20)
        self.assertGreater(READERS * whole, 4 * (LIMIT_MB << 20))
        before_mb = resident_mb(server)
        number = server.user("get_number", app="Google", country="Malaysia").text
        readers = []
        for _ in range(READERS):
            readers.append(self.slow_reader(server))
            # Polls go on, one after another.
            self.assertEqual(server.user("get_sms", number=number, country="Malaysia",
                                         app="Google").status, 200)
        # Each answer is made by itself, so the last ones may still be on their way.
        enough = READERS - (LIMIT_MB << 20) // whole - 1
        harness.wait_until(lambda: value(server, "linepool_http_output_cut_total") >= enough,
                           "the readers that are too many to be closed")
        self.assertLessEqual(value(server, "linepool_http_output_bytes"), LIMIT_MB << 20)
        # Sanitizers keep freed memory for a while: four times the limit is still far from all.
        self.assertLess(resident_mb(server) - before_mb, READERS * whole / (1 << 20) / 2 + 300)
        # Whoever was left gets all of the answer, and whoever was not, the end of the connection.
        got = [self.read_all(one, whole) for one in readers]
        complete = sum(count >= whole for count in got)
        self.assertLessEqual(complete, (LIMIT_MB << 20) // whole)
        self.assertGreater(complete, 0)
        self.assertEqual(server.get("/healthz").status, 200)
        harness.wait_until(lambda: value(server, "linepool_http_output_bytes") == 0,
                           "nothing to wait for a client")

    def test_a_client_that_reads_is_served_whatever_others_do(self):
        server = self.start()
        for _ in range(8):
            self.slow_reader(server)
        for _ in range(20):
            self.assertEqual(server.user("load_apps", country_id=1).status, 200)
        self.assertEqual(server.get("/healthz").status, 200)

    def test_without_a_limit_nobody_is_closed(self):
        server = self.enterContext(harness.Server(
            self.top / "data", "--set", "limits.output_mb=0"))
        readers = [self.slow_reader(server) for _ in range(8)]
        harness.wait_until(lambda: value(server, "linepool_http_output_bytes") > LIMIT_MB << 20,
                           "answers that wait")
        self.assertEqual(value(server, "linepool_http_output_cut_total"), 0)
        del readers


if __name__ == "__main__":
    unittest.main()
