"""Around the week: its time, how the two live, the road, and what was before."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from hearthside.catalog.load import library
from hearthside.engine.ledger import PracticeState, day_date, week_of_day
from hearthside.engine.plan.roads import choose as choose_road
from hearthside.journal.book import Book
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.path import said, showing
from hearthside.rooms.path import week as weeks
from hearthside.rooms.path.forms import USUAL, LifeForm, TimeForm, amiss, nearest, sent
from hearthside.rooms.path.views import go
from hearthside.web import notices
from hearthside.web.handles import handle

SHOWN = 60


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def time(request: UnlockedRequest) -> HttpResponse:
    """How much there is of this week; what is on offer is fitted to it at once."""
    book: Book = request.book
    before = weeks.now_of(book).capacity.get(book.me)
    start: dict[str, Any] = dict(USUAL)
    if before is not None:
        start = {"energy": str(before.energy), "minutes": nearest(before.minutes), "welcome": before.welcome}
    steady = book.settings.pace == "steady"
    form = TimeForm(sent(request), initial=start, steady=steady, solo=book.solo)
    if request.method == "POST" and form.is_valid() and not book.closed:
        said.say_time(book, form.cleaned_data)
        weeks.settle(book)
        return notices.say(request, go("home"), "path.time")
    return render(request, "path/time.html", {"form": form, "solo": book.solo}, status=amiss(form))


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def life(request: UnlockedRequest) -> HttpResponse:
    """How the two live."""
    book: Book = request.book
    now = weeks.now_of(book).situation
    start = {"apart": now.apart, "child": now.child, "no_spending": not now.spend, "seated": now.seated}
    form = LifeForm(sent(request), initial=start)
    if request.method == "POST" and form.is_valid() and not book.closed:
        said.say_life(book, form.cleaned_data)
        weeks.settle(book)
        return notices.say(request, go("home"), "path.life")
    return render(request, "path/life.html", {"form": form, "solo": book.solo})


@require_safe
@unlocked
def road(request: UnlockedRequest) -> HttpResponse:
    """The road the two are on, and how far along."""
    book: Book = request.book
    own = weeks.own_facts(book) if book.partner is None else None
    walked, stage = choose_road(library().roads, weeks.facts_of(book), own)
    stages = [(one, index < stage, index == stage) for index, one in enumerate(walked.stages)]
    return render(request, "path/road.html", {"road": walked, "stages": stages})


@require_safe
@unlocked
def before(request: UnlockedRequest) -> HttpResponse:
    """What was done, newest first, how it was, and what is set aside."""
    book: Book = request.book
    sides = [(book.ledger.ours, False), (book.ledger.own, True)]
    goes = [
        (day, slug, state, private)
        for side, private in sides
        for slug, state in side.practices.items()
        if slug in library().practices
        for day in state.done
    ]
    newest = sorted(goes, key=lambda go_: (go_[0], go_[1]), reverse=True)[:SHOWN]
    context = {
        "goes": [_go(*one) for one in newest],
        "aside": [_aside(slug, state) for side, _ in sides for slug, state in _set_aside(side.practices)],
        "partner": book.name_of(book.partner) if book.partner else None,
        "today": book.today,
    }
    return render(request, "path/before.html", context)


def _go(day: int, slug: str, state: PracticeState, private: bool) -> dict[str, Any]:
    week = week_of_day(day)
    mine, theirs = state.mine.get(week), state.theirs.get(week)
    return {
        "day": day_date(day),
        "title": library().practices[slug].title,
        "named": handle("practice", slug),
        "private": private,
        "mine": showing.CLOSER[mine - 1] if mine else None,
        "theirs": showing.CLOSER[theirs - 1] if theirs and mine else None,
    }


def _set_aside(practices: dict[str, PracticeState]) -> list[tuple[str, PracticeState]]:
    return [
        (slug, state)
        for slug, state in practices.items()
        if slug in library().practices and (state.refused or state.postponed is not None)
    ]


def _aside(slug: str, state: PracticeState) -> dict[str, Any]:
    title = library().practices[slug].title
    return {"title": title, "named": handle("practice", slug), "never": state.refused}
