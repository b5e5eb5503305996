"""What one does reaches the page that the other has open, by itself, and costs nobody a typed word."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.phone import Phone
from tests.browser.test_cards import EVERY_WEEK, open_card
from tests.browser.test_differences import open_page, write
from tests.browser.test_letters import WRITTEN, comes, hand_over
from tests.browser.test_mending import arrives, listen

Couple = tuple[Phone, Phone]
SOON = 15_000  # ms: a busy machine
NOTE = "[data-stirred]"


def same(page: Page) -> bool:
    """Whether it is the page of before, not one that was loaded anew."""
    return page.evaluate("window.same") is True


def test_the_question_on_an_open_today_opens_by_itself(couple: Couple) -> None:
    ana, ben = couple
    listen(ben)
    ana.answer_card("The kettle, honestly.")
    comes(ben, "#ours", "Ana has answered. Yours first")
    listen(ana)
    comes(ana, "#ours", "Yours stays sealed until then")
    ana.page.evaluate("window.same = true")
    ben.page.locator("[id^=answer-]").fill("Your coat on the hook.")
    ben.tap("Seal my answer")
    comes(ana, "#ours", "Your coat on the hook.")
    comes(ben, "#ours", "The kettle, honestly.")
    assert same(ana.page)


def test_an_answer_that_is_being_typed_stays_until_its_writer_looks(couple: Couple) -> None:
    ana, ben = couple
    listen(ben)
    box = ben.page.locator("[id^=answer-]")
    box.press_sequentially("Half a sen")
    ana.answer_card("The kettle, honestly.")
    expect(ben.page.locator(NOTE)).to_be_visible(timeout=SOON)
    comes(ben, NOTE, "Something has changed here.")
    expect(box).to_be_focused()
    ben.page.keyboard.type("tence")
    ben.does_not_see("Ana has answered")
    ben.page.get_by_role("button", name="Look now").click()
    comes(ben, "#ours", "Ana has answered")
    expect(box).to_have_value("Half a sentence")
    expect(ben.page.locator(NOTE)).to_be_hidden()
    ben.tap("Seal my answer")
    ben.sees("Half a sentence")


def test_who_is_at_a_button_by_the_keyboard_stays_there_when_a_part_is_drawn_anew(couple: Couple) -> None:
    ana, ben = couple
    listen(ben)
    button = ben.page.get_by_role("button", name="Seal my answer")
    button.focus()
    ana.answer_card("The kettle, honestly.")
    comes(ben, "#ours", "Ana has answered. Yours first")
    expect(button).to_be_focused()


def test_a_look_without_a_network_says_so_and_comes_with_one(couple: Couple) -> None:
    ana, ben = couple
    listen(ben)
    box = ben.page.locator("[id^=answer-]")
    box.press_sequentially("Half a sentence")
    ana.answer_card("The kettle, honestly.")
    expect(ben.page.locator(NOTE)).to_be_visible(timeout=SOON)
    ben.context.set_offline(True)
    ben.page.get_by_role("button", name="Look now").click()
    comes(ben, NOTE, "No connection just now.")
    ben.context.set_offline(False)
    comes(ben, "#ours", "Ana has answered")
    expect(ben.page.locator(NOTE)).to_be_hidden()
    expect(box).to_have_value("Half a sentence")
    box.fill("")


def test_what_does_not_touch_a_part_leaves_it_and_says_nothing(couple: Couple) -> None:
    ana, ben = couple
    listen(ben)
    ben.page.locator("[id^=answer-]").press_sequentially("Half a sen")
    hand_over(ana)
    arrives(ben, WRITTEN)
    expect(ben.page.locator(NOTE)).to_be_hidden()


def test_guesses_and_answers_come_to_the_open_page_of_a_card(couple: Couple) -> None:
    ana, ben = couple
    open_card(ben)
    listen(ben, ben.page.url.removeprefix(ben.home))
    open_card(ana)
    ana.page.get_by_text("Guess what Ben will say").click()
    ana.fill("Your guess", "Soup, standing up")
    ana.tap("Seal my guess")
    comes(ben, "#card", "Ana has guessed what you would say. When you seal your answer, you read the guess")
    listen(ana, ana.page.url.removeprefix(ana.home))
    ben.fill("Your answer", "Toast with everything")
    ben.tap("Seal my answer")
    comes(ana, "#card", "Toast with everything")
    comes(ben, "#card", "Soup, standing up")
    ana.fill("Your answer", "Noodles, and again n")
    ben.fill("How it is", "Soup was last winter")
    ben.tap("Not quite")
    comes(ana, NOTE, "Something has changed here.")
    ana.page.get_by_role("button", name="Look now").click()
    comes(ana, "#card", "Soup was last winter")
    expect(ana.page.get_by_label("Your answer")).to_have_value("Noodles, and again n")


def test_a_box_that_is_gone_keeps_its_words_on_the_screen(couple: Couple) -> None:
    ana, ben = couple
    open_card(ana)
    here = ana.page.url.removeprefix(ana.home)
    listen(ben, here)
    ana.fill("Your answer", "Noodles")
    ana.tap("Seal my answer")
    comes(ben, "#card", "Ana has answered")
    other = ben.context.new_page()  # the same person, in a second tab
    other.goto(ben.home + here)
    ben.page.get_by_label("Your answer").press_sequentially("Toast, wi")
    other.get_by_label("Your answer").fill("Bread")
    other.get_by_role("button", name="Seal my answer").click()
    expect(ben.page.locator(NOTE)).to_be_visible(timeout=SOON)
    ben.page.get_by_role("button", name="Look now").click()
    comes(ben, NOTE, "The box that you are typing in isn’t there any more.")
    expect(ben.page.get_by_label("Your answer")).to_have_value("Toast, wi")
    other.close()


def test_the_cards_that_wait_and_our_own_deck_take_up_what_is_new(couple: Couple) -> None:
    ana, ben = couple
    listen(ben, "/cards/")
    open_card(ana)
    ana.page.get_by_text("Guess what Ben will say").click()
    ana.fill("Your guess", "Soup, standing up")
    ana.tap("Seal my guess")
    comes(ben, "#waiting", EVERY_WEEK)
    listen(ben, "/cards/ours")
    ben.page.locator("[name=words]").press_sequentially("What would y")
    ana.go("/cards/ours")
    ana.page.locator("[name=words]").fill("Where did you first want to stay?")
    ana.tap("Add it")
    comes(ben, "#cards", "Where did you first want to stay?")
    expect(ben.page.locator("[name=words]")).to_have_value("What would y")


def test_a_difference_comes_to_today_and_to_the_room(couple: Couple) -> None:
    ana, ben = couple
    listen(ben)
    where = open_page(ana)
    comes(ben, "#ours", "Ana has given it a page.")
    listen(ben, "/differences/")
    ana.go(f"{where}step/")
    ana.page.locator("[name=words]").fill("Twenty degrees everywhere")
    ana.tap("Propose it to Ben")
    comes(ben, "#pages", "How warm the flat is")
    listen(ben, where)
    listen(ana, where)
    write(ana, where, 2, "We always had frost inside the windows", "show")
    comes(ben, "#both", "frost inside the windows")
    ben.tap("Yes, let’s")
    comes(ana, "#both", "You both said yes")


def test_a_proposed_step_and_a_sealed_part_come_to_an_open_today(couple: Couple) -> None:
    ana, ben = couple
    where = open_page(ana)
    listen(ben)
    write(ana, where, 3, "My hands have to be warm", "seal")
    comes(ben, "#ours", "Ana has sealed a part.")
    ben.does_not_see("My hands")
    ana.go(f"{where}step/")
    ana.page.locator("[name=words]").fill("Twenty degrees everywhere")
    ana.tap("Propose it to Ben")
    comes(ben, "#ours", "Ana proposes a small step.")


def test_what_only_one_knows_comes_to_nobody(couple: Couple) -> None:
    ana, ben = couple
    where = open_page(ana)
    listen(ben)
    before = ben.page.evaluate("fetch('/stirred').then((answer) => answer.text())")
    write(ana, where, 1, "A draft about the cold")
    ana.go("/")
    ana.tap("Pass")
    assert ben.page.evaluate("fetch('/stirred').then((answer) => answer.text())") == before


def answer(phone: Phone) -> None:
    """Answer the question of the day."""
    phone.answer_card("The kettle, honestly.")


def test_the_note_is_within_sight_and_covers_no_box(couple: Couple) -> None:
    ana, ben = couple
    for (width, height), do in (((390, 844), answer), ((1280, 800), open_page)):
        ben.page.set_viewport_size({"width": width, "height": height})
        listen(ben)
        box = ben.page.locator("[id^=answer-]")
        box.press_sequentially("Half a sen")
        ben.page.evaluate(
            "window.scrollTo(0, document.activeElement.getBoundingClientRect().top + scrollY - 70)"
        )
        do(ana)
        note = ben.page.locator(NOTE)
        expect(note).to_be_in_viewport(timeout=SOON)
        bar, top = note.bounding_box(), ben.page.locator(".top").bounding_box()
        typed = box.bounding_box()
        assert bar
        assert top
        assert typed
        assert bar["y"] >= top["y"] + top["height"]
        assert typed["y"] >= bar["y"] + bar["height"]
        assert re.match("none|0s", note.evaluate("(one) => getComputedStyle(one).transitionDuration"))
        box.fill("")
