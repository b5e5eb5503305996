"""One's own step after trust was broken: nobody is asked whether it brought the two closer."""

from __future__ import annotations

from hearthside.catalog.types import Practice


def is_quiet(practice: Practice) -> bool:
    """Whether it is such a step, so that only words for oneself are offered once it is done."""
    return practice.family == "rebuild" and practice.who != "both"


def done_code(practice: Practice) -> str:
    """The code of what to say once it is done."""
    return "path.done-quiet" if is_quiet(practice) else "path.done"
