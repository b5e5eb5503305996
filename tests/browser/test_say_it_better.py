"""Say it better in two browsers: marks that open, a sentence that is built, words handed over and read."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Dialog, Page, Route, expect

from tests.browser.phone import Phone
from tests.browser.test_listening import sit_down

Couple = tuple[Phone, Phone]
Phones = Callable[..., Phone]
HARD = "You never listen. You are so selfish. I felt lonely on Tuesday."
THREAT = "If you leave me I will kill myself."


def look_over(phone: Phone, words: str) -> None:
    """Type it and press the one large button."""
    phone.go("/say/")
    phone.page.locator("#id_words").fill(words)
    phone.page.get_by_role("button", name="Look it over").click()
    expect(phone.page.locator("#looked [tabindex='-1']").first).to_be_focused()  # what is found, read first


def held_up(phone: Phone, path: str) -> Callable[[], Route]:
    """Hold what the phone asks of this address from now on; give what waits for the next, and takes it."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    def taken() -> Route:
        phone.waits_for(waiting)
        return waiting.pop()

    phone.page.route(f"**{path}", hold)
    return taken


def box(page: Page) -> str:
    """What stands in the box."""
    return page.locator("#id_words").input_value()


def questions(phone: Phone, *, stays: bool) -> list[str]:
    """What the browser asks from now on, and somebody answers each time by staying or by leaving."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        if stays:
            dialog.dismiss()
        else:
            dialog.accept()

    phone.page.on("dialog", answer)
    return asked


def test_marks_open_by_keyboard_and_the_words_stay_in_the_box(couple: Couple) -> None:
    ana, _ = couple
    look_over(ana, HARD)
    heading = ana.page.get_by_role("heading", name="What may land harder")
    expect(heading).to_be_focused()
    assert ana.page.url == ana.home + "/say/"
    ana.page.keyboard.press("Tab")
    ana.page.keyboard.press("Enter")
    expect(ana.page.locator("details.noted[open] p").first).to_be_visible()
    assert re.fullmatch(r".*/say/#looked-\d+", ana.page.url)
    assert box(ana.page) == HARD


def test_marks_say_so_when_the_words_have_changed_since(couple: Couple) -> None:
    ana, _ = couple
    look_over(ana, HARD)
    older = ana.page.get_by_text("This is about the words as they were.")
    ana.page.get_by_text("Build the sentence underneath").click()
    ana.page.locator("[name=need]").fill("a minute")  # not the words that were looked over
    expect(older).to_be_hidden()
    ana.page.locator("#id_words").fill("You never listen to me.")
    expect(older).to_be_visible()
    ana.page.get_by_role("button", name="Look it over").click()
    expect(older).to_be_hidden()


def test_what_is_written_while_the_answer_is_on_its_way_stays(couple: Couple) -> None:
    ana, _ = couple
    ana.go("/say/")
    waiting = held_up(ana, "/say/")
    ana.page.locator("#id_words").fill(HARD)
    ana.page.get_by_role("button", name="Look it over").click()
    ana.page.get_by_text("Build the sentence underneath").click()
    need = ana.page.locator("[name=need]")
    need.fill("a minute")
    ana.page.locator("[name=felt][value=sad]").check(force=True)
    waiting().continue_()
    expect(ana.page.get_by_role("heading", name="What may land harder")).to_be_visible()
    expect(need).to_be_visible()
    expect(need).to_have_value("a minute")
    expect(ana.page.locator("[name=felt][value=sad]")).to_be_checked()
    ana.page.get_by_role("button", name="Make a sentence of it").click()
    expect(need).to_be_disabled()  # or what is typed now would go with the old box
    expect(ana.page.locator("#id_words")).to_be_enabled()
    waiting().continue_()
    expect(need).to_be_enabled()
    expect(need).to_have_value("a minute")
    expect(ana.page.locator("[name=built]")).not_to_have_value("")
    assert box(ana.page) == HARD


def test_a_sentence_is_built_added_taken_out_and_copied(couple: Couple) -> None:
    ana, _ = couple
    ana.context.grant_permissions(["clipboard-read", "clipboard-write"])
    look_over(ana, HARD)
    expect(ana.page.get_by_role("heading", name="What may land harder")).to_be_focused()
    ana.page.get_by_text("Build the sentence underneath").click()
    ana.page.locator("[name=happened]").fill("the door closed")
    ana.page.locator("[name=felt][value=sad]").check(force=True)
    ana.page.get_by_role("button", name="Make a sentence of it").click()
    built = ana.page.locator("[name=built]")
    expect(built).to_have_value("When the door closed, I felt sad.")
    built.fill("When the door closed, I felt sad and small.")
    ana.page.get_by_role("button", name="Put it in their place").click()
    expect(ana.page.locator("#id_words")).to_have_value("When the door closed, I felt sad and small.")
    ana.page.get_by_role("button", name="Copy it").click()
    ana.sees("Copied.")
    assert ana.page.evaluate("navigator.clipboard.readText()") == box(ana.page)
    ana.page.get_by_role("button", name="Put my words back").click()
    expect(ana.page.locator("#id_words")).to_have_value(HARD)


def test_before_unsent_words_are_left_somebody_is_asked_and_never_at_quick_exit(couple: Couple) -> None:
    ana, _ = couple
    asked = questions(ana, stays=True)
    for address, box, words in (
        ("/say/", "#id_words", HARD),
        ("/repairs/", "#own textarea", "My turn to cook."),
    ):
        ana.go(address)
        if address == "/repairs/":
            ana.page.locator("summary", has_text="In your own words").click()
        ana.page.locator(box).press_sequentially(words)
        ana.page.locator(".top .brand").click()
        ana.waits_for(asked)
        assert asked == ["beforeunload"]
        assert ana.page.locator(box).input_value() == words
        asked.clear()
        if address == "/say/":
            ana.page.locator(box).fill("")
    ana.page.locator("#own").get_by_role("button", name="Send", exact=True).click()
    ana.sees("It is there for them.")  # sent: nothing to ask
    ana.page.locator(".top .brand").click()
    ana.page.wait_for_url(ana.home + "/")
    ana.go("/say/")
    ana.page.locator("#id_words").press_sequentially(HARD)
    ana.page.route("https://**", lambda route: route.fulfill(body="elsewhere"))
    ana.page.evaluate("document.querySelector('[data-exit]').dataset.exit = '/healthz'")
    ana.page.locator("[data-exit]").click()
    ana.page.wait_for_url(ana.home + "/healthz")
    assert asked == []


def test_words_that_were_copied_or_kept_can_be_left(couple: Couple) -> None:
    ana, _ = couple
    asked = questions(ana, stays=False)
    ana.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ana.go("/say/")
    ana.page.get_by_role("button", name="Copy it").click()
    ana.sees("The box is empty.")
    expect(ana.page.locator("[data-copied]")).to_be_hidden()
    ana.page.locator("#id_words").press_sequentially("One line")
    ana.page.get_by_role("button", name="Copy it").click()
    expect(ana.page.locator("[data-copied]")).to_be_visible()
    ana.go("/")
    ana.go("/say/")
    ana.page.locator("#id_words").press_sequentially("One line")
    ana.tap("Keep this for me")
    ana.tap("Take it up again")
    ana.page.locator("#id_words").click()
    ana.go("/")
    assert asked == []


def test_several_steps_lead_back_and_forward_again(couple: Couple) -> None:
    ana, _ = couple
    look_over(ana, HARD)
    for words in ("a minute", "an hour"):
        ana.page.get_by_text("Build the sentence underneath").click()
        ana.page.locator("[name=need]").fill(words)
        ana.page.get_by_role("button", name="Make a sentence of it").click()
        ana.page.get_by_role("button", name="Put it in their place").click()
        expect(ana.page.locator("#id_words")).to_have_value(f"What I need is {words}.")
    ana.page.locator("#id_words").fill("What I need is an hour, today.")
    back = ana.page.get_by_role("button", name="Put my words back")
    back.click()
    expect(ana.page.locator("#id_words")).to_have_value("What I need is a minute.")
    back.click()
    expect(ana.page.locator("#id_words")).to_have_value(HARD)
    for words in ("What I need is a minute.", "What I need is an hour, today."):
        ana.page.get_by_role("button", name="Forward again").click()
        expect(ana.page.locator("#id_words")).to_have_value(words)


def test_the_box_takes_no_words_that_would_go_with_it_when_they_change_places(couple: Couple) -> None:
    ana, _ = couple
    look_over(ana, HARD)
    ana.page.get_by_text("Build the sentence underneath").click()
    ana.page.locator("[name=need]").fill("a minute")
    ana.page.get_by_role("button", name="Make a sentence of it").click()
    replace = ana.page.get_by_role("button", name="Put it in their place")
    expect(replace).to_be_visible()
    waiting = held_up(ana, "/say/")
    for button, words in (
        (replace, "What I need is a minute."),
        (ana.page.get_by_role("button", name="Put my words back"), HARD),
        (ana.page.get_by_role("button", name="Forward again"), "What I need is a minute."),
    ):
        before = box(ana.page)
        button.click()
        expect(ana.page.locator("#id_words")).to_be_disabled()
        assert box(ana.page) == before
        waiting().continue_()
        expect(ana.page.locator("#id_words")).to_be_enabled()
        expect(ana.page.locator("#id_words")).to_have_value(words)


def test_the_box_is_free_again_where_no_answer_comes(couple: Couple) -> None:
    ana, _ = couple
    look_over(ana, HARD)
    ana.page.get_by_text("Build the sentence underneath").click()
    ana.page.locator("[name=need]").fill("a minute")
    ana.page.get_by_role("button", name="Make a sentence of it").click()
    waiting = held_up(ana, "/say/")
    ana.page.get_by_role("button", name="Put it in their place").click()
    expect(ana.page.locator("#id_words")).to_be_disabled()
    waiting().abort()
    expect(ana.page.locator("#id_words")).to_be_enabled()
    assert box(ana.page) == HARD
    ana.errors.clear()  # the browser's own word on a network that was not there


def test_what_one_hands_over_the_other_reads_in_their_own_time(couple: Couple) -> None:
    ana, ben = couple
    ben.go("/")
    look_over(ana, "Could we talk about the attic?")
    ana.tap("Hand it over to Ben")
    ana.sees("Handed over.")
    ben.go("/")
    ben.sees("Ana has written something for you.")
    ben.does_not_see("attic")
    ben.tap("Read it")
    ben.sees("Could we talk about the attic?")
    ben.tap("I’ve read it")
    ben.go("/")
    ben.does_not_see("has written something")
    ana.go("/say/handed")
    ana.tap("Take it back")
    ben.go("/say/handed")
    ben.does_not_see("attic")


def test_words_are_handed_over_though_marks_come_between(couple: Couple) -> None:
    ana, ben = couple
    ben.go("/")
    ana.go("/say/")
    ana.page.locator("#id_words").fill(HARD)
    looks = held_up(ana, "/say/")
    ana.page.get_by_role("button", name="Look it over").click()
    doors = held_up(ana, "/healthz")
    ana.page.get_by_role("button", name="Hand it over to Ben").click()
    looks().continue_()
    expect(ana.page.get_by_role("heading", name="What may land harder")).to_be_visible()
    ana.page.unroute("**/say/")
    doors().continue_()
    ana.sees("Handed over.")


def test_fear_and_threats_lead_elsewhere_and_are_forgotten(couple: Couple) -> None:
    ana, _ = couple
    look_over(ana, THREAT)
    ana.sees("If you worry about how you treat your partner")
    assert ana.page.locator("mark").count() == 0
    expect(ana.page.get_by_text("Build the sentence underneath")).to_be_hidden()
    ana.page.get_by_role("button", name="all the same").wait_for()
    ana.tap("If you are afraid, or careful so that nothing happens")
    assert "/help/" in ana.page.url
    ana.page.go_back()
    ana.does_not_see(THREAT)


def test_the_builder_comes_back_with_what_was_in_it_once_the_words_lead_to_help_no_more(
    couple: Couple,
) -> None:
    ana, ben = couple
    ben.go("/")
    ana.go("/say/")
    ana.page.locator("#id_words").fill(THREAT)
    ana.page.get_by_text("Build the sentence underneath").click()
    ana.page.locator("[name=need]").fill("a minute")
    ana.page.get_by_role("button", name="Hand it over to Ben").click()  # a whole new page
    ana.sees("If you worry about how you treat your partner")
    need = ana.page.locator("[name=need]")
    expect(need).to_be_hidden()
    ana.page.locator("#id_words").fill(HARD)
    ana.page.get_by_role("button", name="Look it over").click()
    expect(ana.page.get_by_role("heading", name="What may land harder")).to_be_visible()
    expect(need).to_be_visible()
    expect(need).to_have_value("a minute")


def test_all_of_it_works_without_scripts(phone: Phones) -> None:
    ana = phone("Ana", java_script_enabled=False)
    ana.create_space(alone=True)
    look_over(ana, HARD)
    ana.sees("What may land harder than you mean")
    assert box(ana.page) == HARD
    ana.page.locator(".marked a").first.click()
    expect(ana.page.locator("details.noted[open] p").first).to_be_visible()
    ana.page.get_by_text("Build the sentence underneath").click()
    ana.page.locator("[name=need]").fill("a minute")
    ana.tap("Make a sentence of it")
    ana.tap("Add it below my words")
    assert box(ana.page) == f"{HARD}\n\nWhat I need is a minute."
    ana.tap("Put my words back as they were")
    assert box(ana.page) == HARD
    assert "press long in the box" in ana.page.locator("noscript").inner_text()
    ana.tap("Keep this for me")
    ana.sees("You never listen.")
    ana.tap("Take it up again")
    assert box(ana.page) == HARD
    ana.go("/say/kept")
    ana.tap("Erase it")
    ana.sees("Nothing is kept")


def test_in_a_session_words_are_looked_over_before_they_are_sent(couple: Couple) -> None:
    ana, ben = couple
    address = sit_down(ana, ben)
    for who, words in ((ana, "We’re ready"), (ana, "That’s it for now"), (ana, "Yes, that’s it")):
        who.tap(words)
    expect(ben.page.locator("h1")).to_contain_text("You speak.")
    for words in ("That’s it for now", "Yes, that’s it", "Yes, I do"):
        ben.tap(words)
    expect(ana.page.locator("h1")).to_contain_text("Do you feel heard?")
    ana.tap("Yes, I do")
    expect(ana.page.locator("h1")).to_contain_text("One small thing")
    ana.fill("Something to remember", HARD)
    ana.page.get_by_role("button", name="Look it over first").click()
    ana.sees("What may land harder than you mean")
    assert ana.page.url == ana.home + address
    expect(ben.page.locator("h1")).to_contain_text("One small thing")
    ben.fill("Something to remember", "Ten minutes on Sunday")
    ben.tap("Send it to both")
    ana.sees("Ten minutes on Sunday")  # the page has followed, and neither words nor marks are gone
    ana.sees("What may land harder than you mean")
    assert ana.page.locator("textarea").input_value() == HARD
    ben.does_not_see("selfish")
