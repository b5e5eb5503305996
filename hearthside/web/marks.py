"""What a drawing shows: levels with how sure they are, on a scale of 0 to 10."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

LEVELS: tuple[tuple[float, Any], ...] = (
    (2.0, _("hardly")),
    (4.0, _("a little")),
    (6.0, _("somewhat")),
    (8.0, _("quite a lot")),
    (10.1, _("very much")),
)


CERTAIN = 1.96  # standard errors on either side of nineteen in twenty


@dataclass(frozen=True)
class Band:
    """An estimate and the range it probably lies in, 0 to 10."""

    level: float
    low: float
    high: float

    @property
    def words(self) -> Any:
        """Say the level in words."""
        return next(words for upto, words in LEVELS if self.level < upto)

    @property
    def range_words(self) -> Any:
        """Say the range in words: "a little", or "a little to quite a lot"."""
        ends = [Band(end, end, end).words for end in (self.low, self.high)]
        return ends[0] if ends[0] == ends[1] else _("%(low)s to %(high)s") % {"low": ends[0], "high": ends[1]}


def band(mean: float, error: float, width: float = 1.28) -> Band:
    """Give the range of `width` standard errors about `mean` (1.28: four times in five), within 0 to 10."""
    return Band(mean, max(0.0, mean - width * error), min(10.0, mean + width * error))


@dataclass(frozen=True, kw_only=True)
class CauseMark:
    """One cause on the map, as each of the two sees it. `differs`: worth a conversation."""

    slug: str
    name: Any
    mine: Band | None = None
    theirs: Band | None = None
    differs: bool = False
    root: bool = False
    words: Any = ""
    href: str = ""
