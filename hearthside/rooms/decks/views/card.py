"""One card: answer it by blind reveal, pass, mark it, say that an old answer holds."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from hearthside.journal.errors import AlreadyGiven
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.card_mark import CardMark
from hearthside.records.kinds.card_still import CardStill
from hearthside.records.kinds.skip import Skip
from hearthside.rooms.decks import drawing, opting, page, shelf
from hearthside.rooms.decks.forms import AnswerForm, TurnForm
from hearthside.rooms.decks.standing import one
from hearthside.rooms.decks.views import WAYS, back, found, to_card, to_deck
from hearthside.web import notices


@require_http_methods(WAYS)
@unlocked
def card(request: UnlockedRequest, named: str) -> HttpResponse:
    """One card: sealed until both have answered."""
    face = found(request, named)
    form = AnswerForm(request.POST or None)
    if not opting.takes_words(request.book, face):
        return _closed(request, face, form)
    if request.method == "POST" and not page.is_for_answers(request.book, face):
        return to_card(face)
    if request.method == "POST" and form.is_valid():
        return _give(request, face, form)
    return shown(request, face, form=form, again="again" in request.GET)


def _closed(request: UnlockedRequest, face: shelf.Face, form: AnswerForm) -> HttpResponse:
    """A card of a deck that is closed this week: what is mine on it, and no word lost that was just typed."""
    if form.is_valid():
        return shown(request, face, status=409, form=AnswerForm(), unsent=form.cleaned_data["words"])
    hidden = opting.is_hidden(drawing.week_of_both(request.book), one(request.book, face))
    return HttpResponseRedirect(to_deck(face)) if hidden else shown(request, face, form=AnswerForm())


def shown(request: UnlockedRequest, face: shelf.Face, status: int = 200, **more: Any) -> HttpResponse:
    """The page of a card."""
    live = request.book.live()
    context = page.of_card(request.book, face, **more)
    return render(request, "decks/card.html", {**context, "back": to_deck(face), "live": live}, status=status)


def _give(request: UnlockedRequest, face: shelf.Face, form: AnswerForm) -> HttpResponse:
    book, words = request.book, form.cleaned_data["words"]
    label = labels.card(face.slug, _turn(request, face))
    try:
        book.give(CardAnswer(card=face.slug, words=words), label)
    except AlreadyGiven:
        mine = book.reveal(label).mine
        if mine is not None and getattr(mine.record, "words", None) == words:
            return back(request, face, "already")
        return shown(request, face, status=409, form=form, unsent=words)
    if book.solo:
        return back(request, face, "kept")
    page.open_guess(book, face, words, int(label[-1]))
    return back(request, face, "sealed" if book.reveal(label).state == "mine" else "both")


def _turn(request: UnlockedRequest, face: shelf.Face) -> int:
    """The turn that the form was about: the one come to, or the next where that one is open."""
    form = TurnForm(request.POST)
    asked = form.cleaned_data["turn"] if form.is_valid() else None
    now, then = (
        shelf.state_of(request.book.ledger, face.slug).turn,
        shelf.asked(request.book.ledger, face.slug),
    )
    return then if asked == then else now


@require_POST
@unlocked
def skip(request: UnlockedRequest, named: str) -> HttpResponse:
    """Pass on a card. Nobody is told."""
    face = found(request, named)
    request.book.keep(Skip(card=face.slug))
    to = reverse("today:index") if request.POST.get("from") == "today" else to_deck(face)
    return notices.say(request, HttpResponseRedirect(to, status=303), "skipped")


@require_POST
@unlocked
def mark(request: UnlockedRequest, named: str) -> HttpResponse:
    """Make it a favourite of mine, or plain again, or put it aside: for me alone."""
    face, wanted = found(request, named), request.POST.get("mark", "")
    if wanted == "aside":
        request.book.keep(CardMark(card=face.slug, mark="aside"))
        return notices.say(request, HttpResponseRedirect(reverse("decks:draw"), status=303), "later")
    if wanted == ("plain" if page.is_favourite(request.book, face) else "favourite"):
        request.book.keep(CardMark(card=face.slug, mark="plain" if wanted == "plain" else "favourite"))
    return to_card(face)


@require_POST
@unlocked
def still(request: UnlockedRequest, named: str) -> HttpResponse:
    """What I said a year ago is true still: one tap, and my partner sees it."""
    book, face, form = request.book, found(request, named), TurnForm(request.POST)
    state = shelf.state_of(book.ledger, face.slug)
    told = form.cleaned_data["turn"] if form.is_valid() else None
    if book.closed or book.solo or told != state.turn or not state.is_aged(book.day):
        return back(request, face, "already")
    book.share(CardStill(card=face.slug, turn=state.turn))
    return back(request, face, "decks.still")
