"""Where the lines are drawn: few kind messages marked first, then as much seen as can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench.wording.drafts import Labelled
from hearthside.engine.wording.cues import HURTS, RISK
from hearthside.engine.wording.rules import LABELS

ALARM = "alarm"
KIND, HARMLESS = 0.0265, 0.012  # shares of warm and everyday drafts marked, of harmless ones led to Help
TRIED = np.linspace(0.08, 0.95, 59)
GATES = np.linspace(0.85, 0.995, 59)
Chances = dict[str, Any]  # of each column: an array with a chance per draft


@dataclass(frozen=True)
class Decided:
    """The least chance of each column, and what comes of them: F1 of each label, and shares."""

    least: dict[str, float]
    scores: dict[str, float]
    marked_kind: float
    marked_fair: float
    routed: float
    misrouted: float


def decide(drafts: Sequence[Labelled], chances: Chances) -> Decided:
    """Draw the lines so that no more than `KIND` and `HARMLESS` come to harm."""
    group = np.array([one.group for one in drafts])
    truth = {label: _Truth.of(drafts, label) for label in LABELS}
    harmless = (group != "risk") & truth[RISK].counts
    kind, fair = np.isin(group, ("pos", "neu")), group == "con"
    least = {RISK: float(np.quantile(chances[RISK][harmless], 1 - HARMLESS))}
    routed = chances[RISK] >= least[RISK]
    shown: Chances = {}
    marked = np.zeros(len(drafts), bool)
    for gate in GATES:
        shown, least = {RISK: routed}, {RISK: least[RISK], ALARM: float(gate)}
        for label in LABELS:
            if label != RISK:
                free = ~routed & (chances[ALARM] >= gate if label in HURTS else True)
                least[label] = truth[label].best(chances[label], free)
                shown[label] = (chances[label] >= least[label]) & free
        marked = np.any([shown[label] for label in LABELS if label in HURTS], 0)
        if marked[kind].mean() <= KIND:
            break
    return Decided(
        least,
        {label: truth[label].score(shown[label]) for label in LABELS},
        float(marked[kind].mean()),
        float(marked[fair].mean()),
        float(routed[group == "risk"].mean()),
        float(routed[harmless].mean()),
    )


@dataclass(frozen=True)
class _Truth:
    """Which drafts show a label, among those that count for it."""

    counts: Any
    shows: Any

    @classmethod
    def of(cls, drafts: Sequence[Labelled], label: str) -> _Truth:
        counts = np.array([one.counts(label) for one in drafts])
        return cls(counts, counts & np.array([one.shows(label) for one in drafts]))

    def score(self, shown: Any) -> float:
        """F1."""
        found = shown & self.counts
        return float(2 * (self.shows & found).sum() / max(1, self.shows.sum() + found.sum()))

    def best(self, chance: Any, free: Any) -> float:
        """Give the least chance that scores best."""
        return max((self.score((chance >= least) & free), float(least)) for least in TRIED)[1]


def report(decided: Decided) -> str:
    """Tell what to expect of the next writer."""
    patterns = [decided.scores[label] for label in LABELS[:4]]
    lines = [
        f"{label:20} F1 {score:.2f}, from a chance of {decided.least[label]:.2f}"
        for label, score in decided.scores.items()
    ]
    return "\n".join(
        [
            *lines,
            f"all twelve, macro-F1 {np.mean(list(decided.scores.values())):.3f}",
            f"four patterns, macro-F1 {np.mean(patterns):.3f}",
            f"marked by mistake: kind {decided.marked_kind:.1%}, fair {decided.marked_fair:.1%}",
            f"led to Help: danger {decided.routed:.1%}, harmless {decided.misrouted:.1%}",
        ]
    )
