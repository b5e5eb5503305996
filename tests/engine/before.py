"""A history told in a line or two: what tests of single parts of the plan stand on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hearthside.engine.plan.facts import Past, Rated
from hearthside.engine.plan.history import History
from hearthside.engine.weeks import monday, week_of
from tests.engine.shelf import CONTENT

NOW = "2026-W30"


def ago(weeks: int) -> str:
    """The week that lies so many weeks before now."""
    return week_of(monday(NOW) - timedelta(weeks=weeks))


def lived(weeks: int, *offered: str, **facts: Any) -> Past:
    """A week so long ago in which these stood on offer; done unless `facts` say otherwise."""
    plain: dict[str, Any] = {"week": ago(weeks), "road": "distance", "offered": offered, "done": offered}
    return Past(**{**plain, **facts})


def went(slug: str, closer: int, *weeks: int, by: tuple[str, ...] = ("ana", "ben")) -> list[Rated]:
    """Ratings of goes at a practice, so many weeks ago each."""
    return [Rated(week=ago(week), practice=slug, by=who, closer=closer) for week in weeks for who in by]


def history(*past: Past, rated: list[Rated] | None = None) -> History:
    """What became of all this."""
    return History(sorted(past, key=lambda one: one.week), rated or [], CONTENT.families, week=NOW)
