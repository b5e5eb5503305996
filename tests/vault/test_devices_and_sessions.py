"""A cookie finds and opens its session, a phone and a PIN open a person: neither half is of use alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hearthside.vault import devices, person, sessions
from hearthside.vault.errors import CannotOpen
from tests.vault.cast import CHEAP, NOW, refused, somebody


def test_a_session_opens_to_its_cookie_alone() -> None:
    """Invariant 18: the row without the cookie opens nothing; nor does its own id, nor another cookie."""
    ana = somebody()
    cookie, row = sessions.new(ana, now=NOW, data={"seen": 1})
    other, _ = sessions.new(ana, now=NOW)
    opened = sessions.open_session(cookie, row, now=NOW + 5)
    assert (opened.identity.seed, opened.data) == (ana.seed, {"seen": 1})
    for wrong in (other, row.id.hex(), row.id.hex() + "a", "", "ä" * 33, "a" * 33):
        assert refused(CannotOpen, sessions.open_session, wrong, row, now=NOW)


def test_nothing_of_a_session_is_readable_in_its_row() -> None:
    """Invariants 1 and 18."""
    ana = somebody()
    cookie, row = sessions.new(ana, now=NOW, data={"word": "lighthouse"})
    stored = row.id + row.box
    assert ana.seed.raw() not in stored
    assert cookie.encode() not in stored
    assert b"lighthouse" not in stored
    assert "lighthouse" not in repr(sessions.open_session(cookie, row, now=NOW))


def test_each_unlock_is_a_new_session() -> None:
    """Invariant 16: nothing that somebody brings along becomes a session; 165 random bits each time."""
    made = [sessions.new(somebody(), now=NOW) for _ in range(50)]
    assert len({cookie for cookie, _ in made}) == len({row.id for _, row in made}) == 50
    assert {len(cookie) for cookie, _ in made} == {33}


def test_limits_hold_even_if_the_date_in_the_row_is_edited() -> None:
    """Invariant 15."""
    cookie, row = sessions.new(somebody(), now=NOW, idle=1800, longest=7200)
    edited = replace(row, expires=NOW + 10**9)
    assert sessions.open_session(cookie, edited, now=NOW + 1799).idle == 1800
    assert refused(CannotOpen, sessions.open_session, cookie, edited, now=NOW + 1800)


def test_use_moves_the_idle_limit_but_never_the_hard_one() -> None:
    """Invariants 15 and 62: at most one write a minute, and an end for everybody, pressed or not."""
    cookie, row = sessions.new(somebody(), now=NOW, idle=1800, longest=7200)
    now, writes = NOW, 0
    while now < NOW + 7200:
        session = sessions.open_session(cookie, row, now=now)
        moved = sessions.slid(session, now=now)
        if moved is not None:
            row, writes = sessions.write(cookie, moved), writes + 1
        now += 30
    assert refused(CannotOpen, sessions.open_session, cookie, row, now=now)
    assert writes <= 7200 / 60


def test_a_row_moved_to_another_owner_or_changed_does_not_open() -> None:
    """Invariant 3, for sessions."""
    ana, ben = somebody(), somebody()
    cookie, row = sessions.new(ana, now=NOW)
    edits = [replace(row, owner=ben.person), replace(row, id=bytes(16)), replace(row, box=b"")]
    edits += [
        replace(row, box=row.box[:at] + bytes((row.box[at] ^ 1,)) + row.box[at + 1 :])
        for at in range(0, len(row.box), 7)
    ]
    for edited in edits:
        assert refused(CannotOpen, sessions.open_session, cookie, edited, now=NOW)


def test_a_cookie_of_ours_has_a_form_of_its_own() -> None:
    with pytest.raises(ValueError, match="cookie"):
        sessions.session_id("planted")


def test_a_phone_needs_its_secret_and_the_pin() -> None:
    row, identity, _ = person.create("words", CHEAP)
    secret = devices.new_secret()
    box = devices.device_wrap(identity, secret, "4071", CHEAP)
    assert devices.device_unwrap(row, box, secret, " 4071 ").seed == identity.seed
    for wrong_secret, pin in ((devices.new_secret(), "4071"), (secret, "4072"), (secret, ""), (b"", "4071")):
        opening = (row, box, wrong_secret, pin)
        assert refused(CannotOpen, devices.device_unwrap, *opening)
    assert secret not in box
    assert identity.seed.raw() not in box


def test_every_byte_of_a_devices_box_counts() -> None:
    """Invariants 3 and 24: the cost included."""
    row, identity, _ = person.create("words", CHEAP)
    secret = devices.new_secret()
    box = devices.device_wrap(identity, secret, "4071", CHEAP)
    for at in (0, 1, 2, 3, *range(4, len(box), 7)):
        edited = box[:at] + bytes((box[at] ^ 1,)) + box[at + 1 :]
        assert refused(CannotOpen, devices.device_unwrap, row, edited, secret, "4071")


def test_a_device_of_before_a_change_of_seed_opens_nothing() -> None:
    """Invariant 17, as far as the vault goes: a box brought back from a backup is refused."""
    row, identity, _ = person.create("words", CHEAP)
    secret = devices.new_secret()
    box = devices.device_wrap(identity, secret, "4071", CHEAP)
    after, _, _ = person.change_seed(row, "words", CHEAP)
    assert refused(CannotOpen, devices.device_unwrap, after, box, secret, "4071")
