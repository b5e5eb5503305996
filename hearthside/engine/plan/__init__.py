"""What the path offers in a week, and what became of it. Rules that protect come before anything scored."""

from hearthside.engine.plan.facts import Content, Own, Past, Rated, Shared, chance_of
from hearthside.engine.plan.lay import lay_week, own_week
from hearthside.engine.plan.replace import hidden, replacements, vetoed
from hearthside.engine.plan.standing import Standing, stand

__all__ = [
    "Content",
    "Own",
    "Past",
    "Rated",
    "Shared",
    "Standing",
    "chance_of",
    "hidden",
    "lay_week",
    "own_week",
    "replacements",
    "stand",
    "vetoed",
]
