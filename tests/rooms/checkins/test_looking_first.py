"""In a check-in: what was prepared, the note, the agreement and what it became can be looked over first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from hearthside.engine.ledger.lasting.checkins import CheckIns
from tests.couples import Somebody, sign_in
from tests.rooms.checkins.conftest import SUNDAY, Go
from tests.rooms.checkins.house import WEEKLY, go_to, move, prepare, sit_down, state
from tests.rooms.look_first import BUTTON, HARD, MARKS, THREAT, ask, keeps_to_it, page

Two = tuple[Somebody, Somebody]


def here(session: str) -> tuple[str, str]:
    """The page of a session, and where its forms go."""
    return reverse("together:session", args=[session]), reverse("together:move", args=[session])


@pytest.mark.parametrize(("step", "more"), [("note", {}), ("agree", {"day": "2026-12-13"})])
def test_the_note_and_the_agreement_with_its_day(two: Two, step: str, more: dict[str, str]) -> None:
    ana, ben = two
    session = sit_down(ana)
    go_to(two, session, step)
    about = {"note": "note", "agree": "agreement"}[step]
    after = str(state(ana, session).after)
    shown = keeps_to_it(ana, *here(session), about=about, after=after, **more)
    assert "button Look(" not in shown
    assert HARD not in page(ben, here(session)[0])


def test_each_thing_that_was_prepared_before_it_is_shown(two: Two) -> None:
    ana, ben = two
    prepare(ana, seen=HARD, hard=THREAT)
    session = sit_down(ana)
    go_to(two, session, "part")
    at, sent_to = here(session)
    assert page(ana, at).count(BUTTON) == 1
    assert BUTTON not in page(ben, at)
    after = str(state(ana, session).after)
    shown = ask(ana, sent_to, words=HARD, about="seen", after=after)
    assert shown.split(MARKS)[0].count('id="looked-seen"') == 1
    assert "Show it to Ben" in shown
    assert "Show it to Ben" in ask(ana, sent_to, words=THREAT, about="seen", after=after)
    assert HARD not in page(ben, at)


def test_what_became_of_an_agreement(two: Two, go: Go) -> None:
    ana, ben = two
    session = sit_down(ana)
    go_to(two, session, "agree")
    move(ben, session, "say", about="agreement", words="Soup on Thursday.", day="2026-12-06", once="cd" * 8)
    go_to(two, session, "no more")
    go(SUNDAY + timedelta(days=7))
    for who in two:
        sign_in(who.client, who.identity)
    agreed = ana.book().ledger.of(CheckIns).open[0].id.replace("-", "")
    shown = keeps_to_it(ana, reverse("checkins:look", args=[agreed]), day="2026-12-20")
    assert "<details open><summary>It has changed" in shown


def test_on_one_phone_and_in_what_is_prepared_alone_it_is_not_offered(two: Two) -> None:
    ana, _ = two
    assert BUTTON not in page(ana, reverse("checkins:prepare", args=[WEEKLY]))
    session = sit_down(ana, phones="one")
    for step in ("note", "agree"):
        go_to(two, session, step)
        assert BUTTON not in page(ana, here(session)[0])
