"""What was said last counts, also when it was said within one second."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hearthside.journal.book import Book
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.settings import Settings
from tests.journal.house import Someone

NOW = datetime(2026, 11, 22, 12, 0, 0, 500_000, tzinfo=UTC)


@pytest.mark.parametrize("_again", range(5))
def test_of_two_things_said_in_one_second_the_later_counts(
    both: tuple[Someone, Someone], _again: int
) -> None:
    ana, _ = both
    Book(ana.desk, NOW).share(Greeting(name="Ana"))
    Book(ana.desk, NOW).share(Greeting(name="Anna"))
    book = Book(ana.desk, NOW)
    book.keep(Settings(theme="dark"))
    book.keep(Settings(theme="light"))
    assert Book(ana.desk, NOW).name_of(ana.id) == "Anna"
    assert Book(ana.desk, NOW).settings.theme == "light"
