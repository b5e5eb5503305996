"""What two people have both said opens on both phones by itself, and costs nobody their place on the page."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.browser.mapping import assess
from tests.browser.phone import Phone
from tests.browser.test_letters import SOON, comes
from tests.browser.test_mending import listen

Couple = tuple[Phone, Phone]


def test_the_map_of_the_two_opens_on_both_phones_as_soon_as_both_say_so(couple: Couple) -> None:
    ana, ben = couple
    for phone in couple:
        assess(phone, marks=(1, 2, 3, 1))
    listen(ben, "/us/")
    ana.go("/us/show/")
    ana.tap("Show us")
    ana.sees("Sealed. The map of you two opens when you have both said so.")
    ana.page.evaluate("window.same = true")
    ana.page.get_by_role("link", name="One thing to do today").focus()
    comes(ben, "#map", "Ana is ready to show you.")
    ben.tap("Show us")
    ben.tap("Show us")
    for phone in couple:
        comes(phone, "#map h1", "The map of you two")
        comes(phone, "#map", "You both see this.")
        comes(phone, "#around", "How the two are put together")
        phone.does_not_see("Only you see this.")
        expect(phone.page.locator(".message")).to_have_count(0)
    assert ana.page.evaluate("window.same") is True
    expect(ana.page.locator("#map h1")).to_be_focused()  # what she was at is gone
    expect(ana.page.locator("[data-spoken]")).to_have_text("The map of you two is open.")


def the_two(phone: Phone) -> Locator:
    """The card of the thing for two."""
    return phone.page.locator("#first article.card")


def rate(phone: Phone, closer: int) -> None:
    """Say how it was."""
    phone.page.locator(f"[name=closer][value='{closer}']").check(force=True)
    phone.tap("Seal the first, keep the second")


def did(phone: Phone) -> str:
    """Say that it was done; gives the page of how it was."""
    phone.press(the_two(phone).get_by_role("button", name="We did it"))
    return phone.page.url


def test_what_the_other_did_and_said_comes_to_the_open_week_and_opens_there(couple: Couple) -> None:
    ana, ben = couple
    ana.go("/path/")
    ana.tap("Without saying")
    listen(ana, "/path/")
    listen(ben, "/path/")
    ana.page.evaluate("window.same = true")
    ana.page.locator("#further summary").first.click()
    at = did(ben)
    expect(the_two(ana)).to_contain_text("Say how it was", timeout=SOON)
    expect(ana.page.locator("#further details[open]")).to_have_count(1)
    assert ana.page.evaluate("window.same") is True
    ana.press(the_two(ana).get_by_role("link", name="Say how it was"))
    rate(ana, 4)
    ana.sees("Ben has not answered yet.")
    ana.page.evaluate("window.same = true")
    ben.page.wait_for_timeout(600)
    rate(ben, 5)
    assert ben.page.url == at
    comes(ana, "#rated", "Ben wrote")
    comes(ben, "#rated", "Ana wrote")
    expect(ana.page.locator("[data-spoken]")).to_have_text("What you both wrote is open.")
    expect(ana.page.get_by_role("button", name="Show mine without waiting")).to_have_count(0)
    assert ana.page.evaluate("window.same") is True


def test_an_open_fold_of_the_week_stays_until_it_is_shut(couple: Couple) -> None:
    ana, ben = couple
    ana.go("/path/")
    ana.tap("Without saying")
    listen(ana, "/path/")
    ben.go("/path/")
    row = ana.page.locator("#further li").filter(has_text=re.compile("for the two of you|a date")).first
    title = row.locator(".row-title").inner_text()
    row.locator("summary").first.click()
    row.get_by_role("button", name="Later").focus()
    his = ben.page.locator("#further li").filter(has_text=title).first
    his.locator("summary").first.click()
    with ana.page.expect_response("**/path/"):
        ben.press(his.get_by_role("button", name="Later"))
    ana.page.wait_for_timeout(300)
    expect(row.get_by_role("button", name="Later")).to_be_focused()
    row.locator("summary").first.click()
    expect(ana.page.locator("#further .row-title").filter(has_text=title)).to_have_count(0, timeout=SOON)
    expect(the_two(ana).get_by_role("button", name="We did it")).to_be_visible()
