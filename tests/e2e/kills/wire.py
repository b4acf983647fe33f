"""A connection to a server that may be killed at any moment."""

import http.client
import json
import threading
import time
import urllib.parse


class Lost(Exception):
    """The connection broke, or the server was busy: the outcome is unknown."""


class Client:
    """Keeps a connection while the server lives."""

    def __init__(self, port, timeout_s=20):
        self.port = port
        self.timeout_s = timeout_s
        self.connection = None

    def exchange(self, method, target, body=None, headers=None):
        """The status, the headers and the whole body."""
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port,
                                                             timeout=self.timeout_s)
            self.connection.request(method, target, body, headers or {})
            response = self.connection.getresponse()
            return response.status, response.headers, response.read().decode()
        except (OSError, http.client.HTTPException) as broken:
            self.close()
            raise Lost from broken

    def get(self, path, **parameters):
        status, _, body = self.exchange("GET", path + "?" + urllib.parse.urlencode(parameters))
        return status, body

    def rest(self, method, path, key, body=None, again=None):
        """A call of the REST API, with the idempotency key `again`. Busy is no answer."""
        headers = {"X-API-Key": key}
        if body is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(body).encode()
        if again is not None:
            headers["Idempotency-Key"] = again
        status, sent, text = self.exchange(method, "/api/v1/" + path, body, headers)
        if status == 503:
            raise Lost
        return status, sent, json.loads(text)

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None


class Steps(threading.Thread):
    """Takes one step() after the other until it is told to end; one that lost its connection is
    over, and the next begins soon."""

    def __init__(self):
        super().__init__(daemon=True)
        self.ending = False
        self.failure = None

    def run(self):
        try:
            while not self.ending:
                try:
                    self.step()
                except Lost:
                    time.sleep(0.01)
        except Exception as failure:  # the main thread ends the test with it
            self.failure = failure

    def step(self):
        raise NotImplementedError
