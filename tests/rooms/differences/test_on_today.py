"""What we differ on, as Today tells of it: what waits, for a week, and to nobody who has put it by."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests import couples
from tests.couples import Somebody
from tests.rooms.differences.pages import EVENING, TITLE, begin, go_to, page, proposal, send, write

pytestmark = pytest.mark.django_db
Two = tuple[Somebody, Somebody]


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Friday evening."""
    go_to(monkeypatch, EVENING)


@pytest.fixture
def two() -> Two:
    """Ana and Ben."""
    return couples.ana_and_ben()


def test_today_asks_both_on_the_day_and_not_today_is_nobodys_business(two: Two, monkeypatch: Any) -> None:
    ana, ben = two
    where = begin(ana)
    send(ana, f"{where}look/", words="", next="2026-12-20")
    assert "wanted to look at it again" not in page(ben, "/")
    go_to(monkeypatch, EVENING + timedelta(days=23), *two)
    assert "wanted to look at it again" in page(ana, "/")
    before = page(ben, "/")
    assert "wanted to look at it again" in before
    send(ana, f"{where}put/", verb="later")
    assert "wanted to look at it again" not in page(ana, "/")
    assert page(ben, "/") == before
    send(ben, f"{where}look/", words="It bothers me less", next="2027-03-01")
    assert "wanted to look at it again" not in page(ben, "/")
    assert "It bothers me less" in page(ana, where)
    go_to(monkeypatch, EVENING + timedelta(days=40), *two)
    assert "wanted to look at it again" not in page(ana, "/")


def test_today_tells_of_a_new_page_a_sealed_part_and_a_proposed_step(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    assert "Ana has given it a page." in page(ben, "/")
    assert "has given it a page" not in page(ana, "/")
    write(ana, where, 1, "She is alone", "seal")
    assert "Ana has sealed a part." in page(ben, "/")
    assert "She is alone" not in page(ben, "/")
    send(ana, f"{where}step/", words="We leave by four")
    assert "Ana proposes a small step." in page(ben, "/")
    send(ben, f"{where}answer/", step=proposal(ben, where), verb="not_yet")
    assert "Ana has sealed a part." in page(ben, "/")
    write(ben, where, 1, "So am I", "seal")
    for who in two:
        assert "differences/today" not in page(who, "/")
        assert TITLE not in page(who, "/")


def test_what_waits_is_told_for_a_week_or_until_somebody_says_not_now(two: Two, monkeypatch: Any) -> None:
    ana, ben = two
    where = begin(ana)
    write(ana, where, 1, "She is alone", "seal")
    send(ben, f"{where}put/", verb="later")
    assert TITLE not in page(ben, "/")
    other = begin(ana, "How warm it is at night")
    assert "Ana has given it a page." in page(ben, "/")
    assert "How warm it is at night" in page(ben, "/")
    send(ana, f"{other}put/", verb="aside")
    assert "How warm it is at night" not in page(ben, "/")
    send(ana, f"{other}put/", verb="again")
    go_to(monkeypatch, EVENING + timedelta(days=8), *two)
    assert "How warm it is at night" not in page(ben, "/")


def test_a_page_prepared_alone_and_a_draft_are_told_on_no_todays_page(two: Two) -> None:
    ana, ben = two
    before = page(ben, "/")
    where = begin(ana, alone="on")
    assert page(ben, "/") == before
    send(ana, f"{where}put/", verb="show")
    assert "Ana has given it a page." in page(ben, "/")
    write(ben, where, 1, "A draft of mine")
    assert "has given it a page" not in page(ben, "/")
    assert TITLE not in page(ana, "/")


def test_today_asks_for_a_week_and_then_lets_it_rest(two: Two, monkeypatch: Any) -> None:
    ana, _ = two
    where = begin(ana)
    send(ana, f"{where}look/", next="2026-12-01")
    for days, asks in ((4, True), (10, True), (11, False)):
        go_to(monkeypatch, EVENING + timedelta(days=days), ana)
        assert ("wanted to look at it again" in page(ana, "/")) == asks, days
