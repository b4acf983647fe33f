#!/usr/bin/python3
"""Two nodes on one PostgreSQL database under load. The one that leads is killed, stopped and later
woken, or told to end; the other takes over. Whatever was acknowledged is there afterwards, nothing
is there twice, and a node that was replaced acknowledges nothing.

LINEPOOL_ROUNDS sets how often each of these is done (4); LINEPOOL_SEED makes the moments the same
again.
"""

import os
import pathlib
import random
import signal
import socket
import sys
import time

from kills.ordering import CREDIT, Model, Worker, check_lease, check_money, whole_history
from kills.wire import Client, Lost
from support import harness, nodes, postgres

ROUNDS = int(os.environ.get("LINEPOOL_ROUNDS", "4"))
SEED = int(os.environ.get("LINEPOOL_SEED", str(random.SystemRandom().randrange(1 << 32))))
WORKERS = 6
LINES = 80_000
DEPOSED, STORE_FAILED = 69, 70
OPTIONS = ["--set", "limits.requests_per_second_per_key=0",
           "--set", "limits.requests_per_second_per_address=0",
           "--set", "limits.numbers_per_minute_per_key=0",
           "--set", "limits.requests_per_second_per_customer=0",
           "--set", "limits.numbers_per_minute_per_customer=0",
           "--set", "limits.live_orders_per_customer=0",
           "--set", "limits.cancels_per_hour_per_customer=0",
           "--set", "lease.reject_after_s=0", "--set", "lease.life_s=86400",
           "--set", "catalogue.offer=all", "--set", "log.level=info"]


class NodesClient(Client):
    """Turns to the other node when one does not serve, as a balancer does."""

    def __init__(self, nodes):
        super().__init__(nodes[0].port, timeout_s=1)
        self.ports = [node.port for node in nodes]

    def exchange(self, method, target, body=None, headers=None):
        try:
            answer = super().exchange(method, target, body, headers)
        except Lost:
            self.turn()
            raise
        if answer[0] == 503:
            self.turn()
            raise Lost
        return answer

    def turn(self):
        self.close()
        self.port = self.ports[1 - self.ports.index(self.port)]


def check_standby(node, leader):
    """What one that stands by answers."""
    assert node.probe("/healthz") == 200 and leader.probe("/healthz") == 200
    assert node.probe("/readyz") == 503 and leader.probe("/readyz") == 200
    assert node.probe("/leader") == 503
    assert "linepool_node_leader 0\n" in node.get("/metrics").text
    assert "linepool_node_leader 1\n" in leader.get("/metrics").text
    states = {leader.data_dir.name: "leading", node.data_dir.name: "standing_by"}
    harness.wait_until(lambda: states == {one["id"]: one["state"] for one in
                                          leader.admin("GET", "nodes").json["nodes"]}, "the list")
    for path, kind in (("/user/api/get_number.php", "text/plain"),
                       ("/api/v1/orders", "application/problem+json")):
        answer = node.request("POST", path, body=b"x")
        assert answer.status == 503 and answer.headers["Content-Type"].startswith(kind), answer
        assert answer.headers["Retry-After"] == "1" and "stands by" in answer.text, answer


class Held:
    """Requests that a stopped node has in its sockets, and answers when it is woken or never."""

    def __init__(self, port, targets):
        self.sockets = []
        for target in targets:
            one = socket.create_connection(("127.0.0.1", port), timeout=harness.PATIENCE_S)
            one.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            self.sockets.append(one)

    def expect_nothing_acknowledged(self):
        """No answer but that it does not serve; the acknowledgement of an SMS, a number and even
        the state of an order would be wrong by now."""
        answers = []
        for one in self.sockets:
            try:
                answers.append(one.recv(4096))
            except ConnectionResetError:
                answers.append(b"")
            one.close()
        wrong = [answer for answer in answers if answer and b" 503 " not in answer[:20]]
        assert not wrong, wrong
        return sum(1 for answer in answers if answer)


def replace_killed(cluster, leader, _held):
    leader.process.send_signal(signal.SIGKILL)
    leader.process.wait(harness.PATIENCE_S)


def is_stopped(process):
    """Every thread of it: the signal returns before that."""
    tasks = pathlib.Path(f"/proc/{process.pid}/task").iterdir()
    return all((task / "stat").read_text().rpartition(")")[2].split()[0] == "T" for task in tasks)


def replace_stopped(cluster, leader, targets):
    leader.process.send_signal(signal.SIGSTOP)
    harness.wait_until(lambda: is_stopped(leader.process), "the node to stop", every_s=0.001)
    held = Held(leader.port, targets)
    other = cluster.other(leader)
    harness.wait_until(other.leads, "the other node to lead", every_s=0.01)
    time.sleep(0.3)  # it serves, and the load with it
    leader.process.send_signal(signal.SIGCONT)
    refused = held.expect_nothing_acknowledged()
    code = leader.process.wait(harness.PATIENCE_S)
    assert code in (DEPOSED, STORE_FAILED), f"exit code {code}"
    return f"woken, it ended with {code}, {refused} of {len(targets)} requests refused"


def replace_ended(cluster, leader, _held):
    leader.process.send_signal(signal.SIGTERM)
    assert leader.process.wait(harness.PATIENCE_S) == 0


def replace(cluster, fault, model, targets):
    """Does it, and says how long nothing was acknowledged."""
    leader = cluster.leader()
    other = cluster.other(leader)
    check_standby(other, leader)
    begin = time.monotonic()
    note = fault(cluster, leader, targets)
    harness.wait_until(other.leads, "the other node to lead", every_s=0.01)
    led_at = time.monotonic()
    with model.lock:
        before = len(model.acknowledged_at)
    harness.wait_until(lambda: len(model.acknowledged_at) > before + WORKERS, "acknowledgements")
    with model.lock:
        times = [at for at in model.acknowledged_at if at > begin - 0.5]
    stall = max(b - a for a, b in zip(times, times[1:]))
    cluster.restart(leader)
    return stall, led_at - begin, note


def check_everything(cluster, model, key, faults):
    leader = cluster.leader()
    client = Client(leader.port)
    rows = whole_history(client, key)
    missing = [number for number in model.leases if number not in rows]
    assert not missing, f"{len(missing)} acknowledged numbers are gone, such as {missing[:3]}"
    for number, lease in model.leases.items():
        check_lease(lease, rows[number])
    check_money(client, leader, key, rows)
    client.close()
    sql = cluster.database.sql
    assert sql("SELECT max(n) - min(n) + 1 - count(*) FROM batches") == "0", "the log has holes"
    back = sql("SELECT count(*) FROM (SELECT epoch - lag(epoch) OVER (ORDER BY n) AS step"
               " FROM batches) AS steps WHERE step < 0")
    assert back == "0", "an earlier leader wrote after a later one"
    twice = sql("SELECT count(*) FROM (SELECT 1 FROM messages GROUP BY supplier,"
                " supplier_message_id HAVING count(*) > 1) AS twice")
    assert twice == "0", f"{twice} SMS are there twice"
    assert int(sql("SELECT epoch FROM leader")) >= faults + 1


def main():
    if not postgres.is_installed():
        print(f"skipped: {postgres.MISSING}")
        return 0
    print(f"seed {SEED}", flush=True)
    chance = random.Random(SEED)
    with harness.temporary_directory() as top, postgres.server() as database:
        cluster = nodes.Cluster(top, database, OPTIONS)
        try:
            run(cluster, chance)
        except BaseException:
            print(cluster.logs())
            raise
        finally:
            cluster.kill()
    return 0


def run(cluster, chance):
    first = cluster.nodes[0]
    token = first.add_supplier("carrier")
    numbers = [str(12015550000 + i) for i in range(LINES)]
    for at in range(0, LINES, 10_000):
        first.import_lines("carrier", "USA", numbers[at:at + 10_000])
    _, key = first.add_customer("load", str(CREDIT))
    model = Model(LINES)
    workers = [Worker(i, model, NodesClient(cluster.nodes), key, token, SEED)
               for i in range(WORKERS)]
    for worker in workers:
        worker.start()
    harness.wait_until(lambda: len(model.leases) > WORKERS, "the first leases")
    faults = [("kill -9", replace_killed), ("SIGSTOP", replace_stopped),
              ("SIGTERM", replace_ended)] * ROUNDS
    for name, fault in faults:
        time.sleep(chance.uniform(0.0, 0.4))
        number = next(iter(model.leases))
        targets = [f"/user/api/get_number.php?customer={key}&country=USA&app=Google",
                   f"/supply/carrier/sms?token={token}&to={number}&text=late&id=late-{number}",
                   f"/user/api/get_balance.php?customer={key}",
                   "/leader", "/readyz"]
        stall, led_after, note = replace(cluster, fault, model, targets)
        print(f"{name}: nothing acknowledged for {stall:.2f} s, the other led after "
              f"{led_after:.2f} s" + (f"; {note}" if note else ""), flush=True)
        for worker in workers:
            if worker.failure:
                raise worker.failure
    for worker in workers:
        worker.ending = True
    for worker in workers:
        worker.join()
        if worker.failure:
            raise worker.failure
    check_everything(cluster, model, key, len(faults))
    with_sms = sum(1 for lease in model.leases.values() if lease.text)
    assert len(model.leases) > 20 * len(faults), "there was hardly any load"
    print(f"ok: {len(faults)} changes of the leader, {len(model.leases)} numbers and {with_sms} "
          "SMS acknowledged and there once")


if __name__ == "__main__":
    sys.exit(main())
