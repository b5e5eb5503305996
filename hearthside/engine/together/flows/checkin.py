"""A check-in: the parts of its agenda by turns, a short note, one agreement, and when the next one is."""

from __future__ import annotations

from hearthside.catalog.shelves import Library
from hearthside.catalog.types import Agenda
from hearthside.engine.together.steps import Step, Steps, Turn

WHAT = "checkin"
PART = "part"
ORDERS: tuple[tuple[Turn, Turn], ...] = ((1, 2), (2, 1))


def steps(about: str | None, library: Library) -> Steps:
    """Give the steps of one agenda; `Step.about` is the part's number from 1. None without an agenda.

    Where each speaks in turn, both have half the minutes, and who begins alternates from part to part.
    """
    agenda = library.agendas.get(about or "")
    if agenda is None:
        return ()
    return (Step("settle"), *_parts(agenda), Step("note"), Step("agree"), Step("next"))


def _parts(agenda: Agenda) -> Steps:
    found: list[Step] = []
    turned = 0  # parts so far in which each spoke
    for number, part in enumerate(agenda.parts, 1):
        if part.turns == "together":
            found.append(Step(PART, 0, part.minutes, str(number)))
            continue
        one, other = ORDERS[turned % 2]
        half = part.minutes / 2
        found.append(Step(PART, one, half, str(number), leads="turn"))
        found.append(Step(PART, other, half, str(number), leads="turn"))
        turned += 1
    return tuple(found)
