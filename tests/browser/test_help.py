"""Help works for anybody: without a network, without scripts, without a trace in Hearthside."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.phone import Phone

Phones = Callable[..., Phone]


def test_numbers_are_there_without_a_network_once_hearthside_was_open(phone: Phones) -> None:
    dan = phone("Dan")
    dan.go("/help/")
    dan.page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    dan.context.set_offline(True)
    dan.go("/help/")
    dan.sees("No connection just now")
    dan.tap("Numbers to call for help")
    dan.page.get_by_text("Kenya", exact=True).click()
    assert dan.page.get_by_role("link", name="1195", exact=True).first.get_attribute("href") == "tel:1195"
    dan.errors.clear()  # the browser grumbles about the missing network


def test_help_needs_no_script_and_every_country_is_one_tap_from_the_other(phone: Phones) -> None:
    dan = phone("Dan", java_script_enabled=False)
    dan.go("/help/")
    dan.tap("I don’t feel safe right now")
    dan.tap("Kenya")
    dan.sees("In immediate danger call 999")
    dan.tap("Japan")
    dan.sees("In immediate danger call 110 (police)")
    assert dan.page.title() == "Hearthside"
    assert dan.context.cookies() == []


def test_the_country_that_ana_sets_is_hers_alone(couple: tuple[Phone, Phone]) -> None:
    ana, ben = couple
    ana.go("/me/about/")
    ana.page.locator("[name=country]").select_option("NZ")
    ana.tap("Keep this")
    ana.go("/help/")
    ana.sees("In immediate danger call 111")
    ben.go("/help/")
    ben.does_not_see("In immediate danger call 111")
