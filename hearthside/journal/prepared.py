"""What a member thought over alone before a check-in, with its words. Nobody else's book holds any of it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from hearthside.engine.ledger.lasting.prepared import Alone
from hearthside.journal.pages import Pages
from hearthside.records.kinds.prepared import Prepared


class Thought(Struct, frozen=True):
    """What I wrote to one prompt. `at`: Unix seconds; `earlier`: it was for a check-in that has been."""

    prompt: str
    words: str
    at: int
    earlier: bool = False


def thoughts(book: Pages, agenda: str, *, of: Literal["next", "this"] = "next") -> dict[str, Thought]:
    """What I wrote to the prompts of an agenda, by prompt: for the next check-in, or for the one going on."""
    here = book.ledger.of(Alone).on(agenda)
    since = here.since(int(book.now.timestamp()) if of == "next" else None)
    found = book.these(one.id for one in here.words.values())
    return {
        one.record.prompt: Thought(one.record.prompt, one.record.words, one.at, one.at <= since)
        for one in found
        if isinstance(one.record, Prepared) and one.author == book.me
    }
