"""The weekly pulse on two phones: what Ana says of her week is nowhere on Ben's without a tick."""

from __future__ import annotations

from tests.browser.phone import Phone

Couple = tuple[Phone, Phone]
PAGES = ("/", "/path/", "/us/", "/week/", "/me/")


def answer(phone: Phone, **marks: str) -> None:
    """Set some answers on the page of the week."""
    phone.go("/week/")
    for name, value in marks.items():
        phone.page.locator(f"[name={name}][value='{value}']").check(force=True)


def looks(phone: Phone) -> list[str]:
    """What stands on the main pages."""
    found = []
    for path in PAGES:
        phone.go(path)
        found.append(phone.page.locator("main").inner_text())
    return found


def test_before_a_map_nothing_is_asked_of_trust_and_what_ana_keeps_ben_does_not_see(couple: Couple) -> None:
    ana, ben = couple
    before = looks(ben)
    answer(ana, close="2", tension="5", stress="3")
    ana.does_not_see("Has something broken your trust")
    ana.tap("Keep it")
    assert looks(ben) == before
    ana.go("/week/after/")
    ana.sees("Ben’s pages nothing moves")
    ana.sees("Steadying")
    ana.tap("People who help with exactly this")
    ana.sees("Help")


def test_a_tick_lets_ben_read_three_answers_and_nothing_else(couple: Couple) -> None:
    ana, ben = couple
    answer(ana, close="7", tension="2")
    ana.page.locator("[name=tell]").check(force=True)
    ana.tap("Keep it")
    ben.go("/week/")
    ben.sees("Ana let you read their week")
    ben.sees("7 of 10")
    ben.tap("Not this week")
    ben.go("/week/")
    shown = ben.page.locator("details").inner_text()
    assert "trust" not in shown.lower()
    ana.go("/week/")
    ana.sees("You and Ben can read these")
    ana.tap("Take it back")
    ben.go("/week/")
    ben.does_not_see("let you read their week")
