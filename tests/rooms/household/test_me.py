"""Under Me: who I am, how I like it, pausing, how the two live."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hearthside.records.base import kinds
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.session_move import SessionMove
from hearthside.records.kinds.situation import Situation
from hearthside.records.labels import card
from hearthside.rooms.household import words
from tests import couples

pytestmark = pytest.mark.django_db
ABOUT = {"name": "Anna", "zone": "Europe/Vienna", "week_start": "7", "country": "AT"}
LIKES = {"theme": "dark", "text": "larger", "pace": "steady", "idle_minutes": "60", "open_hours": "4"}


def test_a_new_name_is_told_to_the_partner() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post("/me/about/", ABOUT)
    assert any(entry.record and getattr(entry.record, "name", "") == "Anna" for entry in ben.book().every())
    assert b"<h1>Anna</h1>" in ana.client.get("/me/").content


def test_time_zone_week_and_country_stay_with_me() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post("/me/about/", ABOUT)
    likes = ana.client.get("/me/about/").content
    assert b'value="Europe/Vienna" selected' in likes
    assert b'value="AT" selected' in likes
    assert b"Vienna" not in b"".join(
        ben.client.get(page).content for page in ("/me/", "/me/partner/", "/me/shared/")
    )


def test_a_zone_that_is_none_is_refused_and_the_rest_is_still_typed() -> None:
    ana, _ = couples.ana_and_ben()
    answer = ana.client.post("/me/about/", {**ABOUT, "zone": "Moon/Base"})
    assert answer.status_code == 200
    assert b'value="Anna"' in answer.content


def test_theme_and_text_size_are_on_the_next_page() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post("/me/likes/", LIKES)
    page = ana.client.get("/me/likes/").content
    assert b'data-theme="dark"' in page
    assert b'data-text="larger"' in page
    assert b'data-theme="auto"' in ben.client.get("/me/").content


@pytest.mark.parametrize(
    ("field", "value"), [("idle_minutes", "100000"), ("open_hours", "999"), ("theme", "pink")]
)
def test_limits_have_bounds(field: str, value: str) -> None:
    ana, _ = couples.ana_and_ben()
    assert ana.client.post("/me/likes/", {**LIKES, field: value}).status_code == 200
    assert ana.book().settings.idle_minutes == 30


def test_a_pause_is_one_tap_and_the_partner_sees_that_and_not_why() -> None:
    ana, ben = couples.ana_and_ben()
    assert ana.client.post("/me/pause/").status_code == 303
    book = ben.book()
    assert book.ledger.paused(ana.id, day=book.day)
    assert b"Nothing is asked of you" in ana.client.get("/me/").content


def test_a_pause_until_a_day_ends_by_itself() -> None:
    ana, _ = couples.ana_and_ben()
    until = ana.book().today + timedelta(days=3)
    ana.client.post("/me/pause/", {"until": until.isoformat()})
    book = ana.book()
    assert book.ledger.paused(ana.id, day=book.day + 3)
    assert not book.ledger.paused(ana.id, day=book.day + 4)


@pytest.mark.parametrize("until", ["2020-01-01", "nonsense"])
def test_a_day_that_makes_no_sense_still_pauses(until: str) -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.post("/me/pause/", {"until": until})
    said = [entry.record for entry in ana.book().every((Pause,))]
    assert said == [Pause(on=True, until=None)]


def test_coming_back_is_welcomed() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.post("/me/pause/")
    assert b"Good to have you back" in ana.client.post("/me/back/", follow=True).content


def test_how_we_live_is_the_same_for_both_and_either_can_change_it() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post("/me/situation/", {"sent": "1", "usual": "apart"})
    assert b'value="apart"' in ben.client.get("/me/situation/").content
    assert b"checked" in ben.client.get("/me/situation/").content


def test_how_we_live_can_be_emptied_again() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.post("/me/situation/", {"sent": "1"})
    assert [entry.record for entry in ana.book().every((Situation,))] == [Situation()]


def test_somebody_alone_has_every_page_too() -> None:
    dan = couples.dan()
    dan.client.post("/me/situation/", {"sent": "1", "usual": "seated"})
    dan.client.post("/me/pause/")
    dan.client.post("/me/about/", ABOUT)
    assert b"<h1>Anna</h1>" in dan.client.get("/me/").content
    assert b"You are here alone" in dan.client.get("/me/partner/").content


def test_in_a_closed_space_nothing_breaks() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.post("/me/ending/close/")
    for form in ({"sent": "1", "usual": "apart"}, {"sent": "1"}):
        assert ana.client.post("/me/situation/", form).status_code == 303
    assert ana.client.post("/me/about/", ABOUT).status_code == 303
    assert ana.client.post("/me/likes/", LIKES).status_code == 303


def test_what_i_shared_is_listed_and_erased_for_both() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().share(Situation(apart=True))
    entry = next(entry for entry in ana.book().every((Situation,)))
    address = f"/me/shared/{entry.id}/"
    assert address.encode() in ana.client.get("/me/shared/").content
    assert b"Erase this for the two of you?" in ana.client.get(address).content
    assert ana.book().one(entry.id)
    ana.client.post(address)
    assert not ben.book().every((Situation,))


def test_an_answer_is_called_sealed_only_until_both_have_answered() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().give(CardAnswer(card="drop-one-thing", words="Soup, in peace."), card("drop-one-thing"))
    listed = ana.client.get("/me/shared/").content
    assert b"Soup, in peace." in listed
    assert b"still sealed" in listed
    ben.book().give(CardAnswer(card="drop-one-thing", words="The walk."), card("drop-one-thing"))
    for who in (ana, ben):
        who.client.get("/")
    for who in (ana, ben):
        assert b"still sealed" not in who.client.get("/me/shared/").content


def test_what_is_private_or_not_mine_is_not_erased_there() -> None:
    ana, ben = couples.ana_and_ben()
    cleo = couples.cleo()
    shared = ben.book().share(Situation())
    settings = next(entry.id for entry in ana.book().every() if entry.audience == "private")
    foreign = cleo.book().share(Situation())
    never = "00000000-0000-4000-8000-000000000000"
    for entry in (shared, settings, foreign, never):
        assert ana.client.post(f"/me/shared/{entry}/").status_code == 404
    assert ben.book().one(shared)
    assert cleo.book().one(foreign)


def test_today_says_at_once_that_somebody_has_joined() -> None:
    ana = couples.alone("Ana")
    ben = couples.joining("Ben", ana)
    assert b"Ben has joined" in ana.client.get("/").content
    assert b"has yet to say yes" in ben.client.get("/").content
    ana.client.post("/door/words/", {"answer": "yes"})
    for who in (ana, ben):
        page = who.client.get("/").content
        assert b"has joined" not in page
        assert b"yet to say yes" not in page


def test_today_says_that_one_is_taking_a_pause_or_that_the_space_is_closed() -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.post("/me/pause/")
    assert b"I am back" in ana.client.get("/").content
    ana.client.post("/me/ending/close/")
    assert b"This space is closed" in ana.client.get("/").content


def test_entries_that_went_missing_are_told_of_until_read() -> None:
    ana, _ = couples.ana_and_ben()
    book = ana.book()
    assert not book.disturbed
    assert b"behind your back" not in ana.client.get("/").content
    assert ana.client.post("/me/noticed/").status_code == 303


def test_a_partner_who_pauses_is_left_in_peace_and_the_other_knows_why() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post("/me/pause/")
    assert "Ana is taking a pause" in ben.client.get("/").content.decode()
    ana.client.post("/me/back/")
    assert "taking a pause" not in ben.client.get("/").content.decode()


PRIVATE = {  # kinds that nobody but their author ever reads, or that no list shows
    *(
        "aftertaste",
        "answer",
        "card_mark",
        "draft_kept",
        "handed_put_by",
        "keepsake",
        "moment",
        "pattern_look",
    ),
    *(
        "prepared",
        "pulse",
        "reminder",
        "repair_put_by",
        "rollup",
        "settings",
        "sitting",
        "skip",
        "trust_asked",
    ),
}


def test_whatever_can_be_shared_has_a_name_of_its_own_in_the_list() -> None:
    assert set(kinds()) == set(words.KINDS) | PRIVATE
    assert not set(words.KINDS) & PRIVATE


def test_taps_of_a_session_are_no_rows_and_what_was_said_is() -> None:
    ana, _ = couples.ana_and_ben()
    for verb, said in (("on", ""), ("say", "The walk on Sunday.")):
        ana.book().share(SessionMove(session="ab" * 8, verb=verb, words=said))
    listed = ana.client.get("/me/shared/").content.decode()
    assert listed.count("What you said while you two sat together") == 1
    assert "The walk on Sunday." in listed
    assert "Something you shared" not in listed
