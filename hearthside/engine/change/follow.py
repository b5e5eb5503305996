"""What a page asks of a series: its level with a band, its four-week means, and whether it has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from hearthside.engine.change.level import FourWeeks, Stretch, four_weeks, smoothed, stretches
from hearthside.engine.change.notice import PRESENT, REFERENCE, Noticed, Watch
from hearthside.engine.change.series import WEEKLY, Point, Scale, lasting_noise, tidy
from hearthside.engine.change.words import Word

ENOUGH = REFERENCE + PRESENT  # weeks with a point before any word is said


class Followed(Struct, frozen=True, kw_only=True):
    """A series as far as it goes.

    `word` is None until there is enough, and `wanting` says how many weeks are missing then. `since` is about
    the week in which it changed, None for "about the same". `level` and `error` (standard error) are of the
    last week with a point; None without any.
    """

    bands: tuple[Stretch, ...] = ()
    means: tuple[FourWeeks, ...] = ()
    word: Word | None = None
    since: int | None = None
    wanting: int = ENOUGH
    level: float | None = None
    error: float | None = None


def follow(
    points: Iterable[Point], *, stress: Mapping[int, float] | None = None, scale: Scale = WEEKLY
) -> Followed:
    """Follow one series of one person.

    `stress` by week takes out of the word what outside load did; bands and means show what was said, as it
    was said. Weeks without a point are no points: nothing is put in for them.
    """
    series = tidy(points)
    if not series:
        return Followed()
    noise = lasting_noise(series, scale)
    _, level, error = smoothed(series, noise=noise, drift=scale.drift)[-1]
    enough = len(series) >= ENOUGH
    stands = Watch(series, stress=stress, scale=scale).run() if enough else None
    return Followed(
        bands=stretches(series, noise=noise, scale=scale),
        means=four_weeks(series, noise=noise),
        word=_word(stands) if enough else None,
        since=series[stands.index].week if stands else None,
        wanting=max(0, ENOUGH - len(series)),
        level=level,
        error=error,
    )


def improving(followed: Followed, *, better: Word = "higher") -> bool | None:
    """Whether a series goes the better way; None while nobody can tell."""
    return None if followed.word is None else followed.word == better


def _word(stands: Noticed | None) -> Word:
    if stands is None:
        return "same"
    return "higher" if stands.step > 0 else "lower"
