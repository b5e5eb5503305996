"""Ana and Ben, Cleo, Dan: each test gets its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.journal.house import Someone


@pytest.fixture
def both(db: None) -> tuple[Someone, Someone]:
    """Ana and Ben, a couple."""
    from tests.journal.house import couple  # Django is not set up yet when this file is read

    return couple()


@pytest.fixture
def ana(both: tuple[Someone, Someone]) -> Someone:
    """Ana."""
    return both[0]


@pytest.fixture
def ben(both: tuple[Someone, Someone]) -> Someone:
    """Ben."""
    return both[1]


@pytest.fixture
def cleo(db: None) -> Someone:
    """Cleo, a stranger on the same server."""
    from tests.journal.house import alone

    return alone("Cleo")


@pytest.fixture
def dan(db: None) -> Someone:
    """Dan, alone."""
    from tests.journal.house import alone

    return alone("Dan")
