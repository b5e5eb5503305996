"""What is left of last week: what did not happen, and what somebody said about it since."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _
from msgspec import Struct, structs

from hearthside.catalog.load import library
from hearthside.catalog.types import Practice
from hearthside.engine.ledger import week_name, week_number, week_of_day
from hearthside.engine.plan import Standing
from hearthside.engine.weeks import monday
from hearthside.journal.book import Book
from hearthside.records.fields import Because, Place
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.rooms.path import week as weeks
from hearthside.web.handles import handle

SUNDAY = 6  # the day that stands for "some time last week"
REASONS: dict[Because, Any] = {
    "time": _("no time"),
    "energy": _("no strength"),
    "not_us": _("didn’t suit us"),
    "too_soon": _("too soon"),
    "forgot": _("it slipped by"),
}
OWN: dict[Because, Any] = {**REASONS, "not_us": _("didn’t suit me")}


class Left(Struct, frozen=True, kw_only=True):
    """One thing of last week that did not happen. `said`: why, if somebody said so, and whether it was me.

    `undo`: I said it just now, so it can still be unsaid.
    """

    practice: Practice
    place: Place
    named: str
    said: Any
    mine: bool
    undo: bool

    @property
    def reasons(self) -> list[tuple[Because, Any]]:
        """What can be tapped."""
        return list((OWN if self.place == "small" else REASONS).items())


def name_of(book: Book) -> str:
    """The week before this one."""
    return week_name(week_of_day(book.day) - 1)


def things(book: Book) -> list[Left]:
    """What stood in last week and was not done, as far as I am shown it: what is for two, then mine.

    Nothing that is for two while my partner rests.
    """
    if book.closed or weeks.rests(book):
        return []
    ours, mine = (list(map(_as_it_stood, each)) for each in weeks.standings(book, name_of(book)))
    shown = [] if weeks.read(book).waits else weeks.kept_back(book, ours)
    return [
        _left(book, one) for one in [*shown, *mine] if one.practice in library().practices and not one.done
    ]


def is_open(book: Book) -> bool:
    """Whether there is something about which nobody has said anything."""
    return any(not one.said for one in things(book))


def _as_it_stood(standing: Standing) -> Standing:
    """As it stood when the week ended, before anybody said why it did not happen."""
    told = _told(standing)
    return structs.replace(standing, practice=told.practice) if told else standing


def _told(standing: Standing) -> Choice | None:
    last = standing.last
    return last if last is not None and last.verb == "undone" else None


def _left(book: Book, standing: Standing) -> Left:
    practice, told = library().practices[standing.practice or ""], _told(standing)
    words = OWN if standing.place == "small" else REASONS
    return Left(
        practice=practice,
        place=standing.place,
        named=handle("practice", practice.slug),
        said=words[told.reason] if told and told.reason else "",
        mine=told is not None and _is_mine(book, told),
        undo=bool(told and _just_said(book, practice.slug)),
    )


def _is_mine(book: Book, told: Choice) -> bool:
    side = book.ledger.own if told.place == "small" else book.ledger.ours
    made = side.week(week_number(told.week) or 0).choices
    return any(one.record == told and one.author == book.me for one in made)


def _just_said(book: Book, slug: str) -> list[str]:
    """What I said about it today or yesterday: older things have been counted, and are not unsaid."""
    return [
        entry.id
        for entry in book.recent((Choice,))
        if entry.author == book.me
        and isinstance(entry.record, Choice)
        and (entry.record.verb, entry.record.week, entry.record.practice) == ("undone", name_of(book), slug)
    ]


def shown(book: Book) -> dict[str, Any]:
    """What the section about last week shows: for the two, and for me."""
    found = things(book)
    return {
        "ours_left": [one for one in found if one.place != "small"],
        "mine_left": [one for one in found if one.place == "small"],
        "partner": book.name_of(book.partner) if book.partner else None,
    }


def say_why(book: Book, here: Left, reason: Because) -> None:
    """Say why it did not happen: to both when it was for two."""
    said = Choice(
        week=name_of(book), place=here.place, practice=here.practice.slug, verb="undone", reason=reason
    )
    weeks.write(book, here.place, said)


def say_done(book: Book, here: Left) -> None:
    """Say that it was done after all, some time last week."""
    week = name_of(book)
    day = (monday(week) + timedelta(days=SUNDAY)).isoformat()
    weeks.write(book, here.place, Done(week=week, place=here.place, practice=here.practice.slug, day=day))


def unsay(book: Book, here: Left) -> None:
    """Delete what I said about it, for ever. My partner may have read it, if it was for two."""
    book.erase_these(_just_said(book, here.practice.slug))
