"""How the cast sits through the assessment, by forms as a browser sends them."""

from __future__ import annotations

from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES
from tests.couples import Somebody

TOKEN = "ab" * 8


def at(step: int, token: str = TOKEN) -> str:
    """The address of one step."""
    return f"/us/q/{token}/{step}/"


def page(who: Somebody, address: str) -> str:
    """Open a page."""
    response = who.client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


def kept(who: Somebody) -> dict[str, int | None]:
    """The answers kept of an assessment that is not finished."""
    started = who.book().ledger.started
    return dict(started.answers) if started else {}


def step(number: int, strength: int, form: str = "a") -> dict[str, str]:
    """Answers for one step, so that its cause is at work with this strength (0-4)."""
    items = library().items.values()
    listed = [item for item in items if item.form == form and item.cause == CAUSES[number - 1]]
    return {item.slug: str(4 - strength if item.reverse else strength) for item in listed}


def follow(who: Somebody, strength: int, token: str = TOKEN) -> int:
    """Answer what follows when it is open what weighs most; gives how many statements there were."""
    response = who.client.get(reverse("causes:more", args=[token]))
    if response.status_code != 200:
        return 0
    items = [item for item in library().items.values() if f'name="{item.slug}"' in response.content.decode()]
    given = {item.slug: str(4 - strength if item.reverse else strength) for item in items}
    sent = who.client.post(reverse("causes:more", args=[token]), given)
    assert sent.headers["Location"] == reverse("causes:last", args=[token])
    return len(items)


def finish(who: Somebody, token: str = TOKEN, **last: str) -> None:
    """The last page."""
    response = who.client.post(reverse("causes:last", args=[token]), last)
    assert response.status_code == 303
    assert response.headers["Location"] == reverse("causes:safe")


def answer_all(
    who: Somebody,
    token: str = TOKEN,
    form: str = "a",
    *,
    rupture: str = "no",
    more: int | None = None,
    **strengths: int,
) -> None:
    """Sit through all of it: each cause with its strength (0-4), else 1; `more`: also what follows."""
    for number, cause in enumerate(CAUSES, start=1):
        response = who.client.post(at(number, token), step(number, strengths.get(cause, 1), form))
        assert response.status_code == 303
    if more is not None:
        assert follow(who, more, token)
    finish(who, token, closeness="5", willing="3", rupture=rupture)
