"""The end of a pause: who is told of it, when that is called off, and the file for a calendar."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from hearthside.nudges.models import Notice, rounded
from tests import couples
from tests.couples import Somebody
from tests.rooms.together.table import begin, move, page, state

pytestmark = pytest.mark.django_db


def due(who: Somebody) -> list[int]:
    rows = Notice.objects.filter(owner_id=who.identity.person)
    assert {row.what for row in rows} <= {"time"}
    return sorted(row.due for row in rows)


def paused(by: int = 0) -> tuple[Somebody, Somebody, str]:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "listening")
    move(ben, session, "come")
    move((ana, ben)[by], session, "pause")
    return ana, ben, session


def until(who: Somebody, session: str) -> int:
    pause = state(who, session).pause
    assert pause is not None
    return pause.until


def test_once_a_pause_is_agreed_both_are_told_of_its_end() -> None:
    ana, ben, session = paused()
    at = until(ana, session)
    assert (due(ana), due(ben)) == ([rounded(at)], [])
    move(ben, session, "agree", until=at)
    assert due(ana) == due(ben) == [rounded(at)]


def test_another_time_moves_it_and_asks_the_other_again() -> None:
    ana, ben, session = paused()
    move(ben, session, "agree", until=until(ana, session))
    move(ben, session, "later", minutes=720, once="ab" * 8)
    at = until(ana, session)
    assert (due(ana), due(ben)) == ([], [rounded(at)])
    move(ana, session, "agree", until=at)
    assert due(ana) == due(ben) == [rounded(at)]


@pytest.mark.parametrize("verbs", [("ready", "ready"), ("stop", "come")])
def test_whoever_is_back_before_or_has_stopped_is_told_of_nothing(verbs: tuple[str, str]) -> None:
    ana, ben, session = paused()
    move(ben, session, "agree", until=until(ana, session))
    for who, verb in zip((ana, ben), verbs, strict=True):
        move(who, session, verb)
    assert due(ana) == due(ben) == []


def test_on_one_phone_both_are_told_at_once_and_alone_whoever_is_there() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "listening", phones="one")
    move(ana, session, "pause")
    assert due(ana) == due(ben) == [rounded(until(ana, session))]
    dan = couples.alone("Dan")
    session = begin(dan, "listening")
    move(dan, session, "pause")
    assert due(dan) == [rounded(until(dan, session))]


def test_the_file_rings_then_says_nothing_and_goes_with_the_pause() -> None:
    ana, ben, session = paused()
    address = reverse("together:calendar", args=[session])
    for who in (ana, ben):
        assert address in page(who, session)
        told = who.client.get(address).content.decode()
        assert "SUMMARY:Time set aside" in told
        assert f"DTSTART:{datetime.fromtimestamp(until(who, session), UTC):%Y%m%dT%H%M%SZ}" in told
        assert "TRIGGER:-PT0M" in told
        assert "istening" not in told
    move(ana, session, "stop")
    assert ana.client.get(address).status_code == 404


def test_a_long_pause_names_its_hour_and_counts_no_minutes() -> None:
    ana, ben, session = paused()
    assert '<p class="number" data-left' in page(ana, session)
    move(ben, session, "later", minutes=1440, once="ab" * 8)
    for who in (ana, ben):
        assert '<p class="number" hidden data-left' in page(who, session)


def test_the_page_says_what_hearthside_does_and_does_not() -> None:
    ana, _, session = paused()
    assert "Nothing rings by itself." in page(ana, session)
