"""The weekly pulse on two phones: what Ana says of her week, and of trust, is nowhere on Ben's."""

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


def test_a_yes_about_trust_leads_ana_to_help_and_ben_sees_nothing_of_it(couple: Couple) -> None:
    ana, ben = couple
    before = looks(ben)
    answer(ana, close="2", tension="5", stress="3", broken="yes")
    ana.sees("nobody is told")
    ana.tap("Keep it")
    ana.sees("If trust was broken")
    ana.sees("Ben’s pages nothing moves")
    ana.sees("Steadying")
    ana.tap("People who help with exactly this")
    ana.sees("Help")
    assert looks(ben) == before
    ana.go("/week/")
    ana.sees("Nobody was told.")


def test_a_tick_lets_ben_read_three_answers_and_nothing_else(couple: Couple) -> None:
    ana, ben = couple
    answer(ana, close="7", tension="2", broken="no")
    statement = ana.page.locator("form fieldset legend").nth(3).inner_text()
    ana.page.locator("[name=tell]").check(force=True)
    ana.tap("Keep it")
    ben.go("/week/")
    ben.sees("Ana let you read their week")
    ben.sees("7 of 10")
    ben.tap("Not this week")
    ben.go("/week/")
    shown = ben.page.locator("details").inner_text()
    assert statement not in shown
    assert "trust" not in shown.lower()
    ana.go("/week/")
    ana.sees("You and Ben can read these")
    ana.tap("Take it back")
    ben.go("/week/")
    ben.does_not_see("let you read their week")
