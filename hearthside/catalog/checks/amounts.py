"""Whether there is enough of everything, so that two people would not run out: floors, not aims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, get_args

from hearthside.catalog.shelves import Library, Problem
from hearthside.catalog.types import CAUSES, Family, Practice

MEANT_FOR = 0.6  # the weight from which a practice counts as being for a cause
FEW_MINUTES = 5
PER_DECK = 30


class Amount(NamedTuple):
    """How many there are of something, and how many there are to be at least."""

    what: str
    there: int
    floor: int


def problems(library: Library) -> Iterator[Problem]:
    """Find what there is too little of."""
    for amount in amounts(library):
        if amount.there < amount.floor:
            yield Problem("content", f"{amount.what}: {amount.there}, and {amount.floor} are wanted")


def amounts(library: Library) -> Iterator[Amount]:
    """Count everything that has a floor."""
    yield from _practices(list(library.practices.values()))
    yield from _cards(library)
    yield from _ideas(library)
    for moment in library.moments.values():
        yield Amount(f"variations of {moment.slug}", len(moment.variations), 24)
    yield Amount("stories to tell together", len(library.tellings), 12)
    yield Amount("check-in agendas", len(library.agendas), 8)
    yield Amount("repair phrases", sum(len(group.phrases) for group in library.phrases.values()), 80)
    yield Amount("wishes", sum(len(group.wishes) for group in library.wishes.values()), 120)
    yield Amount("patterns", len(library.patterns), 4)
    yield Amount("articles", len(library.articles), 20)
    forms = {item.form for item in library.items.values()}
    yield Amount("forms of the assessment", len(forms & {"a", "b"}), 2)
    yield Amount("statements that follow", sum(item.form == "follow" for item in library.items.values()), 28)


def _practices(every: list[Practice]) -> Iterator[Amount]:
    yield Amount("practices", len(every), 160)
    yield Amount("families of practices", len({each.family for each in every}), len(get_args(Family)))
    for cause in CAUSES:
        meant = [each for each in every if each.causes.get(cause, 0) >= MEANT_FOR]
        yield Amount(f"practices for {cause}", len(meant), 15)
    yield Amount("practices for one alone", sum(each.who != "both" for each in every), 45)
    short = sum(each.minutes < FEW_MINUTES for each in every)
    yield Amount(f"practices under {FEW_MINUTES} minutes", short, 40)
    yield Amount("practices at a distance", sum(map(at_a_distance, every)), 50)
    yield Amount("practices with a small child around", sum(map(with_a_child, every)), 30)
    yield Amount("practices that cost nothing, seated", sum(map(free_and_seated, every)), 40)
    for depth in (1, 2, 3):
        yield Amount(f"practices of depth {depth}", sum(each.depth == depth for each in every), 10)


def at_a_distance(practice: Practice) -> bool:
    """Whether two people far from each other can do it."""
    if practice.physical:
        return False
    return "same_place" not in practice.needs or "apart" in practice.variations


def with_a_child(practice: Practice) -> bool:
    """Whether it can be done with a small child around, by a variation written for it if need be."""
    return "child" in practice.variations or (practice.who != "both" and "childcare" not in practice.needs)


def free_and_seated(practice: Practice) -> bool:
    """Whether it costs nothing and asks for no walking."""
    return not {"money", "mobility"} & set(practice.needs)


def _cards(library: Library) -> Iterator[Amount]:
    yield Amount("decks", len(library.decks), 16)
    yield Amount("cards", len(library.cards), 520)
    smallest = min((len(deck.cards) for deck in library.decks.values()), default=0)
    yield Amount("cards in the smallest deck", smallest, PER_DECK)
    yield Amount("closeness sessions", len(library.closeness), 2)


def _ideas(library: Library) -> Iterator[Amount]:
    every = list(library.ideas.values())
    yield Amount("ideas", len(every), 320)
    at_home = [idea for idea in every if idea.cost == "nothing" and "home" in idea.where]
    yield Amount("ideas at home for nothing", len(at_home), 60)
    yield Amount("ideas for two far apart", sum(idea.apart is not None for idea in every), 30)
