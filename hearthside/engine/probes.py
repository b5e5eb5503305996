"""What to ask next when it is not certain which cause weighs most, and what one more answer tells.

A single statement has the error that `assessment` gives one item: reliability .50 by Spearman-Brown, so that
an answer counts exactly as one more statement in a sitting would. A level grows less sure by itself: couples
change. We assume a walk of 0.05 a week (variance, on the 0-10 scale squared; an SD of 0.8 after a quarter),
and that nobody is ever less sure than before the first answer. Both are judgement, not measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import Literal

from hearthside.catalog.types import CAUSES, Cause, Item
from hearthside.engine.assessment import MIDDLE, SPREAD, reliability
from hearthside.engine.roots import QUIET, SECOND_FROM, chances
from hearthside.engine.weeks import number_of, weeks_between
from hearthside.records.kinds.levels import Level

Map = Mapping[Cause, Level]
About = Cause | Literal["trust"]
Asked = tuple[str, About]  # week, what was asked about
Mark = tuple[str, About, int | None]  # week, about, 0-4 (4: very much at work), None for a pass

DRIFT = 0.05  # variance that a level gains in a week
NOISE = SPREAD**2 * (1 - reliability(1)) / reliability(1)  # error variance of one statement, 0-10 squared
REST = 2  # weeks in which a cause that was asked about is not asked about again
TRUST_EVERY = 4  # weeks
TRUST_WHILE_HURT = 2  # weeks, while something that happened is open
MAY_BE = 0.05  # a cause less likely than this to weigh most is left alone
THIRD = 0.2  # a third cause contends from this chance
MOST = 6  # statements that follow a form, at most


def next_probe(
    levels: Map, asked: Sequence[Asked], *, week: str, trust_last: str | None, hurt: bool = False
) -> About | None:
    """What to ask one member about in this week: trust every fourth week, else what is least certain.

    That is the cause with the largest variance x chance to weigh most, among those that may still be the
    root; what was asked about in the last two weeks rests. A cause without a level counts as never asked.
    `trust_last`: the week in which trust was last spoken of, in a weekly pulse or a sitting; `hurt`:
    something is open, so that it is asked about more often. None when all that may be the root rest.
    """
    if trust_last is None or weeks_between(trust_last, week) >= (TRUST_WHILE_HURT if hurt else TRUST_EVERY):
        return "trust"
    known = {cause: levels.get(cause, Level(mean=MIDDLE, error=SPREAD)) for cause in CAUSES}
    likely = chances(known)
    resting = {about for when, about in asked if 0 <= weeks_between(when, week) <= REST}
    worth = {
        cause: likely[cause] * known[cause].error ** 2
        for cause in CAUSES
        if likely[cause] >= MAY_BE and cause not in resting
    }
    return max(worth, key=lambda cause: worth[cause], default=None)


def sharpen(levels: Map, marks: Iterable[Mark], *, since: str, week: str) -> dict[Cause, Level]:
    """Bring the levels of a sitting in week `since` up to `week`, with the answers given since then.

    A Kalman filter for each cause: the variance grows by DRIFT a week, and each answer is weighed against it.
    A worse answer never lowers a level, an answer never widens an error, and without time between them the
    result is that of `assessment.score` with one statement more.
    """
    first, now = number_of(since), max(0, weeks_between(since, week))
    given: dict[About, list[tuple[int, int]]] = {}
    for when, about, mark in marks:
        at = number_of(when) - first
        if mark is not None and 0 <= at <= now:
            given.setdefault(about, []).append((at, mark))
    return {cause: _carried(level, sorted(given.get(cause, ())), now) for cause, level in levels.items()}


def contenders(levels: Map) -> list[Cause]:
    """The two or three causes between which it is open what weighs most, likeliest first; else none.

    It is open when the first is less likely than 60 %, or the first two lie within one error of their
    difference. Nothing is asked when nothing is much at work.
    """
    likely = chances(levels)
    ranked = sorted(likely, key=lambda cause: (-likely[cause], CAUSES.index(cause)))
    if len(ranked) < 2 or levels[ranked[0]].mean < QUIET:
        return []
    first, second = levels[ranked[0]], levels[ranked[1]]
    near = abs(first.mean - second.mean) < sqrt(first.error**2 + second.error**2)
    if likely[ranked[0]] >= SECOND_FROM and not near:
        return []
    return [*ranked[:2], *(cause for cause in ranked[2:3] if likely[cause] >= THIRD)]


def follow_ups(items: Iterable[Item], causes: Sequence[Cause], *, turn: int) -> list[Item]:
    """The statements that follow a form: three each for two causes, two each for three, both ways mixed.

    `items`: those of form `follow`, in the order of their file; `turn`: how many sittings there were before,
    so that the next time begins with others.
    """
    listed = list(items)
    each = MOST // len(causes) if causes else 0
    chosen = []
    for cause in causes:
        of_it = [item for item in listed if item.cause == cause]
        chosen += [of_it[(2 * turn + step) % len(of_it)] for step in range(min(each, len(of_it)))]
    return chosen


def statement(items: Iterable[Item], about: About, asked: Sequence[str]) -> Item | None:
    """The statement of this cause (or of trust) that was asked longest ago; `asked`: slugs, oldest first."""
    last = {slug: place for place, slug in enumerate(asked)}
    fitting = [item for item in items if item.cause == about]
    return min(fitting, key=lambda item: last.get(item.slug, -1), default=None)


def _carried(level: Level, marks: Sequence[tuple[int, int]], now: int) -> Level:
    mean, variance, at = level.mean, level.error**2, 0
    for week, mark in marks:
        variance, at = _older(variance, week - at), week
        gain = variance / (variance + NOISE)
        mean, variance = mean + gain * (2.5 * mark - mean), (1 - gain) * variance
    return Level(mean=round(mean, 3), error=round(sqrt(_older(variance, now - at)), 3))


def _older(variance: float, weeks: int) -> float:
    """How sure it is some weeks later: less, up to what it was before anything was asked."""
    return max(variance, min(variance + DRIFT * weeks, SPREAD**2))
