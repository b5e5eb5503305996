"""What two people have both said opens on both phones by itself, and costs nobody their place on the page."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.mapping import assess
from tests.browser.phone import Phone
from tests.browser.test_letters import comes
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
