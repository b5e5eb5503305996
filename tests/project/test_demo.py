"""The made-up couple: whoever looks around finds a house in which two people have lived."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from hearthside.catalog.load import library
from hearthside.engine import today
from hearthside.engine.ledger.lasting.guesses import Guesses
from hearthside.engine.ledger.lasting.talks import Talks
from hearthside.engine.ledger.lasting.told import Told
from hearthside.engine.plan.gather import latest_maps
from hearthside.engine.roots import compare, roots
from hearthside.engine.together import flow_of, state_of, whats
from hearthside.journal.book import Book
from hearthside.journal.sessions import KINDS
from hearthside.people import accounts
from hearthside.project.demo import folder
from hearthside.project.demo.arriving import Couple
from hearthside.project.demo.days import days, visits
from hearthside.project.demo.living import live_nine_months
from hearthside.project.demo.maps import answers, maps
from hearthside.project.demo.questions import first, questions, suits
from hearthside.project.demo.story import NAMES, ForTwo, story
from hearthside.project.demo.times import Times
from hearthside.project.demo.weeks import weeks
from hearthside.project.trouble import Trouble
from hearthside.records.base import kinds
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.session import Session
from hearthside.records.labels import card
from hearthside.rooms.decks.question import order
from hearthside.rooms.path import left
from hearthside.rooms.path import week as path

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
SUITED = next(name for number in range(500) if suits(name := f"couple-{number}"))
ONLY_ELSEWHERE = {"card_still", "keepsake", "rollup"}  # asked after a year; made by an import; by the journal


@pytest.fixture(scope="module")
def couple(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Couple]:
    """Ana and Ben after their nine months, gone again after this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield live_nine_months(NOW)
        transaction.set_rollback(True)


def book(couple: Couple, who: str, now: datetime = NOW) -> Book:
    """Open somebody's book as the next request would."""
    return Book(couple.books[who](NOW).desk, now)  # type: ignore[index]  # one of the two


@pytest.mark.parametrize("who", NAMES)
def test_both_can_unlock_with_what_was_printed(couple: Couple, who: str) -> None:
    """The passphrases open the door."""
    identity = accounts.unlock(who, couple.passphrases[who])  # type: ignore[index]  # one of the two
    assert str(identity.person) == book(couple, who).me


@pytest.mark.parametrize("who", NAMES)
def test_everything_can_be_shown_to_its_reader(couple: Couple, who: str) -> None:
    """Nothing in nine months is unreadable, and no month looks disturbed, today or tomorrow."""
    written = book(couple, who).every()
    assert len(written) > 900
    assert all(entry.record is not None for entry in written)
    tomorrow = book(couple, who, NOW + timedelta(days=1))
    with transaction.atomic():
        tomorrow.on_visit()
        assert tomorrow.disturbed == []
        transaction.set_rollback(True)


def test_every_kind_of_record_that_rooms_write_is_there(couple: Couple) -> None:
    """A new kind of record belongs into the story too."""
    found = {entry.record.KIND for who in NAMES for entry in book(couple, who).every() if entry.record}
    assert found | ONLY_ELSEWHERE == set(kinds())


def test_an_answer_of_bens_waits_sealed_for_ana_today(couple: Couple) -> None:
    """Today is worth opening: one of them has answered, the other has not."""
    ana, ben = book(couple, "ana"), book(couple, "ben")
    asked = today.question(ana.ledger, order(ana), day=ana.day)
    assert asked is not None
    assert not asked.answered
    assert ana.reveal(card(asked.card)).state == "theirs"
    assert ben.reveal(card(asked.card)).state == "mine"


def test_ana_was_noticed_today(couple: Couple) -> None:
    """Something kind is new."""
    ana = book(couple, "ana")
    new = [entry for entry in ana.recent((Noticed,)) if entry.author == ana.partner and entry.day == ana.day]
    assert new


@pytest.mark.parametrize("who", NAMES)
def test_many_cards_are_open_and_some_wait(couple: Couple, who: str) -> None:
    """Twenty or more answered by both; some by only one of them."""
    cards = book(couple, who).ledger.cards.values()
    assert sum(state.is_open for state in cards) >= 20
    assert any(state.mine and not state.theirs for state in cards)
    assert any(state.skipped for state in cards)


@pytest.mark.parametrize("who", NAMES)
def test_guesses_are_open_and_most_have_their_reply(couple: Couple, who: str) -> None:
    """Whatever number the couple has, no guess is at the question that waits for its answer today."""
    guesses = book(couple, who).ledger.of(Guesses)
    assert len(guesses.opened) == sum(bool(one.opened) for one in story().guesses)
    assert len(guesses.replies) == sum(bool(one.verdict) for one in story().guesses)


@pytest.mark.parametrize("who", NAMES)
def test_the_map_shows_routine_and_load_and_differs_on_touch(couple: Couple, who: str) -> None:
    """The third map is open to both, and has something to talk about."""
    ledger = book(couple, who).ledger
    members = tuple(sorted(str(couple.books[name](NOW).me) for name in NAMES))
    shown = [levels.causes for levels in latest_maps(ledger, members).values()]
    assert max(ledger.maps) == 3
    assert {root.cause for root in roots(*shown)} == {"routine", "stress"}
    assert [cause for cause, side in compare(*shown).items() if side != "same"] == ["touch"]


@pytest.mark.parametrize("who", NAMES)
def test_what_they_sat_down_to_came_to_its_end_and_questions_can_be_gone_on_with(
    couple: Couple, who: str
) -> None:
    """Every session was played as its flow allows; what was kept of a story can be read."""
    kept = book(couple, who)
    sat = [one.record.session for one in kept.every((Session,)) if isinstance(one.record, Session)]
    states = [
        state_of(
            kept.every(KINDS),
            session,
            partner={kept.me: str(kept.partner), str(kept.partner): kept.me},
            steps=lambda opened: flow_of(opened.what, opened.about, library()),
        )
        for session in sat
    ]
    assert {state.what for state in states if state} == set(whats())
    assert [state.what for state in states if state and state.is_going] == []
    assert kept.ledger.of(Talks).on("closeness", "as-you-are-now").place == 12
    assert [len(tale.kept) for tale in kept.ledger.of(Told).tales] == [2]


@pytest.mark.parametrize("who", NAMES)
def test_a_practice_for_two_and_one_of_ones_own_wait_this_week(couple: Couple, who: str) -> None:
    """The week is laid and nothing of it done."""
    week = path.read(book(couple, who))
    assert {"both", "small"} <= {one.place for one in week.every if one.practice}
    assert not any(one.done for one in week.every)


def test_last_week_has_something_that_did_not_happen(couple: Couple) -> None:
    """So that whoever looks around sees that no reason is needed."""
    assert [one.practice.slug for one in left.things(book(couple, "ana"))] == ["whose-day-is-it"]


def test_no_couple_guesses_at_the_question_that_is_sealed_today() -> None:
    """Or its card would stand among what has been told in one demo and not in the next."""
    suited = [first(name) for number in range(500) if suits(name := f"couple-{number}")]
    assert len(set(suited)) > 5
    assert not {one.card for one in story().guesses} & set(suited)


def test_the_story_names_only_what_there_is() -> None:
    """Practices stand where they can stand, cards and statements exist."""
    practices, told = library().practices, story()
    for week in told.weeks:
        for small in (week.ana, week.ben):
            assert practices[small.practice].who != "both", small.practice
        for place, one in (
            ("both", week.both),
            ("date", week.date),
            *(("both", one) for one in week.further),
        ):
            for slug in _named(one):
                assert practices[slug].who == "both", slug
                assert (practices[slug].size == "date") == (place == "date"), slug
    cards = {one.slug for deck in library().decks.values() for one in deck.cards}
    assert set(told.answers) <= cards
    assert {one.card for one in told.guesses} <= set(told.answers)
    assert {one.card for one in told.marks} | {one.card for one in told.table} <= cards
    assert all(len(answers(sitting)) == 28 for sitting in told.sittings)
    for said in told.weekly:
        assert said.item is None or library().items[said.item].cause == said.about, said.when


def _named(one: ForTwo | None) -> list[str]:
    if one is None:
        return []
    return [one.practice, *([one.put.other] if one.put and one.put.other else [])]


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 11, 23, 0, 20, tzinfo=ZoneInfo("Europe/Madrid")),  # a Monday, just after midnight
        datetime(2027, 1, 1, 7, 0, tzinfo=ZoneInfo("Pacific/Auckland")),
        datetime(2028, 2, 29, 23, 59, tzinfo=ZoneInfo("America/New_York")),
    ],
)
def test_nothing_is_dated_later_than_now(now: datetime) -> None:
    """Whenever the demo is opened, all of it has already happened, and as much as ever."""
    times = Times(now, Random(1))
    told = [*days(times), *questions(times, SUITED), *maps(times), *weeks(times), *visits(times)]
    assert len(told) > 1_500
    assert max(event.at for event in told) <= now
    assert timedelta(days=260) < now - min(event.at for event in told) < timedelta(days=285)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    """The demo never writes over anybody's data."""
    (tmp_path / "hearthside.sqlite3").write_text("mine")
    with pytest.raises(Trouble), folder(str(tmp_path)):
        pass
    assert [file.name for file in tmp_path.iterdir()] == ["hearthside.sqlite3"]


def test_a_folder_for_the_moment_is_gone_afterwards() -> None:
    """Without --data nothing stays."""
    with folder(None) as data:
        (data / "something").touch()
    assert not data.exists()


def test_the_command_makes_a_couple_once(tmp_path: Path) -> None:
    """A second go in the same folder is refused with one line, and a real database is not looked at."""
    data = tmp_path / "demo"
    environ = {**os.environ, "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"}
    typed = [sys.executable, "-m", "hearthside.project.cli", "demo", "--no-serve", "--data", str(data)]
    first = subprocess.run(typed, env=environ, capture_output=True, text=True, check=False)
    assert first.returncode == 0, first.stderr
    assert "sign-in name  ana    passphrase" in first.stdout
    before = (data / "hearthside.sqlite3").read_bytes()
    second = subprocess.run(typed, env=environ, capture_output=True, text=True, check=False)
    assert second.returncode == 2
    assert "wants a new folder" in second.stderr
    assert (data / "hearthside.sqlite3").read_bytes() == before


@pytest.mark.parametrize("demo", [True, False])
def test_every_page_of_the_demo_says_that_the_couple_is_made_up(
    monkeypatch: pytest.MonkeyPatch, demo: bool
) -> None:
    """And no other page does."""
    monkeypatch.setattr(settings, "DEMO", demo)
    assert (b"A made-up couple" in Client().get("/help/").content) == demo
