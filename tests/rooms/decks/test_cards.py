"""Cards: answered apart, opened together, passed in silence."""

from __future__ import annotations

import pytest
from django.urls import reverse
from msgspec import structs

from hearthside.catalog.load import library
from hearthside.engine.ledger import EMPTY
from hearthside.engine.weeks import week_of
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.sitting import Sitting
from hearthside.rooms.decks import question, shelf
from hearthside.web import handles
from tests import couples
from tests.couples import Somebody

pytestmark = pytest.mark.django_db

CARD = "now-song"


def _address(slug: str = CARD, name: str = "decks:card") -> str:
    return reverse(name, args=[handles.handle("card", slug)])


def _answer(who: Somebody, words: str, slug: str = CARD) -> int:
    return who.client.post(_address(slug), {"words": words}).status_code


def _page(who: Somebody, address: str) -> str:
    response = who.client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_neither_sees_the_other_answer_until_both_have_answered() -> None:
    ana, ben = couples.ana_and_ben()
    assert _answer(ana, "Anything by Nina Simone") == 303
    assert "Nina Simone" not in _page(ben, _address())
    assert "Ana has answered" in _page(ben, _address())
    assert _answer(ben, "That awful ferry song") == 303
    assert "Nina Simone" not in _page(ben, _address())
    assert "That awful ferry song" in _page(ana, _address())
    assert "Nina Simone" in _page(ben, _address())


def test_a_double_tap_answers_once_and_says_so_kindly() -> None:
    ana, _ = couples.ana_and_ben()
    assert _answer(ana, "Anything") == 303
    assert _answer(ana, "Anything") == 303


def test_what_was_typed_in_a_second_tab_is_not_lost() -> None:
    ana, _ = couples.ana_and_ben()
    _answer(ana, "The first tab")
    response = ana.client.post(_address(), {"words": "The second tab"})
    assert response.status_code == 409
    assert "The second tab" in response.content.decode()
    assert "The first tab" in response.content.decode()


def test_an_empty_answer_is_asked_again() -> None:
    ana, _ = couples.ana_and_ben()
    response = ana.client.post(_address(), {"words": "  "})
    assert response.status_code == 200
    assert "still empty" in response.content.decode()


def test_passing_is_never_shown_to_the_partner() -> None:
    ana, ben = couples.ana_and_ben()
    before = _page(ben, _address())
    assert ana.client.post(_address(name="decks:skip")).status_code == 303
    after = _page(ben, _address())
    assert _without_tokens(before) == _without_tokens(after)
    assert "You passed on this one" in _page(ana, _address())


def _without_tokens(page: str) -> list[str]:
    return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]


def test_who_is_alone_keeps_an_answer_and_seals_it_later() -> None:
    dan = couples.dan()
    assert _answer(dan, "Mine so far") == 303
    assert "Mine so far" in _page(dan, _address())
    assert "yours alone" in _page(dan, _address())


def test_a_question_of_ones_own_is_there_for_both_and_goes_as_long_as_nobody_answered() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post(reverse("decks:ours"), {"words": "Which of our neighbours would survive on a raft?"})
    assert "survive on a raft" in _page(ben, reverse("decks:ours"))
    own = next(iter(ana.book().ledger.own_cards))
    ben.client.post(_address(own, "decks:remove"))
    assert "survive on a raft" in _page(ana, reverse("decks:ours"))
    ana.client.post(_address(own, "decks:remove"))
    assert "survive on a raft" not in _page(ana, reverse("decks:ours"))


def test_a_question_that_was_answered_stays() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post(reverse("decks:ours"), {"words": "Who taught you to whistle?"})
    own = next(iter(ana.book().ledger.own_cards))
    _answer(ben, "My aunt", own)
    ana.client.post(_address(own, "decks:remove"))
    assert "whistle" in _page(ben, reverse("decks:ours"))


def test_what_was_told_can_be_read_again() -> None:
    ana, ben = couples.ana_and_ben()
    _answer(ana, "Nina Simone")
    _answer(ben, "The ferry song")
    ana.client.get("/")
    for who in (ana, ben):
        page = _page(who, reverse("decks:told"))
        assert "Nina Simone" in page
        assert "The ferry song" in page


def test_markup_of_a_partner_is_only_text() -> None:
    ana, ben = couples.ana_and_ben()
    _answer(ana, "<script>alert(1)</script><b hx-get='/'>hello</b>")
    _answer(ben, "x")
    ana.client.get("/")
    page = _page(ben, _address())
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_addresses_name_no_card() -> None:
    for slug in list(library().cards)[:5]:
        assert slug not in _address(slug)
    assert len({face.named for face in shelf.faces(EMPTY).values()}) == len(library().cards)


def test_a_stranger_finds_no_card_of_ours() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.post(reverse("decks:ours"), {"words": "Which hill was it, do you think?"})
    own = next(iter(ana.book().ledger.own_cards))
    assert couples.cleo().client.get(_address(own)).status_code == 404


def test_a_closed_space_asks_no_question() -> None:
    ana, ben = couples.ana_and_ben()
    assert "Question of the day" in _page(ana, "/")
    ben.client.post("/me/ending/close/")
    assert "Question of the day" not in _page(ana, "/")


def test_what_only_one_knows_changes_no_question_of_the_two() -> None:
    """Or the other would notice which of their answers never come."""
    ana, ben = couples.ana_and_ben()
    before = question.order(ana.book())
    ana.book().keep(structs.replace(ana.book().settings, pace="steady"))
    ana.book().keep(Sitting(sitting="ab" * 8, form="a", answers={"a-touch-wanted": 4}, rupture="open"))
    assert question.order(ana.book()) == before == question.order(ben.book())


def test_what_is_difficult_is_asked_only_in_a_week_in_which_both_asked_for_it() -> None:
    ana, ben = couples.ana_and_ben()
    week = week_of(ana.book().today)
    for one, asked in ((ana, False), (ben, True)):
        one.book().share(Capacity(week=week, minutes=90, energy=2, welcome=["talks"]))
        slugs = set(question.order(ana.book()).values())
        assert any(card.slug in slugs for card in library().decks["conflict-understanding"].cards) is asked
        assert any(library().cards[slug].depth == 3 for slug in slugs) is asked
