"""A phone in a tunnel: what was typed is still there, and goes out once there is a network."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone

OFFLINE = "No connection just now."


def test_without_a_network_nothing_is_sent_and_no_word_is_lost(couple: tuple[Phone, Phone]) -> None:
    ana, _ = couple
    ana.go("/")
    ana.page.locator("[id^=answer-]").fill("Typed on the train.")
    ana.context.set_offline(True)
    ana.tap("Seal my answer")
    ana.sees("what you wrote is still here")
    assert ana.page.locator("[id^=answer-]").input_value() == "Typed on the train."
    ana.context.set_offline(False)
    ana.tap("Seal my answer")
    ana.sees("Sealed. It opens when you have both answered.")


def test_a_look_over_that_found_no_network_says_so_where_it_was_pressed(couple: tuple[Phone, Phone]) -> None:
    ana, _ = couple
    ana.go("/say/")
    ana.page.locator("#id_words").fill("You never listen.")
    ana.context.set_offline(True)
    ana.page.get_by_role("button", name="Look it over").click()
    said = ana.page.get_by_role("alert").filter(has_text=OFFLINE)
    expect(said).to_be_visible(timeout=2_000)
    expect(said).to_be_in_viewport()
    assert ana.page.locator("#id_words").input_value() == "You never listen."
    ana.context.set_offline(False)
    ana.page.get_by_role("button", name="Look it over").click()
    ana.sees("What may land harder")
    expect(said).to_have_count(0)
    ana.errors.clear()  # the browser's own, of a network that is not there


def test_a_look_over_that_the_server_could_not_answer_says_so(couple: tuple[Phone, Phone]) -> None:
    ana, _ = couple
    ana.go("/say/")
    ana.page.locator("#id_words").fill("You never listen.")
    ana.page.route("**/say/", lambda route: route.fulfill(status=503, body="busy"))
    ana.page.get_by_role("button", name="Look it over").click()
    expect(ana.page.get_by_role("alert")).to_contain_text("That did not come through.")
    ana.errors.clear()


def test_quick_exit_without_a_network_ends_locked(couple: tuple[Phone, Phone]) -> None:
    ana, _ = couple
    ana.go("/")
    ana.context.set_offline(True)
    ana.page.get_by_role("link", name="Quick exit").click()
    ana.page.wait_for_timeout(300)
    ana.context.set_offline(False)
    ana.go("/me/")
    assert "/door/" in ana.page.url
    ana.go("/")
    assert "/door/" in ana.page.url
    ana.errors.clear()  # the browser's own, of a network that is not there
    ana.requests.clear()  # the harmless site, which the way out leads to
