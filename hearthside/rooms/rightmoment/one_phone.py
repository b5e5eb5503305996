"""Right moment, on one phone that is passed over: nothing of it is written, but a time that is set."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.rightmoment import looking, telling
from hearthside.rooms.rightmoment.forms import TapForm, WhenForm
from hearthside.web import notices, sealed

WAYS = ["GET", "HEAD", "POST"]
YES, NO = "yes", "no"


@require_http_methods(WAYS)
@unlocked
def one(request: UnlockedRequest) -> HttpResponse:
    """The four by one, then by the other, then one answer. What the first tapped goes along sealed."""
    form = TapForm(request.POST if request.method == "POST" else None)
    if not (form.is_bound and form.is_valid()):
        return render(request, "rightmoment/one.html", {"form": form, "first": True})
    said = YES if form.is_right else NO
    before = sealed.opened(request, request.POST.get("before", ""))
    if before not in (YES, NO):
        return render(
            request,
            "rightmoment/one.html",
            {"form": TapForm(), "first": False, "before": sealed.sealed(request, said)},
        )
    both = said == before == YES
    shown = {"both": both, "together": looking.together(request.book) if both else []}
    return render(request, "rightmoment/one_answer.html", {**shown, "form": WhenForm(now=request.book.now)})


@require_http_methods(WAYS)
@unlocked
def when(request: UnlockedRequest) -> HttpResponse:
    """Set a time, named at one phone by both."""
    book = request.book
    if book.closed:
        raise Http404
    form = WhenForm(request.POST if request.method == "POST" else None, now=book.now)
    if form.is_bound and form.is_valid():
        telling.set_together(book, form.cleaned_data["when"])
        address = HttpResponseRedirect(reverse("rightmoment:index"), status=303)
        return notices.say(request, address, "rightmoment.set")
    context = {"form": form, "both": False}
    return render(request, "rightmoment/one_answer.html", context, status=400 if form.errors else 200)
