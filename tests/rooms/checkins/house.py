"""Two who have a check-in: what they send, and what stands on their pages."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from django.urls import reverse

from hearthside.engine.together import State
from hearthside.journal import sessions
from hearthside.web.handles import handle
from tests.couples import Somebody

WEEKLY = handle("agenda", "weekly")
PREPARE = "checkins:prepare"


def page(who: Somebody, name: str, *args: object, status: int = 200) -> str:
    """The words of a page."""
    address = name if name.startswith("/") else reverse(name, args=args)
    response = who.client.get(address)
    assert response.status_code == status, (name, response.status_code)
    return unescape(response.content.decode())


def post(who: Somebody, name: str, *args: object, status: int = 303, **fields: Any) -> str:
    """Send a form; gives where it leads."""
    response = who.client.post(reverse(name, args=args), fields)
    assert response.status_code == status, (name, response.status_code, response.content[-300:])
    return str(response.headers.get("Location", ""))


def prepare(who: Somebody, agenda: str = "weekly", **boxes: str) -> None:
    """Write to some prompts alone, as the page sends them."""
    shown = page(who, PREPARE, handle("agenda", agenda))
    was = dict(
        re.findall(r'name="prompt" value="([\w-]+)"><input type="hidden" name="was" value="(\w+)"', shown)
    )
    names = list(boxes)
    prompts = [name.replace("_", "-") for name in names]
    fields: dict[str, Any] = {
        "prompt": prompts,
        "was": [was[slug] for slug in prompts],
        "words": [boxes[name] for name in names],
    }
    post(who, PREPARE, handle("agenda", agenda), done="yes", **fields)


def sit_down(who: Somebody, agenda: str = "weekly", *, phones: str = "two", first: str = "me") -> str:
    """Open a check-in; gives the session's id."""
    named = handle("session", f"checkin/{agenda}")
    return post(who, "together:begin", named, phones=phones, first=first).rsplit("/", 1)[1]


def state(who: Somebody, session: str) -> State:
    """Where it stands."""
    found = sessions.state(who.book(), session)
    assert found is not None
    return found


def move(who: Somebody, session: str, verb: str, **fields: Any) -> None:
    """One move, as the page of this moment sends it."""
    post(
        who,
        "together:move",
        session,
        verb=verb,
        after=fields.pop("after", state(who, session).after),
        **fields,
    )


def go_to(who: tuple[Somebody, Somebody], session: str, slug: str) -> None:
    """Go on until a step, each in their own turn."""
    for _step in range(40):
        here = state(who[0], session)
        if here.step is None or here.step.slug == slug:
            return
        turn = next((one for one in who if here.leads(one.id)), who[0])
        move(turn, session, "on")
    raise AssertionError(slug)
