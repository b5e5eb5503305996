"""Taking along what is one's own: whole, readable, and nothing of the other's that one may not read."""

from __future__ import annotations

import json

import pytest

from hearthside.journal.export import CannotOpen, lines, read_archive, write_archive, write_json
from hearthside.journal.models import Entry
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.keepsake import Keepsake
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pulse import Pulse
from tests.journal.house import Someone

PASSPHRASE = "four words of which none is guessed"
CARD, OTHER = labels.card("home"), labels.card("other")


@pytest.fixture
def lived(ana: Someone, ben: Someone) -> tuple[Someone, Someone]:
    """Ana and Ben after a few days: private, shared, opened, and one answer of Ben's still sealed."""
    for someone, name in ((ana, "Ana"), (ben, "Ben")):
        book = someone.book()
        book.share(Greeting(name=name))
        book.keep(Pulse(day="2026-03-02", close=4 if name == "Ana" else 9))
        book.share(Noticed(day="2026-03-02", moment="laugh", words=f"{name} laughed"))
    ana.day(1).give(CardAnswer(card="home", words="ana at home"), CARD)
    ben.day(1).give(CardAnswer(card="home", words="ben at home"), CARD)
    ben.day(1).give(CardAnswer(card="other", words="ben is sealed"), OTHER)
    ana.day(9)
    ben.day(9)
    return ana, ben


def test_an_export_holds_what_one_may_read_and_no_more(lived: tuple[Someone, Someone]) -> None:
    ana, _ = lived
    text = write_json(ana.day(9)).decode()
    for there in ("ana at home", "ben at home", "Ben laughed", "Ana laughed", '"close": 4'):
        assert there in text
    for absent in ("ben is sealed", '"close": 9', ana.id):
        assert absent not in text
    plain = json.loads(text)
    assert plain["names"] == {"me": "Ana", "partner": "Ben"}
    authors = {line["entry"].get("words"): line["by"] for line in plain["entries"]}
    assert (authors["ana at home"], authors["ben at home"]) == ("me", "partner")


def test_export_import_export_is_equal(lived: tuple[Someone, Someone], cleo: Someone) -> None:
    ana, _ = lived
    before = lines(ana.day(9))
    archive = write_archive(ana.day(9), PASSPHRASE)
    assert read_archive(cleo.day(10), archive, PASSPHRASE) == len(before)
    assert lines(cleo.day(10)) == before
    assert read_archive(cleo.day(11), archive, PASSPHRASE) == 0
    assert lines(cleo.day(12)) == before
    assert read_archive(ana.day(9), archive, PASSPHRASE) == 0


def test_what_is_brought_in_is_private_and_proves_no_author(
    lived: tuple[Someone, Someone], cleo: Someone
) -> None:
    ana, ben = lived
    read_archive(cleo.day(10), write_archive(ana.day(9), PASSPHRASE), PASSPHRASE)
    assert {entry.audience for entry in Entry.objects.filter(author=cleo.desk.me)} == {"p"}
    book = cleo.day(10)
    assert not [entry for entry in book.every() if entry.author != cleo.id]
    kept = [entry.record for entry in book.every([Keepsake])]
    assert len(kept) == 3
    assert book.name_of(cleo.id) == "Ana"
    assert book.name_of(ben.id) == "your partner"


def test_what_is_brought_in_counts_and_disturbs_nothing(
    lived: tuple[Someone, Someone], cleo: Someone
) -> None:
    ana, _ = lived
    read_archive(cleo.day(200), write_archive(ana.day(9), PASSPHRASE), PASSPHRASE)
    assert cleo.day(200).ledger.pulses.pairs() == [(20514, 4.0)]
    assert cleo.day(201).disturbed == cleo.day(300).disturbed == []


@pytest.mark.parametrize("cut", [10, -1, -70])
def test_a_cut_archive_brings_nothing_in(lived: tuple[Someone, Someone], cleo: Someone, cut: int) -> None:
    archive = write_archive(lived[0].day(9), PASSPHRASE)
    with pytest.raises(CannotOpen):
        read_archive(cleo.day(10), archive[:cut], PASSPHRASE)
    with pytest.raises(CannotOpen):
        read_archive(cleo.day(10), archive, "another passphrase altogether")
    assert cleo.day(10).every() == []


def test_an_archive_shows_no_word(lived: tuple[Someone, Someone]) -> None:
    archive = write_archive(lived[0].day(9), PASSPHRASE)
    assert b"laugh" not in archive
    assert b"home" not in archive
