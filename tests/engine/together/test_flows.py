"""Every kind of session comes to an end, and each of its screens can be reached and is drawn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.template.loader import get_template

from hearthside.catalog.load import library
from hearthside.engine.together import State, flow_of, state_of, whats
from hearthside.engine.together.flows import unload
from hearthside.engine.together.steps import Steps
from hearthside.records import Record, Written
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove
from hearthside.rooms.together.kinds import kinds

ANA, BEN, ID, AT = "ana", "ben", "ab" * 12, 1_795_340_000
PAIR = {ANA: BEN, BEN: ANA}


def every() -> Iterator[tuple[str, str | None]]:
    for what, kind in kinds().items():
        yield from ((what, about) for about in (kind.contents() or [None]))


EVERY = list(every())
NAMES = [f"{what}-{about}" if about else what for what, about in EVERY]


def wrote(number: int, record: Record, by: str) -> Written:
    return Written(id=f"{number:05}", author=by, audience="shared", at=AT + number, day=20_779, record=record)


class Played:
    """A session of two that is played through, one tap after another."""

    def __init__(self, what: str, about: str | None, **how: object) -> None:
        self.steps = flow_of(what, about, library())
        opened = Session(session=ID, what=what, about=about, first=ANA, **how)  # type: ignore[arg-type]
        self.written = [wrote(0, opened, ANA)]

    @property
    def state(self) -> State:
        found = state_of(self.written, ID, partner=PAIR, steps=lambda _session: self.steps)
        assert found is not None
        return found

    def tap(self, verb: str, by: str) -> bool:
        """Tap; whether that changed the place."""
        before = self.state
        move = SessionMove(session=ID, verb=verb, after=before.after)
        self.written.append(wrote(len(self.written), move, by))
        return self.state.place != before.place

    def lead(self) -> None:
        """One of the two leads on, as the step allows, or both say yes."""
        step = self.state.step
        verb = "yes" if step and step.leads == "both" else "on"
        assert any(self.tap(verb, by) for by in (ANA, BEN)), step


def places(steps: Steps) -> set[int]:
    """Every step that taps can lead to from the first."""
    found, new = set[int](), {0}
    while new:
        found |= new
        here = [steps[place] for place in new if place < len(steps)]
        ways = {place + 1 for place in new if place < len(steps) and not steps[place].last}
        ways |= {way for step in here for way in (step.again, step.aside) if way >= 0}
        new = ways - found
    return found


def test_every_kind_of_session_has_its_flow_and_the_other_way_round() -> None:
    assert set(kinds()) == set(whats())
    assert all(flow_of(what, about, library()) for what, about in EVERY)


@pytest.mark.parametrize(("what", "about"), EVERY, ids=NAMES)
def test_it_ends_by_leading_on_alone(what: str, about: str | None) -> None:
    played = Played(what, about)
    for _tap in range(len(played.steps)):
        if not played.state.is_through:
            played.lead()
    assert played.state.is_through
    assert not played.state.is_going


@pytest.mark.parametrize(("what", "about"), EVERY, ids=NAMES)
def test_no_screen_is_out_of_reach_and_each_is_drawn(what: str, about: str | None) -> None:
    steps = flow_of(what, about, library())
    assert set(range(len(steps))) <= places(steps)
    for slug in {step.slug for step in steps}:
        get_template(f"together/{what}/{slug}.html")


@pytest.mark.parametrize(("what", "about"), EVERY, ids=NAMES)
def test_a_way_aside_leads_further_and_a_way_again_back(what: str, about: str | None) -> None:
    for place, step in enumerate(flow_of(what, about, library())):
        assert step.again < place
        assert step.aside == -1 or place < step.aside < len(flow_of(what, about, library()))


@pytest.mark.parametrize(("what", "about"), EVERY, ids=NAMES)
def test_from_every_step_one_tap_back_leads_where_they_came_from(what: str, about: str | None) -> None:
    played = Played(what, about)
    while not played.state.is_through:
        came = played.state.place
        if played.tap("aside", BEN):
            played.tap("back", ANA)
            assert played.state.place == came
        played.lead()
        there = played.state.place
        played.tap("back", BEN)
        assert played.state.place == came
        played.lead()
        assert played.state.place == there


@pytest.mark.parametrize(("what", "about"), EVERY, ids=NAMES)
def test_content_that_is_gone_leaves_no_step_and_nobody_is_stuck(what: str, about: str | None) -> None:
    if about:
        assert flow_of(what, "no-longer-there", library()) == ()


def test_who_answers_first_goes_to_and_fro_and_sets_are_twelve_and_a_rest() -> None:
    for about in library().closeness:
        steps = flow_of("closeness", about, library())
        asked = [step.turn for step in steps if step.slug == "question"]
        assert asked == [1, 2] * 18
        assert [place for place, step in enumerate(steps) if step.slug == "rest"] == [12, 25]
        assert [step.slug for step in steps[-2:]] == ["quiet", "word"]


def test_going_deeper_takes_two_and_enough_takes_one() -> None:
    played = Played("closeness", "as-you-are-now", place=12)
    assert played.state.step is not None
    assert played.state.step.slug == "rest"
    assert not played.tap("yes", ANA)
    assert not played.tap("yes", ANA)
    assert not played.tap("on", ANA)
    assert not played.tap("skip", BEN)
    played.tap("aside", BEN)
    assert played.state.step.slug == "quiet"
    played.tap("back", ANA)
    assert not played.tap("yes", BEN), "a yes from before the way back counts no more"
    assert played.tap("yes", ANA)
    assert played.state.place == 13


def test_from_any_question_enough_leads_to_the_quiet_minutes() -> None:
    for number in (0, 1, 20, 35):
        played = Played("closeness", "as-you-are-now", place=number)
        assert played.tap("aside", BEN)
        assert played.state.step is not None
        assert played.state.step.slug == "quiet"


def test_only_whoever_tells_their_day_ends_their_turn() -> None:
    played = Played("unload", "ten", place=1)
    assert not played.tap("on", BEN)
    assert played.tap("on", ANA)
    assert not played.tap("on", ANA)
    assert played.tap("on", BEN)


def test_about_us_is_beside_the_way_and_never_on_it() -> None:
    for length in library().guided["unload"].lengths:
        played = Played("unload", length.slug)
        seen = []
        while not played.state.is_through:
            assert played.state.step is not None
            seen.append(played.state.step.slug)
            played.lead()
        assert seen == ["settle", "talk", "talk", "close"]
        played = Played("unload", length.slug)
        played.lead()
        played.tap("aside", BEN)
        assert played.state.place == unload.US
        played.lead()
        assert played.state.is_through
        played.tap("back", ANA)
        assert played.state.place == unload.US


def test_whoever_ended_a_round_begins_the_next() -> None:
    steps = flow_of("rounds", None, library())
    assert [step.turn for step in steps] == [0, 1, 2, 2, 1, 1, 2]


def test_each_half_of_a_story_is_told_by_both() -> None:
    for slug, story in library().tellings.items():
        steps = flow_of("tell", slug, library())
        told = [step.turn for step in steps if step.slug == "turn"]
        assert {1, 2} <= set(told)
        assert told[-1] == 0, "the end is both's"
        assert story.turns[-1].who == "both"
