"""Decks: look through them, answer a card by blind reveal, pass, add one's own, read what was told."""

from __future__ import annotations

import secrets

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hearthside.catalog.load import library
from hearthside.journal.errors import AlreadyGiven
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.own_card import OwnCard
from hearthside.records.kinds.skip import Skip
from hearthside.rooms.decks import shelf
from hearthside.rooms.decks.forms import AnswerForm, OwnCardForm
from hearthside.web import handles, notices

PER_PAGE = 12
UNANSWERED = {"nobody", "passed"}
WAYS = ["GET", "HEAD", "POST"]


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """All decks, and how far the two have come with each."""
    ledger = request.book.ledger
    opened = {slug for slug, state in ledger.cards.items() if state.is_open}
    decks = [
        (deck, handles.handle("deck", deck.slug), sum(card.slug in opened for card in deck.cards))
        for deck in library().decks.values()
    ]
    return render(
        request,
        "decks/index.html",
        {"decks": decks, "own": len(ledger.own_cards), "opened": len(opened), "solo": request.book.solo},
    )


@require_safe
@unlocked
def deck(request: UnlockedRequest, named: str) -> HttpResponse:
    """One deck, card by card."""
    slug = handles.find("deck", named)
    if slug is None:
        raise Http404
    cards = [face for face in shelf.faces(request.book.ledger).values() if face.deck == slug]
    standing = shelf.standing(request.book, cards)
    return render(request, "decks/deck.html", {"deck": library().decks[slug], "cards": standing})


@require_http_methods(WAYS)
@unlocked
def card(request: UnlockedRequest, named: str) -> HttpResponse:
    """One card: sealed until both have answered."""
    face = _face(request, named)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _give(request, face, form)
    return _card_page(request, face, form)


def _give(request: UnlockedRequest, face: shelf.Face, form: AnswerForm) -> HttpResponse:
    book, words = request.book, form.cleaned_data["words"]
    back = reverse("today:index") if request.POST.get("from") == "today" else None
    here = HttpResponseRedirect(back or reverse("decks:card", args=[face.named]), status=303)
    try:
        book.give(CardAnswer(card=face.slug, words=words), shelf.label(book.ledger, face.slug))
    except AlreadyGiven:
        mine = book.reveal(shelf.label(book.ledger, face.slug)).mine
        if mine is not None and getattr(mine.record, "words", None) == words:
            return notices.say(request, here, "already")
        return _card_page(request, face, form, unsent=words)
    if book.solo:
        return notices.say(request, here, "kept")
    alone = book.reveal(shelf.label(book.ledger, face.slug)).state == "mine"
    return notices.say(request, here, "sealed" if alone else "both")


def _card_page(
    request: UnlockedRequest, face: shelf.Face, form: AnswerForm, unsent: str | None = None
) -> HttpResponse:
    book = request.book
    state = shelf.standing(book, [face])[0][1]
    if state == "kept" and not form.is_bound:
        form = AnswerForm(initial={"words": shelf.draft(book, face)})
    context = {
        "face": face,
        "form": form,
        "state": state,
        "reveal": book.reveal(shelf.label(book.ledger, face.slug)),
        "unsent": unsent,
        "partner": _partner(request),
        "back": _deck_of(face),
        "can_remove": face.author == book.me and state in UNANSWERED,
    }
    return render(request, "decks/card.html", context, status=409 if unsent else 200)


@require_POST
@unlocked
def skip(request: UnlockedRequest, named: str) -> HttpResponse:
    """Pass on a card. Nobody is told."""
    face = _face(request, named)
    request.book.keep(Skip(card=face.slug))
    back = reverse("today:index") if request.POST.get("from") == "today" else _deck_of(face)
    return notices.say(request, HttpResponseRedirect(back, status=303), "skipped")


@require_http_methods(WAYS)
@unlocked
def ours(request: UnlockedRequest) -> HttpResponse:
    """The couple's own deck, and room for one more question."""
    book, form = request.book, OwnCardForm(request.POST or None)
    if request.method == "POST" and not book.solo and form.is_valid():
        book.share(OwnCard(card=shelf.OWN + secrets.token_hex(6), words=form.cleaned_data["words"]))
        return notices.say(request, HttpResponseRedirect(reverse("decks:ours"), status=303), "decks.added")
    cards = [face for face in shelf.faces(book.ledger).values() if face.deck is None]
    context = {"form": form, "cards": shelf.standing(book, cards), "solo": book.solo}
    return render(request, "decks/ours.html", context)


@require_POST
@unlocked
def remove(request: UnlockedRequest, named: str) -> HttpResponse:
    """Take a question that I added out of our deck, as long as nobody has answered it."""
    book, face = request.book, _face(request, named)
    if shelf.standing(book, [face])[0][1] in UNANSWERED:
        for written in book.every((OwnCard,)):
            if written.author == book.me and written.record.card == face.slug:
                book.erase(written.id)
    return notices.say(request, HttpResponseRedirect(reverse("decks:ours"), status=303), "decks.gone")


@require_safe
@unlocked
def told(request: UnlockedRequest) -> HttpResponse:
    """What the two have told each other, newest first."""
    ledger = request.book.ledger
    opened = [(max(state.mine, state.theirs), slug) for slug, state in ledger.cards.items() if state.is_open]
    page = max(0, int(page)) if (page := request.GET.get("page", "")).isdecimal() and len(page) < 5 else 0
    faces, newest = shelf.faces(ledger), sorted(opened, reverse=True)
    shown = [faces[slug] for _, slug in newest[page * PER_PAGE :][:PER_PAGE] if slug in faces]
    reveals = request.book.reveals([shelf.label(ledger, face.slug) for face in shown])
    pairs = [(face, reveals[shelf.label(ledger, face.slug)]) for face in shown]
    more = page + 1 if len(newest) > (page + 1) * PER_PAGE else None
    context = {"pairs": pairs, "more": more, "page": page, "partner": _partner(request)}
    return render(request, "decks/told.html", context)


def _face(request: UnlockedRequest, named: str) -> shelf.Face:
    found = shelf.find(request.book.ledger, named)
    if found is None:
        raise Http404
    return found


def _deck_of(face: shelf.Face) -> str:
    if face.deck is None:
        return reverse("decks:ours")
    return reverse("decks:deck", args=[handles.handle("deck", face.deck)])


def _partner(request: UnlockedRequest) -> str | None:
    book = request.book
    return book.name_of(book.partner) if book.partner else None
