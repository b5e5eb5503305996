"""What a phone keeps of Hearthside."""

from __future__ import annotations

import json
import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from pytest_django.fixtures import Settings

from hearthside.web import pwa


def test_the_name_on_the_home_screen_can_be_one_that_says_nothing(client: Client, settings: Settings) -> None:
    settings.APP_NAME = "Notes"
    facts = json.loads(client.get("/manifest.webmanifest").content)
    assert facts["name"] == facts["short_name"] == "Notes"
    assert "Hearthside" not in client.get("/plain").content.decode()


def test_every_icon_of_the_manifest_is_there(client: Client) -> None:
    facts = json.loads(client.get("/manifest.webmanifest").content)
    for icon in facts["icons"]:
        assert finders.find(icon["src"].removeprefix("/static/"))


def test_a_browser_finds_an_icon_where_a_page_names_none(client: Client) -> None:
    answer = client.get("/favicon.ico")
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg")


def test_a_phone_keeps_static_files_and_public_pages_only(client: Client) -> None:
    worker = client.get("/sw.js").content.decode()
    listed = [json.loads(f'"{name}"') for kept in re.findall(r"= \[(.*)\]", worker)
              for name in re.findall(r'"([^"]*)"', kept)]  # fmt: skip
    pages = [address for address in listed if not address.startswith("/static/")]
    assert pages == ["/help/a1/", "/offline"]
    for address in set(listed) - set(pages):
        assert finders.find(address.removeprefix("/static/")), address


def test_the_page_without_a_network_is_the_same_for_everybody(client: Client) -> None:
    client.cookies["hearthside"] = "somebody"
    one = client.get("/offline").content
    assert one == Client().get("/offline").content
    assert b"/help/a1/" in one


def test_another_word_on_a_kept_page_is_another_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    before = pwa.version(["/offline"])
    monkeypatch.setattr(pwa, "render_plain", lambda *_told: "Other numbers")
    pwa._words.cache_clear()
    after = pwa.version(["/offline"])
    pwa._words.cache_clear()
    assert before != after
