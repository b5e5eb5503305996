"""What did not happen last week: a reason is one tap, and none is needed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.engine.ledger import week_number
from hearthside.engine.ledger.practised import REASONS as CODES
from hearthside.journal.models import Entry
from hearthside.records.kinds.aftertaste import Aftertaste
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.pause import Pause
from hearthside.rooms.path import left
from hearthside.web import clock
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.path.walking import begin, lay, page, send, steady, without_tokens

pytestmark = pytest.mark.django_db

MAIN, LIGHT = "the-other-way-round", "one-game-at-the-table"
OWN = "thank-for-the-boring-thing"
LAST = "/path/last/"
WEEK = "2026-W47"
THURSDAY = datetime(2026, 11, 19, 9, tzinfo=UTC)


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> tuple[Somebody, Somebody]:
    """Ana and Ben on a Monday, with a week behind them in which nothing was done."""
    moment, looks = [THURSDAY], count()
    monkeypatch.setattr(clock, "now", lambda: moment[0] + timedelta(seconds=2 * next(looks)))
    ana, ben = couples.ana_and_ben()
    steady(ana, ben)
    lay(ana, MAIN, LIGHT, OWN)
    lay(ben, "first-twenty-home")
    moment[0] += timedelta(days=4)
    for who in (ana, ben):  # Monday morning: both open the app
        couples.sign_in(who.client, who.identity)
        page(who, "/")
    return ana, ben


def title(slug: str) -> str:
    return library().practices[slug].title.replace("'", "&#x27;")


def skipped(who: Somebody, slug: str) -> str | None:
    side = who.book().ledger.own if slug == OWN else who.book().ledger.ours
    found = side.practice(slug).skipped.get(week_number(WEEK) or 0)
    return None if found is None else CODES[found]


def test_a_new_week_lists_what_did_not_happen_and_says_who_sees_it(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    html = page(ana, "/path/")
    assert "What kind of week is it?" in html
    assert all(title(slug) in html for slug in (MAIN, LIGHT, OWN))
    assert "You and Ben both see what you tap here." in html
    assert "Only you see this." in html
    assert "no time" in html
    assert "done after all" in html


def test_one_tap_says_why_and_both_can_see_it(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "became", MAIN, because="time")
    assert skipped(ana, MAIN) == skipped(ben, MAIN) == "time"
    assert "Ana: no time." in page(ben, LAST)
    assert "You: no time." in page(ana, LAST)


def test_a_second_tap_on_either_phone_changes_nothing(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "became", MAIN, because="time")
    rows = Entry.objects.count()
    for who, because in ((ana, "time"), (ana, "energy"), (ben, "not_us")):
        send(who, "became", MAIN, because=because)
    send(ben, "became", MAIN, unsay="1")
    send(ben, "became", MAIN, done="1")
    assert Entry.objects.count() == rows
    assert skipped(ben, MAIN) == "time"


def test_what_was_mine_stays_mine(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    before = without_tokens(page(ben, LAST))
    ledger = ben.book().ledger
    send(ana, "became", OWN, because="too_soon")
    assert skipped(ana, OWN) == "too_soon"
    assert ben.book().ledger == ledger
    assert without_tokens(page(ben, LAST)) == before
    assert title(OWN) not in before


def test_it_can_be_taken_back_at_once(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "became", LIGHT, because="not_us")
    send(ana, "became", LIGHT, unsay="1")
    assert skipped(ana, LIGHT) is None
    assert skipped(ben, LIGHT) is None
    assert not ana.book().every((Choice,))
    assert ben.book().disturbed == []


def test_it_was_done_after_all(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    where = send(ana, "became", MAIN, done="1")
    assert where == reverse("path:rate", args=[handle("practice", MAIN)])
    written = [entry.record for entry in ben.book().every((Done,))]
    assert written == [Done(week=WEEK, place="both", practice=MAIN, day="2026-11-22")]
    assert title(MAIN) not in page(ben, LAST)
    assert "How was it?" in page(ben, where)


def test_not_now_needs_no_reason(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    begin(ana)
    assert not [one for one in ana.book().every((Choice,)) if getattr(one.record, "verb", "") == "undone"]
    html = page(ana, "/path/")
    assert "no time" not in html
    assert "What did not happen last week" in html  # a line at the side
    assert len(left.things(ben.book())) == 3


def test_what_i_am_kept_from_is_not_listed(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "became", LIGHT, because="time")
    for slug in (MAIN, LIGHT):
        ben.book().keep(Aftertaste(week=WEEK, practice=slug, worse=True))
    assert title(MAIN) not in page(ben, LAST)
    assert title(LIGHT) not in page(ben, LAST)
    assert title(MAIN) in page(ana, LAST)


def test_while_somebody_rests_what_is_for_two_is_not_asked_about(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    ben.book().share(Pause(on=True))
    html = page(ana, LAST)
    assert title(MAIN) not in html
    assert title(OWN) in html
    assert "no time" not in page(ben, LAST)


def test_what_is_no_reason_is_refused(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    address = reverse("path:became", args=[handle("practice", MAIN)])
    for fields in ({}, {"because": "laziness"}):
        assert ana.client.post(address, fields).status_code == 404
    assert ana.client.get(address).status_code == 302  # to the page of the practice
    send(ana, "became", "whose-day-is-it", because="time")  # never stood there
    assert not ana.book().every((Choice,))


def test_two_weeks_later_nothing_is_asked_any_more(
    pair: tuple[Somebody, Somebody], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = pair
    monkeypatch.setattr(clock, "now", lambda: THURSDAY + timedelta(days=12))
    couples.sign_in(ana.client, ana.identity)
    assert "Nothing is open from last week." in page(ana, LAST)
