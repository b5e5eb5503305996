"""Certificates for HTTPS at home: an authority made once, and what it signs.

The authority can vouch only for private addresses, so that nobody who steals it can pretend to be a bank.
"""

from __future__ import annotations

import ipaddress
import os
import socket
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

YEARS = timedelta(days=3650)
SEASON = timedelta(days=390)  # phones refuse certificates that last longer than 398 days
EARLY = timedelta(days=30)
PRIVATE = tuple(
    ipaddress.ip_network(block)
    for block in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "169.254.0.0/16",
        "127.0.0.0/8",
        "fd00::/8",
        "::1/128",
    )
)
PRIVATE_NAMES = ("local", "lan", "home", "internal", "home.arpa", "localhost")
PEM = serialization.Encoding.PEM
Signer = tuple[ec.EllipticCurvePrivateKey, x509.Certificate]


def is_private(host: str) -> bool:
    """Tell whether our authority may vouch for this address."""
    address = ipaddress.ip_address(host)
    return any(address in block for block in PRIVATE)


def authority(path: Path, *, now: datetime) -> Signer:
    """Read the authority, or make it. Its key lies beside it and never leaves the data folder."""
    hidden = path.with_suffix(".key")
    if path.exists() and hidden.exists():
        kept = serialization.load_pem_private_key(hidden.read_bytes(), None)
        if isinstance(kept, ec.EllipticCurvePrivateKey):
            return kept, x509.load_pem_x509_certificate(path.read_bytes())
    key = ec.generate_private_key(ec.SECP256R1())
    name = named(f"Hearthside at home ({socket.gethostname()[:30]})")
    allowed: list[x509.GeneralName] = [x509.IPAddress(block) for block in PRIVATE]
    allowed += [x509.DNSName(zone) for zone in PRIVATE_NAMES]
    certificate = (
        builder(name, name, key, now=now, lasts=YEARS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.NameConstraints(allowed, None), critical=True)
        .add_extension(usage(signs=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    write(hidden, private(key))
    write(path, certificate.public_bytes(PEM))
    return key, certificate


def lasts_until(path: Path) -> datetime:
    """Give the moment at which the certificate in a file ends."""
    return x509.load_pem_x509_certificates(path.read_bytes())[0].not_valid_after_utc


def good(path: Path, hosts: list[str], *, now: datetime) -> bool:
    """Tell whether the certificate there names all of `hosts` and lasts for another month."""
    if not (path.exists() and path.with_suffix(".key").exists()):
        return False
    there = x509.load_pem_x509_certificates(path.read_bytes())[0]
    told = there.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    listed = {*told.get_values_for_type(x509.DNSName), *map(str, told.get_values_for_type(x509.IPAddress))}
    return set(hosts) <= listed and there.not_valid_after_utc - EARLY > now


def issue(path: Path, hosts: list[str], signer: Signer, *, now: datetime) -> None:
    """Make a certificate for `hosts`, signed by the authority. Its key lies beside it."""
    key, above = signer
    own = ec.generate_private_key(ec.SECP256R1())
    signed_by = x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key())
    certificate = (
        builder(named("Hearthside"), above.subject, own, now=now, lasts=SEASON)
        .add_extension(signed_by, critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([general(host) for host in hosts]), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(usage(signs=False), critical=True)
        .sign(key, hashes.SHA256())
    )
    write(path.with_suffix(".key"), private(own))
    write(path, certificate.public_bytes(PEM) + above.public_bytes(PEM))


def named(words: str) -> x509.Name:
    """Turn words into the name that a certificate carries."""
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, words)])


def builder(
    name: x509.Name, by: x509.Name, key: ec.EllipticCurvePrivateKey, *, now: datetime, lasts: timedelta
) -> x509.CertificateBuilder:
    """Begin a certificate. It is valid from yesterday on, since phones' clocks differ."""
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(by)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + lasts)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def usage(*, signs: bool) -> x509.KeyUsage:
    """Say what a key is for: signing certificates, or serving."""
    return x509.KeyUsage(
        digital_signature=not signs,
        key_cert_sign=signs,
        crl_sign=signs,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def general(host: str) -> x509.GeneralName:
    """Turn an address or a name into what a certificate lists."""
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def private(key: ec.EllipticCurvePrivateKey) -> bytes:
    """Write a key as PEM."""
    return key.private_bytes(PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())


def write(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
