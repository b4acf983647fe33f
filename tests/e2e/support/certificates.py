"""Certificates that sign themselves."""

import os
import subprocess


def make_certificate(folder, name, key_type="ec"):
    """A key and a certificate of its own for the host NAME."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    kind = (["ec", "-pkeyopt", "ec_paramgen_curve:P-256"] if key_type == "ec" else ["rsa:2048"])
    subprocess.run(["openssl", "req", "-x509", "-newkey", *kind, "-nodes", "-days", "2", "-subj",
                    f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}", "-keyout", str(key),
                    "-out", str(certificate)], check=True, capture_output=True)
    os.chmod(key, 0o600)
    return key, certificate
