"""Neither sees the other's answer until both have answered; then both do, and nobody adapts anything."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hearthside.journal.models import Entry
from hearthside.journal.opening import payload_of
from hearthside.journal.reveal import Reveal
from hearthside.journal.rows import in_slots, put
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.levels import Level, Levels
from tests.journal.house import Someone, closed, couple

CARD = labels.card("first-home")


def answer(words: str) -> CardAnswer:
    """An answer to the one card that these tests know."""
    return CardAnswer(card="first-home", words=words)


def shown(reveal: Reveal) -> str:
    """What the reader sees of the other's answer."""
    assert reveal.theirs is not None
    assert isinstance(reveal.theirs.record, CardAnswer)
    return reveal.theirs.record.words


def states(*people: Someone, day: float = 0, visit: bool = True) -> list[str]:
    """Where the card stands for each, on their next page."""
    return [someone.day(day, visit=visit).reveal(CARD).state for someone in people]


def test_neither_sees_the_other_answer_until_both_have_answered(ana: Someone, ben: Someone) -> None:
    ana.book().give(answer("a flat with no door"), CARD)
    assert states(ana, ben) == ["mine", "theirs"]
    seen = ben.book()
    assert seen.reveal(CARD).theirs is None
    assert seen.recent() == [] == seen.every()
    assert seen.ledger.cards == {}


def test_the_first_to_answer_sees_both_on_their_next_page(ana: Someone, ben: Someone) -> None:
    ana.book().give(answer("a flat with no door"), CARD)
    ben.day(1).give(answer("the blue one"), CARD)
    assert states(ben, day=1) == ["waiting"]
    assert ben.day(1).ledger.cards["first-home"].is_open is False
    book = ana.day(2)
    assert shown(book.reveal(CARD)) == "the blue one"
    assert book.ledger.cards["first-home"].is_open
    assert shown(ben.day(2).reveal(CARD)) == "a flat with no door"
    assert ben.day(2).ledger.cards["first-home"].is_open
    assert ben.day(2).ledger.waiting == ana.day(2).ledger.waiting == []


def test_both_at_once_ends_with_both_seeing_both(ana: Someone, ben: Someone) -> None:
    slow, quick = ana.book(), ben.book()
    in_slot = in_slots(ben.desk, [ben.desk.slot(*CARD)])
    quick.give(answer("the blue one"), CARD)
    payload = payload_of(answer("a flat"), slow._at, CARD)
    slow._put(ana.desk.answer(payload, ana.desk.slot(*CARD), in_slot, day=slow.day))
    assert states(ana) == ["waiting"]
    assert shown(ben.day(1).reveal(CARD)) == "a flat"
    assert shown(ana.day(1).reveal(CARD)) == "the blue one"


def test_a_release_is_written_once_however_often_one_comes_by(ana: Someone, ben: Someone) -> None:
    ana.book().give(answer("one"), CARD)
    ben.book().give(answer("two"), CARD)
    first, second = ana.book(visit=False), ana.book(visit=False)
    first._read(), second._read()
    first.on_visit()
    second.on_visit()
    before = Entry.objects.count()
    for days in (0, 1, 3, 9, 40):
        assert shown(ana.day(days).reveal(CARD)) == "two"
        assert shown(ben.day(days).reveal(CARD)) == "one"
    assert Entry.objects.filter(audience="c").count() == 2
    assert Entry.objects.count() == before


@pytest.mark.parametrize("gap", [1, 5, 40, 400])
@pytest.mark.parametrize("back", [1, 5, 40, 400])
def test_it_opens_however_long_each_was_away(ana: Someone, ben: Someone, gap: int, back: int) -> None:
    ana.book().give(answer("one"), CARD)
    ben.day(gap).give(answer("two"), CARD)
    ben.day(gap + 1)
    assert shown(ana.day(gap + back).reveal(CARD)) == "two"
    for later in (0, 1, 4, 50):
        for someone in (ana, ben):
            book = someone.day(gap + back + later)
            assert book.ledger.cards["first-home"].is_open
            assert book.ledger.waiting == []
            assert book.reveal(CARD).state == "open"


def test_a_closed_couple_releases_nothing(ana: Someone, ben: Someone) -> None:
    ana.book().give(answer("one"), CARD)
    ben.book().give(answer("two"), CARD)
    closed(ana)
    before = Entry.objects.count()
    assert states(ana, ben) == ["waiting", "waiting"]
    assert Entry.objects.count() == before


def test_an_answer_taken_from_another_card_is_refused(ana: Someone, ben: Someone) -> None:
    other = labels.card("other")
    ana.book().give(answer("one"), CARD)
    ben.book().give(CardAnswer(card="other", words="for another card"), other)
    moved = Entry.objects.get(author=ben.desk.me, audience="s")
    moved.slot = ana.desk.slot(*CARD)
    moved.save()
    assert states(ana) == ["unreadable"]
    assert ana.book().reveal(CARD).theirs is None


def test_a_rewritten_answer_is_never_shown(ana: Someone, ben: Someone) -> None:
    ana.book().give(answer("one"), CARD)
    ben.book().give(answer("two"), CARD)
    ana.book()
    ben.book()
    row = Entry.objects.get(author=ben.desk.me, slot=ana.desk.slot(*CARD))
    mine = in_slots(ben.desk, [bytes(row.slot)])
    sealed = [each for each in mine if each.author != ben.desk.me]
    payload = payload_of(answer("I never said"), ben.book()._at, CARD)
    again = ben.desk.answer(payload, bytes(row.slot), sealed, day=row.day)
    Entry.objects.filter(pk=row.pk).update(box=again.box)
    assert states(ana) == ["unreadable"]
    Entry.objects.filter(pk=row.pk).update(id=again.id, box=again.box)
    assert states(ana) == ["unreadable"]
    assert ana.book().ledger.cards["first-home"].is_open is False


def test_a_third_person_in_the_slot_releases_nothing(ana: Someone) -> None:
    ana.book().give(answer("one"), CARD)
    cleo, _ = couple("Cleo", "Dora")
    slot = ana.desk.slot(*CARD)
    row = cleo.desk.answer(payload_of(answer("me"), 0, CARD), slot, [], day=20_000)
    put(replace(row, couple=ana.desk.couple))
    before = Entry.objects.count()
    assert states(ana) == ["mine"]
    assert Entry.objects.count() == before


def test_maps_open_together_and_hold_both(ana: Someone, ben: Someone) -> None:
    def levels(mean: float) -> Levels:
        return Levels(sitting="ab" * 8, causes={"touch": Level(mean=mean, error=0.9)}, closeness=4)

    label = labels.cause_map(1)
    ana.book().give(levels(3), label)
    assert ben.book().ledger.maps == {}
    ben.book().give(levels(7.25), label)
    assert set(ana.book().ledger.maps[1]) == {ana.id, ben.id}
    for someone in (ana, ben):
        sides = someone.day(6).ledger.maps[1]
        assert sides[ana.id].levels["touch"].mean == 3
        assert sides[ben.id].levels["touch"].mean == 7.25


def test_many_labels_cost_two_queries(ana: Someone, ben: Someone) -> None:
    for number in range(6):
        label = labels.card(f"card-{number}")
        ana.book().give(CardAnswer(card=f"card-{number}", words="one"), label)
        if number % 2:
            ben.book().give(CardAnswer(card=f"card-{number}", words="two"), label)
    ana.book()
    book = ana.day(30)
    with CaptureQueriesContext(connection) as queries:
        looked = book.reveals([labels.card(f"card-{number}") for number in range(8)])
    assert [reveal.state for reveal in looked.values()] == ["mine", "open"] * 3 + ["nobody"] * 2
    assert len(queries) <= 2
