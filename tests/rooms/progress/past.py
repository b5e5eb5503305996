"""A past for the cast: what they wrote on earlier days, as if they had come by then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.engine.weeks import week_of
from hearthside.journal.book import Book
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.moment import MomentGiven
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.rating import Rating
from hearthside.records.kinds.week_pulse import WeekPulse
from hearthside.records.labels import rating as rating_label
from hearthside.web import clock
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody

FOR_TWO = next(slug for slug, one in library().practices.items() if one.who == "both")
SMALL = next(slug for slug, one in library().practices.items() if one.who != "both")
OVER = "/over/"


def ana_and_ben() -> tuple[Somebody, Somebody]:
    """The couple, who moved in ten months ago and unlock today."""
    now = clock.now()
    with pytest.MonkeyPatch.context() as then:
        then.setattr(clock, "now", lambda: now - timedelta(days=300))
        pair = couples.ana_and_ben()
    for who in pair:
        couples.sign_in(who.client, who.identity)
    return pair


def ago(who: Somebody, days: int) -> Book:
    """The book as it was opened on an earlier day."""
    return Book(who.desk(), clock.now() - timedelta(days=days))


def weeks_ago(who: Somebody, weeks: int) -> Book:
    """The book on the Tuesday of an earlier week."""
    return ago(who, 7 * weeks + clock.now().weekday() - 1)


def felt(who: Somebody, weeks: Iterable[int], close: float) -> None:
    """Two days noted in each of these weeks (counted back from this one)."""
    for week in weeks:
        for day in (0, 1):
            book = ago(who, 7 * week + clock.now().weekday() - day)
            book.keep(Pulse(day=book.today.isoformat(), close=close))


def told(who: Somebody, weeks: Iterable[int], close: float) -> None:
    """How whole weeks were, told to the plan as well."""
    for week in weeks:
        book = weeks_ago(who, week)
        pulse = WeekPulse(week=week_of(book.today), close=close, stress=1 + week % 4)
        book.share(pulse)


def did(who: Somebody, practice: str, weeks: int) -> str:
    """Something done some weeks ago; gives its week."""
    book = weeks_ago(who, weeks)
    week = week_of(book.today)
    both = library().practices[practice].who == "both"
    done = Done(week=week, place="both" if both else "small", practice=practice, day=book.today.isoformat())
    _ = book.share(done) if both else book.keep(done)
    return week


def rated(who: Somebody, practice: str, weeks: int, closer: int) -> None:
    """How something for two was."""
    book = weeks_ago(who, weeks)
    week = week_of(book.today)
    book.give(Rating(week=week, practice=practice, closer=closer), rating_label(week, practice))


def gave(who: Somebody, weeks: int) -> None:
    """A laugh, marked for oneself."""
    book = weeks_ago(who, weeks)
    book.keep(MomentGiven(day=book.today.isoformat(), moment="laugh", variation="x"))


def noticed(who: Somebody, weeks: int) -> None:
    """A touch, told to the other."""
    book = weeks_ago(who, weeks)
    book.share(Noticed(day=book.today.isoformat(), moment="touch"))


def page(who: Somebody, address: str = OVER) -> str:
    """Open a page."""
    response = who.client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


def series(slug: str) -> str:
    """The page of a series."""
    return reverse("progress:series", args=[handle("series", slug)])


def day(who: Somebody) -> date:
    """Today, where they are."""
    return who.book().today
