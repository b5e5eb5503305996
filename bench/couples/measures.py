"""What is counted of the stories: gain, harm, who gains, whether roots were found and help signalled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.couples.names import CAUSES, WEEKS
from bench.couples.story import Story

LAST = 8  # weeks at the end over which connection is averaged
SEM = 0.5  # of the mean of four pulses with an error of one point each
WORSE = 1.96 * 2**0.5 * SEM
SOON = 6  # weeks within which a need is to be signalled


@dataclass(frozen=True, slots=True)
class Result:
    """One engine in one world. Gains are points of connection, 0-10; None where nothing could be counted."""

    engine: str
    world: str
    gain: float
    gains: tuple[float, ...]  # of each couple
    area: float
    unhappier: float
    happier: float
    worse: float
    done: float
    backfired: float
    harmful: float
    root_first: float | None
    root_later: float | None
    helped: float | None
    false_alarms: float | None
    unsafe: float | None
    frightening: float | None
    milliseconds: float


def mean(values: Sequence[float]) -> float | None:
    """The mean, or None of nothing."""
    return sum(values) / len(values) if values else None


def _low(story: Story) -> int:
    """Who of the two was less happy at the start."""
    return 0 if story.connection[0][0] <= story.connection[0][1] else 1


def _gain(story: Story, alone: Story, one: int, weeks: int = LAST) -> float:
    pairs = zip(story.connection[-weeks:], alone.connection[-weeks:], strict=True)
    return sum(mine[one] - theirs[one] for mine, theirs in pairs) / weeks


def _couple_gain(story: Story, alone: Story, weeks: int = LAST) -> float:
    low = _low(story)
    return 0.6 * _gain(story, alone, low, weeks) + 0.4 * _gain(story, alone, 1 - low, weeks)


def is_worse(story: Story, alone: Story) -> bool:
    """Whether either partner in the first eight weeks fell reliably, and lower than without an app."""
    return any(
        story.connection[0][one] - story.connection[week][one] > WORSE
        and story.connection[week][one] < alone.connection[week][one] - 0.1
        for week in range(1, 9)
        for one in (0, 1)
    )


def has_root(story: Story, week: int) -> bool | None:
    """Whether a true root is one of the two highest of the couple's map, as last known by this week."""
    known = [number for number in story.maps if number <= week]
    if not known:
        return None
    told = story.maps[max(known)]
    highest = sorted(CAUSES, key=lambda cause: told[cause], reverse=True)[:2]
    return any(CAUSES[root] in highest for root in story.couple.roots)


def _roots(stories: Sequence[Story], week: int) -> float | None:
    later = week == 0 or any(max(story.maps, default=0) > 0 for story in stories)
    found = [has_root(story, week) for story in stories] if later else []
    return mean([one for one in found if one is not None])


def _helped(stories: Sequence[Story]) -> float | None:
    """Of those who came to need help (early enough to see), how many were told so within six weeks."""
    seen = [(story.needs, story.helps) for story in stories if story.needs is not None]
    early = [(needs, helps) for needs, helps in seen if needs < WEEKS - SOON]
    return mean([any(needs <= week <= needs + SOON for week in helps) for needs, helps in early])


def _unsafe(stories: Sequence[Story]) -> float | None:
    """Of those of whom one said to be afraid, how many were answered so at once."""
    said = [story for story in stories if story.fear_said is not None]
    return mean([story.helps.get(story.fear_said or 0) == "unsafe" for story in said])


def measure(engine: str, world: str, stories: Sequence[Story], alone: Sequence[Story]) -> Result:
    """All figures of one engine in one world, beside the same couples with no app."""
    pairs = list(zip(stories, alone, strict=True))
    gains = tuple(_couple_gain(*pair) for pair in pairs)
    count = len(stories)
    steps = {name: sum(getattr(s.tally, name) for s in stories) for name in ("done", "backfired", "harmful")}
    return Result(
        engine=engine,
        world=world,
        gain=sum(gains) / count,
        gains=gains,
        area=sum(_couple_gain(*pair, weeks=WEEKS) for pair in pairs) / count,
        unhappier=sum(_gain(*pair, _low(pair[0])) for pair in pairs) / count,
        happier=sum(_gain(*pair, 1 - _low(pair[0])) for pair in pairs) / count,
        worse=sum(is_worse(*pair) for pair in pairs) / count,
        done=steps["done"] / count,
        backfired=steps["backfired"] / count,
        harmful=steps["harmful"] / count,
        root_first=_roots(stories, 0),
        root_later=_roots(stories, 4),
        helped=_helped(stories),
        false_alarms=mean([bool(story.helps) for story in stories if story.needs is None]),
        unsafe=_unsafe(stories),
        frightening=mean([s.tally.frightening for s in stories if s.couple.afraid is not None]),
        milliseconds=sum(story.milliseconds for story in stories) / count / WEEKS,
    )
