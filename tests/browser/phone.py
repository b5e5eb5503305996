"""A phone: one browser context with a person in front of it, who reads and taps as people do."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sized
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect

NARROW = {"width": 390, "height": 844}
PIN = "2468"
PATIENCE = 8_000  # ms
HURRY = 30  # nobody here taps twice but in test_second_tap.py
_count = itertools.count(1)


@dataclass
class Phone:
    """One person's phone. `passphrase` and `recovery` are what they wrote on paper."""

    name: str
    home: str
    context: BrowserContext
    page: Page
    number: int
    passphrase: str = ""
    recovery: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def login(self) -> str:
        """The sign-in name."""
        return f"{self.name.lower()}-{self.number}"

    def go(self, path: str = "/") -> None:
        """Open a page."""
        self.page.goto(self.home + path)

    def tap(self, words: str) -> None:
        """Tap the button or link that says these words."""
        exact = re.compile(rf"^\s*{re.escape(words)}\s*$")
        button, link = self.page.get_by_role("button", name=exact), self.page.get_by_role("link", name=exact)
        self.press(button.or_(link).first)

    def press(self, what: Locator) -> None:
        """Press something that leads on, and wait for what comes: whoever hurries away may send nothing."""
        try:
            with self.page.expect_navigation(wait_until="load", timeout=PATIENCE):
                what.click()
        except Error:
            return  # it led nowhere: something was missing, there is no network, or it was a file to keep

    def sees(self, words: str) -> None:
        """Expect these words on the page."""
        expect(self.page.locator("body")).to_contain_text(words)

    def does_not_see(self, words: str) -> None:
        """Expect these words nowhere in the page, shown or hidden."""
        assert words not in self.page.content()

    def rests(self, speed: float) -> None:
        """Let the moment in which a page takes no tap after a form pass so many times as fast."""
        tool = self.context.new_cdp_session(self.page)
        tool.send("Animation.enable")
        tool.send("Animation.setPlaybackRate", {"playbackRate": speed})

    def waits_for(self, there: Sized) -> None:
        """Let the browser go on until something is there, or patience ends."""
        for _ in range(PATIENCE // 20):
            if len(there):
                return
            self.page.wait_for_timeout(20)

    def heading(self) -> Locator:
        """The main heading."""
        return self.page.locator("h1").first

    def fill(self, label: str, words: str) -> None:
        """Type into the box with this label."""
        self.page.get_by_label(label, exact=False).first.fill(words)

    def create_space(self, *, alone: bool = False) -> None:
        """Go from nothing to a space of one's own, with a PIN on this phone."""
        self.go("/door/create/")
        self.page.locator("[name=name]").fill(self.name)
        self.page.locator("[name=login]").fill(self.login)
        self.page.locator(f"[name=company][value={'alone' if alone else 'partner'}]").check(force=True)
        self._passphrase_and_on("Create my space")

    def _passphrase_and_on(self, button: str) -> None:
        self.passphrase = self.page.locator("[name=made]").input_value()
        self.page.locator("[name=known]").check(force=True)
        self.tap(button)
        self.write_recovery_down()
        self.set_pin()

    def write_recovery_down(self) -> None:
        """Copy the code to paper, and prove it by one group."""
        self.page.locator("label[for=id_group]").wait_for()
        self.recovery = [part.strip() for part in self.page.locator(".code-groups li").all_inner_texts()]
        asked = re.search(r"group (\d)", self.page.locator("label[for=id_group]").inner_text())
        assert asked
        self.page.locator("[name=group]").fill(self.recovery[int(asked[1]) - 1])
        self.tap("It is on paper")

    def set_pin(self) -> None:
        """Choose a PIN for this phone."""
        self.page.locator("[name=pin]").fill(PIN)
        self.page.locator("[name=again]").fill(PIN)
        self.tap("Use this PIN here")

    def invitation(self) -> str:
        """Make an invitation and give the link in it."""
        self.go("/door/invite/")
        self.page.locator("[name=host][value=me]").check(force=True)
        self.tap("Make an invitation")
        self.page.get_by_role("button", name="Take the invitation back").wait_for()
        found = re.search(r"https?://[^\s\"<]+/door/join/#[\w-]+", self.page.content())
        assert found, self.page.inner_text("body")
        return found[0]

    def join(self, link: str) -> None:
        """Follow an invitation."""
        self.page.goto(link)
        assert "#" not in self.page.url
        self.tap("Go on")
        self.page.locator("[name=name]").fill(self.name)
        self.page.locator("[name=login]").fill(self.login)
        self._passphrase_and_on("Join")

    def join_by_code(self, code: str) -> None:
        """Type the code of an invitation, as without scripts."""
        self.go("/door/join/")
        self.page.locator("[name=invitation]").fill(code)
        self.tap("Go on")
        self.page.locator("[name=name]").fill(self.name)
        self.page.locator("[name=login]").fill(self.login)
        self._passphrase_and_on("Join")

    def four_words(self) -> list[str]:
        """Read the four words aloud."""
        self.go("/door/words/")
        return self.page.locator(".four li").all_inner_texts()

    def answer_card(self, words: str) -> None:
        """Answer today's question."""
        self.go("/")
        self.page.locator("[id^=answer-]").fill(words)
        self.tap("Seal my answer")


def open_phone(browser: Browser, name: str, home: str, **options: object) -> Phone:
    """Take a phone out of the box."""
    context = browser.new_context(viewport=NARROW, reduced_motion="reduce", **options)  # type: ignore[arg-type]  # Playwright's own options
    phone = Phone(name, home, context, context.new_page(), next(_count))
    context.on("request", lambda request: phone.requests.append(request.url))
    context.on("weberror", lambda error: phone.errors.append(str(error.error)))
    phone.page.on("console", lambda said: phone.errors.append(said.text) if said.type == "error" else None)
    phone.rests(HURRY)
    return phone


def pair(ana: Phone, ben: Phone) -> None:
    """Move in: Ana creates, Ben joins by the link, they compare four words."""
    ana.create_space()
    ben.join(ana.invitation())
    assert ana.four_words() == ben.four_words()
    ana.tap("Yes, all four are the same")
