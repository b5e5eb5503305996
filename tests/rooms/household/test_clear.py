"""The page of what is not encrypted names every clear column there is (docs/threat-model.md, 7 and 8)."""

from __future__ import annotations

import pytest
from django.db import models

from hearthside.rooms.household import clear
from tests import couples


def test_no_column_is_left_out_of_the_list() -> None:
    assert clear.unlisted() == set()


def test_the_list_names_no_column_that_is_gone() -> None:
    found = {
        f"{clear.name_of(model)}.{column}" for model in clear.models() for column in clear.columns(model)
    }
    assert clear.listed() - found == set()


def test_a_new_column_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    known = clear.columns

    def with_one_more(model: type[models.Model]) -> list[str]:
        return [*known(model), "mood"]

    monkeypatch.setattr(clear, "columns", with_one_more)
    assert "journal.entry.mood" in clear.unlisted()


def test_no_clear_column_is_long_enough_for_words() -> None:
    """Except the sign-in name: texts of people have no place outside a box."""
    roomy = {
        f"{clear.name_of(model)}.{field.name}"
        for model in clear.models()
        for field in model._meta.get_fields()
        if isinstance(field, models.TextField)
        or (isinstance(field, models.CharField) and (field.max_length or 0) > 64)
    }
    assert roomy == set()


@pytest.mark.django_db
def test_the_page_says_every_sentence() -> None:
    ana, _ = couples.ana_and_ben()
    page = ana.client.get("/me/clear/").content.decode()
    for table in clear.tables():
        assert str(table.title) in page
    assert "your sign-in name" in page
