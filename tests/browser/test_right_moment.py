"""Right moment on two phones: each taps alone, one answer comes to both, and then a time does."""

from __future__ import annotations

from datetime import timedelta

from playwright.sync_api import expect

from hearthside.web import clock
from tests.browser.phone import Phone

Couple = tuple[Phone, Phone]
SOON = 15_000  # ms: also where a phone asks instead of listening


def tap(phone: Phone, *taps: str) -> None:
    """Tap what is so."""
    phone.go("/moment/tap/")
    for one in taps:
        phone.page.locator(f"[name=taps][value={one}]").check(force=True)
    phone.tap("That’s how it is")


def comes(phone: Phone, words: str) -> None:
    """These words come to the page by themselves."""
    expect(phone.page.locator("#now")).to_contain_text(words, timeout=SOON)


def test_not_just_now_comes_to_both_and_a_time_is_found(couple: Couple) -> None:
    ana, ben = couple
    ben.go("/moment/")
    ana.go("/talk/")
    ana.tap("Right moment?")
    ana.tap("Ask Ben")
    comes(ben, "Ana asks whether this is the moment.")
    tap(ana, "rested", "fed", "calm", "time")
    ana.sees("What you tapped stays with you.")
    comes(ana, "You have tapped.")
    tap(ben, "fed")
    for phone in couple:
        comes(phone, "Not just now.")
        phone.does_not_see("You tapped one")
    ana.tap("Mark a few times")
    boxes = ana.page.locator(".field:has(legend) [name=times]:visible")
    chosen = boxes.nth(boxes.count() - 1).get_attribute("value")
    ana.page.locator(f"[name=times][value='{chosen}']").check(force=True)
    ana.tap("These would do")
    comes(ben, "Ana has marked times that would do.")
    ben.tap("Mark a few times")
    ben.sees("Ana could")
    ben.page.locator(f"[name=times][value='{chosen}']").check(force=True)
    ben.tap("These would do")
    comes(ana, "The first time that you both marked.")
    for phone in couple:
        phone.tap("Yes, then")
    for phone in couple:
        comes(phone, "Put it in my calendar")


def test_what_was_just_said_goes_when_the_other_leaves_it(couple: Couple) -> None:
    ana, ben = couple
    ana.go("/moment/")
    ana.tap("Ask Ben")
    ana.sees("Asked.")
    ben.go("/moment/")
    tap(ana, "rested")
    ana.sees("What you tapped stays with you.")
    ben.tap("Leave it for now")
    expect(ana.page.get_by_role("button", name="Ask Ben")).to_be_visible(timeout=SOON)
    ana.does_not_see("What you tapped stays with you.")


def test_right_for_both_leads_on_to_something_to_sit_down_to(couple: Couple) -> None:
    ana, ben = couple
    ana.go("/moment/")
    ana.tap("Ask Ben")
    for phone in couple:
        tap(phone, "rested", "fed", "calm", "time")
    for phone in couple:
        comes(phone, "It’s a good moment.")
    ben.tap("Listening turns")
    ben.sees("Listening turns")


def test_on_one_phone_the_second_sees_nothing_of_the_first(couple: Couple) -> None:
    ana, _ben = couple
    ana.go("/moment/one/")
    ana.page.locator("[name=taps][value=fed]").check(force=True)
    ana.tap("Done, pass it over")
    ana.sees("Now the other one.")
    assert ana.page.locator("[name=taps]:checked").count() == 0
    for one in ("rested", "fed", "calm", "time"):
        ana.page.locator(f"[name=taps][value={one}]").check(force=True)
    ana.tap("See the answer together")
    ana.sees("Not just now.")
    tomorrow = clock.now() + timedelta(days=2)
    ana.page.locator("[name=when]").fill(f"{tomorrow:%Y-%m-%d}T20:00")
    ana.tap("Set it aside")
    ana.sees("Put it in my calendar")
