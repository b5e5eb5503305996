"""Years of a couple's path as one phone has folded them, without a database: what `bench.plan` plans from."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

from hearthside.catalog.types import CAUSES
from hearthside.engine.ledger import EMPTY, Ledger, day_date, fold, joined, parts, week_name
from hearthside.records.base import Record, Written
from hearthside.records.fields import Place
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.rating import Rating
from hearthside.records.kinds.settings import Settings
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.taste import Taste
from hearthside.records.kinds.week import Offer, Reason, WeekLaid
from hearthside.records.kinds.week_pulse import WeekPulse
from hearthside.records.labels import cause_map, rating

MEMBERS = ("ana", "ben")
LAST = 2970  # the number of the week that is planned
REASONS: list[Any] = [None, "time", "energy", "not_us", "too_soon", "forgot"]


class Weeks:
    """Two people through their weeks, as records. The same seed lives the same life."""

    def __init__(self, practices: Sequence[str], items: Sequence[str], seed: int = 7) -> None:
        """Begin with nothing written."""
        self.chance = random.Random(seed)
        self.practices, self.items, self.sat = list(practices), list(items), 0

    def records(self, weeks: int) -> Iterator[Written]:
        """Everything ana can read after so many weeks up to the one that is planned."""
        first = LAST - weeks
        yield self._wrote("ana", Settings(pace="steady"), first, "private")
        for who in MEMBERS:
            marks = {slug: self.chance.randint(1, 5) for slug in self.practices[:36]}
            yield self._wrote(who, Taste(marks=marks), first)
        for week in range(first, LAST):
            if (week - first) % 4 == 0:
                yield from self._map(week)
            yield from self._week(week)
        for who in MEMBERS:
            yield self._wrote(who, self._capacity(LAST), LAST)

    def _week(self, week: int) -> Iterator[Written]:
        name, chosen = week_name(week), self.chance.sample(self.practices, 5)
        for who in MEMBERS:
            yield self._wrote(who, self._capacity(week), week)
            pulse = WeekPulse(
                week=name, close=self.chance.randint(2, 9), tension=self.chance.randint(1, 4), stress=2,
                about=self.chance.choice(CAUSES), mark=self.chance.randint(0, 4),
            )  # fmt: skip
            yield self._wrote(who, pulse, week)
        yield self._wrote("ana", self._laid(name, "both", chosen[:3]), week)
        yield self._wrote("ana", self._laid(name, "small", chosen[3:]), week, "private")
        for slug in chosen[:3]:
            yield from self._fate(slug, week, "both")
        for slug in chosen[3:]:
            yield from self._fate(slug, week, "small")

    def _fate(self, slug: str, week: int, place: Place) -> Iterator[Written]:
        name, audience = week_name(week), "private" if place == "small" else "shared"
        if self.chance.random() < 0.3:
            verb: Any = self.chance.choice(["swap", "undone", "undone"])
            why = self.chance.choice(REASONS) if verb == "undone" else None
            other = self.chance.choice(self.practices) if verb == "swap" else None
            gone = Choice(week=name, place=place, practice=slug, verb=verb, other=other, reason=why)
            yield self._wrote("ana", gone, week, audience)
            return
        day = day_date(week * 7).isoformat()
        yield self._wrote("ana", Done(week=name, place=place, practice=slug, day=day), week, audience)
        for who in MEMBERS if place == "both" else MEMBERS[:1]:
            mark = Rating(week=name, practice=slug, closer=self.chance.randint(2, 5))
            sealed = ("sealed", rating(name, slug)) if place == "both" else ("private", ())
            yield self._wrote(who, mark, week, *sealed)

    def _laid(self, week: str, place: Place, slugs: Sequence[str]) -> WeekLaid:
        offers = [
            Offer(
                place=place,
                practice=slug,
                reasons=[Reason(code="root", cause="routine", number=0.4), Reason(code="new-to-you")],
                alternatives=self.chance.sample(self.practices, 2),
                propensity=0.7,
            )
            for slug in slugs
        ]
        return WeekLaid(week=week, road="routine", offers=offers, load=0.9)

    def _map(self, week: int) -> Iterator[Written]:
        self.sat += 1
        for who in MEMBERS:
            sitting = f"{self.chance.getrandbits(64):016x}"
            if who == "ana":
                answers = {slug: self.chance.randint(0, 4) for slug in self.items}
                record = Sitting(sitting=sitting, form="a", answers=answers, closeness=6)
                yield self._wrote(who, record, week, "private")
            causes = {cause: Level(mean=round(self.chance.random() * 9, 3), error=0.98) for cause in CAUSES}
            shown = Levels(sitting=sitting, causes=causes, closeness=6)
            yield self._wrote(who, shown, week, "sealed", cause_map(self.sat))

    def _capacity(self, week: int) -> Capacity:
        return Capacity(week=week_name(week), minutes=120, energy=2, welcome=["touch", "talks"])

    def _wrote(
        self, by: str, record: Record, week: int, audience: str = "shared", label: tuple[str, ...] = ()
    ) -> Written:
        day, number = week * 7, self.chance.getrandbits(64)
        at = day * 86_400 + number % 3600
        return Written(
            id=f"{number:x}", author=by, audience=audience, at=at, day=day, record=record, label=label
        )


def kept(weeks: int, practices: Sequence[str], items: Sequence[str]) -> Ledger:
    """The ledger of ana after so many weeks, read back from what is kept of it."""
    ledger = fold(EMPTY, list(Weeks(practices, items).records(weeks)), me="ana")
    return joined(*parts(ledger))
