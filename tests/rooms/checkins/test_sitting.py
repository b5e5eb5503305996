"""In the check-in: my words on my phone alone until I show one; a note, an agreement, the next hour."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from django.template.loader import get_template
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES
from hearthside.engine.ledger.lasting.checkins import CheckIns, Months
from hearthside.engine.together import flow_of
from hearthside.journal.rhythm import upcoming
from hearthside.records import labels
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.rhythm import Rhythm
from hearthside.rooms.together.kinds import kinds
from hearthside.web.handles import handle
from tests.couples import Somebody, sign_in
from tests.rooms.checkins.conftest import SUNDAY, Go
from tests.rooms.checkins.house import go_to, move, page, post, prepare, sit_down, state

Two = tuple[Somebody, Somebody]
HEATER, STAIRS = "You had the heater on.", "Tuesday, on the stairs."


def at(who: Somebody, session: str) -> str:
    return page(who, "together:session", session)


@pytest.mark.parametrize("slug", sorted(library().agendas))
def test_every_step_has_a_page_of_its_own(slug: str) -> None:
    for step in flow_of("checkin", slug, library()):
        get_template(f"together/checkin/{step.slug}.html")


def test_it_is_offered_first_in_talk_and_once(two: Two) -> None:
    shown = page(two[0], "/talk/")
    assert shown.count(f'href="{reverse("checkins:index")}"') == 1
    assert shown.index("Check-in") < shown.index("Listening turns")


def test_a_kind_of_session_whose_own_room_is_gone_is_offered_with_the_others(two: Two) -> None:
    kept = kinds()["checkin"]
    assert kept.home_address == reverse("checkins:index")
    assert replace(kept, home="gone-since:index").home_address is None


def test_after_a_hurt_that_both_know_of_the_door_of_the_yearly_one_says_wait(two: Two) -> None:
    ana, ben = two
    causes = {cause: Level(mean=4, error=1) for cause in CAUSES}
    for who in two:
        levels = Levels(sitting="ab" * 8, causes=causes, closeness=5, rupture=True)
        who.book().give(levels, labels.cause_map(1))
    for who in (ana, ben, ana):
        page(who, "/")
    door = handle("session", "checkin/yearly")
    assert "something is still open between you" in page(ben, "together:begin", door)
    weekly = handle("session", "checkin/weekly")
    assert "something is still open between you" not in page(ben, "together:begin", weekly)


def test_each_sees_only_their_own_prepared_words_in_their_own_turn(two: Two) -> None:
    ana, ben = two
    prepare(ana, seen=HEATER, hard=STAIRS)
    session = sit_down(ana)
    move(ben, session, "come")
    move(ana, session, "on")
    assert HEATER in at(ana, session)
    assert STAIRS not in at(ana, session)  # belongs to a later part
    assert HEATER not in at(ben, session)
    move(ana, session, "on")
    assert HEATER not in at(ana, session)  # now Ben speaks


def test_one_tap_shows_one_thing_to_both_once(two: Two) -> None:
    ana, ben = two
    prepare(ana, seen=HEATER, hard=STAIRS)
    session = sit_down(ana)
    move(ben, session, "come")
    move(ana, session, "on")
    form = show_form(at(ana, session))
    for _tap in range(2):
        ana.client.post(reverse("together:move", args=[session]), form)
    told = state(ben, session).told(about="seen")
    assert [one.words for one in told] == [HEATER]
    assert HEATER in at(ben, session)
    assert STAIRS not in at(ben, session)
    assert "Shown to both" in at(ana, session)


def test_what_was_prepared_can_be_put_into_other_words_where_it_is_shown(two: Two) -> None:
    ana, ben = two
    prepare(ana, seen=HEATER)
    session = sit_down(ana)
    move(ben, session, "come")
    move(ana, session, "on")
    move_to = reverse("together:move", args=[session])
    form = {**show_form(at(ana, session)), "words": "The room was warm when I came in."}
    looked = ana.client.post(move_to, {**form, "look": "1", "verb": ""}).content.decode()
    assert show_form(looked)["words"] == form["words"]
    assert re.search(r'<details id="change-seen"[^>]* open>', looked)
    ana.client.post(move_to, form)
    assert [one.words for one in state(ben, session).told(about="seen")] == [form["words"]]
    assert HEATER not in at(ben, session)


def show_form(shown: str) -> dict[str, str]:
    """The form under the first of my own words."""
    part = shown[shown.index('class="own-words"') :]
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', part))
    fields.pop("csrfmiddlewaretoken", None)
    fields["words"] = re.findall(r'<textarea [^>]*name="words"[^>]*>\n?(.*?)</textarea>', part, re.DOTALL)[0]
    return {**{name: unescape(value) for name, value in fields.items()}, "verb": "say"}


def test_on_one_phone_nobodys_private_words_are_on_the_screen(two: Two) -> None:
    ana, _ = two
    prepare(ana, seen=HEATER)
    session = sit_down(ana, phones="one")
    move(ana, session, "on")
    assert HEATER not in at(ana, session)
    assert "stays off this screen" in at(ana, session)


def test_only_who_speaks_ends_their_turn(two: Two) -> None:
    ana, ben = two
    session = sit_down(ana)
    move(ben, session, "come")
    move(ana, session, "on")
    move(ben, session, "on")
    assert state(ana, session).place == 1
    assert "Ana speaks. You listen." in at(ben, session)
    assert "You speak." in at(ana, session)


def test_a_note_an_agreement_and_the_next_hour_are_left_for_both(two: Two) -> None:
    ana, ben = two
    session = sit_down(ana)
    go_to(two, session, "note")
    move(ben, session, "say", about="note", words="A good one.", once="ab" * 8)
    go_to(two, session, "agree")
    move(ana, session, "say", about="agreement", words="Soup.", day="2026-12-04", once="cd" * 8)
    move(ben, session, "say", about="agreement", words="Soup on Thursday.", day="2026-12-03", once="ef" * 8)
    shown = at(ana, session)
    assert "Soup on Thursday." in shown
    assert "Thursday 3 December" in shown
    go_to(two, session, "next")
    move(ana, session, "say", about="next", day="2026-12-06", time="17:30", once="aa" * 8)
    assert upcoming(ben.book()) == datetime(2026, 12, 6, 17, 30, tzinfo=UTC)
    move(ben, session, "on")
    for who, name in ((ana, "Ben noted"), (ben, "You noted")):
        end = at(who, session)
        assert name in end
        assert "Soup on Thursday." in end
        assert "17:30" in end
        assert "A good one." in page(who, "checkins:past")
    assert [one.day for one in ana.book().ledger.of(CheckIns).open] == [ana.book().day + 4]


def test_what_is_no_day_costs_nobody_their_words(two: Two) -> None:
    ana, ben = two
    session = sit_down(ana)
    go_to(two, session, "agree")
    move(ana, session, "say", about="agreement", words="Soup.", day="next friday", once="cd" * 8)
    assert "Soup." in at(ben, session)
    move(ana, session, "say", about="agreement", words="Bread.", day="2020-01-01", once="ce" * 8)
    assert [one.day for one in ben.book().ledger.of(CheckIns).open] == [0]
    assert "Bread." in page(ben, "checkins:index")
    move(ana, session, "say", about="next", day="2020-01-01", time="17:30", once="cf" * 8)
    move(ana, session, "say", about="next", day="2026-12-06", time="soon", once="da" * 8)
    assert upcoming(ana.book()) is None


def test_stopping_leaves_a_way_back_for_three_days(two: Two, go: Go) -> None:
    ana, ben = two
    session = sit_down(ana)
    for _ in range(3):
        move(next(who for who in two if state(ana, session).leads(who.id)), session, "on")
    move(ben, session, "stop")
    door = reverse("together:begin", args=[handle("session", "checkin/weekly")])
    assert "Go on where you left it" in page(ana, door)
    again = post(
        ana, "together:begin", handle("session", "checkin/weekly"), phones="one", first="me", resume="yes"
    )
    assert state(ana, again.rsplit("/", 1)[1]).place == 3
    move(ana, again.rsplit("/", 1)[1], "stop")
    go(SUNDAY + timedelta(days=4))
    sign_in(ana.client, ana.identity)
    assert "Go on where you left it" not in page(ana, door)


def test_months_remember_only_check_ins_that_left_something(two: Two) -> None:
    ana, _ = two
    session = sit_down(ana)
    go_to(two, session, "note")
    assert ana.book().ledger.of(Months).kept == {}
    move(ana, session, "say", about="note", words="One line.", once="ab" * 8)
    assert ana.book().ledger.of(Months).kept == {"2026-11": 1}


def test_alone_everything_stays_private(dan: Somebody) -> None:
    session = sit_down(dan)
    assert state(dan, session).phones == "one"
    for _ in range(40):
        here = state(dan, session)
        if here.step is None or here.step.slug == "note":
            break
        move(dan, session, "on")
    move(dan, session, "say", about="note", words="To myself.", once="ab" * 8)
    assert "To myself." in page(dan, "checkins:past")
    assert {entry.audience for entry in dan.book().every() if entry.day == dan.book().day} == {"private"}


def test_a_session_whose_agenda_is_gone_breaks_no_page(two: Two) -> None:
    from hearthside.records.kinds.session import Session

    ana, ben = two
    ana.book().share(Session(session="ab" * 12, what="checkin", about="gone-since"))
    ana.book().share(Rhythm(weekday=7, minute=600))
    for address in ("/", "/talk/", "/checkins/", "/checkins/before/", "/together/" + "ab" * 12):
        assert page(ben, address)


def test_a_note_that_comes_when_they_are_further_is_shown_there_and_confirmed(two: Two) -> None:
    ana, ben = two
    session = sit_down(ana)
    go_to(two, session, "note")
    was = state(ben, session).after
    move(ana, session, "on")
    form = {"verb": "say", "after": was, "about": "note", "words": STAIRS, "once": "ab" * 8}
    sent = ben.client.post(reverse("together:move", args=[session]), form, follow=True)
    assert "What you wrote has arrived." in sent.content.decode()
    for who in two:
        assert STAIRS in at(who, session)
    assert STAIRS not in at(ana, session).partition("<textarea")[2]


def test_an_hour_that_was_chosen_and_not_set_waits_for_whoever_chose_it(two: Two) -> None:
    ana, ben = two
    session = sit_down(ana)
    go_to(two, session, "next")
    offered = re.search(r'name="offered" value="([^"]*)"', at(ana, session))
    assert offered
    day, hour = offered[1].split()
    shown = {"about": "next", "offered": offered[1], "typed": ""}
    move(ana, session, "pause", day=day, time=hour, **shown)
    assert "waits in the box" not in at(ana, session)
    for who in two:
        move(who, session, "ready")
    move(ana, session, "on", day=day, time="06:45", **shown)
    assert "at 6:45" in at(ana, session)
    assert "at 6:45" not in at(ben, session)
