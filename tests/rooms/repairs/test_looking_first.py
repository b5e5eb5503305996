"""Own words of a repair, and those with which one is met, can be looked over first."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.records.kinds.repair import Repair
from tests import couples
from tests.rooms.look_first import BUTTON, HARD, ask, keeps_to_it, page

pytestmark = pytest.mark.django_db
ROOM, SEND = reverse("repairs:index"), reverse("repairs:send")


def test_own_words_before_they_are_sent() -> None:
    ana, ben = couples.ana_and_ben()
    shown = keeps_to_it(ana, ROOM, SEND, back="/path/")
    assert shown.index("<mark>") < shown.index("Can we start over?")  # it stands open, above the sentences
    assert HARD not in page(ben, "/")
    assert ana.client.post(SEND, {"words": HARD, "back": "/path/"})["Location"] == "/path/"
    assert HARD in page(ben, "/")


def test_the_words_with_which_one_is_met() -> None:
    ana, ben = couples.ana_and_ben()
    ben.client.post(SEND, {"phrase": "can-we-start-over"})
    entry = ana.book().recent((Repair,))[-1].id
    keeps_to_it(ana, reverse("repairs:one", args=[entry]), back="/path/")


def test_whoever_is_alone_is_shown_nothing_of_it() -> None:
    dan = couples.dan()
    assert BUTTON not in page(dan, ROOM)
    assert dan.client.post(SEND, {"look": "1", "words": HARD}).status_code == 303


def test_one_tap_stays_one_tap() -> None:
    ana, _ = couples.ana_and_ben()
    shown = page(ana, ROOM)
    assert shown.index("Can we start over?") < shown.index(BUTTON)
    assert "<details><summary>In your own words</summary>" in shown
    assert "The box is empty." in ask(ana, SEND, words="")
