"""One tap on a tired day: the other phone reads one line, until it is taken back."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.test_mending import listen


def test_one_tap_says_it_and_one_takes_it_back(couple: tuple[Phone, Phone]) -> None:
    ana, ben = couple
    ben.go("/talk/")
    ben.tap("Low battery today")
    ben.tap("My battery is low today")
    ben.sees("Ana knows to go gently")
    ana.go("/")
    ana.sees("Ben’s battery is low today. Go gently.")
    ben.go("/")
    ben.tap("Take it back")
    ana.go("/")
    ana.does_not_see("battery is low today")


def test_an_open_today_shows_it_by_itself_and_keeps_what_is_typed(couple: tuple[Phone, Phone]) -> None:
    ana, ben = couple
    listen(ana)
    answer = ana.page.locator("[id^=answer-]")
    answer.press_sequentially("Half a sen")
    ben.go("/talk/")
    ben.tap("Low battery today")
    ben.tap("My battery is low today")
    expect(ana.page.locator("main")).to_contain_text("Ben’s battery is low today. Go gently.", timeout=3_000)
    expect(answer).to_be_focused()
    expect(answer).to_have_value("Half a sen")
    ben.go("/")
    ben.tap("Take it back")
    expect(ana.page.locator("main")).not_to_contain_text("battery is low", timeout=3_000)
    expect(answer).to_have_value("Half a sen")
