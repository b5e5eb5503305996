"""Parts that are rendered once and kept: the same for everybody, with nothing of anybody in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import hearthside
from hearthside.web.templatetags import hearth
from tests import couples

ROOT = Path(hearthside.__file__).parent
# What a kept part may be given: the frame's own values, and what the catalog says of a small moment.
FRAME = {"app_name", "help_url", "exit_url", "exit_to", "doors", "here"}
ALLOWED = {"base.html": FRAME, "moments.html": {"slug", "title", "words", "given"}}


def stills() -> list[tuple[str, str]]:
    tag = re.compile(r"{%\s*still\s+(.*?)%}")
    return [
        (path.name, used) for path in ROOT.rglob("*.html") for used in tag.findall(path.read_text("utf-8"))
    ]


def test_a_part_is_kept_only_with_values_of_the_house() -> None:
    assert stills()
    for page, tag in stills():
        given = dict(re.findall(r"(\w+)=(\S+)", tag))
        assert set(given) <= ALLOWED[page]
        assert set(given) == set(given.values())


@pytest.mark.django_db
def test_a_kept_part_holds_no_form_token_and_no_word_of_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hearth, "_stills", {})
    ana, ben = couples.together("Quincetree", "Mulberrygate")
    for page in ("/", "/me/", "/talk/", "/path/", "/us/", "/help/", "/read/", "/door/", "/none/"):
        ana.client.get(page)
        ben.client.get(page)
    kept = "".join(hearth._stills.values())
    assert kept
    for word in ("Quincetree", "Mulberrygate", "csrf", ana.login, ana.id, str(ana.desk().couple)):
        assert word not in kept


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["/me/", "/me/partner/", "/me/places/", "/me/devices/", "/me/ending/"])
def test_no_page_puts_a_value_of_its_own_into_the_kept_frame(page: str) -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.get(page)
    before = len(hearth._stills)
    answer = ana.client.get(page)
    assert answer.status_code == 200
    assert b'href="/me/" aria-current="page"' in answer.content
    assert len(hearth._stills) == before
