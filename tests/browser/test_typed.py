"""Words in a box, whatever is tapped and whatever the other one does: they stay with whoever typed them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.phone import Phone, pair

Couple = tuple[Phone, Phone]
WORDS = "Phones in the hall"


def at_the_small_thing(ana: Phone, ben: Phone) -> None:
    """Through listening turns to the one box in them."""
    ana.go("/talk/")
    ana.tap("Listening turns")
    ana.page.locator("[name=first][value=me]").check(force=True)
    ana.tap("Sit down")
    ben.go("/talk/")
    ben.tap("Sit down")
    ana.tap("We’re ready")
    ana.tap("That’s it for now")
    ana.tap("Yes, that’s it")
    ben.page.reload()
    ben.tap("That’s it for now")
    ben.tap("Yes, that’s it")
    for phone in (ana, ben):
        phone.page.reload()
        phone.tap("Yes, I do")
    ana.page.reload()
    for phone in (ana, ben):
        heading(phone, "One small thing")


def heading(phone: Phone, words: str) -> None:
    """Wait until the phone shows this, by itself."""
    expect(phone.page.locator("h1")).to_contain_text(words)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_tap_on_any_button_takes_what_is_typed_along(phone: Callable[..., Phone], scripts: bool) -> None:
    ana, ben = (phone(name, java_script_enabled=scripts) for name in ("Ana", "Ben"))
    if scripts:
        pair(ana, ben)
    else:
        ana.create_space()
        ben.join_by_code(ana.invitation().partition("#")[2])
        ana.four_words()
        ana.tap("Yes, all four are the same")
    at_the_small_thing(ana, ben)
    ana.fill("Something to remember", WORDS)
    ana.tap("Pause: I’m flooded")
    ana.sees("waits in the box")
    ana.tap("I’m ready before that")
    ben.page.reload()
    ben.tap("I’m ready before that")
    ana.page.reload()
    expect(ana.page.locator("textarea")).to_have_value(WORDS)
    ana.tap("That’s enough for today")
    heading(ana, "That was that.")
    ana.sees("You typed this and haven’t sent it")
    ben.page.reload()
    ben.does_not_see(WORDS)
    ana.tap("Send it to both")
    ben.page.reload()
    ben.page.get_by_text("What was written").click()
    ben.sees(WORDS)


def test_flooded_quiets_the_other_phone_whatever_is_in_its_box(couple: Couple) -> None:
    ana, ben = couple
    at_the_small_thing(ana, ben)
    ben.page.locator("textarea").focus()  # empty, and the cursor in it
    ana.tap("Pause: I’m flooded")
    heading(ben, "Quiet until")
    for one in (ana, ben):
        one.tap("I’m ready before that")
    heading(ana, "One small thing")
    heading(ben, "One small thing")
    ben.page.locator("textarea").press_sequentially(WORDS)
    ana.tap("Pause: I’m flooded")
    heading(ben, "Quiet until")
    ben.sees("waits in the box")
    expect(ben.page.locator("[data-stirred]")).to_be_hidden()
    for one in (ana, ben):
        one.tap("I’m ready before that")
    expect(ben.page.locator("textarea")).to_have_value(WORDS)
    ben.page.locator("textarea").fill(WORDS + ", always")
    ana.page.get_by_text("Stop for today").click()
    ana.tap("Stop here")
    heading(ben, "Ana has left it here for today.")
    ben.sees(WORDS + ", always")
    ana.does_not_see(WORDS)


def test_whoever_looks_now_keeps_what_they_were_writing(couple: Couple) -> None:
    ana, ben = couple
    at_the_small_thing(ana, ben)
    ben.page.locator("textarea").press_sequentially(WORDS)
    ana.tap("That’s enough for today")
    expect(ben.page.locator("[data-stirred]")).to_be_visible()
    ben.page.get_by_role("button", name="Look now").click()
    heading(ben, "That was that.")
    ben.sees("You typed this and haven’t sent it")
    ben.sees(WORDS)
    expect(ben.page.locator("[data-stirred]")).to_be_hidden()
