"""What I shared, what is not encrypted, taking along and bringing in."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.journal import export as take
from hearthside.journal.book import Book
from hearthside.people.access import CannotOpen, UnlockedRequest, unlocked
from hearthside.people.forms import offered
from hearthside.rooms.household import clear as columns
from hearthside.rooms.household import forms, telling
from hearthside.rooms.household.views import on
from hearthside.rooms.household.words import told

PER_PAGE = 30


@require_safe
@unlocked
def clear(request: UnlockedRequest) -> HttpResponse:
    """What is not encrypted, from the tables themselves."""
    return render(request, "household/clear.html", {"tables": columns.tables()})


@require_safe
@unlocked
def shared(request: UnlockedRequest) -> HttpResponse:
    """Everything that I shared, and a way to erase it."""
    mine = telling.said_by_me(request.book)
    page = Paginator(mine, PER_PAGE).get_page(request.GET.get("page"))
    shut = telling.still_sealed(request.book, page.object_list)
    entries = [told(entry, entry.id in shut, partner=_partner(request.book)) for entry in page.object_list]
    context = {"page": page, "entries": entries, "today": request.book.today}
    return render(request, "household/shared.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def erase(request: UnlockedRequest, entry: UUID) -> HttpResponse:
    """Erase one shared entry of mine, after asking once."""
    found = request.book.one(str(entry))
    if found is None or found.author != request.me or found.audience == "private":
        raise Http404
    if request.method == "POST":
        request.book.erase(found.id)
        return on(request, "shared", "household.erased")
    entry_told = told(found, partner=_partner(request.book))
    return render(request, "household/erase.html", {"entry": entry_told, "today": request.book.today})


def _partner(book: Book) -> str:
    return book.name_of(book.partner) if book.partner else ""


@require_safe
@unlocked
def export(request: UnlockedRequest) -> HttpResponse:
    """Ways to take everything along, and to bring it in."""
    archive_form = offered(forms.ArchiveForm, request)
    return render(request, "household/export.html", {"form": archive_form, "bring": forms.ImportForm()})


@require_POST
@unlocked
def readable(request: UnlockedRequest) -> HttpResponse:
    """Everything in the open, as JSON."""
    return download(take.write_json(request.book), "application/json", "hearthside.json")


@require_POST
@unlocked
def archive(request: UnlockedRequest) -> HttpResponse:
    """Everything, sealed under a passphrase of its own."""
    if "another" in request.POST:
        form = offered(forms.ArchiveForm, request)
    else:
        form = forms.ArchiveForm(request.POST)
        if form.is_valid():
            sealed = take.write_archive(request.book, form.cleaned_data["passphrase"])
            return download(sealed, "application/octet-stream", "taken.hearthside")
    return render(request, "household/export.html", {"form": form, "bring": forms.ImportForm()})


@require_POST
@unlocked
def bring(request: UnlockedRequest) -> HttpResponse:
    """Bring a sealed file in. Everything in it becomes private."""
    form = forms.ImportForm(request.POST, request.FILES)
    if form.is_valid():
        given = form.cleaned_data
        try:
            count = take.read_archive(request.book, given["file"].read(), given["passphrase"])
        except CannotOpen:
            form.add_error(None, _("This file did not open: another passphrase, or not all of it is there."))
        else:
            return on(request, "index", "household.imported" if count else "household.nothing")
    sealing = offered(forms.ArchiveForm, request)
    return render(request, "household/export.html", {"form": sealing, "bring": form})


def download(content: bytes, kind: str, name: str) -> HttpResponse:
    """Hand over a file."""
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
