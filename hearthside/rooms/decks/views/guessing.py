"""Guess what the other would say, open it together, and be corrected kindly."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from hearthside.journal.errors import AlreadyGiven
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records import labels
from hearthside.records.kinds.guess import Guess
from hearthside.records.kinds.guess_reply import GuessReply
from hearthside.rooms.decks import opting, page, shelf, telling
from hearthside.rooms.decks.forms import AnswerForm, GuessForm, ReplyForm
from hearthside.rooms.decks.views import back, found, to_card
from hearthside.rooms.decks.views.card import shown


@require_POST
@unlocked
def guess(request: UnlockedRequest, named: str) -> HttpResponse:
    """Seal what I think my partner would say."""
    book, face, form = request.book, found(request, named), GuessForm(request.POST)
    state = shelf.state_of(book.ledger, face.slug)
    if book.closed or book.partner is None or not face.guess or state.is_open:
        return to_card(face)
    if not form.is_valid():
        return shown(request, face, form=AnswerForm(), guessing=form)
    words = form.cleaned_data["guess"]
    if not opting.takes_words(book, face):
        return shown(request, face, status=409, form=AnswerForm(), unsent=words)
    try:
        book.give(Guess(card=face.slug, words=words), labels.guess(face.slug, state.turn, book.partner))
    except AlreadyGiven:
        return shown(request, face, status=409, form=AnswerForm(), unsent=words)
    answered = telling.turns(book, [(face, state.turn)])[0].is_answered
    return back(request, face, "decks.guessed-after" if answered else "decks.guessed")


@require_POST
@unlocked
def uncover(request: UnlockedRequest, named: str) -> HttpResponse:
    """Open the guess that was made at an answer I have given: my partner then reads that answer."""
    book, face = request.book, found(request, named)
    turn = shelf.state_of(book.ledger, face.slug).turn
    mine = book.reveal(labels.card(face.slug, turn)).mine
    words = getattr(mine.record, "words", None) if mine else None
    if words is not None and not book.closed:
        page.open_guess(book, face, words, turn)
    return to_card(face)


@require_POST
@unlocked
def reply(request: UnlockedRequest, named: str) -> HttpResponse:
    """Say whether the guess at me was me."""
    book, face, form = request.book, found(request, named), ReplyForm(request.POST)
    if book.closed or book.solo or not form.is_valid():
        return to_card(face)
    said = form.cleaned_data
    turn = telling.turns(book, [(face, said["turn"] or 1)])[0]
    record = GuessReply(card=face.slug, turn=turn.number, verdict=said["verdict"], words=said["words"])
    if turn.at_me.state == "open" and turn.at_me.reply != record:
        book.share(record)
    return back(request, face, "shared")
