"""What the addresses of the cards lead to, by what one does there."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from hearthside.people.access import UnlockedRequest
from hearthside.rooms.decks import shelf
from hearthside.web import handles, notices

WAYS = ["GET", "HEAD", "POST"]


def found(request: UnlockedRequest, named: str) -> shelf.Face:
    """The card of an address, or 404."""
    face = shelf.find(request.book.ledger, named)
    if face is None:
        raise Http404
    return face


def to_card(face: shelf.Face) -> HttpResponseRedirect:
    """On to its page."""
    return HttpResponseRedirect(reverse("decks:card", args=[face.named]), status=303)


def to_deck(face: shelf.Face) -> str:
    """The address of the deck in which it lies."""
    if face.deck is None:
        return reverse("decks:ours")
    return reverse("decks:deck", args=[handles.handle("deck", face.deck)])


def back(request: UnlockedRequest, face: shelf.Face, code: str) -> HttpResponse:
    """Back to Today if the tap came from there, else to the card, and say a sentence."""
    if request.POST.get("from") == "today":
        return notices.say(request, HttpResponseRedirect(reverse("today:index"), status=303), code)
    return notices.say(request, to_card(face), code)


def partner(request: UnlockedRequest) -> str | None:
    """What my partner is called, if there is one."""
    book = request.book
    return book.name_of(book.partner) if book.partner else None
