"""Sessions through the pages: two phones and one, taps at once, pauses, stops, and who may look."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from hearthside.engine.together import State
from hearthside.journal import sessions
from hearthside.journal.errors import Closed
from hearthside.people import couples as doors_closed
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.settings import Settings
from hearthside.web import clock
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody

pytestmark = pytest.mark.django_db
NAMED = handle("session", "listening")
NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
BOTH = {"phones": "two", "first": "me"}


def begin(who: Somebody, **chosen: str) -> str:
    """Sit down; gives the session's id."""
    answer = who.client.post(reverse("together:begin", args=[NAMED]), {**BOTH, **chosen})
    assert answer.status_code == 303
    return answer.headers["Location"].rstrip("/").rsplit("/", 1)[1]


def page(who: Somebody, session: str) -> str:
    answer = who.client.get(reverse("together:session", args=[session]))
    assert answer.status_code == 200
    return answer.content.decode()


def move(who: Somebody, session: str, verb: str, **more: object) -> None:
    """Tap a button of the page as it stands now."""
    found = sessions.state(who.book(), session)
    assert found is not None
    form = {"verb": verb, "after": found.after, **more}
    assert who.client.post(reverse("together:move", args=[session]), form).status_code == 303


def test_ben_finds_the_way_in_on_today_and_in_talk() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana)
    for where in ("/", "/talk/"):
        assert "Ana has sat down" in ben.client.get(where).content.decode()
    move(ben, session, "come")
    assert "there is a place for you" not in page(ben, session)


def test_whoever_rests_is_called_to_nothing_and_the_other_one_knows() -> None:
    ana, ben = couples.ana_and_ben()
    ben.book().share(Pause(on=True))
    door = ana.client.get(reverse("together:begin", args=[NAMED])).content.decode()
    assert "Ben is having a rest from Hearthside" in door
    session = begin(ana)
    assert "Ben is having a rest from Hearthside" in page(ana, session)
    for where in ("/", "/talk/"):
        assert "Ana has sat down" not in ben.client.get(where).content.decode()
    assert (
        "there is a place for you" in ben.client.get(reverse("together:begin", args=[NAMED])).content.decode()
    )
    move(ben, session, "come")
    assert "You had begun something." in ben.client.get("/").content.decode()


def test_looking_in_is_not_coming_in() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana)
    assert "There is a place for you." in page(ben, session)
    assert "Ben isn’t here yet" in page(ana, session)
    move(ben, session, "come")
    assert "isn’t here yet" not in page(ana, session)


def test_each_phone_says_what_is_its_own_to_do() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana)
    move(ben, session, "come")
    move(ben, session, "on")
    assert "You speak." in page(ana, session)
    listening = page(ben, session)
    assert "You listen." in listening
    assert "That’s it for now" not in listening


def test_a_tap_from_a_page_that_has_gone_by_does_nothing_and_words_beside_it_stay_his() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana)
    move(ana, session, "on")
    address = reverse("together:move", args=[session])
    ben.client.post(address, {"verb": "on", "after": "0", "words": "I was typing"})
    found = sessions.state(ana.book(), session)
    assert found is not None
    assert found.place == 1
    assert found.said == ()
    assert "I was typing" in page(ben, session)
    assert "I was typing" not in page(ana, session)


def test_words_sent_twice_are_said_once() -> None:
    ana, _ = couples.ana_and_ben()
    session = begin(ana, phones="one")
    for verb in ("on", "on", "on", "on", "on", "yes"):
        move(ana, session, verb)
    once = re.search(r'name="once" value="([0-9a-f]{16})"', page(ana, session))
    assert once
    for _time in range(2):
        move(ana, session, "say", words="Ring on Thursday", once=once[1])
    assert [said.words for said in _state(ana, session).said] == ["Ring on Thursday"]


def test_flooded_quiets_both_screens_in_one_tap() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana)
    move(ben, session, "come")
    move(ana, session, "on")
    move(ben, session, "pause")
    for who in (ana, ben):
        assert "Quiet until" in page(who, session)
        today = who.client.get("/").content.decode()
        assert "You two are taking a moment." in today
        assert "Look at the pause" in today
        assert "Sit down" not in today
    assert "Ben needs a moment" in page(ana, session)
    move(ana, session, "on")
    found = sessions.state(ana.book(), session)
    assert found is not None
    assert (found.place, found.pause is not None) == (1, True)


def test_after_its_time_each_comes_back_by_a_gentle_page_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana)
    move(ben, session, "come")
    move(ana, session, "on")
    move(ben, session, "pause")
    later = clock.now() + timedelta(minutes=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    for who in (ana, ben):
        couples.sign_in(who.client, who.identity)
        assert "Back, gently." in page(who, session)
    move(ana, session, "ready")
    assert "You’re back." in page(ana, session)
    assert "Back, gently." in page(ben, session)
    assert "Ana is back, and nothing goes on without you." in page(ben, session)
    move(ben, session, "ready")
    assert "You listen." in page(ben, session)


def test_either_stops_without_a_reason_and_it_can_be_read_afterwards() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana)
    move(ben, session, "come")
    move(ben, session, "say", words="Before I go: thank you.")
    move(ben, session, "stop")
    seen = page(ana, session)
    assert "left it here for today" in seen
    assert "Before I go: thank you." in seen
    assert "sat down" not in ben.client.get("/").content.decode()


def test_two_who_sit_down_at_the_same_moment_meet_in_one_session() -> None:
    ana, ben = couples.ana_and_ben()
    first = begin(ana)
    second = sessions.begin(ben.book(), "listening")
    both = [_state(ana, session) for session in (first, second)]
    meant, other = sorted(both, key=lambda state: (state.opened, state.session))
    for who in (ana, ben):
        answer = who.client.get(reverse("together:session", args=[other.session]))
        assert answer.status_code == 303
        assert meant.session in answer.headers["Location"]
        assert who.client.get(reverse("together:session", args=[meant.session])).status_code == 200


def test_begun_already_is_joined_not_begun_again() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana)
    door = ben.client.get(reverse("together:begin", args=[NAMED])).content.decode()
    assert "It has begun already" in door
    assert begin(ben) == session


def test_whoever_sits_down_to_what_has_begun_sits_down_once() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana)
    assert begin(ben) == session
    assert "There is a place for you" not in page(ben, session)
    assert _state(ana, session).here == {ana.id, ben.id}


def test_of_two_begun_at_once_the_later_ends_and_waits_on_no_page() -> None:
    ana, ben = couples.ana_and_ben()
    first = begin(ana)
    second = sessions.begin(ben.book(), "listening")
    meant, other = sorted(
        (_state(ana, one) for one in (first, second)), key=lambda one: (one.opened, one.session)
    )
    late = ana if other.opened_by == ana.id else ben
    answer = late.client.get(reverse("together:session", args=[other.session]))
    assert meant.session in answer.headers["Location"]
    seen = page(late, meant.session)
    assert "There is a place for you" not in seen
    assert "began, a moment ahead of you" in seen
    move(late, meant.session, "stop")
    for who in (ana, ben):
        assert "sat down" not in who.client.get("/").content.decode()
        assert "You had begun something" not in who.client.get("/").content.decode()


def test_whoever_meant_two_phones_is_told_that_it_is_on_one() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, phones="one")
    assert "Ana has begun, with one phone for the two of you." in ben.client.get("/").content.decode()
    assert (
        "Ana has begun it, with one phone"
        in ben.client.get(reverse("together:begin", args=[NAMED])).content.decode()
    )
    assert begin(ben) == session
    seen = page(ben, session)
    assert "began, a moment ahead of you" in seen
    assert "It is on Ana’s phone." in seen
    move(ben, session, "come")
    assert "It is on Ana’s phone." not in page(ben, session)


def test_on_one_phone_names_stand_for_you_and_anybody_leads_on() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, phones="one", first="other")
    move(ana, session, "on")
    assert "Ben speaks, Ana listens." in page(ana, session)
    move(ana, session, "on")
    assert "Ana says it back." in page(ana, session)
    assert "isn’t here yet" not in page(ana, session)
    assert ben.client.get("/").status_code == 200


def test_alone_it_works_on_one_phone_and_stays_private() -> None:
    dan = couples.alone("Dan")
    answer = dan.client.post(reverse("together:begin", args=[NAMED]), {"first": "me"})
    session = answer.headers["Location"].rsplit("/", 1)[1]
    move(dan, session, "on")
    assert "Dan speaks" in page(dan, session)
    assert {written.audience for written in dan.book().every(sessions.KINDS)} == {"private"}


def test_a_stranger_finds_no_session() -> None:
    ana, _ = couples.ana_and_ben()
    cleo = couples.alone("Cleo")
    session = begin(ana)
    for address in ("together:session", "together:move"):
        assert cleo.client.post(reverse(address, args=[session])).status_code in (404, 405)
    assert cleo.client.get(reverse("together:session", args=[session])).status_code == 404


def test_after_the_end_it_can_be_read_and_nothing_is_written() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana)
    move(ana, session, "say", words="Kept for later")
    doors_closed.close(ben.desk())
    assert "Kept for later" in page(ana, session) or "What was written" in page(ana, session)
    with pytest.raises(Closed):
        sessions.move(ana.book(), _state(ana, session), "on")
    ana.client.post(reverse("together:move", args=[session]), {"verb": "stop"})
    assert not _state(ana, session).over


def _state(who: Somebody, session: str) -> State:
    found = sessions.state(who.book(), session)
    assert found is not None
    return found


def test_a_pause_is_told_by_each_ones_own_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = iter(range(10_000))
    monkeypatch.setattr(clock, "now", lambda: NOON + timedelta(seconds=next(looks)))
    ana, ben = couples.ana_and_ben()
    ben.book().keep(Settings(zone="Asia/Tokyo"))
    session = begin(ana)
    move(ben, session, "come")
    move(ana, session, "pause", minutes=60)
    assert "Quiet until 13:0" in page(ana, session)
    assert "Quiet until 22:0" in page(ben, session)
    assert "It goes on at 22:0" in ben.client.get("/").content.decode()
