"""A small fixed catalogue for the engine's tests, so that editing content breaks none of them."""

from __future__ import annotations

from typing import Any

from hearthside.catalog.types import CAUSES, Cause, Family, Item, Practice, Road, Stage
from hearthside.engine.plan import Content

FILLER = "Three plain words here."


def practice(slug: str, family: Family, causes: dict[Cause, float], **facts: Any) -> Practice:
    """Make a practice for two of twenty minutes, unless `facts` say otherwise."""
    plain: dict[str, Any] = {
        "title": slug.replace("-", " ").capitalize(),
        "promise": "Something small and true.",
        "minutes": 20,
        "energy": 1,
        "depth": 1,
        "who": "both",
        "size": "main",
        "steps": (FILLER, FILLER, FILLER),
        "stuck": FILLER,
        "variations": {},
        "notice": FILLER,
        "habit": FILLER,
        "why": FILLER,
        "limit": FILLER,
        "evidence": ("cordova-2014",),
        "grade": "C",
    }
    return Practice(slug=slug, family=family, causes=causes, **{**plain, **facts})


def _main() -> list[Practice]:
    return [
        practice(
            "weekly-talk",
            "check_ins",
            {"distance": 0.9, "stress": 0.4},
            minutes=25,
            variations={"tired": FILLER},
        ),
        practice("real-question", "deep_questions", {"distance": 1.0}, minutes=20),
        practice("hopes-and-worries", "deep_questions", {"distance": 1.0}, minutes=45, depth=3, energy=2),
        practice("ten-minutes-each", "listening", {"distance": 0.8, "resentment": 0.5}, depth=2, energy=2),
        practice("how-we-met", "memories", {"distance": 0.4, "granted": 0.4}, minutes=30),
        practice("begin-gently", "repair_skills", {"resentment": 0.9}, energy=2, conflict=True),
        practice(
            "friend-of-both", "conflict_reappraisal", {"resentment": 0.9}, depth=2, conflict=True, energy=2
        ),
        practice("pause-and-return", "repair_skills", {"resentment": 0.8, "stress": 0.2}),
        practice("day-in-three", "stress_talk", {"stress": 1.0, "distance": 0.4}, minutes=15),
        practice(
            "who-carries-what",
            "stress_talk",
            {"stress": 0.9, "resentment": 0.5},
            minutes=45,
            depth=2,
            energy=2,
        ),
        practice("other-way-round", "novelty", {"routine": 1.0}, minutes=30, needs=("same_place",)),
        practice("game-at-table", "play", {"routine": 0.6}, minutes=30, variations={"apart": FILLER}),
        practice("nothing-to-follow", "phones_down", {"distance": 0.5, "granted": 0.4}, minutes=30),
        practice("what-it-meant", "appreciation", {"granted": 1.0}, minutes=10, depth=2),
        practice(
            "our-hello", "rituals", {"granted": 0.5, "distance": 0.4, "touch": 0.2}, minutes=5, size="small"
        ),
        practice("long-hug", "touch", {"touch": 1.0}, minutes=5, closeness=2, physical=True),
        practice("unhurried-hands", "touch", {"touch": 1.0}, depth=3, closeness=4, physical=True, minutes=30),
        practice("wants-and-wonders", "desire_talk", {"touch": 0.9}, depth=3, closeness=3, minutes=30),
        practice(
            "unhurried-evening", "touch", {"touch": 1.0}, depth=3, closeness=5, physical=True, sexual=True
        ),
        practice("what-i-did", "rebuild", {"resentment": 1.0}, trust=3, depth=2, energy=2, conflict=True),
        practice("the-first-call", "rebuild", {"resentment": 0.8}, trust=2, minutes=30),
        practice("come-and-see", "own_growth", {"self": 1.0}, minutes=45),
    ]


def _date() -> list[Practice]:
    return [
        practice(
            "town-away", "novelty", {"routine": 1.0}, minutes=60, size="date", needs=("money",), energy=2
        ),
        practice(
            "beginners",
            "novelty",
            {"routine": 0.9, "self": 0.3},
            minutes=60,
            size="date",
            needs=("childcare",),
        ),
        practice(
            "walk-nowhere",
            "phones_down",
            {"distance": 0.5, "stress": 0.4},
            minutes=40,
            size="date",
            needs=("mobility",),
        ),
        practice(
            "same-book",
            "rituals",
            {"distance": 0.5, "routine": 0.3},
            minutes=40,
            size="date",
            variations={"apart": FILLER},
        ),
    ]


def _small() -> list[Practice]:
    return [
        practice("thank-the-boring", "appreciation", {"granted": 1.0}, minutes=2, who="one", size="small"),
        practice(
            "ask-about-theirs",
            "deep_questions",
            {"distance": 0.8, "self": 0.4},
            minutes=5,
            who="one",
            size="small",
        ),
        practice("page-for-myself", "own_growth", {"self": 0.8}, minutes=10, who="either", size="small"),
        practice("take-one-thing", "stress_talk", {"stress": 0.9}, minutes=10, who="one", size="small"),
        practice(
            "hand-in-passing",
            "touch",
            {"touch": 1.0},
            minutes=1,
            who="one",
            size="small",
            physical=True,
            closeness=2,
        ),
        practice(
            "my-part-of-it", "repair_skills", {"resentment": 0.9}, minutes=15, who="either", size="small"
        ),
        practice("hour-of-my-own", "own_growth", {"self": 1.0}, minutes=60, who="either"),
        practice(
            "letter-unsent", "conflict_reappraisal", {"resentment": 0.8}, minutes=25, who="either", depth=2
        ),
    ]


def _stage(families: tuple[Family, ...], weeks: int, depth: int) -> Stage:
    return Stage(title=FILLER, about=FILLER, weeks=weeks, families=families, depth=depth)


def _road(
    slug: str, first: tuple[Family, ...], second: tuple[Family, ...], third: tuple[Family, ...]
) -> Road:
    stages = (_stage(first, 2, 1), _stage(second, 3, 2), _stage(third, 4, 3))
    return Road(slug=slug, title=FILLER, about=FILLER, stages=stages)


ROADS = [
    _road(
        "distance",
        ("rituals", "check_ins", "deep_questions"),
        ("listening", "check_ins"),
        ("deep_questions",),
    ),
    _road(
        "resentment", ("repair_skills", "stress_talk"), ("conflict_reappraisal", "listening"), ("listening",)
    ),
    _road(
        "touch", ("rituals", "touch", "appreciation"), ("touch", "deep_questions"), ("touch", "desire_talk")
    ),
    _road("routine", ("play", "novelty"), ("novelty", "play"), ("novelty", "deep_questions")),
    _road("stress", ("stress_talk", "appreciation"), ("stress_talk", "listening"), ("play", "novelty")),
    _road("self", ("own_growth", "check_ins"), ("own_growth", "listening"), ("own_growth", "novelty")),
    _road("granted", ("appreciation", "rituals"), ("appreciation", "memories"), ("rituals", "novelty")),
    _road("rebuild", ("rebuild", "stress_talk"), ("rebuild", "listening"), ("check_ins", "rebuild")),
    _road(
        "alone", ("appreciation", "own_growth"), ("repair_skills", "conflict_reappraisal"), ("own_growth",)
    ),
]

PRACTICES = {one.slug: one for one in [*_main(), *_date(), *_small()]}
CONTENT = Content(PRACTICES, {road.slug: road for road in ROADS})

ITEMS = [
    Item(slug=f"{form}-{cause}-{number}", cause=cause, words=FILLER, reverse=number > 2, form=form)
    for form in ("a", "b")
    for cause in CAUSES
    for number in (1, 2, 3, 4)
]
FORM_A = [item for item in ITEMS if item.form == "a"]
