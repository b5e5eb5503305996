"""Draw a card for oneself, and one for the table."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.engine.weeks import week_of
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.card_talked import CardTalked
from hearthside.records.kinds.own_card import OwnCard
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.situation import Situation
from hearthside.records.kinds.skip import Skip
from hearthside.rooms.decks import drawing, facets, question
from tests import couples
from tests.couples import Somebody
from tests.rooms.decks.using import CARD, address, answer, later, open_both, page, send, visible

pytestmark = pytest.mark.django_db

DRAW, TABLE = "/cards/draw", "/cards/table"


def every(who: Somebody, *names: str, table: bool = False) -> list[str]:
    """Everything that comes up, one after the other."""
    asked = "-".join(facets.name_of(f"cards-{name}") for name in names)
    deal = (drawing.for_both if table else drawing.for_me)(who.book(), asked)
    found: list[str] = []
    face, then = deal.at(0)
    while face is not None:
        found.append(face.slug)
        face, then = deal.at(then)
    return found


def test_a_card_is_drawn_and_can_be_put_back_for_another() -> None:
    ana, _ = couples.ana_and_ben()
    first = page(ana, DRAW)
    assert first.count("Answer this one") == 1
    after = re.search(r'href="(\?at=\d+)"', first)
    assert after
    assert visible(page(ana, DRAW)) == visible(first)
    assert visible(page(ana, DRAW + after[1])) != visible(first)


@pytest.mark.parametrize("table", [False, True])
def test_nothing_comes_twice_and_nothing_deep_or_chosen_only_comes_by_itself(table: bool) -> None:
    ana, _ = couples.ana_and_ben()
    slugs = every(ana, table=table)
    assert len(slugs) == len(set(slugs)) > 200
    assert {library().cards[slug].depth for slug in slugs} == {1, 2}
    apart = [deck for deck in library().decks.values() if deck.opt_in or deck.fits or "fear" in deck.not_when]
    assert not {card.slug for deck in apart for card in deck.cards} & set(slugs)


def test_what_somebody_asks_for_by_name_comes() -> None:
    ana, _ = couples.ana_and_ben()
    assert {library().cards[slug].depth for slug in every(ana, "deep")} == {3}
    quick = every(ana, "two", "in-everyday", "light")
    assert quick
    assert all(library().cards[slug].takes == 2 for slug in quick)


def test_what_is_difficult_comes_in_a_week_in_which_both_asked_for_it() -> None:
    ana, ben = couples.ana_and_ben()
    week = week_of(ana.book().today)
    for one in (ana, ben):
        one.book().share(Capacity(week=week, minutes=90, energy=2, welcome=["talks"]))
    assert 3 in {library().cards[slug].depth for slug in every(ana)}


def test_what_i_met_this_year_passed_or_put_aside_is_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = couples.ana_and_ben()
    open_both(ana, ben)
    first, second, third, *_ = every(ana)
    ana.book().keep(Skip(card=first))
    send(ana, "decks:mark", {"mark": "aside"}, second)
    answer(ana, "sealed", third)
    assert not {CARD, first, second, third} & set(every(ana))
    later(monkeypatch, 30, ana, ben)
    assert second in every(ana)
    assert not {CARD, first, third} & set(every(ana))
    later(monkeypatch, 400, ana, ben)
    assert CARD in every(ana)


def test_a_hurt_of_mine_alone_keeps_glad_cards_from_me_and_changes_nothing_on_the_table() -> None:
    ana, ben = couples.ana_and_ben()
    before, table = every(ben), every(ben, table=True)
    ana.book().keep(Sitting(sitting="ab" * 8, form="a", answers={"a-touch-wanted": 4}, rupture="open"))
    play = {card.slug for card in library().decks["play-and-silliness"].cards}
    assert not play & set(every(ana))
    assert every(ana, table=True) == table == every(ben, table=True)
    assert every(ben) == before


def test_what_only_one_knows_moves_nothing_on_the_table_of_either() -> None:
    ana, ben = couples.ana_and_ben()
    before = {who.id: visible(page(who, TABLE)) for who in (ana, ben)}
    first = every(ana, table=True)[0]
    ana.book().keep(Skip(card=first))
    for mark in ("aside", "favourite"):
        send(ana, "decks:mark", {"mark": mark}, first)
    answer(ana, "sealed", first)
    assert every(ana, table=True)[0] == first
    page(ana, TABLE)  # says once that it was sealed
    assert {who.id: visible(page(who, TABLE)) for who in (ana, ben)} == before


@pytest.mark.parametrize("how", ["talked", "aside"])
def test_what_was_talked_over_or_put_aside_comes_up_for_neither(how: str) -> None:
    ana, ben = couples.ana_and_ben()
    first = every(ana, table=True)[0]
    fields = {"how": how, "at": "3", "second": "on"}
    response = ana.client.post(address(first, "decks:talked"), fields)
    assert response["Location"] == f"{TABLE}?at=3&second=on"
    for who in (ana, ben):
        assert first not in every(who, table=True)
        assert first not in every(who)
        assert (first in who.book().ledger.cards) is (how == "talked")


def test_a_double_tap_counts_once_and_nothing_that_was_said_is_kept() -> None:
    ana, _ = couples.ana_and_ben()
    for _ in range(2):
        send(ana, "decks:talked", {"how": "talked", "words": "what we said"})
    found = [one.record for one in ana.book().every((CardTalked,))]
    assert found == [CardTalked(card=CARD, how="talked")]


def test_the_two_take_turns_in_beginning() -> None:
    ana, _ = couples.ana_and_ben()
    assert "Whoever holds the phone first" in page(ana, TABLE)
    assert "Ben first" in page(ana, TABLE + "?at=4&second=on")


def test_who_is_alone_draws_and_lays_cards_too() -> None:
    dan = couples.dan()
    assert "Answer this one" in page(dan, DRAW)
    first = every(dan, table=True)[0]
    assert send(dan, "decks:talked", {"how": "talked"}, first) == 303
    assert first not in every(dan, table=True)
    assert all(one.audience == "private" for one in dan.book().every((CardTalked,)))


def test_addresses_that_make_no_sense_draw_from_the_top() -> None:
    ana, _ = couples.ana_and_ben()
    for where in (DRAW, TABLE):
        plain = visible(page(ana, where))
        for asked in ("?at=-3", "?at=x", "?at=99999999", "?n=%3Cb%3E", "?second="):
            assert visible(page(ana, where + asked)) == plain
        assert "No more of these today" in page(ana, f"{where}?at=9999")


def test_their_own_cards_are_drawn_once_both_have_them() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().keep(OwnCard(card="own-aa", words="Only in my head so far?"))
    assert "own-aa" not in every(ana)
    ana.book().share(OwnCard(card="own-aa", words="Only in my head so far?"))
    assert "own-aa" in every(ana)
    assert "own-aa" in every(ben, table=True)


def test_a_closed_space_still_shows_cards_and_writes_nothing() -> None:
    ana, ben = couples.ana_and_ben()
    ben.client.post(reverse("household:close"))
    page(ana, TABLE)
    for name in ("decks:talked", "decks:still", "decks:guess", "decks:card", "decks:uncover", "decks:reply"):
        assert send(ana, name, {"how": "talked", "words": "x", "guess": "x", "verdict": "me"}) == 303
    assert not any(one.record and one.record.KIND.startswith(("card", "guess")) for one in ana.book().every())


@pytest.mark.parametrize("table", [False, True])
def test_what_would_hurt_just_now_is_not_drawn_but_lies_in_its_deck(table: bool) -> None:
    ana, ben = couples.ana_and_ben()
    held = {slug for slug, card in library().cards.items() if "ill" in card.not_when}
    assert len(held & set(every(ana, table=table))) >= 1
    ben.book().share(Situation(times=["i_am_ill"]))
    assert not held & set(every(ana, table=table))
    deck = next(deck for deck in library().decks.values() if held & {card.slug for card in deck.cards})
    chosen = set(every(ana, f"in-{deck.slug}", "deep", table=table))
    assert held & chosen


def test_the_question_of_the_day_is_held_back_for_both_alike() -> None:
    ana, ben = couples.ana_and_ben()
    rest = {slug for slug, card in library().cards.items() if "grief" in card.not_when}
    week = week_of(ana.book().today)
    for one in (ana, ben):
        one.book().share(Capacity(week=week, minutes=90, energy=2, welcome=["talks"]))
    assert rest & set(question.order(ana.book()).values())
    ana.book().share(Situation(times=["grief"]))
    assert not rest & set(question.order(ana.book()).values())
    assert question.order(ana.book()) == question.order(ben.book())
