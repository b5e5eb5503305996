"""Every box on a page of a difference that the other one will read can be looked over first."""

from __future__ import annotations

import pytest

from tests import couples
from tests.couples import Somebody
from tests.rooms.differences.pages import EVENING, ROOM, begin, go_to, proposal, send, write
from tests.rooms.look_first import BUTTON, HARD, ask, keeps_to_it, page

pytestmark = pytest.mark.django_db
Two = tuple[Somebody, Somebody]


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Friday evening."""
    go_to(monkeypatch, EVENING)


@pytest.fixture
def two() -> Two:
    """Ana and Ben."""
    return couples.ana_and_ben()


def test_the_name_of_a_page(two: Two) -> None:
    keeps_to_it(two[0], f"{ROOM}new/", box="title", kind="both")


@pytest.mark.parametrize("number", range(1, 6))
def test_every_part(two: Two, number: int) -> None:
    where = begin(two[0])
    keeps_to_it(two[0], f"{where}{number}/", way="seal")


def test_a_part_that_is_looked_over_can_be_shown_all_the_same(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    ask(ana, f"{where}1/", words=HARD, way="show")
    assert HARD not in page(ben, where)
    write(ana, where, 1, HARD, "show")
    assert HARD in page(ben, where)


def test_a_small_step_and_its_day(two: Two) -> None:
    where = begin(two[0])
    keeps_to_it(two[0], f"{where}step/", day="2026-12-20")


def test_how_a_step_went_and_what_has_changed(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    send(ana, f"{where}step/", words="We leave by four")
    step = proposal(ben, where)
    send(ben, f"{where}answer/", step=step, verb="yes")
    keeps_to_it(ana, f"{where}look/", box="went", step=step, how="not", words="I slept")
    keeps_to_it(ana, f"{where}look/", step=step, how="not", went="We left late", next="2026-12-20")


def test_what_nobody_else_reads_is_not_looked_over(two: Two) -> None:
    hidden = begin(two[0], alone="on")
    dan = couples.dan()
    his = begin(dan)
    for who, address in (
        (two[0], f"{hidden}1/"),
        (two[0], f"{hidden}look/"),
        (dan, f"{his}1/"),
        (dan, f"{his}look/"),
        (dan, f"{ROOM}new/"),
    ):
        assert BUTTON not in page(who, address)


def test_what_was_sealed_meanwhile_keeps_what_is_typed(two: Two) -> None:
    ana, _ = two
    where = begin(ana)
    write(ana, where, 3, "I need a free Sunday", "seal")
    answer = ana.client.post(f"{where}3/", {"look": "1", "words": HARD, "way": "seal"})
    assert b"What you typed just now" in answer.content
    assert b"so selfish" in answer.content
