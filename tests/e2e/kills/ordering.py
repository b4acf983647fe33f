"""Orders under load: clients lease numbers, suppliers deliver SMS and deliver them again until they
are acknowledged, clients poll and reject. The model is what the server said yes to."""

import json
import random
import threading
import time
from decimal import Decimal

from kills.wire import Lost, Steps

CREDIT = Decimal(90_000_000)
APPS = ["Google", "Whatsapp", "Grab"]


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
    def __init__(self, lines):
        """`lines`: how many numbers may be leased."""
        self.lines = lines
        self.lock = threading.Lock()
        self.leases = {}  # by number: every number is leased once, the pool is that large
        self.operations = 0
        self.acknowledged_at = []  # times of all answers that meant yes
        self.lost = 0  # numbers that may have been leased, and nobody knows which

    def is_used_up(self):
        """Whether the pool may be."""
        with self.lock:
            return len(self.leases) + self.lost >= self.lines

    def add(self, lease):
        with self.lock:
            assert lease.number not in self.leases, f"{lease.number} was leased twice"
            self.leases[lease.number] = lease

    def count(self):
        with self.lock:
            self.operations += 1

    def note_yes(self):
        with self.lock:
            self.acknowledged_at.append(time.monotonic())


class Worker(Steps):
    """With the unfinished business of the one `before` it, if there is one."""

    def __init__(self, index, model, client, key, token, seed, before=None):
        super().__init__()
        self.random = before.random if before else random.Random(f"{seed}/{index}")
        self.index = index
        self.model = model
        self.key = key
        self.token = token
        self.client = client
        # A lease whose SMS is still to be acknowledged.
        self.todo = before.todo if before else None
        self.sent = before.sent if before else 0

    def step(self):
        self.act()
        self.model.count()

    def act(self):
        lease = self.todo
        if lease is None:
            if self.model.is_used_up():
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
        self.model.note_yes()
        return lease

    def reject(self, lease):
        lease.in_doubt = True
        status, body = self.user("get_reject_number", number=lease.number)
        if status == 503:
            raise Lost
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
        self.model.note_yes()


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


def check_money(client, server, key, rows, rentals=0):
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
    assert proof["rentals"] == rentals, (proof, rentals)
