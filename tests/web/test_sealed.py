"""Words in an address: only the browser that typed them can read them there."""

from __future__ import annotations

import pytest
from django.http import HttpRequest
from django.test import RequestFactory
from pytest_django.fixtures import Settings

from hearthside.web.sealed import opened, sealed

OWN = "a" * 32


def browser(secret: str = OWN) -> HttpRequest:
    request = RequestFactory().get("/")
    if secret:
        request.META["CSRF_COOKIE"] = secret
    return request


@pytest.mark.parametrize("words", ["touch", "Ærø, søndag", "x" * 300, "日本語 🌿"])
def test_the_same_browser_reads_them_again(words: str) -> None:
    assert opened(browser(), sealed(browser(), words)) == words


def test_no_other_browser_can() -> None:
    token = sealed(browser(), "touch")
    assert opened(browser("b" * 32), token) is None
    assert opened(browser(""), token) is None


def test_nor_another_server(settings: Settings) -> None:
    token = sealed(browser(), "touch")
    settings.SECRET_KEY = "another server"
    assert opened(browser(), token) is None


def test_a_token_tells_neither_the_words_nor_how_long_they_are_nor_that_they_are_the_same() -> None:
    tokens = {sealed(browser(), words) for words in ("touch", "touch", "a much longer thing to look for")}
    assert len(tokens) == 3
    assert len({len(token) for token in tokens}) == 1


@pytest.mark.parametrize("token", ["", "touch", "é", "A" * 139, "A" * 5000, "../..", "a b", "=", "%00"])
def test_what_is_no_token_opens_nothing(token: str) -> None:
    assert opened(browser(), token) is None


def test_a_token_that_was_changed_opens_nothing() -> None:
    token = sealed(browser(), "touch")
    assert opened(browser(), token[:-2] + ("A" if token[-2] != "A" else "B") + token[-1]) is None
