"""Pages for when something did not work, and what they keep to themselves (invariants 52 and 53)."""

from __future__ import annotations

import io
import logging

import pytest
from django.conf import settings as configured
from django.test import Client
from django.utils.log import configure_logging
from pytest_django.fixtures import Settings

SECRETS = ["otter", "lantern", "marmalade", "c00kie", "violence", "quince"]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Give all that is logged, as the real settings log it."""
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    configure_logging(configured.LOGGING_CONFIG, configured.LOGGING)
    return stream


def leaks(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize("debug", [True, False])
def test_an_error_tells_nothing_in_page_or_log(
    client: Client, settings: Settings, heard: io.StringIO, debug: bool
) -> None:
    settings.DEBUG = debug
    client.raise_request_exception = False
    client.cookies["hearthside"] = "c00kie"
    response = client.post("/broken/violence?q=quince", {"words": "marmalade"})
    assert response.status_code == 500
    assert leaks(response.content.decode()) == []
    logged = heard.getvalue()
    assert "RuntimeError" in logged, "who runs the server still learns what broke"
    assert "site.py" in logged, "and where"
    assert leaks(logged) == []


@pytest.mark.parametrize(
    "name", ["django", "django.request", "django.server", "django.db.backends", "huey", "x"]
)
def test_no_log_line_of_a_library_holds_a_path_a_query_or_an_id(heard: io.StringIO, name: str) -> None:
    logging.getLogger(name).error("Not Found: %s", "/help/violence?q=quince")
    assert leaks(heard.getvalue()) == []


def test_the_error_page_needs_nothing_that_may_be_broken(client: Client, settings: Settings) -> None:
    settings.ROOMS = "nowhere.ROOMS"
    client.raise_request_exception = False
    response = client.get("/plain")
    assert response.status_code == 500
    assert "Something broke on our side" in response.content.decode()


def test_what_is_not_there_and_what_is_not_yours_look_alike(client: Client) -> None:
    response = client.get("/e/0123456789ab")
    assert response.status_code == 404
    assert "0123456789ab" not in response.content.decode()


def test_a_busy_server_asks_to_come_back(client: Client) -> None:
    response = client.get("/busy")
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0


def test_a_stale_form_says_what_to_do_and_loses_no_words() -> None:
    response = Client(enforce_csrf_checks=True).post("/plain", {"words": "marmalade"})
    assert response.status_code == 403
    assert "copy what you wrote" in response.content.decode()
    assert "marmalade" not in response.content.decode()
