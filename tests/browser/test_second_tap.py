"""A thumb that comes down twice: the second tap meets another page, and tells nobody anything."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.phone import Phone
from tests.browser.test_listening import heading, sit_down

Couple = tuple[Phone, Phone]
OVER = 700  # ms after which a page certainly takes taps again
SLOW = 0.1  # how fast animations run here, so that a busy machine sees what a thumb would meet


def tap_blindly(phone: Phone, what: Locator) -> None:
    """Tap where something is, whatever it takes: a thumb doesn't wait until a page is ready."""
    what.scroll_into_view_if_needed()
    box = what.bounding_box()
    assert box
    phone.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    phone.page.wait_for_timeout(300)


def rested(phone: Phone) -> None:
    """Wait until the page takes taps again."""
    phone.page.wait_for_timeout(OVER / SLOW)


def test_a_second_tap_on_the_path_tells_of_nothing_done(couple: Couple) -> None:
    ana, _ = couple
    ana.go("/path/")
    ana.tap("Without saying")
    for words in ("Swap it", "Later", "Not for us"):
        ana.go("/path/")
        ana.rests(SLOW)
        ana.tap(words)
        here = ana.page.url
        tap_blindly(ana, ana.page.get_by_role("button", name="We did it").first)
        tap_blindly(ana, ana.page.locator("main h2").first)  # nor is what lies under the button opened
        assert ana.page.url == here
        ana.does_not_see("You did it.")
    rested(ana)
    ana.press(ana.page.get_by_role("button", name="We did it").first)
    ana.page.wait_for_url("**/after/")


def test_a_second_tap_sends_no_second_repair_and_the_first_is_shown_in_its_place(couple: Couple) -> None:
    ana, ben = couple
    ana.go("/repairs/")
    ana.rests(SLOW)
    sentences = ana.page.locator("main form").first.locator(".saying")
    before = sentences.all_inner_texts()
    ana.press(sentences.nth(2))
    after = sentences.all_inner_texts()
    assert [words.removeprefix("Sent: ") for words in after] == before
    assert after[2] == f"Sent: {before[2]}"
    tap_blindly(ana, sentences.nth(1))
    assert sentences.all_inner_texts() == after
    ben.go("/repairs/")
    expect(ben.page.locator(".arrival")).to_contain_text(before[2])
    ben.does_not_see("for whenever you like")


def test_a_second_tap_goes_one_step_back_and_not_two(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben)
    ana.tap("We’re ready")
    ana.tap("That’s it for now")
    heading(ana, "Ben says it back.")
    ana.rests(SLOW)
    ana.tap("One step back")
    heading(ana, "You speak.")
    tap_blindly(ana, ana.page.get_by_role("button", name="One step back"))
    heading(ana, "You speak.")
    ana.page.get_by_role("button", name="One step back").focus()
    ana.page.keyboard.press("Enter")  # keys come down where somebody has gone with them
    heading(ana, "Before you start")


def test_a_step_that_comes_by_itself_takes_no_tap_at_first(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben)
    ben.rests(SLOW)
    ana.tap("We’re ready")
    heading(ben, "You listen.")
    tap_blindly(ben, ben.page.get_by_role("button", name="Pause: I’m flooded"))
    heading(ben, "You listen.")
