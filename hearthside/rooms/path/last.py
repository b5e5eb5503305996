"""Last week: say why something did not happen, if you like, or that it did after all."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from hearthside.journal.book import Book
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records.fields import Because
from hearthside.rooms.path import left
from hearthside.rooms.path.quiet import done_code
from hearthside.rooms.path.views import find, go
from hearthside.web import notices

VERBS = ("done", "unsay")


@require_safe
@unlocked
def last(request: UnlockedRequest) -> HttpResponse:
    """What did not happen last week. Nothing of it has to be answered."""
    book: Book = request.book
    return render(request, "path/last.html", left.shown(book))


@require_POST
@unlocked
def became(request: UnlockedRequest, named: str) -> HttpResponse:
    """Why it did not happen, or that it did, or to take the reason back. A second tap changes nothing."""
    book: Book = request.book
    facts, because = find(named), request.POST.get("because", "")
    verb = next((verb for verb in VERBS if verb in request.POST), "because")
    if book.closed or (verb == "because" and because not in left.REASONS):
        raise Http404
    here = next((one for one in left.things(book) if one.practice is facts), None)
    if here is None or bool(here.said) != (verb == "unsay"):
        return notices.say(request, go("last"), "path.moved")
    if verb == "done":
        left.say_done(book, here)
        return notices.say(request, go("rate", named), done_code(facts))
    if verb == "unsay":
        left.unsay(book, here)
    else:
        left.say_why(book, here, cast("Because", because))
    return notices.say(request, go("last"), "path.unsaid" if verb == "unsay" else "path.said")
