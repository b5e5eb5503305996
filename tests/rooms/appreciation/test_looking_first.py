"""What is about to be given can be looked over first, as the sentence that the other one will read."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.people import couples as doors_closed
from tests import couples
from tests.rooms.look_first import BUTTON, HARD, MARKS, THREAT, ask, boxes, keeps_to_it, page

pytestmark = pytest.mark.django_db
FORM = reverse("appreciation:index")


@pytest.mark.parametrize("box", ["did", "meant", "thanks"])
def test_every_box_of_it(box: str) -> None:
    ana, _ = couples.ana_and_ben()
    more = {"did": "scraped the ice off my windscreen", "on": "2030-01-06"}
    more.pop(box, None)
    keeps_to_it(ana, FORM, box=box, **more)


def test_it_is_the_whole_sentence_that_is_looked_over() -> None:
    ana, ben = couples.ana_and_ben()
    shown = ask(ana, FORM, did="never listen to me", meant="I think you're so selfish")
    marked = shown.split(MARKS)[1].split("</p>")[0]
    assert "When <" in marked
    assert "so selfish" in marked
    assert boxes(shown)["did"] == "never listen to me"
    assert "never listen" not in page(ben, "/")


def test_a_threat_leads_to_help_whichever_box_it_is_in_and_is_said_once() -> None:
    ana, _ = couples.ana_and_ben()
    shown = ask(ana, FORM, did="came home late", meant=THREAT)
    assert MARKS not in shown
    assert "relief at not being hurt" not in shown


def test_the_button_gives_nothing_even_beside_another_one() -> None:
    ana, _ = couples.ana_and_ben()
    for verb in ("give", "keep"):
        ask(ana, FORM, did=HARD, verb=verb, asked="on")


def test_what_waits_in_a_drawer_alone_and_a_closed_space_do_not_offer_it() -> None:
    dan = couples.dan()
    assert BUTTON not in page(dan, FORM)
    ana, _ = couples.ana_and_ben()
    ana.client.post(FORM, {"did": HARD, "verb": "keep"})
    assert BUTTON not in page(ana, reverse("appreciation:drawer"))
    doors_closed.close(ana.desk())
    assert BUTTON not in ask(ana, FORM, did=HARD)
