"""What became of everything that was offered: by practice and by family, from the weeks that still count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from msgspec import Struct

from hearthside.catalog.types import Family
from hearthside.engine.plan.facts import UNSUITED, Past, Rated
from hearthside.engine.plan.wear import Wear, left
from hearthside.engine.weeks import number_of
from hearthside.records.fields import Because

REMEMBERED = 78  # weeks: what lies further back weighs next to nothing, and a plan costs the same for ever
T = TypeVar("T")
BOTH = (0.5, 0.5)  # whose zero a rating stands on, where nobody knows who of the two gave it
UNHAPPIER_RATING = 0.6  # weight of the lower of two ratings


class Load(NamedTuple):
    """What a week asked for and what became of it: how many things were left for want of time or strength
    (`short`), how many were forgotten."""

    week: int
    load: float
    offered: int
    done: int
    short: int
    forgot: int


class Heard(Struct, frozen=True):
    """One rating: its week, who gave it ("" where nobody knows), how fresh the practice was (0-1), and how
    much it weighs beside the other's of the same go (1 when alike)."""

    week: int
    who: str
    closer: int
    fresh: float
    weight: float


@dataclass(slots=True)
class Trace:
    """One practice: the weeks it stood on offer, was swapped away, done, or skipped with a reason.

    `ratings` are those of the two as one figure, `marks` each by itself.
    """

    offered: list[int] = field(default_factory=list)
    swapped: list[int] = field(default_factory=list)
    done: list[int] = field(default_factory=list)
    skipped: dict[int, Because] = field(default_factory=dict)
    ratings: list[tuple[int, float]] = field(default_factory=list)
    marks: list[Heard] = field(default_factory=list)


NOTHING = Trace()  # nothing is ever written into it


class History:
    """The traces of all practices up to week number `now`, and the weeks in which families were used."""

    def __init__(
        self,
        past: Iterable[Past],
        rated: Iterable[Rated],
        families: Mapping[str, Family],
        *,
        week: str,
        ours: History | None = None,
    ) -> None:
        """Read the weeks before `week`; what stands in no catalogue any more is still a trace.

        `ours`: what became of all that was for two up to the same week, for a history of one member's own:
        it is not read again.
        """
        self.now, self._ours = number_of(week), ours
        self.traces: dict[str, Trace] = dict(ours.traces) if ours else {}
        self.raters: dict[str, tuple[float, float]] = dict(ours.raters) if ours else {}
        self._written: set[str] = set()  # the traces that are ours to write into
        self._own_wear, self._family_wear = Wear(most=1), Wear(most=2)
        self._worn: dict[Family, float] = {}
        self._fresh: dict[tuple[str, int], float] = {}
        self._loads: list[Load] = []
        self._of_each: dict[object, dict[str, Any]] = {}
        for one in past:
            number = number_of(one.week)
            if self.now - REMEMBERED <= number < self.now:
                self._live(one, number, families)
        self._hear(one for one in rated if number_of(one.week) >= self.now - REMEMBERED)

    def of_each(self, work: Callable[[History, Trace], T]) -> dict[str, T]:
        """What `work` gives for every trace; what is for two is worked out once for both and each of them."""
        known: dict[str, T] | None = self._of_each.get(work)
        if known is None:
            before = self._ours.of_each(work) if self._ours else {}
            known = self._of_each[work] = {
                slug: work(self, trace) if slug in self._written or slug not in before else before[slug]
                for slug, trace in self.traces.items()
            }
        return known

    @property
    def loads(self) -> list[Load]:
        """What the weeks asked for and how much of it was done, oldest first.

        What was left because it did not suit them tells nothing about how much a week holds.
        """
        return self._loads if self._ours is None else sorted([*self._ours.loads, *self._loads], key=_week)

    def wear_of(self, slug: str) -> float:
        """How worn a practice is by now."""
        before = self._ours.wear_of(slug) if self._ours else 0.0
        return before + self._own_wear.at(slug, self.now)

    def wear_of_family(self, family: Family) -> float:
        """How worn a family is by now."""
        known = self._worn.get(family)
        if known is None:
            before = self._ours.wear_of_family(family) if self._ours else 0.0
            known = self._worn[family] = before + self._family_wear.at(family, self.now)
        return known

    def of(self, slug: str) -> Trace:
        """What became of one practice; an empty trace when it never stood on offer."""
        return self.traces.get(slug) or NOTHING

    def _trace(self, slug: str) -> Trace:
        """A trace to write into; that of what is for two is left as it is."""
        if slug not in self._written:
            self._written.add(slug)
            self.traces[slug] = copied(self.traces.get(slug, NOTHING))
        return self.traces[slug]

    def _live(self, past: Past, number: int, families: Mapping[str, Family]) -> None:
        for slug in past.offered:
            self._trace(slug).offered.append(number)
        for slug in past.swapped:
            self._trace(slug).swapped.append(number)
        for slug, why in past.skipped.items():
            self._trace(slug).skipped[number] = why
        for slug in past.done:
            self._trace(slug).done.append(number)
            if slug in families:
                self._wear(slug, families[slug], number)
        reasons = [*past.skipped.values()]
        offered = len(past.offered) - sum(one in UNSUITED for one in reasons)
        if past.load is not None and offered > 0:
            done, short = min(len(past.done), offered), reasons.count("time") + reasons.count("energy")
            self._loads.append(Load(number, past.load, offered, done, short, reasons.count("forgot")))

    def _wear(self, slug: str, family: Family, number: int) -> None:
        """A go wears the practice and what is akin to it; how fresh it was is kept, for its rating."""
        own, akin = self._own_wear.at(slug, number), self._family_wear.at(family, number)
        self._fresh[slug, number] = left(own, akin)
        self._own_wear.use(slug, number)
        self._family_wear.use(family, number)

    def _hear(self, rated: Iterable[Rated]) -> None:
        """Keep each one's ratings apart as well: people differ in where their zero lies."""
        found: dict[tuple[str, str], list[tuple[str, int]]] = {}
        names = set(self.raters)
        for one in rated:
            names.add(one.by)
            found.setdefault((one.week, one.practice), []).append((one.by, one.closer))
        names.discard("")
        self.raters = dict(zip(sorted(names), ((1.0, 0.0), (0.0, 1.0)), strict=False))
        for (at, slug), given in sorted(found.items()):
            number, trace = number_of(at), self._trace(slug)
            fresh, marks = self._fresh.get((slug, number), 1.0), [closer for _, closer in given]
            trace.ratings.append((number, joint(marks)))
            least, most = min(marks), max(marks)
            for who, closer in given:
                trace.marks.append(Heard(number, who, closer, fresh, _beside(closer, least, most)))


def copied(trace: Trace) -> Trace:
    """Another trace of the same, to be written into."""
    return Trace(
        [*trace.offered],
        [*trace.swapped],
        [*trace.done],
        {**trace.skipped},
        [*trace.ratings],
        [*trace.marks],
    )


def _week(load: Load) -> int:
    return load.week


def _beside(closer: int, least: int, most: int) -> float:
    """How much one of two ratings weighs: the lower one more."""
    if least == most:
        return 1.0
    return 2 * (UNHAPPIER_RATING if closer == least else 1 - UNHAPPIER_RATING)


def joint(ratings: Iterable[int]) -> float:
    """One figure for both members' ratings of one go; the lower one weighs more."""
    given = list(ratings)
    return UNHAPPIER_RATING * min(given) + (1 - UNHAPPIER_RATING) * max(given)


def goes(rated: Iterable[Rated]) -> list[tuple[str, str, float]]:
    """Every go at a practice that was rated: (week, practice, joint rating 1-5), oldest first."""
    found: dict[tuple[str, str], list[int]] = {}
    for rating in rated:
        found.setdefault((rating.week, rating.practice), []).append(rating.closer)
    return [(week, practice, joint(given)) for (week, practice), given in sorted(found.items())]
