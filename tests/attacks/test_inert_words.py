"""What the partner wrote, by our forms or past them, is text on every page: it neither acts nor turns it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from django.test import Client

from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from tests.attacks.house import lay, now
from tests.doors.life import OWN_CARD, Life, live

pytestmark = pytest.mark.django_db
MARK = "quincetree"
HOSTILE = (
    f"<script>{MARK}()</script><img src=x onerror={MARK}()><svg onload={MARK}()>"
    f'"\' onmouseover={MARK} hx-get="/{MARK}" {{{{ {MARK} }}}}{{% {MARK} %}}</textarea></title><!--'
)
NAME = '"><b hx-get=/q>\u202e<i>'


class Looker(HTMLParser):
    """Finds elements and attributes that nobody here meant."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if any(name.startswith("on") or name == "srcdoc" for name in said):
            self.found.append(tag)
        if any(
            MARK in name or (name not in {"value", "aria-label", "alt"} and MARK in (value or ""))
            for name, value in attrs
        ):
            self.found.append(tag)
        if tag == "b" and "hx-get" in said:
            self.found.append(tag)


def lived() -> Life:
    """Ana, whose partner writes nothing but trouble."""
    life = live()
    ben = life.ben
    day = ben.book().today.isoformat()
    lay(ben, {"k": "greeting", "v": 1, "t": now() + 1, "name": NAME})
    lay(ben, {"k": "noticed", "v": 1, "t": now(), "day": day, "moment": "laugh", "words": HOSTILE})
    lay(ben, {"k": "own_card", "v": 1, "t": now(), "card": "own-ffffffffffff", "words": HOSTILE})
    for slug in (OWN_CARD, "own-ffffffffffff"):
        ben.book().give(CardAnswer(card=slug, words=HOSTILE), labels.card(slug))
        life.ana.book().give(CardAnswer(card=slug, words="mine"), labels.card(slug))
    life.ben.client.get("/")
    life.ana.client.get("/")
    return life


def read(client: Client, path: str) -> str:
    answer = client.get(path)
    kind = answer.headers.get("Content-Type", "")
    return answer.content.decode() if answer.status_code == 200 and "html" in kind else ""


def test_what_the_partner_writes_is_text_on_every_page() -> None:
    life = lived()
    shown = 0
    for way in life.ways:
        if way.path == "/exit":
            continue
        page = read(life.ana.client, way.path)
        shown += MARK in page
        looker = Looker()
        looker.feed(page)
        assert looker.found == [], way.path
        assert "\u202e" not in page, way.path
    assert shown >= 2


def test_what_the_partner_writes_is_text_in_the_export() -> None:
    life = lived()
    answer = life.ana.client.post("/me/export/open/")
    assert answer.headers["Content-Type"] == "application/json"
    assert "attachment" in answer.headers["Content-Disposition"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert MARK in answer.content.decode()
