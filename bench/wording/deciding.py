"""Where the lines are drawn: few kind messages marked first, then as much seen as can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench.wording.drafts import Labelled
from hearthside.engine.wording.cues import HURTS, RISK
from hearthside.engine.wording.rules import LABELS
from hearthside.engine.wording.second import PLAINLY

ALARM = "alarm"
AS_SENT = 61  # from this writer on, drafts are of every sort in about the shares in which they are sent
KIND, HARMLESS = 0.022, 0.009  # shares of warm and everyday drafts marked, of harmless ones led to Help
TRIED = np.linspace(0.08, 0.95, 59)
GATES = np.linspace(0.85, 0.995, 59)
RISKS = np.linspace(0.5, 0.98, 97)
Chances = dict[str, Any]  # of each column: an array with a chance per draft


@dataclass(frozen=True)
class Seen:
    """What cues see in each draft: whether a plain threat, and from which chance a hurt is marked by them."""

    plain: Any
    agreed: Any


@dataclass(frozen=True)
class Decided:
    """The least chance of each column, and what comes of them: F1 of each label, and shares."""

    least: dict[str, float]
    scores: dict[str, float]
    marked_kind: float
    marked_fair: float
    routed: float
    misrouted: float


def decide(drafts: Sequence[Labelled], chances: Chances, seen: Seen) -> Decided:
    """Draw the lines so that no more than `KIND` and `HARMLESS` come to harm, of drafts as they are sent."""
    lines = _Lines(drafts, chances, seen)
    least = {RISK: next(float(one) for one in RISKS if lines.misrouted(float(one)) <= HARMLESS)}
    shown: Chances = {}
    for gate in GATES:
        least[ALARM] = float(gate)
        shown = lines.shown(least)
        if lines.marked(shown, "pos", "neu") <= KIND:
            break
    return Decided(
        least,
        {label: lines.truth[label].score(shown[label], lines.sent) for label in LABELS},
        lines.marked(shown, "pos", "neu"),
        lines.marked(shown, "con"),
        float(shown[RISK][(lines.group == "risk") & lines.sent].mean()),
        lines.misrouted(least[RISK]),
    )


class _Lines:
    """What lines come to, in drafts of which the chances are known."""

    def __init__(self, drafts: Sequence[Labelled], chances: Chances, seen: Seen) -> None:
        self._chances, self._seen = chances, seen
        self.group = np.array([one.group for one in drafts])
        self.sent = np.array([int(one.writer) >= AS_SENT for one in drafts])
        self.truth = {label: _Truth.of(drafts, label) for label in LABELS}

    def _routed(self, least: float) -> Any:
        return self._chances[RISK] >= np.where(self._seen.plain, min(PLAINLY, least), least)

    def misrouted(self, least: float) -> float:
        """The share of harmless drafts that would be led to Help."""
        harmless = (self.group != "risk") & self.truth[RISK].counts & self.sent
        return float(self._routed(least)[harmless].mean())

    def shown(self, least: dict[str, float]) -> Chances:
        """Give where each label shows, and put the least chances that score best into `least`."""
        routed, gate = self._routed(least[RISK]), least[ALARM]
        hurts = self._chances[ALARM] >= np.minimum(self._seen.agreed, gate)
        shown = {RISK: routed}
        for label in LABELS:
            if label != RISK:
                free = ~routed & (hurts if label in HURTS else True)
                least[label] = self.truth[label].best(self._chances[label], free)
                shown[label] = (self._chances[label] >= least[label]) & free
        return shown

    def marked(self, shown: Chances, *groups: str) -> float:
        """The share of these groups in which something that hurts shows."""
        marked = np.any([shown[label] for label in LABELS if label in HURTS], 0)
        return float(marked[np.isin(self.group, groups) & self.sent].mean())


@dataclass(frozen=True)
class _Truth:
    """Which drafts show a label, among those that count for it."""

    counts: Any
    shows: Any

    @classmethod
    def of(cls, drafts: Sequence[Labelled], label: str) -> _Truth:
        counts = np.array([one.counts(label) for one in drafts])
        return cls(counts, counts & np.array([one.shows(label) for one in drafts]))

    def score(self, shown: Any, among: Any = True) -> float:
        """F1, among some of the drafts."""
        found, shows = shown & self.counts & among, self.shows & among
        return float(2 * (shows & found).sum() / max(1, shows.sum() + found.sum()))

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
