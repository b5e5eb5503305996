"""What a page said about who reads it holds when its form is sent, however much later that is."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest
from django import forms
from django.urls import reverse

from hearthside import rooms
from hearthside.catalog.load import library
from hearthside.people.couples import close, welcome
from hearthside.records.kinds.situation import Situation
from hearthside.web.handles import handle
from hearthside.web.typed import BOXES
from tests import couples
from tests.couples import Somebody

pytestmark = pytest.mark.django_db

MINE = "I wrote this while nobody else was here."
ONE, TWO = {"page_for": "one"}, {"page_for": "two"}


@pytest.fixture
def since() -> tuple[Somebody, Somebody]:
    """Ana, whose pages were drawn while she was alone; and Ben, who came since."""
    ana = couples.alone("Ana")
    drawn = ana.client.get("/").content.decode()
    assert set(re.findall(r'name="page_for" value="(\w+)"', drawn)) == {"one"}
    ben = couples.joining("Ben", ana)
    welcome(ana.desk())
    ben.client.get("/")
    return ana, ben


def _card() -> str:
    cards = library().decks["everyday"].cards
    return reverse("decks:card", args=[handle("card", next(iter(cards)).slug)])


@pytest.mark.parametrize(
    ("address", "fields"),
    [
        (_card(), {"words": MINE}),
        (reverse("decks:ours"), {"words": MINE}),
        (reverse("differences:start"), {"kind": "both", "title": MINE}),
    ],
)
def test_what_was_meant_for_me_is_not_told_and_comes_back(
    since: tuple[Somebody, Somebody], address: str, fields: dict[str, str]
) -> None:
    ana, ben = since
    before = len(ana.book().every())
    answer = ana.client.post(address, {**fields, **ONE})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert MINE in page
    assert "Ben is here now" in page
    assert len(ana.book().every()) == before
    assert MINE not in ben.client.get(address).content.decode()
    assert ana.client.post(address, {**fields, **TWO}).status_code == 303  # and on purpose it goes through


def test_what_is_only_tapped_is_not_told_either(since: tuple[Somebody, Somebody]) -> None:
    ana, ben = since
    answer = ana.client.post(reverse("path:life"), {"child": "on", **ONE})
    assert answer.status_code == 409
    assert "nothing was told to Ben" in answer.content.decode()
    assert ben.book().every((Situation,)) == []


def test_what_stays_mine_goes_on_as_before(since: tuple[Somebody, Somebody]) -> None:
    ana, _ = since
    assert ana.client.post(reverse("today:pulse"), {"close": "7", **ONE}).status_code == 303


def test_a_page_of_two_tells_so_in_every_form() -> None:
    ana, _ = couples.ana_and_ben()
    told = set(re.findall(r'name="page_for" value="(\w+)"', ana.client.get("/").content.decode()))
    assert told == {"two"}


@pytest.mark.parametrize("name", ["decks:ours", "differences:start", "appreciation:index"])
def test_what_is_sent_into_a_space_that_was_closed_comes_back(name: str) -> None:
    ana, ben = couples.ana_and_ben()
    fields = {"words": MINE, "title": MINE, "did": MINE, "kind": "both", **TWO}
    close(ana.desk())
    answer = ben.client.post(reverse(name), fields)
    assert answer.status_code == 409
    assert MINE in answer.content.decode()
    assert "This space was closed meanwhile" in answer.content.decode()


@pytest.mark.parametrize("name", ["words", "did", "title", "guess", "note", "built"])
def test_behind_a_door_that_has_closed_no_box_is_forgotten(name: str) -> None:
    ana = couples.alone("Ana")
    ana.client.post("/door/lock/")
    answer = ana.client.post(_card(), {name: MINE})
    assert answer.status_code == 403
    assert MINE in answer.content.decode()


def _written_into() -> set[str]:
    """The names of all boxes of all rooms in which somebody writes."""
    modules = pkgutil.walk_packages(rooms.__path__, "hearthside.rooms.")
    found = [importlib.import_module(one.name) for one in modules if one.name.endswith(".forms")]
    classes = [one for module in found for one in vars(module).values() if isinstance(one, type)]
    return {
        name
        for one in classes
        if issubclass(one, forms.Form)
        for name, field in one.base_fields.items()
        if isinstance(field.widget, forms.Textarea)
    }


def test_no_box_of_any_room_is_forgotten() -> None:
    assert len(_written_into()) > 6
    assert _written_into() <= set(BOXES)
