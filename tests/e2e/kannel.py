#!/usr/bin/python3
"""A gateway that nobody here wrote: Debian's Kannel delivers to the HTTP supply edge.

fakesmsc (a carrier) -> bearerbox -> smsbox -> GET /supply/kannel/sms -> lease -> get_sms
"""

import pathlib
import re
import shutil
import signal
import socket
import subprocess
import unittest

from support import harness

FAKESMSC = pathlib.Path("/usr/lib/kannel/test/fakesmsc")
SBIN = "/usr/sbin:/usr/bin:/bin"

CONFIGURATION = """\
group = core
admin-port = {admin}
admin-password = local
admin-interface = 127.0.0.1
smsbox-port = {box}
smsbox-interface = 127.0.0.1
box-allow-ip = 127.0.0.1

{smsc}
group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = {sendsms}
sendsms-interface = 127.0.0.1
http-request-retry = 60
http-queue-delay = 1
mo-recode = {recode}

{service}
"""

FAKE_CARRIER = """\
group = smsc
smsc = fake
smsc-id = carrier
port = {carrier}
connect-allow-ip = 127.0.0.1
"""


def documented_service(port, token):
    """The service that docs/supply.md shows, word for word but for address and token."""
    page = (harness.ROOT / "docs/supply.md").read_text()
    service = re.search(r"```\n(group = sms-service\n.*?)```", page, re.DOTALL).group(1)
    address = f"127.0.0.1:{port}/supply/kannel/sms?token={token}&"
    filled = service.replace("127.0.0.1:8080/supply/kannel/sms?token=TOKEN&", address)
    assert filled != service, service
    return filled


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


class Kannel:
    """bearerbox and smsbox, configured to deliver to one Linepool."""

    def __init__(self, folder, service, carrier_group=FAKE_CARRIER, recode=True):
        admin, box, self.carrier, self.sendsms = free_ports(4)
        self.folder = folder
        self.configuration = folder / "kannel.conf"
        self.configuration.write_text(CONFIGURATION.format(
            admin=admin, box=box, sendsms=self.sendsms, service=service,
            smsc=carrier_group.format(carrier=self.carrier),
            recode="true" if recode else "false"))
        self.box = box
        self.processes = []

    def spawn(self, name, *arguments):
        program = shutil.which(name, path=SBIN) or name
        log = open(self.folder / (pathlib.Path(name).name + ".log"), "ab")
        process = subprocess.Popen([program, *arguments], stdout=log, stderr=log, cwd=self.folder)
        log.close()
        self.processes.append(process)
        return process

    def __enter__(self):
        self.spawn("bearerbox", "-v", "0", str(self.configuration))
        for port, what in ((self.box, "smsbox port"), (self.carrier, "carrier port")):
            harness.wait_until(lambda p=port: self.listens(p), f"bearerbox' {what}")
        self.spawn("smsbox", "-v", "0", str(self.configuration))
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGKILL)
            process.wait(harness.PATIENCE_S)

    @staticmethod
    def listens(port):
        # /proc, because a connection would be taken for a carrier or a box.
        wanted = f"0100007F:{port:04X}", f"00000000:{port:04X}"
        with open("/proc/net/tcp", encoding="ascii") as table:
            return any(row.split()[1] in wanted and row.split()[3] == "0A"
                       for row in list(table)[1:])

    def carrier_sends(self, sender, number, text):
        """One SMS from the carrier's side."""
        return self.spawn(str(FAKESMSC), "-H", "127.0.0.1", "-r", str(self.carrier), "-m", "1",
                          f"{sender} {number} text {text}")

    @staticmethod
    def hang_up(carrier):
        """Kannel's fake SMSC takes one carrier at a time."""
        carrier.kill()
        carrier.wait(harness.PATIENCE_S)

    def logs(self):
        return "\n".join(f"== {p.name}\n{p.read_text(errors='replace')[-3000:]}"
                         for p in sorted(self.folder.glob("*.log")))


@unittest.skipUnless(FAKESMSC.exists() and shutil.which("bearerbox", path=SBIN),
                     "the packages kannel and kannel-extras are not installed")
class KannelDelivers(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)

    def server(self, **options):
        return harness.Server(self.top / "data", "--set", "sandbox.lines_per_country=0", **options)

    def test_sms_of_a_real_gateway_reach_their_leases(self):
        numbers = ["60112869001", "60112869002", "60112869003"]
        with self.server() as server:
            token = server.add_supplier("kannel")
            server.import_lines("kannel", "Malaysia", numbers)
            (self.top / "kannel").mkdir()
            with Kannel(self.top / "kannel", documented_service(server.port, token)) as kannel:
                cases = [("Google", "Google", "G-412157 is your Google verification code."),
                         ("Grab", "Grab", "Kod anda 4821 \u4f60\u597d, caf\u00e9 \U0001f600"),
                         ("Whatsapp", "WhatsApp",
                          "WhatsApp \u043a\u043e\u0434: 123-456 & 50% + x=y")]
                for app, sender, text in cases:
                    number = server.user("get_number", app=app, country="Malaysia").text
                    self.assertIn(number, numbers)
                    carrier = kannel.carrier_sends(sender, number, text)
                    try:
                        sms = server.wait_for_sms(number, "Malaysia", app)
                    except AssertionError as waited:
                        raise AssertionError(f"{waited}\n{kannel.logs()}\n{server.log()}") from None
                    self.assertEqual(sms.text, text)
                    kannel.hang_up(carrier)
                codes = [row["code"] for row in server.user("get_history").json]
                self.assertEqual(len(codes), 3)
                self.assertEqual(server.admin("GET", "unmatched").json["messages"], [])

    def test_a_rental_receives_before_and_after_a_restart(self):
        number = "60112869020"
        name = {"app": "Google", "country": "Malaysia", "number": number}
        texts = ["G-412157 is your Google verification code.", "Call me back, please."]

        def wait_for_messages(server, count):
            def messages():
                rows = server.user("load_rent_code", **name).json
                return rows if len(rows) == count else None
            return harness.wait_until(messages, f"{count} messages of the rental")

        with self.server() as server:
            token = server.add_supplier("kannel")
            server.import_lines("kannel", "Malaysia", [number])
            rented = server.user("get_number", app="Google", country="Malaysia", is_rent=1).json
            self.assertEqual(rented, {"data": number, "code": 100})
            port = server.port
            (self.top / "kannel").mkdir()
            with Kannel(self.top / "kannel", documented_service(port, token)) as kannel:
                carrier = kannel.carrier_sends("Google", number, texts[0])
                wait_for_messages(server, 1)
                kannel.hang_up(carrier)
                self.assertEqual(server.stop(), 0)
                carrier = kannel.carrier_sends("4915112345", number, texts[1])
                with self.server(listen=f"127.0.0.1:{port}") as again:
                    rows = wait_for_messages(again, 2)
                    self.assertEqual([row["message"] for row in rows], texts[::-1])
                    self.assertEqual(again.user("load_rent").json[0]["received_message"], 2)
                    late = again.user("reject_rent", **name).json
                    self.assertEqual(late, {"data": "Cant Rejected", "code": 200})
                    self.assertTrue(again.admin("GET", "ledger/verify").json["ok"])
                kannel.hang_up(carrier)

    def test_kannel_retries_while_linepool_is_down_and_nothing_is_lost_or_doubled(self):
        number = "60112869010"
        text = "Your Google code is 730114"
        with self.server() as server:
            token = server.add_supplier("kannel")
            server.import_lines("kannel", "Malaysia", [number])
            self.assertEqual(server.user("get_number", app="Google", country="Malaysia").text,
                             number)
            port = server.port
            (self.top / "kannel").mkdir()
            with Kannel(self.top / "kannel", documented_service(port, token)) as kannel:
                self.assertEqual(server.stop(), 0)
                kannel.carrier_sends("Google", number, text)
                log = self.top / "kannel" / "smsbox.log"
                harness.wait_until(lambda: b"Retrying" in log.read_bytes()
                                   or b"refused" in log.read_bytes().lower(), "Kannel's retry")
                with self.server(listen=f"127.0.0.1:{port}") as again:
                    sms = again.wait_for_sms(number, "Malaysia", "Google")
                    self.assertEqual(sms.text, text)
                    self.assertEqual(len(again.user("get_history").json), 1)
                    self.assertEqual(again.admin("GET", "unmatched").json["messages"], [])


if __name__ == "__main__":
    unittest.main()
