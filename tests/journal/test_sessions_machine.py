"""Sessions in any order of events: two people, two tabs each, clocks that jump, taps in the same second.

No word is lost, none that is private shows on the other's phone, both see the same, and nobody is stuck.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hearthside.engine.together import GUARDED, State
from hearthside.journal import sessions, typed
from hearthside.journal.book import Book
from hearthside.records.kinds.session_move import SessionMove
from tests.journal.house import START, couple

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(900)]

WHO, TAB = st.sampled_from(("ana", "ben")), st.sampled_from((0, 1))
LEADING = st.sampled_from(sorted(GUARDED))
MINUTES = st.sampled_from((20, 60, 1440))
JUMPS = st.sampled_from((0, 1, 1, 30, 61, 1300, 3600, 40_000, -1, -30, -61, -400, -3600))
KINDS = st.sampled_from(
    (
        ("listening", None, 0),
        ("rounds", None, 0),
        ("unload", "ten", 0),
        ("tell", "the-worst-holiday", 0),
        ("closeness", "as-you-are-now", 11),
    )
)
LONGEST = 3 * 86_400  # seconds: later nobody looks for a session that was left
EXAMPLES = int(os.environ.get("EXAMPLES", "20"))
PHASES = (Phase.reuse, Phase.generate, Phase.shrink)  # explaining would trace every line of the core
LED_ON = 4  # steps that are led on at the end of every run, to see that somebody can


class TwoPhones(RuleBasedStateMachine):
    """Ana and Ben with two tabs each. A tab shows the session as it stood when it was last looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.people = dict(zip(("ana", "ben"), couple(), strict=True))
        self.at = 0
        self.session = ""
        self.tabs: dict[tuple[str, int], State] = {}
        self.said: list[tuple[str, str]] = []
        self.typed: list[tuple[str, str]] = []

    def teardown(self) -> None:
        try:
            if self.session:
                self.can_be_led_on_and_stopped()
        finally:
            transaction.set_rollback(True)
            self.undone.__exit__(None, None, None)

    # What happens

    @initialize(who=WHO, kind=KINDS, on_one=st.booleans(), first=WHO)
    def begin(self, who: str, kind: tuple[str, str | None, int], on_one: bool, first: str) -> None:
        what, about, place = kind
        chosen = {"on_one": on_one, "first": self.people[first].id, "place": place}
        self.session = sessions.begin(self.book(who), what, about, **chosen)  # type: ignore[arg-type]
        for other in self.people:
            for tab in (0, 1):
                self.tabs[other, tab] = self.state(other)

    @rule(who=WHO, tab=TAB)
    def look(self, who: str, tab: int) -> None:
        self.tabs[who, tab] = self.state(who, visit=True)

    @rule(seconds=JUMPS)
    def time_goes_by(self, seconds: int) -> None:
        self.at = min(LONGEST, max(0, self.at + seconds))

    @rule(who=WHO, tab=TAB, verb=LEADING)
    def tap(self, who: str, tab: int, verb: str) -> None:
        self.take(who, tab, verb)()

    @rule(who=WHO, tab=TAB)
    def look_and_lead_on(self, who: str, tab: int) -> None:
        self.look(who, tab)
        step = self.tabs[who, tab].step
        self.take(who, tab, "yes" if step and step.leads == "both" else "on")()

    @rule(who=WHO, tab=TAB)
    def tap_twice(self, who: str, tab: int) -> None:
        before = self.state(who).after
        for _tap in range(2):
            self.take(who, tab, "on")()
        assert self.state(who).after <= before + 1

    @rule(who=WHO, tab=TAB)
    def say(self, who: str, tab: int) -> None:
        send = self.take(who, tab, "say", words=self.words(who))
        for _time in range(2):  # a form that is sent twice
            send()

    @rule(who=WHO)
    def leave_something_typed(self, who: str) -> None:
        words = secrets.token_hex(4)
        typed.keep(self.book(who), self.state(who), "kept", words)
        self.typed.append((who, words))

    @rule(who=WHO, tab=TAB, verb=st.sampled_from(("pause", "later")), minutes=MINUTES)
    def ask_for_time(self, who: str, tab: int, verb: str, minutes: int) -> None:
        until = int(self.now.timestamp()) + 60 * minutes
        self.take(who, tab, verb, until=until)()

    @rule(who=WHO, tab=TAB)
    def agree(self, who: str, tab: int) -> None:
        pause = self.tabs[who, tab].pause
        self.take(who, tab, "agree", until=pause.until if pause else 0)()

    @rule(who=WHO, tab=TAB, verb=st.sampled_from(("come", "ready", "both")))
    def come_back(self, who: str, tab: int, verb: str) -> None:
        self.take(who, tab, verb)()

    @precondition(lambda self: self.at > 200)
    @rule(who=WHO, tab=TAB)
    def stop(self, who: str, tab: int) -> None:
        self.take(who, tab, "stop")()
        assert not self.state(who).is_going

    @rule(data=st.data(), tabs=st.permutations((("ana", 0), ("ana", 1), ("ben", 0), ("ben", 1))))
    def all_in_one_second(self, data: st.DataObject, tabs: list[tuple[str, int]]) -> None:
        """None of them sees what the others send in it."""
        sent = []
        for who, tab in tabs[: data.draw(st.integers(2, 4))]:
            verb = data.draw(st.sampled_from(("on", "yes", "back", "pause", "ready", "say", "aside", "skip")))
            more = {"words": self.words(who)} if verb == "say" else {}
            sent.append(self.take(who, tab, verb, **more))
        for send in sent:
            send()

    @rule(who=WHO, verb=st.sampled_from(("say", "on", "stop", "pause")))
    def write_for_oneself(self, who: str, verb: str) -> None:
        """It moves nothing, whatever it is."""
        self.book(who).keep(SessionMove(session=self.session, verb=verb, words=secrets.token_hex(6)))

    # What holds

    @precondition(lambda self: self.session)
    @invariant()
    def both_see_the_same_every_word_and_no_secret(self) -> None:
        here = self.state("ana")
        assert here == self.state("ben")
        told = [(said.author, said.words) for said in here.said]
        assert sorted(told) == sorted((self.people[who].id, words) for who, words in self.said)
        for who in self.people:
            left = {one.words for one in typed.found(self.book(who), here)}
            assert left <= {words for other, words in self.typed if other == who}

    def can_be_led_on_and_stopped(self) -> None:
        """From wherever they are: back from a pause, on for some steps, and out."""
        if self.state("ana").pause:
            until = self.state("ana").pause.until  # type: ignore[union-attr]  # there is one
            self.at = max(self.at, until - int(START.timestamp()))
            self.fresh("ben", "both")
            assert not self.state("ana").is_going or self.state("ana").pause is None
        for _step in range(LED_ON):
            before = self.state("ana")
            if not before.is_going:
                return
            for who in self.people:
                if self.state(who).after == before.after:
                    self.fresh(who, "yes" if before.step and before.step.leads == "both" else "on")
            assert self.state("ben").after > before.after, before.step
        if self.state("ana").is_going:
            self.fresh("ben", "stop")
            assert self.state("ana").over

    # Behind it

    @property
    def now(self) -> Any:
        return START + timedelta(seconds=self.at)

    def book(self, who: str, *, visit: bool = False) -> Book:
        return self.people[who].book(self.now, visit=visit)

    def state(self, who: str, *, visit: bool = False) -> State:
        found = sessions.state(self.book(who, visit=visit), self.session)
        assert found is not None
        return found

    def words(self, who: str) -> str:
        words = secrets.token_hex(4)
        self.said.append((who, words))
        return words

    def take(self, who: str, tab: int, verb: str, **what: Any) -> Callable[[], None]:
        """Begin to send a tap: the server has read where things stand. What is given writes it."""
        shown, book = self.tabs[who, tab], self.book(who)
        here = sessions.state(book, self.session)
        assert here is not None
        once = f"{shown.latest:x}{who}"
        return lambda: void(sessions.take(book, here, verb, after=shown.after, once=once, **what))

    def fresh(self, who: str, verb: str) -> None:
        """Look, and tap at once."""
        self.look(who, 0)
        self.take(who, 0, verb)()


def void(_value: object) -> None:
    """Give nothing."""


def test_in_any_order_of_events_no_word_is_lost_and_nobody_is_stuck() -> None:
    run_state_machine_as_test(
        TwoPhones, settings=settings(max_examples=EXAMPLES, stateful_step_count=20, phases=PHASES)
    )
