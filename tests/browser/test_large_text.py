"""Text at twice its size on phones of three widths: nothing is cut off, and Quick exit stays in sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import everywhere
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.browser.phone import Phone

TWICE = "--blink-settings=defaultFontSize=32"
PAGES = (
    "/", "/path/", "/us/", "/me/", "/help/", "/talk/", "/repairs/", "/patterns/look/", "/differences/new/",
    "/me/devices/", "/cards/draw",
)  # fmt: skip
OUTSIDE = """() => {
  const wide = document.documentElement.clientWidth;
  for (const one of document.querySelectorAll("details")) one.open = true;
  const outside = [...document.querySelectorAll("a, button, summary, label, legend, input, textarea")]
    .filter((one) => one.checkVisibility({checkVisibilityCSS: true}) && !one.matches(".skip"))
    .map((one) => [one.textContent.trim(), one.getBoundingClientRect()])
    .filter(([, box]) => box.left < -1 || box.right > wide + 1)
    .map(([words]) => words);
  return document.documentElement.scrollWidth > window.innerWidth ? ["the page itself", ...outside] : outside;
}"""


@pytest.fixture(scope="module")
def ana(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phone]:
    """Ana, who reads with large letters."""
    large = browser.browser_type.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, TWICE])
    with everywhere.demo(tmp_path_factory.mktemp("demo") / "data") as house:
        yield everywhere.inside(large, house)
        large.close()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cut_off_at_twice_the_size(ana: Phone, path: str) -> None:
    for wide in (390, 360, 320):
        ana.page.set_viewport_size({"width": wide, "height": 844})
        ana.go(path)
        assert ana.page.evaluate(OUTSIDE) == [], wide
        leave = ana.page.get_by_role("link", name="Quick exit").bounding_box()
        assert leave
        assert 0 <= leave["y"] < 60, "in the first line of the top"
