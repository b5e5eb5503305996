"""Every page of the house, with nine months of a couple's life in it, on a phone by day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import everywhere
from tests.browser.walk import Look, crawl, look_closely, named
from tests.doors.addresses import places

pytestmark = pytest.mark.timeout(1500)  # one walk through every page, most of it axe
# After a year, for who was alone at first, or while something waits: what the made-up couple has not now.
NOT_YET = {
    "decks:still", "decks:lay", "decks:uncover", "differences:answer", "repairs:one", "repairs:take-back",
    "repairs:put-by", "appreciation:erase", "wording:again", "together:calendar", "together:over",
}  # fmt: skip
PROMISES = {
    "axe": "nothing stands in the way of anybody, by day",
    "wide": "nothing runs off the page on a phone",
    "wide at 320": "nor on the smallest one",
    "wide when larger": "nor with the largest text on the smallest one",
    "small": "what is tapped is as big as a thumb",
    "keyboard": "Tab leads to what can be done, and one sees where it is",
    "moving": "nothing moves for who has asked for calm",
    "elsewhere": "no page asks another host for anything",
    "console": "no page throws an error",
}


@pytest.fixture(scope="module")
def look(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Look]:
    """Look at everything once; the tests say what for."""
    with everywhere.demo(tmp_path_factory.mktemp("demo") / "data") as house:
        ana = everywhere.inside(browser, house)
        found = crawl(ana.page, ana.home, everywhere.starts(ana))
        look_closely(ana.page, ana.home, found)
        everywhere.end(found, ana)
        yield found


@pytest.mark.parametrize("what", PROMISES)
def test_on_every_page(look: Look, what: str) -> None:
    everywhere.expect_nothing(look, what, PROMISES[what])


def test_every_address_of_the_house_was_looked_at(look: Look) -> None:
    """A page that nothing leads to would not be found by a member either."""
    seen = {named(path) for path in look.pages}
    assert len(look.pages) > 40
    assert {place.name for place in places() if place.takes} - NOT_YET <= look.names
    for room in ("today", "path", "causes", "decks", "household", "library", "support", "weekly"):
        assert any(name and name.startswith(f"{room}:") for name in seen), room
