"""Moving in and a first evening with JavaScript switched off: slower to look at, and nothing is missing."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.mapping import assess
from tests.browser.phone import PIN, Phone

Phones = Callable[..., Phone]


def test_two_people_move_in_and_spend_an_evening_without_scripts(phone: Phones) -> None:
    ana, ben = (phone(name, java_script_enabled=False) for name in ("Ana", "Ben"))
    ana.create_space()
    ben.join_by_code(ana.invitation().partition("#")[2])
    assert ana.four_words() == ben.four_words()
    ana.tap("Yes, all four are the same")
    _see_the_map(ana, ben)
    ana.answer_card("A kettle of my own")
    ben.answer_card("The window seat")
    ana.go("/")
    ana.sees("The window seat")
    _do_and_rate(ana)
    ana.go("/")
    ana.page.locator("[name=close][value='7']").check(force=True)
    ana.tap("Keep it")
    ana.sees("Question of the day")
    _lock_and_come_back(ana)


def _see_the_map(ana: Phone, ben: Phone) -> None:
    for who in (ana, ben):
        assess(who, marks=(1, 2, 3, 1))
        who.go("/us/show/")
        who.tap("Show us")
    for who in (ana, ben):
        who.go("/us/")
        who.sees("The map of you two")


def _do_and_rate(ana: Phone) -> None:
    ana.go("/path/")
    ana.tap("Without saying")
    card = ana.page.locator("article.card").filter(has_text="For the two of you")
    ana.press(card.get_by_role("button", name="We did it"))
    if not ana.page.locator("[name=closer]").count():
        ana.press(ana.page.get_by_role("link", name="Say how it was").first)
    ana.page.locator("[name=closer][value='4']").check(force=True)
    ana.tap("Seal the first, keep the second")
    ana.sees("Sealed")


def _lock_and_come_back(ana: Phone) -> None:
    ana.go("/door/lock/")
    ana.tap("Lock")
    ana.go("/")
    ana.does_not_see("Question of the day")
    ana.page.locator("[name=pin]").fill(PIN)
    ana.page.keyboard.press("Enter")
    ana.sees("Question of the day")
