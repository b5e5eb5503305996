"""The house of the made-up couple, and where a walk through all of its pages begins."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from pprint import pformat

from django.urls import reverse
from playwright.sync_api import Browser

from tests.browser.house import running
from tests.browser.phone import Phone, open_phone
from tests.browser.sitting import sit_down
from tests.browser.walk import NOT_FOLLOWED, Look
from tests.doors.addresses import places

GUESSED = (
    "A free Saturday, no plans",
    "What has been going round",
)  # one opened, one whose answer is not there


@contextmanager
def demo(data: Path) -> Iterator[tuple[str, str]]:
    """Serve the made-up couple from `data`; gives the address and Ana's passphrase."""
    command = [sys.executable, "-m", "hearthside.project.cli", "demo", "--data", str(data), "--no-serve"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("HEARTHSIDE_")}
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=clean, cwd=Path.cwd())
    words = re.search(r"Ana\s+sign-in name\s+ana\s+passphrase\s+(.+)", told.stdout)
    assert words
    with running(data) as address:
        yield address, words[1].strip()


def inside(browser: Browser, house: tuple[str, str], **options: object) -> Phone:
    """Ana, signed in."""
    address, passphrase = house
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
    guesses = [_told(ana, words) for words in GUESSED]
    return ["/", str(own), sitting, *guesses, *plain, done, step, *parts]


def _told(ana: Phone, words: str) -> str:
    """The page of a card that has been told, found by turning pages."""
    ana.go(reverse("decks:told"))
    card, later = ana.page.get_by_role("link", name=words), ana.page.locator("a[rel=next]")
    while not card.count():
        assert later.count(), f"{words!r} is on no page of what has been told"
        ana.press(later)
    return str(card.first.get_attribute("href"))


def expect_nothing(look: Look, what: str, promise: str) -> None:
    """Expect that the walk found nothing that breaks this promise."""
    found = look.wrong.get(what, {})
    assert found == {}, f"{promise}: {pformat(found, width=200)}"


def end(look: Look, phone: Phone) -> None:
    """Note what the phone asked of other hosts and what its console said, and put it away."""
    look.note("elsewhere", "requests", [url for url in phone.requests if not url.startswith(phone.home)])
    look.note("console", "errors", phone.errors)
    phone.context.close()
