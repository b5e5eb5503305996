"""Whatever Ben types into any box, on Ana's phone it is words: nothing runs, asks, opens or turns around."""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.browser.phone import Phone

Couple = tuple[Phone, Phone]
MARK = "zqxmark"
NASTY = (
    f"<img src=/{MARK} onerror=alert(1)><script>alert(2)</script><svg/onload=alert(3)>"
    f"<b hx-get=/{MARK} hx-trigger=load>x</b>\"'><iframe src=/{MARK}></iframe>{{{{ 7*7 }}}}\u202etxt"
)
PAGES = (
    "/",
    "/talk/",
    "/cards/",
    "/cards/ours",
    "/cards/told",
    "/path/",
    "/us/",
    "/me/",
    "/me/partner/",
    "/me/ending/",
    "/door/words/",
)
RUNS = """() => [
    ...document.querySelectorAll('main img, main script, main iframe, main svg'),
    ...[...document.querySelectorAll('main [hx-get]')].map((part) => part.cloneNode(false)),
  ].filter((one) => one.outerHTML.includes('alert') || one.outerHTML.includes('zqxmark')).length"""


def write_everywhere(ben: Phone) -> None:
    """Type it into every box whose words reach the other phone."""
    ben.go("/me/about/")
    ben.page.locator("[name=name]").fill(NASTY[:60])
    ben.tap("Keep this")
    ben.go("/cards/ours")
    ben.page.locator("[name=words]").fill(NASTY)
    ben.press(ben.page.locator("main form button[type=submit]").first)
    ben.answer_card(NASTY)
    ben.go("/")
    ben.page.locator("details.noticed summary").click()
    ben.page.locator("details.noticed [name=moment]").first.check(force=True)
    ben.page.locator("#seen-words").fill(NASTY)
    ben.tap("Tell them")


def test_what_a_partner_types_into_any_box_does_nothing_on_the_other_phone(couple: Couple) -> None:
    ana, ben = couple
    write_everywhere(ben)
    ana.page.on("dialog", lambda dialog: ana.errors.append(f"dialog {dialog.message}"))
    ana.answer_card("A kettle of my own")
    ben.go("/")
    seen = 0
    for path in PAGES:
        ana.go(path)
        for closed in ana.page.locator("main details:not([open]) > summary").all():
            closed.click()
        ana.page.wait_for_timeout(50)
        assert ana.page.evaluate(RUNS) == 0, path
        seen += MARK in ana.page.inner_text("main")
    assert seen >= 3
    assert [url for url in ana.requests if MARK in urlsplit(url).path] == []
