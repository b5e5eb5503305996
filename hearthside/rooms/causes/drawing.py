"""From levels to what the pages show: marks, roots in words, change, what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES, Cause, CauseFacts
from hearthside.engine.assessment import score
from hearthside.engine.change import Word, change
from hearthside.engine.ledger import Ledger, Sat
from hearthside.engine.plan.gather import probes_since, sharpened_levels
from hearthside.engine.roots import Root, Side, compare, roots
from hearthside.engine.weeks import week_of
from hearthside.journal.book import Book
from hearthside.records.kinds.levels import Level, Levels
from hearthside.web.handles import handle
from hearthside.web.marks import CauseMark, band

Map = Mapping[Cause, Level]
HIGH, LOW = 5.5, 3.0

SURENESS: tuple[tuple[float, Any], ...] = (
    (0.6, _("This is quite likely the one that weighs most.")),
    (0.35, _("Likelier than the others, and far from certain.")),
    (0.0, _("One of several that it could be.")),
)


class Shown(Struct, frozen=True):
    """One likely root as a page tells it: its facts, how sure, and the chance in tenths."""

    facts: CauseFacts
    sure: Any
    tenths: int
    href: str


def levels_of(ledger: Ledger, sat: Sat) -> dict[Cause, Level]:
    """The levels of one finished sitting."""
    return score(library().items.values(), ledger.answers(sat)).levels


def levels_now(book: Book, sat: Sat) -> dict[Cause, Level]:
    """The same of my latest sitting, sharpened by what my weekly pulses say since, if they say anything."""
    if not probes_since(book.ledger, me=book.me):
        return levels_of(book.ledger, sat)
    now = sharpened_levels(book.ledger, library().items, me=book.me, week=week_of(book.today))
    return now.causes if now else {}


def leans(ledger: Ledger, sat: Sat) -> bool:
    """Whether the answers agreed, or disagreed, with nearly everything, also with opposites."""
    return score(library().items.values(), ledger.answers(sat)).leans


def page_of(cause: str) -> str:
    """Where the page of a cause is."""
    return reverse("causes:cause", args=[handle("cause", cause)])


def marks(mine: Map, theirs: Map | None = None) -> list[CauseMark]:
    """The map as the drawing takes it."""
    likely = {root.cause for root in roots(mine, theirs)}
    sides = compare(mine, theirs) if theirs is not None else {}
    facts = library().causes
    return [
        CauseMark(
            slug=cause,
            name=facts[cause].name,
            mine=_band(mine.get(cause)),
            theirs=_band(theirs.get(cause)) if theirs is not None else None,
            differs=sides.get(cause, "same") != "same",
            root=cause in likely,
            words=_words(facts[cause], mine.get(cause)) if theirs is None else "",
            href=page_of(cause),
        )
        for cause in CAUSES
    ]


def shown_roots(mine: Map, theirs: Map | None = None) -> list[Shown]:
    """The likeliest roots with how sure that is."""
    return [_shown(root) for root in roots(mine, theirs)]


def differing(mine: Map, theirs: Map) -> list[tuple[CauseFacts, Side, str]]:
    """The causes that one of the two feels more than the other, beyond doubt: (facts, who, its page)."""
    sides = compare(mine, theirs)
    return [
        (library().causes[cause], side, page_of(cause)) for cause, side in sides.items() if side != "same"
    ]


def agreeing(mine: Map, theirs: Map) -> tuple[list[CauseFacts], list[CauseFacts]]:
    """What both feel much, and what both feel little."""
    sides, facts = compare(mine, theirs), library().causes
    same = [cause for cause, side in sides.items() if side == "same"]
    much = [facts[c] for c in same if min(mine[c].mean, theirs[c].mean) >= LOW + 1]
    little = [facts[c] for c in same if max(mine[c].mean, theirs[c].mean) <= LOW + 0.5]
    return much, little


def changed(before: Map, now: Map) -> tuple[list[tuple[CauseFacts, Word]], bool]:
    """What is higher or lower than before, beyond noise, and whether all the rest is about the same."""
    words = change(before, now)
    moved: list[tuple[CauseFacts, Word]] = [
        (library().causes[cause], word) for cause, word in words.items() if word != "same"
    ]
    return moved, len(moved) < len(words)


def both(maps: Mapping[str, Levels], me: str, partner: str | None) -> tuple[Levels, Levels] | None:
    """My side and my partner's of an open map."""
    if partner is None or me not in maps or partner not in maps:
        return None
    return maps[me], maps[partner]


def _shown(root: Root) -> Shown:
    sure = next(words for least, words in SURENESS if root.probability >= least)
    facts = library().causes[root.cause]
    return Shown(facts, sure, max(1, round(root.probability * 10)), page_of(root.cause))


def _band(level: Level | None) -> Any:
    return band(level.mean, level.error) if level else None


def _words(facts: CauseFacts, level: Level | None) -> str:
    if level is None:
        return ""
    return facts.high if level.mean >= HIGH else facts.low if level.mean <= LOW else ""


def names(listed: Sequence[CauseFacts]) -> str:
    """Name causes in a row."""
    return ", ".join(facts.name for facts in listed)
