"""An agreement comes back on its day: kept, changed, let go or another day; for both, without blame."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from hearthside.engine.ledger.lasting.checkins import CheckIns
from hearthside.records.kinds.agreement_looked import AgreementLooked
from tests.couples import Somebody, sign_in
from tests.rooms.checkins.conftest import SUNDAY, Go
from tests.rooms.checkins.house import go_to, move, page, post, sit_down

Two = tuple[Somebody, Somebody]
ASKED = "You said you would look at this today."


@pytest.fixture
def agreed(two: Two, go: Go) -> str:
    """They agreed on soup, and now it is the day to look at it; gives its name in addresses."""
    ana, ben = two
    session = sit_down(ana)
    go_to(two, session, "agree")
    move(ben, session, "say", about="agreement", words="Soup on Thursday.", day="2026-12-06", once="cd" * 8)
    go_to(two, session, "no more")
    assert ASKED not in page(ana, "/")
    later(two, go, 7)
    return ana.book().ledger.of(CheckIns).open[0].id.replace("-", "")


def later(two: Two, go: Go, days: int) -> None:
    """Some days after that Sunday; both have unlocked again."""
    go(SUNDAY + timedelta(days=days))
    for who in two:
        sign_in(who.client, who.identity)


def test_both_are_asked_on_its_day_and_neither_before(two: Two, agreed: str) -> None:
    for who in two:
        shown = page(who, "/")
        assert ASKED in shown
        assert "Soup on Thursday." in shown


@pytest.mark.parametrize("how", ["kept", "let-go"])
def test_one_answer_is_enough_for_both(two: Two, agreed: str, how: str) -> None:
    ana, ben = two
    post(ana, "checkins:look", agreed, how=how)
    assert ASKED not in page(ben, "/")
    assert page(ben, "checkins:look", agreed, status=404)
    told = page(ben, "checkins:past")
    assert ("and kept" if how == "kept" else "and let go") in told
    assert "Soup on Thursday." in told


def test_not_today_brings_it_back_in_a_week(two: Two, agreed: str, go: Go) -> None:
    ana, ben = two
    assert post(ben, "checkins:look", agreed, how="later") == "/"
    assert ASKED not in page(ana, "/")
    assert "looked at again" not in page(ana, "checkins:past")
    later(two, go, 14)
    assert ASKED in page(ana, "/")


def test_what_has_changed_is_said_and_comes_back_in_its_new_words(two: Two, agreed: str, go: Go) -> None:
    ana, ben = two
    address = reverse("checkins:look", args=[agreed])
    empty = ana.client.post(address, {"how": "changed", "words": "", "day": "2026-12-20"})
    assert empty.status_code == 400
    assert "Say in a few words what it is now." in empty.content.decode()
    post(ana, "checkins:look", agreed, how="changed", words="Soup on Friday.", day="2026-12-20")
    assert "Soup on Friday." in page(ben, "checkins:index")
    later(two, go, 21)
    assert "Soup on Friday." in page(ben, "/")


def test_a_second_tap_and_an_old_page_change_nothing(two: Two, agreed: str) -> None:
    ana, ben = two
    post(ana, "checkins:look", agreed, how="kept")
    post(ana, "checkins:look", agreed, how="kept")
    post(ben, "checkins:look", agreed, how="let-go")
    assert len(ana.book().every((AgreementLooked,))) == 1


def test_after_three_weeks_today_asks_no_more_and_it_stays_to_be_found(two: Two, agreed: str, go: Go) -> None:
    ana, _ = two
    later(two, go, 7 + 22)
    assert ASKED not in page(ana, "/")
    assert "Soup on Thursday." in page(ana, "checkins:index")


def test_what_its_author_erased_is_asked_of_nobody(two: Two, agreed: str) -> None:
    ben = two[1]
    entry = ben.book().ledger.of(CheckIns).open[0].id
    assert ben.book().erase(entry)
    for who in two:
        assert ASKED not in page(who, "/")
        assert "Soup on Thursday." not in page(who, "checkins:index")
        assert "Soup on Thursday." not in page(who, "checkins:past")


def test_it_survives_years(two: Two, agreed: str, go: Go) -> None:
    ana, _ = two
    for days in range(60, 800, 61):
        later(two, go, days)
        page(ana, "/")
    assert "Soup on Thursday." in page(ana, "checkins:index")
    assert "Soup on Thursday." in page(ana, "checkins:month", 2026, 11)
    page(ana, "checkins:month", 2026, 10, status=404)
    page(ana, "/checkins/before/0/13/", status=404)
