"""The assessment in two stages: a few statements more where it is open what weighs most, and only there."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES
from hearthside.engine.roots import chances
from hearthside.engine.weeks import week_of
from hearthside.records.kinds.week_pulse import WeekPulse
from hearthside.rooms.causes import drawing
from tests import couples
from tests.couples import Somebody
from tests.rooms.causes.sitting import TOKEN, answer_all, at, follow, kept, page, step

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]
MORE, LAST = f"/us/q/{TOKEN}/more/", f"/us/q/{TOKEN}/last/"


def steps(who: Somebody, **strengths: int) -> str:
    """Answer the twenty-eight; gives where that leads."""
    where = ""
    for number, cause in enumerate(CAUSES, start=1):
        where = who.client.post(at(number), step(number, strengths.get(cause, 1))).headers["Location"]
    return where


def test_where_one_cause_stands_out_nothing_more_is_asked() -> None:
    dan = couples.dan()
    assert steps(dan, stress=4) == LAST
    assert dan.client.get(MORE).headers["Location"] == LAST


def test_where_nothing_is_much_at_work_nothing_more_is_asked() -> None:
    assert steps(couples.dan()) == LAST


def test_where_two_lie_close_together_six_more_are_offered_about_those_two() -> None:
    dan = couples.dan()
    assert steps(dan, stress=4, routine=4) == MORE
    html = page(dan, MORE)
    asked = [item for item in library().items.values() if f'name="{item.slug}"' in html]
    assert len(asked) == 6
    assert {item.cause for item in asked} == {"stress", "routine"}
    assert "Only you see this." in html
    assert LAST in html, "they can be left out"


def test_what_follows_belongs_to_the_same_sitting_and_makes_it_clearer() -> None:
    dan, without = couples.dan(), couples.dan()
    answer_all(without, stress=4, routine=4)
    answer_all(dan, more=4, stress=4, routine=4)
    (sat,), (shorter,) = dan.book().ledger.sittings, without.book().ledger.sittings
    assert len(dan.book().ledger.answers(sat)) == 34
    longer, short = (
        drawing.levels_of(dan.book().ledger, sat),
        drawing.levels_of(without.book().ledger, shorter),
    )
    assert longer["stress"].error < short["stress"].error
    assert longer["touch"].error == short["touch"].error
    assert set(chances(longer)) == set(CAUSES)


def test_going_on_without_them_draws_the_map_all_the_same() -> None:
    dan = couples.dan()
    answer_all(dan, stress=4, routine=4)
    (sat,) = dan.book().ledger.sittings
    assert len(dan.book().ledger.answers(sat)) == 28
    assert "Your map" in page(dan, "/us/")


def test_an_empty_page_of_them_is_a_pass_and_is_not_offered_again_on_the_way_back() -> None:
    dan = couples.dan()
    steps(dan, stress=4, routine=4)
    assert dan.client.post(reverse("causes:begin")).headers["Location"] == MORE
    assert dan.client.post(MORE, {}).headers["Location"] == LAST
    assert dan.client.post(reverse("causes:begin")).headers["Location"] == LAST
    assert [value for slug, value in kept(dan).items() if slug.startswith("f-")] == [None] * 6


def test_answering_them_never_changes_which_are_asked() -> None:
    dan = couples.dan()
    steps(dan, stress=4, routine=4)
    before = {name for name in library().items if f'name="{name}"' in page(dan, MORE)}
    assert follow(dan, 0) == 6
    assert before == {name for name in library().items if f'name="{name}"' in page(dan, MORE)}


def test_each_answer_is_kept_as_it_is_given() -> None:
    dan = couples.dan()
    steps(dan, stress=4, routine=4)
    slug = next(name for name in library().items if f'name="{name}"' in page(dan, MORE))
    assert dan.client.post(MORE, {slug: "3"}, headers={"HX-Request": "true"}).status_code == 204
    assert kept(dan)[slug] == 3
    assert dan.client.post(MORE, {slug: "9"}).status_code == 400


def test_no_other_address_leads_there_and_a_finished_sitting_is_left_alone() -> None:
    dan = couples.dan()
    assert dan.client.get("/us/q/not-a-token/more/").status_code == 404
    answer_all(dan, stress=4, routine=4)
    assert dan.client.get(MORE).headers["Location"] == "/us/"


def test_my_own_map_goes_on_with_what_my_weekly_pulses_say_and_says_so() -> None:
    ana, ben = couples.ana_and_ben()
    answer_all(ana, stress=3, routine=3)
    before = page(ana, "/us/mine/")
    assert "weekly pulses" not in before
    week = week_of(ana.book().today)
    ana.book().keep(WeekPulse(week=week, about="routine", mark=4))
    after = page(ana, "/us/mine/")
    assert "Sharpened by one statement" in after
    sat = ana.book().ledger.sittings[-1]
    now, then = drawing.levels_now(ana.book(), sat), drawing.levels_of(ana.book().ledger, sat)
    assert now["routine"].mean > then["routine"].mean
    assert now["stress"].mean == then["stress"].mean
    assert "Sharpened" not in page(ben, "/us/")
