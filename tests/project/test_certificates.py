"""HTTPS at home: made once, renewed in time, and worth nothing on the internet."""

from __future__ import annotations

import ssl
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from hearthside.project import certificates, lan

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOSTS = ["192.168.1.20", "ana.local", "localhost", "127.0.0.1"]


def test_the_authority_is_made_once(tmp_path: Path) -> None:
    lan.prepare(tmp_path, HOSTS, now=NOW)
    first = lan.files(tmp_path).authority.read_bytes()
    lan.prepare(tmp_path, ["192.168.1.77"], now=NOW + timedelta(days=300))
    assert lan.files(tmp_path).authority.read_bytes() == first


def test_a_good_certificate_is_kept_and_a_late_or_wrong_one_replaced(tmp_path: Path) -> None:
    found = lan.files(tmp_path)
    lan.prepare(tmp_path, HOSTS, now=NOW)
    first = found.certificate.read_bytes()
    lan.prepare(tmp_path, HOSTS[:2], now=NOW + timedelta(days=100))
    assert found.certificate.read_bytes() == first
    lan.prepare(tmp_path, HOSTS, now=NOW + timedelta(days=370))
    second = found.certificate.read_bytes()
    assert second != first
    lan.prepare(tmp_path, ["10.0.0.5"], now=NOW + timedelta(days=370))
    assert found.certificate.read_bytes() != second


def test_no_key_can_be_read_by_others(tmp_path: Path) -> None:
    lan.prepare(tmp_path, HOSTS, now=NOW)
    for path in lan.files(tmp_path).authority.parent.iterdir():
        assert path.stat().st_mode & 0o077 == 0


def test_a_certificate_lasts_no_longer_than_phones_accept(tmp_path: Path) -> None:
    lan.prepare(tmp_path, HOSTS, now=NOW)
    assert certificates.lasts_until(lan.files(tmp_path).certificate) - NOW < timedelta(days=397)


def shake_hands(certificate: Path, authority: Path, host: str) -> None:
    """Let a phone that knows `authority` meet a server with `certificate`, without a network."""
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate, certificate.with_suffix(".key"))
    client = ssl.create_default_context(cafile=str(authority))
    client.verify_flags |= ssl.VERIFY_X509_STRICT
    there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
    sides = [
        client.wrap_bio(back, there, server_hostname=host),
        server.wrap_bio(there, back, server_side=True),
    ]
    for _ in range(4):
        for side in sides:
            with suppress(ssl.SSLWantReadError):
                side.do_handshake()


@pytest.mark.parametrize("host", HOSTS)
def test_a_phone_that_knows_the_authority_trusts_the_house(tmp_path: Path, host: str) -> None:
    lan.prepare(tmp_path, HOSTS, now=datetime.now(UTC))
    found = lan.files(tmp_path)
    shake_hands(found.certificate, found.authority, host)


def test_a_stolen_authority_cannot_vouch_for_the_internet(tmp_path: Path) -> None:
    found = lan.files(tmp_path)
    lan.prepare(tmp_path, HOSTS, now=datetime.now(UTC))
    signer = certificates.authority(found.authority, now=datetime.now(UTC))
    forged = tmp_path / "bank.crt"
    certificates.issue(forged, ["bank.example.com"], signer, now=datetime.now(UTC))
    with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree violation"):
        shake_hands(forged, found.authority, "bank.example.com")


def test_the_authority_is_marked_as_one_that_signs_no_others(tmp_path: Path) -> None:
    lan.prepare(tmp_path, HOSTS, now=NOW)
    read = x509.load_pem_x509_certificate(lan.files(tmp_path).authority.read_bytes())
    basic = read.extensions.get_extension_for_class(x509.BasicConstraints).value
    assert (basic.ca, basic.path_length) == (True, 0)


@pytest.mark.parametrize(
    ("host", "home"), [("192.168.0.9", True), ("10.1.2.3", True), ("203.0.113.9", False)]
)
def test_only_addresses_at_home_are_vouched_for(host: str, home: bool) -> None:
    assert certificates.is_private(host) is home
