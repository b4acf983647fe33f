#!/usr/bin/python3
"""kill -9 in a row, at random moments, under load: whatever was acknowledged is there afterwards.

Clients lease numbers, suppliers deliver SMS and deliver them again until they are acknowledged,
clients poll and reject; one rents and renews, with idempotency keys; others follow the events. The
test keeps its own model of what the server said yes to, and after each restart compares: every
number, every SMS text, every event, every cent.

LINEPOOL_KILLS sets how many times (200); LINEPOOL_SEED makes the moments the same again.
"""

import itertools
import json
import os
import random
import subprocess
import sys
import threading
import time
from decimal import Decimal

from kills.following import Follower
from kills.renting import CREDIT as RENTERS_CREDIT
from kills.renting import Renter
from kills.wire import Client, Lost, Steps
from support import harness

KILLS = int(os.environ.get("LINEPOOL_KILLS", "200"))
SEED = int(os.environ.get("LINEPOOL_SEED", str(random.SystemRandom().randrange(1 << 32))))
WORKERS = 6
LINES = 120_000
FOR_RENT = 20_000  # of these
FULL_CHECK_EVERY = 20
CREDIT = Decimal(90_000_000)
APPS = ["Google", "Whatsapp", "Grab"]
WAITING = "You have not received any code yet."


class Lease:
    """What the server has acknowledged about one number."""

    def __init__(self, number, app):
        self.number = number
        self.app = app
        self.text = None       # of the acknowledged SMS
        self.rejected = False  # acknowledged
        self.in_doubt = False  # a rejection is on its way or its answer was lost
        self.pending = None    # an SMS that is not acknowledged yet


class Model:
    def __init__(self):
        self.lock = threading.Lock()
        self.leases = {}  # by number: every number is leased once, the pool is that large
        self.operations = 0
        self.lost = 0  # numbers that may have been leased, and nobody knows which

    def used(self):
        """How many numbers of the pool are gone at most."""
        with self.lock:
            return len(self.leases) + self.lost

    def add(self, lease):
        with self.lock:
            assert lease.number not in self.leases, f"{lease.number} was leased twice"
            self.leases[lease.number] = lease

    def count(self):
        with self.lock:
            self.operations += 1


class Worker(Steps):
    def __init__(self, index, model, server, key, token):
        super().__init__()
        self.random = random.Random(f"{SEED}/{index}")
        self.index = index
        self.model = model
        self.key = key
        self.token = token
        self.client = Client(server.port)
        self.todo = None  # a lease whose SMS is still to be acknowledged
        self.sent = 0

    def step(self):
        self.act()
        self.model.count()

    def act(self):
        lease = self.todo
        if lease is None:
            if self.model.used() >= LINES - FOR_RENT:
                time.sleep(0.1)  # the pool is used up: a fast machine
                return
            lease = self.lease()
            if self.random.random() < 0.15:
                self.reject(lease)
                return
            self.sent += 1
            code = self.random.randrange(100_000, 1_000_000)
            lease.pending = (f"sms-{self.index}-{self.sent}",
                             f"{lease.app} code {code} \u2713 {self.index}-{self.sent}")
            self.todo = lease
        self.deliver(lease)
        self.todo = None
        status, body = self.user("get_sms", number=lease.number, country="USA", app=lease.app)
        assert (status, body) == (200, lease.text), f"poll gave {status} {body!r}"

    def user(self, call, **parameters):
        return self.client.get(f"/user/api/{call}.php", customer=self.key, **parameters)

    def lease(self):
        app = self.random.choice(APPS)
        with self.model.lock:
            self.model.lost += 1  # until the answer is there
        status, body = self.user("get_number", country="USA", app=app)
        with self.model.lock:
            self.model.lost -= 1
        if status == 503:
            raise Lost
        assert status == 200 and body.isdigit(), f"get_number gave {status} {body!r}"
        lease = Lease(body, app)
        self.model.add(lease)
        return lease

    def reject(self, lease):
        lease.in_doubt = True
        status, body = self.user("get_reject_number", number=lease.number)
        assert (status, body) == (200, "Number Rejected."), f"reject gave {status} {body!r}"
        lease.rejected = True
        lease.in_doubt = False

    def deliver(self, lease):
        """As a carrier does: again and again, with one id, until it is acknowledged."""
        message_id, text = lease.pending
        sender = {"Whatsapp": "WhatsApp"}.get(lease.app, lease.app)
        status, body = self.client.get("/supply/carrier/sms", token=self.token, to=lease.number,
                                       text=text, id=message_id, **{"from": sender})
        if status == 503:
            raise Lost
        assert (status, body) == (200, "ok"), f"supply gave {status} {body!r}"
        lease.text = text
        lease.pending = None


def history_page(client, key, **more):
    status, body = client.get("/user/api/get_history.php", customer=key, limit=1000, **more)
    assert status == 200, body
    return json.loads(body)


def whole_history(client, key):
    """The customer's rows by number."""
    rows = {}
    page = history_page(client, key)
    while page:
        for row in page:
            assert row["number"] not in rows, f"{row['number']} stands twice in the history"
            rows[row["number"]] = row
        page = history_page(client, key, before_id=page[-1]["id"])
    return rows


def check_lease(lease, row):
    """The server's row against what it acknowledged, while nobody works."""
    assert row["app_name"] == lease.app, (row, lease.app)
    if lease.text is not None:
        assert row["message"] == lease.text, (row, lease.text)
        assert row["status"] == "received", row
    elif lease.pending is not None:
        assert row["message"] in ("", lease.pending[1]), (row, lease.pending)
    elif lease.rejected:
        assert row["status"] == "rejected", row
    elif lease.in_doubt:
        assert row["status"] in ("rejected", "waiting"), row
    else:
        assert row["status"] == "waiting", row


def check_newest(model, server, key):
    """The last few hundred acknowledged leases, while the others go on working."""
    with model.lock:
        known = [(lease, lease.text, lease.rejected)
                 for lease in itertools.islice(reversed(model.leases.values()), 300)]
    client = Client(server.port)
    try:
        rows = {row["number"]: row for row in history_page(client, key)}
    finally:
        client.close()
    for lease, text, rejected in known:
        row = rows.get(lease.number)
        assert row, f"{lease.number} was acknowledged and is gone"
        assert text is None or row["message"] == text, (row, text)
        assert not rejected or row["status"] == "rejected", row


def check_everything(model, server, key, renter, followers):
    renter.finish()
    renter.check()
    followers[0].check([lease.text for lease in model.leases.values() if lease.text],
                       model.leases)
    followers[1].check([text for rental in renter.rentals for text in rental.texts],
                       [rental.number for rental in renter.rentals])
    client = Client(server.port)
    try:
        rows = whole_history(client, key)
        missing = [number for number in model.leases if number not in rows]
        assert not missing, f"{len(missing)} acknowledged numbers are gone, such as {missing[:3]}"
        for number, lease in model.leases.items():
            check_lease(lease, rows[number])
        check_money(client, server, key, rows, renter)
    finally:
        client.close()


def check_money(client, server, key, rows, renter):
    paid = sum((Decimal(r["deduct"]) for r in rows.values() if r["status"] == "received"),
               Decimal(0))
    held = sum(1 for r in rows.values() if r["status"] == "waiting")
    balance = Decimal(json.loads(client.get("/user/api/get_balance.php", customer=key)[1])
                      ["balance"])
    assert balance == CREDIT - paid, f"balance {balance}, but {CREDIT} - {paid} is due"
    proof = server.admin("GET", "ledger/verify").json
    assert proof["ok"], proof
    captures = sum(1 for r in rows.values() if r["message"])
    assert (proof["captures"], proof["holds"]) == (captures, held), (proof, captures, held)
    assert proof["rentals"] == len(renter.rentals), (proof, len(renter.rentals))


def check_alive(threads):
    for thread in threads:
        if thread.failure:
            raise thread.failure


def end(workers):
    """Lets each finish its step; its failure is the test's."""
    for worker in workers:
        worker.ending = True
    for worker in workers:
        worker.join()
        if worker.failure:
            raise worker.failure


def renew(workers, model, server, key, token):
    """New threads with the old ones' unfinished business."""
    fresh = []
    for old in workers:
        worker = Worker(old.index, model, server, key, token)
        worker.random, worker.todo, worker.sent = old.random, old.todo, old.sent
        fresh.append(worker)
    for worker in fresh:
        worker.start()
    return fresh


def set_up(server):
    token = server.add_supplier("carrier")
    numbers = [str(12015550000 + i) for i in range(LINES)]
    for at in range(0, LINES, 10_000):
        server.import_lines("carrier", "USA", numbers[at:at + 10_000])
    _, key = server.add_customer("load", str(CREDIT))
    _, renters_key = server.add_customer("renter", str(RENTERS_CREDIT))
    return token, key, renters_key


def main():
    chance = random.Random(SEED)
    print(f"seed {SEED}, {KILLS} kills", flush=True)
    options = ["--set", "limits.requests_per_second_per_key=0",
               "--set", "limits.requests_per_second_per_address=0",
               "--set", "limits.numbers_per_minute_per_key=0",
               "--set", "limits.requests_per_second_per_customer=0",
               "--set", "limits.numbers_per_minute_per_customer=0",
               "--set", "limits.live_orders_per_customer=0",
               "--set", "limits.cancels_per_hour_per_customer=0",
               "--set", "lease.reject_after_s=0", "--set", "lease.life_s=86400",
               "--set", "catalogue.offer=all", "--set", "log.level=warning"]
    with harness.temporary_directory() as top:
        model = Model()
        server = harness.Server(top / "data", *options, sandbox=False).start()
        token, key, renters_key = set_up(server)
        address = f"127.0.0.1:{server.port}"
        workers = [Worker(i, model, server, key, token) for i in range(WORKERS)]
        renter = Renter(server.port, SEED, renters_key, token)
        followers = [Follower(server.port, one) for one in (key, renters_key)]
        for thread in (*workers, renter, *followers):
            thread.start()
        starts = []
        for kill in range(1, KILLS + 1):
            time.sleep(chance.uniform(0.0, 0.35))
            server.kill()
            if chance.random() < 0.1:  # a kill in the middle of a start, too
                interrupted = harness.Server(top / "data", *options, sandbox=False, listen=address)
                interrupt_start(interrupted, chance.uniform(0.0, 0.15))
            begin = time.monotonic()
            server = harness.Server(top / "data", *options, sandbox=False, listen=address).start()
            starts.append(time.monotonic() - begin)
            check_newest(model, server, key)
            if kill % FULL_CHECK_EVERY == 0:
                end([*workers, renter])
                check_everything(model, server, key, renter, followers)
                workers = renew(workers, model, server, key, token)
                renter = Renter(server.port, SEED, renters_key, token, before=renter)
                renter.start()
                print(f"{kill} kills, {len(model.leases)} numbers, {model.operations} rounds, "
                      f"{len(renter.rentals)} rentals, {renter.replays} replays, "
                      f"{sum(len(f.events) for f in followers)} events, "
                      f"start {sum(starts) / len(starts):.3f} s", flush=True)
            check_alive((*workers, renter, *followers))
        end([*workers, renter])
        check_everything(model, server, key, renter, followers)
        end(followers)
        assert server.stop() == 0
        assert len(model.leases) > KILLS, "there was hardly any load"
        assert len(renter.rentals) > KILLS / 10 and renter.replays > KILLS / 10, "hardly a rental"
        assert all(one.connections > KILLS / 2 for one in followers), "nobody followed"
        print(f"ok: {KILLS} kills, {len(model.leases)} numbers and "
              f"{sum(1 for l in model.leases.values() if l.text)} SMS acknowledged and there, "
              f"{len(renter.rentals)} rentals, {len(renter.answered)} calls with a key, "
              f"{renter.replays} answered again, "
              f"{sum(len(f.events) for f in followers)} events without a gap")


def interrupt_start(server, after_s):
    process = subprocess.Popen(server.arguments, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env=server.environment)
    time.sleep(after_s)
    process.kill()
    process.wait(harness.PATIENCE_S)


if __name__ == "__main__":
    sys.exit(main())
