"""Walks every page that is linked from somewhere, as a member would, and looks hard at each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve
from playwright.sync_api import Page

PER_PATTERN = 2  # pages of one kind that are looked at: two practices, two articles
NOT_FOLLOWED = {
    "checkins:calendar",
    "exit",
    "live:arrived",
    "live:number",
    "live:stream",  # never ends
    "household:readable",
    "household:archive",
    "web:manifest",
    "web:service_worker",
}

LINKS = re.compile(r"<(?:a|form)\b[^>]*?\b(?:href|action)=\"([^\"]+)\"")
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
LARGER = f"() => {{ document.documentElement.dataset.text = 'larger'; return ({OVERFLOW})(); }}"
MOVING = """() => document.getAnimations()
  .filter((one) => one.playState === "running" && one.effect.getComputedTiming().duration > 10)
  .filter((one) => one.animationName !== "rests")  // which moves nothing
  .map((one) => one.animationName || one.transitionProperty)"""
# What is tapped is big enough if a thumb 44 px high hits it, or the label that stands for it. Links within
# a sentence are left out, as in WCAG 2.5.8: their height is that of the line.
SMALL = """() => {
  const shown = (el) => el.checkVisibility({checkOpacity: false, checkVisibilityCSS: true});
  const words = (el) => [...el.childNodes].some((one) => one.nodeType === 3 && one.data.trim().length > 1);
  const inSentence = (el) => el.tagName === "A" && (el.closest("sup") ||
    getComputedStyle(el).display === "inline" && words(el.parentNode));
  const hit = (el, x, y) => {
    const there = document.elementFromPoint(x, y);
    return there && (el === there || el.contains(there) || there.contains(el) && there.matches("label, li"));
  };
  const small = (el) => {
    const target = el.labels?.length && el.matches("[type=radio], [type=checkbox]") ? el.labels[0] : el;
    target.scrollIntoView({block: "center"});
    const box = target.getBoundingClientRect();
    if (box.height >= 43.5 && box.width >= 23.5) return false;
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    return !(hit(target, x, y - 21) && hit(target, x, y + 21));
  };
  const targets = "a[href], button, summary, select, textarea, input:not([type=hidden])";
  return [...document.querySelectorAll(targets)]
    .filter((el) => shown(el) && !el.matches(".skip, [aria-hidden=true]") && !inSentence(el) && small(el))
    .map((el) => el.outerHTML.slice(0, 120));
}"""
# Where the keyboard is: whether that can be seen, and whether it is on something that can be done here.
FOCUS = """() => {
  const here = document.activeElement;
  const places = [here, here.closest(".card, .rows li, label"), here.nextElementSibling];
  const look = (el) => getComputedStyle(el);
  const ring = (el) => look(el).outlineStyle !== "none" || look(el).boxShadow !== "none";
  return {
    what: here.outerHTML.slice(0, 120),
    seen: here === document.body || places.some((el) => el && ring(el)),
    main: !!here.closest("main") && here.id !== "main",
    end: here === document.body,
  };
}"""


@dataclass
class Look:
    """What was found wrong on each page, by what it is."""

    pages: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    wrong: dict[str, dict[str, Any]] = field(default_factory=dict)

    def note(self, what: str, path: str, found: Any) -> None:
        """Write down what was found, if anything."""
        if found:
            self.wrong.setdefault(what, {})[path] = found


def named(path: str) -> str | None:
    """The name of the pattern behind an address."""
    try:
        return resolve(urlsplit(path).path).view_name
    except Resolver404:
        return None


def crawl(page: Page, home: str, starts: list[str]) -> Look:
    """Find every page by following links; forms only tell that their address is known."""
    look, waiting, known = Look(), list(starts), Counter[str]()
    done: set[str] = set()
    while waiting:
        path = waiting.pop(0)
        name = named(path)
        if name is None or path in done or name in NOT_FOLLOWED:
            continue
        done.add(path)
        look.names.add(name)
        if known[name] >= PER_PATTERN:
            continue
        answer = page.request.get(home + path, max_redirects=0)
        if answer.status != 200 or "text/html" not in answer.headers.get("content-type", ""):
            continue
        known[name] += 1
        look.pages.append(path)
        links = [urljoin(answer.url, unescape(link)) for link in LINKS.findall(answer.text())]
        found = [link.removeprefix(home).partition("#")[0] for link in links if link.startswith(home)]
        waiting += [link for link in found if link not in done]
    return look


def faults(page: Page) -> list[str]:
    """What axe finds."""
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]


def look_closely(page: Page, home: str, look: Look) -> None:
    """On a phone by day: axe, sizes, thumbs, keyboard, motion."""
    for path in look.pages:
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(home + path)
        look.note("moving", path, page.evaluate(MOVING))
        look.note("axe", path, faults(page))
        look.note("wide", path, page.evaluate(OVERFLOW) > 0)
        look.note("keyboard", path, keyboard(page))
        look.note("small", path, page.evaluate(SMALL))
        page.set_viewport_size({"width": 320, "height": 640})
        look.note("wide at 320", path, page.evaluate(OVERFLOW) > 0)
        look.note("wide when larger", path, page.evaluate(LARGER) > 0)


def look_at_night(page: Page, home: str, look: Look) -> None:
    """On a laptop in the dark."""
    for path in look.pages:
        page.goto(home + path)
        look.note("axe in the dark", path, faults(page))
        look.note("wide in the dark", path, page.evaluate(OVERFLOW) > 0)


def keyboard(page: Page) -> str:
    """Go by Tab from the top until something on the page itself can be done; say what went wrong."""
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }")
    actions = page.locator("main").locator(
        "a[href], button, input:not([type=hidden]), select, textarea, summary"
    )
    if not actions.count():
        return ""
    for _press in range(30):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUS)
        if not here["seen"]:
            return f"focus cannot be seen on {here['what']}"
        if here["main"]:
            return ""
    return "no action within 30 presses of Tab"
