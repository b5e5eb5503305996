"""Tell the story of a couple week by week and let the engine answer: golden tests are made of this."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from msgspec import structs

from hearthside.catalog.types import CAUSES, Cause, Practice
from hearthside.engine.plan import Own, Past, Rated, Shared, chance_of, lay_week, own_week
from hearthside.engine.plan.facts import Content, WeekMark
from hearthside.engine.weeks import monday, week_of
from hearthside.records.fields import Because
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.situation import Situation
from hearthside.records.kinds.week import Offer, WeekLaid
from tests.engine.shelf import CONTENT, PRACTICES

FIRST = "2026-W02"


def levels(*, rest: float = 3.0, rupture: bool = False, **means: float) -> Levels:
    """Levels with these means, `rest` for the causes not named, each with the error of four answers."""
    causes: dict[Cause, Level] = {cause: Level(mean=means.get(cause, rest), error=0.98) for cause in CAUSES}
    return Levels(sitting="00" * 8, causes=causes, rupture=rupture)


def capacity(minutes: int = 120, energy: int = 2, *welcome: Any, week: str = FIRST) -> Capacity:
    """What a member said about the week."""
    return Capacity(week=week, minutes=minutes, energy=energy, welcome=list(welcome))


def named(number: int) -> str:
    """The name of a week of the story, counted from 0."""
    return week_of(monday(FIRST) + timedelta(weeks=number))


@dataclass
class Lived:
    """One week of a story: what the two knew, and what was laid for whom."""

    shared: Shared
    laid: dict[str, WeekLaid]

    def offered(self, whose: str = "") -> list[Practice]:
        """Everything that stood there, for everybody or for one, also to swap for."""
        weeks = [week for who, week in self.laid.items() if whose in {"", who}]
        found = [offer for week in weeks for offer in week.offers]
        return [PRACTICES[slug] for offer in found for slug in (offer.practice, *offer.alternatives)]


@dataclass
class Story:
    """Ana and Ben (or Dan alone) through some weeks.

    `said` is what each says of every week (minutes, energy, welcome), `weekly` what they say of a week that
    is unlike the others. `likes` answers each practice done with two ratings; `skips` names why something was
    not done. `resting` says who rests in a week, `pulses` how a week was for a member.
    """

    title: str
    maps: dict[str, Levels] = field(default_factory=dict)
    members: tuple[str, ...] = ("ana", "ben")
    said: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    weekly: dict[int, dict[str, tuple[Any, ...]]] = field(default_factory=dict)
    life: Situation = field(default_factory=Situation)
    ill: frozenset[str] = frozenset()
    own: dict[str, Own] = field(default_factory=dict)
    paces: str = "steady"
    weeks: int = 8
    does: bool = True
    skips: dict[str, Because] = field(default_factory=dict)
    likes: dict[str, tuple[int, int]] = field(default_factory=dict)
    likes_rest: tuple[int, int] = (4, 4)
    tastes: dict[str, dict[str, int]] = field(default_factory=dict)
    pulses: Callable[[str, int], WeekMark | None] = lambda _, __: None
    resting: Callable[[int], frozenset[str]] = lambda _: frozenset()

    def shared(self, number: int, past: tuple[Past, ...], rated: tuple[Rated, ...]) -> Shared:
        """What both know at the start of a week."""
        week, told = named(number), {**self.said, **self.weekly.get(number, {})}
        return Shared(
            couple="golden",
            week=week,
            members=self.members,
            maps=self.maps,
            mapped=FIRST if self.maps else "",
            tastes=self.tastes,
            capacity={who: capacity(*words, week=week) for who, words in told.items()},
            situation=self.life,
            ill=self.ill,
            past=past,
            rated=rated,
            pulses={who: marks for who in self.members if (marks := self.marks(who, number))},
            resting=self.resting(number),
        )

    def marks(self, who: str, number: int) -> tuple[WeekMark, ...]:
        """What a member said of the weeks up to this one."""
        said = (self.pulses(who, each) for each in range(number + 1))
        return tuple(mark for mark in said if mark is not None)

    def mine(self, who: str) -> Own:
        """What only this member knows."""
        return self.own.get(who, Own(me=who, pace="steady" if self.paces == "steady" else "gentle"))

    def live(self, content: Content = CONTENT) -> list[Lived]:
        """Live through the weeks with what there is."""
        past: tuple[Past, ...] = ()
        rated: tuple[Rated, ...] = ()
        owns = {who: self.mine(who) for who in self.members}
        found = []
        for number in range(self.weeks):
            shared = self.shared(number, past, rated)
            week = Lived(shared, {})
            found.append(week)
            if len(self.members) > 1:
                laid = lay_week(shared, content, chance_of("golden", shared.week))
                week.laid["for two"] = laid
                past, rated = self._goes_by(laid, past, rated)
            for_two = [offer.practice for plan in week.laid.values() for offer in plan.offers]
            for who in self.members:
                own = structs.replace(owns[who], pulses=self.marks(who, number))
                chance = chance_of("golden", shared.week, who)
                small = own_week(own, shared, content, chance, beside=for_two)
                week.laid[who] = small
                before, ratings = self._goes_by(small, own.past, own.rated, by=(who,))
                owns[who] = structs.replace(own, past=before, rated=ratings)
        return found

    def tell(self, lived: list[Lived]) -> str:
        """Write down what was offered, and why."""
        lines = [self.title, ""]
        for week in lived:
            lines.append(week.shared.week)
            for who, laid in week.laid.items():
                lines += _written(who, laid)
            lines.append("")
        return "\n".join(lines)

    def _goes_by(
        self,
        laid: WeekLaid,
        past: tuple[Past, ...],
        rated: tuple[Rated, ...],
        by: tuple[str, ...] = ("ana", "ben"),
    ) -> tuple[tuple[Past, ...], tuple[Rated, ...]]:
        slugs = tuple(offer.practice for offer in laid.offers)
        skipped = {slug: self.skips[slug] for slug in slugs if slug in self.skips}
        done = tuple(slug for slug in slugs if slug not in skipped) if self.does else ()
        fresh = [
            Rated(week=laid.week, practice=slug, by=who, closer=closer)
            for slug in done
            for who, closer in zip(by, self.likes.get(slug, self.likes_rest), strict=False)
        ]
        week = Past(week=laid.week, road=laid.road, offered=slugs, done=done, skipped=skipped, load=laid.load)
        return (*past, week), (*rated, *fresh)


def _written(whose: str, laid: WeekLaid) -> list[str]:
    lines = [f"  {whose}, on the road {laid.road}"]
    for offer in laid.offers:
        minutes = PRACTICES[offer.practice].minutes
        lines.append(f"    {offer.place:<6}{offer.practice} ({minutes} min, p {offer.propensity:.2f})")
        lines.append(f"          because {_why(offer)}")
        lines.append(f"          or {', '.join(offer.alternatives) or 'nothing'}")
    return lines if laid.offers else [*lines, "    nothing, and that is fine"]


def _why(offer: Offer) -> str:
    return "; ".join(
        " ".join(str(part) for part in (r.code, r.cause, r.number) if part) for r in offer.reasons
    )
