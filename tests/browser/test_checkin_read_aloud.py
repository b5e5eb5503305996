"""One full check-in as a screen reader tells it, by keyboard alone: names, headings, turns, the place."""

from __future__ import annotations

import itertools
import re

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.sitting import (
    WEEKLY,
    by_keyboard,
    heading,
    prepare,
    stands_at,
    tree,
    turn,
    wait_past,
    where,
)

Couple = tuple[Phone, Phone]


def sound(phone: Phone) -> str:
    """Look at the page as it is read out: one main heading, no level skipped, every control with a name."""
    levels = [int(level) for level in re.findall(r"heading .*\[level=(\d)\]", tree(phone))]
    assert levels.count(1) == 1, tree(phone)
    assert all(later - level <= 1 for level, later in itertools.pairwise(levels)), levels
    assert not re.search(r"- (button|link|textbox|combobox)(:| *$)", tree(phone), re.MULTILINE), tree(phone)
    return tree(phone)


def test_a_whole_check_in_by_keyboard_as_it_is_read_aloud(couple: Couple) -> None:
    ana, ben = couple
    prepare(ana, p1="You carried the bread up.")
    to_the_table(ana, ben)
    the_first_part(ana, ben)
    the_other_parts(ana, ben)
    what_is_left(ana)
    heading(ben, "That was your check-in.")
    sound(ben)


def to_the_table(ana: Phone, ben: Phone) -> None:
    """Ana finds her way from the page of check-ins to the session, Ben his from Today."""
    ana.go("/checkins/")
    sound(ana)
    by_keyboard(ana, "For other occasions", key="")
    ana.page.keyboard.press("Enter")
    by_keyboard(ana, WEEKLY)
    sound(ana)
    by_keyboard(ana, "Sit down together")
    assert 'group "On how many phones?"' in sound(ana)
    by_keyboard(ana, "Sit down")
    ana.page.wait_for_url("**/together/*")

    stands_at(ana, "Before you start")  # one stands at the heading of what has come
    assert 'button "We’re ready"' in sound(ana)
    assert 'button "Pause: I’m flooded"' in tree(ana)
    ben.go("/")
    by_keyboard(ben, "Sit down")
    expect(ana.page.locator("body")).not_to_contain_text("isn’t here yet")


def the_first_part(ana: Phone, ben: Phone) -> None:
    """What the other does is said, and nobody loses where they are."""
    by_keyboard(ben, "We’re ready", key="")
    by_keyboard(ana, "We’re ready")
    stands_at(ana, "Seen and not said")
    heading(ben, "Seen and not said")
    expect(ben.page.locator("h1")).to_be_focused()  # what he stood on is gone
    sound(ben)
    shown = sound(ana)
    assert 'heading "What you prepared" [level=2]' in shown
    assert re.search(r'button "Show it to Ben as your answer to “What did they', shown), shown

    by_keyboard(ana, "Show it to Ben")
    expect(ben.page.locator("[data-heard]")).to_contain_text("You carried the bread up.")
    ben.page.evaluate("document.activeElement.blur()")
    by_keyboard(ana, "That’s it from me")
    turn(ben, "You speak.")
    expect(ben.page.locator("[data-heard]")).to_contain_text("You speak.")
    expect(ana.page.locator("body")).to_contain_text("Ben speaks. You listen.")


def the_other_parts(ana: Phone, ben: Phone) -> None:
    """Whoever may go on does, and both are there before the next one does."""
    for _step in range(12):
        before = [(phone, where(phone)) for phone in (ana, ben)]
        if before[0][1] == "A short note":
            break
        leads = ana.page.get_by_role("button", name=re.compile("That’s it from me|^Go on$")).count()
        who = ana if leads else ben
        together = who.page.get_by_role("button", name="Go on", exact=True).count()
        by_keyboard(who, "Go on" if together else "That’s it")
        for phone, was in before:
            wait_past(phone, was)
        sound(ana)


def what_is_left(ana: Phone) -> None:
    """A note, an agreement with its day, the next hour."""
    by_keyboard(ana, "What do you want to remember?", key="")
    ana.page.keyboard.type("It went by itself.")
    by_keyboard(ana, "Send it to both")
    by_keyboard(ana, "Go on")
    stands_at(ana, "One thing you agree on")
    by_keyboard(ana, "What is it?", key="")
    ana.page.keyboard.type("Soup.")
    by_keyboard(ana, "Look at it again on", key="")
    by_keyboard(ana, "Write it down for both")
    sound(ana)
    by_keyboard(ana, "Agreed, go on")
    stands_at(ana, "When is the next one?")
    assert 'textbox "Hour"' in sound(ana)
    by_keyboard(ana, "That was it for today")
    stands_at(ana, "That was your check-in.")
