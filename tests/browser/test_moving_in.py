"""Two people who move in at one table: each phone hears by itself what the other one did."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.phone import Phone

Phones = Callable[[str], Phone]
PART = "#arriving"


def comes(phone: Phone, words: str) -> None:
    """Expect that the open page says this by itself."""
    expect(phone.page.locator(PART)).to_contain_text(words)


def test_each_phone_hears_of_the_joining_and_of_the_yes(phone: Phones) -> None:
    ana, ben = phone("Ana"), phone("Ben")
    ana.create_space()
    link = ana.invitation()
    today = ana.context.new_page()
    today.goto(ana.home + "/")
    ben.join(link)
    comes(ana, "Ben has joined")
    expect(today.locator(PART)).to_contain_text("Ben has joined")
    today.close()
    ana.tap("Compare the words")
    ana.sees("Is this Ben?")
    ben.sees("This page tells you as soon as they have.")
    ana.tap("Yes, all four are the same")
    comes(ben, "Ana has said yes, and you are in.")
    ben.tap("Go on, the two of you")
    ben.sees("Question of the day")
    expect(ben.page.locator("[data-live]")).to_have_count(1)


def test_today_hears_of_the_yes_and_a_typed_word_stays(phone: Phones) -> None:
    ana, ben = phone("Ana"), phone("Ben")
    ana.create_space()
    ben.join(ana.invitation())
    ben.go("/")
    box = ben.page.locator("textarea").first
    box.press_sequentially("Half a sen")
    ana.go("/door/words/")
    ana.tap("Yes, all four are the same")
    comes(ben, "Ana has said yes, and you are in.")
    expect(box).to_be_focused()
    expect(box).to_have_value("Half a sen")
    box.fill("")
