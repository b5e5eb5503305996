"""How people use the pages of what they differ on, in tests."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from hearthside.engine.ledger.lasting.differences import Differences
from hearthside.web import clock
from tests import couples
from tests.couples import Somebody

FORM_TOKEN = re.compile(r'(?<=name="csrfmiddlewaretoken" value=")[^"]+|(?<=X-CSRFToken&quot;: &quot;)[^&]+')
ROOM = "/differences/"
EVENING = datetime(2026, 11, 27, 18, 0, tzinfo=UTC)
TITLE = "How often we see my mother"


def go_to(monkeypatch: pytest.MonkeyPatch, moment: datetime, *who: Somebody) -> None:
    """Let it be another moment, two seconds later at each look; `who` unlock again."""
    looks = count()
    monkeypatch.setattr(clock, "now", lambda: moment + timedelta(seconds=2 * next(looks)))
    for one in who:
        couples.sign_in(one.client, one.identity)


def page(who: Somebody, address: str = ROOM) -> str:
    """What stands on a page, but for the form's token."""
    response = who.client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return FORM_TOKEN.sub("", response.content.decode()).replace("&#x27;", "’")


def send(who: Somebody, address: str, **given: str) -> str:
    """Send a form; gives where it leads."""
    response = who.client.post(address, given)
    assert response.status_code == 303, (address, response.status_code)
    return str(response.headers["Location"])


def begin(who: Somebody, title: str = TITLE, **more: str) -> str:
    """Open a page; gives its address."""
    return send(who, f"{ROOM}new/", kind="both", title=title, **more)


def write(who: Somebody, where: str, number: int, words: str, way: str = "keep") -> None:
    """Write one part."""
    send(who, f"{where}{number}/", words=words, way=way)


def token(who: Somebody) -> str:
    """The newest page's token."""
    return next(reversed(who.book().ledger.of(Differences).leaves))


def proposal(who: Somebody, where: str) -> str:
    """The token of the proposal that waits."""
    found = re.search(r'name="step" value="([0-9a-f]+)"', page(who, where))
    assert found
    return found[1]


def field(html: str, name: str) -> str:
    """What a hidden field of a page holds."""
    found = re.search(rf'name="{name}" value="(\w*)"', html)
    assert found is not None
    return found[1]
