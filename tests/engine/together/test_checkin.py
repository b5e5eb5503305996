"""A check-in follows its agenda: fair turns, fair time, an end; and what fits a couple stands first."""

from __future__ import annotations

from collections import Counter

import pytest

from hearthside.catalog.load import library
from hearthside.engine.together import flow_of
from hearthside.engine.together.agendas import Facts, fitting

AGENDAS = sorted(library().agendas)


@pytest.mark.parametrize("slug", AGENDAS)
def test_every_part_comes_in_order_and_takes_its_minutes(slug: str) -> None:
    agenda, steps = library().agendas[slug], flow_of("checkin", slug, library())
    parts = [step for step in steps if step.slug == "part"]
    assert [int(step.about) for step in parts] == sorted(int(step.about) for step in parts)
    for number, part in enumerate(agenda.parts, 1):
        here = [step for step in parts if step.about == str(number)]
        assert sum(step.minutes for step in here) == part.minutes
        assert [step.turn for step in here] in ([[0]] if part.turns == "together" else [[1, 2], [2, 1]])
    assert [step.slug for step in steps if step.slug != "part"] == ["settle", "note", "agree", "next"]


@pytest.mark.parametrize("slug", AGENDAS)
def test_who_begins_alternates_and_both_speak_equally_long(slug: str) -> None:
    steps = [step for step in flow_of("checkin", slug, library()) if step.turn]
    begins = [step.turn for step in steps[::2]]
    assert begins == [1 + number % 2 for number in range(len(begins))]
    spoken = Counter[int]()
    for step in steps:
        spoken[step.turn] += round(step.minutes * 60)
    assert spoken[1] == spoken[2]


@pytest.mark.parametrize("slug", AGENDAS)
def test_only_the_one_who_speaks_ends_their_turn(slug: str) -> None:
    for step in flow_of("checkin", slug, library()):
        assert step.leads == ("turn" if step.turn else "anyone")
        assert step.again == -1


def test_without_an_agenda_there_is_no_check_in() -> None:
    assert flow_of("checkin", None, library()) == ()
    assert flow_of("checkin", "gone-since", library()) == ()


def order(**facts: object) -> list[tuple[str, str]]:
    found = fitting(library().agendas, Facts(today=20_785, **facts))  # type: ignore[arg-type]  # facts
    return [(fit.agenda, fit.because) for fit in found]


def test_the_first_time_the_short_one_stands_first() -> None:
    assert order()[0] == ("first-ever", "first")
    assert order(days={"weekly": 20_000})[-1][0] == "first-ever"


def test_what_both_know_of_their_life_puts_one_ahead() -> None:
    assert order(days={"weekly": 20_780}, apart=True)[:2] == [("weekly", "again"), ("far-apart", "apart")]
    assert order(apart=True)[:2] == [("first-ever", "first"), ("far-apart", "apart")]
    assert ("new-baby", "small") in order(small=True)[:2]
    assert order(days={"weekly": 20_780}, heavy=True)[0] == ("after-a-hard-week", "heavy")


def test_the_one_they_had_last_comes_again_once() -> None:
    found = order(days={"far-apart": 20_780, "weekly": 20_700}, apart=True)
    assert found[0] == ("far-apart", "again")
    assert len(found) == len({agenda for agenda, _ in found}) == len(library().agendas)


def test_after_a_year_the_yearly_one_is_offered() -> None:
    assert ("yearly", "year") in order(days={"weekly": 20_780}, first=20_400)
    assert ("yearly", "") in order(days={"weekly": 20_780}, first=20_600)
    assert ("yearly", "") in order(days={"weekly": 20_780, "yearly": 20_700}, first=20_000)


def test_while_something_is_open_what_it_rules_out_is_left_out() -> None:
    found = {agenda for agenda, _ in order(hurt=True)}
    assert (
        found
        == {slug for slug, agenda in library().agendas.items() if "rupture" not in agenda.not_when}
        != set(library().agendas)
    )
