"""A clock that moves: two things that one person does one after the other never carry the same second."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import pytest

from hearthside.web import clock


@pytest.fixture
def ticking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two seconds go by at every look at the clock."""
    start, looks = clock.now(), count()
    monkeypatch.setattr(clock, "now", lambda: start + timedelta(seconds=2 * next(looks)))
