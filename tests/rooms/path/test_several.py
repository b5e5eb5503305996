"""Several things in one week: one of them stands large, every one is tapped by itself."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.engine.plan import own_week
from hearthside.records.kinds.aftertaste import Aftertaste
from hearthside.records.kinds.choice import Choice
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.path.walking import HOME, lay, page, send, week

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]

MAIN, LIGHT, LIGHTER, DATE = (
    "the-other-way-round",
    "one-game-at-the-table",
    "ten-minutes-each",
    "the-sunday-cup",
)
OWN = ["thank-for-the-boring-thing", "first-twenty-home"]


@pytest.fixture
def pair() -> tuple[Somebody, Somebody]:
    """Ana and Ben, with three things for two, a date, and for Ana two small ones."""
    ana, ben = couples.ana_and_ben()
    lay(ana, DATE, MAIN, LIGHT, LIGHTER, *OWN)
    return ana, ben


def standing(who: Somebody) -> list[str | None]:
    return [one.practice for one in week(who).ours]


def title(slug: str) -> str:
    return library().practices[slug].title.replace("'", "&#x27;")


def test_the_first_thing_for_two_stands_large_and_the_rest_below(pair: tuple[Somebody, Somebody]) -> None:
    html = page(pair[0])
    above, below = html.split("If there is room")
    assert title(MAIN) in above
    assert "card lit" in above
    assert "card lit" not in below
    order = [below.index(title(slug)) for slug in (LIGHT, LIGHTER, DATE, *OWN)]
    assert order == sorted(order)


def test_today_shows_one_thing_and_my_own_on_the_side(pair: tuple[Somebody, Somebody]) -> None:
    html = page(pair[0], "/")
    assert title(MAIN) in html
    assert title(OWN[0]) in html
    assert not any(title(slug) in html for slug in (LIGHT, LIGHTER, DATE, OWN[1]))


def test_a_tap_moves_the_one_that_was_tapped(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "choose", LIGHT, verb="swap")
    now = standing(ben)
    assert now[2] not in {LIGHT, None}
    assert [now[0], now[1], now[3]] == [DATE, MAIN, LIGHTER]
    send(ben, "choose", LIGHT, verb="take")
    assert standing(ana) == [DATE, MAIN, LIGHT, LIGHTER]


def test_one_is_done_and_the_others_stay(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "done", LIGHTER)
    send(ben, "done", LIGHTER)
    assert [one.done for one in week(ben).ours] == [False, False, False, True]
    assert "How was" in page(ben, "/")


def test_two_swaps_at_once_put_nothing_at_two_places(pair: tuple[Somebody, Somebody]) -> None:
    """Ana and Ben swap two things on two phones, both for the same one."""
    ana, ben = pair
    for who, slug in ((ana, MAIN), (ben, LIGHT)):
        made = Choice(week=week(who).name, place="both", practice=slug, verb="swap", other="whose-day-is-it")
        who.book().share(made)
    assert standing(ana) == [DATE, "whose-day-is-it", None, LIGHTER]
    send(ana, "done", "whose-day-is-it")
    assert [one.done for one in week(ben).ours] == [False, True, False, False]
    assert title(LIGHT) in page(ben)
    send(ben, "choose", LIGHT, verb="take")
    assert standing(ana) == [DATE, "whose-day-is-it", LIGHT, LIGHTER]


def test_what_stands_elsewhere_is_not_put_back_twice(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "choose", MAIN, verb="swap")
    moved = Choice(week=week(ana).name, place="both", practice=LIGHT, verb="swap", other=MAIN)
    ana.book().share(moved)
    before = standing(ben)
    assert before[2] == MAIN
    assert handle("practice", MAIN) + "/choose/" in page(ben)  # where it stands
    assert f"Before: {title(MAIN)}" not in page(ben)
    send(ben, "choose", MAIN, verb="take")
    assert standing(ana) == before


def test_what_i_am_kept_from_does_not_stand_large(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    ben.book().keep(Aftertaste(week=week(ben).name, practice=MAIN, worse=True))
    above, below = page(ben).split("If there is room")
    assert title(LIGHT) in above
    assert "Nothing here this week" not in above + below
    assert title(MAIN) in page(ana).split("If there is room")[0]


def test_a_double_tap_on_a_small_one_changes_one(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    for _tap in range(2):
        send(ana, "choose", OWN[0], verb="not_us")
    stands = [one.practice for one in week(ana).mine]
    assert stands[1] == OWN[1]
    assert stands[0] != OWN[0]
    assert len(ana.book().every((Choice,))) == 1


def test_what_stands_for_two_is_counted_in_when_my_own_are_laid(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[list[str]] = []

    def listening(*args: object, beside: list[str]) -> object:
        told.append(beside)
        return own_week(*args, beside=beside)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr("hearthside.rooms.path.week.own_week", listening)
    ana, ben = couples.ana_and_ben()
    lay(ana, MAIN, DATE)
    page(ben, HOME)
    assert told == [[MAIN, DATE]]
    assert page(ben, reverse("path:home"))
