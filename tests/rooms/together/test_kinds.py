"""Stories, rounds and the day: what each phone shows, what is kept, and where it leads."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.engine.ledger.lasting.told import Told
from hearthside.records.kinds.session_move import SessionMove
from hearthside.records.kinds.situation import Situation
from hearthside.rooms.together.forms import BeginForm
from tests import couples
from tests.couples import Somebody
from tests.rooms.together.table import begin, door, move, page, slug, state

pytestmark = pytest.mark.django_db
STORY = "the-worst-holiday"


def told(who: Somebody) -> str:
    return str(who.client.get(reverse("together:told")).content.decode())


def through(ana: Somebody, session: str, until: str) -> None:
    while slug(ana, session) != until:
        move(ana, session, "on")


def test_the_other_half_is_told_on_the_other_phone() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "tell", STORY)
    move(ben, session, "come")
    assert "Ben tells." in page(ana, session)
    assert "Your turn to tell." in page(ben, session)
    move(ben, session, "on")
    assert "Ben tells." not in page(ana, session)
    assert "Correct nothing but the temperature." in page(ben, session)
    assert "Correct nothing but the temperature." not in page(ana, session)


def test_a_few_words_of_it_are_kept_for_both_and_read_again() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "tell", STORY)
    move(ben, session, "come")
    through(ana, session, "keep")
    assert library().tellings[STORY].keep in page(ana, session)
    move(ana, session, "say", words="It is only weather.", about="kept", once="ab" * 8)
    move(ben, session, "say", words="Who packed the cello?", about="kept", once="cd" * 8)
    move(ben, session, "on")
    assert "What you have kept" in page(ana, session)
    for who in (ana, ben):
        seen = told(who)
        assert "The worst holiday" in seen
        assert seen.index("It is only weather.") < seen.index("Who packed the cello?")
    assert len(ana.book().ledger.of(Told).tales) == 1


def test_words_said_elsewhere_are_no_story_and_erased_ones_are_gone() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "listening")
    move(ana, session, "say", words="Not a story", about="kept", once="ab" * 8)
    assert "Not a story" not in told(ana)
    session = begin(ben, "tell", STORY)
    move(ben, session, "say", words="Gone again", about="kept", once="ab" * 8)
    assert "Gone again" in told(ana)
    kept = [one.id for one in ben.book().every((SessionMove,)) if one.author == ben.id]
    ben.book().erase_these(kept)
    for who in (ana, ben):
        assert "The worst holiday" not in told(who)
        assert "Nothing is kept yet" in told(who)


def test_what_somebody_kept_while_alone_stays_theirs() -> None:
    dan = couples.alone("Dan")
    session = begin(dan, "tell", STORY)
    through(dan, session, "keep")
    move(dan, session, "say", words="For myself", about="kept")
    assert "For myself" in told(dan)
    assert {one.audience for one in dan.book().every((SessionMove,))} == {"private"}


def test_whoever_hears_something_good_has_only_thank_you_to_say() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "rounds")
    move(ben, session, "come")
    move(ana, session, "on")
    move(ana, session, "yes")
    giving, hearing = page(ana, session), page(ben, session)
    assert "Something from this week" in giving
    assert "I’ve said it" not in giving
    assert "That went in" not in giving
    assert "Ana has something for you." in hearing
    assert "That went in" in hearing
    assert "<textarea" not in hearing
    move(ben, session, "on")
    assert "Ben has taken that in." in page(ana, session)
    assert "has taken that in" not in page(ben, session)


def test_nobody_says_thank_you_before_something_has_been_said() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "rounds")
    move(ben, session, "come")
    move(ana, session, "on")
    move(ben, session, "say", words="Is it about the soup?", once="cd" * 8)
    assert "It goes on when Ben has let it in." not in page(ana, session)
    hearing = page(ben, session)
    assert "Ana is finding the words." in hearing
    assert not {
        line for line in ("Ana has something for you.", "Thank you", "That went in") if line in hearing
    }
    move(ana, session, "say", words="You rang from the platform.", about="this-week", once="ab" * 8)
    assert "It goes on when Ben has let it in." in page(ana, session)
    hearing = page(ben, session)
    assert all(line in hearing for line in ("Ana has something for you.", "Thank you", "That went in"))
    move(ben, session, "on")
    assert "Ben is finding the words." in page(ana, session)


def test_something_said_by_somebody_without_a_phone_can_be_gone_on_from() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "rounds")
    move(ben, session, "come")
    move(ana, session, "on")
    assert "If Ana has said it, and has no phone at hand" in page(ben, session)
    move(ben, session, "on")
    assert "Something from this week" in page(ben, session)


def test_a_passed_round_is_not_called_taken_in() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "rounds")
    move(ben, session, "come")
    move(ana, session, "on")
    move(ana, session, "skip")
    for who in (ana, ben):
        assert "has taken that in" not in page(who, session)


def test_apart_it_can_be_written_and_arrives_at_once() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "rounds")
    move(ben, session, "come")
    move(ana, session, "on")
    assert "Write it instead" in page(ana, session)
    ana.book().share(Situation(apart=True))
    assert "Write it instead" not in page(ana, session)
    move(ana, session, "say", words="You rang from the platform.", about="this-week", once="ab" * 8)
    assert "You rang from the platform." in page(ben, session)


def test_on_one_phone_it_is_read_aloud() -> None:
    ana, _ = couples.ana_and_ben()
    session = begin(ana, "rounds", phones="one")
    move(ana, session, "on")
    seen = page(ana, session)
    assert "Ana to Ben" in seen
    assert "Thank you" in seen
    assert "<textarea" not in seen


@pytest.mark.parametrize(("length", "minutes"), [("fifteen", 15), ("ten", 10)])
def test_the_day_is_told_for_as_long_as_they_chose(length: str, minutes: int) -> None:
    ana, ben = couples.ana_and_ben()
    assert f"about {2 * minutes} minutes" in door(ana, "unload", length).replace("\xa0", " ")
    session = begin(ana, "unload", length)
    move(ben, session, "come")
    move(ben, session, "on")
    assert f"{minutes}" in page(ana, session)
    assert "What came at you from outside" in page(ana, session)
    assert "You are on their side" in page(ben, session)
    assert "Company, or ideas?" in page(ben, session)
    assert "Company, or ideas?" not in page(ana, session)
    move(ana, session, "on")
    assert "What came at you from outside" in page(ben, session)


def test_about_us_leads_both_to_listening_turns_or_back() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "unload", "ten")
    move(ben, session, "come")
    move(ben, session, "on")
    move(ben, session, "aside")
    for who in (ana, ben):
        seen = page(who, session)
        assert "it’s about the two of you" in seen
        assert "Listening turns, now" in seen
    move(ana, session, "back")
    assert slug(ben, session) == "talk"
    move(ben, session, "aside")
    move(ana, session, "on")
    assert state(ben, session).is_through


def over(who: Somebody, session: str, first: str) -> str:
    """Go over to listening turns; gives that session's id."""
    answer = who.client.post(reverse("together:over", args=[session]), {"first": first})
    assert answer.status_code == 303
    return str(answer.headers["Location"].rsplit("/", 1)[1])


def aside(*, phones: str = "two") -> tuple[Somebody, Somebody, str]:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "unload", "ten", phones=phones)
    if phones == "two":
        move(ben, session, "come")
    for verb in ("on", "aside"):
        move(ana, session, verb)
    return ana, ben, session


def test_whoever_goes_over_to_listening_turns_leaves_nothing_behind_and_the_other_finds_the_way() -> None:
    ana, ben, session = aside()
    turns = over(ben, session, "other")
    assert turns != session
    assert not state(ana, session).is_going
    assert "Ana speaks first" in page(ben, turns)
    assert "Ben has sat down to listening turns." in page(ana, session)
    assert f"/together/{turns}/on" in page(ana, session)
    move(ana, turns, "come")
    assert "has sat down to listening turns" not in page(ana, session)
    move(ben, turns, "stop")
    for who in (ana, ben):
        assert "You had begun something" not in who.client.get("/").content.decode()


def test_going_over_at_once_both_meet_in_the_same_turns() -> None:
    ana, ben, session = aside()
    turns = over(ana, session, "me")
    assert over(ben, session, "me") == turns
    assert state(ana, turns).here == {ana.id, ben.id}


def test_nobody_goes_over_from_a_talk_that_has_not_turned_aside() -> None:
    ana, _, session = aside()
    move(ana, session, "back")
    assert over(ana, session, "me") == session
    assert state(ana, session).is_going


def test_on_one_phone_it_goes_over_on_that_phone() -> None:
    ana, ben, session = aside(phones="one")
    assert "Ana begins" in page(ana, session)
    turns = over(ana, session, "other")
    assert (state(ana, turns).phones, state(ana, turns).first) == ("one", ben.id)


def test_the_two_lengths_are_offered_as_one_thing() -> None:
    ana, _ = couples.ana_and_ben()
    talk = ana.client.get("/talk/").content.decode()
    assert talk.count("Get the day off your back") == 1
    assert library().guided["unload"].limit[:40] in door(ana, "unload", "ten")


def test_the_moment_can_be_looked_at_from_the_door_of_a_hard_talk() -> None:
    ana, _ = couples.ana_and_ben()
    moment = reverse("rightmoment:index")
    assert moment in door(ana, "listening")
    assert moment in door(ana, "checkin", "weekly")
    assert moment not in door(ana, "rounds")


def test_whoever_listens_to_the_day_ends_no_turn_of_the_other() -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "unload", "ten")
    move(ben, session, "come")
    move(ben, session, "on")
    assert "Swap over" in page(ana, session)
    assert "Swap over" not in page(ben, session)
    assert "Ana says when it’s out." in page(ben, session)


def test_what_cannot_be_gone_on_with_says_so_when_it_is_left() -> None:
    ana, _ = couples.ana_and_ben()
    session = begin(ana, "listening")
    move(ana, session, "stop")
    seen = page(ana, session)
    assert "nothing is lost" not in seen
    assert "Another day it begins anew" in seen


@pytest.mark.parametrize(("what", "about"), [("tell", "how-it-began"), ("checkin", "weekly")])
def test_whoever_listens_reads_on_whose_page_it_says_so(what: str, about: str) -> None:
    ana, ben = couples.ana_and_ben()
    session = begin(ana, what, about)
    move(ben, session, "come")
    while (step := state(ana, session).step) is not None and step.turn == 0:
        move(ana, session, "on")
    assert state(ana, session).person(step.turn if step else 0) == ana.id
    assert "On Ana’s page it says:" not in page(ana, session)
    assert "On Ana’s page it says:" in page(ben, session)


def test_a_name_that_nobody_has_said_yet_begins_as_sentences_do() -> None:
    form = BeginForm(partner="your partner")
    assert [str(words) for _, words in form.fields["first"].choices] == ["I do", "Your partner"]  # type: ignore[attr-defined]  # a ChoiceField
