"""The assessment, page by page: saved as one goes, to be taken up again, every statement may be passed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from msgspec import structs

from hearthside.engine.ledger import Ledger
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.causes import sittings
from hearthside.rooms.causes.forms import ItemsForm, LastForm, PaceForm, amiss, sent
from hearthside.web import notices

WAYS = ["GET", "HEAD", "POST"]


def go(name: str, *args: object) -> HttpResponseRedirect:
    """Redirect after a form was sent."""
    return HttpResponseRedirect(reverse(f"causes:{name}", args=args), status=303)


def step_of(ledger: Ledger, sitting: str, step: int) -> HttpResponseRedirect:
    """Go to a step; after the steps to what may follow, unless that is answered, or to the last page."""
    if step <= sittings.STEPS:
        return go("items", sitting, step)
    given = sittings.answers(ledger, sitting)
    open_still = any(item.slug not in given for item in sittings.following(ledger, sitting))
    return go("more" if open_still else "last", sitting)


@require_http_methods(WAYS)
@unlocked
def begin(request: UnlockedRequest) -> HttpResponse:
    """Say who will see what; begin, or go on where one stopped."""
    ledger = request.book.ledger
    begun = sittings.under_way(ledger)
    if request.method == "POST":
        return (
            step_of(ledger, begun, sittings.next_step(ledger, begun))
            if begun
            else go("items", sittings.new_token(), 1)
        )
    context = {"begun": begun, "again": bool(ledger.sittings), "solo": request.book.solo}
    return render(request, "causes/begin.html", context)


@require_http_methods(WAYS)
@unlocked
def items(request: UnlockedRequest, sitting: str, step: int) -> HttpResponse:
    """One cause, four statements. Each answer is kept as it is given, and all of them by going on."""
    ledger = request.book.ledger
    if not sittings.is_token(sitting) or not 1 <= step <= sittings.STEPS:
        raise Http404
    if sittings.is_finished(ledger, sitting):
        return go("home")
    listed = sittings.statements(sittings.form_of(ledger), step)
    form = ItemsForm(listed, sent(request), given=sittings.answers(ledger, sitting))
    if request.method == "POST" and form.is_valid():
        by_itself = request.headers.get("HX-Request") == "true"
        sittings.keep(request.book, sitting, form.cleaned_data, passing=not by_itself)
        return HttpResponse(status=204) if by_itself else step_of(request.book.ledger, sitting, step + 1)
    back = reverse("causes:items", args=[sitting, step - 1]) if step > 1 else reverse("causes:begin")
    context = {"form": form, "step": step, "of": sittings.STEPS + 1, "back": back}
    return render(request, "causes/items.html", context, status=amiss(form))


@require_http_methods(WAYS)
@unlocked
def more(request: UnlockedRequest, sitting: str) -> HttpResponse:
    """A few statements more where two or three causes lie close together. All of it can be left out."""
    ledger = request.book.ledger
    if not sittings.is_token(sitting):
        raise Http404
    if sittings.is_finished(ledger, sitting):
        return go("home")
    listed = sittings.following(ledger, sitting)
    form = ItemsForm(listed, sent(request), given=sittings.answers(ledger, sitting))
    if listed and request.method == "POST" and form.is_valid():
        by_itself = request.headers.get("HX-Request") == "true"
        sittings.keep(request.book, sitting, form.cleaned_data, passing=not by_itself)
        return HttpResponse(status=204) if by_itself else go("last", sitting)
    if not listed:
        return go("last", sitting)
    ways = {"back": reverse("causes:items", args=[sitting, sittings.STEPS])}
    context = {"form": form, "without": reverse("causes:last", args=[sitting]), **ways}
    return render(request, "causes/more.html", context, status=amiss(form))


@require_http_methods(WAYS)
@unlocked
def last(request: UnlockedRequest, sitting: str) -> HttpResponse:
    """The two circles, willingness, and whether something happened: then the map is drawn."""
    if not sittings.is_token(sitting):
        raise Http404
    form, ledger = LastForm(sent(request)), request.book.ledger
    if sittings.is_finished(ledger, sitting):
        return go("safe") if request.method == "POST" else go("home")
    if request.method == "POST" and form.is_valid():
        sittings.finish(request.book, sitting, form.cleaned_data)
        return go("safe")
    followed = bool(sittings.following(ledger, sitting))
    back = ("causes:more", [sitting]) if followed else ("causes:items", [sitting, sittings.STEPS])
    of = sittings.STEPS + 1
    context = {"form": form, "step": of, "of": of, "back": reverse(back[0], args=back[1])}
    return render(request, "causes/last.html", context, status=amiss(form))


@require_http_methods(WAYS)
@unlocked
def safe(request: HttpRequest) -> HttpResponse:
    """Four questions whose answers never leave the page (docs/threat-model.md, 61).

    The boxes have no name, so a browser sends nothing of them; and nothing that is sent is looked at. What
    comes next is the same for everybody.
    """
    if request.method == "POST":
        return go("pace")
    return render(request, "causes/safe.html")


@require_http_methods(WAYS)
@unlocked
def pace(request: UnlockedRequest) -> HttpResponse:
    """Everybody is asked how carefully to go, in the same words; where help is, stands here for everybody."""
    book = request.book
    form = PaceForm(sent(request), initial={"pace": book.settings.pace})
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["pace"] != book.settings.pace:
            book.keep(structs.replace(book.settings, pace=form.cleaned_data["pace"]))
        return notices.say(request, go("home"), "causes.drawn")
    return render(request, "causes/pace.html", {"form": form}, status=amiss(form))
