"""Every component in a real browser: readable, reachable, at every size, by day and by night."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from tests.web.browser import CHROMIUM, PHONE, WIDE, chromium, phone, served

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium on this machine")
OUTLINED = """(() => {  // the focused thing or what stands for it: its card, its row, its label
  const here = document.activeElement;
  const places = [here, here.closest(".card, .rows li"), here.nextElementSibling];
  return places.some((place) => place && getComputedStyle(place).outlineStyle === "solid");
})()"""
KEPT = """(async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const one of await (await caches.open(name)).keys()) found.push(new URL(one.url).pathname);
  return found;
})()"""
LOOKS = [(theme, size) for theme in ("light", "dark") for size in (PHONE, WIDE)]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def address(house: Any) -> Iterator[str]:
    with served() as where:
        yield where


def opened(browser: Browser, address: str, **look: Any) -> Page:
    """Open a page; anything the console says against it fails the test."""
    page = phone(browser, **look).new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("console", lambda said: pytest.fail(said.text) if said.type == "error" else None)
    page.goto(address)
    return page


def faults(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize(("theme", "size"), LOOKS)
@pytest.mark.parametrize("query", ["?wrong=1", "?bare=1&out=1"])
def test_axe_finds_nothing(
    browser: Browser, address: str, theme: str, size: tuple[int, int], query: str
) -> None:
    page = opened(browser, f"{address}/style/{query}", theme=theme, size=size)
    for summary in page.locator("summary").all():
        summary.click()
    assert faults(page) == []


@pytest.mark.parametrize("path", ["/nowhere", "/offline"])
def test_axe_finds_nothing_on_the_plain_pages(browser: Browser, address: str, path: str) -> None:
    page = phone(browser).new_page()
    page.goto(f"{address}{path}")
    assert faults(page) == []


@pytest.mark.parametrize(
    ("size", "text"), [((320, 640), "larger"), (PHONE, "normal"), ((768, 1024), "larger"), (WIDE, "normal")]
)
def test_nothing_runs_off_the_page(browser: Browser, address: str, size: tuple[int, int], text: str) -> None:
    page = opened(browser, f"{address}/style/?wrong=1&text={text}", size=size)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


def test_text_at_twice_the_size_still_fits(browser: Browser, address: str) -> None:
    page = phone(browser, size=(640, 900)).new_page()
    page.goto(f"{address}/style/")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


def test_what_is_pressed_is_big_enough_for_a_thumb(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/style/")
    pressed = (
        ".button, .top-link, .places a, .tabs a, .back, summary, select, textarea, .choice, .closeness label"
    )
    for target in page.locator(pressed).all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 43.9, target.inner_text()
    for target in page.locator(".scale label").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["width"] >= 24


def test_two_columns_and_a_rail_on_a_wide_screen(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/style/", size=WIDE)
    rail, main, beside = (page.locator(name).bounding_box() for name in (".places", "main", ".beside"))
    assert rail
    assert main
    assert beside
    assert rail["x"] + rail["width"] <= main["x"]
    assert main["x"] + main["width"] <= beside["x"]
    assert main["width"] <= 760


def test_the_bar_lies_at_the_bottom_of_a_phone(browser: Browser, address: str) -> None:
    bar = opened(browser, f"{address}/style/").locator(".places").bounding_box()
    assert bar
    assert bar["y"] + bar["height"] == pytest.approx(844, abs=1)


def test_the_circles_follow_the_answer_without_javascript(browser: Browser, address: str) -> None:
    page = phone(browser, js=False).new_page()
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{address}/style/")
    me, you = page.locator(".closeness .me"), page.locator(".closeness .you")
    gaps = []
    for label in page.locator(".closeness label").all():
        label.click()
        one, other = me.bounding_box(), you.bounding_box()
        assert one
        assert other
        gaps.append(other["x"] - one["x"])
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[0] > 5 * gaps[-1] > 0


def test_the_keyboard_reaches_the_text_first_and_sees_where_it_is(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/plain")  # with nothing to say, which would have the focus
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Go to the text"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.goto(f"{address}/style/")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(OUTLINED), page.evaluate("document.activeElement.outerHTML")


def test_errors_are_read_first(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/style/?wrong=1")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "alert"


def leaving(page: Page) -> list[str]:
    """Note what is asked for on the way out; the world outside answers with a blank page."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(f"{route.request.method} {route.request.url}")
        route.fulfill(status=200, body="elsewhere", content_type="text/html")

    page.context.route("https://www.wikipedia.org/**", answer)
    page.context.route("**/exit", answer)
    return asked


def test_quick_exit_leaves_and_locks(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/style/")
    asked = leaving(page)
    page.get_by_role("link", name="Quick exit").click()
    page.wait_for_url("https://www.wikipedia.org/")
    assert f"POST {address}/exit" in asked
    page.go_back()
    assert "/style/" not in page.url, "the page that was left is not one step back"


def test_shift_three_times_leaves_but_typing_capitals_does_not(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/style/")
    leaving(page)
    for letter in "ABCD":
        page.keyboard.press(f"Shift+{letter}")
    assert page.url.endswith("/style/")
    page.keyboard.press("Shift")
    page.keyboard.press("a")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    assert page.url.endswith("/style/")
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("https://www.wikipedia.org/")


def test_without_javascript_quick_exit_is_a_link(browser: Browser, address: str) -> None:
    page = phone(browser, js=False).new_page()
    page.goto(f"{address}/style/")
    asked = leaving(page)
    page.get_by_role("link", name="Quick exit").click()
    assert asked == [f"GET {address}/exit"]


def test_a_form_is_sent_once_however_often_it_is_pressed(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/style/?bare=1")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method) if request.method == "POST" else None)
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.evaluate("const b = document.querySelector('main button'); b.click(); b.click(); b.click()")
    assert sent == ["POST"]


def test_a_link_opened_in_a_tab_that_shows_the_page_leaves_no_secret_there(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}/join")
    for secret in ("one-two-three", "four-five-six"):
        page.evaluate("(it) => { window.location.hash = it; }", secret)
        page.wait_for_function("!window.location.hash")
        assert page.input_value("[data-from-fragment]") == secret
        assert page.url == f"{address}/join"
    page.close()


def test_the_secret_of_an_invitation_leaves_the_address_at_once(browser: Browser, address: str) -> None:
    page = phone(browser).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/join#otter-lantern-plum")
    assert page.locator("input").input_value() == "otter-lantern-plum"
    assert page.evaluate("location.href") == f"{address}/join"
    assert not [url for url in asked if "otter" in url.partition("#")[0]]


def test_without_a_network_a_phone_shows_public_pages_and_nothing_of_anybody(
    browser: Browser, address: str
) -> None:
    device = browser.new_context()
    page = device.new_page()
    page.goto(f"{address}/offline")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.goto(f"{address}/style/")
    kept = page.evaluate(KEPT)
    assert [path for path in sorted(kept) if not path.startswith("/static/")] == ["/help/a1/", "/offline"]
    device.set_offline(offline=True)
    page.goto(f"{address}/talk/")
    assert page.locator("h1").inner_text() == "No connection just now"
    page.goto(f"{address}/help/a1/")
    assert page.locator("h1").inner_text() == "Numbers"
    device.close()


def test_the_menu_is_not_printed(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/style/")
    page.emulate_media(media="print")
    assert not page.locator(".places").is_visible()
    assert not page.locator(".top-right").is_visible()
    assert page.locator("h1").is_visible()
