"""Listening turns on two phones: each follows the other, through everything that happens to phones."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone

Couple = tuple[Phone, Phone]


def sit_down(ana: Phone, ben: Phone) -> str:
    """Ana begins, Ben comes; gives the address."""
    ana.go("/talk/")
    ana.tap("Listening turns")
    ana.page.locator("[name=phones][value=two]").check(force=True)
    ana.page.locator("[name=first][value=me]").check(force=True)
    ana.tap("Sit down")
    ben.go("/talk/")
    ben.tap("Sit down")
    ben.sees("Before you start")
    return ana.page.url.removeprefix(ana.home)


def heading(phone: Phone, words: str) -> None:
    """Wait until the phone shows this, by itself."""
    expect(phone.page.locator("h1")).to_contain_text(words)


def test_each_phone_follows_the_other_to_the_end(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben)
    ana.tap("We’re ready")
    heading(ben, "You listen.")
    heading(ana, "You speak.")
    ana.tap("That’s it for now")
    heading(ben, "Say it back.")
    ana.tap("Nearly: let me say a piece again")
    heading(ben, "You listen.")
    ana.tap("That’s it for now")
    ana.tap("Yes, that’s it")
    heading(ben, "You speak.")
    ben.tap("That’s it for now")
    heading(ana, "Say it back.")
    ben.tap("Yes, that’s it")
    heading(ana, "Do you feel heard?")
    ana.tap("Yes, I do")
    heading(ben, "Do you feel heard?")
    ben.tap("Yes, I do")
    heading(ana, "One small thing")
    ana.fill("Something to remember", "Phones in the hall on Thursdays")
    ana.tap("Send it to both")
    ben.sees("Phones in the hall on Thursdays")
    ben.tap("That’s enough for today")
    heading(ana, "That was that.")


def test_flooded_on_one_phone_quiets_the_other_and_both_come_back(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben)
    ana.tap("We’re ready")
    heading(ben, "You listen.")
    ben.tap("Pause: I’m flooded")
    heading(ana, "Quiet until")
    ana.sees("Ben needs a moment")
    ana.page.get_by_text("Another time").click()
    ana.tap("In an hour")
    ben.tap("That time is fine")
    ana.sees("You agreed on this time")
    ben.tap("I’m ready before that")
    ana.tap("I’m ready before that")
    heading(ben, "You listen.")


def test_a_lost_network_a_reload_and_a_second_tab_change_nothing(couple: Couple) -> None:
    ana, ben = couple
    address = sit_down(ana, ben)
    ben.context.set_offline(True)
    ana.tap("We’re ready")
    heading(ana, "You speak.")
    ben.tap("Pause: I’m flooded")
    ben.sees("Nothing was sent")
    ben.context.set_offline(False)
    ben.page.reload()
    heading(ben, "You listen.")
    second = ana.context.new_page()
    second.goto(ana.home + address)
    second.get_by_role("button", name="That’s it for now").click()
    heading(ana, "Ben says it back.")
    heading(ben, "Say it back.")
    ben.errors.clear()  # the browser's own word on a network that was not there


def test_words_that_are_being_typed_are_not_swept_away(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben)
    for phone, words in ((ana, "We’re ready"), (ana, "That’s it for now"), (ana, "Yes, that’s it")):
        phone.tap(words)
    heading(ben, "You speak.")
    ben.tap("That’s it for now")
    ben.tap("Yes, that’s it")
    heading(ana, "Do you feel heard?")
    ana.tap("Yes, I do")
    ben.page.reload()
    ben.tap("Yes, I do")
    heading(ana, "One small thing")
    ana.fill("Something to remember", "Half a sentence")
    ben.tap("That’s enough for today")
    ana.sees("Ben is at another step.")
    assert ana.page.locator("textarea").input_value() == "Half a sentence"
    ana.tap("Send it to both")
    ana.page.get_by_text("What was written").click()
    ana.sees("Half a sentence")


def test_either_stops_and_the_other_reads_it_kindly(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben)
    ben.page.get_by_text("Stop for today").click()
    ben.tap("Stop here")
    heading(ana, "Ben has left it here for today.")
    ana.tap("Back to Talk")
    ana.does_not_see("You had begun something")


def test_where_no_stream_comes_through_the_phone_asks_by_itself(couple: Couple) -> None:
    ana, ben = couple
    ben.context.route("**/live/", lambda route: route.abort())
    sit_down(ana, ben)
    ana.tap("We’re ready")
    expect(ben.page.locator("h1")).to_contain_text("You listen.", timeout=15_000)
    ben.errors.clear()  # the browser's own word on the stream that did not come
