"""What a browser still holds on the disk of a phone after Hearthside was used and locked: no word."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.browser.phone import Phone, open_phone, pair

TYPED, SHOWN = "quincetree", "mulberrygate"


def encodings(words: str) -> list[bytes]:
    """The ways in which a browser may write a word down."""
    return [
        words.encode(),
        words.encode("utf-16-le"),
        words.replace(" ", "+").encode(),
        words.replace(" ", "%20").encode(),
    ]


def holding(folder: Path, words: str) -> list[str]:
    """The files below `folder` that hold one of the words."""
    wanted, found = encodings(words), []
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            found += [str(path.relative_to(folder))] if any(form in content for form in wanted) else []
    return found


def test_after_locking_the_browser_holds_no_word_that_was_typed_or_shown(
    browser: Browser, home: str, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    context = browser.browser_type.launch_persistent_context(
        str(profile), executable_path=CHROMIUM, args=ARGUMENTS, viewport={"width": 390, "height": 844}
    )
    ana = Phone("Ana", home, context, context.pages[0], 9_000)
    ben = open_phone(browser, "Ben", home)
    pair(ana, ben)
    ben.answer_card(SHOWN)
    ana.answer_card(TYPED)
    ben.go("/")
    ana.go("/")
    ana.sees(SHOWN)
    ana.go("/cards/told")
    ana.sees(TYPED)
    ana.go("/door/lock/")
    ana.tap("Lock")
    ana.page.wait_for_url("**/door/unlock/**")
    passphrase, code = ana.passphrase, "-".join(ana.recovery)
    context.close()
    ben.context.close()
    assert (
        holding(profile, "127.0.0.1") != []
    )  # where it was, a browser does keep: we look in the right place
    for words in (TYPED, SHOWN, passphrase, code):
        assert holding(profile, words) == [], words
