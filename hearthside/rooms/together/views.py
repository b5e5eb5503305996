"""Sessions: the door of each kind, how it stands, and every move in it."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.engine.together import State
from hearthside.journal import sessions
from hearthside.journal.book import Book
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.together import boxes, door, onward, reminding, showing, tales
from hearthside.rooms.together.forms import BeginForm, MoveForm
from hearthside.rooms.together.kinds import kinds
from hearthside.web import notices, wording

WAYS = ["GET", "HEAD", "POST"]


@require_safe
@unlocked
def kind(request: UnlockedRequest, named: str) -> HttpResponse:
    """One kind of session. Where it follows content, which of them; else its door."""
    found = door.found(named)
    if found is None:
        raise Http404
    if found.about is None and found.choices:
        return render(request, "together/choose.html", door.choosing(request.book, found))
    return begin(request, named)


@require_http_methods(WAYS)
@unlocked
def begin(request: UnlockedRequest, named: str) -> HttpResponse:
    """The door of a session: what it is, on how many phones, who begins."""
    book, found = request.book, door.found(named)
    if found is None or (found.about is None and found.choices):
        raise Http404
    partner = book.name_of(book.partner) if book.partner else None
    form = BeginForm(request.POST or None, partner=partner)
    if request.method == "POST" and form.is_valid() and not book.closed:
        opened = door.begun(book, found, form.cleaned_data, resumed="resume" in request.POST)
        if opened is not None:
            return _begun(request, opened, form.cleaned_data.get("phones", "one"))
    return render(
        request, "together/begin.html", {**door.seen(book, found), "form": form, "partner": partner}
    )


@require_safe
@unlocked
def told(request: UnlockedRequest) -> HttpResponse:
    """What the two have kept of the stories they told."""
    return render(request, "together/tales.html", tales.seen(request.book, _leaf(request)))


@require_safe
@unlocked
def session(request: UnlockedRequest, session: str) -> HttpResponse:
    """Where a session stands, for whoever looks."""
    return _page(request, session)


def _page(request: UnlockedRequest, session: str, look: wording.Look | None = None) -> HttpResponse:
    book = request.book
    live = book.live()
    state = _state(book, session)
    meant = door.met(book, state) if look is None else None
    if meant is not None:
        return notices.say(request, _to(meant), "together.met")
    typed = {"looked": look, "looked_about": request.POST.get("about"), "looked_day": request.POST.get("day")}
    shown = {**showing.seen(book, state), "live": live, **(typed if look is not None else {})}
    if look is not None and (request.POST.get("after") != str(state.after) or not state.is_going):
        shown["looked_late"] = look.text  # the box is gone by now, and what was typed in it is not
    return render(request, "together/session.html", shown)


@require_POST
@unlocked
def move(request: UnlockedRequest, session: str) -> HttpResponse:
    """Take one move, if it still fits; no words are lost, unless they are only to be looked over."""
    look = wording.asked(request)
    if look is not None:
        return _page(request, session, look)
    book, form = request.book, MoveForm(request.POST)
    state = _state(book, session)
    if book.closed or not form.is_valid():
        return _to(session)
    fits, verb = showing.take(book, state, form.cleaned_data), form.cleaned_data["verb"]
    if verb in reminding.MOVES:
        reminding.see_to(book, state, sessions.state(book, session))
    if verb == boxes.KEEP:
        return HttpResponse(status=204)  # asked for by a script, before the page under it changes
    if fits or verb != "say":
        return _to(session)
    return notices.say(request, _to(session), "together.further" if state.is_going else "together.gone")


@require_POST
@unlocked
def over(request: UnlockedRequest, session: str) -> HttpResponse:
    """From here to listening turns, both of them."""
    book = request.book
    state = _state(book, session)
    if book.closed or not onward.leads_over(state):
        return _to(session)
    return _to(onward.over(book, state, mine=request.POST.get("first") != "other"))


@require_safe
@unlocked
def calendar(request: UnlockedRequest, session: str) -> HttpResponse:
    """The end of a pause, as a file for a calendar."""
    found = reminding.calendar(request.book, _state(request.book, session))
    if found is None:
        raise Http404
    return found


def _begun(request: UnlockedRequest, session: str, phones: str) -> HttpResponse:
    """To the session; whoever finds it begun otherwise than they meant is told so."""
    if _state(request.book, session).phones == phones:
        return _to(session)
    return notices.say(request, _to(session), "together.met")


def _leaf(request: UnlockedRequest) -> int:
    page = request.GET.get("page", "")
    return int(page) if page.isdecimal() and len(page) < 5 else 0


def _state(book: Book, session: str) -> State:
    found = sessions.state(book, session)
    if found is None or found.what not in kinds():
        raise Http404
    return found


def _to(session: str) -> HttpResponse:
    return HttpResponseRedirect(reverse("together:session", args=[session]), status=303)
