"""What sounds good: said once by family, or by the way about one practice. Both can see it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from hearthside.journal import tastes as told
from hearthside.journal.book import Book
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.rooms.path.forms import amiss, sent
from hearthside.rooms.path.views import find, go
from hearthside.web import notices
from hearthside.web.forms import Form, Scale
from hearthside.web.practices import ASKED_OPENLY, FAMILIES, is_asked_openly

MARKS = ((5, _("gladly")), (3, _("perhaps")), (1, _("rather not")))


class TastesForm(Form):
    """One answer for each family that may be asked about openly; any may be left empty."""

    all_optional = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Make a row for each family."""
        super().__init__(*args, **kwargs)
        for family, words in ASKED_OPENLY.items():
            self.fields[family] = forms.TypedChoiceField(
                label=FAMILIES[family],
                help_text=words,
                choices=MARKS,
                coerce=int,
                empty_value=None,
                widget=Scale,
                required=False,
            )


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def tastes(request: UnlockedRequest) -> HttpResponse:
    """What sounds good to me; what my partner said of it."""
    book: Book = request.book
    if request.method == "POST" and not book.closed and request.POST.get("verb") == "skip":
        told.pass_by(book)
        return notices.say(request, go("home"), "skipped")
    form = TastesForm(sent(request), initial=told.marks(book))
    if request.method == "POST" and form.is_valid() and not book.closed:
        said = {about: mark for about, mark in form.cleaned_data.items() if mark is not None}
        news = told.say(book, said)
        return notices.say(request, go("home"), "path.tastes" if news else "already")
    context = {
        "form": form,
        "solo": book.solo,
        "closed": book.closed,
        "before": told.kept_from_before(book),
        "theirs": _theirs(book),
        "partner": book.name_of(book.partner) if book.partner else None,
    }
    return render(request, "path/tastes.html", context, status=amiss(form))


def _theirs(book: Book) -> list[tuple[Any, Any]]:
    """What my partner said, family by family, in words."""
    known, words = told.marks(book, book.partner) if book.partner else {}, dict(MARKS)
    return [(FAMILIES[one], words[known[one]]) for one in ASKED_OPENLY if known.get(one) in words]


@require_POST
@unlocked
def taste(request: UnlockedRequest, named: str) -> HttpResponse:
    """One practice sounds good, or rather not. A second tap writes nothing."""
    book, facts, mark = request.book, find(named), request.POST.get("mark")
    if book.closed or not is_asked_openly(facts) or mark not in {"1", "5"}:
        raise Http404
    if told.kept_from_before(book):
        return go("tastes")
    news = told.say(book, {facts.slug: int(mark)})
    return notices.say(request, _back(request, named), "path.tastes" if news else "already")


def _back(request: UnlockedRequest, named: str) -> HttpResponse:
    """The page on which it was tapped: the path's, or the library's if that room is in the house."""
    if "library" in request.POST:
        try:
            return HttpResponseRedirect(reverse("library:practice", args=[named]), status=303)
        except NoReverseMatch:
            pass
    return go("practice", named)
