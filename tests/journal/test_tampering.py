"""Ben with the disk: what he writes past Hearthside is refused or shown as nothing, never as an error."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from hearthside.journal import rows as table
from hearthside.journal.models import Entry
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pulse import Pulse
from hearthside.vault.errors import CannotOpen
from hearthside.vault.rows import Row
from tests.journal.house import START, Someone, joined

AT = int(START.timestamp())
DAY = AT // 86_400
GREETING = {"k": "greeting", "v": 1, "t": AT, "name": "Ben"}


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"k": "greeting"},
        {**GREETING, "k": "unheard-of"},
        {**GREETING, "v": 99},
        {**GREETING, "v": "1"},
        {**GREETING, "t": "now"},
        {**GREETING, "t": AT + 40 * 86_400},
        {**GREETING, "name": ["Ben"]},
        {**GREETING, "name": "x" * 61},
        {**GREETING, "l": "label"},
        {**GREETING, "l": ["card", "home", "1"]},
        {
            "k": "levels",
            "v": 1,
            "t": AT,
            "sitting": "00" * 8,
            "causes": {"touch": {"mean": 1e308, "error": 0}},
        },
        {"k": "rollup", "v": 1, "t": AT, "through": 10**9, "ledger": {}, "tally": {}},
        {"k": "week", "v": 1, "t": AT, "week": "9999-W99", "road": "x", "offers": []},
    ],
)
def test_what_the_partner_garbles_is_shown_as_nothing(
    ana: Someone, ben: Someone, payload: dict[str, Any]
) -> None:
    row = ben.desk.write_shared(payload, day=DAY)
    table.put(row)
    for days in (0, 1, 5):
        book = ana.day(days)
        assert book.ledger.name(ben.id) is None
        assert book.name_of(ben.id) == "your partner"
        assert all(entry.author == ben.id for entry in book.every())
    shown = ana.book().one(str(row.id))
    assert shown is None or shown.record is None or shown.record.KIND == "week"


def test_a_garbled_answer_is_unreadable_and_mine_stays_mine(ana: Someone, ben: Someone) -> None:
    label = labels.card("home")
    row = ben.desk.answer({"k": "nonsense"}, ben.desk.slot(*label), [], day=DAY)
    table.put(row)
    ana.book().give(CardAnswer(card="home", words="mine"), label)
    release = ben.desk.release(row, table.in_slots(ben.desk, [row.slot]), day=DAY)
    assert release is not None
    table.put(release)
    reveal = ana.book().reveal(label)
    assert reveal.state == "unreadable"
    assert reveal.mine is not None
    assert reveal.mine.record == CardAnswer(card="home", words="mine")


@pytest.mark.parametrize("days", [-400, -3, 3, 4000])
def test_a_word_from_another_time_never_stays_the_latest(ana: Someone, ben: Someone, days: int) -> None:
    table.put(ben.desk.write_shared({**GREETING, "t": AT + days * 86_400, "name": "Ghost"}, day=DAY))
    ben.book().share(Greeting(name="Ben"))
    assert ana.book().name_of(ben.id) == "Ben"


def changed(row: Row, ana: Someone, ben: Someone) -> list[Row]:
    """The row with each of its columns changed, as a disk owner would."""
    other = ben.desk.me if row.author == ana.desk.me else ana.desk.me
    return [
        replace(row, author=other),
        replace(row, audience="c" if row.audience == "p" else "p"),
        replace(row, audience="s"),
        replace(row, slot=bytes(16)),
        replace(row, day=row.day - 1),
        replace(row, box=row.box[:-1] + bytes([row.box[-1] ^ 1])),
        replace(row, box=b""),
    ]


@pytest.mark.parametrize("which", range(7))
@pytest.mark.parametrize("shared", [True, False])
def test_a_changed_row_is_never_misread(ana: Someone, ben: Someone, which: int, shared: bool) -> None:
    book = ana.book()
    written = (
        book.share(Noticed(day="2026-03-02", moment="laugh", words="secret"))
        if shared
        else book.keep(Pulse(day="2026-03-02", close=3))
    )
    row = table.one(ana.desk, Entry.objects.get(pk=written).pk)
    assert row is not None
    forged = changed(row, ana, ben)[which]
    Entry.objects.filter(pk=row.id).delete()
    table.put(forged)
    for someone in (ana, ben):
        book = someone.book()
        assert [entry.record for entry in book.recent()] in ([], [None])
        assert all(entry.author == "" for entry in book.recent())
        assert book.one(written) is None
        assert book.ledger.pulses.pairs() == []
        assert book.ledger.noticed == {}


def test_a_row_copied_to_another_couple_opens_for_nobody(ana: Someone, ben: Someone, cleo: Someone) -> None:
    written = ana.book().share(Noticed(day="2026-03-02", moment="laugh", words="secret"))
    row = table.one(ana.desk, Entry.objects.get(pk=written).pk)
    assert row is not None
    Entry.objects.filter(pk=row.id).delete()
    table.put(replace(row, couple=cleo.desk.couple))
    assert [entry.record for entry in cleo.book().recent()] == [None]
    assert ana.book().recent() == []


def test_an_entry_in_bens_name_that_ben_did_not_write_is_shown_to_nobody(ana: Someone, ben: Someone) -> None:
    row = ana.desk.write_shared({**GREETING, "name": "Never said"}, day=DAY)
    forged = replace(row, author=ben.desk.me)
    table.put(forged)
    for someone in (ana, ben):
        assert someone.book().ledger.name(ben.id) is None
        assert [(entry.author, entry.record) for entry in someone.book().recent()] == [("", None)]


def test_bens_keys_open_none_of_anas_private_rows(ana: Someone, ben: Someone) -> None:
    ana.book().keep(Pulse(day="2026-03-02", close=3))
    for row in table.between(ana.desk):
        for forged in (row, replace(row, author=ben.desk.me), replace(row, audience="c")):
            with pytest.raises(CannotOpen):
                ben.desk.open(forged)


def test_joining_shares_nothing_written_before(dan: Someone) -> None:
    dan.book().keep(Greeting(name="Dan"))
    dan.book().keep(Pulse(day="2026-03-02", close=3))
    eve = joined(dan, "Eve")
    assert eve.book().every() == []
    assert eve.book().ledger.name(dan.id) is None
    assert dan.book().ledger.pulses.pairs() != []
