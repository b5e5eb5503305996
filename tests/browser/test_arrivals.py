"""A repair reaches the partner on whatever page is open, at once, and disturbs nothing typed there."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.test_mending import OVER, arrives, listen

Couple = tuple[Phone, Phone]
SOMEWHERE = [
    "/path/",
    "/say/",
    "/patterns/",
    "/help/",
    "/me/",
    "/cards/",
    "/checkins/",
    "/read/",
    "/over/",
    "/us/",
]


def send(phone: Phone) -> None:
    """Send a repair in two taps."""
    phone.go("/repairs/")
    phone.tap(OVER)


def test_it_comes_to_whatever_page_is_open(couple: Couple) -> None:
    ana, ben = couple
    for path in SOMEWHERE:
        listen(ben, path)
        send(ana)
        arrives(ben, OVER)
        expect(ben.page.locator("script[src*='live']")).to_have_count(1)
        ben.tap("Not now")


def test_what_is_being_typed_stays_and_so_does_the_page(couple: Couple) -> None:
    ana, ben = couple
    listen(ben, "/say/")
    box = ben.page.locator("#id_words")
    box.press_sequentially("You never")
    ben.page.evaluate("window.same = true")
    send(ana)
    arrives(ben, OVER)
    expect(box).to_be_focused()
    ben.page.keyboard.type(" listen.")
    expect(box).to_have_value("You never listen.")
    assert ben.page.evaluate("window.same") is True


def test_whoever_hurries_through_pages_still_hears_at_once(couple: Couple) -> None:
    ana, ben = couple
    for path in SOMEWHERE:
        listen(ben, path)
    send(ana)
    arrives(ben, OVER)


def test_a_page_has_one_stream_and_one_for_one_person_has_none(
    couple: Couple, phone: Callable[[str], Phone]
) -> None:
    ana, _ = couple
    for path in ("/", "/moment/", "/path/"):
        ana.page.wait_for_timeout(500)  # the page before has opened its own
        ana.requests.clear()
        listen(ana, path)
        ana.page.wait_for_timeout(500)
        assert [one for one in ana.requests if one.endswith("/live/")] == [f"{ana.home}/live/"]
    dan = phone("Dan")
    dan.create_space(alone=True)
    dan.go("/path/")
    dan.page.wait_for_timeout(1000)
    assert not [one for one in dan.requests if "/live/" in one or "/stirred" in one]


def test_a_page_that_nobody_sees_lets_go_and_catches_up(couple: Couple) -> None:
    ana, ben = couple
    listen(ben, "/path/")
    hide = (
        "(now) => { Object.defineProperty(document, 'hidden', { value: now, configurable: true });"
        " document.dispatchEvent(new Event('visibilitychange')); }"
    )
    ben.page.evaluate(hide, True)
    ben.page.wait_for_timeout(300)
    send(ana)
    ben.page.wait_for_timeout(1500)
    expect(ben.page.locator(".arrival")).to_have_count(0)
    ben.page.evaluate(hide, False)
    arrives(ben, OVER)


def test_the_page_of_a_repair_does_not_show_it_twice(couple: Couple) -> None:
    ana, ben = couple
    send(ana)
    ben.go("/path/")
    with ben.page.expect_request("**/live/"):
        ben.tap("In my own words")
    ben.page.locator("[name=words]").fill("Yes, and I")
    ben.page.wait_for_timeout(600)
    with ben.page.expect_response("**/arrived*"):
        ana.go("/talk/")
        ana.tap("Low battery today")
        ana.tap("My battery is low today")
    ben.page.wait_for_timeout(300)
    expect(ben.page.locator(".arrival")).to_have_count(0)
    expect(ben.page.locator("[name=words]")).to_have_value("Yes, and I")
    ben.tap("Send my words")
    listen(ana, "/read/")
    arrives(ana, "Yes, and I")
