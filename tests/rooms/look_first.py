"""What "Look it over first" has to keep to, wherever a box is written that the other one will read."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from tests.couples import Somebody
from tests.doors import watch

HARD = "You're so selfish. You never think of anybody but yourself."
THREAT = "I will hurt you if you leave."
BUTTON = 'name="look"'
MARKS, ELSEWHERE = "What may land harder than you mean", "This one isn’t for marks"


def page(who: Somebody, address: str) -> str:
    """A page, as it reads."""
    answer = who.client.get(address)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def ask(who: Somebody, address: str, **sent: Any) -> str:
    """Press the button; gives the page that comes back. Nothing may be written by it."""
    before = watch.stored()["journal_entry"]
    answer = who.client.post(address, {"look": "1", **sent})
    assert answer.status_code == 200, answer.status_code
    assert watch.stored()["journal_entry"] == before
    return unescape(answer.content.decode())


def boxes(shown: str) -> dict[str, str]:
    """What stands in the boxes and lines of a page, by their names; of several, what is not empty."""
    found = re.findall(r'<textarea [^>]*?name="(\w+)"[^>]*>\n?(.*?)</textarea>', shown, re.DOTALL)
    for line in re.findall(r"<input [^>]*>", shown):
        name, value = re.search(r'name="(\w+)"', line), re.search(r'value="(.*)"(?: |>)', line)
        if name and value and "radio" not in line:
            found.append((name[1], value[1].split('" ')[0]))
    return {name: words for name, words in found if words}


def chosen(shown: str, name: str) -> str | None:
    """Which of several is chosen."""
    found = re.search(rf'<input type="radio" name="{name}" value="([^"]*)"[^>]* checked', shown)
    return found[1] if found else None


def keeps_to_it(who: Somebody, address: str, sent_to: str = "", box: str = "words", **more: Any) -> str:
    """Check one box: marks are shown, danger leads to Help, words stay, nothing is written. Gives the marks.

    `sent_to`: where its form goes, if not to its own page; `more`: what else was typed or tapped.
    """
    assert BUTTON in page(who, address)
    there, typed = sent_to or address, {**more, box: THREAT}
    shown = ask(who, there, **typed)
    assert MARKS not in shown
    assert "<mark>" not in shown
    assert "/help/" in shown.split(ELSEWHERE)[1]
    _stands(shown, typed)
    typed = {**more, box: HARD}
    shown = ask(who, there, **typed)
    assert ELSEWHERE not in shown
    assert "<mark>" in shown.split(MARKS)[1]
    _stands(shown, typed)
    return shown


def _stands(shown: str, typed: dict[str, str]) -> None:
    """All that was typed and tapped is still there."""
    for name, words in typed.items():
        assert words in (boxes(shown).get(name), chosen(shown, name)), name
