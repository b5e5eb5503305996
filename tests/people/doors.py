"""Ways through the door for tests: the forms as a browser sends them."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client

from hearthside.people import cookies, phrases
from hearthside.web import clock
from tests.couples import PASSPHRASE, Somebody

UNLOCK = "/door/unlock/"


def offered() -> dict[str, str]:
    """Give the part of a form that carries four offered words."""
    words, seal = phrases.offer()
    return {"way": "made", "made": words, "seal": seal}


def own(passphrase: str) -> dict[str, str]:
    """Give the part of a form that carries a passphrase of one's own."""
    return {"way": "own", "own": passphrase, "again": passphrase}


def unlock(client: Client, who: Somebody, passphrase: str = PASSPHRASE, **extra: Any) -> Any:
    """Type sign-in name and passphrase."""
    return client.post(UNLOCK, {"login": who.login, "passphrase": passphrase}, **extra)


def session_of(client: Client) -> str:
    """Give the session cookie that a browser holds."""
    held = client.cookies.get(cookies.session_name())
    return held.value if held else ""


def is_open(client: Client) -> bool:
    """Tell whether a browser is unlocked."""
    return bool(client.get("/me/").status_code == 200)


def create(client: Client, login: str, *, name: str = "Ana", **extra: str) -> Any:
    """Create a space with offered words."""
    form = {"name": name, "login": login, "company": "partner", "known": "on", **offered(), **extra}
    return client.post("/door/create/", form)


def shown_code(client: Client) -> str:
    """Read the recovery code off the page that shows it."""
    page = client.get("/door/recovery/").content.decode()
    return "-".join(re.findall(r"<li>([A-Z2-7]{4})</li>", page))


def seconds() -> int:
    """Give this moment."""
    return int(clock.now().timestamp())
