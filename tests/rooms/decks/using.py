"""What the tests of the cards do on a phone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Literal

import pytest
from django.urls import reverse

from hearthside.engine.weeks import week_of
from hearthside.records.kinds.capacity import Capacity
from hearthside.web import clock, handles
from tests import couples
from tests.couples import Somebody

CARD = "now-song"  # light, and one may guess


def address(slug: str = CARD, name: str = "decks:card") -> str:
    """Where something can be done with a card."""
    return reverse(name, args=[handles.handle("card", slug)])


def send(who: Somebody, name: str, fields: dict[str, Any] | None = None, slug: str = CARD) -> int:
    """Send a form of a card."""
    return int(who.client.post(address(slug, name), fields or {}).status_code)


def answer(who: Somebody, words: str, slug: str = CARD, **more: Any) -> int:
    """Answer a card."""
    return send(who, "decks:card", {"words": words, **more}, slug)


def page(who: Somebody, where: str = "") -> str:
    """Read a page; the card's, if no other is named."""
    response = who.client.get(where or address())
    assert response.status_code == 200
    return str(response.content.decode())


def visible(text: str) -> str:
    """A page without what differs from one asking to the next, nor the number of what both know of."""
    kept = "\n".join(line for line in text.splitlines() if "csrfmiddlewaretoken" not in line)
    return re.sub(r'data-live="\d+"', "", kept)


def open_both(ana: Somebody, ben: Somebody, slug: str = CARD, words: Sequence[str] = ("a", "b")) -> None:
    """Both answer, and come by once more, so that it is open for both."""
    answer(ana, words[0], slug)
    answer(ben, words[1], slug)
    for who in (ana, ben):
        who.client.get("/")


def tick(who: Somebody, *welcome: Literal["touch", "desire", "talks"]) -> None:
    """Say what is welcome this week."""
    week = week_of(who.book().today)
    who.book().share(Capacity(week=week, minutes=90, energy=2, welcome=list(welcome)))


def both_tick(ana: Somebody, ben: Somebody, *welcome: Literal["touch", "desire", "talks"]) -> None:
    """Both say it."""
    for who in (ana, ben):
        tick(who, *welcome)


def later(monkeypatch: pytest.MonkeyPatch, days: int, *people: Somebody) -> None:
    """Let days go by. Everybody signs in again, since no session lasts so long."""
    then = clock.now() + timedelta(days=days)
    monkeypatch.setattr(clock, "now", lambda: then)
    for who in people:
        couples.sign_in(who.client, who.identity)
