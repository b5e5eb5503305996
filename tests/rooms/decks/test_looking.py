"""Looking through cards: by depth and time, favourites, and a deck of one's own."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.people import couples as spaces
from hearthside.rooms.decks import facets
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.decks.using import CARD, address, answer, both_tick, page, send, visible

pytestmark = pytest.mark.django_db

EVERY, OURS = "/cards/all", "/cards/ours"


def listed(who: Somebody, *names: str) -> int:
    """How many cards a choice leaves."""
    asked = "-".join(facets.name_of(f"cards-{name}") for name in names)
    found = re.search(r"(\d+|One) cards?</p>", page(who, f"{EVERY}?n={asked}"))
    assert found
    return 1 if found[1] == "One" else int(found[1])


def test_cards_are_narrowed_by_depth_and_time_and_the_address_names_nothing() -> None:
    ana, _ = couples.ana_and_ben()
    every = listed(ana)
    assert listed(ana, "light") + listed(ana, "deeper") + listed(ana, "deep") == every
    assert 0 < listed(ana, "light", "fifteen") < listed(ana, "light")
    assert not re.search(r"n=[^\"]*(light|deep|loved)", page(ana, EVERY))


def test_what_has_to_be_chosen_is_listed_only_under_its_own_name() -> None:
    ana, ben = couples.ana_and_ben()
    chosen = [len(deck.cards) for deck in library().decks.values() if deck.opt_in or deck.fits]
    assert listed(ana) == len(library().cards) - sum(chosen)
    both_tick(ana, ben, "desire")
    assert listed(ana, "in-desire") == len(library().decks["desire"].cards)


def test_one_deck_is_narrowed_too() -> None:
    ana, _ = couples.ana_and_ben()
    where = reverse("decks:deck", args=[handle("deck", "everyday")])
    light = page(ana, f"{where}?n={facets.name_of('cards-light')}")
    assert library().cards["every-first-sound"].words in light
    assert library().cards["every-last-thought"].words not in light


def test_a_favourite_is_one_tap_and_shows_on_no_page_of_the_other() -> None:
    ana, ben = couples.ana_and_ben()
    pages = [address(), EVERY, reverse("decks:index")]
    before = [visible(page(ben, where)) for where in pages]
    for _ in range(2):
        assert send(ana, "decks:mark", {"mark": "favourite"}) == 303
    assert "A favourite of yours" in page(ana)
    assert listed(ana, "loved") == 1
    assert [visible(page(ben, where)) for where in pages] == before
    send(ana, "decks:mark", {"mark": "plain"})
    assert "Make it a favourite" in page(ana)
    assert send(ana, "decks:mark", {"mark": "anything"}) == 303


def test_what_waits_for_me_stands_on_the_front_page() -> None:
    ana, ben = couples.ana_and_ben()
    assert "Waiting for you" not in page(ben, reverse("decks:index"))
    answer(ana, "Anything")
    assert "Waiting for you" in page(ben, reverse("decks:index"))
    assert listed(ben, "waiting") == 1
    assert "Waiting for you" not in page(ana, reverse("decks:index"))


def test_a_question_of_mine_can_be_changed_until_somebody_does_something_with_it() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post(OURS, {"words": "Which hill was it?"})
    own = next(iter(ana.book().ledger.own_cards))
    change = address(own, "decks:change")
    assert ana.client.post(change, {"words": "no"}).status_code == 200
    assert ana.client.post(change, {"words": "Which hill was it, the first one?"}).status_code == 303
    assert "the first one" in page(ben, OURS)
    assert "Ana’s question" in page(ben, OURS)
    assert "Your question" in page(ana, OURS)
    ben.client.post(change, {"words": "Something of Ben's"})
    assert "the first one" in page(ana, OURS)
    send(ben, "decks:guess", {"guess": "The bald one"}, own)
    ana.client.post(change, {"words": "Quite another question"})
    send(ana, "decks:remove", slug=own)
    assert "the first one" in page(ben, OURS)


def test_who_is_alone_adds_questions_and_puts_them_in_the_deck_of_both_later() -> None:
    dan = couples.alone("Dan")
    dan.client.post(OURS, {"words": "What would you call a boat?"})
    assert "What would you call a boat?" in page(dan, OURS)
    eva = couples.joining("Eva", dan)
    spaces.welcome(dan.desk())
    eva.desk()
    assert "What would you call a boat?" not in page(eva, OURS)
    assert "From when you were alone" in page(dan, OURS)
    own = next(iter(dan.book().ledger.own_cards))
    assert answer(dan, "Not yet", own) == 303
    assert eva.client.get(address(own)).status_code == 404
    assert send(dan, "decks:lay", slug=own) == 303
    assert "What would you call a boat?" in page(eva, OURS)
    assert "From when you were alone" not in page(dan, OURS)
    assert len(dan.book().every()) == len({one.id for one in dan.book().every()})


def test_what_was_answered_alone_is_offered_once_there_are_two() -> None:
    dan = couples.alone("Dan")
    answer(dan, "A slow one", CARD)
    assert "One answer kept" in page(dan, reverse("decks:index"))
    eva = couples.joining("Eva", dan)
    spaces.welcome(dan.desk())
    eva.desk()
    assert "Seal it for the two of you" in page(dan)
    assert "A slow one" in page(dan)
    assert "A slow one" not in page(eva)
    assert listed(dan, "kept") == 1
