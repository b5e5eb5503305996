"""Right moment: one answer for both, and nothing tells for whom it was not; then a time that suits both."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from hearthside.nudges.models import Notice
from hearthside.records.kinds.moment_check import MomentCheck
from hearthside.records.kinds.moment_right import MomentRight
from hearthside.records.kinds.settings import Settings
from tests import couples
from tests.couples import Somebody
from tests.rooms.differences.pages import go_to, page
from tests.rooms.pressing import press, strict

pytestmark = pytest.mark.django_db
ROOM = "/moment/"
EVENING = datetime(2026, 11, 27, 18, 5, tzinfo=UTC)
ALL = ["rested", "fed", "calm", "time"]
RIGHT, NOT_NOW = "It’s a good moment.", "Not just now."
Two = tuple[Somebody, Somebody]


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Friday evening."""
    go_to(monkeypatch, EVENING)


@pytest.fixture
def two() -> Two:
    """Ana and Ben."""
    return couples.ana_and_ben()


def send(who: Somebody, where: str, **given: Any) -> None:
    """Send a form."""
    response = who.client.post(f"{ROOM}{where}", given)
    assert response.status_code in (302, 303), (where, response.status_code)


def hour(hours: int) -> str:
    """A whole hour so many hours after this evening's six."""
    return str(int((EVENING.replace(minute=0) + timedelta(hours=hours)).timestamp()))


def agreed(ana: Somebody, ben: Somebody, hours: int = 26) -> None:
    """They set a time."""
    send(ana, "times/", times=[hour(hours)])
    send(ben, "times/", times=[hour(hours)])
    for who in (ana, ben):
        send(who, "answer/", at=hour(hours), verb="yes")


def test_right_for_both_it_says_so_and_leads_on(two: Two) -> None:
    ana, ben = two
    send(ana, "ask/")
    assert "Ana asks whether this is the moment." in page(ben, "/")
    for who in two:
        send(who, "tap/", taps=ALL)
    for who in two:
        html = page(who, ROOM)
        assert RIGHT in html
        assert "Listening turns" in html
        assert RIGHT in page(who, "/")


@pytest.mark.parametrize(("mine", "theirs"), [(ALL, ["fed"]), (["fed"], ALL), ([], ["rested", "calm"])])
def test_otherwise_both_read_the_same_word(two: Two, mine: list[str], theirs: list[str]) -> None:
    ana, ben = two
    send(ana, "ask/")
    send(ana, "tap/", taps=mine)
    send(ben, "tap/", taps=theirs)
    for who in two:
        assert NOT_NOW in page(who, ROOM)
        assert RIGHT not in page(who, ROOM)


def seen(who: Somebody) -> list[str]:
    """All that could tell something: pages, the number of changes, and what can be taken along."""
    pages = [page(who, where) for where in (ROOM, "/", "/talk/", "/me/shared/")]
    taken = who.client.post("/me/export/open/").content.decode()
    pages = [re.sub(r"/me/shared/[0-9a-f-]{36}/", "", one) for one in pages]  # ids of their own entries
    return [*pages, who.client.get("/stirred").content.decode(), str(len(taken.splitlines()))]


def seen_after(two: Two, taps: list[str], *, ben_first: bool | None) -> list[str]:
    """What Ben sees once Ana has tapped these, and he (first, then or not at all) too few of them."""
    ana, ben = two
    with transaction.atomic():
        send(ben, "ask/")
        order = [(ben, ["rested"]), (ana, taps)] if ben_first else [(ana, taps), (ben, ["rested"])]
        for who, tapped in order if ben_first is not None else [(ana, taps)]:
            send(who, "tap/", taps=tapped)
        found = seen(ben)
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("ben_first", [True, False])
def test_whoever_says_no_never_learns_what_the_other_said(two: Two, ben_first: bool) -> None:
    found = [seen_after(two, taps, ben_first=ben_first) for taps in (ALL, ["fed"], [])]
    assert found[0] == found[1] == found[2]


def test_before_both_have_tapped_nothing_shows_what_the_first_one_did(two: Two) -> None:
    found = [seen_after(two, taps, ben_first=None) for taps in (ALL, ["fed"], [])]
    assert found[0] == found[1] == found[2]


def test_what_was_tapped_is_nowhere_among_what_the_partner_can_read(two: Two) -> None:
    ana, ben = two
    send(ana, "ask/")
    send(ana, "tap/", taps=["fed"])
    send(ben, "tap/", taps=ALL)
    for entry in ben.book().every((MomentCheck, MomentRight)):
        if entry.author == ana.id:
            assert isinstance(entry.record, MomentCheck)
            assert entry.record.taps == []


def test_a_second_tap_changes_nothing(two: Two) -> None:
    ana, ben = two
    send(ana, "ask/")
    send(ana, "tap/", taps=["fed"])
    send(ana, "tap/", taps=ALL)
    send(ben, "tap/", taps=ALL)
    assert NOT_NOW in page(ana, ROOM)


def test_an_answer_about_this_moment_is_one_for_two_hours(two: Two, monkeypatch: Any) -> None:
    ana, ben = two
    send(ana, "ask/")
    go_to(monkeypatch, EVENING + timedelta(hours=2, minutes=1), *two)
    assert "asks whether" not in page(ben, "/")
    assert "Is this the moment?" in page(ben, ROOM)
    send(ben, "tap/", taps=ALL)
    assert "Is this the moment?" in page(ana, ROOM)


def test_either_leaves_it_without_a_reason(two: Two) -> None:
    ana, ben = two
    send(ana, "ask/")
    send(ben, "leave/")
    for who in two:
        assert "Is this the moment?" in page(who, ROOM)
        assert "asks whether" not in page(who, "/")


def all_right(ana: Somebody, ben: Somebody) -> None:
    """It is the moment for both."""
    send(ana, "ask/")
    for who in (ana, ben):
        send(who, "tap/", taps=ALL)


def not_right(ana: Somebody, ben: Somebody) -> None:
    """It is not."""
    send(ana, "ask/")
    for who in (ana, ben):
        send(who, "tap/", taps=["fed"])


@pytest.mark.parametrize("theirs", [False, True])
@pytest.mark.parametrize(
    ("begun", "words"),
    [
        (lambda ana, _: send(ana, "ask/"), "Leave it for now"),
        (not_right, "Leave it for now"),
        (all_right, "Done, or another day"),
        (agreed, "Call it off"),
    ],
)
def test_the_way_out_works_in_a_browser(two: Two, begun: Any, words: str, theirs: bool) -> None:
    begun(*two)
    assert "Is this the moment?" in press(strict(two[theirs]), ROOM, words)


def test_both_asking_at_once_mean_the_same(two: Two) -> None:
    ana, ben = two
    ana.book().share(MomentCheck(check="aa" * 8, verb="ask"))
    ben.book().share(MomentCheck(check="bb" * 8, verb="ask"))
    for who in two:
        send(who, "tap/", taps=ALL)
    assert RIGHT in page(ana, ROOM)


def test_the_first_time_in_common_is_proposed_and_set_once_both_said_yes(two: Two) -> None:
    ana, ben = two
    send(ana, "times/", times=[hour(3), hour(26), hour(50)])
    assert "Ana has marked times for a talk." in page(ben, "/")
    send(ben, "times/", times=[hour(50), hour(26), hour(4)])
    for who in two:
        assert "Saturday 28 November at 20:00?" in page(who, ROOM)
    send(ana, "answer/", at=hour(26), verb="yes")
    assert "You said yes." in page(ana, ROOM)
    assert Notice.objects.count() == 0
    send(ben, "answer/", at=hour(26), verb="yes")
    for who in two:
        assert "Saturday 28 November at 20:00" in page(who, ROOM)
        assert "Put it in my calendar" in page(who, ROOM)
    assert sorted(str(one.owner_id) for one in Notice.objects.all()) == sorted([ana.id, ben.id])
    assert {one.due for one in Notice.objects.all()} == {int(hour(26))}


def test_not_that_one_leads_to_the_next_in_common_or_to_more(two: Two) -> None:
    ana, ben = two
    for who in two:
        send(who, "times/", times=[hour(26), hour(50)])
    send(ana, "answer/", at=hour(26), verb="no")
    assert "Sunday 29 November at 20:00?" in page(ben, ROOM)
    send(ben, "answer/", at=hour(50), verb="no")
    assert "No time in common yet." in page(ana, ROOM)


def test_each_reads_times_as_they_are_where_they_are(two: Two) -> None:
    ana, ben = two
    ben.book().keep(Settings(zone="Asia/Kolkata"))
    agreed(ana, ben)
    assert "Saturday 28 November at 20:00" in page(ana, ROOM)
    assert "Sunday 29 November at 1:30" in page(ben, ROOM)


def test_night_hours_can_be_marked_too(two: Two) -> None:
    ana, ben = two
    html = page(ana, f"{ROOM}times/")
    assert "Night hours" in html
    agreed(ana, ben, hours=8)
    assert "Saturday 28 November at 2:00" in page(ana, ROOM)


def test_today_reminds_both_at_that_time_and_it_goes_by_itself(two: Two, monkeypatch: Any) -> None:
    ana, ben = two
    agreed(ana, ben)
    assert "time for the two of you" not in page(ana, "/")
    go_to(monkeypatch, EVENING + timedelta(hours=15), *two)
    for who in two:
        assert "Today at 20:00: time for the two of you" in page(who, "/")
    go_to(monkeypatch, EVENING + timedelta(hours=26), *two)
    for who in two:
        assert "It is time." in page(who, "/")
        assert "Listening turns" in page(who, ROOM)
    go_to(monkeypatch, EVENING + timedelta(hours=29), *two)
    assert "It is time." not in page(ana, "/")


def test_marking_times_once_one_is_set_says_what_is_so(two: Two) -> None:
    agreed(*two)
    for who in two:
        told = who.client.get(f"{ROOM}times/", follow=True).content.decode()
        assert "A time is set. Call that one off first" in told
        assert "already been done" not in told


def test_called_off_nobody_is_reminded(two: Two) -> None:
    ana, ben = two
    agreed(ana, ben)
    send(ben, "leave/")
    assert Notice.objects.count() == 0
    assert "Is this the moment?" in page(ana, ROOM)


def test_the_calendar_file_says_nothing_to_whoever_sees_the_calendar(two: Two) -> None:
    ana, ben = two
    assert ana.client.get(f"{ROOM}calendar/").status_code == 404
    agreed(ana, ben)
    answer = ana.client.get(f"{ROOM}calendar/")
    text = answer.content.decode()
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "SUMMARY:Time set aside" in text
    assert "DTSTART:20261128T200000Z" in text
    assert "TRIGGER:-PT15M" in text
    for word in ("Hearthside", "hearthside", "Ben", "talk", "couple"):
        assert word not in text + str(answer.headers)


def test_a_time_that_is_gone_or_was_not_offered_is_no_answer(two: Two) -> None:
    ana, _ = two
    for wrong in ([], [hour(-1)], ["abc"], [str(int(hour(3)) + 60)], [hour(24 * 30)]):
        response = ana.client.post(f"{ROOM}times/", {"times": wrong})
        assert response.status_code == 400, wrong
    assert ana.client.post(f"{ROOM}answer/", {"at": "9" * 400, "verb": "yes"}).status_code == 303


def test_on_one_phone_nothing_is_kept_but_a_time_that_both_name(two: Two) -> None:
    ana, _ = two
    before = [len(who.book().every()) for who in two]
    first = ana.client.post(f"{ROOM}one/", {"taps": ALL}).content.decode()
    assert "Now the other one." in first
    token = first.split('name="before" value="')[1].split('"')[0]
    answer = ana.client.post(f"{ROOM}one/", {"taps": ["fed"], "before": token}).content.decode()
    assert NOT_NOW in answer
    assert RIGHT in ana.client.post(f"{ROOM}one/", {"taps": ALL, "before": token}).content.decode()
    assert [len(who.book().every()) for who in two] == before
    send(ana, "one/when/", when="2026-11-28T20:00")
    for who in two:
        assert "Saturday 28 November at 20:00" in page(who, ROOM)
    assert ana.client.post(f"{ROOM}one/when/", {"when": "2020-01-01T10:00"}).status_code == 400


def test_alone_there_is_one_phone_and_it_can_set_a_time() -> None:
    dan = couples.dan()
    assert "On this phone, passed over" in page(dan, ROOM)
    assert dan.client.post(f"{ROOM}ask/").status_code == 404
    send(dan, "one/when/", when="2026-11-28T20:00")
    assert "Saturday 28 November at 20:00" in page(dan, ROOM)


def test_a_low_battery_is_named_before_anything_is_asked(two: Two) -> None:
    ana, ben = two
    ben.client.post("/me/low/")
    assert "Ben’s battery is low today. Perhaps tomorrow." in page(ana, ROOM)
