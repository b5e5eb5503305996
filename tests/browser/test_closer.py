"""Closeness questions, stories, rounds and the day on two phones, through what happens to phones."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone

Couple = tuple[Phone, Phone]
PATIENCE = 15_000  # ms: a machine may have much else to do


def sit_down(ana: Phone, ben: Phone, *ways: str, phones: str = "two") -> str:
    """Ana begins, Ben comes; gives the address."""
    ana.go("/talk/")
    for way in ways:
        ana.tap(way)
    ana.page.locator(f"[name=phones][value={phones}]").check(force=True)
    ana.page.locator("[name=first][value=me]").check(force=True)
    ana.tap("Sit down")
    ana.page.locator("#going").wait_for()
    if phones == "two":
        ben.go("/talk/")
        ben.tap("Sit down")
        ben.page.locator("#going").wait_for()
    return ana.page.url.removeprefix(ana.home)


def heading(phone: Phone, words: str) -> None:
    """Wait until the phone shows this, by itself."""
    expect(phone.page.locator("h1")).to_contain_text(words, timeout=PATIENCE)


def test_questions_are_passed_rest_ends_in_quiet_and_another_day_goes_on_there(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben, "Closeness questions", "As you are now")
    heading(ben, "oddly well informed")
    ben.sees("Ana answers first, then you.")
    for number in range(12):
        phone, other = ((ana, ben), (ben, ana))[number % 2]
        phone.tap("Pass this one" if number % 4 == 0 else "On to the next")
        expect(other.page.locator(".going")).not_to_contain_text(f"· {number + 1} of 12", timeout=PATIENCE)
    heading(ana, "Go deeper, or stop here?")
    ana.tap("I’d like to go on")
    ana.sees("You would go on.")
    heading(ben, "Go deeper, or stop here?")
    ben.does_not_see("Ana would")
    ben.tap("That’s enough for today")
    heading(ana, "Now without words")
    assert ana.page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    ana.tap("We’re back")
    heading(ben, "One soft word each")
    ben.tap("Good night to the questions")
    heading(ana, "That was that.")
    ana.sees("The questions wait where you left them")
    assert ana.page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    ben.go("/talk/")
    for words in ("Closeness questions", "As you are now", "Go on where you left it"):
        ben.tap(words)
    heading(ben, "This is where you left it.")


def test_questions_on_one_phone_are_large_and_led_by_whoever_holds_it(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben, "Closeness questions", "The two of you", phones="one")
    ana.sees("Ana answers first, then Ben.")
    size = "parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)"
    assert ana.page.evaluate(size) >= 32
    for _number in range(12):
        ana.tap("On to the next")
    ana.tap("We’d both like to go on")
    ana.sees("1 of 12")


def test_a_story_survives_a_lost_network_a_reload_and_a_second_tab(couple: Couple) -> None:
    ana, ben = couple
    address = sit_down(ana, ben, "Tell it together", "How it began")
    heading(ben, "Ana tells.")
    ben.context.set_offline(True)
    ana.tap("Told. Go on")
    heading(ana, "Ben tells.")
    ben.tap("Told. Go on")
    ben.sees("Nothing was sent")
    ben.context.set_offline(False)
    ben.page.reload()
    heading(ben, "Your turn to tell.")
    second = ben.context.new_page()
    second.goto(ben.home + address)
    second.get_by_role("button", name="Told. Go on").click()
    heading(ana, "Your turn to tell.")
    ana.tap("Told. Go on")
    heading(ben, "Your turn to tell.")
    ben.tap("Leave this part out")
    heading(ana, "Both of you.")
    ana.tap("Told. Go on")
    heading(ben, "A few words to keep")
    ben.fill("To read again one day", "You had paint on your ear")
    ben.tap("Send it to both")
    ana.sees("You had paint on your ear")
    ana.tap("That’s it for this story")
    heading(ben, "That was that.")
    ana.tap("What you have kept")
    ana.sees("You had paint on your ear")
    ben.errors.clear()  # the browser's own word on a network that was not there


def test_two_tabs_that_send_different_words_have_both_said(couple: Couple) -> None:
    ana, ben = couple
    address = sit_down(ana, ben, "Tell it together", "A supper that went wrong")
    for _turn in range(3):
        ana.tap("Told. Go on")
    heading(ana, "A few words to keep")
    second = ana.context.new_page()
    second.goto(ana.home + address)
    second.get_by_label("To read again one day").fill("Soup, with the lid in it")
    ana.fill("To read again one day", "Eaten by torchlight")
    ana.tap("Send it to both")
    second.get_by_role("button", name="Send it to both").click()
    ben.sees("Soup, with the lid in it")
    ben.sees("Eaten by torchlight")


def test_in_a_round_whoever_hears_it_says_thank_you_and_it_goes_on(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben, "Appreciation rounds")
    ana.tap("We’re ready")
    heading(ben, "Ana is finding the words.")
    ana.page.get_by_text("Write it instead").click()
    ana.fill("Write it to them", "You rang from the platform")
    ana.tap("Send it to both")
    heading(ben, "Ana has something for you.")
    ben.sees("You rang from the platform")
    ben.tap("That went in")
    heading(ana, "Ben is finding the words.")
    ana.sees("Ben has taken that in.")
    ben.tap("Pass this round")
    heading(ana, "Ben is finding the words.")
    ben.sees("Something about who they are")


def test_flooded_in_the_middle_of_a_round_quiets_both_and_it_goes_on(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben, "Appreciation rounds")
    ana.tap("We’re ready")
    ana.tap("I’ve said it")
    heading(ben, "Ana has something for you.")
    ben.tap("Pause: I’m flooded")
    heading(ana, "Quiet until")
    for phone in couple:
        phone.tap("I’m ready before that")
    heading(ben, "Ana has something for you.")
    ben.tap("Thank you")
    heading(ana, "Ben is finding the words.")


def test_what_is_folded_open_stays_open_while_the_step_is_the_same(couple: Couple) -> None:
    ana, ben = couple
    where = sit_down(ana, ben, "Appreciation rounds")
    ana.tap("We’re ready")
    heading(ben, "Ana is finding the words.")
    ana.page.get_by_text("Write it instead").click()
    box = ana.page.get_by_label("Write it to them")
    box.focus()
    ben.go("/cards/ours")
    ben.page.locator("[name=words]").fill("Where did you first want to stay?")
    with ana.page.expect_response(lambda one: "hx-request" in one.request.headers, timeout=PATIENCE):
        ben.tap("Add it")
    ana.page.wait_for_timeout(400)
    expect(box).to_be_focused()
    ana.page.keyboard.type("You rang")
    expect(box).to_have_value("You rang")
    ana.page.keyboard.press("Control+A")
    ana.page.keyboard.press("Delete")
    ana.tap("I’ve said it")
    ben.go(where)
    heading(ben, "Ana has something for you.")


def test_the_day_is_told_and_about_us_leads_elsewhere(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben, "Get the day off your back", "Ten minutes each")
    ben.tap("We’re ready")
    heading(ana, "What came at you from outside")
    heading(ben, "You are on their side")
    ben.sees("Company, or ideas?")
    ben.tap("This is about us")
    heading(ana, "So it’s about the two of you")
    ana.tap("One step back")
    heading(ben, "You are on their side")
    ana.tap("Swap over")
    heading(ben, "What came at you from outside")
    ben.tap("That’s out")
    heading(ana, "One minute to put it down")
    ana.tap("Put down for today")
    heading(ben, "That was that.")


def test_from_about_us_both_find_the_same_listening_turns(couple: Couple) -> None:
    ana, ben = couple
    sit_down(ana, ben, "Get the day off your back", "Fifteen minutes each")
    ana.tap("We’re ready")
    heading(ben, "You are on their side")
    ana.tap("This is about us")
    heading(ben, "So it’s about the two of you")
    ana.tap("I begin")
    heading(ana, "Before you start")
    heading(ben, "Ana has sat down to listening turns.")
    ben.tap("Sit down")
    heading(ben, "Before you start")
    ben.tap("We’re ready")
    heading(ana, "You speak.")


def test_either_stops_any_of_them_without_a_reason(couple: Couple) -> None:
    ana, ben = couple
    ways = (
        ["Tell it together", "Keys and boxes"],
        ["Appreciation rounds"],
        ["Closeness questions", "As you are now"],
    )
    for way in ways:
        sit_down(ana, ben, *way)
        ben.page.get_by_text("Stop for today").click()
        ben.tap("Stop here")
        heading(ana, "Ben has left it here for today.")
