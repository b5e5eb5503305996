"""Has anything changed? Three words, always with an interval, and nothing before there is enough."""

from hearthside.engine.change.follow import ENOUGH, Followed, follow, improving
from hearthside.engine.change.level import At, FourWeeks, Stretch
from hearthside.engine.change.series import WEEKLY, Point, Scale, weekly
from hearthside.engine.change.words import CERTAIN, Word, change, noise, word

__all__ = [
    "CERTAIN",
    "ENOUGH",
    "WEEKLY",
    "At",
    "Followed",
    "FourWeeks",
    "Point",
    "Scale",
    "Stretch",
    "Word",
    "change",
    "follow",
    "improving",
    "noise",
    "weekly",
    "word",
]
