"""Around the week: its time, how the two live, the road, and what was before."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from hearthside.catalog.load import library
from hearthside.engine.ledger import PracticeState, Practised, day_date, week_name, week_of_day
from hearthside.engine.plan.roads import choose as choose_road
from hearthside.engine.plan.rules import LATER_WEEKS
from hearthside.journal.book import Book
from hearthside.journal.circumstances import life_said, now_of, own_facts, shared_facts
from hearthside.journal.reveal import NOBODY_YET, Reveal
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records.kinds.rating import Rating
from hearthside.records.labels import Label
from hearthside.records.labels import rating as rating_label
from hearthside.rooms.path import said, showing, shown
from hearthside.rooms.path import week as weeks
from hearthside.rooms.path.forms import USUAL, TimeForm, amiss, nearest, sent
from hearthside.rooms.path.views import go
from hearthside.web import notices
from hearthside.web.handles import handle
from hearthside.web.life import LifeForm

SHOWN = 60
WITH_NOTES = 20  # notes are not in the ledger: those of the last goes are read from the entries


class Go(NamedTuple):
    """One time that a practice was done."""

    day: int
    slug: str
    state: PracticeState
    private: bool


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def time(request: UnlockedRequest) -> HttpResponse:
    """How much there is of this week; what is on offer is fitted to it at once."""
    book: Book = request.book
    before = now_of(book).capacity.get(book.me)
    start: dict[str, Any] = dict(USUAL)
    if before is not None:
        start = {"energy": str(before.energy), "minutes": nearest(before.minutes), "welcome": before.welcome}
    steady = book.settings.pace == "steady"
    form = TimeForm(sent(request), initial=start, steady=steady, solo=weeks.read(book).alone)
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
    partner = book.name_of(book.partner) if book.partner else ""
    form = LifeForm(sent(request), now=life_said(book), partner=partner)
    if request.method == "POST" and form.is_valid() and not book.closed:
        said.say_life(book, form.situation())
        weeks.settle(book)
        return notices.say(request, go("home"), "path.life")
    return render(request, "path/life.html", {"form": form, "solo": book.solo})


@require_safe
@unlocked
def road(request: UnlockedRequest) -> HttpResponse:
    """The road the two are on, and how far along."""
    book: Book = request.book
    own = own_facts(book) if book.partner is None else None
    walked, stage = choose_road(library().roads, shared_facts(book), own)
    stages = [(one, index < stage, index == stage) for index, one in enumerate(walked.stages)]
    return render(request, "path/road.html", {"road": walked, "stages": stages})


@require_safe
@unlocked
def before(request: UnlockedRequest) -> HttpResponse:
    """What was done, newest first, how it was, and what I have set aside myself."""
    book: Book = request.book
    this_week, me = week_of_day(book.day), book.me
    known = [*_known(book.ledger.ours, private=False), *_known(book.ledger.own, private=True)]
    goes = [Go(day, slug, state, private) for slug, state, private in known for day in state.done]
    page = _page(request, len(goes))
    newest = sorted(goes, key=lambda go_: (go_.day, go_.slug), reverse=True)[
        (page - 1) * SHOWN : page * SHOWN
    ]
    reveals = book.reveals([_label(one) for one in newest if not one.private][:WITH_NOTES])
    alone = shown.alone(book, [_name(one) for one in newest if not one.private])
    context = {
        "goes": [_told(book, one, reveals.get(_label(one), NOBODY_YET), alone) for one in newest],
        "aside": [_aside(slug, state, me) for slug, state, _ in known if _is_aside(state, me, this_week)],
        "partner": book.name_of(book.partner) if book.partner else None,
        "today": book.today,
        "later": page - 1,
        "earlier": page + 1 if page * SHOWN < len(goes) else 0,
    }
    return render(request, "path/before.html", context)


def _page(request: UnlockedRequest, count: int) -> int:
    """Which page of what was done, from 1 on; the last one when there are not so many."""
    asked, pages = request.GET.get("page", ""), max(1, -(-count // SHOWN))
    return min(max(int(asked), 1), pages) if asked.isdecimal() and len(asked) < 5 else 1


def _known(side: Practised, *, private: bool) -> list[tuple[str, PracticeState, bool]]:
    known = library().practices
    return [(slug, state, private) for slug, state in side.practices.items() if slug in known]


def _label(one: Go) -> Label:
    return rating_label(*_name(one))


def _name(one: Go) -> tuple[str, str]:
    return week_name(week_of_day(one.day)), one.slug


def _told(book: Book, one: Go, reveal: Reveal, alone: shown.Alone) -> dict[str, Any]:
    week = week_of_day(one.day)
    mine = one.state.mine.get(week)
    theirs = one.state.theirs.get(week) if mine else None
    is_open = reveal.state == "open" and not one.private
    showed = {} if one.private else alone
    my_own, their_own = (showed.get((*_name(one), who or "")) for who in (book.me, book.partner))
    return {
        "day": day_date(one.day),
        "title": library().practices[one.slug].title,
        "named": handle("practice", one.slug),
        "private": one.private,
        "mine": _closer(mine, my_own),
        "theirs": _closer(theirs, their_own),
        "my_note": showing.note_of(reveal.mine) if is_open else my_own.note if my_own else "",
        "their_note": showing.note_of(reveal.theirs) if is_open else their_own.note if their_own else "",
    }


def _closer(mark: int | None, showed: Rating | None) -> Any:
    """A rating in words, as it opened, or else as it was shown without waiting."""
    mark = mark or (showed.closer if showed else None)
    return showing.CLOSER[mark - 1] if mark else None


def _is_aside(state: PracticeState, me: str, this_week: int) -> bool:
    """Whether I refused it, or put it off and did not take it up or do it since, for three weeks.

    What only my partner set aside is left out: it is theirs to take up, and "not now" is never reported.
    """
    if state.refused_by(me):
        return True
    since = state.postponed_by(me)
    if since is None or this_week - since >= LATER_WEEKS:
        return False
    return state.last_done is None or week_of_day(state.last_done) < since


def _aside(slug: str, state: PracticeState, me: str) -> dict[str, Any]:
    title = library().practices[slug].title
    return {"title": title, "named": handle("practice", slug), "never": state.refused_by(me)}
