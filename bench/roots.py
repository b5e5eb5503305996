"""How often the top cause is the right one: with 28 statements, and with up to six that follow.

`python -m bench.roots [couples] [seed]`. People are made up as the engine assumes them: seven causes, each
normal around 4 with an SD of 2.2 over people, every answer with the error of one statement, rounded to 0-4.
"""

from __future__ import annotations

import sys
from random import Random

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES, Cause, Item
from hearthside.engine.assessment import MIDDLE, SPREAD, score
from hearthside.engine.probes import NOISE, contenders, follow_ups
from hearthside.engine.roots import chances

FORM = [item for item in library().items.values() if item.form == "a"]
FOLLOW = [item for item in library().items.values() if item.form == "follow"]


def somebody(chance: Random) -> dict[Cause, float]:
    """How much each cause really is at work for one person."""
    return {cause: min(10.0, max(0.0, chance.gauss(MIDDLE, SPREAD))) for cause in CAUSES}


def answer(item: Item, true: dict[Cause, float], chance: Random) -> int:
    """Answer one statement as somebody would."""
    felt = min(4, max(0, round((true[item.cause] + chance.gauss(0, NOISE**0.5)) / 2.5)))
    return 4 - felt if item.reverse else felt


def top(answers: dict[str, int]) -> Cause:
    """The likeliest root of these answers."""
    likely = chances(score([*FORM, *FOLLOW], answers).levels)
    return max(likely, key=lambda cause: likely[cause])


def measure(people: int, seed: int) -> dict[str, float]:
    """Give the shares: right with 28, right with what follows, and both among those for whom it was open."""
    chance = Random(seed)
    tally = {"open": 0, "with 28": 0, "with more": 0, "open, with 28": 0, "open, with more": 0, "asked": 0}
    for _ in range(people):
        true = somebody(chance)
        right = max(true, key=lambda cause: true[cause])
        answers = {item.slug: answer(item, true, chance) for item in FORM}
        first = top(answers) == right
        causes = contenders(score(FORM, answers).levels)
        more = follow_ups(FOLLOW, causes, turn=0)
        second = top(answers | {item.slug: answer(item, true, chance) for item in more}) == right
        tally["with 28"] += first
        tally["with more"] += second
        if causes:
            tally["open"] += 1
            tally["open, with 28"] += first
            tally["open, with more"] += second
            tally["asked"] += len(more)
    opened = tally["open"] or 1
    shares = {name: tally[name] / people for name in ("open", "with 28", "with more")}
    return shares | {name: tally[name] / opened for name in ("open, with 28", "open, with more", "asked")}


if __name__ == "__main__":
    people, seed = (int(word) for word in (sys.argv[1:] + ["20000", "1"][len(sys.argv[1:]) :]))
    for name, share in measure(people, seed).items():
        print(f"{name:18} {share:.3f}")
