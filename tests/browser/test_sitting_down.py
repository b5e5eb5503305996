"""Today, open on a table: it learns by itself that the other one has sat down."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone


def test_an_open_today_says_that_there_is_a_place(couple: tuple[Phone, Phone]) -> None:
    ana, ben = couple
    ben.go("/")
    ben.page.locator("[id^=answer-]").fill("Still being typed")
    ana.go("/talk/")
    ana.tap("Listening turns")
    ana.tap("Sit down")
    expect(ben.page.locator("main")).to_contain_text("Ana has sat down, and there is a place for you.")
    expect(ben.page.locator("[id^=answer-]")).to_have_value("Still being typed")
    ben.tap("Sit down")
    ben.sees("Before you start")
