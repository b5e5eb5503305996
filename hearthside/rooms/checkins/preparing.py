"""Thinking it over alone: every prompt with its box, kept for oneself until it has been talked about."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from django.http import QueryDict

from hearthside.catalog.types import Agenda
from hearthside.journal.book import Book
from hearthside.journal.prepared import thoughts
from hearthside.records.kinds.prepared import Prepared

LONGEST = 20_000


def boxes(book: Book, agenda: Agenda) -> list[dict[str, Any]]:
    """Each prompt with what I wrote, and what I wrote for an earlier check-in."""
    mine_of, found = thoughts(book, agenda.slug), []
    for number, prompt in enumerate(agenda.prompts, 1):
        mine = mine_of.get(prompt.slug)
        words = mine.words if mine and not mine.earlier else ""
        found.append(
            {
                "prompt": prompt,
                "number": number,
                "words": words,
                "was": mark(words),
                "earlier": mine.words if mine and mine.earlier else "",
            }
        )
    return found


def keep(book: Book, agenda: Agenda, sent: QueryDict) -> int:
    """Keep every box that was changed on this page; gives how many. What another tab wrote stays."""
    kept = 0
    boxes = zip(sent.getlist("prompt"), sent.getlist("words"), _all(sent, "was"), strict=False)
    known = {prompt.slug for prompt in agenda.prompts}
    for prompt, words, was in boxes:
        told = words.strip()[:LONGEST]
        if prompt in known and mark(told) != was:
            book.keep(Prepared(agenda=agenda.slug, prompt=prompt, words=told))
            kept += 1
    return kept


def place(sent: QueryDict) -> str:
    """Where on the page to go on: at the box after the one whose button was pressed."""
    at = sent.get("at", "")
    return f"#p{at}" if at in {str(number) for number in range(1, 10)} else ""


def mark(words: str) -> str:
    """A mark of what stood in a box, by which one that was not touched is known."""
    return blake2b(" ".join(words.split()).encode(), digest_size=8).hexdigest()


def _all(sent: QueryDict, name: str) -> Sequence[str]:
    found = sent.getlist(name)
    return [*found, *[""] * (len(sent.getlist("words")) - len(found))]
