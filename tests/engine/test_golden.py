"""Golden couples: short stories in, the whole plan out. `GOLDEN=write pytest …` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hearthside.engine.plan import Own
from hearthside.records.kinds.situation import Situation
from tests.engine.story import Story, levels

GOLDEN = Path(__file__).parent / "golden"

STORIES = {
    "roommates": Story(
        "Ana and Ben talk about bins and bookings. Ana minds more. Two hours a week.",
        maps={"ana": levels(distance=8.2, granted=5.0), "ben": levels(distance=5.5, granted=4.0)},
        said={"ana": (120, 2), "ben": (150, 3)},
        weeks=8,
    ),
    "newborn": Story(
        "A child of six weeks. Half an hour a week, no strength, no sitter, little money.",
        maps={"ana": levels(stress=8.6, touch=5.5), "ben": levels(stress=7.5, self=5.0)},
        said={"ana": (30, 1), "ben": (30, 1)},
        life=Situation(child=True, spend=False),
        weeks=4,
    ),
    "something-happened": Story(
        "Trust was broken and both know it is open.",
        maps={"ana": levels(resentment=8.8, distance=7.0, rupture=True), "ben": levels(resentment=5.0)},
        weeks=5,
    ),
    "grown-alike": Story(
        "Nothing is wrong. Every Tuesday is the same. They like what is new; touch is welcome to both.",
        maps={"ana": levels(routine=7.8, rest=2.0), "ben": levels(routine=7.0, rest=2.0)},
        said={"ana": (180, 3, "touch", "desire"), "ben": (150, 2, "touch", "desire")},
        likes={"other-way-round": (5, 4)},
        weeks=6,
    ),
    "close-again": Story(
        "Touch went missing. They are at ease with each other, and both ask for it each week.",
        maps={"ana": levels(touch=8.5, rest=1.6), "ben": levels(touch=7.5, rest=1.6)},
        said={"ana": (120, 2, "touch", "desire"), "ben": (120, 2, "touch", "desire")},
        weeks=7,
    ),
    "nothing-gets-done": Story(
        "They mean to, and do not. Steps get smaller.",
        maps={"ana": levels(distance=6.5), "ben": levels(stress=6.0)},
        does=False,
        weeks=4,
    ),
    "it-does-not-help": Story(
        "They do it all and feel no closer.",
        maps={"ana": levels(distance=7.5), "ben": levels(distance=6.5)},
        likes_rest=(2, 3),
        weeks=5,
    ),
    "far-apart": Story(
        "Two cities. Neither has shown a map yet.",
        life=Situation(apart=True),
        weeks=3,
    ),
    "dan-alone": Story(
        "Dan's partner is not part of it. He carries an old grudge and little of his own.",
        members=("dan",),
        own={"dan": Own(me="dan", levels=levels(resentment=6.5, self=6.0), pace="steady")},
        weeks=4,
    ),
    "gently": Story(
        "The same two as the roommates, both at a gentle pace: what each is given for themselves.",
        maps={"ana": levels(touch=8.0, resentment=7.0), "ben": levels(touch=6.0, resentment=6.0)},
        said={"ana": (120, 2, "touch"), "ben": (120, 2, "touch")},
        paces="gentle",
        weeks=3,
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_the_story_of_a_couple_leads_to_the_plan_that_was_read_and_approved(name: str) -> None:
    told = STORIES[name].tell()
    page = GOLDEN / f"{name}.txt"
    if os.environ.get("GOLDEN") == "write":
        page.write_text(told, encoding="utf-8")
    assert told == page.read_text(encoding="utf-8")
