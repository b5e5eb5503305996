"""Closeness questions through the pages: passing, resting, going on another day, and when they wait."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.engine.ledger.lasting.talks import Talks
from hearthside.records.kinds.sitting import Sitting
from hearthside.rooms.together.cards import named
from tests import couples
from tests.couples import Somebody
from tests.rooms.path.walking import show_maps
from tests.rooms.together.table import begin, door, move, page, slug, state

pytestmark = pytest.mark.django_db
WHAT, ABOUT = "closeness", "as-you-are-now"
EVENING = library().closeness[ABOUT]
REST = 12


def sat_down() -> tuple[Somebody, Somebody, str]:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, WHAT, ABOUT)
    move(ben, session, "come")
    return ana, ben, session


def to_the_rest(ana: Somebody, ben: Somebody, session: str) -> None:
    for number in range(REST):
        move((ana, ben)[number % 2], session, "skip" if number % 3 == 0 else "on")


def shown(who: Somebody, session: str) -> str:
    """The page without what is another one every time it is asked for."""
    return re.sub(r'(value|data-live)="[\w]+"', "", page(who, session))


def left_at(who: Somebody) -> int:
    return who.book().ledger.of(Talks).on(WHAT, ABOUT).place


def test_both_see_one_question_and_who_answers_first() -> None:
    ana, ben, session = sat_down()
    for who in (ana, ben):
        assert EVENING.sets[0].questions[0].words in page(who, session)
    assert "You answer first, then Ben." in page(ana, session)
    assert "Ana answers first, then you." in page(ben, session)
    move(ben, session, "on")
    assert "You answer first, then Ana." in page(ben, session)


def test_either_passes_and_nothing_of_it_is_told() -> None:
    ana, ben, session = sat_down()
    move(ben, session, "skip")
    for who in (ana, ben):
        seen = page(who, session)
        assert EVENING.sets[0].questions[1].words in seen
        assert "passed" not in seen


def test_a_yes_to_going_deeper_is_not_told_to_the_other() -> None:
    ana, ben, session = sat_down()
    to_the_rest(ana, ben, session)
    page(ben, session)  # the first look after a form of his own
    before = shown(ben, session)
    move(ana, session, "yes")
    assert "You would go on." in page(ana, session)
    assert shown(ben, session) == before
    move(ben, session, "yes")
    assert EVENING.sets[1].questions[0].words in page(ana, session)


def test_one_has_had_enough_and_it_ends_in_quiet_for_both() -> None:
    ana, ben, session = sat_down()
    to_the_rest(ana, ben, session)
    move(ana, session, "yes")
    move(ben, session, "aside")
    for who in (ana, ben):
        seen = page(who, session)
        assert "Now without words" in seen
        assert EVENING.quiet[:40] in seen
        assert "enough" not in seen.lower()
    move(ana, session, "on")
    move(ben, session, "on")
    assert "The questions wait where you left them" in page(ana, session)


def test_stopped_after_passing_and_stepping_back_it_goes_on_at_that_question() -> None:
    ana, ben, session = sat_down()
    for verb in ("skip", "on", "on", "back", "skip", "back"):
        move(ben, session, verb)
    place = state(ana, session).place
    assert place == 2
    move(ana, session, "stop")
    for who in (ana, ben):
        assert left_at(who) == place
        assert "Go on where you left it" in door(who, WHAT, ABOUT)
    again = begin(ben, WHAT, ABOUT, resume="yes")
    assert again != session
    assert state(ana, again).place == place
    assert EVENING.sets[0].questions[place].words in page(ben, again)


@pytest.mark.parametrize("ending", [("stop",), ("aside", "on", "on"), ("yes", "stop"), ("aside", "stop")])
def test_left_at_the_end_of_a_set_it_goes_on_with_the_same_rest(ending: tuple[str, ...]) -> None:
    ana, ben, session = sat_down()
    to_the_rest(ana, ben, session)
    for verb in ending:
        move(ana, session, verb)
    assert not state(ben, session).is_going
    assert left_at(ana) == left_at(ben) == REST
    again = begin(ana, WHAT, ABOUT, resume="yes")
    move(ben, again, "come")
    assert slug(ana, again) == "rest"
    assert "This is where you left it." in page(ana, again)
    assert "fill the glasses" not in page(ana, again)
    for who in (ana, ben):
        move(who, again, "yes")
    assert EVENING.sets[1].questions[0].words in page(ben, again)
    assert left_at(ana) == REST + 1


def test_on_one_phone_one_yes_is_of_both_and_it_counts_when_they_go_on_later() -> None:
    ana, _ = couples.ana_and_ben()
    session = begin(ana, WHAT, ABOUT, phones="one")
    assert "on-one" in page(ana, session)
    assert "Ana answers first, then Ben." in page(ana, session)
    for verb in (*["on"] * REST, "yes", "on"):
        move(ana, session, verb)
    move(ana, session, "stop")
    assert left_at(ana) == REST + 2


def test_to_the_end_and_the_next_evening_begins_anew() -> None:
    ana, ben, session = sat_down()
    while state(ana, session).is_going:
        if slug(ana, session) == "rest":
            move(ben, session, "yes")
            move(ana, session, "yes")
        else:
            move(ana, session, "on")
    assert "That was that." in page(ben, session)
    assert "Go on where you left it" not in door(ana, WHAT, ABOUT)


def test_after_a_hurt_that_both_know_of_it_waits() -> None:
    ana, ben = couples.ana_and_ben()
    assert "Closeness questions" in ana.client.get("/talk/").content.decode()
    show_maps(ana, ben, rupture=True)
    for who in (ana, ben):
        offered = who.client.get("/talk/").content.decode()
        for title in ("Closeness questions", "Tell it together", "Appreciation rounds"):
            assert title not in offered
        assert "Get the day off your back" in offered
        assert "something is still open between you" in door(who, WHAT, ABOUT)
    address = reverse("together:begin", args=[named(WHAT, ABOUT)])
    assert ana.client.post(address, {"phones": "two", "first": "me"}).status_code == 200


def test_a_hurt_that_only_one_knows_of_moves_nothing_on_either_phone() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().keep(Sitting(sitting="ab" * 8, form="a", answers={}, rupture="open"))
    for who in (ana, ben):
        assert "Closeness questions" in who.client.get("/talk/").content.decode()
        assert "something is still open" not in door(who, WHAT, ABOUT)


def test_the_door_names_where_it_comes_from_and_when_not_to() -> None:
    ana, _ = couples.ana_and_ben()
    seen = door(ana, WHAT, ABOUT)
    assert EVENING.limit[:40] in seen
    assert all(library().evidence[slug].title in seen for slug in EVENING.evidence)
