"""A week with room only for the shorter way says how long that takes."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils.html import escape

from hearthside.catalog.load import library
from hearthside.rooms.path.shorter import easy_way
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.path.walking import HOME, lay, page, send

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]


def _plain(who: str, size: str) -> str:
    """Something that any two may be offered, with an easy way."""
    return next(
        slug
        for slug, one in library().practices.items()
        if (one.who, one.size) == (who, size) and "tired" in one.variations and one.closeness < 2
        and not one.conflict and not one.needs and one.family != "rebuild"
    )  # fmt: skip


def send_low(who: Somebody) -> None:
    """Say that the battery is low today."""
    assert who.client.post(reverse("household:low")).status_code == 303


def _pages(slug: str) -> list[str]:
    return [HOME, "/", reverse("path:practice", args=[handle("practice", slug)])]


@pytest.mark.parametrize(("minutes", "energy"), [("15", "3"), ("180", "1")])
def test_the_shorter_time_is_told_when_only_the_shorter_way_fits(minutes: str, energy: str) -> None:
    ana, _ = couples.ana_and_ben()
    slug = next(
        slug
        for slug, one in library().practices.items()
        if one.who == "both" and one.size != "date" and one.minutes == 30 and one.energy == 2
        and "tired" in one.variations and one.closeness < 2 and not one.conflict and not one.needs
        and one.family != "rebuild"
    )  # fmt: skip
    lay(ana, slug)
    send(ana, "time", minutes="180", energy="3")
    for address in _pages(slug):
        html = page(ana, address)
        assert "30 minutes" in html
        assert "the short way" not in html
    send(ana, "time", minutes=minutes, energy=energy)
    for address in _pages(slug):
        html = page(ana, address)
        assert "about 15 minutes, the short way" in html
        assert "<span>30 minutes" not in html


def test_on_a_day_with_little_left_the_easy_way_stands_on_today_for_both() -> None:
    ana, ben = couples.ana_and_ben()
    slug = _plain("both", "main")
    easy = escape(library().practices[slug].variations["tired"])
    lay(ana, slug)
    for who in (ana, ben):
        assert "With little left today:" not in page(who, "/")
    send_low(ben)
    for who in (ana, ben):
        html = page(who, "/")
        assert easy in html
        assert "It can also wait." in html
        assert "the short way" in html
        assert easy in page(who)


def test_my_own_small_thing_is_no_easier_because_my_partner_is_tired() -> None:
    ana, ben = couples.ana_and_ben()
    small = library().practices[_plain("one", "small")]
    send_low(ben)
    assert easy_way(ana.book(), small) == ""
    send_low(ana)
    assert easy_way(ana.book(), small) == small.variations["tired"]
