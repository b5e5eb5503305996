"""One lasting difference, folded from what stands on its page, for one reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from hearthside.records.base import Record, Written
from hearthside.records.kinds.difference import Difference
from hearthside.records.kinds.difference_look import DifferenceLook
from hearthside.records.kinds.difference_part import DifferencePart, Which
from hearthside.records.kinds.difference_step import DifferenceStep

PARTS: tuple[Which, ...] = ("meaning", "story", "core", "flexible", "other")
Outcome = Literal["proposed", "agreed", "not_yet", "replaced"]


class Said(Struct, frozen=True):
    """What somebody wrote, on which day, and the entry's id."""

    author: str
    words: str
    day: int
    id: str = ""


class Side(Struct, frozen=True, kw_only=True):
    """One member's part: a draft that only they see, a sealed one, what is shown, what was before."""

    draft: Said | None = None
    sealed: Said | None = None
    shown: Said | None = None
    earlier: tuple[Said, ...] = ()

    @property
    def latest(self) -> Said | None:
        """What its author would go on writing from."""
        return self.draft or self.sealed or self.shown


class Went(Struct, frozen=True):
    """How a step went, as one of the two says."""

    author: str
    how: str
    words: str
    day: int


class Step(Struct, frozen=True, kw_only=True):
    """A step: what, by whom, what became of the proposal, and how it went."""

    step: str
    said: Said
    look: str | None
    outcome: Outcome = "proposed"
    agreed_on: int = 0
    went: tuple[Went, ...] = ()


class Standing(Struct, frozen=True, kw_only=True):
    """How a difference stands. `title` is None when whoever opened its page has taken it away.

    `looks` are the times at which something was said to have changed, oldest first. `latest` (Unix seconds):
    when the last of it all was written.
    """

    title: str | None = None
    author: str = ""
    day: int = 0
    shared: bool = False
    sides: Mapping[tuple[str, str], Side] = {}
    steps: tuple[Step, ...] = ()
    looks: tuple[Said, ...] = ()
    aside: bool = False
    peace: frozenset[str] = frozenset()
    latest: int = 0

    def side(self, part: str, author: str) -> Side:
        """What one of the two has of one part."""
        return self.sides.get((part, author), Side())

    @property
    def proposal(self) -> Step | None:
        """The step that waits for an answer."""
        return next((one for one in reversed(self.steps) if one.outcome == "proposed"), None)

    @property
    def current(self) -> Step | None:
        """The latest step that both agreed on."""
        return max(
            (one for one in self.steps if one.outcome == "agreed"),
            key=lambda one: one.agreed_on,
            default=None,
        )


def standing(written: Iterable[Written], *, opened: Iterable[Written] = ()) -> Standing:
    """Fold what stands on one page. `written`: what this reader may read of it, in any order.

    `opened`: the partner's parts that a blind reveal has opened. What is a reveal of mine and not open yet is
    told apart by the caller, who knows where the reveals stand (`unsealed`).
    """
    now = Standing()
    for entry in sorted([*written, *opened], key=lambda one: (one.at, one.id)):
        fold = FOLDS.get(type(entry.record)) if entry.record else None
        now = replace(fold(now, entry, entry.record), latest=entry.at) if fold else now
    return now


def unsealed(now: Standing, part: str, author: str) -> Standing:
    """The same once a sealed part is open to both: it is shown."""
    side = now.side(part, author)
    if side.sealed is None:
        return now
    later = side.shown is not None and side.shown.day >= side.sealed.day
    shown, before = (side.shown, side.sealed) if later else (side.sealed, side.shown)
    earlier = (*side.earlier, *([before] if before else []))
    fresh = replace(side, sealed=None, shown=shown, earlier=tuple(sorted(earlier, key=lambda one: one.day)))
    return replace(now, sides={**now.sides, (part, author): fresh})


def _difference(now: Standing, entry: Written, record: Difference) -> Standing:
    if now.author and now.author != entry.author:
        return now
    return replace(
        now,
        title=record.title,
        author=entry.author,
        day=now.day or entry.day,
        shared=now.shared or entry.audience == "shared",
    )


def _part(now: Standing, entry: Written, record: DifferencePart) -> Standing:
    key = (record.part, entry.author)
    side, said = now.sides.get(key, Side()), Said(entry.author, record.words, entry.day, entry.id)
    if entry.audience == "private":
        fresh = replace(side, draft=said)
    elif entry.audience == "sealed":
        fresh = replace(side, sealed=said, draft=None)
    else:
        earlier = (*side.earlier, side.shown) if side.shown else side.earlier
        fresh = replace(side, shown=said, draft=None, earlier=earlier)
    return replace(now, sides={**now.sides, key: fresh})


def _step(now: Standing, entry: Written, record: DifferenceStep) -> Standing:
    if record.verb == "propose":
        return _proposed(now, entry, record)
    found = next((one for one in now.steps if one.step == record.step), None)
    if found is None:
        return now
    after = found
    if record.verb == "went":
        went = Went(entry.author, record.how or "partly", record.words, entry.day)
        after = replace(found, went=(*(one for one in found.went if one.author != entry.author), went))
    elif found.outcome == "proposed" and entry.author != found.said.author:
        yes = record.verb == "yes"
        after = replace(found, outcome="agreed" if yes else "not_yet", agreed_on=entry.day if yes else 0)
    return replace(now, steps=tuple(after if one is found else one for one in now.steps))


def _proposed(now: Standing, entry: Written, record: DifferenceStep) -> Standing:
    """A proposal, in the place of the one that it answers or of one's own before."""
    if any(one.step == record.step for one in now.steps):
        return now
    said = Said(entry.author, record.words, entry.day, entry.id)
    fresh = Step(step=record.step, said=said, look=record.look)
    before = tuple(
        replace(one, outcome="replaced") if one.outcome == "proposed" else one for one in now.steps
    )
    return replace(now, steps=(*before, fresh))


def _look(now: Standing, entry: Written, record: DifferenceLook) -> Standing:
    if record.verb in ("aside", "again"):
        return replace(now, aside=record.verb == "aside")
    if record.verb == "peace":
        return replace(now, peace=now.peace | {entry.author})
    if record.verb == "unrest":
        return replace(now, peace=now.peace - {entry.author})
    if record.verb == "look" and record.words:
        return replace(now, looks=(*now.looks, Said(entry.author, record.words, entry.day, entry.id)))
    return now


FOLDS: dict[type[Record], Callable[[Standing, Written, Any], Standing]] = {
    Difference: _difference,
    DifferencePart: _part,
    DifferenceStep: _step,
    DifferenceLook: _look,
}
