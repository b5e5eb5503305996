"""Which check-in stands first, at whose door one goes gently, and what waits while something is open."""

from __future__ import annotations

from hearthside.engine.weeks import week_of
from hearthside.records.kinds.low_battery import LowBattery
from hearthside.records.kinds.situation import Situation
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.records.kinds.week_pulse import WeekPulse
from hearthside.web.handles import handle
from tests.couples import Somebody
from tests.rooms.checkins.house import WEEKLY, page

Two = tuple[Somebody, Somebody]


def first(who: Somebody) -> str:
    """The title of the first card, and why it is there."""
    shown = page(who, "checkins:index")
    card = shown[shown.index("<article") : shown.index("</article>")]
    return " ".join(card.split())


def test_the_first_time_it_is_the_short_one(two: Two) -> None:
    assert "A short one to begin with." in first(two[0])
    assert "The very first one" in first(two[0])


def test_a_heavy_week_that_both_know_of_puts_its_own_first(two: Two) -> None:
    ana, ben = two
    week = week_of(ana.book().today)
    ana.book().keep(WeekPulse(week=week, stress=5))
    assert "After a hard week" not in first(ana)
    assert "After a hard week" not in first(ben)
    ana.book().share(WeekPulse(week=week, stress=5))
    for who in two:
        assert "It was a heavy week, as you both know." in first(who)


def test_living_in_two_places_is_thought_of(two: Two) -> None:
    two[1].book().share(Situation(apart=True))
    assert "You live in two places." in page(two[0], "checkins:index")


def test_what_is_open_for_ana_alone_changes_her_page_and_no_byte_of_bens(two: Two) -> None:
    ana, ben = two
    before = page(ben, "checkins:index")
    ana.book().keep(TrustAsked(week=week_of(ana.book().today), broken=True))
    assert "Once a year" not in page(ana, "checkins:index")
    assert "while something is still open" in page(ana, "checkins:index")
    assert page(ben, "checkins:index") == before


def test_a_low_battery_is_told_at_every_door(two: Two) -> None:
    ana, ben = two
    door = handle("session", "checkin/weekly")
    book = ben.book()
    book.share(LowBattery(day=book.today.isoformat(), until=int(book.now.timestamp()) + 6 * 3600))
    for address in ("/checkins/", f"/checkins/a/{WEEKLY}", f"/together/b/{door}"):
        assert "Ben has little left today." in page(ana, address)
        assert "has little left today" not in page(ben, address)


def test_the_page_of_an_agenda_says_how_it_goes_and_when_not_to(two: Two) -> None:
    shown = page(two[0], "checkins:agenda", WEEKLY)
    for words in ("Seen and not said", "When not to", "Sit down together", "Think it over first"):
        assert words in shown
    page(two[0], "checkins:agenda", handle("agenda", "none"), status=404)
