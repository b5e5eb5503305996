"""What a person writes they read again, and nobody else reads what is not theirs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hearthside.journal.book import AlreadyGiven, Closed, NotYet
from hearthside.journal.models import Entry
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.moment import MomentGiven
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.settings import Settings
from tests.journal.house import Someone, closed

DAY = "2026-03-02"
CARD = labels.card("first-home")


def answer(words: str) -> CardAnswer:
    """An answer to the one card that these tests know."""
    return CardAnswer(card="first-home", words=words)


def test_what_ana_keeps_ben_never_sees(ana: Someone, ben: Someone) -> None:
    written = ana.book().keep(Pulse(day=DAY, close=3.5))
    assert ana.book().ledger.pulses.on(ana.book().day) == 3.5
    seen = ben.book()
    assert seen.recent() == [] == seen.every()
    assert seen.ledger.pulses.pairs() == []
    assert seen.one(written) is None


def test_what_ana_shares_both_see(ana: Someone, ben: Someone) -> None:
    ana.book().share(Greeting(name="Ana"))
    written = ana.book().share(Noticed(day=DAY, moment="laugh", words="the penguin"))
    assert ben.book().name_of(ana.id) == "Ana" == ana.book().name_of(ana.id)
    seen = ben.book().one(written)
    assert seen is not None
    assert (seen.author, seen.audience, seen.record) == (
        ana.id,
        "shared",
        Noticed(day=DAY, moment="laugh", words="the penguin"),
    )
    assert ben.book().ledger.noticed[ana.id].total("laugh") == 1


def test_what_was_told_since_a_day_leaves_out_answers_and_what_is_private(ana: Someone, ben: Someone) -> None:
    laugh = Noticed(day=DAY, moment="laugh", words="the penguin")
    ana.book().share(laugh)
    ben.book().keep(Noticed(day=DAY, moment="laugh", words="for me"))
    ana.book().give(answer("one"), CARD)
    ben.book().give(answer("two"), CARD)
    for who in (ana, ben):
        who.book().on_visit()
        for first in (who.book().day, -1):  # from what the page has read, and from before that
            assert [one.record for one in who.book().told_since(first)] == [laugh]
    assert ben.book().told_since(ben.book().day + 1) == ben.book().told_since(0, (Pulse,)) == []


def test_who_has_not_said_a_name_is_still_called_something(ana: Someone, ben: Someone, dan: Someone) -> None:
    assert ana.book().name_of(ben.id) == "your partner"
    assert ana.book().name_of(ana.id) == "you"
    assert dan.book().name_of(dan.book().partner) == "your partner"


def test_a_stranger_reads_nothing(ana: Someone, cleo: Someone) -> None:
    written = ana.book().share(Greeting(name="Ana"))
    assert cleo.book().one(written) is None
    assert cleo.book().every() == []
    assert not cleo.book().erase(written)
    assert ana.book().one(written) is not None


@pytest.mark.parametrize("wanted", ["", "nonsense", "0" * 32, "3f9f1d3e-0000-4000-8000-000000000000"])
def test_unknown_foreign_and_erased_look_the_same(ana: Someone, ben: Someone, wanted: str) -> None:
    private = ben.book().keep(Pulse(day=DAY, close=1))
    erased = ana.book().keep(Pulse(day=DAY, close=2))
    assert ana.book().erase(erased)
    assert ana.book().one(wanted) is ana.book().one(private) is ana.book().one(erased) is None
    assert not any(ana.book().erase(each) for each in (wanted, private, erased))
    assert ben.book().one(private) is not None


def test_the_roll_up_is_no_entry_that_anybody_turns_to(ana: Someone) -> None:
    ana.book().keep(Pulse(day=DAY, close=2))
    book = ana.book()
    kept = book._read().kept
    assert kept is not None
    assert book.one(str(kept.row)) is None
    assert not book.erase(str(kept.row))
    assert [type(entry.record) for entry in book.every()] == [Pulse]


def test_alone_everything_private_works_and_nothing_can_be_shared(dan: Someone) -> None:
    book = dan.book()
    assert (book.solo, book.partner, book.closed) == (True, None, False)
    book.keep(Settings(zone="Asia/Kolkata"))
    with pytest.raises(NotYet):
        book.share(Greeting(name="Dan"))
    book.give(answer("by the sea"), CARD)
    state = dan.book().ledger.cards["first-home"]
    assert state.draft == dan.book().day
    assert not state.mine
    assert dan.book().reveal(CARD).state == "nobody"


def test_days_begin_where_the_person_is(ana: Someone) -> None:
    ana.book().keep(Settings(zone="Pacific/Auckland"))
    late = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    assert ana.book(late).today.isoformat() == "2026-03-03"
    assert ana.book(late).now.utcoffset() is not None
    ana.book(late).keep(Settings(zone="Nowhere/Atlantis"))
    assert ana.book(late).today.isoformat() == "2026-03-02"


def test_a_closed_couple_is_read_and_not_written(ana: Someone, ben: Someone) -> None:
    ana.book().share(Greeting(name="Ana"))
    closed(ben)
    assert ben.book().name_of(ana.id) == "Ana"
    with pytest.raises(Closed):
        ben.book().share(Greeting(name="Ben"))
    with pytest.raises(Closed):
        ben.book().give(answer("no"), CARD)


def test_a_second_answer_is_refused_and_the_first_stands(ana: Someone) -> None:
    ana.book().give(answer("one"), CARD)
    with pytest.raises(AlreadyGiven):
        ana.book().give(answer("two"), CARD)
    mine = ana.book().reveal(CARD).mine
    assert mine is not None
    assert mine.record == answer("one")


def test_one_shared_entry_each_under_a_label(ana: Someone, ben: Someone) -> None:
    ana.book().share(Greeting(name="Ana"), label=labels.week("2026-W10"))
    ben.book().share(Greeting(name="Ben"), label=labels.week("2026-W10"))
    with pytest.raises(AlreadyGiven):
        ana.book().share(Greeting(name="Anna"), label=labels.week("2026-W10"))
    assert ben.book().name_of(ana.id) == "Ana"
    assert ana.book().ledger.waiting == []


def test_private_slots_never_repeat_and_lengths_are_buckets(ana: Someone) -> None:
    for hour in range(20):
        ana.book().keep(MomentGiven(day=DAY, moment="hello" if hour % 2 else "laugh"))
    ana.book().keep(Pulse(day=DAY, close=2))
    rows = list(Entry.objects.filter(author=ana.desk.me).values("slot", "box", "audience", "day"))
    assert len({bytes(row["slot"]) for row in rows}) == len(rows)
    assert {len(bytes(row["box"])) - 45 for row in rows} <= {512, 1024}
    assert {row["audience"] for row in rows} == {"p"}
    assert len({row["day"] for row in rows}) == 1


def test_a_page_costs_one_query(ana: Someone, ben: Someone) -> None:
    for book in (ana.book(), ben.book()):
        book.keep(Pulse(day=DAY, close=2))
        book.share(Noticed(day=DAY, moment="touch"))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        book = ana.book()
        assert book.ledger.count == 3
        assert book.today.isoformat() == DAY
        assert book.settings.theme == "auto"
    assert len(queries) == 1


def test_a_page_that_listens_knows_the_number_of_what_it_shows(ana: Someone, ben: Someone) -> None:
    before = ana.book().live()
    ben.book().keep(Pulse(day="2026-11-22", close=5))
    assert ana.book().live() == before
    ben.book().share(Greeting(name="Ben"))
    assert ana.book().live() == before + 1
