"""Tell the story of a couple week by week and let the engine answer: golden tests are made of this."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from msgspec import structs

from hearthside.catalog.types import CAUSES, Cause
from hearthside.engine.plan import Own, Past, Rated, Shared, chance_of, lay_week, own_week
from hearthside.engine.weeks import monday, week_of
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.situation import Situation
from hearthside.records.kinds.week import WeekLaid
from tests.engine.shelf import CONTENT, PRACTICES

FIRST = "2026-W02"


def levels(*, rest: float = 3.0, rupture: bool = False, **means: float) -> Levels:
    """Levels with these means, `rest` for the causes not named, each with the error of four answers."""
    causes: dict[Cause, Level] = {cause: Level(mean=means.get(cause, rest), error=0.98) for cause in CAUSES}
    return Levels(sitting="00" * 8, causes=causes, rupture=rupture)


def capacity(minutes: int = 120, energy: int = 2, *welcome: Any, week: str = FIRST) -> Capacity:
    """What a member said about the week."""
    return Capacity(week=week, minutes=minutes, energy=energy, welcome=list(welcome))


@dataclass
class Story:
    """Ana and Ben (or Dan alone) through some weeks. `rates` answers each practice done with two ratings."""

    title: str
    maps: dict[str, Levels] = field(default_factory=dict)
    members: tuple[str, ...] = ("ana", "ben")
    said: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    life: Situation = field(default_factory=Situation)
    own: dict[str, Own] = field(default_factory=dict)
    paces: str = "steady"
    weeks: int = 4
    does: bool = True
    likes: dict[str, tuple[int, int]] = field(default_factory=dict)
    likes_rest: tuple[int, int] = (4, 4)

    def shared(self, week: str, past: tuple[Past, ...], rated: tuple[Rated, ...]) -> Shared:
        """What both know at the start of a week."""
        said = {who: capacity(*words, week=week) for who, words in self.said.items()}
        return Shared(
            couple="golden",
            week=week,
            members=self.members,
            maps=self.maps,
            capacity=said,
            situation=self.life,
            past=past,
            rated=rated,
        )

    def mine(self, who: str) -> Own:
        """What only this member knows."""
        return self.own.get(who, Own(me=who, pace="steady" if self.paces == "steady" else "gentle"))

    def tell(self) -> str:
        """Live through the weeks and write down what was offered, and why."""
        lines = [self.title, ""]
        past: tuple[Past, ...] = ()
        rated: tuple[Rated, ...] = ()
        owns = {who: self.mine(who) for who in self.members}
        for number in range(self.weeks):
            week = week_of(monday(FIRST) + timedelta(weeks=number))
            shared = self.shared(week, past, rated)
            lines.append(week)
            if len(self.members) > 1:
                laid = lay_week(shared, CONTENT, chance_of("golden", week))
                lines += _written("for two", laid)
                past, rated = self._live(laid, past, rated)
            for who in self.members:
                small = own_week(owns[who], shared, CONTENT, chance_of("golden", week, who))
                lines += _written(who, small)
                before, ratings = self._live(small, owns[who].past, owns[who].rated, by=(who,))
                owns[who] = structs.replace(owns[who], past=before, rated=ratings)
            lines.append("")
        return "\n".join(lines)

    def _live(
        self,
        laid: WeekLaid,
        past: tuple[Past, ...],
        rated: tuple[Rated, ...],
        by: tuple[str, ...] = ("ana", "ben"),
    ) -> tuple[tuple[Past, ...], tuple[Rated, ...]]:
        slugs = tuple(offer.practice for offer in laid.offers)
        done = slugs if self.does else ()
        fresh = [
            Rated(week=laid.week, practice=slug, by=who, closer=closer)
            for slug in done
            for who, closer in zip(by, self.likes.get(slug, self.likes_rest), strict=False)
        ]
        return (*past, Past(week=laid.week, road=laid.road, offered=slugs, done=done)), (*rated, *fresh)


def _written(whose: str, laid: WeekLaid) -> list[str]:
    lines = [f"  {whose}, on the road {laid.road}"]
    for offer in laid.offers:
        why = "; ".join(
            " ".join(str(part) for part in (r.code, r.cause, r.number) if part) for r in offer.reasons
        )
        swap = ", ".join(offer.alternatives) or "nothing"
        minutes = PRACTICES[offer.practice].minutes
        lines.append(f"    {offer.place:<6}{offer.practice} ({minutes} min, p {offer.propensity:.2f})")
        lines.append(f"          because {why}")
        lines.append(f"          or {swap}")
    return lines if laid.offers else [*lines, "    nothing, and that is fine"]
