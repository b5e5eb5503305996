"""Resting: whoever rests is asked for nothing; the other keeps what can be done alone."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.journal.models import Entry
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.week import WeekLaid
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.path.walking import HOME, begin, own, page, send, show_maps, steady, week

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]


@pytest.fixture
def pair() -> tuple[Somebody, Somebody]:
    """Ana and Ben, steady, on the road out of distance."""
    ana, ben = couples.ana_and_ben()
    steady(ana, ben)
    show_maps(ana, ben, distance=7.5)
    return ana, ben


def title(slug: str) -> str:
    return library().practices[slug].title.replace("'", "&#x27;")


def test_whoever_rests_is_asked_for_nothing(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    begin(ben)
    ana.book().share(Pause(on=True))
    html = page(ana)
    assert "Resting" in html
    asked = html.split("</header>")[-1].split("<footer")[0]
    assert asked.count("<form") == 1
    assert f'action="{reverse("household:back")}"' in asked
    assert "time and strength" not in asked
    assert "week’s one thing" not in page(ana, "/")
    assert "small thing, yours alone" not in page(ana, "/")


def test_while_my_partner_rests_what_is_for_two_waits_and_mine_stays(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    begin(ben)
    for_two = [one.practice for one in week(ben).ours if one.practice]
    ana.book().share(Pause(on=True))
    html = page(ben)
    assert "Ana is resting" in html
    assert title(own(ben)) in html
    assert not any(title(slug) in html for slug in for_two)
    assert "<h1>A week of your own</h1>" in html
    today = page(ben, "/")
    assert title(own(ben)) in today
    assert "What is for two waits" in today
    assert not any(title(slug) in today for slug in for_two)


def test_a_week_begun_while_my_partner_rests_holds_only_my_own(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    ana.book().share(Pause(on=True))
    html = page(ben)
    assert "What kind of week is it?" in html
    assert "<h1>A week of your own</h1>" in html
    assert "Time you have for it this week" in html
    assert "Show me my week" in html
    begin(ben)
    assert week(ben).mine
    assert not week(ben).laid
    assert not [one for one in ben.book().every((WeekLaid,)) if one.audience == "shared"]
    assert "Ana is resting" in page(ben)


def test_after_the_rest_the_week_for_two_is_laid_beside_what_i_have(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    ana.book().share(Pause(on=True))
    begin(ben)
    before = [one.offer for one in week(ben).mine]
    ana.book().share(Pause(on=False))
    assert "What kind of week is it?" in page(ben)
    begin(ben)
    assert week(ana).ours
    assert [one.offer for one in week(ben).mine] == before


def test_what_is_for_two_is_left_alone_while_one_rests(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    begin(ben)
    slug = week(ben).ours[0].practice
    assert slug is not None
    ana.book().share(Pause(on=True))
    send(ben, "time", minutes="15", energy="1")
    rows = Entry.objects.filter(audience="c").count()
    send(ben, "done", slug)
    send(ben, "choose", slug, verb="later")
    page(ben)
    page(ben, reverse("path:practice", args=[handle("practice", slug)]))
    assert Entry.objects.filter(audience="c").count() == rows


def test_when_both_rest_nothing_is_asked_of_either(pair: tuple[Somebody, Somebody]) -> None:
    for who in pair:
        who.book().share(Pause(on=True))
    for who in pair:
        assert "Resting" in page(who, HOME)
        begin(who)
        assert not week(who).mine
