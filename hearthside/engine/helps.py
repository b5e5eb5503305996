"""What seems to help these two: by practice and family, from ratings that this reader may know.

A rating of one go is taken to say how far it brought them closer, and says little: one go can be good or bad
for a hundred reasons. So the usual answer is "too early to tell".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import Literal

from msgspec import Struct

from hearthside.catalog.types import Family
from hearthside.engine.change.words import CERTAIN
from hearthside.engine.ledger import Ledger, week_name
from hearthside.engine.plan.facts import Rated
from hearthside.engine.plan.gather import open_ratings
from hearthside.engine.plan.history import goes
from hearthside.engine.priors import PRIORS

Helps = Literal["helps", "no_difference", "worse", "too_early"]

GOES = 3  # rated goes before anything is said
MIDDLE = 3  # a rating of 1-5 that says "no difference"
STEP = 0.2  # SD units of weekly connection that one step of rating is taken to mean: judgement, not data
GO_SD = 0.4  # how far one go can be from the truth, SD units: likewise
SWING = 1.0  # how far ratings of one thing swing, on their own scale: for what was worse, no more than this
PRACTICE_SD = 0.1  # how much a practice differs from its family: likewise
NOTHING = 0.2  # an effect smaller than this, either way, is called none


class Effect(Struct, frozen=True, kw_only=True):
    """What a practice or family seems to do: SD units of weekly connection, with a 95 % interval.

    `slug` names the practice, or the family. `goes` counts those that were rated, `closer` those of them
    that brought the two closer, going by both.
    """

    slug: str
    goes: int
    closer: int
    mean: float
    low: float
    high: float
    word: Helps


def goes_of(rated: Iterable[Rated]) -> dict[str, list[float]]:
    """Joint ratings by practice, a figure for each week in which it was rated."""
    found: dict[str, list[float]] = {}
    for _week, practice, rating in goes(rated):
        found.setdefault(practice, []).append(rating)
    return found


def by_family(rated: Iterable[Rated], families: Mapping[str, Family]) -> list[Effect]:
    """What each family that was tried seems to do, those of which most is known first.

    Normal with normal: the prior of the family (priors.py) moved by every rated go of it.
    """
    effects = [
        _effect(family, _moved(PRIORS[family].mu, PRIORS[family].sd, goes), goes)
        for family, goes in _grouped(goes_of(rated), families).items()
    ]
    return sorted(effects, key=_most_known)


def by_practice(rated: Iterable[Rated], families: Mapping[str, Family]) -> list[Effect]:
    """What each practice that was tried seems to do, those of which most is known first.

    What is expected of it comes from its family and the goes of the others in it; its own goes move that.
    """
    told = {slug: given for slug, given in goes_of(rated).items() if slug in families}
    effects = []
    for slug, given in told.items():
        prior = PRIORS[families[slug]]
        others = [
            rating
            for other, ratings in told.items()
            if other != slug and families[other] == families[slug]
            for rating in ratings
        ]
        mean, error = _moved(prior.mu, prior.sd, others)
        effects.append(_effect(slug, _moved(mean, sqrt(error**2 + PRACTICE_SD**2), given), given))
    return sorted(effects, key=_most_known)


def word_for(goes: Sequence[float], low: float, high: float) -> Helps:
    """Nothing before three goes, and nothing whose interval leaves it open.

    Priors speak well of every family, so they have no say in what was worse: there the goes alone count.
    """
    if len(goes) < GOES:
        return "too_early"
    if sum(goes) / len(goes) + CERTAIN * SWING / sqrt(len(goes)) < MIDDLE:
        return "worse"
    if low > 0:
        return "helps"
    return "no_difference" if low >= -NOTHING and high <= NOTHING else "too_early"


def _grouped(goes: Mapping[str, list[float]], families: Mapping[str, Family]) -> dict[Family, list[float]]:
    found: dict[Family, list[float]] = {}
    for slug, given in goes.items():
        if slug in families:
            found.setdefault(families[slug], []).extend(given)
    return found


def _moved(mean: float, sd: float, goes: Sequence[float]) -> tuple[float, float]:
    """Prior and goes together: (mean, standard error) in SD units."""
    precision, each = 1 / sd**2, 1 / GO_SD**2
    total = precision + len(goes) * each
    moved = mean * precision + sum(STEP * (rating - MIDDLE) for rating in goes) * each
    return moved / total, 1 / sqrt(total)


def _effect(slug: str, moved: tuple[float, float], goes: Sequence[float]) -> Effect:
    mean, error = moved
    low, high = mean - CERTAIN * error, mean + CERTAIN * error
    return Effect(
        slug=slug,
        goes=len(goes),
        closer=sum(rating > MIDDLE for rating in goes),
        mean=mean,
        low=low,
        high=high,
        word=word_for(goes, low, high),
    )


def _most_known(effect: Effect) -> tuple[bool, float, str]:
    return (effect.word == "too_early", -effect.goes, effect.slug)


def known_ratings(ledger: Ledger) -> tuple[Rated, ...]:
    """The ratings that the reader of a ledger may know: of things for two those both know, of their own
    small things their own. Of two it is not told whose is which.
    """
    both = [
        Rated(week=week_name(week), practice=slug, by=by, closer=closer)
        for slug, state in sorted(ledger.ours.practices.items())
        for week, given in open_ratings(state)
        for by, closer in zip(("one", "other"), given, strict=False)
    ]
    own = [
        Rated(week=week_name(week), practice=slug, by="mine", closer=closer)
        for slug, state in sorted(ledger.own.practices.items())
        for week, closer in sorted(state.mine.items())
    ]
    return (*both, *own)
