"""There is enough of everything, and where there isn't it is told how much is lacking."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from hearthside.catalog.check import check
from hearthside.catalog.checks import amounts, coverage
from hearthside.catalog.checks.coverage import Cell
from hearthside.catalog.load import Library, library
from hearthside.catalog.types import Practice

READ = library()
PLAIN = msgspec.structs.replace(
    READ.practices["a-postcard-from-ten-years-on"],
    causes={"self": 0.6},
    minutes=4,
    depth=1,
    energy=2,
    who="either",
    needs=("privacy",),
    variations={},
)


def counted(found: Library) -> dict[str, int]:
    return {amount.what: amount.there for amount in amounts.amounts(found)}


def of(*practices: Practice) -> Library:
    return Library(practices={f"{practice.slug}-{at}": practice for at, practice in enumerate(practices)})


@pytest.mark.parametrize("amount", list(amounts.amounts(READ)), ids=lambda amount: str(amount.what))
def test_english_meets_every_floor(amount: amounts.Amount) -> None:
    assert amount.there >= amount.floor


def test_one_too_few_is_told_with_how_many_are_wanted() -> None:
    few = dict(list(READ.agendas.items())[1:])
    told = "\n".join(map(str, amounts.problems(replace(READ, agendas=few))))
    assert f"check-in agendas: {len(few)}, and 8 are wanted" in told


def test_an_empty_library_lacks_everything() -> None:
    assert len(list(amounts.problems(Library()))) == len(list(amounts.amounts(Library())))


def test_a_practice_counts_for_a_cause_from_the_weight_at_which_it_is_meant_for_it() -> None:
    near = msgspec.structs.replace(PLAIN, causes={"self": 0.59})
    assert counted(of(PLAIN, near))["practices for self"] == 1


def test_two_who_are_far_apart_need_no_place_in_common_or_a_variation() -> None:
    here = msgspec.structs.replace(PLAIN, needs=("same_place",))
    told_how = msgspec.structs.replace(here, variations={"apart": "By letter."})
    touch = msgspec.structs.replace(told_how, physical=True)
    assert [amounts.at_a_distance(each) for each in (PLAIN, here, told_how, touch)] == [
        True,
        False,
        True,
        False,
    ]


def test_a_small_child_may_be_around_when_one_alone_can_do_it_or_a_variation_says_how() -> None:
    for_two = msgspec.structs.replace(PLAIN, who="both")
    told_how = msgspec.structs.replace(for_two, variations={"child": "They hold the string."})
    away = msgspec.structs.replace(PLAIN, needs=("childcare",))
    assert [amounts.with_a_child(each) for each in (PLAIN, for_two, told_how, away)] == [
        True,
        False,
        True,
        False,
    ]


def test_money_and_walking_are_costs() -> None:
    dear = msgspec.structs.replace(PLAIN, needs=("money",))
    walk = msgspec.structs.replace(PLAIN, needs=("mobility",))
    assert [amounts.free_and_seated(each) for each in (PLAIN, dear, walk)] == [True, False, False]


def test_the_smallest_deck_decides() -> None:
    deck = READ.decks["desire"]
    short = msgspec.structs.replace(deck, cards=deck.cards[:12])
    assert counted(Library(decks={"one": deck, "two": short}))["cards in the smallest deck"] == 12


def test_a_practice_stands_in_the_cells_in_which_couples_would_meet_it() -> None:
    held = {cell[:4] for cell in coverage.table(of(PLAIN)) if cell.held}
    assert held == {
        ("self", 1, 5, "alone"),
        ("self", 1, 5, "far apart"),
        ("self", 1, 5, "with a child"),
        ("self", 1, 5, "for nothing, seated"),
    }


def test_a_cell_that_couples_meet_empty_is_told() -> None:
    told = "\n".join(map(str, coverage.problems(of(PLAIN))))
    assert "there is nothing for self, depth 1, up to 5 minutes, together" in told
    assert "there is nothing for self, depth 1, up to 5 minutes, alone" not in told
    assert "touch: 0 are “both”, and 3 are wanted" in told


@pytest.mark.parametrize(
    ("depth", "minutes", "situation", "met"),
    [
        (1, 5, "tired", True),
        (1, 240, "together", False),
        (2, 60, "far apart", True),
        (2, 20, "alone", False),
        (3, 60, "together", True),
        (3, 5, "tired", False),
    ],
)
def test_nobody_needs_something_deep_in_five_minutes(
    depth: int, minutes: int, situation: str, met: bool
) -> None:
    assert coverage.is_met(Cell("touch", depth, minutes, situation, 0)) is met


def test_a_small_deck_of_ones_own_is_no_defect_and_neither_is_a_translation_that_has_begun() -> None:
    def lacking(found: Library, *, language: str = "en", ours: bool = True) -> bool:
        return any("wanted" in problem.words for problem in check(found, language=language, ours=ours))

    few = replace(READ, wishes={})
    assert lacking(few)
    assert not lacking(few, ours=False)
    assert not lacking(few, language="de")
