"""A plain no is found whatever stands around it, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from hearthside.engine.wording.boundaries import boundaries


@pytest.mark.parametrize(
    "text",
    [
        "No.",
        "no means no",
        "No, I don't want to.",
        "Please don’t touch me again",
        "Stop. I don't like that!",
        "I said no",
        "I don't want to have sex tonight.",
        "Get your hands off me",
        "I'm not ready for that",
    ],
)
def test_a_plain_no_is_one(text: str) -> None:
    words = "".join(text[start:end] for start, end in boundaries(text))
    assert len(words) >= len(text.strip()) - 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "You never listen.",
        "No wonder you have no friends.",
        "I don't want to hear your excuses.",
        "Stop being so stupid.",
        "Don't touch me, you disgust me.",
        "I don't want to talk to you any more.",
    ],
)
def test_what_only_begins_like_one_is_none(text: str) -> None:
    assert boundaries(text) == []


def test_it_stays_quick_on_long_and_strange_text() -> None:
    for text in ("no " * 7_000, "no,please," * 2_000, "stop and " * 2_000 + "x", "\u202e" * 20_000):
        boundaries(text)
