"""Words in a box, whatever is tapped and whatever the other one does: they stay with whoever typed them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.phone import Phone, pair
from tests.browser.sitting import prepare, sit_down

Couple = tuple[Phone, Phone]
WORDS = "Phones in the hall"


def at_the_small_thing(ana: Phone, ben: Phone) -> None:
    """Through listening turns to the one box in them."""
    ana.go("/talk/")
    ana.tap("Listening turns")
    ana.page.locator("[name=first][value=me]").check(force=True)
    ana.tap("Sit down")
    ben.go("/talk/")
    ben.tap("Sit down")
    ana.tap("We’re ready")
    ana.tap("That’s it for now")
    ana.tap("Yes, that’s it")
    ben.page.reload()
    ben.tap("That’s it for now")
    ben.tap("Yes, that’s it")
    for phone in (ana, ben):
        phone.page.reload()
        phone.tap("Yes, I do")
    ana.page.reload()
    for phone in (ana, ben):
        heading(phone, "One small thing")


def heading(phone: Phone, words: str) -> None:
    """Wait until the phone shows this, by itself."""
    expect(phone.page.locator("h1")).to_contain_text(words)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_tap_on_any_button_takes_what_is_typed_along(phone: Callable[..., Phone], scripts: bool) -> None:
    ana, ben = (phone(name, java_script_enabled=scripts) for name in ("Ana", "Ben"))
    if scripts:
        pair(ana, ben)
    else:
        ana.create_space()
        ben.join_by_code(ana.invitation().partition("#")[2])
        ana.four_words()
        ana.tap("Yes, all four are the same")
    at_the_small_thing(ana, ben)
    ana.fill("Something to remember", WORDS)
    ana.tap("Pause: I’m flooded")
    ana.sees("waits in the box")
    ana.tap("I’m ready before that")
    ben.page.reload()
    ben.tap("I’m ready before that")
    ana.page.reload()
    expect(ana.page.locator("textarea")).to_have_value(WORDS)
    ana.tap("That’s enough for today")
    heading(ana, "That was that.")
    ana.sees("You typed this and haven’t sent it")
    ben.page.reload()
    ben.does_not_see(WORDS)
    ana.tap("Send it to both")
    ben.page.reload()
    ben.page.get_by_text("What was written").click()
    ben.sees(WORDS)


def test_flooded_quiets_the_other_phone_whatever_is_in_its_box(couple: Couple) -> None:
    ana, ben = couple
    at_the_small_thing(ana, ben)
    ben.page.locator("textarea").focus()  # empty, and the cursor in it
    ana.tap("Pause: I’m flooded")
    heading(ben, "Quiet until")
    for one in (ana, ben):
        one.tap("I’m ready before that")
    heading(ana, "One small thing")
    heading(ben, "One small thing")
    ben.page.locator("textarea").press_sequentially(WORDS)
    ana.tap("Pause: I’m flooded")
    heading(ben, "Quiet until")
    ben.sees("waits in the box")
    expect(ben.page.locator("[data-stirred]")).to_be_hidden()
    for one in (ana, ben):
        one.tap("I’m ready before that")
    expect(ben.page.locator("textarea")).to_have_value(WORDS)
    ben.page.locator("textarea").fill(WORDS + ", always")
    ana.page.get_by_text("Stop for today").click()
    ana.tap("Stop here")
    heading(ben, "Ana has left it here for today.")
    ben.sees(WORDS + ", always")
    ana.does_not_see(WORDS)


def test_whoever_looks_now_keeps_what_they_were_writing(couple: Couple) -> None:
    ana, ben = couple
    at_the_small_thing(ana, ben)
    ben.page.locator("textarea").press_sequentially(WORDS)
    ana.tap("That’s enough for today")
    expect(ben.page.locator("[data-stirred]")).to_be_visible()
    ben.page.get_by_role("button", name="Look now").click()
    heading(ben, "That was that.")
    ben.sees("You typed this and haven’t sent it")
    ben.sees(WORDS)
    expect(ben.page.locator("[data-stirred]")).to_be_hidden()


def test_where_the_server_is_out_of_reach_the_words_stay_in_the_box(couple: Couple) -> None:
    ana, ben = couple
    at_the_small_thing(ana, ben)
    ana.fill("Something to remember", WORDS)
    ana.context.route("**/*", lambda route: route.abort())  # the phone believes that it has a network
    for words in ("Send it to both", "That’s enough for today"):
        ana.page.get_by_role("button", name=words).click()
        expect(ana.page.locator("[data-said-offline]")).to_contain_text("what you wrote is still here")
        assert ana.page.locator("textarea").input_value() == WORDS
    ana.context.unroute_all()
    ana.tap("Send it to both")
    ben.sees(WORDS)
    expect(ben.page.locator("[data-heard]")).to_contain_text(f"Ana: {WORDS}")
    ana.errors.clear()  # the browser's own word on what it could not reach


LOCKS = """const say = (words) => { document.documentElement.dataset.lock = words; };
const request = async () => {
  say("held");
  return {released: false, release() { say("let go"); this.released = true; }};
};
Object.defineProperty(navigator, "wakeLock", {value: {request}});"""


def test_the_screen_may_go_dark_in_a_pause_and_when_it_is_left(couple: Couple) -> None:
    ana, ben = couple
    ben.context.add_init_script(LOCKS)
    at_the_small_thing(ana, ben)
    expect(ben.page.locator("html")).to_have_attribute("data-lock", "held")
    ana.tap("Pause: I’m flooded")
    expect(ben.page.locator("html")).to_have_attribute("data-lock", "let go")
    for one in (ana, ben):
        one.tap("I’m ready before that")
    expect(ben.page.locator("html")).to_have_attribute("data-lock", "held")
    ana.page.get_by_text("Stop for today").click()
    ana.tap("Stop here")
    expect(ben.page.locator("html")).to_have_attribute("data-lock", "let go")


TIME_IS_UP = """() => {
  const number = document.querySelector("[data-then]");
  number.dataset.left = 0;
  delete number.dataset.runs;
  document.body.dispatchEvent(new Event("htmx:afterSettle"));
}"""


def test_a_pause_that_ends_without_a_network_goes_on_by_itself_with_one(couple: Couple) -> None:
    ana, ben = couple
    at_the_small_thing(ana, ben)
    ana.tap("Pause: I’m flooded")
    heading(ana, "Quiet until")
    ana.context.set_offline(True)
    ana.page.evaluate(TIME_IS_UP)
    expect(ana.page.locator("[data-then]")).to_have_text("It is time.")
    with ana.page.expect_request(lambda one: "/together/" in one.url and one.resource_type == "xhr"):
        ana.context.set_offline(False)
    heading(ana, "Quiet until")
    ana.errors.clear()  # the browser's own word on a network that was not there


def test_a_repair_in_the_middle_costs_nobody_what_they_had_typed(couple: Couple) -> None:
    ana, ben = couple
    at_the_small_thing(ana, ben)
    here = [phone.page.url for phone in couple]
    for phone in couple:
        phone.page.locator("textarea").press_sequentially(f"{WORDS}, says {phone.name}")
    ana.go("/repairs/")
    ana.tap("Can we start over?")
    ben.sees("Can we start over?")
    ben.press(ben.page.locator("#arrivals button").first)
    for phone, address in zip(couple, here, strict=True):
        phone.page.goto(address)
        expect(phone.page.locator("textarea")).to_have_value(f"{WORDS}, says {phone.name}")


def test_prepared_words_that_were_changed_and_not_shown_stay(couple: Couple) -> None:
    ana, ben = couple
    prepare(ana, p1="As I wrote it")
    sit_down(ana)
    ben.go("/")
    ben.tap("Sit down")
    ana.page.reload()
    ana.tap("We’re ready")
    ana.page.get_by_text("Change the words first").click()
    ana.page.locator("[id^=words-]").first.fill("As I wrote it, and then some")
    ana.go("/")
    ana.page.go_back()
    ana.page.reload()
    ana.sees("You typed this and haven’t sent it")
    ana.sees("As I wrote it, and then some")


def test_quick_exit_keeps_nothing(couple: Couple) -> None:
    ana, ben = couple
    at_the_small_thing(ana, ben)
    ana.page.locator("textarea").press_sequentially(WORDS)
    ana.page.evaluate("document.querySelector('[data-exit]').dataset.exit = '/healthz'")
    sent: list[str] = []
    ana.page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    ana.page.locator("[data-exit]").click()
    ana.page.wait_for_url(ana.home + "/healthz")
    assert not [url for url in sent if "/together/" in url]
