"""A repair and an appreciation between two phones: there at once, taken up with one tap, seen at once."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.test_listening import sit_down

Couple = tuple[Phone, Phone]
OVER, YES = "Can we start over?", "Yes. I’d like that."
SOON = 3_000  # ms


def arrives(phone: Phone, words: str) -> None:
    """Expect that it comes to stand on top of the open page by itself."""
    expect(phone.page.locator(".arrival").filter(has_text=words).first).to_be_visible(timeout=SOON)


def listen(phone: Phone, path: str = "/") -> None:
    """Open a page and wait until it hears what stirs."""
    with phone.page.expect_request("**/live/"):
        phone.go(path)
    phone.page.wait_for_timeout(600)


def test_a_repair_takes_two_taps_and_is_met_with_one(couple: Couple) -> None:
    ana, ben = couple
    listen(ben)
    listen(ana)
    ana.tap("Repair")
    ana.tap(OVER)
    ana.sees("It is there for them.")
    arrives(ben, OVER)
    ben.tap(YES)
    ben.sees("Be kind to each other for a while.")
    arrives(ana, YES)
    ana.go("/repairs/")
    ana.sees("One of you reached out, and the other took it up.")


def test_in_the_middle_of_a_session_it_leads_back_into_it(couple: Couple) -> None:
    ana, ben = couple
    ana.go("/talk/")
    ana.press(ana.page.get_by_role("link", name="Listening turns").first)
    ana.tap("Sit down")
    session = ana.page.url
    ben.go("/")
    ben.tap("Sit down")
    ben.page.wait_for_timeout(600)
    ana.tap("Repair")
    ana.tap(OVER)
    assert ana.page.url == session
    arrives(ben, OVER)
    ben.tap(YES)
    assert ben.page.url == session
    arrives(ana, YES)


def test_what_was_just_said_goes_when_the_session_moves_on(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben)
    ana.tap("Repair")
    ana.tap(OVER)
    arrives(ben, OVER)
    ben.tap(YES)
    ben.sees("They see it now.")
    ana.page.get_by_text("Stop for today").click()
    ana.tap("Stop here")
    expect(ben.page.locator("h1")).to_contain_text("Ana has left it here for today.", timeout=SOON)
    ben.does_not_see("They see it now.")


def test_not_now_takes_it_off_the_screen_and_nobody_is_told(couple: Couple) -> None:
    ana, ben = couple
    ana.go("/repairs/")
    ana.tap(OVER)
    ben.go("/path/")
    ben.tap("Not now")
    expect(ben.page.locator(".arrival")).to_have_count(0)
    assert ben.page.url.endswith("/path/")
    ana.go("/")
    expect(ana.page.locator(".arrival")).to_have_count(0)
    ben.go("/repairs/")
    ben.page.get_by_text("for whenever you like").click()
    ben.press(ben.page.get_by_role("link", name=OVER))
    ben.page.locator("[name=words]").fill("Late, but yes. I was sulking.")
    ben.tap("Send my words")
    ana.go("/")
    ana.sees("Late, but yes. I was sulking.")


def test_a_repair_is_met_without_scripts(couple: Couple) -> None:
    ana, ben = couple
    plain = ben.context.browser
    assert plain is not None
    state = ben.context.storage_state()
    context = plain.new_context(java_script_enabled=False, storage_state=state)
    page = context.new_page()
    ana.go("/repairs/")
    ana.tap(OVER)
    page.goto(ben.home + "/")
    page.get_by_role("button", name=YES).click()
    expect(page.locator("body")).to_contain_text("Be kind to each other for a while.")
    context.close()


def test_an_appreciation_grows_as_it_is_written_and_is_there_at_once(couple: Couple) -> None:
    ana, ben = couple
    listen(ben)
    ana.go("/appreciation/")
    ana.page.locator("[name=did]").fill("are always there for me")
    expect(ana.page.locator("#sentence")).to_contain_text("What did they do last", timeout=SOON)
    ana.page.locator("[name=did]").fill("walked to the far bus stop with me in the rain")
    ana.page.locator("[name=meant]").fill("it was the best part of the day")
    said = "When you walked to the far bus stop with me in the rain, it was the best part of the day."
    expect(ana.page.locator("#sentence")).to_contain_text(said, timeout=SOON)
    ana.tap("Give it now")
    arrives(ben, said)
    ben.tap("That went in")
    ana.go("/")
    ana.sees("Ben says that what you said went in.")


def test_what_is_kept_waits_until_it_is_given(couple: Couple) -> None:
    ana, ben = couple
    ben.go("/")
    ana.go("/appreciation/")
    ana.page.locator("[name=did]").fill("rang the surgery for me")
    ana.tap("Keep it for later")
    listen(ben)
    ben.does_not_see("rang the surgery")
    ana.tap("Give it to Ben")
    arrives(ben, "You rang the surgery for me.")
    ben.go("/appreciation/shelf")
    ben.sees("You rang the surgery for me.")
