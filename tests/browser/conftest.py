"""One browser and one house for a whole file of journeys; two contexts are two phones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.house import running
from tests.browser.moving import move_in
from tests.browser.phone import Phone, open_phone

expect.set_options(timeout=15_000)  # how soon things come is measured in bench/, not here
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium. That it is there is the business of .ci/chromium."""
    assert Path(CHROMIUM).exists(), "Journeys need Chromium: run .ci/chromium, or apt-get install chromium"
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve one house that takes anybody in; each journey brings its own people."""
    data = tmp_path_factory.mktemp("house") / "data"
    data.mkdir()
    with running(data, SIGNUP="open") as address:
        yield address


@pytest.fixture
def phone(browser: Browser, home: str) -> Iterator[Callable[[str], Phone]]:
    """Give phones by name. At the end: no page asked another host for anything, none threw an error."""
    phones: list[Phone] = []

    def take(name: str, **options: object) -> Phone:
        phones.append(open_phone(browser, name, home, **options))
        return phones[-1]

    yield take
    for taken in phones:
        abroad = [url for url in taken.requests if not url.startswith((home, "data:", "blob:"))]
        taken.context.close()
        assert not abroad
        assert not taken.errors


@pytest.fixture
def couple(phone: Callable[[str], Phone]) -> tuple[Phone, Phone]:
    """Ana and Ben, moved in (how that looks is in test_moving_in.py)."""
    ana, ben = phone("Ana"), phone("Ben")
    move_in(ana, ben)
    return ana, ben
