"""When the next check-in is: by the wall clock of who said so, told by the clock of who looks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hearthside.engine.ledger.lasting.checkins import Meant
from hearthside.journal.rhythm import following, occurrence, upcoming
from hearthside.records.kinds.rhythm import Rhythm
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove
from hearthside.web import clock
from tests import couples
from tests.couples import Somebody

MADRID = ZoneInfo("Europe/Madrid")
SAID = datetime(2026, 3, 1, 12, tzinfo=MADRID)
SUNDAYS = Meant(7, 16 * 60, "Europe/Madrid", 1, "ana", int(SAID.timestamp()))
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)  # a Thursday


def test_the_hour_stays_when_the_clocks_change() -> None:
    before = occurrence(SUNDAYS, datetime(2026, 3, 20, tzinfo=UTC))
    after = occurrence(SUNDAYS, before + timedelta(hours=1))
    assert (before.isoformat(), after.isoformat()) == (
        "2026-03-22T16:00:00+01:00",
        "2026-03-29T16:00:00+02:00",
    )


def test_the_same_day_counts_until_its_hour() -> None:
    assert occurrence(SUNDAYS, datetime(2026, 3, 1, 15, 59, tzinfo=MADRID)).day == 1
    assert occurrence(SUNDAYS, datetime(2026, 3, 1, 16, 0, tzinfo=MADRID)).day == 1
    assert occurrence(SUNDAYS, datetime(2026, 3, 1, 16, 1, tzinfo=MADRID)).day == 8


def test_every_other_week_counts_from_when_it_was_said() -> None:
    fortnight = Meant(7, 16 * 60, "Europe/Madrid", 2, "ana", int(SAID.timestamp()))
    days = [occurrence(fortnight, datetime(2026, 3, day, tzinfo=MADRID)).day for day in (1, 2, 9, 16)]
    assert days == [1, 15, 15, 29]


@pytest.fixture
def two(db: None, monkeypatch: pytest.MonkeyPatch) -> tuple[Somebody, Somebody]:
    """Ana and Ben on a Thursday."""
    moment = {"now": NOW}
    monkeypatch.setattr(clock, "now", lambda: moment["now"])
    return couples.ana_and_ben()


def test_both_know_the_same_moment_by_their_own_clocks(two: tuple[Somebody, Somebody]) -> None:
    ana, ben = two
    ana.book().share(Rhythm(weekday=7, minute=960, zone="America/New_York"))
    found = [upcoming(who.book()) for who in (ana, ben)]
    assert found == [datetime(2026, 11, 29, 21, 0, tzinfo=UTC)] * 2
    assert upcoming(ana.book()) is not None


def test_an_hour_for_once_stands_before_the_rhythm_and_then_it_goes_on(
    two: tuple[Somebody, Somebody],
) -> None:
    ana, ben = two
    ana.book().share(Rhythm(weekday=7, minute=960))
    wednesday = datetime(2026, 12, 2, 20, 0, tzinfo=UTC)
    session = "ab" * 12
    ana.book().share(Session(session=session, what="checkin", about="weekly"))
    ana.book().share(SessionMove(session=session, verb="say", about="next", until=int(wednesday.timestamp())))
    assert following(ben.book(), 2) == [wednesday, datetime(2026, 12, 6, 16, 0, tzinfo=UTC)]


def test_who_has_sat_down_today_is_told_of_the_next_one(
    two: tuple[Somebody, Somebody], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = two
    ana.book().share(Rhythm(weekday=7, minute=960))
    sunday = datetime(2026, 11, 29, 16, 10, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: sunday)
    assert upcoming(ben.book()) == datetime(2026, 11, 29, 16, 0, tzinfo=UTC)
    ben.book().share(Session(session="ab" * 12, what="checkin", about="weekly"))
    assert upcoming(ana.book()) == datetime(2026, 12, 6, 16, 0, tzinfo=UTC)


def test_an_hour_that_went_by_is_let_go_after_three_hours(
    two: tuple[Somebody, Somebody], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = two
    ana.book().share(Rhythm(weekday=7, minute=960))
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 11, 29, 19, 1, tzinfo=UTC))
    assert upcoming(ana.book()) == datetime(2026, 12, 6, 16, 0, tzinfo=UTC)


def test_without_a_rhythm_there_is_no_next_one(two: tuple[Somebody, Somebody]) -> None:
    assert upcoming(two[0].book()) is None
    assert following(two[0].book(), 2) == []
