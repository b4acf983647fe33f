"""A real SMTP server (aiosmtpd) that keeps what it is sent, and can be told to misbehave."""

import email
import email.policy
import re
import socket
import ssl
import subprocess
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from support import harness


def certificate(top, name="localhost"):
    """A private authority and a certificate of its making: (ca file, chain file, key file)."""
    ca, chain, key = top / "ca.pem", top / "smtp.pem", top / "smtp.key"

    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], check=True, capture_output=True, cwd=top)

    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Test CA",
            "-keyout", "ca.key", "-out", str(ca))
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}", "-keyout", str(key),
            "-out", "smtp.csr")
    (top / "names").write_text(f"subjectAltName=DNS:{name}\n")
    openssl("x509", "-req", "-in", "smtp.csr", "-CA", str(ca), "-CAkey", "ca.key",
            "-CAcreateserial", "-days", "2", "-extfile", "names", "-out", str(chain))
    return ca, chain, key


class MailServer:
    """`replies` holds the server's answers to the next mails, before it takes them again. In
    `folder`, if there is one, the newest text to each address is a file of that name."""

    def __init__(self, port=None, chain=None, key=None, user=None, implicit_tls=False,
                 folder=None):
        self.folder = folder
        self.port = port or harness.free_port()
        self.mails = []  # (is_tls, receivers, message)
        self.replies = []
        self.attempts = 0
        arguments = {}
        if chain:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(chain, key)
            if implicit_tls:
                arguments["ssl_context"] = context
            else:
                arguments["tls_context"] = context
                arguments["require_starttls"] = True
        if user:
            arguments.update(auth_required=True, auth_require_tls=not implicit_tls,
                             authenticator=lambda *args: AuthResult(
                                 success=(args[-1].login.decode(),
                                          args[-1].password.decode()) == user))
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port,
                                     server_hostname="localhost", **arguments)

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *_):
        self.controller.stop()

    async def handle_DATA(self, _server, session, envelope):
        self.attempts += 1
        if self.replies:
            return self.replies.pop(0)
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        if self.folder:
            (self.folder / envelope.rcpt_tos[0]).write_text(text_of(message))
        self.mails.append((session.ssl is not None, envelope.rcpt_tos, message))
        return "250 OK"

    def to(self, address):
        return [message for _, receivers, message in list(self.mails) if address in receivers]


def text_of(message):
    return message.get_content()


def token_in(message):
    """The token of the reset link, and the link's beginning."""
    found = re.search(r"(\S+)/login/#reset=(\S+)", text_of(message))
    assert found, text_of(message)
    return found.group(2), found.group(1)


class SilentServer:
    """Takes connections and never says a word."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        self.connections = []
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                self.connections.append(self.listener.accept()[0])
            except OSError:
                return

    def close(self):
        self.listener.close()
        for connection in self.connections:
            connection.close()
