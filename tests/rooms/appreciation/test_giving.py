"""Appreciation: given now or kept for later; nothing is handed over by itself, and counts only grow."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from hearthside.engine.ledger.lasting.appreciations import Appreciations, Drawer
from hearthside.records.kinds.appreciation import Appreciation
from hearthside.records.kinds.moment import MomentGiven
from hearthside.web import clock
from tests import couples
from tests.couples import Somebody

pytestmark = pytest.mark.django_db
FORM = reverse("appreciation:index")
DID, MEANT = "scraped the ice off my windscreen", "I drove off feeling looked after"
SAID = "When you scraped the ice off my windscreen, I drove off feeling looked after."


def page(who: Somebody, address: str = "/") -> str:
    response = who.client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def write(who: Somebody, verb: str = "give", did: str = DID, **more: str) -> str:
    """Fill in the form; gives what comes of it."""
    response = who.client.post(FORM, {"did": did, "meant": MEANT, "verb": verb, **more})
    return response.content.decode() if response.status_code == 200 else str(response["Location"])


def kept(who: Somebody) -> str:
    return who.book().ledger.of(Drawer).kept[-1].id


def later(monkeypatch: pytest.MonkeyPatch, *both: Somebody, **time: float) -> None:
    moment = clock.now() + timedelta(**time)
    monkeypatch.setattr(clock, "now", lambda: moment)
    for who in both:
        couples.sign_in(who.client, who.identity)


def test_the_sentence_is_shown_before_it_is_given_and_the_words_stay_in_the_form() -> None:
    ana, ben = couples.ana_and_ben()
    shown = write(ana, "look")
    assert SAID in shown
    assert DID in shown.split("<textarea", 1)[1]
    assert not ben.book().recent((Appreciation,))
    assert "And what did it do for you?" in write(ana, "look", meant="")


def test_what_is_given_stands_on_the_partners_page_and_counts_as_the_moment_of_the_day() -> None:
    ana, ben = couples.ana_and_ben()
    write(ana)
    assert SAID in page(ben)
    assert SAID in page(ben, "/path/")
    assert ana.book().ledger.given.on(ana.book().day) == {"appreciation": 1}
    write(ana, did="rang my mother on Sunday morning")
    assert len(ana.book().recent((MomentGiven,))) == 1


def test_a_moment_that_was_tapped_already_is_not_written_twice() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.post(reverse("today:given"), {"moment": "appreciation"})
    write(ana)
    assert ana.book().ledger.given.on(ana.book().day) == {"appreciation": 1}


def test_what_is_general_is_asked_about_once_and_never_held_back() -> None:
    ana, ben = couples.ana_and_ben()
    shown = write(ana, did="you're great")
    assert "What did they do last, that showed it?" in shown
    assert "Give it as it is" in shown
    assert not ben.book().recent((Appreciation,))
    assert write(ana, did="you're great", asked="on") == FORM
    assert "When you&#x27;re great, I drove off" in page(ben)


def test_a_double_tap_gives_and_keeps_once() -> None:
    ana, ben = couples.ana_and_ben()
    for _ in range(2):
        write(ana, once="ab" * 8)
        write(ana, "keep")
    assert ben.book().ledger.of(Appreciations).of(ana.id).times == 1
    assert len(ana.book().ledger.of(Drawer).kept) == 1
    address = reverse("appreciation:give", args=[kept(ana)])
    for _ in range(2):
        assert ana.client.post(address).status_code == 303
    assert ben.book().ledger.of(Appreciations).of(ana.id).times == 2


def test_what_is_kept_is_seen_by_nobody_until_it_is_given_with_one_tap() -> None:
    ana, ben = couples.ana_and_ben()
    before = lines(ben)
    write(ana, "keep")
    assert lines(ben) == before
    assert SAID in page(ana, reverse("appreciation:drawer"))
    assert "One is kept there" in page(ana, FORM)
    entry = kept(ana)
    assert ben.client.post(reverse("appreciation:give", args=[entry])).status_code == 303
    assert lines(ben)[3:] == before[3:] or SAID not in page(ben)
    ana.client.post(reverse("appreciation:give", args=[entry]))
    assert SAID in page(ben)
    assert "It is empty" in page(ana, reverse("appreciation:drawer"))
    assert ana.book().one(entry) is None


def lines(who: Somebody) -> list[str]:
    both = page(who) + page(who, reverse("appreciation:received")) + page(who, FORM)
    return [line for line in both.splitlines() if "csrfmiddlewaretoken" not in line]


def test_what_was_kept_can_be_erased_by_its_owner_alone() -> None:
    ana, ben = couples.ana_and_ben()
    write(ana, "keep")
    address = reverse("appreciation:erase", args=[kept(ana)])
    ben.client.post(address)
    assert len(ana.book().ledger.of(Drawer).kept) == 1
    ana.client.post(address)
    assert ana.book().ledger.of(Drawer).kept == ()


def test_what_was_kept_for_a_day_is_offered_on_that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = couples.ana_and_ben()
    on = (ana.book().today + timedelta(days=3)).isoformat()
    write(ana, "keep", on=on)
    assert "You kept this for today" not in page(ana)
    later(monkeypatch, ana, ben, days=3)
    assert "You kept this for today" in page(ana)
    assert "You kept this for today" not in page(ben)
    assert SAID not in page(ben)
    ana.client.post(reverse("appreciation:give", args=[kept(ana)]))
    assert "You kept this for today" not in page(ana)
    assert SAID in page(ben)


def test_that_it_went_in_is_one_tap_and_said_once() -> None:
    ana, ben = couples.ana_and_ben()
    write(ana)
    entry = ben.book().ledger.of(Appreciations).of(ana.id).given[0].id
    address = reverse("appreciation:heard", args=[entry])
    for _ in range(2):
        assert ben.client.post(address).status_code == 303
    assert "That went in</button>" not in page(ben) + page(ben, reverse("appreciation:received"))
    assert "Ben says that what you said went in." in page(ana)
    assert "it went in" in page(ana, reverse("appreciation:given"))
    for who in (ana, couples.cleo()):
        assert who.client.post(address).status_code == 404


def test_the_shelf_stands_by_month_newest_first_and_keeps_its_count(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = couples.ana_and_ben()
    write(ana)
    first = f"{ana.book().today:%B %Y}"
    later(monkeypatch, ana, ben, days=40)
    write(ana, did="rang my mother on Sunday morning")
    shown = page(ben, reverse("appreciation:received"))
    assert "2 so far from Ana." in shown
    assert shown.index("rang my mother") < shown.index(first) < shown.index(SAID)
    assert SAID not in page(ben)


def test_a_part_of_a_sentence_that_is_missing_is_asked_for_and_nothing_typed_is_lost() -> None:
    ana, _ = couples.ana_and_ben()
    shown = write(ana, did="")
    assert "This one is still empty." in shown
    assert MEANT in shown


def test_relief_at_not_being_hurt_is_shown_the_way_to_help() -> None:
    ana, _ = couples.ana_and_ben()
    assert "relief at not being hurt" in write(ana, "look", did="didn't hit me when I came home late")
    assert "relief at not being hurt" not in write(ana, "look")


def test_who_is_alone_keeps_it_and_it_stays_theirs_when_somebody_comes() -> None:
    dan = couples.dan()
    assert "Give it now" not in page(dan, FORM)
    assert write(dan, "give") == reverse("appreciation:drawer")
    assert SAID in page(dan, reverse("appreciation:drawer"))
    assert dan.client.post(reverse("appreciation:give", args=[kept(dan)])).status_code == 303
    assert len(dan.book().ledger.of(Drawer).kept) == 1


def test_a_closed_space_can_be_read_and_nothing_is_given_in_it() -> None:
    ana, ben = couples.ana_and_ben()
    write(ana)
    write(ana, "keep", did="rang my mother on Sunday morning")
    ben.client.post("/me/ending/close/")
    write(ana, did="stayed up with the sick hen")
    ana.client.post(reverse("appreciation:give", args=[kept(ana)]))
    shown = page(ben, reverse("appreciation:received"))
    assert SAID in shown
    assert "That went in</button>" not in shown
    assert "sick hen" not in shown
    assert "my mother" not in shown
    assert "my mother" in page(ana, reverse("appreciation:drawer"))
