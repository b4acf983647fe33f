"""What a browser sends, without a browser, and what an authenticator app shows, without a phone."""

import base64
import hashlib
import hmac
import json
import struct
import time


class Browser:
    """Keeps one cookie, as a browser does."""

    def __init__(self, server, agent="Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"):
        self.server = server
        self.cookie = ""
        self.headers = {"User-Agent": agent, "Sec-Fetch-Site": "same-origin"}

    def call(self, method, path, body=None, **headers):
        sent = dict(self.headers, **{name.replace("_", "-"): value
                                     for name, value in headers.items()})
        if self.cookie:
            sent["Cookie"] = self.cookie
        if body is not None:
            sent["Content-Type"] = "application/json"
        answer = self.server.request(method, path, None if body is None else json.dumps(body),
                                     {name: value for name, value in sent.items() if value})
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            pair = cookie.split(";")[0]
            self.cookie = pair if pair.split("=")[1] else ""
        return answer


def totp(secret, at=None):
    """RFC 6238, written here and not taken from the server's library."""
    key = base64.b32decode(secret)
    step = struct.pack(">Q", int(time.time() if at is None else at) // 30)
    mac = hmac.new(key, step, hashlib.sha1).digest()
    place = mac[-1] & 15
    return "%06d" % ((struct.unpack(">I", mac[place:place + 4])[0] & 0x7FFFFFFF) % 1000000)
