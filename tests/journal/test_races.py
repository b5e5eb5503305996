"""Two phones at the same moment: one answer each, none lost, and every reader sees the same."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from hearthside.journal.book import AlreadyGiven
from hearthside.journal.models import Entry
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.week import WeekLaid
from tests.journal.house import Someone, couple

CARD = labels.card("home")
RACERS = 6

pytestmark = pytest.mark.django_db(transaction=True)


def all_at_once(work: Callable[[int], str]) -> list[str]:
    """Let everybody start together, each with a connection of their own."""
    ready = Barrier(RACERS)

    def run(number: int) -> str:
        ready.wait()
        try:
            return work(number)
        except AlreadyGiven:
            return "already"
        finally:
            connection.close()

    with ThreadPoolExecutor(RACERS) as pool:
        return list(pool.map(run, range(RACERS)))


def give(someone: Someone, number: int) -> str:
    """Answer the card."""
    someone.book(visit=False).give(CardAnswer(card="home", words=f"{someone.name} {number}"), CARD)
    return "given"


def test_however_often_ana_taps_there_is_one_answer() -> None:
    ana, _ = couple()
    results = all_at_once(lambda number: give(ana, number))
    assert sorted(results) == ["already"] * (RACERS - 1) + ["given"]
    assert ana.book().reveal(CARD).state == "mine"
    assert Entry.objects.filter(slot=ana.desk.slot(*CARD)).count() == 1


def test_both_answering_at_once_ends_with_both_seeing_both() -> None:
    ana, ben = couple()
    results = all_at_once(lambda number: give((ana, ben)[number % 2], number))
    assert sorted(results) == ["already"] * (RACERS - 2) + ["given"] * 2
    for someone in (ana, ben, ana):
        someone.book()
    assert [someone.book().reveal(CARD).state for someone in (ana, ben)] == ["open", "open"]


def test_a_promise_is_let_go_once_by_many_pages_at_once() -> None:
    ana, ben = couple()
    ana.book().give(CardAnswer(card="home", words="one"), CARD)
    ben.book().give(CardAnswer(card="home", words="two"), CARD)
    results = all_at_once(lambda _: ana.book().reveal(CARD).state)
    assert results == ["open"] * RACERS
    assert Entry.objects.filter(author=ana.desk.me, audience="c").count() == 1


def test_both_laying_the_same_week_follow_one_plan() -> None:
    ana, ben = couple()
    for someone in (ana, ben):
        someone.book().keep(CardAnswer(card="x", words="x"))

    def lay(number: int) -> str:
        plan = WeekLaid(week="2026-W10", road=f"road-{number % 2}", offers=[])
        (ana, ben)[number % 2].book().share(plan, label=labels.week("2026-W10"))
        return "laid"

    assert sorted(all_at_once(lay)).count("laid") == 2
    number = next(iter(ana.book().ledger.ours.weeks))
    assert ana.book().ledger.ours.week(number) == ben.book().ledger.ours.week(number)
