"""A clock that stands where a test puts it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from hearthside.web import clock

if TYPE_CHECKING:
    from tests.couples import Somebody

Go = Callable[[datetime], None]
SUNDAY = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)


@pytest.fixture
def go(monkeypatch: pytest.MonkeyPatch) -> Go:
    """Let it be another moment; each look at the clock is a second later."""

    def to(moment: datetime) -> None:
        looks = iter(range(100_000))
        monkeypatch.setattr(clock, "now", lambda: moment + timedelta(seconds=next(looks)))

    to(SUNDAY)
    return to


@pytest.fixture
def two(db: None, go: Go) -> tuple[Somebody, Somebody]:
    """Ana and Ben, on a Sunday morning."""
    from tests import couples  # Django's models are there only after the settings

    return couples.ana_and_ben()


@pytest.fixture
def dan(db: None, go: Go) -> Somebody:
    """Dan, alone."""
    from tests import couples

    return couples.dan()
