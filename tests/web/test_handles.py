"""Opaque names for content in addresses."""

from __future__ import annotations

import pytest
from pytest_django.fixtures import Settings

from hearthside.web.handles import find, handle

SLUGS = ["kiss-goodbye", "ten-minutes", "naming-it"]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_handle_finds_its_way_back(slug: str) -> None:
    assert find("practice", handle("practice", slug), SLUGS) == slug


def test_a_handle_tells_nothing_and_fits_an_address() -> None:
    name = handle("card", "desire-17")
    assert len(name) == 12
    assert int(name, 16) >= 0
    assert name != handle("practice", "desire-17")


def test_every_server_has_handles_of_its_own(settings: Settings) -> None:
    here = handle("card", "desire-17")
    settings.SECRET_KEY = "another server"
    assert handle("card", "desire-17") != here


@pytest.mark.parametrize("named", ["", "0" * 12, "naming-it", "é" * 12])
def test_an_unknown_handle_finds_nothing(named: str) -> None:
    assert find("practice", named, SLUGS) is None
