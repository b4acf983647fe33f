"""A receiver of webhooks that keeps what comes, and the REST API with the sandbox's key."""

import base64
import contextlib
import hashlib
import hmac
import http.server
import json
import socket
import ssl
import threading
import time

from support import harness

FAST = ["--set", "sandbox.reply_after_ms=0"]


class Receiver:
    """Keeps every delivery, genuine or not, and answers with `status`; 500 to what `refuses` says
    of the event, a dictionary. With `tls`, the files of a certificate and its key, it is HTTPS."""

    def __init__(self, tls=None, port=0):
        self.status = 204
        self.refuses = lambda event: False
        self.first_takes_s = 0
        self.seen = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.seen.append((self.headers, body))
                if len(outer.seen) == 1:
                    time.sleep(outer.first_takes_s)
                with contextlib.suppress(ConnectionError):
                    self.send_response(500 if outer.refuses(json.loads(body)) else outer.status)
                    self.send_header("Content-Length", "0")
                    self.end_headers()

            def log_message(self, *_):
                """Quiet."""

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # a peer that dies is what is tested
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*tls)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True,
                                                     do_handshake_on_connect=False)
        self.port = self.server.server_address[1]
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.port}/hook"

    @contextlib.contextmanager
    def running(self):
        thread = threading.Thread(target=self.server.serve_forever)
        thread.start()
        try:
            yield self
        finally:
            self.server.shutdown()
            thread.join()
            self.server.server_close()

    def ids(self):
        return [headers["webhook-id"] for headers, _ in list(self.seen)]

    def wait_for(self, count):
        return harness.wait_until(lambda: len(self.seen) >= count, f"{count} deliveries")

    def events(self):
        return [json.loads(body) for _, body in list(self.seen)]


def closed_port():
    """A port that nothing listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def is_genuine(secret, headers, body):
    key = base64.b64decode(secret.removeprefix("whsec_"))
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
    return "v1," + expected in headers["webhook-signature"].split(" ")


def rest(server, method, path, body=None):
    headers = {"X-API-Key": server.key, "Content-Type": "application/json"}
    return server.request(method, "/api/v1/" + path, body and json.dumps(body).encode(), headers)
