"""How the two live and what they are going through: said in one's own words, and the week follows."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from hearthside.journal.circumstances import now_of
from hearthside.records.kinds.situation import Situation
from hearthside.web import clock
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.path.walking import lay, own, page, send, show_maps, steady

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]

LIFE = reverse("path:life")


@pytest.fixture
def pair() -> tuple[Somebody, Somebody]:
    """Ana and Ben, steady, with a map."""
    ana, ben = couples.ana_and_ben()
    steady(ana, ben)
    show_maps(ana, ben, stress=8.0)
    return ana, ben


def ticked(who: Somebody, address: str = LIFE) -> list[str]:
    """What is ticked on this member's page."""
    return re.findall(r'value="(\w+)"[^>]* checked', page(who, address))


def test_each_reads_of_the_other_by_name_and_of_themselves_as_i(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "life", times=["you_are_ill", "nights"])
    assert "Ben is ill, injured or in physical pain" in page(ana, LIFE)
    assert "Ana is ill, injured or in physical pain" in page(ben, LIFE)
    for address in (LIFE, reverse("household:situation")):
        assert ticked(ana, address) == ["you_are_ill", "nights"]
        assert ticked(ben, address) == ["i_am_ill", "nights"]
    for who in (ana, ben):
        assert now_of(who.book()).ill == {ben.id}


def test_saying_it_again_unchanged_writes_nothing_whoever_said_it(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "life", usual=["child"], times=["you_are_ill"])
    send(ben, "life", usual=["child"], times=["i_am_ill"])
    assert len(ben.book().every((Situation,))) == 1
    send(ben, "life", usual=["child"])
    assert len(ana.book().every((Situation,))) == 2
    assert ticked(ana) == ["child"]


def test_one_who_is_alone_says_it_for_themselves() -> None:
    dan = couples.dan()
    assert "My partner is ill, injured or in physical pain" in page(dan, LIFE)
    send(dan, "life", times=["you_are_ill"])
    assert ticked(dan) == ["you_are_ill"]
    assert now_of(dan.book()).ill == {""}


def test_what_stands_in_the_week_goes_when_the_time_for_it_is_over(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "life", times=["you_are_ill"])
    lay(ana, "what-do-you-see-in-here", "where-is-good-today")
    slug = own(ana)
    send(ana, "time", minutes="90", energy="2", welcome="touch")
    send(ben, "time", minutes="90", energy="2", welcome="touch")
    assert own(ana) == slug
    send(ben, "life")
    page(ana)
    assert own(ana) != "where-is-good-today"


def test_after_two_months_it_is_asked_whether_it_is_still_so(
    pair: tuple[Somebody, Somebody], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = pair
    assert "And what it is like just now" in page(ana)
    send(ana, "life", times=["grief"])
    assert "still so" not in page(ana)
    said = clock.now()
    monkeypatch.setattr(clock, "now", lambda: said + timedelta(days=60))
    ana.client = ana.phone()
    assert f"Said in {said:%B}. Is all of it still so?" in page(ana)
    send(ana, "life", times=["grief"])  # yes, it is
    assert "still so" not in page(ana)
    assert ticked(ana) == ["grief"]


def test_what_was_said_while_alone_is_neither_shown_nor_ticked_for_two() -> None:
    dan = couples.alone("Dan")
    send(dan, "life", usual=["apart"], times=["you_are_ill", "grief"])
    eve = couples.joining("Eve", dan)
    dan.client.post("/door/words/", {"answer": "yes"})
    eve.desk()
    for who in (dan, eve):
        assert not ticked(who)
        assert now_of(who.book()).situation == Situation()
        assert "still so" not in page(who)


def test_two_who_say_different_things_at_once_have_both_said_them(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ana, "life", usual=["child"], times=["away"])
    was = re.findall(r'name="was" value="([^"]*)"', page(ana, LIFE))
    assert was == ["away child"]
    send(ana, "life", was=was[0], usual=["child"], times=["away", "grief"])
    send(ben, "life", was=was[0], usual=[], times=["away", "shifts"])
    assert ticked(ana) == ticked(ben) == ["grief", "away", "shifts"]


def test_what_i_shared_of_it_is_told_in_words_and_can_be_erased(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    send(ana, "life", usual=["frugal"], times=["you_are_ill"])
    shared = page(ana, reverse("household:shared"))
    assert "Please suggest only what costs nothing · Ben is ill, injured or in physical pain" in shared


@pytest.mark.parametrize("sent", [{"times": "sunburnt"}, {"usual": "rich"}])
def test_what_cannot_be_said_is_not_kept(pair: tuple[Somebody, Somebody], sent: dict[str, str]) -> None:
    ana, _ = pair
    for address in (LIFE, reverse("household:situation")):
        assert "is not one of the available choices" in ana.client.post(address, sent).content.decode()
    assert not ana.book().every((Situation,))


def test_the_library_says_for_whom_something_is() -> None:
    ana, _ = couples.ana_and_ben()
    shown = page(ana, reverse("library:practice", args=[handle("practice", "and-how-is-the-visitor")]))
    assert "Comes up unasked only while one of you is ill, injured or in physical pain." in " ".join(
        shown.split()
    )
    both = page(ana, reverse("library:practice", args=[handle("practice", "the-line-left-open")]))
    assert "away, for a night or for weeks or your working hours hardly meet." in " ".join(both.split())
    plain = page(ana, reverse("library:practice", args=[handle("practice", "two-at-one-window")]))
    assert "Comes up unasked only" not in plain
