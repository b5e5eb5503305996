"""Which check-in to have: the agendas, those first that fit by what both know, and why."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import library
from hearthside.catalog.types import Agenda
from hearthside.engine.ledger.days import day_number
from hearthside.engine.ledger.lasting.checkins import CHECKIN, CheckIns, Months
from hearthside.engine.ledger.lasting.talks import Talks
from hearthside.engine.plan.gather import guard_of
from hearthside.engine.together.agendas import Facts, fitting
from hearthside.journal import circumstances
from hearthside.journal.book import Book
from hearthside.journal.prepared import thoughts
from hearthside.journal.rhythm import upcoming
from hearthside.web.handles import find, handle

AHEAD = 3  # agendas that stand open on the first page
HEAVY = 4  # of 5, from outside, in a week that both can read
BECAUSE = {
    "heavy": _("It was a heavy week, as you both know."),
    "again": _("You had this one last time."),
    "first": _("A short one to begin with."),
    "apart": _("You live in two places."),
    "small": _("There is somebody to look after."),
    "year": _("It has been about a year."),
}


def agenda_of(named: str) -> Agenda | None:
    """The agenda behind a handle."""
    slug = find("agenda", named, library().agendas)
    return library().agendas[slug] if slug else None


def choices(book: Book) -> list[dict[str, Any]]:
    """Every agenda that fits now, the fittest first, and why."""
    return [
        {
            "agenda": library().agendas[fit.agenda],
            "named": handle("agenda", fit.agenda),
            "because": BECAUSE.get(fit.because),
        }
        for fit in fitting(library().agendas, book.once(facts))
    ]


def facts(book: Book) -> Facts:
    """What decides the order. Something that is open for me alone leaves things out on my page alone."""
    now, talks = circumstances.now_of(book), book.ledger.of(Talks)
    days = {slug: talks.on(CHECKIN, slug).day for slug in library().agendas if talks.on(CHECKIN, slug).times}
    first = min(book.ledger.of(Months).kept, default=None)
    return Facts(
        today=book.day,
        first=day_number(f"{first}-15") if first else None,
        days=days,
        apart=now.situation.apart,
        small=now.situation.child,
        heavy=_is_heavy(book),
        hurt=now.rupture or guard_of(book.ledger, me=book.me).rupture,
    )


def _is_heavy(book: Book) -> bool:
    """Whether one of them let both read, this week or last, that things from outside weighed heavily."""
    now = circumstances.now_of(book)
    lately = (mark for marks in now.pulses.values() for mark in marks[-2:])
    return any((mark.stress or 0) >= HEAVY and _is_near(book, mark.week) for mark in lately)


def _is_near(book: Book, week: str) -> bool:
    monday = date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
    return 0 <= (book.today - monday).days <= 9


def index(book: Book) -> dict[str, Any]:
    """What stands on the first page."""
    found, part = choices(book), book.ledger.of(CheckIns)
    return {
        "ahead": found[:AHEAD],
        "further": found[AHEAD:],
        "waits": len(library().agendas) - len(found),
        "next": upcoming(book),
        "rhythm": part.rhythm,
        "has_past": bool(book.ledger.of(Months).kept),
        **around(book),
    }


def one(book: Book, agenda: Agenda) -> dict[str, Any]:
    """What stands on the page of an agenda."""
    mine = [one for one in thoughts(book, agenda.slug).values() if not one.earlier]
    return {
        "agenda": agenda,
        "named": handle("agenda", agenda.slug),
        "prepared": len(mine),
        "begin": address("together:begin", handle("session", f"{CHECKIN}/{agenda.slug}")),
        "moment": address("rightmoment:index"),
        **around(book),
    }


def around(book: Book) -> dict[str, Any]:
    """What every page of check-ins says of the two."""
    partner = book.partner
    return {
        "partner": book.name_of(partner) if partner else None,
        "low": circumstances.low_battery(book, partner),
        "solo": book.solo,
        "closed": book.closed,
        "today": book.today,
    }


def address(name: str, *args: str) -> str | None:
    """An address of another room, if that one is in the house."""
    with suppress(NoReverseMatch):
        return reverse(name, args=args)
    return None
