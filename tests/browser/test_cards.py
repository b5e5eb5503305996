"""Cards on two phones: a guess and how kindly it is corrected, and one phone on the table."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.sitting import prepare
from tests.browser.test_say_it_better import questions

Couple = tuple[Phone, Phone]
GUESS, ANSWER, REPLY = "Soup, eaten standing up", "Toast with everything", "Soup was last winter"
EVERY_WEEK = "What would you eat every week"


def open_card(phone: Phone) -> None:
    """Find the card by looking through its deck."""
    phone.go("/cards/")
    phone.tap("Who you are now")
    phone.press(phone.page.get_by_role("link", name=EVERY_WEEK))
    phone.sees(EVERY_WEEK)


def test_a_guess_opens_beside_the_answer_and_is_corrected(couple: Couple) -> None:
    ana, ben = couple
    ben.go("/")
    open_card(ana)
    ana.page.get_by_text("Guess what Ben will say").click()
    ana.fill("Your guess", GUESS)
    ana.tap("Seal my guess")
    ana.sees("Sealed. It opens when Ben has answered.")

    ben.go("/cards/")
    ben.sees("Ana has guessed what you would say")
    ben.press(ben.page.get_by_role("link", name=EVERY_WEEK))
    ben.does_not_see(GUESS)
    ben.fill("Your answer", ANSWER)
    ben.tap("Seal my answer")

    open_card(ana)
    ana.sees(ANSWER)
    open_card(ben)
    ben.sees(GUESS)
    ben.fill("How it is", REPLY)
    ben.tap("Not quite")

    open_card(ana)
    ana.sees("Ben said: “Not quite.”")
    ana.sees(REPLY)
    ana.sees("Ben has answered, and your guess opens it for you.")
    for phone in couple:
        assert phone.errors == []


def test_a_card_lies_on_the_table_and_comes_up_for_neither_again(couple: Couple) -> None:
    ana, ben = couple
    ben.go("/")
    ana.go("/talk/")
    ana.press(ana.page.get_by_role("link", name="A card for the table"))
    first = ana.heading().inner_text()
    ben.go("/cards/table")
    assert ben.heading().inner_text() == first
    ana.tap("We talked about it")
    second = ana.heading().inner_text()
    assert second != first
    ana.sees("Ben first")
    ana.tap("Next card")
    assert ana.heading().inner_text() not in {first, second}
    ben.go("/cards/table")
    assert ben.heading().inner_text() == second


def test_a_card_is_drawn_put_back_and_answered(couple: Couple) -> None:
    ana, _ = couple
    ana.go("/cards/")
    ana.tap("Draw a card")
    drawn = ana.page.locator("article.card h2")
    first = drawn.inner_text()
    ana.tap("Put it back, draw another")
    second = drawn.inner_text()
    assert second != first
    ana.tap("Another day")
    ana.page.get_by_text("Depth").click()
    ana.press(ana.page.get_by_role("link", name="light"))
    third = drawn.inner_text()
    assert third != second
    ana.tap("Answer this one")
    assert ana.heading().inner_text() == third
    ana.tap("Make it a favourite")
    ana.sees("A favourite of yours")


def test_words_that_are_not_sealed_yet_are_asked_about_before_they_are_left(couple: Couple) -> None:
    ana, _ = couple
    asked = questions(ana, stays=True)
    open_card(ana)
    card = ana.page.url.removeprefix(ana.home)
    prepare(ana)
    ana.press(ana.page.get_by_role("link", name="Think it over first"))
    prepared = ana.page.url.removeprefix(ana.home)
    for address, box in ((card, "[name=words]"), ("/", "[id^=answer-]"), (prepared, "#words-1")):
        ana.go(address)
        ana.page.locator(box).press_sequentially(ANSWER)
        ana.page.locator(".top .brand").click()
        ana.waits_for(asked)
        assert asked == ["beforeunload"]
        expect(ana.page.locator(box)).to_have_value(ANSWER)
        asked.clear()
        ana.page.locator(box).fill("")
    ana.page.locator("#words-1").press_sequentially(ANSWER)
    ana.tap("Keep it, for my eyes only")
    ana.go(prepared)
    expect(ana.page.locator("#words-1")).to_have_value(ANSWER)
    ana.page.locator("#words-1").click()
    ana.go("/")
    ana.page.locator("[id^=answer-]").press_sequentially(ANSWER)
    ana.tap("Seal my answer")
    ana.page.wait_for_url(ana.home + "/")
    ana.go("/cards/")
    assert asked == []
