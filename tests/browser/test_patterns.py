"""A look at oneself on one phone, of which the other never shows anything."""

from __future__ import annotations

from tests.browser.phone import Phone

PAGES = ("/", "/talk/", "/us/", "/me/", "/patterns/")


def looks(phone: Phone) -> list[str]:
    """What stands on the main pages."""
    found = []
    for path in PAGES:
        phone.go(path)
        found.append(phone.page.locator("main").inner_text())
    return found


def test_what_ana_sees_of_herself_is_nowhere_on_bens_phone(couple: tuple[Phone, Phone]) -> None:
    ana, ben = couple
    before = looks(ben)
    ana.go("/talk/")
    ana.tap("Four patterns")
    ana.tap("Look at the last fortnight")
    ana.page.locator("[name=criticism][value='3']").check(force=True)
    ana.tap("Keep it")
    ana.sees("it takes about 11 looks more")
    assert looks(ben) == before
    ana.tap("Criticism: when one thing becomes a whole person")
    ana.sees("What to do instead")
    ana.go("/patterns/look/")
    ana.page.locator("[name=careful][value=yes]").check(force=True)
    ana.tap("Keep it")
    ana.tap("People who know this well")
    ana.sees("Help")
