"""What was typed and not sent: whatever is tapped, it stays its writer's and comes back to them."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from hearthside.engine.ledger.lasting.told import Told
from hearthside.journal import typed
from tests import couples
from tests.couples import Somebody
from tests.rooms.together.table import begin, move, page, slug, state

pytestmark = pytest.mark.django_db
STORY, BOX = "the-worst-holiday", "kept"
WORDS = "Half a sentence of mine"
SMALL = ("on", "on", "on", "on", "on", "yes")


def at_the_box() -> tuple[Somebody, Somebody, str]:
    """Ana and Ben at the last step of a story, where a few words can be kept."""
    ana, ben = couples.ana_and_ben()
    session = begin(ana, "tell", STORY)
    move(ben, session, "come")
    while slug(ana, session) != "keep":
        move(ana, session, "on")
    return ana, ben, session


def left(who: Somebody, session: str) -> list[str]:
    return [one.words for one in typed.found(who.book(), state(who, session))]


def in_the_box(who: Somebody, session: str) -> str:
    found = re.search(r"<textarea[^>]*>([^<]*)<", page(who, session))
    assert found
    return found[1]


def tap(who: Somebody, session: str, verb: str, words: str = WORDS, **more: object) -> None:
    """Tap a button while something is typed in the box, as a browser sends it."""
    held = re.search(r'id="typed-kept"[^>]*value="([^"]*)"', page(who, session))
    move(who, session, verb, words=words, about=BOX, typed=held[1] if held else "", **more)


@pytest.mark.parametrize("verb", ["on", "skip", "back", "pause", "stop"])
def test_whatever_is_tapped_what_was_typed_is_kept_for_its_writer_alone(verb: str) -> None:
    ana, ben, session = at_the_box()
    tap(ana, session, verb)
    assert left(ana, session) == [WORDS]
    assert left(ben, session) == []
    assert state(ana, session).said == ()
    assert WORDS not in page(ben, session)
    assert ana.book().ledger.of(Told).tales == ()


@pytest.mark.parametrize("ways", [("back", "on"), ("pause", "ready")])
def test_back_at_the_step_it_stands_in_the_box_again(ways: tuple[str, str]) -> None:
    ana, ben, session = at_the_box()
    tap(ana, session, ways[0])
    assert WORDS in page(ana, session) or "waits in the box" in page(ana, session)
    for who in (ana, ben):
        if slug(who, session) != "keep" or state(who, session).pause:
            move(who, session, ways[1])
    assert in_the_box(ana, session) == WORDS
    assert "Not sent yet: only you see it." in page(ana, session)
    assert in_the_box(ben, session) == ""


def test_at_the_end_it_can_still_be_sent_or_let_go() -> None:
    ana, ben, session = at_the_box()
    tap(ana, session, "on")
    tap(ben, session, "on", "Ben’s own")
    assert "You typed this and haven’t sent it. Only you see it." in page(ana, session)
    kept = typed.found(ana.book(), state(ana, session))[0]
    move(ana, session, "say", words=WORDS, about=BOX, typed=kept.id)
    assert WORDS in page(ben, session)
    assert left(ana, session) == []
    move(ben, session, "let-go", typed=typed.found(ben.book(), state(ben, session))[0].id)
    assert left(ben, session) == []
    assert "Ben’s own" not in page(ana, session)


def test_what_is_changed_in_the_box_takes_the_place_of_what_stood_there() -> None:
    ana, _, session = at_the_box()
    for words in (WORDS, WORDS, "Another"):
        tap(ana, session, "pause", words)
        move(ana, session, "ready")
        move(_, session, "ready")
    assert left(ana, session) == ["Another"]
    tap(ana, session, "pause", "")
    assert left(ana, session) == []


def test_what_two_tabs_held_is_all_there() -> None:
    ana, _, session = at_the_box()
    for words in (WORDS, "In the other tab"):
        move(ana, session, "on", words=words, about=BOX, typed="")
    assert left(ana, session) == [WORDS, "In the other tab"]


def test_before_a_page_changes_by_itself_its_script_keeps_what_was_typed() -> None:
    ana, _, session = at_the_box()
    form = {"verb": "keep", "after": "0", "words": WORDS, "about": BOX}
    assert ana.client.post(reverse("together:move", args=[session]), form).status_code == 204
    assert left(ana, session) == [WORDS]
    assert state(ana, session).place == state(ana, session).place


def test_nobody_lets_go_of_what_the_other_typed() -> None:
    ana, ben, session = at_the_box()
    tap(ana, session, "on")
    move(ben, session, "let-go", typed=typed.found(ana.book(), state(ana, session))[0].id)
    assert left(ana, session) == [WORDS]


def test_every_button_of_a_step_with_a_box_takes_along_what_is_typed() -> None:
    ana, _, session = at_the_box()
    shown = page(ana, session)
    assert shown.count('id="step"') == 1
    buttons = re.findall(r'<button[^>]*name="verb" value="(?:on|back|pause|stop|say)"[^>]*>', shown)
    assert len(buttons) == 5
    assert all('form="step"' in button for button in buttons)
