"""The golden couples: each a short story, told in facts."""

from __future__ import annotations

from hearthside.catalog.types import Cause
from hearthside.engine.plan import Own
from hearthside.engine.plan.facts import WeekMark
from hearthside.records.kinds.situation import Situation
from tests.engine.story import Story, levels, named


def calm(who: str, number: int) -> WeekMark:
    """A week without tension, in which it went up a little each time."""
    return WeekMark(week=named(number), close=min(9.0, 4 + number / 2), tension=1, stress=2)


def tense(who: str, number: int) -> WeekMark:
    """A week in which there was a row."""
    return WeekMark(week=named(number), close=3.0, tension=4, stress=4)


def asked(about: Cause, mark: int) -> WeekMark:
    return WeekMark(week=named(1), close=5.0, tension=2, stress=2, about=about, mark=mark)


EIGHT = ("touch", "desire", "talks")

ROOTS = {
    "roommates": Story(
        "Distance. Ana and Ben talk about bins and bookings. Ana minds more. Two hours a week.",
        maps={"ana": levels(distance=8.2, granted=5.0), "ben": levels(distance=5.5, granted=4.0)},
        said={"ana": (120, 2), "ben": (150, 3)},
    ),
    "an-old-quarrel": Story(
        "Resentment. They keep having the same row; between rows it is calm, and both want to talk about it.",
        maps={"ana": levels(resentment=7.5), "ben": levels(resentment=7.0)},
        said={"ana": (90, 2, "talks"), "ben": (90, 2, "talks")},
        pulses=calm,
    ),
    "close-again": Story(
        "Touch went missing. They are at ease with each other, and both ask for it each week.",
        maps={"ana": levels(touch=8.5, rest=1.6), "ben": levels(touch=7.5, rest=1.6)},
        said={"ana": (120, 2, "touch", "desire"), "ben": (120, 2, "touch", "desire")},
    ),
    "grown-alike": Story(
        "Routine. Every Tuesday is the same. Both like what is new, and touch is welcome to both.",
        maps={"ana": levels(routine=7.8, rest=2.0), "ben": levels(routine=7.0, rest=2.0)},
        said={"ana": (180, 3, "touch", "desire"), "ben": (150, 2, "touch", "desire")},
        likes={"other-way-round": (5, 4)},
        tastes={"ana": {"novelty": 5, "play": 4}, "ben": {"novelty": 4}},
    ),
    "too-much-to-carry": Story(
        "Stress from outside. Some weeks are full to the brim, others are not.",
        maps={"ana": levels(stress=8.0), "ben": levels(stress=7.0)},
        said={"ana": (90, 2), "ben": (90, 2)},
        weekly={number: {"ana": (20, 1), "ben": (90, 2)} for number in (2, 5)},
    ),
    "lost-oneself": Story(
        "Ana has little left that is hers; Ben has his evenings. What is small for each weighs as much.",
        maps={"ana": levels(self=8.0, rest=2.5), "ben": levels(self=3.0, rest=2.5)},
        said={"ana": (60, 2), "ben": (120, 3)},
        own={
            "ana": Own(me="ana", levels=levels(self=8.0, rest=2.5), sat=named(0), pace="steady"),
            "ben": Own(me="ben", levels=levels(self=3.0, rest=2.5), sat=named(0), pace="steady"),
        },
    ),
    "taken-for-granted": Story(
        "Everything gets done and nobody says thank you. Later they say so in a small question too.",
        maps={"ana": levels(granted=7.5), "ben": levels(granted=6.0)},
        said={"ana": (60, 2), "ben": (60, 2)},
        pulses=lambda _, number: asked("granted", 4) if number == 1 else None,
    ),
}

LIVES = {
    "something-happened": Story(
        "Trust was broken and both know it is open.",
        maps={"ana": levels(resentment=8.8, distance=7.0, rupture=True), "ben": levels(resentment=5.0)},
        said={"ana": (120, 2, *EIGHT), "ben": (120, 2, *EIGHT)},
    ),
    "gently": Story(
        "Ana is at a gentle pace and has told only Hearthside that trust was broken. Ben knows of nothing.",
        maps={"ana": levels(touch=8.0, resentment=7.0), "ben": levels(touch=6.0, resentment=6.0)},
        said={"ana": (120, 2), "ben": (120, 2, "touch", "talks")},
        own={"ana": Own(me="ana", pace="gentle", rupture=True, worse=frozenset({"take-one-thing"}))},
        paces="gentle",
    ),
    "one-of-them-rests": Story(
        "From the third week on Ben takes a rest. Nothing joint is laid; Ana keeps her small things.",
        maps={"ana": levels(distance=7.0), "ben": levels(distance=5.0)},
        said={"ana": (90, 2)},
        resting=lambda number: frozenset({"ben"}) if number >= 2 else frozenset(),
    ),
    "far-apart": Story(
        "Two cities. Neither has shown a map yet.",
        life=Situation(apart=True),
        said={"ana": (90, 2, *EIGHT), "ben": (90, 2, *EIGHT)},
    ),
    "newborn": Story(
        "A child of six weeks. A quarter of an hour a week, no strength, no sitter, little money.",
        maps={"ana": levels(stress=8.6, touch=5.5), "ben": levels(stress=7.5, self=5.0)},
        said={"ana": (15, 1), "ben": (15, 1)},
        life=Situation(child=True, spend=False),
    ),
    "seated": Story(
        "Ben uses a wheelchair. They want something new.",
        maps={"ana": levels(routine=7.0, distance=5.0), "ben": levels(routine=6.5)},
        said={"ana": (150, 3), "ben": (150, 2)},
        life=Situation(seated=True),
    ),
    "no-time-at-all": Story(
        "Both say each week that there is no time. What little is offered takes ten minutes at most.",
        maps={"ana": levels(distance=6.5), "ben": levels(distance=6.0)},
        said={"ana": (0, 2), "ben": (0, 2)},
    ),
    "nothing-gets-done": Story(
        "They mean to, and do not. Steps get smaller.",
        maps={"ana": levels(distance=6.5), "ben": levels(stress=6.0)},
        said={"ana": (120, 2), "ben": (120, 2)},
        does=False,
    ),
    "not-for-them": Story(
        "Whenever the weekly talk or a real question is offered they say that it does not suit them.",
        maps={"ana": levels(distance=7.0), "ben": levels(distance=6.5)},
        said={"ana": (90, 2), "ben": (90, 2)},
        skips={"weekly-talk": "not_us", "real-question": "not_us", "our-hello": "time"},
    ),
    "it-does-not-help": Story(
        "They do it all and feel no closer.",
        maps={"ana": levels(distance=7.5), "ben": levels(distance=6.5)},
        said={"ana": (90, 2), "ben": (90, 2)},
        likes_rest=(2, 3),
    ),
    "tense-weeks": Story(
        "There is a row every week. Both would like to talk about it, and it has to be calm first.",
        maps={"ana": levels(resentment=8.0), "ben": levels(resentment=7.5)},
        said={"ana": (90, 3, *EIGHT), "ben": (90, 3, *EIGHT)},
        pulses=tense,
    ),
    "dan-alone": Story(
        "Dan's partner is not part of it. He carries an old grudge and little of his own.",
        members=("dan",),
        own={"dan": Own(me="dan", levels=levels(resentment=6.5, self=6.0), sat=named(0), pace="steady")},
    ),
}

STORIES = {**ROOTS, **LIVES}
