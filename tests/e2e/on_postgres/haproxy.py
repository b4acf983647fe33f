#!/usr/bin/python3
"""Two nodes behind HAProxy, with the configuration of docs/many-nodes.md: clients know one address.
The leader is told to end, and another time killed; orders and SMS go on, and a stream of events has
each of them once."""

import http.client
import json
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import time
import uuid

from support import harness, nodes, postgres

PROGRAM = shutil.which("haproxy") or "/usr/sbin/haproxy"
# As in the file that Debian's package installs.
DEFAULTS = """
global
  log stderr local0 notice
defaults
  mode http
  timeout connect 5000
  timeout client 50000
  timeout server 50000
"""
LINES = [str(12015550000 + i) for i in range(200)]
ORDERS_A_FAULT = 12


def documented_configuration():
    page = (harness.ROOT / "docs/many-nodes.md").read_text(encoding="utf-8")
    return re.search(r"```\n(frontend linepool\n.*?)```", page, re.DOTALL)[1]


class HaProxy:
    def __init__(self, top, cluster):
        self.port = harness.free_port()
        text = documented_configuration().replace("bind :80\n", f"bind 127.0.0.1:{self.port}\n")
        for node, address in zip(cluster.nodes, ("10.0.0.11:8080", "10.0.0.12:8080")):
            assert text.count(address) == 1, address
            text = text.replace(address, f"127.0.0.1:{node.port}")
        conf = top / "haproxy.cfg"
        conf.write_text(DEFAULTS + text)
        checked = subprocess.run([PROGRAM, "-c", "-f", conf], capture_output=True, text=True,
                                 check=False)
        said = checked.stdout + checked.stderr
        assert checked.returncode == 0 and "WARNING" not in said.upper(), said
        self.log = (top / "haproxy.log").open("wb")
        self.process = subprocess.Popen([PROGRAM, "-db", "-f", conf], stderr=self.log)

    def request(self, method, target, body=None, headers=None):
        """Like a client that tries again: until somebody has answered, for what may be repeated."""
        deadline = time.monotonic() + harness.PATIENCE_S
        while True:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
            try:
                connection.request(method, target, body, headers or {})
                response = connection.getresponse()
                answer = harness.Answer(response.status, response.headers, response.read())
                if answer.status not in (502, 503, 504):
                    return answer
            except (OSError, http.client.HTTPException):
                pass
            finally:
                connection.close()
            assert time.monotonic() < deadline, f"nobody answers {method} {target}"
            time.sleep(0.02)

    def stop(self):
        self.process.terminate()
        self.process.wait(harness.PATIENCE_S)
        self.log.close()


class Stream(threading.Thread):
    """Follows the events of a customer through the proxy, over every break."""

    def __init__(self, port, key):
        super().__init__(daemon=True)
        self.port = port
        self.headers = {"X-API-Key": key, "Accept": "text/event-stream"}
        self.place = None
        self.seen = []  # (type, order) of each event
        self.breaks = 0
        self.ending = False

    def run(self):
        while not self.ending:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            try:
                self.follow(connection)
            except (OSError, http.client.HTTPException):
                pass
            finally:
                connection.close()
            self.breaks += 1
            time.sleep(0.05)

    def follow(self, connection):
        headers = dict(self.headers)
        if self.place:
            headers["Last-Event-ID"] = self.place
        connection.request("GET", "/api/v1/events", headers=headers)
        response = connection.getresponse()
        if response.status != 200:
            assert response.status in (502, 503, 504), response.status
            return
        place = None
        for line in response:
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name == "id":
                place = value
            elif name == "data":
                event = json.loads(value)
                self.seen.append((event["type"], event["data"].get("order")))
            elif not name and place:
                self.place = place


class Customer:
    def __init__(self, proxy, key, token):
        self.proxy = proxy
        self.headers = {"X-API-Key": key, "Content-Type": "application/json"}
        self.token = token
        self.codes = {}  # by order
        self.stall_s = 0

    def receive_a_code(self):
        begin = time.monotonic()
        once = {"Idempotency-Key": str(uuid.uuid4())}
        made = self.proxy.request("POST", "/api/v1/orders",
                                  json.dumps({"country": "US", "service": "go"}),
                                  self.headers | once)
        assert made.status == 201, made
        order, number = made.json["id"], made.json["phoneNumber"].lstrip("+")
        code = str(100_000 + len(self.codes))
        sms = self.proxy.request("GET", f"/supply/carrier/sms?token={self.token}&to={number}"
                                 f"&from=Google&text=G-{code}+is+your+code.&id={order}")
        assert 200 <= sms.status < 300, sms
        self.stall_s = max(self.stall_s, time.monotonic() - begin)
        self.codes[order] = code

    def check(self):
        for order, code in self.codes.items():
            read = self.proxy.request("GET", f"/api/v1/orders/{order}", headers=self.headers)
            assert read.status == 200 and read.json["otpCode"] == code, (read, code)


def change_leader(cluster, customer, end):
    leader = cluster.leader()
    customer.stall_s = 0
    for i in range(ORDERS_A_FAULT):
        if i == ORDERS_A_FAULT // 3:
            end(leader)
        customer.receive_a_code()
    leader.process.wait(harness.PATIENCE_S)
    assert cluster.leader() is cluster.other(leader)
    cluster.restart(leader)
    return customer.stall_s


def run(top, cluster):
    first = cluster.nodes[0]
    token = first.add_supplier("carrier")
    first.import_lines("carrier", "USA", LINES)
    _, key = first.add_customer("alice", "500.00")
    proxy = HaProxy(top, cluster)
    try:
        customer = Customer(proxy, key, token)
        stream = Stream(proxy.port, key)
        harness.wait_until(lambda: proxy.request("GET", "/leader").status == 200, "HAProxy")
        stream.start()
        harness.wait_until(lambda: stream.place, "the stream")
        for name, end in (("SIGTERM", lambda node: node.process.terminate()),
                          ("kill -9", lambda node: node.process.kill())) * 2:
            stall_s = change_leader(cluster, customer, end)
            print(f"{name}: the slowest number with its SMS took {stall_s:.2f} s", flush=True)
        customer.check()
        wanted = sorted((kind, order) for order in customer.codes
                        for kind in ("lease.made", "message.received"))

        def counted():
            return sorted(event for event in stream.seen
                          if event[0] in ("lease.made", "message.received", "gap"))

        harness.wait_until(lambda: len(counted()) >= len(wanted), "every event")
        assert counted() == wanted, "the stream has a gap, or something twice"
        assert stream.breaks >= 4, stream.breaks
        print(f"ok: {len(customer.codes)} codes, each event once over {stream.breaks} breaks")
        stream.ending = True
    finally:
        proxy.stop()


def main():
    if not postgres.is_installed() or not pathlib.Path(PROGRAM).exists():
        print("skipped: PostgreSQL 15 or HAProxy is not installed")
        return 0
    with harness.temporary_directory() as top, postgres.server() as database:
        cluster = nodes.Cluster(top, database, ["--set", "catalogue.offer=all"])
        try:
            run(top, cluster)
        except BaseException:
            print(cluster.logs())
            raise
        finally:
            cluster.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main())
