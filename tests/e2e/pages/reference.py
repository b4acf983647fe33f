#!/usr/bin/python3
"""Every curl line of the pages that describe the APIs, and of those that begin with them, in its
order and as it is written, but for base URL and key; the answers are compared with those of the
page, where an ellipsis stands for anything."""

import re
import unittest

from support.pages import DOCS, PageTest

NUMBERS = ["601128691234", "601128695678", "601128696789"]  # those of the pages, in their order


class Reference(PageTest):
    def setUp(self):
        self.start("--set", "sandbox.lines_per_country=0")
        self.token = self.server.add_supplier("carrier")
        self.server.import_lines("carrier", "Malaysia", NUMBERS)

    def test_the_user_api_answers_as_its_page_says(self):
        page = DOCS / "user-api.md"
        self.assertGreaterEqual(self.play_page(page), 30)
        calls = set(re.findall(r"/user/api/(\w+)\.php", page.read_text(encoding="utf-8")))
        self.assertGreaterEqual(len(calls), 13, calls)

    def test_the_rest_api_answers_as_its_page_says(self):
        self.assertGreaterEqual(self.play_page(DOCS / "rest-api.md"), 30)

    def test_the_handler_api_answers_as_its_page_says(self):
        page = DOCS / "handler-api.md"
        self.assertGreaterEqual(self.play_page(page), 40)
        actions = set(re.findall(r"\$ curl .*[?&]action=(\w+)", page.read_text(encoding="utf-8")))
        self.assertGreaterEqual(len(actions), 34, actions)

    def test_the_four_calls_of_the_first_try(self):
        self.assertEqual(self.play_page(DOCS / "try-it.md"), 4)

    def test_the_check_for_a_client_that_moves_here(self):
        self.assertEqual(self.play_page(DOCS / "integrators.md"), 2)


class ErrorPages(PageTest):
    """The type of every problem leads to a section of the page on errors."""

    def check(self, public_url):
        self.start(*(["--set", f"server.public_url={public_url}"] if public_url else []))
        page = self.server.get("/docs/errors/")
        self.assertEqual(page.status, 200)
        codes = [row["code"] for row in self.server.get("/api/v1/errors").json["errors"]]
        self.assertGreater(len(codes), 30)
        for code in codes:
            self.assertEqual(page.text.count(f' id="{code}"'), 1, code)
        bearer = {"Authorization": "Bearer " + "0" * 32}
        for target, headers, code, detail in [
                ("/api/v1/account", {}, "unknown_customer",
                 "No API key: send it in X-API-Key, or as a bearer token."),
                ("/api/v1/account", bearer, "unknown_customer",
                 "No such API key, or it is revoked or expired."),
                ("/admin/v1/customers", {}, "unauthorized",
                 "No admin token: send it as a bearer token."),
                ("/admin/v1/customers", bearer, "unauthorized", "The admin token is wrong."),
                ("/api/web/sessions", {}, "unknown_customer",
                 "Nobody is signed in, or the session has ended.")]:
            with self.subTest(target):
                problem = self.server.request("GET", target, headers=headers).json
                self.assertEqual(problem["type"], f"{public_url}/docs/errors/#{code}")
                self.assertEqual((problem["code"], problem["detail"]), (code, detail))
        self.assertEqual(self.server.user("get_balance", customer="0" * 32).text,
                         "Customer Not Found.")

    def test_without_a_public_address(self):
        self.check("")

    def test_with_a_public_address(self):
        self.check("https://sms.example.org")


class Advice(unittest.TestCase):
    """What people copy from the pages works where most of them run it."""

    def test_no_example_waits_longer_than_common_proxies(self):
        root = DOCS.parent
        pages = [root / "README.md", *DOCS.glob("*.md"), *root.glob("examples/**/*.*")]
        waits = [(page.name, int(seconds)) for page in pages
                 for seconds in re.findall(r"[?&]wait=(\d+)", page.read_text(encoding="utf-8"))]
        self.assertGreater(len(waits), 3)
        self.assertEqual([wait for wait in waits if wait[1] > 50], [])

    def test_the_page_for_browsers_hears_its_events(self):
        # Events are named, so `onmessage` never fires.
        text = (DOCS / "rest-api.md").read_text(encoding="utf-8")
        blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
        pages = [block for block in blocks if "new EventSource(" in block]
        self.assertTrue(pages)
        for page in pages:
            self.assertIn('addEventListener("message.received"', page)
            self.assertNotIn("onmessage", page)


if __name__ == "__main__":
    unittest.main()
