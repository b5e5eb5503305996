"""An error tells where it happened and never what anybody wrote."""

from __future__ import annotations

import logging
import sys
from typing import Any

import pytest
from django.test import RequestFactory, override_settings
from django.views import debug

from hearthside.project.quiet import Formatter, Reporter

SECRET = "Ana wrote this"


def caught() -> Any:
    """Fail as a page would that holds somebody's words; give the trace."""
    words = SECRET
    try:
        raise ValueError(f"cannot keep {words}")
    except ValueError:
        return sys.exc_info()


def shown(name: str, message: str, *, status: int | None = None) -> str:
    record = logging.LogRecord(name, logging.ERROR, __file__, 1, message, (), caught())
    if status:
        record.status_code = status
    return Formatter().format(record)


def test_a_log_line_of_an_error_holds_kind_and_place_only() -> None:
    line = shown("django.request", f"Internal Server Error: /secret-place/?q={SECRET}", status=500)
    assert "status 500" in line
    assert "ValueError" in line
    assert "test_quiet.py" in line
    assert SECRET not in line
    assert "secret-place" not in line


def test_our_own_log_lines_are_shown_as_written() -> None:
    assert "Sweeping did not work" in shown(
        "hearthside.project.background", "Sweeping did not work this time."
    )


@pytest.mark.parametrize("debugging", [True, False])
def test_the_page_of_an_error_holds_nothing_of_anybody(debugging: bool) -> None:
    request = RequestFactory().post("/secret-place/", {"passphrase": SECRET})
    with override_settings(DEBUG=debugging):
        page = debug.technical_500_response(request, *caught()).content.decode()
    assert SECRET not in page
    assert "secret-place" not in page
    assert "ValueError" in page


def test_a_report_by_mail_would_hold_nothing_either() -> None:
    assert SECRET not in Reporter(None, *caught()).get_traceback_text()
