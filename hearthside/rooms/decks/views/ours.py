"""The couple's own deck: add a question, change or take out one that nobody has answered."""

from __future__ import annotations

import secrets

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from hearthside.journal.book import Book
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records import Record
from hearthside.records.kinds.own_card import OwnCard
from hearthside.rooms.decks import page, shelf
from hearthside.rooms.decks.forms import OwnCardForm
from hearthside.rooms.decks.standing import one, standing
from hearthside.rooms.decks.views import WAYS, found, partner, to_card
from hearthside.web import notices


@require_http_methods(WAYS)
@unlocked
def ours(request: UnlockedRequest) -> HttpResponse:
    """The couple's own deck, and room for one more question. While alone, it is mine."""
    book, form = request.book, OwnCardForm(request.POST or None)
    if request.method == "POST" and not book.closed and form.is_valid():
        _write(book, OwnCard(card=shelf.OWN + secrets.token_hex(6), words=form.cleaned_data["words"]))
        return _to_ours(request, "kept" if book.solo else "decks.added")
    live = book.live()
    cards = standing(book, [face for face in shelf.faces(book.ledger).values() if face.deck is None])
    context = {
        "live": live,
        "form": form,
        "cards": [card for card in cards if card.shared or book.solo],
        "mine": [card for card in cards if not card.shared and not book.solo],
        "solo": book.solo,
        "me": book.me,
        "partner": partner(request),
        "closed": book.closed,
    }
    return render(request, "decks/ours.html", context)


@require_http_methods(WAYS)
@unlocked
def change(request: UnlockedRequest, named: str) -> HttpResponse:
    """Say a question of mine in other words, as long as nobody has done anything with it."""
    book, face = request.book, found(request, named)
    form = OwnCardForm(request.POST or None, initial={"words": face.words})
    if not page.may_change(book, one(book, face)) or book.closed:
        return _to_ours(request, "decks.fixed") if request.method == "POST" else to_card(face)
    if request.method == "POST" and form.is_valid():
        _write(book, OwnCard(card=face.slug, words=form.cleaned_data["words"]))
        return _to_ours(request, "saved")
    return render(request, "decks/change.html", {"form": form, "face": face, "solo": book.solo})


@require_POST
@unlocked
def lay(request: UnlockedRequest, named: str) -> HttpResponse:
    """Put a question that I wrote while I was alone into the deck of both."""
    book, face = request.book, found(request, named)
    if face.author == book.me and not face.shared and not book.solo and not book.closed:
        private = _mine(book, face)
        book.share(OwnCard(card=face.slug, words=face.words))
        book.erase_these(private)
    return _to_ours(request, "decks.added")


@require_POST
@unlocked
def remove(request: UnlockedRequest, named: str) -> HttpResponse:
    """Take a question that I added out of our deck, as long as nobody has done anything with it."""
    book, face = request.book, found(request, named)
    if not page.may_change(book, one(book, face)):
        return _to_ours(request, "decks.fixed")
    book.erase_these(_mine(book, face))
    return _to_ours(request, "decks.gone")


def _mine(book: Book, face: shelf.Face) -> list[str]:
    """The entries in which I wrote this question."""
    return [
        written.id
        for written in book.every((OwnCard,))
        if written.author == book.me
        and isinstance(written.record, OwnCard)
        and written.record.card == face.slug
    ]


def _write(book: Book, record: Record) -> None:
    if book.solo:
        book.keep(record)
    else:
        book.share(record)


def _to_ours(request: UnlockedRequest, code: str) -> HttpResponse:
    return notices.say(request, HttpResponseRedirect(reverse("decks:ours"), status=303), code)
