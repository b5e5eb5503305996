"""After a year: is it true still? One tap, or answered anew, and the old answers stay to be read."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.engine import today
from hearthside.records.kinds.card_still import CardStill
from tests import couples
from tests.couples import Somebody
from tests.rooms.decks.using import CARD, address, answer, later, open_both, page, send

pytestmark = pytest.mark.django_db

Couple = tuple[Somebody, Somebody]


@pytest.fixture
def old(monkeypatch: pytest.MonkeyPatch) -> Couple:
    """Ana and Ben, over a year after both have answered a card."""
    ana, ben = couples.ana_and_ben()
    open_both(ana, ben, words=("A kettle", "The window seat"))
    later(monkeypatch, 400, ana, ben)
    for who in (ana, ben):
        who.client.get("/")
    return ana, ben


def test_an_old_answer_comes_back_to_its_own_author(old: Couple) -> None:
    ana, ben = old
    assert "Is it true still?" in page(ana)
    assert send(ana, "decks:still", {"turn": "1"}) == 303
    assert "Is it true still?" not in page(ana)
    assert "that yours is true still" in page(ana)
    assert "that theirs is true still" in page(ben)
    assert "Is it true still?" in page(ben)


def test_a_double_tap_says_it_once(old: Couple) -> None:
    ana, _ = old
    for _ in range(2):
        send(ana, "decks:still", {"turn": "1"})
    assert sum(isinstance(one.record, CardStill) for one in ana.book().every()) == 1


def test_nothing_is_asked_before_a_year_has_gone_by(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = couples.ana_and_ben()
    open_both(ana, ben)
    later(monkeypatch, 364, ana, ben)
    assert "Is it true still?" not in page(ana)
    send(ana, "decks:still", {"turn": "1"})
    assert "true still" not in page(ben)


def test_answered_anew_is_a_blind_reveal_again_and_the_old_words_stay(old: Couple) -> None:
    ana, ben = old
    assert answer(ana, "A quieter kettle", turn="2") == 303
    for who in (ana, ben):
        page(who, "/")
    assert "A quieter kettle" not in page(ben)
    assert "has answered it anew" in page(ben)
    assert "has answered it anew" in page(ben, reverse("decks:index"))
    assert "A kettle" in page(ben)
    assert "A kettle" in page(ana, reverse("decks:told"))
    assert answer(ben, "Any seat", turn="2") == 303
    for who in (ana, ben, ana):
        page(who, "/")
    for who in (ana, ben):
        text = page(who)
        assert all(words in text for words in ("A quieter kettle", "Any seat", "A kettle", "The window seat"))
        assert "Any seat" in page(who, reverse("decks:told"))
        assert "The window seat" not in page(who, reverse("decks:told"))


def test_a_card_can_be_asked_again_at_any_time() -> None:
    ana, ben = couples.ana_and_ben()
    open_both(ana, ben, words=("one", "two"))
    assert "Seal my answer" not in page(ana)
    assert "Ask it again" in page(ana)
    assert "Seal my answer" in page(ana, address() + "?again=1")
    answer(ana, "three", turn="2")
    assert ana.book().ledger.cards[CARD].turn == 2


def test_a_form_left_open_since_the_first_turn_begins_no_second() -> None:
    ana, ben = couples.ana_and_ben()
    open_both(ana, ben, words=("one", "two"))
    assert answer(ana, "from the other tab", turn="1") == 409
    assert answer(ana, "one") == 303
    assert ana.book().ledger.cards[CARD].turn == 1


def test_the_question_of_the_day_comes_back_to_it_now_and_then(
    old: Couple, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = old
    while not today.asks_whether_still(ana.book().couple, ana.book().day):
        later(monkeypatch, 1, ana, ben)
    text = page(ana, "/")
    assert "Yes, still true" in text
    assert "A kettle" in text
    assert "The window seat" not in text
    assert "Yes, still true" in page(ben, "/")
    where = address(name="decks:still")
    assert ana.client.post(where, {"turn": "1", "from": "today"})["Location"] == "/"
    assert "Yes, still true" not in page(ana, "/")
    assert "Tomorrow there is another one" in page(ana, "/")
    ben.client.post(address(name="decks:skip"), {"from": "today"})
    assert "Yes, still true" not in page(ben, "/")
    assert "Seal my answer" in page(ben, "/")
