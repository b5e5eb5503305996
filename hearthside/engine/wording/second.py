"""The second reader: adds up the weights of many small signs, and decides together with the cues."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, log, sqrt

from hearthside.catalog.types import Blend, SecondReader, WordList
from hearthside.engine.wording.cues import ALARMS, RISK, Hit
from hearthside.engine.wording.draft import START, Draft
from hearthside.engine.wording.signs import senses, signs

ALARM, GRAVE = "alarm", "grave"
GROUPS = ("positive", "neutral", "constructive", "negative", "risk")  # each draft is of one
HURTS = ALARMS | {RISK}
CERTAIN = 9.2  # log odds of .9999: nothing small is surer than that
FAMILY = "second-reader"
NAMED = 0.3  # chance of a threat from which one that a cue names leads to Help: less has to speak for it


class Second:
    """Weights and senses, made ready once."""

    def __init__(self, reader: SecondReader, lists: Iterable[WordList]) -> None:
        """Read the weights. ValueError for a line that is none."""
        self._senses = senses((one.slug, one.words) for one in lists)
        self._columns, self._bias = reader.columns, reader.bias
        self._blend, self._gate = reader.blend, reader.gate
        self._weights = dict(_line(line) for line in reader.signs.splitlines() if line.strip())

    def chances(self, draft: Draft) -> dict[str, float]:
        """Give the log odds of each label, of a grave matter, and of any alarm, by small signs alone."""
        rows = [self._weights[sign] for sign in signs(draft, self._senses) if sign in self._weights]
        scale = 100 * sqrt(len(rows) or 1)
        sums = [sum(column) / scale for column in zip(*rows, strict=True)] or [0.0] * len(self._columns)
        totals = {name: one + bias for name, one, bias in zip(self._columns, sums, self._bias, strict=True)}
        groups = {name: exp(totals.pop(name)) for name in GROUPS}
        whole, risk = sum(groups.values()), groups["risk"]
        return {
            **{label: max(-CERTAIN, min(CERTAIN, one)) for label, one in totals.items()},
            GRAVE: log_odds(risk / whole),
            ALARM: log_odds((risk + groups["negative"]) / whole),
        }

    def decided(self, draft: Draft, hits: Sequence[Hit]) -> list[Hit]:
        """Give the findings: those of the cues that hold, and a sentence for each label that cues missed."""
        if not draft.tokens:
            return []  # no words, nothing to find
        odds, seen = self.chances(draft), {hit.shows for hit in hits}
        chances = {label: _chance(blend, label, odds, seen) for label, blend in self._blend.items()}
        named = any(hit.shows == RISK for hit in hits)
        if RISK in chances and chances[RISK] >= (NAMED if named else self._blend[RISK].least):
            return [hit for hit in hits if hit.shows == RISK] or [self._sentence(draft, RISK)]
        clear = len({(hit.shows, hit.sentence) for hit in hits if hit.shows in HURTS}) >= 2
        hurtful = clear or chances[ALARM] >= self._gate
        shown = [
            label
            for label, chance in chances.items()
            if label not in (ALARM, RISK)
            and chance >= self._blend[label].least
            and (hurtful or label not in HURTS)
        ]
        held = [hit for hit in hits if hit.shows in shown]
        missed = [label for label in shown if label not in seen]
        return [*held, *(self._sentence(draft, label) for label in missed)]

    def _sentence(self, draft: Draft, label: str) -> Hit:
        """Find the sentence that weighs most for a label."""
        column, totals = self._columns.index(label), [0.0] * max(1, len(draft.sentences))
        for sign, at in signs(draft, self._senses).items():
            if sign in self._weights and draft.tokens:
                totals[draft.tokens[at].sentence] += self._weights[sign][column]
        number = 0 if label == "harsh_startup" and draft.sentences else totals.index(max(totals))
        first, last = draft.sentences[draft.opening if label == "harsh_startup" else number]
        while first < last and draft.tokens[first].word == START:
            first += 1
        return Hit(label, FAMILY, first, last, True, number)


def _line(line: str) -> tuple[str, list[int]]:
    sign, *weights = line.replace("’", "'").replace("‘", "'").split("\t")
    return sign, [int(one) for one in weights]


def _chance(blend: Blend, label: str, odds: dict[str, float], seen: set[str]) -> float:
    """Blend cues with the second reader, to a chance of 0 to 1."""
    alike = HURTS if label in HURTS or label == ALARM else frozenset(seen) - HURTS
    own = bool(seen & HURTS) if label == ALARM else label in seen
    others = bool((seen & alike) - {label})
    total = blend.bias + blend.chance * odds[label] + blend.cue * own + blend.other * others
    total += blend.good * bool(seen - HURTS) + blend.alarm * odds[GRAVE if label == RISK else ALARM]
    return 1 / (1 + exp(-total))


def log_odds(chance: float) -> float:
    """Give a chance as log odds, within what counts as certain."""
    chance = min(max(chance, 1e-4), 1 - 1e-4)
    return log(chance / (1 - chance))
