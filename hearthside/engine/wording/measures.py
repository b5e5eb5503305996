"""What the last step of reading is decided by: numbers about a draft, from both readers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import log

from hearthside.engine.wording.cues import HURTS
from hearthside.engine.wording.draft import Draft
from hearthside.engine.wording.rules import LABELS

FARTHEST = 8.0  # log odds beyond which nothing is learnt
SILENT = (-4.0,)  # log odds of anything in a draft without a sentence


def measures(
    draft: Draft, seen: Collection[str], whole: Sequence[float], single: Sequence[Sequence[float]]
) -> list[float]:
    """Give the numbers, in the order that trees are made for.

    `seen`: labels that cues show. `whole`, `single`: log odds by column, of the draft and of each sentence.
    """
    rows = single or [SILENT * len(whole)]
    opening = rows[min(draft.opening, len(rows) - 1)]
    odds = [*whole, *map(max, zip(*rows, strict=True)), *opening, *rows[-1]]
    cues = [float(label in seen) for label in LABELS]
    size = [float(len(single)), log(1 + len(draft.tokens)), float(not HURTS.isdisjoint(seen))]
    return [max(-FARTHEST, min(FARTHEST, one)) for one in (*odds, *cues, *size)]
