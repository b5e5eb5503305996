"""Writing about what the two differ on. Nothing is written once the space is closed."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from hearthside.journal import once
from hearthside.journal.book import Book
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.differences import page as pages
from hearthside.rooms.differences import telling
from hearthside.rooms.differences.forms import LookForm, PartForm, StartForm, StepForm
from hearthside.rooms.differences.page import Page
from hearthside.rooms.differences.words import ELSE
from hearthside.web import notices, wording
from hearthside.web.wording import Look

WAYS = ["GET", "HEAD", "POST"]


def _page(book: Book, token: str) -> Page:
    """The page, to be written on."""
    found = pages.read(book, token)
    if found is None or found.now.title is None or book.closed:
        raise Http404
    return found


def _to(request: UnlockedRequest, token: str | None, code: str | None) -> HttpResponse:
    address = reverse("differences:page", args=[token]) if token else reverse("differences:index")
    return notices.say(request, HttpResponseRedirect(address, status=303), code or "already")


@require_http_methods(WAYS)
@unlocked
def start(request: UnlockedRequest) -> HttpResponse:
    """Open a page, if it is a difference; what is something else leads to help, and is kept nowhere."""
    book = request.book
    if book.closed:
        raise Http404
    look = wording.asked(request, "title")
    form = StartForm(**wording.filled(request, look), solo=book.solo, token=once.token(book, "start"))
    if not (form.is_bound and form.is_valid()):
        context = {"form": form, "solo": book.solo, "partner": book.name_of(book.partner), "look": look}
        return render(request, "differences/start.html", context, status=400 if form.errors else 200)
    given = form.cleaned_data
    if given["kind"] in ELSE:
        return render(request, "differences/elsewhere.html", {"words": ELSE[given["kind"]]})
    alone = book.solo or given["alone"]
    begun = telling.begin(book, given["title"], form.name, alone=alone)
    code = "differences.prepared" if alone else "differences.begun"
    return _to(request, form.name, code if begun else "already")


@require_http_methods(WAYS)
@unlocked
def part(request: UnlockedRequest, token: str, number: int) -> HttpResponse:
    """Write one's own side of a part: a draft, shown, or sealed until both have; or take it back."""
    book = request.book
    found = _page(book, token)
    row = found.row(number)
    if row is None:
        raise Http404
    if request.POST.get("verb") == "back":
        telling.take_back(book, row)
        return _to(request, token, "differences.back")
    ways = telling.ways(book, found, row)
    before = {"words": row.mine.latest.words if row.mine.latest else ""}
    look = None if row.mine.sealed else wording.asked(request)
    sent = wording.filled(request, look, **before)
    partner = book.name_of(book.partner)
    form = PartForm(**sent, row=row, ways=ways, partner=partner, token=once.token(book, token))
    if form.is_bound and form.is_valid() and not row.mine.sealed:
        return _to(request, token, telling.write(book, found, row, form))
    context = {"form": form, "row": row, "page": found, "partner": partner}
    context |= {"look": look, "is_for_two": ways != ("keep",)}
    return render(request, "differences/part.html", context, status=400 if form.is_bound else 200)


@require_http_methods(WAYS)
@unlocked
def step(request: UnlockedRequest, token: str) -> HttpResponse:
    """Propose a small next step, or another one in the place of what was proposed."""
    book = request.book
    found = _page(book, token)
    if not found.now.shared or book.solo:
        raise Http404
    look = wording.asked(request)
    form = _step_form(request, found, look)
    if form.is_bound and form.is_valid():
        done = telling.propose(book, found, form)
        return _to(request, token, "differences.proposed" if done else None)
    context = {"form": form, "page": found, "partner": form.partner, "now": found.now, "look": look}
    return render(request, "differences/step.html", context, status=400 if form.errors else 200)


def _step_form(request: UnlockedRequest, found: Page, look: Look | None) -> StepForm:
    book, waits = request.book, found.now.proposal
    return StepForm(
        **wording.filled(request, look),
        theirs=waits.step if waits and waits.said.author == book.partner else "",
        partner=book.name_of(book.partner),
        today=book.today,
        token=once.token(book, found.token),
    )


@require_POST
@unlocked
def answer(request: UnlockedRequest, token: str) -> HttpResponse:
    """Yes, not yet, or taken back."""
    found = _page(request.book, token)
    code = telling.answer(request.book, found, request.POST.get("step", ""), request.POST.get("verb", ""))
    return _to(request, token, code)


@require_http_methods(WAYS)
@unlocked
def look(request: UnlockedRequest, token: str) -> HttpResponse:
    """Come back to it: how the step went, what has changed, when again; all of it in one sending."""
    book = request.book
    found = _page(book, token)
    shown = pages.shown(book, found)
    typed = [request.POST.get(box, "") for box in ("went", "words")]
    looked = wording.asked(request, instead="\n\n".join(filter(None, typed)))
    form = LookForm(
        **wording.filled(request, looked),
        current=found.now.current if shown["two"] else None,
        today=book.today,
        token=once.token(book, token),
    )
    if form.is_bound and form.is_valid():
        return _to(request, token, telling.look(book, found, form))
    context = {**shown, "form": form, "looked": looked}
    return render(request, "differences/look.html", context, status=400 if form.errors else 200)


@require_POST
@unlocked
def put(request: UnlockedRequest, token: str) -> HttpResponse:
    """Aside, again, at peace, not any more, not today, or shown to the partner: one tap each."""
    book, verb = request.book, request.POST.get("verb", "")
    code = telling.put(book, _page(book, token), verb)
    if verb == "later":
        return notices.say(
            request, HttpResponseRedirect(reverse("today:index"), status=303), code or "already"
        )
    return _to(request, token, code)


@require_http_methods(WAYS)
@unlocked
def erase(request: UnlockedRequest, token: str) -> HttpResponse:
    """Erase everything of mine on a page; with its name, the page."""
    book = request.book
    found = pages.read(book, token)
    if found is None:
        raise Http404
    if request.method == "POST":
        book.erase_these(found.written)
        return _to(request, None, "differences.gone")
    context = {"mine": found.now.author == book.me, "partner": book.name_of(book.partner)}
    return render(request, "differences/erase.html", {"page": found, "now": found.now, **context})
