"""A catalogue as the protocol tells it, as content: practices under slugs, and roads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from hearthside.catalog.types import CAUSES, Cause, Family, Grade, Item, Practice, Road, Stage
from hearthside.engine.plan import Content

FAMILIES: dict[str, Family] = {
    "checkin": "check_ins",
    "listening": "listening",
    "questions": "deep_questions",
    "appreciation": "appreciation",
    "touch": "touch",
    "sensual": "desire_talk",
    "novelty": "novelty",
    "quality_time": "phones_down",
    "conflict_repair": "repair_skills",
    "autonomy": "own_growth",
    "stress_shield": "stress_talk",
    "rebuild": "rebuild",
}
THEIRS: dict[Cause, str] = {"self": "individuality"}  # the protocol's word, where it is another one
OURS: dict[str, Cause] = {THEIRS.get(cause, cause): cause for cause in CAUSES}
FILLER = "As the catalogue says."
AFTER_RUPTURE: tuple[tuple[int, tuple[Family, ...]], ...] = (
    (3, ("rebuild", "stress_talk", "listening", "own_growth", "check_ins", "appreciation")),
    (12, ("deep_questions", "phones_down", "rituals", "repair_skills")),
)
ITEMS = [
    Item(slug=f"{cause}-{number}", cause=cause, words=FILLER, reverse=number == 4, form="a")
    for cause in CAUSES
    for number in (1, 2, 3, 4)
]


def slug_of(number: int) -> str:
    """The slug under which a practice of the protocol stands."""
    return f"p-{number}"


def number_of(slug: str) -> int:
    """The protocol's number of a practice."""
    return int(slug.removeprefix("p-"))


def content_of(catalogue: Sequence[dict[str, Any]]) -> Content:
    """Read a whole catalogue. KeyError or ValueError for what is none."""
    practices = [_practice(told) for told in catalogue]
    return Content({one.slug: one for one in practices}, {road.slug: road for road in _roads()})


def _practice(told: dict[str, Any]) -> Practice:
    both = bool(told["needs_both"])
    intimate = told["physical"] or told["sexual"]
    date = both and told["cadence"] == "weekly" and told["minutes"] >= 90
    return Practice(
        slug=slug_of(told["id"]),
        title=str(told["name"]),
        promise=FILLER,
        family=FAMILIES[told["family"]],
        causes={OURS[cause]: min(weight / 3, 1.0) for cause, weight in told["causes"].items() if weight > 0},
        minutes=max(1, min(int(told["minutes"]), 240)),
        energy=told["energy"],
        depth=1,
        who="both" if both else "either",
        size="date" if date else "main" if both else "small",
        closeness=told["closeness"] if intimate or both else min(told["closeness"], 2),
        conflict=told["conflict"],
        physical=told["physical"],
        sexual=told["sexual"],
        trust=told["trust"],
        cooldown_weeks=told["cooldown"],
        steps=(FILLER, FILLER, FILLER),
        stuck=FILLER,
        variations={"tired": FILLER},  # as nearly all of ours have
        notice=FILLER,
        habit=FILLER,
        why=FILLER,
        limit=FILLER,
        evidence=("protocol",),
        grade=told["evidence"] if told["evidence"] in get_args(Grade) else "C",
    )


def _roads() -> list[Road]:
    every = (_stage(get_args(Family), 12),)
    rebuild = tuple(_stage(families, weeks) for weeks, families in AFTER_RUPTURE)
    slugs = [*CAUSES, "alone"]
    return [_road("rebuild", rebuild), *(_road(slug, every) for slug in slugs)]


def _stage(families: tuple[Family, ...], weeks: int) -> Stage:
    return Stage(title=FILLER, about=FILLER, weeks=weeks, families=families, depth=3)


def _road(slug: str, stages: tuple[Stage, ...]) -> Road:
    return Road(slug=slug, title=FILLER, about=FILLER, stages=stages)
