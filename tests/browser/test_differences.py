"""A lasting difference on two phones: what one shows comes to the other at once, and what one types stays."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.moving import move_in
from tests.browser.phone import Phone
from tests.browser.test_say_it_better import questions

Couple = tuple[Phone, Phone]
Phones = Callable[..., Phone]
SOON = 15_000  # ms: also where a phone asks instead of listening
HARD = "You never listen. You're so selfish."


def open_page(ana: Phone) -> str:
    """Ana gives the thermostat a page; gives its address."""
    ana.go("/talk/")
    ana.tap("What we differ on")
    ana.tap("Give something a page")
    ana.page.locator("[name=kind][value=both]").check(force=True)
    ana.page.locator("[name=title]").fill("How warm the flat is")
    ana.tap("Go on")
    ana.sees("How warm the flat is")
    return ana.page.url.removeprefix(ana.home)


def write(phone: Phone, where: str, number: int, words: str, way: str = "keep") -> None:
    """Write one part."""
    phone.go(f"{where}{number}/")
    phone.page.locator("[name=words]").fill(words)
    phone.page.locator(f"[name=way][value={way}]").check(force=True)
    phone.tap("That’s how I want it")


def test_a_part_that_is_shown_comes_to_the_other_phone_by_itself(couple: Couple) -> None:
    ana, ben = couple
    where = open_page(ana)
    ben.go(where)
    ben.sees("How warm the flat is")
    write(ana, where, 1, "A draft about the cold")
    write(ana, where, 2, "We always had frost inside the windows", "show")
    expect(ben.page.locator("#both")).to_contain_text("frost inside the windows", timeout=SOON)
    ben.does_not_see("A draft about the cold")


def test_sealed_by_one_and_then_the_other_both_open(couple: Couple) -> None:
    ana, ben = couple
    where = open_page(ana)
    write(ana, where, 3, "My hands have to be warm", "seal")
    ben.go(where)
    ben.sees("Ana has sealed theirs")
    ben.does_not_see("My hands have to be warm")
    write(ben, where, 3, "Not while we sleep", "seal")
    for phone in (ana, ben):
        phone.go(where)
    for phone in (ana, ben):
        phone.go(where)
        phone.sees("My hands have to be warm")
        phone.sees("Not while we sleep")


def test_a_step_is_proposed_answered_by_another_agreed_and_looked_back_on(couple: Couple) -> None:
    ana, ben = couple
    where = open_page(ana)
    ben.go(where)
    ana.go(f"{where}step/")
    ana.page.locator("[name=words]").fill("Twenty degrees everywhere")
    ana.tap("Propose it to Ben")
    expect(ben.page.locator("#both")).to_contain_text("Twenty degrees everywhere", timeout=SOON)
    ben.tap("Another one")
    ben.page.locator("[name=words]").fill("Twenty in the study until six")
    ben.tap("Propose it to Ana")
    expect(ana.page.locator("#both")).to_contain_text("Twenty in the study", timeout=SOON)
    ana.tap("Yes, let’s")
    expect(ben.page.locator("#both")).to_contain_text("You both said yes", timeout=SOON)
    ben.tap("Say how it went")
    ben.page.locator("[name=how][value=well]").check(force=True)
    ben.page.locator("[name=went]").fill("Warm feet")
    ben.page.locator("[name=words]").fill("I mind it less")
    ben.tap("Keep it")
    ana.go(where)
    for words in ("it went well", "Warm feet", "I mind it less"):
        ana.sees(words)


def test_words_are_looked_over_before_they_are_shown(couple: Couple) -> None:
    ana, ben = couple
    where = open_page(ana)
    ana.go(f"{where}2/")
    words = ana.page.locator("[name=words]")
    button = ana.page.get_by_role("button", name="Look it over first")
    ana.page.locator("[name=way][value=show]").check(force=True)
    words.fill(HARD)
    button.click()
    expect(ana.page.get_by_role("heading", name="What may land harder")).to_be_focused()
    assert ana.page.url == f"{ana.home}{where}2/"
    expect(words).to_have_value(HARD)
    words.fill("I will hurt you if you leave.")
    button.click()
    expect(ana.page.get_by_role("heading", name="This one isn’t for marks")).to_be_focused()
    expect(ana.page.locator("mark")).to_have_count(0)
    words.fill("We always had frost inside the windows")
    ana.tap("That’s how I want it")
    ben.go(where)
    ben.sees("frost inside the windows")
    ben.does_not_see("selfish")


def test_looking_over_works_without_scripts(phone: Phones) -> None:
    ana, ben = phone("Ana", java_script_enabled=False), phone("Ben")
    move_in(ana, ben)
    where = open_page(ana)
    ana.go(f"{where}step/")
    ana.page.locator("[name=words]").fill(HARD)
    ana.page.locator("[name=day]").fill("2030-01-06")
    ana.tap("Look it over first")
    ana.sees("What may land harder than you mean")
    expect(ana.page.locator("[name=words]")).to_have_value(HARD)
    expect(ana.page.locator("[name=day]")).to_have_value("2030-01-06")
    ben.go(where)
    ben.does_not_see("selfish")


def test_what_is_no_difference_is_shown_the_way_to_people_who_help(couple: Couple) -> None:
    ana, ben = couple
    ana.go("/differences/new/")
    ana.page.locator("[name=kind][value=fear]").check(force=True)
    ana.page.locator("[name=title]").fill("That they shout")
    ana.tap("Go on")
    ana.sees("Then this isn’t the place to begin")
    ana.tap("People who help with exactly this")
    ana.sees("Help")
    ben.go("/differences/")
    ben.does_not_see("That they shout")


def test_a_part_that_is_left_unsent_is_asked_about_first(couple: Couple) -> None:
    ana, _ = couple
    where = open_page(ana)
    asked = questions(ana, stays=True)
    ana.go(f"{where}1/")
    ana.page.locator("[name=words]").press_sequentially("My mother counted coins")
    ana.page.locator(".top .brand").click()
    ana.waits_for(asked)
    assert asked == ["beforeunload"]
    expect(ana.page.locator("[name=words]")).to_have_value("My mother counted coins")
    ana.tap("That’s how I want it")
    ana.go(f"{where}1/")
    ana.page.locator("[name=words]").click()
    ana.page.locator(".top .brand").click()
    ana.page.wait_for_url(ana.home + "/")
    assert asked == ["beforeunload"]
