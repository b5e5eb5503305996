"""Ana and Ben at the table: begin a session, look at it, tap in it, through the pages."""

from __future__ import annotations

from django.urls import reverse

from hearthside.engine.together import State
from hearthside.journal import sessions
from hearthside.rooms.together.cards import named
from tests.couples import Somebody

BOTH = {"phones": "two", "first": "me"}


def door(who: Somebody, what: str, about: str | None = None) -> str:
    """The page at which a session begins."""
    return str(who.client.get(reverse("together:begin", args=[named(what, about)])).content.decode())


def begin(who: Somebody, what: str, about: str | None = None, **chosen: str) -> str:
    """Sit down; gives the session's id."""
    address = reverse("together:begin", args=[named(what, about)])
    answer = who.client.post(address, {**BOTH, **chosen})
    assert answer.status_code == 303
    return str(answer.headers["Location"].rstrip("/").rsplit("/", 1)[1])


def page(who: Somebody, session: str) -> str:
    """How it looks on somebody's phone."""
    answer = who.client.get(reverse("together:session", args=[session]))
    assert answer.status_code == 200
    return str(answer.content.decode())


def move(who: Somebody, session: str, verb: str, **more: object) -> None:
    """Tap a button of the page as it stands now."""
    form = {"verb": verb, "after": state(who, session).after, **more}
    assert who.client.post(reverse("together:move", args=[session]), form).status_code == 303


def state(who: Somebody, session: str) -> State:
    """Where it stands for somebody."""
    found = sessions.state(who.book(), session)
    assert found is not None
    return found


def slug(who: Somebody, session: str) -> str:
    """The step that is shown, "end" at the end."""
    step = state(who, session).step
    return step.slug if step is not None else "end"
