"""After a practice: done, and how it was, first each alone, then together."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from hearthside.catalog.types import Practice
from hearthside.engine.ledger import week_name, week_number, week_of_day
from hearthside.journal.book import Book
from hearthside.journal.errors import AlreadyGiven
from hearthside.journal.reveal import NOBODY_YET
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records.kinds.aftertaste import Aftertaste
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.rating import Rating
from hearthside.records.labels import rating as rating_label
from hearthside.rooms.path import showing, shown, undone
from hearthside.rooms.path import week as weeks
from hearthside.rooms.path.forms import AfterForm, amiss, sent
from hearthside.rooms.path.quiet import done_code, is_quiet
from hearthside.rooms.path.views import find, go
from hearthside.web import notices


@require_POST
@unlocked
def done(request: UnlockedRequest, named: str) -> HttpResponse:
    """Say that it was done. A second tap, or the partner's, changes nothing. Or take that back."""
    book: Book = request.book
    facts = find(named)
    if "unsay" in request.POST:
        week = _week_done(book, facts)
        gone = week is not None and undone.take_back(book, facts, week)
        return notices.say(request, go("home"), "path.not-done" if gone else "path.stays-done")
    standing = weeks.seen(book).of(facts.slug)
    if standing is None or book.closed:
        return notices.say(request, go("home"), "path.moved")
    if not standing.done:
        day, week = book.today.isoformat(), weeks.name_of(book.today)
        weeks.write(book, standing.place, Done(week=week, place=standing.place, practice=facts.slug, day=day))
    return notices.say(request, go("rate", named), done_code(facts))


def _week_done(book: Book, facts: Practice) -> str | None:
    """The week in which this practice was last done."""
    side = book.ledger.ours if facts.who == "both" else book.ledger.own
    day = side.practice(facts.slug).last_done
    return None if day is None else week_name(week_of_day(day))


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def rate(request: UnlockedRequest, named: str) -> HttpResponse:
    """How it was: a rating that both see once both have given one, and what stays mine."""
    book: Book = request.book
    facts = find(named)
    week = _week_done(book, facts)
    if week is None:
        return go("practice", named)
    if request.POST.get("verb") == "show":
        return notices.say(request, go("rate", named), shown.show(book, facts, week))
    form = AfterForm(sent(request), quiet=is_quiet(facts))
    state = _state(book, facts, week)
    if request.method == "POST" and form.is_valid() and not book.closed:
        code = _tell(book, facts, week, form.cleaned_data, rated=state in {"mine", "waiting", "open", "kept"})
        back = go("rate", named) if code in {"path.sealed", "path.both"} else go("home")
        return notices.say(request, back, code)
    context = {"form": form, "named": named, **_shown(book, facts, week, state)}
    return render(request, "path/rate.html", context, status=amiss(form))


def _state(book: Book, facts: Practice, week: str) -> str:
    if facts.who == "both":
        return book.reveal(rating_label(week, facts.slug)).state
    return "kept" if week_number(week) in book.ledger.own.practice(facts.slug).mine else "nobody"


def _shown(book: Book, facts: Practice, week: str, state: str) -> dict[str, Any]:
    for_two, name = facts.who == "both", (week, facts.slug)
    reveal = book.reveal(rating_label(*name)) if for_two else NOBODY_YET
    alone = shown.alone(book, [name]) if for_two else {}
    mine, theirs = alone.get((*name, book.me)), alone.get((*name, book.partner or ""))
    return {
        "practice": facts,
        "quiet": is_quiet(facts),
        "state": shown.state_of(state, mine=mine is not None, theirs=theirs is not None),
        "mine": showing.rating_words((mine if state == "mine" else None) or _rating(reveal.mine)),
        "theirs": showing.rating_words(_rating(reveal.theirs) or theirs),
        "partner": book.name_of(book.partner) if book.partner else None,
        "closed": book.closed,
        "may_be_undone": undone.may_be(book, facts, week),
    }


def _rating(written: Any) -> Rating | None:
    record = written.record if written else None
    return record if isinstance(record, Rating) else None


def _tell(book: Book, facts: Practice, week: str, given: dict[str, Any], *, rated: bool) -> str:
    """Write both parts; gives the code of what to say."""
    if given["chore"] or given["worse"] or given["words"]:
        book.keep(
            Aftertaste(
                week=week,
                practice=facts.slug,
                worse=given["worse"],
                chore=given["chore"],
                words=given["words"],
            )
        )
    if not rated and not is_quiet(facts):
        _rate(book, facts, Rating(week=week, practice=facts.slug, closer=given["closer"], note=given["note"]))
    if given["worse"]:
        return "path.worse"
    if facts.who != "both":
        return "path.rated"
    return "path.sealed" if _state(book, facts, week) == "mine" else "path.both"


def _rate(book: Book, facts: Practice, rating: Rating) -> None:
    if facts.who != "both":
        book.keep(rating)
        return
    try:
        book.give(rating, rating_label(rating.week, facts.slug))
    except AlreadyGiven:
        return
