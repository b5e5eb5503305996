"""How the cast walks the path in tests: with maps already shown, and plans laid from the real catalogue."""

from __future__ import annotations

import re
from typing import Any

from django.urls import reverse
from msgspec import structs

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES
from hearthside.engine.plan import Standing
from hearthside.journal.book import Book
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.week import Offer, WeekLaid
from hearthside.records.labels import cause_map
from hearthside.records.labels import week as week_label
from hearthside.rooms.path import week as weeks
from hearthside.web.handles import handle
from tests.couples import Somebody

HOME = "/path/"


def page(who: Somebody, address: str = HOME) -> str:
    """Open a page."""
    response = who.client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


def without_tokens(html: str) -> str:
    """The page without what differs each time it is drawn."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", html)


def send(who: Somebody, name: str, slug: str = "", /, **fields: Any) -> str:
    """Send a form; gives where it leads."""
    args = [handle("practice", slug)] if slug else []
    response = who.client.post(reverse(f"path:{name}", args=args), fields)
    assert response.status_code == 303, (name, response.status_code)
    return response.headers["Location"]


def begin(who: Somebody, **fields: Any) -> None:
    """Lay the week."""
    send(who, "begin", **(fields or {"minutes": "180", "energy": "3"}))


def steady(*people: Somebody) -> None:
    """Let these go at a steady pace."""
    for who in people:
        book = who.book()
        book.keep(structs.replace(book.settings, pace="steady"))


def show_maps(ana: Somebody, ben: Somebody, *, rupture: bool = False, **means: float) -> None:
    """Let both have shown the same map."""
    causes = {cause: Level(mean=means.get(cause, 2.0), error=0.98) for cause in CAUSES}
    for who in (ana, ben):
        who.book().give(Levels(sitting="ab" * 8, causes=causes, rupture=rupture and who is ana), cause_map(1))
    for who in (ana, ben):
        page(who, "/")


def week(who: Somebody) -> weeks.Week:
    """The week as this member has it."""
    return weeks.read(who.book())


def at(who: Somebody, place: str) -> Standing:
    """What stands at a place."""
    return next(standing for standing in week(who).every if standing.place == place)


def main(who: Somebody) -> str:
    """The practice for two that stands there now."""
    found = at(who, "both").practice
    assert found is not None
    return found


def own(who: Somebody) -> str:
    """The member's own small thing."""
    found = at(who, "small").practice
    assert found is not None
    return found


def lay(who: Somebody, *slugs: str, name: str = "") -> list[str]:
    """Let somebody's week hold just these, for two or their own, in this order; gives them back."""
    them, name = who.book(), name or weeks.name_of(who.book().today)
    known = library().practices
    offers = [Offer(place=weeks.place_of(known[slug]), practice=slug, reasons=[]) for slug in slugs]
    ours, mine = ([one for one in offers if (one.place == "small") is own] for own in (False, True))
    if ours:
        them.share(WeekLaid(week=name, road="distance", offers=ours), label=week_label(name))
    them.keep(WeekLaid(week=name, road="distance", offers=mine))
    return list(slugs)


def book(who: Somebody) -> Book:
    """Their journal."""
    return who.book()
