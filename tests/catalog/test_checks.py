"""Each check finds what it is there to find, on small libraries made here."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from hearthside.catalog import check as checking
from hearthside.catalog.checks import helplines, reading, references, variety
from hearthside.catalog.load import Library, library
from hearthside.catalog.types import Country, Practice

READ = library()
GOOD = next(found for found in READ.practices.values() if not (found.physical or found.sexual))
BRITAIN = READ.helplines["gb"]


def with_practices(*practices: Practice) -> Library:
    return Library(practices={practice.slug: practice for practice in practices}, evidence=READ.evidence)


def said(module: Any, found: Library) -> str:
    return "\n".join(map(str, module.problems(found)))


def test_a_source_that_does_not_exist_is_found() -> None:
    assert "no source nobody-2020" in said(
        references, with_practices(msgspec.structs.replace(GOOD, evidence=("nobody-2020",)))
    )


def test_a_grade_better_than_the_best_source_is_found() -> None:
    weak = next(slug for slug, source in READ.evidence.items() if source.grade == "C")
    boast = msgspec.structs.replace(GOOD, evidence=(weak,), grade="A")
    modest = msgspec.structs.replace(GOOD, evidence=(weak,), grade="D")
    assert "says grade A" in said(references, with_practices(boast))
    assert "says grade" not in said(references, with_practices(modest))


def test_touch_is_never_offered_where_there_is_fear_or_a_fresh_hurt() -> None:
    touch = msgspec.structs.replace(GOOD, physical=True, not_when=("grief",))
    told = said(references, with_practices(touch))
    assert "a time of fear" in told
    assert "a time of rupture" in told


def test_an_antidote_without_its_practice_is_found() -> None:
    pattern = msgspec.structs.replace(READ.patterns["contempt"], practice="nowhere")
    alone = Library(patterns={"contempt": pattern}, practices={GOOD.slug: GOOD}, evidence=READ.evidence)
    assert "patterns/contempt.toml: there is no practice nowhere" in said(references, alone)


def test_a_grade_of_a_pattern_is_no_better_than_its_sources() -> None:
    boast = msgspec.structs.replace(READ.patterns["contempt"], grade="A", practice=GOOD.slug)
    alone = Library(patterns={"contempt": boast}, practices={GOOD.slug: GOOD}, evidence=READ.evidence)
    assert "says grade A" in said(references, alone)


def test_something_new_for_two_is_not_back_before_it_can_be_new_again() -> None:
    soon = msgspec.structs.replace(GOOD, family="novelty", who="both", cooldown_weeks=5)
    later = msgspec.structs.replace(soon, cooldown_weeks=6)
    assert "rests 6 weeks at least" in said(references, with_practices(soon))
    assert "rests 6 weeks" not in said(references, with_practices(later))


def test_a_missing_cause_and_an_uneven_form_are_found() -> None:
    few = {slug: item for slug, item in READ.items.items() if item.cause != "self"}
    told = said(references, Library(items=few))
    assert "assessment/causes/self.toml: is missing" in told
    assert "self: 0 items" in told


def test_a_stage_with_nothing_to_choose_from_is_found() -> None:
    assert "0 practices to choose from" in said(references, Library(roads=READ.roads))


def test_two_pieces_that_are_nearly_the_same_are_found() -> None:
    twin = msgspec.structs.replace(GOOD, slug="twin", title="Another title")
    assert "too much like" in said(variety, with_practices(GOOD, twin))


def test_an_idea_that_repeats_a_practice_is_found() -> None:
    idea = next(iter(READ.ideas.values()))
    copied = msgspec.structs.replace(
        idea, words=" ".join(GOOD.steps), steps=(), tip=f"{GOOD.why} {GOOD.limit}", apart=GOOD.stuck
    )
    both = Library(practices={GOOD.slug: GOOD}, ideas={copied.slug: copied})
    assert "too much like" in said(variety, both)
    assert "too much like" not in said(variety, Library(practices=both.practices, ideas={idea.slug: idea}))


def test_a_wish_that_repeats_a_card_is_found() -> None:
    deck, wishes = READ.decks["desire"], next(iter(READ.wishes.values()))
    wish = msgspec.structs.replace(wishes.wishes[0], words=deck.cards[0].words)
    copied = msgspec.structs.replace(wishes, wishes=(wish,))
    assert "too much like" in said(variety, Library(decks={"desire": deck}, wishes={wishes.slug: copied}))


def test_the_same_opening_over_and_over_is_found() -> None:
    alike = [msgspec.structs.replace(GOOD, slug=f"p{number}") for number in range(5)]
    assert "5 begin with" in said(variety, with_practices(*alike))


def test_a_sentence_that_nobody_can_breathe_through_is_found() -> None:
    long = msgspec.structs.replace(GOOD, stuck="and ".join(["we walk "] * 30))
    assert "a sentence of" in said(reading, with_practices(long))


def test_a_number_stands_in_one_country_only() -> None:
    france = msgspec.structs.replace(READ.helplines["fr"], lines=BRITAIN.lines)
    assert "also stands in gb.toml" in said(helplines, Library(helplines={"gb": BRITAIN, "fr": france}))


def test_a_first_line_with_a_number_of_another_country_is_found() -> None:
    wrong = msgspec.structs.replace(BRITAIN, first="In immediate danger call 000")
    assert "names no emergency number" in said(helplines, Library(helplines={"gb": wrong}))


def test_a_line_that_nobody_can_reach_is_found() -> None:
    crisis = next(line for line in BRITAIN.lines if line.about == "crisis")
    mute = msgspec.structs.replace(crisis, phone=None, text=None, chat=None, url=None, email=None)
    wrong = msgspec.structs.replace(BRITAIN, lines=(*BRITAIN.lines, mute))
    assert "no way to reach it" in said(helplines, Library(helplines={"gb": wrong}))


@pytest.mark.parametrize(("day", "old"), [("2027-05-24", False), ("2027-05-25", True)])
def test_numbers_are_due_after_half_a_year(day: str, old: bool) -> None:
    country: Country = msgspec.structs.replace(BRITAIN, checked=date(2026, 11, 22))
    assert bool(helplines.due(Library(helplines={"gb": country}), date.fromisoformat(day))) is old


def test_the_command_says_what_is_due_and_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert checking.main(["--due", "2030-01-01"]) == 0
    assert "helplines/gb.toml: last checked on 2026-11-22" in capsys.readouterr().out
    checking.main(["--report"])
    told = capsys.readouterr().out
    assert "Reading age" in told
    assert told.rstrip().rpartition("\n")[2].endswith((" in order.", "is not installed."))
