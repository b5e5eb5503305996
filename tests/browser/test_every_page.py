"""Every page of the house, with nine months of a couple's life in it: readable, reachable, calm."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from pprint import pformat

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, ViewportSize

from tests.browser.house import running
from tests.browser.phone import Phone, open_phone
from tests.browser.sitting import sit_down
from tests.browser.walk import NOT_FOLLOWED, Look, crawl, look_at_night, look_closely, named
from tests.doors.addresses import places

pytestmark = pytest.mark.timeout(1500)  # one walk through every page, most of it axe
# After a year, for who was alone at first, or while something waits: what the made-up couple has not now.
NOT_YET = {
    "decks:still", "decks:lay", "decks:uncover", "differences:answer", "repairs:one", "repairs:take-back",
    "repairs:put-by", "appreciation:erase", "wording:again", "together:calendar", "together:over",
}  # fmt: skip
WIDE: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The made-up couple, served; gives the address and Ana's passphrase."""
    data = tmp_path_factory.mktemp("demo") / "data"
    command = [sys.executable, "-m", "hearthside.project.cli", "demo", "--data", str(data), "--no-serve"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("HEARTHSIDE_")}
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=clean, cwd=Path.cwd())
    words = re.search(r"Ana\s+sign-in name\s+ana\s+passphrase\s+(.+)", told.stdout)
    assert words
    with running(data) as address:
        yield address, words[1].strip()


def inside(browser: Browser, demo: tuple[str, str], **options: object) -> Phone:
    """Ana, signed in."""
    address, passphrase = demo
    ana = open_phone(browser, "Ana", address, **options)
    ana.go("/door/unlock/")
    ana.page.locator("[name=login]").fill("ana")
    ana.page.locator("[name=passphrase]").fill(passphrase)
    ana.page.keyboard.press("Enter")
    ana.sees("moments")
    return ana


def starts(ana: Phone) -> list[str]:
    """Where to begin: every address without parts, and what is there only in the middle of something."""
    ana.go(reverse("causes:begin"))
    ana.press(ana.page.locator("main form button").first)
    ana.page.wait_for_url("**/us/q/**")
    step = ana.page.url.removeprefix(ana.home)
    ana.go(reverse("decks:ours"))
    ana.page.locator("[name=words]").fill("Which tree was ours?")
    ana.press(ana.page.locator("main form button").first)
    own = ana.page.get_by_role("link", name="Which tree was ours?").get_attribute("href")
    ana.go(reverse("path:home"))
    if ana.page.get_by_role("button", name="Without saying").count():
        ana.tap("Without saying")
    ana.press(ana.page.get_by_role("button", name="We did it").first)
    ana.page.wait_for_url("**/after/")
    done = ana.page.url.removeprefix(ana.home)
    sitting = sit_down(ana)
    plain = [reverse(place.name) for place in places() if not place.takes and place.name not in NOT_FOLLOWED]
    parts = [re.sub(r"\d+/$", part, step) for part in ("more/", "last/")]
    guesses = [_told(ana, words) for words in ("A free Saturday, no plans", "What has been going round")]
    return ["/", str(own), sitting, *guesses, *plain, done, step, *parts]


def _told(ana: Phone, words: str) -> str:
    """The page of a card that both have answered, found by turning pages."""
    ana.go(reverse("decks:told"))
    card = ana.page.get_by_role("link", name=words)
    while not card.count():
        ana.tap("More")
    return str(card.first.get_attribute("href"))


@pytest.fixture(scope="module")
def look(browser: Browser, demo: tuple[str, str]) -> Look:
    """Look at everything once, by day on a phone and by night on a laptop; the tests say what for."""
    ana = inside(browser, demo)
    found = crawl(ana.page, ana.home, starts(ana))
    look_closely(ana.page, ana.home, found)
    night = inside(browser, demo, color_scheme="dark")
    night.page.set_viewport_size(WIDE)
    look_at_night(night.page, night.home, found)
    for phone in (ana, night):
        found.note("elsewhere", "requests", [url for url in phone.requests if not url.startswith(phone.home)])
        found.note("console", "errors", phone.errors)
        phone.context.close()
    return found


PROMISES = {
    "axe": "nothing stands in the way of anybody, by day",
    "axe in the dark": "nor by night",
    "wide": "nothing runs off the page on a phone",
    "wide at 320": "nor on the smallest one",
    "wide when larger": "nor with the largest text on the smallest one",
    "wide in the dark": "nor on a laptop",
    "small": "what is tapped is as big as a thumb",
    "keyboard": "Tab leads to what can be done, and one sees where it is",
    "moving": "nothing moves for who has asked for calm",
    "elsewhere": "no page asks another host for anything",
    "console": "no page throws an error",
}


@pytest.mark.parametrize("what", PROMISES)
def test_on_every_page(look: Look, what: str) -> None:
    found = look.wrong.get(what, {})
    assert found == {}, f"{PROMISES[what]}: {pformat(found, width=200)}"


def test_every_address_of_the_house_was_looked_at(look: Look) -> None:
    """A page that nothing leads to would not be found by a member either."""
    seen = {named(path) for path in look.pages}
    assert len(look.pages) > 40
    assert {place.name for place in places() if place.takes} - NOT_YET <= look.names
    for room in ("today", "path", "causes", "decks", "household", "library", "support", "weekly"):
        assert any(name and name.startswith(f"{room}:") for name in seen), room
