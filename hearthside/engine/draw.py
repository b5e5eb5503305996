"""Drawing a card: which may come up, for one member alone or on the table between the two, in what order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from hearthside.engine.ledger.cards import YEAR, CardState
from hearthside.engine.ledger.lasting.card_marks import ASIDE, CardMarks

Place = tuple[int, str]


def may_be_drawn(slug: str, state: CardState, marks: CardMarks, *, day: int) -> bool:
    """Whether a member may draw this card: nothing met within a year, passed, put aside, or waiting.

    What is open and over a year old may come again.
    """
    if _is_aside(marks.aside, slug, day) or _is_aside(marks.put_by, slug, day):
        return False
    if state.mine and not state.is_open:
        return False
    if state.skipped and state.skipped >= max(state.mine, state.talked):
        return False
    return _rested(day, state.mine, state.draft, state.still, state.talked)


def may_lie_on_the_table(slug: str, state: CardState, marks: CardMarks, *, day: int) -> bool:
    """The same for a card that both look at: by nothing but what both know.

    What one of them passed on, put aside or has sealed comes up like any other; the next is one tap away.
    """
    if _is_aside(marks.put_by, slug, day):
        return False
    opened = (state.mine, state.theirs, state.still, state.theirs_still) if state.is_open else ()
    return _rested(day, state.talked, *opened)


def shuffled(slugs: Iterable[str], salt: str) -> list[str]:
    """Shuffle cards: the same for the same `salt` (whose, what for, which day), else as chance would."""
    key = blake2b(salt.encode()).digest()[:32]
    return sorted(slugs, key=lambda slug: blake2b(slug.encode(), key=key, digest_size=8).digest())


def drawn(order: Sequence[str], may: Iterable[str], at: int) -> Place | None:
    """The first card from place `at` on that may be drawn, with its place; None when there is none."""
    allowed = set(may)
    return next(((place, slug) for place, slug in enumerate(order) if place >= at and slug in allowed), None)


def _is_aside(put: dict[str, int], slug: str, day: int) -> bool:
    return slug in put and day - put[slug] < ASIDE


def _rested(day: int, *days: int) -> bool:
    latest = max(days, default=0)
    return not latest or day - latest > YEAR
