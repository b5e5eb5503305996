"""Half a year of one couple with one engine, or with none."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from bench.couples import chance
from bench.couples.answers import assessment, pulse
from bench.couples.catalogue import catalogue
from bench.couples.life import Week, make_life
from bench.couples.names import CAUSES, PARTNERS, WEEKS, Engine, Json
from bench.couples.oracle import Oracle
from bench.couples.people import Couple
from bench.couples.state import Now
from bench.couples.weekly import Tally, carry_out
from bench.couples.worlds import World

STRAIN, STRAIN_TENSION, STRAIN_WEEKS = 2.0, 4.2, 4


@dataclass(slots=True)
class Story:
    """What happened. Connection is the true one, before the first week and after each."""

    couple: Couple
    connection: list[tuple[float, float]]
    tally: Tally = field(default_factory=Tally)
    needs: int | None = None  # the week in which they first needed more help than a plan
    fear_said: int | None = None  # the week in which somebody first said they are afraid
    helps: dict[int, str] = field(default_factory=dict)  # week: what was signalled
    maps: dict[int, Json] = field(default_factory=dict)  # week: the couple's map
    milliseconds: float = 0.0  # all proposals together


class Telling:
    """Plays one couple against one engine, week after week."""

    def __init__(self, couple: Couple, world: World, engine: Engine | None) -> None:
        self.now, self.life, self.engine = Now(couple, world), make_life(couple), engine
        self.story = Story(couple, [self._connection()])
        self.asked: Json = {}
        self.strained = 0
        if isinstance(engine, Oracle):
            engine.watch(self.now, self.life)

    def _connection(self) -> tuple[float, float]:
        return self.now.connection[0], self.now.connection[1]

    def tell(self) -> Story:
        """From the assessment to the last week."""
        if self.engine:
            seed = int(2**31 * chance.uniform(self.now.couple.key, chance.SEED))
            self.engine.new(self.now.couple.number, seed)
            self._assess(self.engine)
        for number, week in enumerate(self.life):
            self._note_need(number, week)
            if self.engine:
                self._plan(self.engine, number, week)
            self.now.pass_week(week)
            self.story.connection.append(self._connection())
        return self.story

    def _assess(self, engine: Engine) -> None:
        data = {name: assessment(self.now, one) for one, name in enumerate(PARTNERS)}
        if any(answers["afraid"] for answers in data.values()):
            self.story.fear_said = 0
        reply = engine.assess(self.now.couple.number, data)
        self._note_reply(0, reply)

    def _note_reply(self, number: int, reply: Json) -> None:
        if reply.get("help"):
            worse = "unsafe" if "unsafe" in (reply["help"], self.story.helps.get(number)) else "therapy"
            self.story.helps[number] = worse
        if reply.get("map"):
            couple = reply["map"]["couple"]
            self.story.maps[number] = {cause: float(couple[cause]) for cause in CAUSES}

    def _plan(self, engine: Engine, number: int, week: Week) -> None:
        pulses = {
            name: pulse(self.now, week, number, one, self.asked.get(name))
            for one, name in enumerate(PARTNERS)
        }
        if self.story.fear_said is None and any(said and said["afraid"] for said in pulses.values()):
            self.story.fear_said = number
        active = dict(zip(PARTNERS, week.active, strict=True))
        state = {"week": number, "active": active, "pulse": pulses}
        begun = time.perf_counter()
        reply = engine.propose(self.now.couple.number, state)
        self.story.milliseconds += 1000 * (time.perf_counter() - begun)
        self.asked = reply.get("probes") or {}
        self._note_reply(number, reply)
        items = carry_out(self.now, week, number, reply["items"], self.story.tally)
        engine.learn(self.now.couple.number, {"week": number, "items": items})

    def _note_need(self, number: int, week: Week) -> None:
        now = self.now
        strained = min(now.connection) < STRAIN or now.tension(week) >= STRAIN_TENSION
        self.strained = self.strained + 1 if strained else 0
        needed = now.hurt > 3 or now.couple.afraid is not None or self.strained >= STRAIN_WEEKS
        if needed and self.story.needs is None:
            self.story.needs = number


def told_catalogue() -> list[Json]:
    """What `hello` says."""
    return [practice.told() for practice in catalogue()]


def tell(couple: Couple, world: World, engine: Engine | None) -> Story:
    """Half a year of this couple; without an engine, with nothing but their life."""
    story = Telling(couple, world, engine).tell()
    assert len(story.connection) == WEEKS + 1
    return story
