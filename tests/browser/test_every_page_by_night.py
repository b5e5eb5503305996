"""Every page of the house on a laptop in the dark: readable, and nothing runs off it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser import everywhere
from tests.browser.walk import Look, crawl, look_at_night

pytestmark = pytest.mark.timeout(1500)  # one walk through every page, most of it axe
WIDE: ViewportSize = {"width": 1280, "height": 800}
PROMISES = {
    "axe in the dark": "nothing stands in the way of anybody by night",
    "wide in the dark": "nothing runs off the page on a laptop",
    "elsewhere": "no page asks another host for anything",
    "console": "no page throws an error",
}


@pytest.fixture(scope="module")
def look(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Look]:
    """Look at everything once; the tests say what for."""
    with everywhere.demo(tmp_path_factory.mktemp("demo") / "data") as house:
        ana = everywhere.inside(browser, house, color_scheme="dark")
        ana.page.set_viewport_size(WIDE)
        found = crawl(ana.page, ana.home, everywhere.starts(ana))
        look_at_night(ana.page, ana.home, found)
        everywhere.end(found, ana)
        yield found


@pytest.mark.parametrize("what", PROMISES)
def test_on_every_page_in_the_dark(look: Look, what: str) -> None:
    everywhere.expect_nothing(look, what, PROMISES[what])
