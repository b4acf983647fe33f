#!/usr/bin/python3
"""kill -9 in a row, at random moments, under load: whatever was acknowledged is there afterwards.

Clients lease numbers, suppliers deliver SMS and deliver them again until they are acknowledged,
clients poll and reject; one rents and renews, with idempotency keys; others follow the events. The
test keeps its own model of what the server said yes to, and after each restart compares: every
number, every SMS text, every event, every cent.

LINEPOOL_KILLS sets how many times (200); LINEPOOL_SEED makes the moments the same again.
"""

import itertools
import os
import random
import subprocess
import sys
import time

from kills.following import Follower
from kills.ordering import CREDIT, Model, Worker, check_lease, check_money, history_page, \
    whole_history
from kills.renting import CREDIT as RENTERS_CREDIT
from kills.renting import Renter
from kills.wire import Client
from support import harness

KILLS = int(os.environ.get("LINEPOOL_KILLS", "200"))
SEED = int(os.environ.get("LINEPOOL_SEED", str(random.SystemRandom().randrange(1 << 32))))
WORKERS = 6
LINES = 120_000
FOR_RENT = 20_000  # of these
FULL_CHECK_EVERY = 20


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
        check_money(client, server, key, rows, len(renter.rentals))
    finally:
        client.close()


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
        fresh.append(Worker(old.index, model, Client(server.port), key, token, SEED, before=old))
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
        model = Model(LINES - FOR_RENT)
        server = harness.Server(top / "data", *options, sandbox=False).start()
        token, key, renters_key = set_up(server)
        address = f"127.0.0.1:{server.port}"
        workers = [Worker(i, model, Client(server.port), key, token, SEED)
                   for i in range(WORKERS)]
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
