"""What we expect of each family of practices before a couple has tried any: judgement, not data.

`mu` is the expected gain in a couple's own weekly connection score, in within-sample SD units, after eight
weeks done about as suggested, compared with not doing it; `sd` covers our ignorance and how much couples
differ. `causes` says how far the family plausibly acts on each cause (0-1). Published effects were cut hard
(wait-list trials halved, laboratory effects quartered, correlations to a third). The sources of each are
named beside it, by evidence id. A whole plan is expected to give 0.2-0.3 SD.
"""

from __future__ import annotations

from msgspec import Struct

from hearthside.catalog.types import CAUSES, Cause, Family, Practice

HALF_LIFE_WEEKS = 6  # effects of prompts fade with use: klasnja-2019


class Prior(Struct, frozen=True):
    """The expected effect of a family: `mu` and `sd` in SD units, and its weight on each cause (0-1)."""

    mu: float
    sd: float
    causes: dict[Cause, float]


def _prior(mu: float, sd: float, *weights: float) -> Prior:
    """Weights come in the order of CAUSES: distance, resentment, touch, routine, stress, self, granted."""
    return Prior(mu=mu, sd=sd, causes=dict(zip(CAUSES, weights, strict=True)))


PRIORS: dict[Family, Prior] = {
    # cordova-2014, rogge-2013: positive, but led by clinicians or with newlyweds
    "check_ins": _prior(0.15, 0.15, 0.9, 0.5, 0.1, 0.1, 0.5, 0.3, 0.4),
    # aron-1997, welker-2014: good laboratory effects with strangers, little in long couples
    "deep_questions": _prior(0.12, 0.15, 1.0, 0.2, 0.1, 0.3, 0.1, 0.4, 0.3),
    # hawkins-2008, rogge-2013: as repair skills, which it is the calm half of
    "listening": _prior(0.15, 0.18, 0.8, 0.6, 0.0, 0.0, 0.4, 0.2, 0.3),
    # algoe-zhaoyang-2016, gordon-2022: one trial, modest and conditional
    "appreciation": _prior(0.12, 0.12, 0.4, 0.3, 0.1, 0.1, 0.3, 0.2, 1.0),
    # coulter-malouff-2013, muise-2019: one trial with couples, laboratory and diaries
    "novelty": _prior(0.22, 0.18, 0.4, 0.0, 0.3, 1.0, 0.2, 0.3, 0.3),
    # hall-2017, kurtz-algoe-2015: correlational; teasing can hurt
    "play": _prior(0.07, 0.10, 0.4, 0.0, 0.1, 0.5, 0.3, 0.1, 0.2),
    # floyd-2009, debrot-2013: small trials, consistent diaries; nothing where it is not wanted
    "touch": _prior(0.15, 0.15, 0.4, 0.0, 1.0, 0.1, 0.3, 0.0, 0.3),
    # mallory-2022, vowels-mark-2020: a strong correlation, no trial, can expose hurt
    "desire_talk": _prior(0.12, 0.20, 0.3, 0.2, 0.8, 0.3, 0.1, 0.1, 0.2),
    # hawkins-2008, rogge-2013, halford-2001: may not suit couples who argue little
    "repair_skills": _prior(0.15, 0.18, 0.5, 0.9, 0.0, 0.0, 0.3, 0.1, 0.2),
    # finkel-2013: one clean trial over two years; protects more than it lifts
    "conflict_reappraisal": _prior(0.18, 0.15, 0.3, 0.8, 0.0, 0.0, 0.3, 0.0, 0.2),
    # dwyer-2018, courtright-caplan-2020: small experiments; mere presence of a phone failed
    "phones_down": _prior(0.08, 0.10, 0.6, 0.1, 0.1, 0.3, 0.4, 0.0, 0.4),
    # garcia-rada-2019: correlational; both have to see it as theirs
    "rituals": _prior(0.10, 0.12, 0.5, 0.0, 0.2, 0.2, 0.4, 0.1, 0.5),
    # carswell-2021: the sign can flip; telling about it is the point
    "own_growth": _prior(0.05, 0.15, 0.2, 0.1, 0.0, 0.3, 0.2, 1.0, 0.1),
    # evans-2022, mallory-2018: a brief lift, a possible dip
    "memories": _prior(0.03, 0.12, 0.4, 0.0, 0.0, 0.2, 0.0, 0.0, 0.4),
    # falconier-2015, buck-neff-2012: facing stress together, r about .45, causal size unknown
    "stress_talk": _prior(0.15, 0.15, 0.6, 0.2, 0.0, 0.0, 1.0, 0.1, 0.3),
    # gordon-baucom-snyder-2004, lewicki-2016: so far only with a therapist, six couples
    "rebuild": _prior(0.15, 0.30, 0.4, 1.0, 0.0, 0.0, 0.1, 0.0, 0.2),
}

MIDDLE = sum(prior.mu for prior in PRIORS.values()) / len(PRIORS)
SHRINK = 0.7  # the figures of the families are drawn half-way to their middle: they are judgement
GRADED = {"A": 1.25, "B": 1.08, "C": 0.9, "D": 0.72}
DOSE, USUAL_MINUTES = 0.2, 30
OWN_WEIGHTS = 0.85  # a practice's own causes against those of its family


def expected(practice: Practice) -> float:
    """Give the effect expected of a practice that fits fully, in SD units, before anybody has tried.

    It grows with the time that is given to it, but far less than in proportion.
    """
    family = SHRINK * MIDDLE + (1 - SHRINK) * PRIORS[practice.family].mu
    return family * GRADED[practice.grade] * float((practice.minutes / USUAL_MINUTES) ** DOSE)


def acts(practice: Practice) -> dict[Cause, float]:
    """Say how far a practice acts on each cause, 0-1: what its author says, tempered by its family."""
    family = PRIORS[practice.family].causes
    return {
        cause: OWN_WEIGHTS * practice.causes.get(cause, 0.0) + (1 - OWN_WEIGHTS) * family[cause]
        for cause in CAUSES
    }
