"""A roll-up is a shorter way to the same page; what disturbs the journal is told with its month."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearthside.engine.ledger import day_date, settled, week_name, week_of_day
from hearthside.journal import rows as table
from hearthside.journal.book import Book
from hearthside.journal.errors import AlreadyGiven
from hearthside.journal.models import Entry
from hearthside.journal.reading import read_everything
from hearthside.journal.reseal import reseal
from hearthside.records import Record, labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.moment import MomentGiven
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.rating import Rating
from hearthside.vault import joining
from hearthside.vault.desk import Desk
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key
from tests.journal.house import START, Someone, couple


def act(book: Book, what: int) -> None:
    """Do one of the things that somebody does on a day."""
    day, week = book.today.isoformat(), week_name(week_of_day(book.day))
    card = f"card-{what % 3}"
    private: list[Record] = [Pulse(day=day, close=what % 10), MomentGiven(day=day, moment="touch")]
    if what % 5 < 2:
        book.keep(private[what % 2])
    elif what % 5 == 2:
        book.share(Noticed(day=day, moment="laugh", words="that"))
    elif what % 5 == 3:
        book.share(Done(week=week, place="both", practice=f"walk-{what % 2}", day=day))
    else:
        try:
            book.give(CardAnswer(card=card, words=str(what)), labels.card(card))
            rating = Rating(week=week, practice="walk-1", closer=1 + what % 5)
            book.give(rating, labels.rating(week, "walk-1"))
        except AlreadyGiven:
            pass


def same_as_from_scratch(someone: Someone, days: float) -> None:
    """What the roll-up leads to is what everything together leads to."""
    assert settled(someone.day(days).ledger) == settled(read_everything(someone.desk).ledger())


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(st.sampled_from([0, 0.3, 1, 2, 3, 5, 40]), st.booleans(), st.integers(0, 29)), max_size=14
    )
)
@pytest.mark.django_db(transaction=False)
def test_a_page_is_the_same_with_and_without_a_roll_up(story: list[tuple[float, bool, int]]) -> None:
    ana, ben = couple()
    days = 0.0
    for wait, first, what in story:
        days += wait
        act((ana if first else ben).day(days), what)
    for later in (0, 1, 2, 3, 30):
        same_as_from_scratch(ana, days + later)
        same_as_from_scratch(ben, days + later)
    for someone in (ana, ben):
        assert someone.day(days + 30).disturbed == []


def test_there_is_one_roll_up_and_it_is_written_once_a_day(ana: Someone) -> None:
    ana.book().keep(Pulse(day="2026-03-02", close=4))
    for days in (1, 1.1, 1.2, 2, 2.1, 9, 9.01):
        ana.day(days)
    assert Entry.objects.filter(author=ana.desk.me).count() == 2
    with CaptureQueriesContext(connection) as queries:
        ana.day(9.02)
    assert len(queries) == 1


def test_two_at_once_leave_one_roll_up_by_the_next_day(ana: Someone) -> None:
    ana.book().keep(Pulse(day="2026-03-02", close=4))
    one, other = ana.day(4, visit=False), ana.day(4, visit=False)
    one._read(), other._read()
    one.on_visit()
    other.on_visit()
    same_as_from_scratch(ana, 4)
    same_as_from_scratch(ana, 5)
    assert Entry.objects.filter(author=ana.desk.me).count() == 2
    assert ana.day(5).disturbed == []


def written_over_months(someone: Someone, months: int = 4) -> None:
    """A private and a shared entry every ten days."""
    for step in range(3 * months):
        book = someone.day(10 * step)
        book.keep(Pulse(day=book.today.isoformat(), close=step % 10))
        book.share(Noticed(day=book.today.isoformat(), moment="hello"))


def entry_of(someone: Someone, month: str, audience: str) -> Entry:
    """One of somebody's entries in a month."""
    first = START.replace(month=int(month[5:]), day=1)
    day = (first.date() - day_date(0)).days
    return Entry.objects.filter(
        author=someone.desk.me, audience=audience, day__range=(day, day + 27)
    ).order_by("day")[0]


@pytest.mark.parametrize("audience", ["p", "c"])
def test_a_deleted_entry_is_noticed_in_its_month(ana: Someone, ben: Someone, audience: str) -> None:
    written_over_months(ana)
    assert ana.day(120).disturbed == []
    entry_of(ana, "2026-04", audience).delete()
    assert ana.day(121).disturbed == ["2026-04"]
    same_as_from_scratch(ana, 121)
    assert ana.day(125).disturbed == ["2026-04"]
    ana.day(126).told_of_disturbance()
    assert ana.day(126).disturbed == ana.day(130).disturbed == []


def test_a_rewritten_entry_is_noticed_by_the_one_who_read_it(ana: Someone, ben: Someone) -> None:
    written_over_months(ben)
    ana.day(120)
    entry = entry_of(ben, "2026-05", "c")
    said = Noticed(day="2026-05-01", moment="laugh")
    again = ben.desk.write_shared({"k": said.KIND, "v": 1, "t": 0}, day=entry.day, slot=bytes(entry.slot))
    Entry.objects.filter(pk=entry.pk).update(id=again.id, box=again.box)
    assert ana.day(121).disturbed == ["2026-05"]


def test_rows_brought_back_are_noticed(ana: Someone) -> None:
    written_over_months(ana)
    entry = entry_of(ana, "2026-03", "p")
    copied = table.one(ana.desk, entry.pk)
    assert copied is not None
    assert ana.day(120).erase(str(entry.pk))
    assert ana.day(121).disturbed == []
    table.put(copied)
    assert ana.day(122).disturbed == ["2026-03"]


def test_a_lost_roll_up_is_made_anew_and_told(ana: Someone) -> None:
    written_over_months(ana)
    kept = ana.day(120)._read().kept
    assert kept is not None
    Entry.objects.filter(pk=kept.row).delete()
    assert ana.day(121).disturbed == [(START + timedelta(days=121)).strftime("%Y-%m")]
    same_as_from_scratch(ana, 121)


def test_ones_own_erasing_disturbs_nothing(ana: Someone, ben: Someone) -> None:
    written_over_months(ana)
    book = ana.day(120)
    assert book.erase(str(entry_of(ana, "2026-04", "p").pk))
    assert book.erase(str(entry_of(ana, "2026-05", "c").pk))
    assert len(book.ledger.pulses.pairs()) == 11
    for days in (120, 121, 150):
        assert ana.day(days).disturbed == []
        same_as_from_scratch(ana, days)


def test_an_erased_answer_is_gone_for_both(ana: Someone, ben: Someone) -> None:
    card = labels.card("card-1")
    ana.book().give(CardAnswer(card="card-1", words="one"), card)
    ben.book().give(CardAnswer(card="card-1", words="two"), card)
    mine = ana.book().reveal(card).mine
    assert mine is not None
    assert ana.book().erase(mine.id)
    assert ana.book().reveal(card).state == "theirs"
    assert ben.book().reveal(card).state == "mine"
    assert Entry.objects.filter(author=ana.desk.me, audience__in="sc").count() == 0


def test_everything_goes_when_somebody_leaves(ana: Someone, ben: Someone) -> None:
    written_over_months(ana, 1)
    ben.book().share(Noticed(day="2026-03-02", moment="hello"))
    assert ana.book().erase_all() == 7
    assert Entry.objects.filter(author=ana.desk.me).count() == 0
    assert len(ben.book().every()) == 1


def test_new_keys_disturb_nobody_and_lose_nothing(ana: Someone, ben: Someone) -> None:
    card = labels.card("card-1")
    written_over_months(ana)
    ana.day(111).give(CardAnswer(card="card-1", words="sealed"), card)
    before = ana.day(115).ledger
    ben.day(115)
    after = renewed(ana, ben)
    assert settled(ana.day(115).ledger) == settled(before)
    for days in (115, 116, 150):
        assert ana.day(days).disturbed == ben.day(days).disturbed == []
    ben.day(151).give(CardAnswer(card="card-1", words="bound"), card)
    assert ana.day(152).reveal(card).state == "open"
    assert after.me == ana.desk.me


def test_what_was_disturbed_before_new_keys_is_still_told(ana: Someone, ben: Someone) -> None:
    written_over_months(ana)
    ana.day(115)
    entry_of(ana, "2026-04", "p").delete()
    renewed(ana, ben)
    assert ana.day(115).disturbed == ["2026-04"]


def renewed(ana: Someone, ben: Someone) -> Desk:
    """Ana under a new seed, Ben having taken her new key."""
    old = ana.desk
    desk, hand_over = joining.moved(old, Identity(old.me, Key.new()), pending=None)
    reseal(old, desk)
    ana.desk = desk
    assert hand_over is not None
    ben.desk = joining.take(ben.desk, hand_over)
    return desk
