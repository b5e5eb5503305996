"""A phone in a tunnel: what was typed is still there, and goes out once there is a network."""

from __future__ import annotations

from tests.browser.phone import Phone


def test_without_a_network_nothing_is_sent_and_no_word_is_lost(couple: tuple[Phone, Phone]) -> None:
    ana, _ = couple
    ana.go("/")
    ana.page.locator("#answer").fill("Typed on the train.")
    ana.context.set_offline(True)
    ana.tap("Seal my answer")
    ana.sees("what you wrote is still here")
    assert ana.page.locator("#answer").input_value() == "Typed on the train."
    ana.context.set_offline(False)
    ana.tap("Seal my answer")
    ana.sees("Sealed. It opens when you have both answered.")
