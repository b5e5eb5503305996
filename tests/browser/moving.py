"""Two move in by the forms alone: same server, same doors, same cookies, and no page is drawn.

How moving in looks, and that it works by taps, is in test_moving_in.py. Every other journey begins here, and
would spend more time in front of the door than behind it.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from playwright.sync_api import APIResponse

from tests.browser.phone import PIN, Phone


class Form(HTMLParser):
    """What the form that has a certain box would send as it stands."""

    def __init__(self, page: str, box: str) -> None:
        super().__init__()
        self.forms: list[dict[str, str]] = []
        self.feed(page)
        self.fields = next(fields for fields in self.forms if box in fields)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a form, or add what one of its boxes holds; of choices the one that is made."""
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append({})
        elif tag == "input" and self.forms and found.get("name"):
            chosen = found.get("type") not in ("radio", "checkbox") or "checked" in found
            self.forms[-1].setdefault(found["name"], "")
            if chosen:
                self.forms[-1][found["name"]] = found.get("value", "on")


def move_in(ana: Phone, ben: Phone) -> None:
    """Ana creates a space, Ben joins by her invitation, and she says that they have the same four words."""
    _settle(ana, _open(ana, "/door/create/"), company="partner")
    invited = _send(ana, _open(ana, "/door/invite/"), "host", host="me")
    code = _found(r"/door/join/#([\w-]+)", invited)
    _settle(ben, _send(ben, _open(ben, "/door/join/"), "invitation", invitation=code))
    hers, his = _open(ana, "/door/words/"), _open(ben, "/door/words/")
    assert _listed("four", hers) == _listed("four", his)
    _send(ana, hers, "csrfmiddlewaretoken", answer="yes")


def _settle(who: Phone, page: APIResponse, **more: str) -> None:
    who.passphrase = Form(page.text(), "made").fields["made"]
    code = _send(who, page, "made", name=who.name, login=who.login, known="on", **more)
    who.recovery = _listed("code-groups", code)
    asked = int(_found(r"Type group (\d)", code))
    pin = _send(who, code, "group", group=who.recovery[asked - 1])
    _send(who, pin, "pin", pin=PIN, again=PIN)


def _open(who: Phone, path: str) -> APIResponse:
    return who.context.request.get(who.home + path)


def _send(who: Phone, page: APIResponse, box: str, **filled: str) -> APIResponse:
    answer = who.context.request.post(page.url, form={**Form(page.text(), box).fields, **filled})
    assert answer.ok, answer.text()
    return answer


def _found(pattern: str, page: APIResponse) -> str:
    found = re.search(pattern, page.text())
    assert found, page.text()
    return found[1]


def _listed(name: str, page: APIResponse) -> list[str]:
    whole = _found(rf'<ol class="{name}"[^>]*>(.*?)</ol>', page)
    return [part.strip() for part in re.findall(r"<li>([^<]+)</li>", whole)]
