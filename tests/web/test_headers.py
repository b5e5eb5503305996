"""What every answer says about itself."""

from __future__ import annotations

import re

import pytest
from django.test import Client

EVERYWHERE = ["/style/", "/plain", "/nowhere", "/busy", "/manifest.webmanifest", "/sw.js", "/offline"]


@pytest.mark.parametrize("address", EVERYWHERE)
def test_every_answer_forbids_scripts_and_styles_but_ours(client: Client, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy


@pytest.mark.parametrize("address", EVERYWHERE)
def test_no_answer_is_kept_guessed_framed_or_passed_on(client: Client, address: str) -> None:
    headers = client.get(address).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert "camera=()" in headers["Permissions-Policy"]


def test_an_error_carries_the_headers_too(client: Client) -> None:
    client.raise_request_exception = False
    response = client.get("/broken/x")
    assert response.status_code == 500
    assert "Content-Security-Policy" in response.headers


def test_pages_hold_no_script_style_or_handler_of_their_own(client: Client) -> None:
    page = client.get("/style/?wrong=1").content.decode()
    assert not re.search(r"<style\b|\sstyle=|\son[a-z]+=|javascript:", page)
    assert all("src=" in tag for tag in re.findall(r"<script\b[^>]*>", page))


def test_htmx_keeps_no_pages_and_runs_no_code(client: Client) -> None:
    page = client.get("/plain").content.decode()
    for setting in ('"historyCacheSize":0', '"allowEval":false', '"selfRequestsOnly":true'):
        assert setting in page


def test_the_title_says_nothing_about_the_page(client: Client) -> None:
    for address in ("/style/", "/plain", "/nowhere", "/offline"):
        assert "<title>Hearthside</title>" in client.get(address).content.decode()


def test_nothing_on_a_page_comes_from_elsewhere(client: Client) -> None:
    page = client.get("/style/").content.decode()
    fetched = re.findall(r"<(?:script|link|img|iframe)\b[^>]*(?:src|href)=\"([^\"]+)", page)
    assert fetched
    assert all(address.startswith("/") and not address.startswith("//") for address in fetched)
