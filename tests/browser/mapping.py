"""From the first statement to one's own map, on one phone."""

from __future__ import annotations

from tests.browser.phone import Phone


def assess(phone: Phone, *, marks: tuple[int, int, int, int], hurt: bool = False) -> None:
    """Answer all twenty-eight statements, four to a page, and go on to the map.

    `hurt`: say at the end that something happened which is still open.
    """
    phone.go("/us/begin/")
    with phone.page.expect_navigation():
        phone.tap("Begin with mine")
    for _page in range(7):
        for fieldset, mark in zip(phone.page.locator("form fieldset").all(), marks, strict=True):
            fieldset.locator(f"input[value='{mark}']").check()
        with phone.page.expect_navigation():
            phone.tap("Next")
    if phone.page.url.endswith("/more/"):
        phone.tap("Go on without")
    if hurt:
        phone.page.locator("[name=rupture][value=open]").check(force=True)
    phone.tap("Draw my map")
    phone.sees("four questions for you alone")
    phone.tap("Go on")
    phone.tap("See my map")
    phone.sees("Your map")
