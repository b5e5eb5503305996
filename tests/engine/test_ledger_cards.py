"""What lasts of cards: favourites, what was put aside or talked over, guesses, what holds still."""

from __future__ import annotations

from msgspec.structs import replace

from hearthside.engine.ledger import fold
from hearthside.engine.ledger.lasting.card_marks import CardMarks
from hearthside.engine.ledger.lasting.guesses import Guesses
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.card_mark import CardMark
from hearthside.records.kinds.card_still import CardStill
from hearthside.records.kinds.card_talked import CardTalked
from hearthside.records.kinds.guess import Guess
from hearthside.records.kinds.guess_reply import GuessReply
from hearthside.records.kinds.own_card import OwnCard
from tests.engine.test_ledger import ANA, BEN, DAY, folded, said

GUESS = labels.guess("home", 1, BEN)


def test_a_card_stands_open_only_when_both_sides_were_read() -> None:
    mine = said(CardAnswer(card="home", words="a"), label=labels.card("home"))
    theirs = said(CardAnswer(card="home", words="b"), by=BEN, label=labels.card("home"), day=DAY + 3)
    waiting = folded(mine)
    assert (waiting.cards["home"].mine, waiting.cards["home"].is_open) == (DAY, False)
    assert waiting.waiting == [labels.card("home")]
    opened = fold(waiting, [theirs], me=ANA)
    assert opened.cards["home"].is_open
    assert opened.waiting == []
    assert folded(theirs, mine).cards == opened.cards


def test_asking_a_card_again_begins_anew() -> None:
    first = [
        said(CardAnswer(card="home", words="a"), by=who, label=labels.card("home")) for who in (ANA, BEN)
    ]
    again = said(CardAnswer(card="home", words="c"), label=labels.card("home", 2), day=DAY + 400)
    state = folded(*first, again).cards["home"]
    assert (state.turn, state.mine, state.is_open) == (2, DAY + 400, False)


def test_a_label_about_another_card_counts_for_neither() -> None:
    astray = said(CardAnswer(card="home", words="a"), by=BEN, label=labels.card("other"))
    assert folded(astray).cards == {}


def test_own_cards_keep_their_author() -> None:
    ledger = folded(
        said(OwnCard(card="own-1", words="mine")), said(OwnCard(card="own-1", words="taken"), by=BEN, at=1)
    )
    assert (ledger.own_cards["own-1"].author, ledger.own_cards["own-1"].words) == (ANA, "mine")


def test_a_favourite_is_mine_alone_and_can_be_plain_again() -> None:
    loved, plain = (CardMark(card="home", mark=mark) for mark in ("favourite", "plain"))
    assert folded(said(loved)).of(CardMarks).favourites == {"home": DAY}
    assert folded(said(loved), said(plain, at=1)).of(CardMarks).favourites == {}
    assert folded(said(loved, by=BEN)).of(CardMarks) == CardMarks()


def test_what_was_put_aside_long_ago_takes_no_room() -> None:
    aside = [said(CardMark(card=f"c-{day}", mark="aside"), day=DAY + day) for day in range(0, 90, 10)]
    assert list(folded(*aside).of(CardMarks).aside) == ["c-60", "c-70", "c-80"]


def test_a_card_talked_over_counts_as_met_for_both() -> None:
    talked = said(CardTalked(card="home", how="talked"))
    for me in (ANA, BEN):
        state = folded(talked, me=me).cards["home"]
        assert (state.talked, state.is_met, state.is_open) == (DAY, True, False)
    aside = folded(said(CardTalked(card="home", how="aside")), me=BEN)
    assert (dict(aside.cards), aside.of(CardMarks).put_by) == ({}, {"home": DAY})


def test_an_old_answer_is_aged_until_its_author_says_that_it_holds() -> None:
    both = [said(CardAnswer(card="home", words="a"), by=who, label=labels.card("home")) for who in (ANA, BEN)]
    still = said(CardStill(card="home", turn=1), by=ANA, day=DAY + 400)
    assert not folded(*both).cards["home"].is_aged(DAY + 365)
    assert folded(*both).cards["home"].is_aged(DAY + 366)
    assert not folded(*both, still).cards["home"].is_aged(DAY + 401)
    assert folded(*both, still, me=BEN).cards["home"].is_aged(DAY + 401)
    assert folded(*both, still, me=BEN).cards["home"].theirs_still == DAY + 400


def test_asked_anew_what_held_before_says_nothing_any_more() -> None:
    both = [said(CardAnswer(card="home", words="a"), by=who, label=labels.card("home")) for who in (ANA, BEN)]
    still = said(CardStill(card="home", turn=1), day=DAY + 400)
    anew = said(CardAnswer(card="home", words="b"), label=labels.card("home", 2), day=DAY + 500)
    late = said(CardStill(card="home", turn=1), by=BEN, day=DAY + 501)
    state = folded(*both, still, anew, late).cards["home"]
    assert (state.turn, state.mine, state.still, state.theirs_still) == (2, DAY + 500, 0, 0)


def test_a_guess_is_open_once_the_other_side_was_read_and_keeps_the_reply() -> None:
    mine, theirs = (
        said(Guess(card="home", words="the sea"), label=GUESS),
        said(CardAnswer(card="home", words="the hills"), by=BEN, label=GUESS, day=DAY + 2),
    )
    sealed = folded(mine)
    assert (sealed.of(Guesses).opened, sealed.waiting) == ({}, [GUESS])
    opened = fold(sealed, [theirs], me=ANA)
    assert opened.of(Guesses).opened == {"home/1/them": DAY + 2}
    assert (dict(opened.cards), opened.waiting) == ({}, [])
    reply = said(GuessReply(card="home", turn=1, verdict="me"), by=BEN, at=5)
    assert fold(opened, [reply], me=ANA).of(Guesses).replies == {"home/1/them": reply.id}
    assert folded(reply, me=BEN).of(Guesses).replies == {"home/1/me": reply.id}


def test_a_question_of_ones_own_is_in_the_deck_of_both_once_it_was_shared() -> None:
    alone = replace(said(OwnCard(card="own-1", words="mine")), audience="private")
    assert not folded(alone).own_cards["own-1"].shared
    assert folded(alone, said(OwnCard(card="own-1", words="mine"), at=1)).own_cards["own-1"].shared
