"""What one of the two noted for themselves is on their own phone and not on the other's."""

from __future__ import annotations

from tests.browser.phone import Phone


def test_what_i_noted_and_gave_is_not_on_the_others_phone(couple: tuple[Phone, Phone]) -> None:
    ana, ben = couple
    ana.go("/")
    ana.page.get_by_role("button", name="I did this: A laugh together").click()
    ana.sees("Done")
    ana.go("/me/")
    ana.tap("What helps us")
    ana.sees("Only you see these pages.")
    ana.tap("Small moments")
    ana.sees("Moments you gave")
    there = ana.page.url.removeprefix(ana.home)
    ben.go("/over/")
    ben.sees("Nothing to look back on yet")
    ben.does_not_see("Small moments")
    assert ben.page.request.get(ben.home + there).status == 404


def test_a_touch_that_was_told_is_on_both_phones(couple: tuple[Phone, Phone]) -> None:
    ana, ben = couple
    ana.go("/")
    ana.page.locator("details.noticed summary").click()
    ana.page.locator("details.noticed label", has_text="A laugh together").click()
    ana.tap("Tell them")
    for phone in (ana, ben):
        phone.go("/over/")
        phone.tap("Small moments")
        phone.sees("Moments you told each other about")
        phone.does_not_see("Moments you gave")
