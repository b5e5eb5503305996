"""A check-in on two phones: doors, turns, and what a screen reader and a keyboard make of it."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.phone import Phone

WEEKLY = "How the week really was"
HERE = """() => {
  const here = document.activeElement;
  const label = here.labels && here.labels[0];
  return {tag: here.tagName, words: (label || here).textContent.replace(/\\s+/g, " ").trim()};
}"""
WHERE = """() => [...document.querySelectorAll(".going h1, .going .turn")]
  .map((one) => one.textContent.trim()).join(" ")"""


def open_agenda(phone: Phone, title: str = WEEKLY) -> None:
    """Go to an agenda by what can be read on the way."""
    phone.go("/checkins/")
    if not phone.page.get_by_role("link", name=title).first.is_visible():
        phone.page.get_by_text("For other occasions").click()
    phone.press(phone.page.get_by_role("link", name=title).first)


def prepare(phone: Phone, **boxes: str) -> None:
    """Think it over alone; names are numbers of prompts: `p1="…"`."""
    open_agenda(phone)
    phone.press(
        phone.page.get_by_role("link", name=re.compile("Think it over first|Look at what I prepared"))
    )
    for name, words in boxes.items():
        phone.page.locator(f"#words-{name[1:]}").fill(words)
    phone.tap("Keep it, for my eyes only")


def sit_down(phone: Phone, *, phones: str = "two") -> str:
    """Open the check-in; gives its address."""
    open_agenda(phone)
    phone.tap("Sit down together")
    phone.page.locator(f"[name=phones][value={phones}]").check(force=True)
    phone.tap("Sit down")
    phone.page.wait_for_url("**/together/*")
    return phone.page.url.removeprefix(phone.home)


def heading(phone: Phone, words: str) -> None:
    """Expect this main heading."""
    expect(phone.page.locator("h1")).to_have_text(re.compile(words))


def turn(phone: Phone, words: str) -> None:
    """Expect this to be whose turn it is."""
    expect(phone.page.locator(".turn")).to_have_text(words)


def where(phone: Phone) -> str:
    """The step that the phone shows, and whose turn it is."""
    return str(phone.page.evaluate(WHERE))


def wait_past(phone: Phone, was: str) -> None:
    """Wait until the phone shows another step."""
    for _attempt in range(100):
        if where(phone) != was:
            return
        phone.page.wait_for_timeout(100)
    raise AssertionError(was)


def here(phone: Phone) -> str:
    """The words of what has the focus."""
    return str(phone.page.evaluate(HERE)["words"])


def stands_at(phone: Phone, words: str) -> None:
    """Expect this to be the main heading, and the focus to be on it."""
    heading(phone, words)
    expect(phone.page.locator("h1")).to_be_focused()


def by_keyboard(phone: Phone, words: str, key: str = "Enter") -> None:
    """Go by Tab to what says these words, and press it."""
    for _press in range(40):
        if here(phone).startswith(words):
            break
        phone.page.keyboard.press("Tab")
    assert here(phone).startswith(words), (words, here(phone))
    if key:
        with phone.page.expect_navigation(wait_until="load"):
            phone.page.keyboard.press(key)


def tree(phone: Phone) -> str:
    """What a screen reader finds in the page, as roles and names."""
    return phone.page.locator("main").aria_snapshot()
