"""Parts that are rendered once and kept: the same for everybody, with nothing of anybody in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template import engines

import hearthside
from hearthside.catalog.load import library
from hearthside.records.kinds.greeting import Greeting
from hearthside.web.templatetags import stills as keeping
from tests import couples

ROOT = Path(hearthside.__file__).parent
# What a kept part may be given: the frame's own values, and what the catalogue says of moments and practices.
FRAME = {
    "app_name", "repair_url", "help_url", "exit_url", "exit_to", "doors", "here",
    "theme", "text_size", "idle_minutes", "unlocked",  # chosen from lists of ours, and no word of anybody
    "for_two",  # yes or no: whether there are two here
}  # fmt: skip
ALLOWED = {
    "ui/base.html": {name: {name} for name in FRAME},
    "today/moments.html": {"moment": {"moment"}},
    "today/noticed.html": {"titles": {"card.titles"}},
    "path/today.html": {
        "practice": {"card.practice", "card.small.practice"},
        "named": {"card.named", "card.small.named"},
        "place": {"card.place"},
        "short": {"card.short"},  # how long the shorter way of it takes, in words of ours: nothing of anybody
        "easy": {"card.easy"},  # how it goes with little left: the catalogue's words
    },
}


def stills() -> list[tuple[str, str]]:
    tag = re.compile(r"{%\s*still\s+(.*?)%}")
    return [
        (f"{path.parent.name}/{path.name}", used)
        for path in ROOT.rglob("*.html")
        for used in tag.findall(path.read_text("utf-8"))
    ]


def test_a_part_is_kept_only_with_values_of_the_house() -> None:
    assert stills()
    for page, tag in stills():
        for name, value in re.findall(r"(\w+)=(\S+)", tag):
            assert value in ALLOWED[page][name]


@pytest.mark.parametrize("value", [7, 2.5, ["a"], {"a": 1}, ("a", 7), object(), Greeting(name="Ana")])
def test_nothing_but_words_of_the_house_can_be_given_to_a_kept_part(value: object) -> None:
    with pytest.raises(TypeError):
        keeping.lasting(value)


def test_what_the_catalogue_holds_can_be_given_to_a_kept_part() -> None:
    assert keeping.lasting(next(iter(library().practices.values())))


def test_a_part_that_is_told_only_fixed_texts_sees_nothing_of_the_page() -> None:
    page = engines["django"].from_string('{% include "ui/button.html" with words=_("Keep it") only %}')
    first, second = (page.render({"name": name, "href": name, "words": name}) for name in ("Ana", "Ben"))
    assert first == second
    assert "Ana" not in first


def test_a_part_that_is_told_something_of_the_page_is_drawn_anew() -> None:
    page = engines["django"].from_string('{% include "ui/button.html" with words=said only %}')
    assert "Ana" in page.render({"said": "Ana"})
    assert "Ben" in page.render({"said": "Ben"})


@pytest.mark.django_db
def test_a_kept_part_holds_no_form_token_and_no_word_of_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "kept", {})
    ana, ben = couples.together("Quincetree", "Mulberrygate")
    for page in ("/", "/me/", "/talk/", "/path/", "/us/", "/help/", "/read/", "/door/", "/none/"):
        ana.client.get(page)
        ben.client.get(page)
    kept = "".join(keeping.kept.values())
    assert kept
    for word in ("Quincetree", "Mulberrygate", "csrf", ana.login, ana.id, str(ana.desk().couple)):
        assert word not in kept


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["/me/", "/me/partner/", "/me/places/", "/me/devices/", "/me/ending/"])
def test_no_page_puts_a_value_of_its_own_into_the_kept_frame(page: str) -> None:
    ana, _ = couples.ana_and_ben()
    ana.client.get(page)
    before = len(keeping.kept)
    answer = ana.client.get(page)
    assert answer.status_code == 200
    assert b'href="/me/" aria-current="page"' in answer.content
    assert len(keeping.kept) == before
