"""A week with room only for the shorter way says how long that takes."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.web.handles import handle
from tests import couples
from tests.rooms.path.walking import HOME, lay, page, send

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]


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
