"""How it has been: an overview, a page for each series, what seems to help, and a look back on a year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hearthside.journal.book import Book
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.progress import causes, closeness, counts, helping, shelf
from hearthside.rooms.progress import years as looking
from hearthside.web import handles


@require_safe
@unlocked
def home(request: UnlockedRequest) -> HttpResponse:
    """Every series with its word, what seems to help, and the years."""
    book: Book = request.book
    listed = shelf.every(book)
    context = {
        "series": [one for one in listed if not one.cause],
        "causes": [one for one in listed if one.cause],
        "compared": any(one.cause and one.words for one in listed),
        "rated": helping.any_rated(book.ledger),
        "years": looking.every(book),
    }
    nothing = not any(context.values())
    return render(
        request, "progress/home.html", {**context, "nothing": nothing, "alone": book.partner is None}
    )


@require_safe
@unlocked
def series(request: UnlockedRequest, named: str) -> HttpResponse:
    """One series, drawn and told."""
    book: Book = request.book
    listed = shelf.every(book)
    slug = handles.find("series", named, among=[one.slug for one in listed])
    if slug is None:
        raise Http404
    told = next(one for one in listed if one.slug == slug)
    context = PAGES.get(slug, _cause)(book, slug)
    return render(request, "progress/series.html", {"told": told, "first": told == listed[0], **context})


@require_safe
@unlocked
def helps(request: UnlockedRequest) -> HttpResponse:
    """What seems to help, and how sure that is."""
    book: Book = request.book
    context = {"kinds": helping.kinds(book.ledger), "practices": helping.practices(book.ledger)}
    return render(request, "progress/helps.html", {**context, "alone": book.partner is None})


@require_safe
@unlocked
def year(request: UnlockedRequest, year: int) -> HttpResponse:
    """A look back on one year."""
    book: Book = request.book
    if year not in looking.every(book):
        raise Http404
    others = [other for other in looking.every(book) if other != year]
    context = {
        "year": year,
        "months": looking.told(book, year),
        "going_on": looking.is_going_on(year, today=book.today),
    }
    return render(request, "progress/year.html", {**context, "others": others})


def _closeness(book: Book, slug: str) -> dict[str, Any]:
    felt = next(felt for felt in closeness.every(book) if felt.slug == slug)
    return {
        "kind": "closeness",
        "felt": felt,
        "read_by": book.name_of(book.partner) if book.partner and felt.shared else "",
        "charts": [closeness.drawn(felt, today=book.today)],
        "gaps": closeness.gaps(felt.followed),
        "old": closeness.quiet_since(felt, today=book.day),
    }


def _moments(book: Book, slug: str) -> dict[str, Any]:
    given, noticed = counts.given(book.ledger), counts.noticed(book.ledger)
    return {
        "kind": "moments",
        "given": counts.given_chart(given, today=book.today) if given else None,
        "noticed": counts.noticed_chart(noticed, today=book.today) if noticed else None,
    }


def _time(book: Book, slug: str) -> dict[str, Any]:
    return {"kind": "time", "charts": [counts.time_chart(counts.minutes(book.ledger), today=book.today)]}


def _cause(book: Book, slug: str) -> dict[str, Any]:
    one = next(one for one in causes.every(book) if one.cause == slug)
    partner = book.name_of(book.partner) if book.partner else ""
    return {
        "kind": "cause",
        "charts": [causes.drawn(one, partner=partner, today=book.today)],
        "partner": partner if one.theirs else "",
        "compared": causes.compared(one, today=book.today),
    }


PAGES: dict[str, Callable[[Book, str], dict[str, Any]]] = {
    "weeks": _closeness,
    "days": _closeness,
    "moments": _moments,
    "time": _time,
}
