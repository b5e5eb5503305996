"""Words that were handed over reach whatever page the other one has open, and the open page of letters."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.test_closer import sit_down
from tests.browser.test_mending import arrives, listen

Couple = tuple[Phone, Phone]
SOON = 15_000  # ms: a busy machine
LETTER = "I missed you at the allotment today."
WRITTEN = "Ana has written something for you."


def hand_over(phone: Phone, words: str = LETTER) -> None:
    """Hand words over in Say it better."""
    phone.go("/say/")
    phone.page.locator("#id_words").fill(words)
    phone.tap("Hand it over to Ben")
    phone.sees("Handed over.")


def comes(phone: Phone, part: str, words: str) -> None:
    """Expect that a part of the open page says this by itself."""
    expect(phone.page.locator(part)).to_contain_text(words, timeout=SOON)


def test_a_letter_arrives_on_any_page_without_a_word_of_it(couple: Couple) -> None:
    ana, ben = couple
    listen(ben, "/say/")
    box = ben.page.locator("#id_words")
    box.press_sequentially("You never")
    hand_over(ana)
    arrives(ben, WRITTEN)
    ben.does_not_see("allotment")
    expect(box).to_be_focused()
    expect(box).to_have_value("You never")
    expect(ben.page.locator("#arrivals")).to_have_attribute("aria-live", "polite")
    box.fill("")
    ben.tap("Read it")
    ben.sees(LETTER)
    expect(ben.page.locator(".arrival")).to_have_count(0)
    ben.tap("I’ve read it")
    ben.go("/path/")
    expect(ben.page.locator(".arrival")).to_have_count(0)


def test_the_open_page_of_letters_takes_up_one_more_and_one_taken_back(couple: Couple) -> None:
    ana, ben = couple
    listen(ben, "/say/handed")
    hand_over(ana)
    comes(ben, "#letters", LETTER)
    expect(ben.page.locator(".arrival")).to_have_count(0)
    ana.tap("Take it back")
    comes(ben, "#letters", "Nothing yet")


def test_while_they_sit_together_it_waits_on_today_open_or_not(couple: Couple) -> None:
    ana, ben = couple
    where = sit_down(ana, ben, "Appreciation rounds")
    listen(ben)
    hand_over(ana)
    comes(ben, "#now", WRITTEN)
    expect(ben.page.locator(".arrival")).to_have_count(0)
    ana.tap("Take it back")
    expect(ben.page.locator("#now")).not_to_contain_text(WRITTEN, timeout=SOON)
    ben.go(where)
    ben.does_not_see(WRITTEN)
