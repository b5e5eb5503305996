"""How drafts are read: what must never happen with any text, and floors below which no change may fall."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.engine.wording import review

DRAFTS = Path(__file__).parent / "drafts"
UNSEEN = ("c", "d", "e", "f", "g")
HURTS = {"criticism", "contempt", "defensiveness", "stonewalling", "harsh_startup", "threat_or_coercion"}
GOOD = {"i_statement", "appreciation", "repair_attempt", "ownership", "request", "validation"}


def drafts(*writers: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for writer in writers
        for line in (DRAFTS / f"{writer}.jsonl").read_text("utf-8").splitlines()
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_twice_alike_and_every_mark_lies_within_it(text: str) -> None:
    found = review(text)
    assert found == review(text)
    assert set(found.labels) <= HURTS | GOOD
    for one in found.findings:
        assert 0 <= one.start <= one.end <= len(text)


@pytest.mark.parametrize("text", ["", " ", "?", "...", "\n\n", "❤️", "x" * 60_000, "you " * 9_000])
def test_odd_texts_are_read_without_a_stumble(text: str) -> None:
    assert review(text).findings is not None


def test_words_within_others_are_not_told_twice() -> None:
    told = [one.text for one in review("When you never listen to me, I think you're so selfish.").findings]
    assert "I think you're so selfish" in told
    assert "you're so selfish" not in told


def test_a_plain_hurt_is_seen_beside_a_fair_sentence() -> None:
    text = "You never listen. You are so selfish. I felt lonely on Tuesday. Could we sit down tonight?"
    assert "criticism" in review(text).labels


def test_few_kind_messages_are_marked() -> None:
    """Counted on writers whose drafts were used for nothing."""
    kind = [one for one in drafts(*UNSEEN) if one["group"] in ("positive", "neutral")]
    marked = [one["id"] for one in kind if HURTS & set(review(one["text"]).labels)]
    assert len(marked) <= 0.02 * len(kind)


def test_few_harmless_messages_are_sent_to_help() -> None:
    harmless = [one for one in drafts(*UNSEEN) if one["group"] != "risk"]
    sent = [one["id"] for one in harmless if review(one["text"]).routes_to_help]
    assert len(sent) <= 0.01 * len(harmless)


def test_most_of_what_is_done_well_is_seen() -> None:
    pairs = [(set(one["labels"]) & GOOD, set(review(one["text"]).labels)) for one in drafts(*UNSEEN)]
    there = sum(len(labels) for labels, _found in pairs)
    assert sum(len(labels & found) for labels, found in pairs) >= 0.6 * there
