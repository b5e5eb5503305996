"""The day and hour are of both; being told is of each alone; a calendar learns nothing."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from hearthside.nudges.models import Notice
from hearthside.people import couples as door
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.reminder import Reminder
from hearthside.records.kinds.rhythm import Rhythm
from tests import couples
from tests.couples import Somebody, sign_in
from tests.rooms.checkins.conftest import SUNDAY, Go
from tests.rooms.checkins.house import page, post, prepare, sit_down

Two = tuple[Somebody, Somebody]
HOUR = 3600


def set_day(who: Somebody, weekday: str = "7", at: str = "16:00", weeks: str = "1") -> None:
    post(who, "checkins:when", weekday=weekday, at=at, weeks=weeks)


def due(who: Somebody) -> list[datetime]:
    rows = Notice.objects.filter(owner_id=who.identity.person).order_by("due")
    assert {row.what for row in rows} <= {"time"}
    return [datetime.fromtimestamp(row.due, tz=UTC) for row in rows]


def test_either_sets_it_both_see_it_and_either_changes_it(two: Two) -> None:
    ana, ben = two
    set_day(ana)
    assert "Every Sunday at 16:00." in page(ben, "checkins:when")
    assert "Ana said so on" in page(ben, "checkins:when")
    set_day(ben, weekday="4", at="20:30", weeks="2")
    assert "Every other Thursday at 20:30." in page(ana, "checkins:when")
    set_day(ana, weekday="")
    assert "No day is set." in page(ben, "checkins:index")


def test_today_tells_the_other_of_a_day_that_was_set_and_on_the_day_both(two: Two) -> None:
    ana, ben = two
    set_day(ana, weekday="3")
    assert "Ana suggests a day for your check-ins." in page(ben, "/")
    assert "suggests a day" not in page(ana, "/")
    set_day(ana, weekday="7")
    for who in two:
        assert "Your check-in is at 16:00." in page(who, "/")


def test_once_they_have_sat_down_the_card_of_the_day_is_gone(two: Two, go: Go) -> None:
    ana, ben = two
    set_day(ana)
    go(SUNDAY + timedelta(hours=7, minutes=20))
    for who in two:
        sign_in(who.client, who.identity)
    assert "Your check-in was to be at 16:00." in page(ben, "/")
    sit_down(ana)
    assert "Your check-in was" not in page(ben, "/")


def test_each_is_told_when_they_like_and_the_other_knows_nothing_of_it(two: Two) -> None:
    ana, ben = two
    set_day(ana)
    before = page(ben, "checkins:when")
    post(ana, "checkins:tell", before="60")
    assert due(ana) == [datetime(2026, 11, 29, 15, tzinfo=UTC), datetime(2026, 12, 6, 15, tzinfo=UTC)]
    assert due(ben) == []
    assert "selected>An hour before" in page(ana, "checkins:when")
    assert without_token(page(ben, "checkins:when")) == without_token(before)


def without_token(shown: str) -> str:
    return re.sub(r'value="\w{64}"', "", shown)


def test_notices_move_with_the_day_and_go_with_it(two: Two) -> None:
    ana, ben = two
    set_day(ana)
    post(ana, "checkins:tell", before="60")
    set_day(ben, weekday="1", at="20:00")
    page(ana, "/")  # her next page lays them anew
    assert due(ana) == [datetime(2026, 11, 30, 19, tzinfo=UTC), datetime(2026, 12, 7, 19, tzinfo=UTC)]
    post(ana, "checkins:tell", before="")
    assert due(ana) == []


def test_looking_again_writes_nothing_while_nothing_has_changed(two: Two) -> None:
    ana, _ = two
    set_day(ana)
    post(ana, "checkins:tell", before="60")
    count = len(ana.book().every((Reminder,)))
    for _look in range(3):
        page(ana, "/")
    assert len(ana.book().every((Reminder,))) == count


def test_after_the_check_in_the_notice_of_today_is_taken_away(two: Two) -> None:
    ana, _ = two
    set_day(ana, at="11:00")
    post(ana, "checkins:tell", before="0")
    assert due(ana)[0] == datetime(2026, 11, 29, 11, tzinfo=UTC)
    sit_down(ana)
    page(ana, "/")
    assert due(ana)[0] == datetime(2026, 12, 6, 11, tzinfo=UTC)


def test_whoever_rests_is_not_told(two: Two) -> None:
    ana, _ = two
    set_day(ana)
    post(ana, "checkins:tell", before="60")
    ana.book().share(Pause(on=True))
    page(ana, "/")
    assert due(ana) == []
    assert "Your check-in is at" not in page(ana, "/")


def test_the_calendar_file_names_nothing_and_rings_as_each_chose(two: Two) -> None:
    ana, ben = two
    page(ana, "checkins:calendar", status=404)
    set_day(ana)
    told = page(ana, "checkins:calendar")
    assert "SUMMARY:Kept free" in told
    assert "RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=SU" in told
    assert "TRIGGER:-PT30M" in told
    post(ben, "checkins:tell", before="180")
    assert "TRIGGER:-PT180M" in page(ben, "checkins:calendar")
    post(ben, "checkins:tell", before="")
    assert "VALARM" not in page(ben, "checkins:calendar")
    for word in ("check-in", "Check-in", "Ana", "Ben"):
        assert word not in told


def test_what_is_no_hour_is_said_and_nothing_is_set(two: Two) -> None:
    ana, _ = two
    post(ana, "checkins:when", status=200, weekday="7", at="late", weeks="1")
    assert ana.book().every((Rhythm,)) == []
    post(ana, "checkins:tell", before="17")
    assert ana.book().every((Reminder,)) == []


def test_alone_the_day_is_ones_own_until_it_is_set_again_for_two(db: None, go: Go) -> None:
    dan = couples.alone("Dan")
    set_day(dan)
    eva = couples.joining("Eva", dan)
    door.welcome(dan.desk())
    sign_in(dan.client, dan.identity)
    eva.desk()
    assert "Only you know of this so far" in page(dan, "checkins:when")
    assert "No day is set." in page(eva, "checkins:index")
    set_day(dan)
    assert "Every Sunday at 16:00." in page(eva, "checkins:when")


@pytest.mark.parametrize("address", ["checkins:index", "checkins:when", "checkins:past"])
def test_after_the_end_it_can_be_read_and_nothing_set(two: Two, address: str) -> None:
    ana, ben = two
    set_day(ana)
    prepare(ana, hard="Once.")
    door.close(ben.desk())
    assert page(ana, address)
    post(ana, "checkins:when", status=200, weekday="1", at="10:00", weeks="1")
    assert len(ana.book().every((Rhythm,))) == 1
