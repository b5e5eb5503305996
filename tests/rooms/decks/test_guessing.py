"""Guess what the other would say, and be corrected kindly."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.records.kinds.skip import Skip
from hearthside.rooms.decks import question, shelf
from tests import couples
from tests.couples import Somebody
from tests.rooms.decks.using import CARD, address, answer, open_both, page, send

pytestmark = pytest.mark.django_db

GUESS, ANSWER = "Some brass band thing", "That awful ferry song"


def guess(who: Somebody, words: str = GUESS, slug: str = CARD) -> int:
    return send(who, "decks:guess", {"guess": words}, slug)


def test_a_guess_is_read_by_nobody_before_the_other_has_answered() -> None:
    ana, ben = couples.ana_and_ben()
    assert guess(ana) == 303
    assert GUESS in page(ana)
    assert "It opens when Ben has answered." in page(ana)
    assert GUESS not in page(ben)
    assert "Ana has guessed what you would say" in page(ben)
    assert "Ana has guessed what you would say" in page(ben, reverse("decks:index"))


def test_answering_opens_the_guess_for_both() -> None:
    ana, ben = couples.ana_and_ben()
    guess(ana)
    assert answer(ben, ANSWER) == 303
    assert ANSWER not in page(ana) or GUESS in page(ana)
    for who in (ana, ben, ana):
        page(who, "/")
    for who in (ana, ben):
        assert GUESS in page(who)
        assert ANSWER in page(who)
    assert "Your guess at Ben" in page(ana)
    assert "Ana’s guess at you" in page(ben)
    for who in (ana, ben):
        assert GUESS in page(who, reverse("decks:told"))


def test_a_guess_at_what_was_answered_before_opens_only_when_its_author_lets_it() -> None:
    ana, ben = couples.ana_and_ben()
    answer(ben, ANSWER)
    assert "Ben has answered already, and opens your guess when they like." in page(ana)
    guess(ana)
    said = page(ana)
    assert "Sealed. It opens when Ben opens it." in said
    assert "Ben had answered before, and opens your guess when they like." in said
    for who in (ana, ben, ana, ben):
        page(who, "/")
    assert ANSWER not in page(ana)
    assert GUESS not in page(ben)
    assert "Open the guess" in page(ben)
    assert send(ben, "decks:uncover") == 303
    for who in (ana, ben):
        page(who, "/")
    assert ANSWER in page(ana)
    assert GUESS in page(ben)


SEALED = ("Yours stays sealed until then", "Yours first", "It opens when you have answered too")


def says_sealed(who: Somebody, where: str = "") -> bool:
    """Whether a page claims that an answer is closed to one of the two."""
    return any(claim in page(who, where) for claim in SEALED)


def test_who_reads_an_answer_by_a_guess_is_not_told_that_it_is_sealed() -> None:
    ana, ben = couples.ana_and_ben()
    guess(ana)
    answer(ben, ANSWER)
    assert not says_sealed(ben)  # from the moment in which he has sealed it
    for who in (ana, ben, ana):
        page(who, "/")
    assert "Ana can read yours already" in page(ben)
    assert "your guess opens it for you" in page(ana)
    assert "Ben reads it as soon as you seal it." in page(ana)
    assert "Sealed until you have both answered" not in page(ana)
    for who in (ana, ben):
        assert ANSWER in page(who)
        for where in ("", reverse("decks:told")):
            assert not says_sealed(who, where)
    answer(ana, "Nina Simone")
    assert "What Ben wrote stands with your guess." in page(ana) or "Ben wrote" in page(ana)
    assert "opens here after" not in page(ana)


def test_without_a_guess_that_is_open_it_is_sealed_and_said_so() -> None:
    ana, ben = couples.ana_and_ben()
    answer(ben, ANSWER)
    guess(ana)
    for who in (ana, ben):
        assert says_sealed(who)


def todays_with_a_guess(who: Somebody) -> shelf.Face:
    """The question of the day, once those at which nobody guesses were passed on."""
    while not (face := question.cards(who.book())[0].context["face"]).guess:
        who.book().keep(Skip(card=face.slug))
    assert isinstance(face, shelf.Face)
    return face


def test_today_says_the_same_of_it() -> None:
    ana, ben = couples.ana_and_ben()
    slug = todays_with_a_guess(ana).slug
    assert todays_with_a_guess(ben).slug == slug
    guess(ana, slug=slug)
    answer(ben, ANSWER, slug)
    for who in (ana, ben, ana):
        page(who, "/")
    assert "Ana can read yours already" in page(ben, "/")
    assert "your guess opens it for you" in page(ana, "/")
    assert "Ben reads it as soon as you seal it." in page(ana, "/")
    assert "Sealed until you have both answered" not in page(ana, "/")
    for who in (ana, ben):
        assert not says_sealed(who, "/")


def test_nothing_opens_for_who_has_not_answered() -> None:
    ana, ben = couples.ana_and_ben()
    guess(ana)
    send(ben, "decks:uncover")
    page(ana, "/")
    assert GUESS not in page(ben)


@pytest.mark.parametrize(("verdict", "words"), [("me", ""), ("not_quite", "Only on ferries")])
def test_the_one_who_was_guessed_says_whether_it_was_them(verdict: str, words: str) -> None:
    ana, ben = couples.ana_and_ben()
    guess(ana)
    answer(ben, ANSWER)
    for who in (ana, ben):
        page(who, "/")
    for _ in range(2):
        assert send(ben, "decks:reply", {"verdict": verdict, "words": words, "turn": "1"}) == 303
    said = "“That’s me.”" if verdict == "me" else "“Not quite.”"
    for who in (ana, ben):
        assert said in page(who)
        assert words in page(who)
    kinds = [one.record.KIND for one in ben.book().every() if one.record]
    assert kinds.count("guess_reply") == 1


def test_nobody_replies_to_a_guess_that_is_not_open_or_was_theirs() -> None:
    ana, ben = couples.ana_and_ben()
    guess(ana)
    for who in (ana, ben):
        send(who, "decks:reply", {"verdict": "me", "turn": "1"})
    answer(ben, ANSWER)
    for who in (ana, ben):
        page(who, "/")
    send(ana, "decks:reply", {"verdict": "me", "turn": "1"})
    assert "“That’s me.”" not in page(ana)


def test_a_second_guess_is_not_taken_but_not_lost_either() -> None:
    ana, _ = couples.ana_and_ben()
    guess(ana)
    response = ana.client.post(address(name="decks:guess"), {"guess": "No, jazz"})
    assert response.status_code == 409
    assert "No, jazz" in response.content.decode()


def test_an_empty_guess_is_asked_again() -> None:
    ana, _ = couples.ana_and_ben()
    response = ana.client.post(address(name="decks:guess"), {"guess": " "})
    assert response.status_code == 200
    assert "still empty" in response.content.decode()


def test_both_can_guess_and_answer_and_all_four_open() -> None:
    ana, ben = couples.ana_and_ben()
    guess(ana)
    guess(ben, "Something with violins")
    open_both(ana, ben, words=("Nina Simone", ANSWER))
    for who in (ana, ben, ana, ben):
        page(who, "/")
    for who in (ana, ben):
        send(who, "decks:uncover")
    for who in (ana, ben, ana):
        page(who, "/")
    for who in (ana, ben):
        text = page(who)
        assert all(words in text for words in (GUESS, "Something with violins", "Nina Simone", ANSWER))


def test_what_is_open_is_not_guessed_any_more_and_no_guess_is_asked_where_a_card_has_none() -> None:
    ana, ben = couples.ana_and_ben()
    open_both(ana, ben)
    assert "Guess what Ben will say" not in page(ana)
    guess(ana)
    assert "Ana has guessed" not in page(ben)
    assert "Guess what Ben will say" not in page(ana, address("now-friend"))
    guess(ana, slug="now-friend")
    assert "has guessed" not in page(ben, address("now-friend"))


def test_who_is_alone_guesses_at_nobody() -> None:
    dan = couples.dan()
    assert "Guess what" not in page(dan)
    assert guess(dan) == 303
    assert all(one.record is None or one.record.KIND != "guess" for one in dan.book().every())
