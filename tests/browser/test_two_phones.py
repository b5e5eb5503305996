"""What two people do on two phones, in a real browser."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.phone import PIN, Phone

Phones = Callable[[str], Phone]
Couple = tuple[Phone, Phone]


def test_two_people_move_in_and_meet_the_same_four_words(couple: Couple) -> None:
    ana, ben = couple
    for phone in couple:
        phone.go("/")
        phone.sees("Question of the day")
    ana.go("/me/")
    ana.sees("Ben")
    ben.go("/me/")
    ben.sees("Ana")


def test_who_is_first_waits_and_nobody_can_peek(couple: Couple) -> None:
    ana, ben = couple
    ana.answer_card("A kettle of my own")
    ben.go("/")
    ben.sees("Ana has answered")
    ben.does_not_see("A kettle of my own")
    ben.answer_card("The window seat")
    ana.go("/")
    ana.sees("The window seat")
    ben.go("/")
    ben.sees("A kettle of my own")


def test_it_opens_in_the_other_order_too(couple: Couple) -> None:
    ana, ben = couple
    ben.answer_card("The window seat")
    ana.go("/")
    ana.does_not_see("The window seat")
    ana.answer_card("A kettle of my own")
    ben.go("/")
    ben.sees("A kettle of my own")
    ana.go("/")
    ana.sees("The window seat")


def test_answers_given_at_the_same_moment_open_for_both(couple: Couple) -> None:
    ana, ben = couple
    for phone, words in ((ana, "A kettle of my own"), (ben, "The window seat")):
        phone.go("/")
        phone.page.locator("[id^=answer-]").fill(words)
    ana.tap("Seal my answer")
    ben.tap("Seal my answer")
    for phone in (ana, ben, ana):
        phone.go("/")
    ana.sees("The window seat")
    ben.go("/")
    ben.sees("A kettle of my own")


def test_a_locked_phone_opens_by_its_pin(couple: Couple) -> None:
    ana, _ = couple
    ana.go("/door/lock/")
    ana.tap("Lock")
    ana.go("/")
    ana.does_not_see("Question of the day")
    ana.page.locator("[name=pin]").fill(PIN)
    ana.page.keyboard.press("Enter")
    ana.sees("Question of the day")


def test_quick_exit_locks_at_once_and_back_shows_nothing(couple: Couple) -> None:
    ana, _ = couple
    ana.context.route("https://**", lambda route: route.fulfill(body="weather"))
    ana.go("/")
    ana.tap("Quick exit")
    ana.page.wait_for_url("https://**")
    ana.requests.clear()
    ana.go("/")
    ana.does_not_see("Question of the day")


def test_a_new_phone_takes_the_recovery_code_and_the_old_one_is_locked(couple: Couple, phone: Phones) -> None:
    ana, _ = couple
    new = phone("Ana")
    new.go("/door/recover/")
    new.page.locator("[name=login]").fill(ana.login)
    new.page.locator("[name=code]").fill("-".join(ana.recovery))
    new.passphrase = new.page.locator("[name=made]").input_value()
    new.tap("Open with the code")
    new.write_recovery_down()
    assert new.recovery != ana.recovery
    ana.go("/")
    ana.does_not_see("Question of the day")
