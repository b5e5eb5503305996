"""Decks that both have to choose: closed until a week in which both have, and nobody learns who has."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.records.kinds.settings import Settings
from hearthside.rooms.decks import drawing, facets
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.decks.using import address, answer, both_tick, later, page, send, tick, visible

pytestmark = pytest.mark.django_db
DECK, CARD = "desire", "desire-what-to-call-it"
WORDS = [card.words for card in library().decks[DECK].cards]
TAKES = "It takes both of you"


def where_it_could_show() -> list[str]:
    """The pages of the deck and what can be drawn from it."""
    chosen = f"?n={facets.name_of('cards-in-desire')}"
    deck = reverse("decks:deck", args=[handle("deck", DECK)])
    return [deck, *(reverse(f"decks:{name}") + chosen for name in ("draw", "table", "every"))]


def asks(who: Somebody) -> bool:
    """Whether any page shows a card of it."""
    shown = "".join(page(who, where) for where in where_it_could_show())
    return any(words in shown for words in WORDS)


@pytest.mark.parametrize("ticked", [[], [0], [1]])
def test_unless_both_ticked_it_no_page_shows_a_card_and_each_says_what_it_takes(ticked: list[int]) -> None:
    two = couples.ana_and_ben()
    for one in ticked:
        tick(two[one], "desire")
    tick(two[0], "talks", *(["desire"] if 0 in ticked else []))  # type: ignore[arg-type]  # literals
    for who in two:
        assert not asks(who)
        for where in where_it_could_show():
            assert TAKES in page(who, where), where
        assert who.client.get(address(CARD)).status_code == 302
        assert answer(who, "No", CARD) == 409
        assert send(who, "decks:guess", {"guess": "No"}, CARD) == 409
        assert not who.book().every() or who.book().reveal(("card", CARD, "1")).state == "nobody"


def test_what_only_one_ticked_shows_on_no_page_of_the_other() -> None:
    ana, ben = couples.ana_and_ben()
    pages = [*where_it_could_show(), reverse("decks:index"), reverse("decks:draw"), reverse("decks:table")]
    before = [visible(page(ben, where)) for where in pages]
    tick(ana, "desire")
    assert [visible(page(ben, where)) for where in pages] == before


def test_in_a_week_in_which_both_ticked_it_it_is_a_deck_like_any_other() -> None:
    ana, ben = couples.ana_and_ben()
    both_tick(ana, ben, "desire")
    for who in (ana, ben):
        assert asks(who)
        assert TAKES not in page(who, where_it_could_show()[0])
        assert "You both chose it this week" in page(who, reverse("decks:index"))
        for deal in (drawing.for_me, drawing.for_both):
            order = deal(who.book(), facets.name_of("cards-in-desire"))
            assert len(order.fitting) == len(WORDS)
    assert answer(ana, "Marmalade", CARD) == 303
    assert WORDS[0] in page(ben, reverse("decks:index"))


def test_each_deck_goes_by_its_own_tick() -> None:
    ana, ben = couples.ana_and_ben()
    both_tick(ana, ben, "talks")
    week = drawing.week_of_both(ana.book())
    assert week.opens("after-a-hurt")
    assert not week.opens("desire")
    assert week.opens("everyday")


def test_after_that_week_what_was_sealed_waits_unseen_and_what_was_opened_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ana, ben = couples.ana_and_ben()
    both_tick(ana, ben, "desire")
    other = library().decks[DECK].cards[1].slug
    for who in (ana, ben):
        answer(who, f"{who.name} calls it tea", CARD)
    answer(ana, "Sealed marmalade", other)
    for who in (ana, ben):
        page(who, "/")
    later(monkeypatch, 7, ana, ben)
    assert "Ana calls it tea" in page(ben, reverse("decks:told"))
    assert "Ana calls it tea" in page(ben, address(CARD))
    assert WORDS[1] not in page(ben, reverse("decks:index"))
    assert ben.client.get(address(other)).status_code == 302
    assert "Sealed marmalade" in page(ana, address(other))
    both_tick(ana, ben, "desire")
    assert WORDS[1] in page(ben, reverse("decks:index"))


def test_what_was_typed_when_the_week_ended_is_given_back() -> None:
    ana, _ = couples.ana_and_ben()
    said = ana.client.post(address(CARD), {"words": "Typed on Sunday"}).content.decode()
    assert "Typed on Sunday" in said
    assert "closed while you were writing" in said


def test_who_goes_gently_is_told_where_the_pace_is_and_alone_it_is_the_pace_that_opens() -> None:
    ana, _ = couples.ana_and_ben()
    assert "/me/likes/" in page(ana, where_it_could_show()[0])
    ana.book().keep(Settings(pace="steady"))
    assert "/path/time/" in page(ana, where_it_could_show()[0])
    dan = couples.dan()
    assert not asks(dan)
    dan.book().keep(Settings(pace="steady"))
    assert asks(dan)
