"""What has to be within reach, and large enough: the pause on a phone, the timer from across a table."""

from __future__ import annotations

from tests.browser.phone import NARROW, Phone

LARGE = {"width": 1280, "height": 800}


def test_the_pause_is_on_the_first_screen_and_a_large_one_is_filled(couple: tuple[Phone, Phone]) -> None:
    ana, ben = couple
    ana.go("/talk/")
    ana.tap("Get the day off your back")
    ana.press(ana.page.locator("main a[href*='/together/']").first)
    ana.page.locator("[name=first][value=other]").check(force=True)
    ana.tap("Sit down")
    ben.go("/talk/")
    ben.tap("Sit down")
    ana.tap("We’re ready")
    for details in ana.page.locator(".going > details").all():
        details.evaluate("one => { one.open = true; }")
    pause = ana.page.get_by_role("button", name="Pause: I’m flooded")
    box = pause.bounding_box()
    assert box
    assert box["y"] + box["height"] <= NARROW["height"]
    pause.click(trial=True)
    ana.page.set_viewport_size(LARGE)  # type: ignore[arg-type]  # Playwright's own type
    main, timer = ana.page.locator("main"), ana.page.locator(".timer .number")
    wide = main.bounding_box()
    assert wide
    assert wide["width"] >= 0.6 * LARGE["width"]
    assert abs(wide["x"] + wide["width"] / 2 - LARGE["width"] / 2) < 20
    assert int(str(timer.evaluate("one => parseInt(getComputedStyle(one).fontSize)"))) >= 60
