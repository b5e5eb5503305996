"""What several kinds of content share: causes, families, grades, and how long a piece may be."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

Cause = Literal["distance", "resentment", "touch", "routine", "stress", "self", "granted"]
CAUSES: tuple[Cause, ...] = ("distance", "resentment", "touch", "routine", "stress", "self", "granted")
Family = Literal[
    "check_ins", "deep_questions", "listening", "appreciation", "novelty", "play", "touch", "desire_talk",
    "repair_skills", "conflict_reappraisal", "phones_down", "rituals", "own_growth", "memories",
    "stress_talk", "rebuild",
]  # fmt: skip
Grade = Literal["A", "B", "C", "D"]
Need = Literal["same_place", "privacy", "outdoors", "money", "childcare", "calm", "mobility"]
NotWhen = Literal["rupture", "fear", "flooded", "grief", "ill"]
CardNotWhen = Literal["rupture", "grief", "ill", "apart", "no_money"]
OnlyWhen = Literal["ill", "partner_ill", "caring", "grief", "away", "shifts", "nights", "hurt"]
Situation = Literal["apart", "child", "tired", "shy", "neurodivergent", "no_money"]
Weight = Annotated[float, Meta(gt=0, le=1)]
Line = Annotated[str, Meta(min_length=1, max_length=400)]
Passage = Annotated[str, Meta(min_length=1, max_length=1200)]
