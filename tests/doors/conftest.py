"""Everybody on one server, at one moment: two walks through the house can be compared byte by byte."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from hearthside.people import phrases
from hearthside.web import clock

if TYPE_CHECKING:
    from tests.doors.life import Life


@pytest.fixture(autouse=True)
def _one_moment(db: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """Hold the clock, and offer the same four words on every page: all else that differs has a reason."""
    moment = clock.now()
    monkeypatch.setattr(clock, "now", lambda: moment)
    monkeypatch.setattr(phrases, "offer", lambda: ("one two three four", "seal"))
    caplog.set_level(logging.CRITICAL, "django.request")


@pytest.fixture
def life() -> Life:
    """Ana and Ben with a few weeks behind them."""
    from tests.doors.life import live  # Django's models are there only after the settings

    return live()
