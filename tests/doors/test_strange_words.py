"""What a partner sends by other means than ours breaks no page, and what they write does nothing on one."""

from __future__ import annotations

import html
import json
from html.parser import HTMLParser
from typing import Any

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.journal import rows
from hearthside.records import Record, labels, to_payload
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.levels import Levels
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.rating import Rating
from hearthside.records.kinds.week import WeekLaid
from hearthside.vault.canon import Payload
from hearthside.web.handles import handle
from tests.couples import Somebody
from tests.doors import watch
from tests.doors.examples import example, examples
from tests.doors.life import Life

MARK = "zqxmark"
NASTY = (
    f"<script>{MARK}()</script><img src=x onerror={MARK}()><svg onload={MARK}()>"
    f"<a href='javascript:{MARK}()'>"
    f"</textarea></title>\" onfocus=\"{MARK}()\" autofocus hx-get='/{MARK}' hx-trigger='load' "
    f"{{{{ {MARK} }}}}{{% {MARK} %}}\u202e\u2066=HYPERLINK(1)"
)
JUNK: list[Any] = [
    None,
    True,
    -1,
    2**70,
    1.5,
    "",
    "x" * 70_000,
    "\x00\ud7ff\u202e",
    [],
    [[]],
    {},
    {"a": 1},
    NASTY,
]


def strange(life: Life) -> list[Payload]:
    """Every kind with each of its fields spoiled in turn, and what is no kind at all."""
    now = int(life.ben.book().now.timestamp())
    found: list[Payload] = [
        {},
        {"k": "nothing"},
        {"k": 3},
        {"k": "pulse", "v": 99, "t": now},
        {"a": {}, "x": 1},
    ]
    for record in examples(MARK):
        good = to_payload(record, at=now)
        found += [{key: value for key, value in good.items() if key != left} for left in good]
        found += [{**good, key: JUNK[number % len(JUNK)]} for number, key in enumerate(good)]
        found += [
            {**good, "extra": NASTY},
            {**good, "t": 2**50},
            {**good, "t": now + 10**9},
            {**good, "l": [["x"]]},
        ]
    return found


def broken(who: Somebody, life: Life) -> dict[str, bytes]:
    """Pages that answer with an error, for this person."""
    pages = watch.walked(who.client, life.ways)
    pages["taken along"] = watch.whole(who.client.post(reverse("household:readable")))
    return {
        path: answer[:3]
        for path, answer in pages.items()
        if answer[:1] not in b"23" and answer[:3] not in (b"404", b"405")
    }


def test_no_page_breaks_by_what_a_partner_shares(life: Life) -> None:
    desk, day = life.ben.desk(), life.ben.book().day
    for payload in strange(life):
        rows.put(desk.write_shared(payload, day=day))
    assert broken(life.ana, life) == {}
    assert broken(life.ben, life) == {}


def test_no_page_breaks_by_well_formed_records_about_things_that_do_not_exist(life: Life) -> None:
    for record in examples(MARK):
        life.ben.book().share(record)
        life.ana.book().keep(record)
    assert broken(life.ana, life) == {}
    assert broken(life.ben, life) == {}


ANSWERS: list[Payload] = [
    {"k": "card_answer", "v": 1},
    {"k": "pulse", "v": 1, "day": "2026-11-22", "close": 3.0},
    {},
    {"k": NASTY},
]


@pytest.mark.parametrize("number", range(len(ANSWERS)))
def test_an_answer_that_is_none_is_said_to_be_one_that_cannot_be_shown(life: Life, number: int) -> None:
    """Under every label that two answers can meet under."""
    ben, ana = life.ben.desk(), life.ana.book()
    card, week = list(library().cards)[1], _week(life)
    own: dict[labels.Label, Record] = {
        labels.card(card): CardAnswer(card=card, words="mine"),
        labels.cause_map(2): example(Levels, "x"),
        labels.rating(*week): Rating(week=week[0], practice=week[1], closer=4),
    }
    payload = {**ANSWERS[number], "t": int(ana.now.timestamp())}
    for label, record in own.items():
        ana.give(record, label)
        slot = ben.slot(*label)
        rows.put(ben.answer(payload, slot, rows.in_slots(ben, [slot]), day=ana.day))
    for who in (life.ana, life.ben, life.ana):
        assert broken(who, life) == {}
    assert (
        b"cannot be shown" in life.ana.client.get(reverse("decks:card", args=[handle("card", card)])).content
    )


def _week(life: Life) -> tuple[str, str]:
    """A practice for two that was done this week."""
    laid = [entry.record for entry in life.ana.book().every((WeekLaid,))]
    week, offer = next(
        (one.week, offer)
        for one in laid
        if isinstance(one, WeekLaid)
        for offer in one.offers
        if offer.place == "both"
    )
    life.ana.client.post(reverse("path:done", args=[handle("practice", offer.practice)]))
    return week, offer.practice


class Page(HTMLParser):
    """Finds whatever in a page could act: tags and attributes that hold the words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words, self.found = words, list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at each tag. A box may hold words that can be changed in it, and a label may say them."""
        for name, value in attrs:
            acts = name not in {"value", "aria-label", "alt", "title", "placeholder"}
            if self.words in tag + name or (acts and self.words in (value or "")):
                self.found.append(f"<{tag} {name}={value}>")

    def handle_data(self, data: str) -> None:
        """Text within a script or style acts too."""
        if self.words in data and self.cdata_elem:
            self.found.append(data)


def test_what_a_partner_writes_is_text_on_every_page(life: Life) -> None:
    for record in examples(NASTY):
        life.ben.book().share(record)
    life.ben.book().share(Greeting(name=NASTY[:60]))
    seen = 0
    for path, answer in watch.walked(life.ana.client, life.ways).items():
        page = Page(MARK)
        page.feed(answer.decode())
        assert page.found == [], path
        seen += MARK in html.unescape(answer.decode())
    assert seen > 3


def test_a_name_cannot_turn_our_sentences_around(life: Life) -> None:
    for turned in ("\u202enimda", "\u2067Ben\n\n"):
        life.ben.book().share(Greeting(name=turned))
        assert "\u202e" not in life.ana.book().name_of(life.ben.id)
        for path, answer in watch.walked(life.ana.client, life.ways).items():
            assert not {"\u202e", "\u2067"} & set(answer.decode()), path
    life.ben.book().share(Greeting(name="\u202e"))
    assert life.ana.book().name_of(life.ben.id) == "your partner"


def test_what_is_taken_along_is_a_file_and_never_a_page(life: Life) -> None:
    life.ben.book().share(Noticed(day=life.ben.book().today.isoformat(), moment="laugh", words=NASTY))
    answer = life.ana.client.post(reverse("household:readable"))
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert any(line["entry"].get("words") == NASTY for line in json.loads(answer.content)["entries"])
