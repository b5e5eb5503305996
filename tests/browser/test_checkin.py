"""A check-in on two phones: prepared alone, shown one by one, through lost networks, a note for both."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.sitting import heading, prepare, sit_down, turn

Couple = tuple[Phone, Phone]
BREAD = "You carried the bread up for number nine."
TUESDAY = "Tuesday, when you said “later” and it was never."
SOUP = "Soup on Thursday."


def through_part(one: Phone, other: Phone) -> None:
    """Both speak in turn, or the two of them together, until the part has another name."""
    one.page.reload()  # or it may not have followed yet
    was = one.page.locator("h1").inner_text()
    for _turn in range(4):
        for phone in (one, other):
            phone.page.reload()
            if phone.page.locator("h1").inner_text() != was:
                return
            button = phone.page.get_by_role("button", name="That’s it from me").or_(
                phone.page.get_by_role("button", name="Go on", exact=True)
            )
            if button.count():
                phone.press(button.first)
                break


def test_from_preparing_alone_to_a_note_for_both_with_everything_that_goes_wrong(couple: Couple) -> None:
    ana, ben = couple
    prepare(ana, p1=BREAD, p3=TUESDAY)
    ben.go("/checkins/")
    ben.does_not_see(BREAD)
    address = both_begin(ana, ben)
    ben_is_in_the_lift(ana, ben)
    ben_has_a_second_tab(ben, address)
    bens_phone_dies(ana, ben)
    ana.sees(TUESDAY)
    for _part in range(3):
        through_part(ana, ben)
    heading(ana, "A short note")
    leave_something(ana, ben)
    ben.go("/checkins/")
    ben.does_not_see(TUESDAY)  # she never showed it


def both_begin(ana: Phone, ben: Phone) -> str:
    """Ana opens it, Ben finds it on Today; gives the address."""
    address = sit_down(ana)
    ana.sees("Ben isn’t here yet")
    ben.go("/")
    ben.tap("Sit down")
    expect(ana.page.locator("body")).not_to_contain_text("isn’t here yet")  # by itself
    ana.tap("We’re ready")
    heading(ben, "Seen and not said")  # by itself
    turn(ana, "You speak.")
    turn(ben, "Ana speaks. You listen.")
    ana.sees(BREAD)
    ben.does_not_see(BREAD)
    assert ben.page.get_by_role("button", name="That’s it from me").count() == 0
    return address


def ben_is_in_the_lift(ana: Phone, ben: Phone) -> None:
    """No network while Ana goes on; with it, his page catches up."""
    ben.context.set_offline(True)
    ana.press(ana.page.get_by_role("button", name="Show it to Ben").first)
    ana.sees("Shown to both")
    ana.tap("That’s it from me")
    turn(ana, "Ben speaks. You listen.")
    expect(ben.page.locator(".turn")).to_have_text("Ana speaks. You listen.")
    ben.context.set_offline(False)
    turn(ben, "You speak.")  # by itself
    ben.errors.clear()  # that there was no network


def ben_has_a_second_tab(ben: Phone, address: str) -> None:
    """He reloads, and goes on in another tab: the first one follows."""
    ben.page.reload()
    turn(ben, "You speak.")
    second = ben.context.new_page()
    second.goto(ben.home + address)
    second.get_by_role("button", name="That’s it from me").click()
    second.wait_for_load_state()
    heading(ben, "What went well")
    second.close()


def bens_phone_dies(ana: Phone, ben: Phone) -> None:
    """Ana goes on alone meanwhile; he comes back by Today, and it is his turn by then."""
    ben.page.close()
    through_part(ana, ana)
    ben.page = ben.context.new_page()
    ben.go("/")
    ben.tap("Sit down")
    heading(ben, "One thing that is hard")
    turn(ben, "You speak.")  # who begins has changed
    ana.does_not_see(TUESDAY)  # she listens now
    ben.tap("That’s it from me")
    turn(ana, "You speak.")


def leave_something(ana: Phone, ben: Phone) -> None:
    """A note, an agreement and the next hour; both have all of it at the end."""
    ben.page.reload()
    ben.page.locator("#say-note").fill("Not sent yet, still being typed")
    ana.page.locator("#say-note").fill("The good ten minutes were the same ones.")
    ana.tap("Send it to both")
    expect(ben.page.locator(".letter.theirs")).to_contain_text("the same ones")
    expect(ben.page.locator("#say-note")).to_have_value("Not sent yet, still being typed")
    ana.tap("Go on")
    expect(ben.page.locator("[data-stirred]")).to_be_visible()  # his words stay; he is told
    ben.tap("Send it to both")
    heading(ben, "One thing you agree on")
    ben.page.locator("#say-agreement").fill(SOUP)
    ben.tap("Write it down for both")
    expect(ana.page.locator(".letter.theirs").first).to_contain_text("still being typed")  # it came late
    expect(ana.page.locator(".letter.theirs").last).to_contain_text(SOUP)
    ana.tap("Agreed, go on")
    heading(ben, "When is the next one?")
    ben.page.locator("#next-time").fill("17:30")
    ben.tap("Set it for both")
    expect(ana.page.locator(".lead")).to_contain_text("17:30")
    ana.tap("That was it for today")
    for phone in (ana, ben):
        heading(phone, "That was your check-in.")
        for words in (SOUP, "the same ones", "still being typed", "17:30"):
            phone.sees(words)
        phone.go("/checkins/before/")
        phone.sees(SOUP)


def test_either_stops_and_on_the_way_back_it_is_where_it_was(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana)
    ben.go("/")
    ben.tap("Sit down")
    ben.tap("We’re ready")
    turn(ana, "You speak.")
    ben.page.get_by_text("Stop for today").click()
    ben.tap("Stop here")
    heading(ana, "Ben has left it here for today.")
    ana.does_not_see("why")
    ana.go("/checkins/")
    ana.page.get_by_text("For other occasions").click()
    ana.tap("How the week really was")
    ana.tap("Sit down together")
    ana.tap("Go on where you left it")
    turn(ana, "You speak.")


def test_on_one_phone_that_is_passed_over(couple: Couple) -> None:
    ana, ben = couple
    prepare(ana, p1=BREAD)
    sit_down(ana, phones="one")
    ana.tap("We’re ready")
    turn(ana, "Ana speaks, Ben listens.")
    ana.does_not_see(BREAD)
    ana.tap("That’s it from me")
    turn(ana, "Ben speaks, Ana listens.")
    for _step in range(12):
        if ana.page.locator("h1").inner_text() == "A short note":
            break
        ana.press(
            ana.page.get_by_role("button", name="That’s it from me").or_(
                ana.page.get_by_role("button", name="Go on", exact=True)
            )
        )
    ana.page.locator("#say-note").fill("On one phone, in the kitchen.")
    ana.tap("Send it to both")
    for words in ("Go on", "Nothing this time", "That was it for today"):
        ana.tap(words)
    heading(ana, "That was your check-in.")
    ben.go("/checkins/before/")
    ben.sees("On one phone, in the kitchen.")
