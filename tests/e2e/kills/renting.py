"""Rents numbers, renews them, has SMS delivered to them, and makes and cancels orders, each call by
an idempotency key and repeated until it is answered: whatever became of the answers, everything
has happened once."""

import random
import time
from decimal import Decimal

from kills.wire import Client, Lost, Steps

CREDIT = Decimal(1_000_000)
MESSAGES_SHOWN = 40  # rentals whose messages are compared at each check


class Rental:
    def __init__(self, made):
        self.id = made["id"]
        self.number = made["phoneNumber"].lstrip("+")
        self.price = Decimal(str(made["price"]))
        self.periods = made["periods"]
        self.texts = []  # acknowledged


class Renter(Steps):
    """Its unfinished call is kept in `todo`, and finished by whoever comes after it."""

    def __init__(self, port, seed, key, token, before=None):
        super().__init__()
        self.port = port
        self.key = key
        self.token = token
        self.client = Client(port)
        self.random = before.random if before else random.Random(f"{seed}/renter")
        self.rentals = before.rentals if before else []
        self.cancelled = before.cancelled if before else {}  # id -> answer
        self.answered = before.answered if before else []  # (key, method, path, body, answer)
        self.calls = before.calls if before else 0
        self.replays = before.replays if before else 0
        self.todo = before.todo if before else None

    def step(self):
        if self.todo is None:
            self.todo = self.next_task()
        self.todo()
        self.todo = None

    def finish(self):
        """What was begun and not answered, while the server is left alive."""
        while self.todo is not None:
            try:
                self.todo()
                self.todo = None
            except Lost:
                time.sleep(0.05)

    def next_task(self):
        self.calls += 1
        name = f"call-{self.calls}"
        chance = self.random.random()
        if chance < 0.25 or not self.rentals:
            return lambda: self.rent(name)
        rental = self.rentals[-1 - self.random.randrange(min(20, len(self.rentals)))]
        if chance < 0.5:
            text = f"rented {self.calls} \u2713 code {self.random.randrange(100_000, 1_000_000)}"
            return lambda: self.deliver(rental, name, text)
        if chance < 0.6:
            return lambda: self.renew(rental, name)
        if chance < 0.8:
            return self.order_task(name)
        if self.answered:
            return lambda: self.repeat(*self.random.choice(self.answered))
        return lambda: None

    def call(self, name, method, path, body, expected):
        status, _, answer = self.client.rest(method, path, self.key, body, again=name)
        assert status == expected, f"{method} {path} {body} gave {status} {answer}"
        self.answered.append((name, method, path, body, answer))
        return answer

    def rent(self, name):
        made = self.call(name, "POST", "rentals", {"country": "US", "service": "go"}, 201)
        assert made["periods"] == 1, made
        self.rentals.append(Rental(made))

    def renew(self, rental, name):
        renewed = self.call(name, "POST", f"rentals/{rental.id}/renew", {}, 200)
        rental.periods += 1
        assert renewed["periods"] == rental.periods, (renewed, rental.periods)

    def order_task(self, name):
        made = {}

        def task():
            if not made:  # a second order would be another number, with a hold for ever
                made.update(self.call(name, "POST", "orders", {"country": "US", "service": "ub"},
                                      201))
            gone = self.call(name + "-end", "DELETE", f"orders/{made['id']}", None, 200)
            assert gone["status"] == "cancelled", gone
            self.cancelled[made["id"]] = gone

        return task

    def deliver(self, rental, name, text):
        """As a carrier does: again and again, with one id, until it is acknowledged."""
        status, body = self.client.get("/supply/carrier/sms", token=self.token, to=rental.number,
                                       text=text, id=name, **{"from": "Google"})
        if status == 503:
            raise Lost
        assert (status, body) == (200, "ok"), f"supply gave {status} {body!r}"
        rental.texts.append(text)

    def repeat(self, name, method, path, body, answer):
        """The first answer comes again, however often the server has died since; a different
        request under that key is refused."""
        status, headers, again = self.client.rest(method, path, self.key, body, again=name)
        assert status in (200, 201) and again == answer, (status, again, answer)
        assert headers["Idempotency-Replayed"] == "true", (path, headers)
        self.replays += 1
        if method == "POST":
            other = {"country": "US", "service": "wa", "label": "other"}
            status, _, refused = self.client.rest("POST", "orders", self.key, other, again=name)
            assert status == 422, (status, refused)

    # While nobody works ---------------------------------------------------------------------------

    def check(self):
        rows = self.pages("rentals")
        assert len(rows) == len(self.rentals), f"{len(rows)} rentals, not {len(self.rentals)}"
        by_id = {row["id"]: row for row in rows}
        for rental in self.rentals:
            row = by_id[rental.id]
            assert row["periods"] == rental.periods, (row, rental.periods)
            assert row["messages"] == len(rental.texts), (row, rental.texts)
        for rental in self.random.sample(self.rentals, min(MESSAGES_SHOWN, len(self.rentals))):
            status, _, shown = self.client.rest("GET", f"rentals/{rental.id}/messages?limit=1000",
                                                self.key)
            texts = [message["text"] for message in shown["messages"]]
            assert status == 200 and texts == rental.texts[::-1], (texts, rental.texts)
        orders = {row["id"]: row for row in self.pages("orders")}
        assert set(orders) == set(self.cancelled), "an order was made twice, or is gone"
        assert all(row["status"] == "cancelled" for row in orders.values())
        charged = sum((rental.price * rental.periods for rental in self.rentals), Decimal(0))
        _, _, account = self.client.rest("GET", "account", self.key)
        for name in ("balance", "available"):
            assert Decimal(account[name]) == CREDIT - charged, (account, charged)

    def pages(self, collection):
        rows, cursor = [], ""
        while cursor is not None:
            status, _, page = self.client.rest(
                "GET", f"{collection}?limit=1000" + (f"&cursor={cursor}" if cursor else ""),
                self.key)
            assert status == 200, page
            rows += page[collection]
            cursor = page["next_cursor"]
        return rows
