"""A GSM modem on a pseudo-terminal: enough AT commands to hand over the SMS on its SIM."""

import os
import pty
import re
import threading
import tty

SLOTS = 10


def semi_octets(digits):
    digits += "F" * (len(digits) % 2)
    return "".join(digits[i + 1] + digits[i] for i in range(0, len(digits), 2))


def packed(text):
    """GSM 7-bit of a text of letters and digits, which have the same codes in ASCII."""
    bits = sum(code << (7 * i) for i, code in enumerate(text.encode("ascii")))
    return bits.to_bytes((7 * len(text) + 7) // 8, "little")


def deliver_pdu(sender, text, header=b""):
    """SMS-DELIVER of 3GPP 23.040 in UCS-2, or in 8 bits if `text` is bytes. Returns hexadecimal
    digits and the length that a modem gives."""
    if sender[0] == "+":
        digits = sender[1:]
        address = f"{len(digits):02X}91" + semi_octets(digits)
    else:
        address = f"{(len(sender) * 7 + 3) // 4:02X}D0" + packed(sender).hex().upper()
    data = header + (text if isinstance(text, bytes) else text.encode("utf-16-be"))
    coding = 4 if isinstance(text, bytes) else 8
    body = (("44" if header else "04") + address + f"00{coding:02X}"
            + semi_octets("26112908000000") + f"{len(data):02X}" + data.hex().upper())
    return "00" + body, len(body) // 2


class Modem:
    """Answers whoever opens `path`."""

    def __init__(self):
        self.master, self.slave = pty.openpty()
        tty.setraw(self.slave)
        self.path = os.ttyname(self.slave)
        self.sim = {}
        self.lock = threading.Lock()
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def put(self, sender, text, header=b""):
        with self.lock:
            slot = next(i for i in range(1, SLOTS + 1) if i not in self.sim)
            self.sim[slot] = deliver_pdu(sender, text, header)

    def is_empty(self):
        with self.lock:
            return not self.sim

    def answer(self, command):
        if command.startswith("AT+CPMS"):
            return '+CPMS: ' + ",".join([f'"SM",{len(self.sim)},{SLOTS}'] * 3)
        if command == "AT+CIMI":
            return "502121234567890"
        if command == "AT+CREG?":
            return "+CREG: 0,1"
        if command == "AT+CSQ":
            return "+CSQ: 20,99"
        slot = re.fullmatch(r"AT\+CMG([RD])=(\d+)", command)
        if slot and slot[1] == "D":
            self.sim.pop(int(slot[2]), None)
        elif slot and int(slot[2]) in self.sim:
            pdu, length = self.sim[int(slot[2])]
            return f"+CMGR: 0,,{length}\r\n{pdu}"
        return ""

    def serve(self):
        waiting = b""
        while True:
            try:
                waiting += os.read(self.master, 4096)
            except OSError:
                return
            *commands, waiting = waiting.split(b"\r")
            for command in commands:
                with self.lock:
                    said = self.answer(command.strip().decode("latin-1"))
                if command.strip():
                    os.write(self.master, f"\r\n{said}\r\nOK\r\n".encode())
