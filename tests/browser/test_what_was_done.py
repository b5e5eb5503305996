"""The word on what was just done: a screen reader comes upon it, and the keyboard goes on from there."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone

Couple = tuple[Phone, Phone]
OUTLINE = "one => getComputedStyle(one).outlineStyle"


def stands_at_the_word(phone: Phone, words: str) -> None:
    """Expect the focus on the word at the top, without a frame around it, and the page not scrolled."""
    said = phone.page.locator(".message")
    expect(said).to_contain_text(words)
    expect(said).to_be_focused()
    assert said.get_attribute("role") == "status"
    assert said.evaluate(OUTLINE) == "none"
    assert phone.page.evaluate("window.scrollY") == 0


def test_after_a_tap_the_focus_is_on_the_word_on_what_was_done(couple: Couple) -> None:
    ana, _ = couple
    ana.go("/")
    assert ana.page.evaluate("document.activeElement === document.body")
    ana.press(ana.page.get_by_role("button", name="I did this").first)
    stands_at_the_word(ana, "Noted. Good that you did.")
    ana.page.keyboard.press("Tab")
    expect(ana.page.locator("main :focus, aside :focus")).to_have_count(1)
    ana.go("/path/")
    ana.tap("Without saying")
    ana.tap("Swap it")
    stands_at_the_word(ana, "")


def test_errors_are_read_before_anything_else(couple: Couple) -> None:
    ana, _ = couple
    ana.go("/repairs/")
    ana.page.locator("summary", has_text="In your own words").click()
    ana.press(ana.page.locator("#own").get_by_role("button", name="Send"))
    expect(ana.page.locator(".notice[role=alert]")).to_be_focused()
