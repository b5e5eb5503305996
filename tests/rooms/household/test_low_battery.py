"""Low battery today: one tap, the partner goes gently, and it is over when that member's day is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hearthside.journal.circumstances import low_battery
from hearthside.records.kinds.low_battery import LowBattery
from hearthside.records.kinds.settings import Settings
from tests import couples
from tests.couples import Somebody
from tests.rooms.differences.pages import go_to

pytestmark = pytest.mark.django_db
EVENING = datetime(2026, 11, 27, 18, 0, tzinfo=UTC)
LINE = "Ben’s battery is low today. Go gently."


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Friday evening."""
    go_to(monkeypatch, EVENING)


def today(who: Somebody) -> str:
    """Their page of the day."""
    return who.client.get("/").content.decode()


def tap(who: Somebody, **given: str) -> None:
    """Tap it, or take it back."""
    assert who.client.post("/me/low/", given).status_code == 303


def test_one_tap_and_the_partner_reads_one_line() -> None:
    ana, ben = couples.ana_and_ben()
    assert "My battery is low today" in ben.client.get("/me/").content.decode()
    tap(ben)
    assert LINE in today(ana)
    assert "Your battery is low today. Ana knows." in today(ben)
    for who in (ana, ben):
        book = who.book()
        assert low_battery(book, ben.id)
        assert not low_battery(book, ana.id)
        assert not low_battery(book, None)


def test_it_is_over_by_itself_when_the_day_is(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = couples.ana_and_ben()
    tap(ben)
    go_to(monkeypatch, EVENING + timedelta(hours=5, minutes=50), ana)
    assert LINE in today(ana)
    go_to(monkeypatch, EVENING + timedelta(hours=6, minutes=1), ana, ben)
    assert LINE not in today(ana)
    assert "battery is low" not in today(ben)


@pytest.mark.parametrize(("zone", "hours"), [("Pacific/Auckland", 17), ("America/Los_Angeles", 14)])
def test_it_ends_with_the_day_of_the_one_who_said_it(
    monkeypatch: pytest.MonkeyPatch, zone: str, hours: int
) -> None:
    ana, ben = couples.ana_and_ben()
    ben.book().keep(Settings(zone=zone))
    tap(ben)
    go_to(monkeypatch, EVENING + timedelta(hours=hours) - timedelta(minutes=2), ana)
    assert LINE in today(ana)
    go_to(monkeypatch, EVENING + timedelta(hours=hours) + timedelta(minutes=2), ana)
    assert LINE not in today(ana)


def test_taken_back_nothing_of_it_is_left() -> None:
    ana, ben = couples.ana_and_ben()
    tap(ben)
    tap(ben)
    assert len(ana.book().every((LowBattery,))) == 1
    tap(ben, verb="back")
    assert LINE not in today(ana)
    assert ana.book().every((LowBattery,)) == []
    assert ana.book().disturbed == []


def test_nobody_stretches_it_over_days(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = couples.ana_and_ben()
    ben.book().share(LowBattery(day="2026-11-27", until=2**39))
    assert LINE in today(ana)
    go_to(monkeypatch, EVENING + timedelta(hours=27), ana)
    assert LINE not in today(ana)


def test_alone_there_is_nobody_to_tell_and_nothing_is_kept() -> None:
    dan = couples.dan()
    assert "battery" not in dan.client.get("/me/").content.decode()
    tap(dan)
    assert dan.book().every((LowBattery,)) == []
