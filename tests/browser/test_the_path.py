"""From the first statement to the first thing done: map, path and rating on two phones."""

from __future__ import annotations

from tests.browser.mapping import assess
from tests.browser.phone import Phone

Couple = tuple[Phone, Phone]


def test_both_assess_show_each_other_walk_the_path_and_rate_a_practice(couple: Couple) -> None:
    ana, ben = couple
    assess(ana, marks=(1, 1, 3, 3))
    ana.does_not_see("The map of you two")
    ana.go("/us/show/")
    ana.tap("Show us")
    ben.go("/us/")
    ben.does_not_see("The map of you two")
    assess(ben, marks=(3, 3, 1, 2))
    ben.go("/us/show/")
    ben.tap("Show us")
    for phone in (ana, ben, ana):
        phone.go("/us/")
    ana.sees("The map of you two")
    ben.go("/us/")
    ben.sees("The map of you two")

    ana.go("/path/")
    ana.tap("Without saying")
    shared = _for_two(ana)
    ben.go("/path/")
    assert _for_two(ben) == shared
    _do_and_rate(ana, 4)
    ben.go("/path/")
    ben.does_not_see("a little closer, says Ana")
    told = ben.page.get_by_role("link", name="Ana has said how it was")
    ben.press(told.or_(ben.page.get_by_role("link", name="Say how it was")).first)
    _rate(ben, 5)
    for phone in (ana, ben):
        phone.go("/path/")
        phone.sees("How it was, for both of you")


def _for_two(phone: Phone) -> str:
    card = phone.page.locator("article.card").filter(has_text="For the two of you")
    return card.locator("h2").inner_text()


def _do_and_rate(phone: Phone, closer: int) -> None:
    card = phone.page.locator("article.card").filter(has_text="For the two of you")
    phone.press(card.get_by_role("button", name="We did it"))
    if not phone.page.locator("[name=closer]").count():
        phone.press(phone.page.get_by_role("link", name="Say how it was").first)
    _rate(phone, closer)


def _rate(phone: Phone, closer: int) -> None:
    phone.page.locator(f"[name=closer][value='{closer}']").check(force=True)
    phone.tap("Seal the first, keep the second")


def test_a_closed_tab_loses_no_answer(couple: Couple) -> None:
    ana, _ = couple
    ana.go("/us/begin/")
    ana.tap("Begin with mine")
    with ana.page.expect_response(lambda response: response.request.method == "POST"):
        ana.page.locator("form fieldset").first.locator("input[value='4']").check()
    ana.page.close()
    ana.page = ana.context.new_page()
    ana.go("/us/begin/")
    ana.sees("What you answered is still here")
    ana.tap("Go on where I stopped")
    assert ana.page.locator("form fieldset").first.locator("input[value='4']").is_checked()
