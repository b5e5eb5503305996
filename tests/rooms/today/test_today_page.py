"""Today: two minutes, five moments, one question, one pulse."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from hearthside.engine.weeks import week_of
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.settings import Settings
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.situation import Situation
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.records.labels import cause_map
from hearthside.rooms.today import daily
from hearthside.web import clock
from tests import couples
from tests.couples import Somebody

pytestmark = pytest.mark.django_db


def _today(who: Somebody) -> str:
    response = who.client.get("/")
    assert response.status_code == 200
    return response.content.decode()


def test_a_new_couple_finds_a_question_moments_and_a_pulse() -> None:
    ana, _ = couples.ana_and_ben()
    page = _today(ana)
    assert "Question of the day" in page
    assert page.count('name="moment" value=') >= 4
    assert "How close did today feel?" in page


def test_a_moment_is_counted_once_a_day_and_can_be_taken_back() -> None:
    ana, _ = couples.ana_and_ben()
    for _tap in range(2):
        assert ana.client.post(reverse("today:given"), {"moment": "laugh"}).status_code == 303
    assert ana.book().ledger.given.total("laugh") == 1
    ana.client.post(reverse("today:undo"), {"moment": "laugh"})
    assert ana.book().ledger.given.total("laugh") == 0


def test_what_i_gave_is_not_shown_to_my_partner() -> None:
    ana, ben = couples.ana_and_ben()
    before = ben.book().ledger
    ana.client.post(reverse("today:given"), {"moment": "touch"})
    assert ben.book().ledger == before


def test_what_i_noticed_reaches_my_partner_with_my_words() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post(reverse("today:noticed"), {"moment": "hello", "words": "You put the bag down first."})
    page = _today(ben)
    assert "noticed your hello" in page
    assert "You put the bag down first." in page


def test_a_notice_without_a_choice_keeps_the_words() -> None:
    ana, _ = couples.ana_and_ben()
    response = ana.client.post(reverse("today:noticed"), {"words": "That look at breakfast."})
    assert response.status_code == 400
    assert "That look at breakfast." in response.content.decode()


def test_the_pulse_is_private_and_the_latest_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = couples.ana_and_ben()
    begun = clock.now()
    for seconds, close in ((0, "3"), (5, "8")):
        monkeypatch.setattr(clock, "now", lambda later=seconds: begun + timedelta(seconds=later))
        assert ana.client.post(reverse("today:pulse"), {"close": close}).status_code == 303
    book = ana.book()
    assert book.ledger.pulses.on(book.day) == 8
    assert not ben.book().ledger.pulses.pairs()


def test_a_pulse_outside_its_bounds_is_asked_again() -> None:
    ana, _ = couples.ana_and_ben()
    assert ana.client.post(reverse("today:pulse"), {"close": "11"}).status_code == 400


def test_a_pulse_without_a_number_says_so_at_the_numbers() -> None:
    ana, _ = couples.ana_and_ben()
    answer = ana.client.post(reverse("today:pulse"))
    assert answer.status_code == 400
    card = answer.content.decode().split('action="/d/close"')[1].split("</form>")[0]
    said = "Choose a number from 0 to 10, or leave it for today."
    assert answer.content.decode().count(said) == 1
    error = re.search(rf'<div class="error" id="(\w+)"><p>{said}', card)
    assert error
    assert f'<fieldset aria-describedby="{error[1]}"' in card
    assert card.count('aria-invalid="true"') == 11
    assert 'role="alert" tabindex="-1" data-focus' in card, "with the focus, as with every form"
    assert "far apart" in card
    assert "aria-invalid" not in _today(ana)


def test_who_pauses_is_asked_for_nothing() -> None:
    ana, _ = couples.ana_and_ben()
    assert "<summary>" not in _today(ana).split("<main")[1].split("Small moments")[0]
    ana.book().share(Pause(on=True))
    today = _today(ana)
    assert "How close did today feel?" not in today
    asked = today.split("<main")[1]
    for words in ("If you feel like it", "Small moments, if you feel like it"):
        assert f"<summary>{words}</summary>" in asked
    assert asked.index("<details><summary>If you feel like it") < asked.index('action="/cards/c/')
    assert asked.index("<details><summary>Small moments") < asked.index("I did")


def test_in_a_pause_what_the_partner_noticed_is_not_folded_away() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().share(Pause(on=True))
    ben.book().share(Noticed(day=ben.book().today.isoformat(), moment="touch"))
    assert "<details open><summary>Small moments" in _today(ana)


def test_apart_the_moments_are_those_that_work_apart() -> None:
    ana, _ = couples.ana_and_ben()
    ana.book().share(Situation(apart=True))
    assert "when you set out" in _today(ana)


def test_both_phones_meet_the_same_question_and_it_opens_for_both() -> None:
    ana, ben = couples.ana_and_ben()
    action = _today(ana).split('action="/cards/c/')[1].split('"')[0]
    assert f'action="/cards/c/{action}"' in _today(ben)
    response = ana.client.post(f"/cards/c/{action}", {"words": "The kettle, honestly.", "from": "today"})
    assert response.headers["Location"] == "/"
    assert "Ana has answered" in _today(ben)
    ben.client.post(f"/cards/c/{action}", {"words": "Your coat on the hook.", "from": "today"})
    assert "Your coat on the hook." in _today(ana)
    assert "The kettle, honestly." in _today(ben)


def test_alone_there_is_nobody_to_tell() -> None:
    dan = couples.dan()
    page = _today(dan)
    assert "Tell them you noticed" not in page
    assert dan.client.post(reverse("today:noticed"), {"moment": "hello"}).status_code == 400


def test_after_the_end_nobody_is_sent_to_the_other() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post("/me/ending/close/")
    for who in (ana, ben):
        page = who.client.get("/").content.decode()
        assert "This space is closed" in page
        assert "There is nothing to do here." in page
        for asked in ("Small moments", "How close did today feel?", "Tell them you noticed"):
            assert asked not in page


@pytest.mark.parametrize(
    ("sent", "page"),
    [
        ("/d/given", "/"),
        ("/d/close", "/"),
        ("/repairs/send", "/repairs/"),
        (
            "/repairs/e/00000000-0000-4000-8000-000000000000/later",
            "/repairs/e/00000000-0000-4000-8000-000000000000",
        ),
    ],
)
def test_an_address_that_only_takes_forms_leads_to_its_page_when_it_is_opened_by_hand(
    sent: str, page: str
) -> None:
    ana, _ = couples.ana_and_ben()
    answer = ana.client.get(sent)
    assert (answer.status_code, answer.headers["Location"]) == (302, page)
    assert answer.headers["Cache-Control"] == "no-store"
    assert ana.client.get(sent, {"next": "//elsewhere.example"}).headers["Location"] == page
    assert ana.client.put(sent).status_code == 405


def _shown(who: Somebody) -> set[str]:
    """The moments that Today suggests to somebody, and tells them to have noticed."""
    card = daily._moments(who.book())  # what the page is made of
    assert {slug for slug, _title in card["titles"]} == {small.slug for small in card["moments"]}
    return {small.slug for small in card["moments"]}


def _steady(who: Somebody) -> None:
    who.book().keep(Settings(pace="steady"))


GENTLE = {"hello", "appreciation", "question", "laugh"}
HURT = GENTLE - {"laugh"}


def test_at_a_gentle_pace_there_is_nothing_about_touch_also_before_a_pace_was_chosen() -> None:
    ana, ben = couples.ana_and_ben()
    assert _shown(ana) == GENTLE
    _steady(ana)
    assert _shown(ana) == GENTLE | {"touch"}
    ana.book().keep(Settings(pace="gentle"))
    assert _shown(ana) == GENTLE
    assert "A small touch" not in _today(ana)
    assert _shown(ben) == GENTLE


def test_at_a_gentle_pace_no_hello_is_a_kiss(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, _ = couples.ana_and_ben()
    begun = clock.now()
    words = set()
    for days in range(50):
        monkeypatch.setattr(clock, "now", lambda later=days: begun + timedelta(days=later))
        words |= {small.words for small in daily._moments(ana.book())["moments"]}
    assert not [said for said in words if "kiss" in said or "hug" in said or "handshake" in said]


def test_while_something_is_open_for_me_what_is_light_or_physical_rests_for_me_alone() -> None:
    ana, ben = couples.ana_and_ben()
    for who in (ana, ben):
        _steady(who)
    before = _today(ben).count("I did")
    ana.book().keep(TrustAsked(week=week_of(ana.book().today), broken=True))
    assert _shown(ana) == HURT
    assert _shown(ben) == GENTLE | {"touch"}
    assert _today(ben).count("I did") == before


def test_a_sitting_that_ends_with_something_open_rests_it_too() -> None:
    ana, _ = couples.ana_and_ben()
    _steady(ana)
    ana.book().keep(Sitting(sitting="ab" * 8, form="a", answers={}, rupture="open"))
    assert _shown(ana) == HURT


def test_what_both_know_to_be_open_rests_light_things_for_both() -> None:
    ana, ben = couples.ana_and_ben()
    levels = {"routine": Level(mean=7, error=1)}
    for who, rupture in ((ana, True), (ben, False)):
        _steady(who)
        told = Levels(sitting="ab" * 8, causes=levels, rupture=rupture)  # type: ignore[arg-type]  # one cause
        who.book().give(told, cause_map(1))
    for who in (ana, ben, ana):
        _today(who)
    assert _shown(ana) == _shown(ben) == HURT


def test_what_was_tapped_before_it_rested_can_still_be_taken_back() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.post(reverse("today:given"), {"moment": "touch"})
    assert "Take back: A small touch" in _today(ana)
