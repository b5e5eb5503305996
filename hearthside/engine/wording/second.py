"""The second reader: adds up the weights of many small signs, and decides together with the cues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hearthside.catalog.types import SecondReader, WordList
from hearthside.engine.wording.cues import ALARMS, HURTS, RISK, Hit
from hearthside.engine.wording.draft import START, Draft
from hearthside.engine.wording.measures import measures
from hearthside.engine.wording.signs import senses, signs
from hearthside.engine.wording.trees import Trees
from hearthside.engine.wording.weights import Weights

ALARM = "alarm"
FAMILY = "second-reader"
AGREED = 0.7  # chance of any hurt from which one that two cues see is marked
SURELY = 0.4  # the same, where they see it in two sentences, and one of them hardly means anything else
SEEN = 0.1  # chance of a hurt from which one that a sure cue sees shows, where the draft is marked anyway
PLAINLY = 0.1  # chance of a threat from which one in plain words leads to Help: less has to speak for it


class Second:
    """Weights, trees and senses, made ready once."""

    def __init__(self, reader: SecondReader, lists: Iterable[WordList]) -> None:
        """Read the weights. ValueError for what is none."""
        self._senses = senses((one.slug, one.words) for one in lists)
        self._columns = reader.columns
        self._weights = Weights(reader.signs, reader.bias, reader.greatest)
        trees = {label: Trees(one.start, one.trees) for label, one in reader.deciding.items()}
        self._first = {label: trees.pop(label) for label in (RISK, ALARM)}
        self._rest = trees
        self._least = {label: one.least for label, one in reader.deciding.items()}

    def decided(self, draft: Draft, hits: Sequence[Hit]) -> list[Hit]:
        """Give the findings: those of the cues that hold, and a sentence for each label that cues missed."""
        if not draft.tokens:
            return []  # no words, nothing to find
        seen = {hit.shows for hit in hits}
        whole, single = signs(draft, self._senses)
        odds = [self._weights(one) for one in single]
        numbers = measures(draft, seen, self._weights(whole), odds)
        shown = self._shown(numbers, self._drawn(hits))
        held = [hit for hit in hits if hit.shows in shown]
        return [*held, *(self._sentence(draft, label, odds) for label in shown if label not in seen)]

    def _drawn(self, hits: Sequence[Hit]) -> dict[str, float]:
        """Give the chance from which each label shows: less has to speak for what cues are at one about."""
        drawn = dict(self._least)
        for hit in hits:
            if not hit.soft and hit.shows in ALARMS:
                drawn[hit.shows] = min(SEEN, drawn[hit.shows])
        if is_plain(hits):
            drawn[RISK] = min(PLAINLY, drawn[RISK])
        drawn[ALARM] = min(agreed(hits), drawn[ALARM])
        return drawn

    def _shown(self, numbers: Sequence[float], least: Mapping[str, float]) -> list[str]:
        """Give the labels that hold: a threat alone, and what hurts only where the draft as a whole does."""
        holds = {label: trees.reach(least[label], numbers) for label, trees in self._first.items()}
        if holds[RISK]:
            return [RISK]
        return [
            label
            for label, trees in self._rest.items()
            if (holds[ALARM] or label not in HURTS) and trees.reach(least[label], numbers)
        ]

    def _sentence(self, draft: Draft, label: str, odds: Sequence[Sequence[float]]) -> Hit:
        """Find the sentence that speaks most for a label."""
        column = self._columns.index(label)
        number = max(range(len(odds)), key=lambda one: odds[one][column])
        first, last = draft.sentences[number]
        while first < last and draft.tokens[first].word == START:
            first += 1
        return Hit(label, FAMILY, first, last, True, number)


def agreed(hits: Sequence[Hit]) -> float:
    """Give the chance from which a hurt is marked that these see: 1 where no two see any."""
    hurts = [hit for hit in hits if hit.shows in HURTS]
    if len({(hit.shows, hit.sentence) for hit in hurts}) < 2:
        return 1.0
    both = len({hit.sentence for hit in hurts}) > 1
    return SURELY if both and any(not hit.soft for hit in hurts) else AGREED


def is_plain(hits: Sequence[Hit]) -> bool:
    """Whether a threat stands there in words that hardly mean anything else, or two kinds of cues see it."""
    danger = [hit for hit in hits if hit.shows == RISK]
    return any(not hit.soft for hit in danger) or len({hit.family for hit in danger}) >= 2
