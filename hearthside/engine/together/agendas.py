"""Which agenda of a check-in fits a couple first, by what both know, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from hearthside.catalog.types import Agenda

Because = Literal["heavy", "again", "first", "apart", "small", "year", ""]
YEAR = 330  # days
HURT = "rupture"
FIRST = "first-ever"  # made for people who have never done it


class Facts(Struct, frozen=True, kw_only=True):
    """What both know. `days`: agenda -> the day number of the latest check-in with it; `today`, and `first`
    (of the first check-in that left something), are such numbers as well.

    `hurt`: something between them is still open (for whoever looks); `heavy`: a hard week from outside.
    """

    today: int
    first: int | None = None
    days: Mapping[str, int] = {}
    apart: bool = False
    small: bool = False
    heavy: bool = False
    hurt: bool = False


class Fit(Struct, frozen=True):
    """An agenda, and why it stands where it does; empty where it only stands in its order."""

    agenda: str
    because: Because = ""


def fitting(agendas: Mapping[str, Agenda], facts: Facts) -> list[Fit]:
    """Put agendas in the order in which they fit. What something open between them rules out is left out."""
    found = {slug: agenda for slug, agenda in agendas.items() if not (facts.hurt and HURT in agenda.not_when)}
    first = [fit for fit in _first(facts) if fit.agenda in found]
    seen = {fit.agenda: fit for fit in reversed(first)}
    ahead = sorted(seen.values(), key=first.index)
    rest = sorted(found.keys() - seen.keys(), key=lambda slug: (slug == FIRST, found[slug].order, slug))
    return [*ahead, *map(Fit, rest)]


def _first(facts: Facts) -> list[Fit]:
    """The reasons that put one ahead, the strongest first."""
    found = [Fit("after-a-hard-week", "heavy")] if facts.heavy else []
    if not facts.days:
        found.append(Fit(FIRST, "first"))
    last = max(facts.days, key=lambda slug: facts.days[slug], default="")
    if last not in ("", FIRST, "yearly"):
        found.append(Fit(last, "again"))
    if facts.apart:
        found.append(Fit("far-apart", "apart"))
    if _is_year(facts):
        found.append(Fit("yearly", "year"))
    if facts.small and not facts.days:
        found.append(Fit("new-baby", "small"))
    return found


def _is_year(facts: Facts) -> bool:
    """Whether the first check-in that is remembered, or the last yearly one, lies a year back."""
    since = facts.days.get("yearly", facts.first)
    return since is not None and facts.today - since >= YEAR
