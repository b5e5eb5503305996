"""The rooms of the house and their places in the menu."""

from __future__ import annotations

from django.test import Client
from pytest_django.fixtures import Settings

from hearthside.web import rooms


def test_a_place_shows_only_if_a_room_stands_in_it() -> None:
    assert [door.place for door in rooms.doors()] == ["today", "talk"]


def test_the_first_room_of_a_place_answers_its_door() -> None:
    assert [door.address for door in rooms.doors()] == ["/", "/talk/"]


def test_cards_of_all_rooms_lie_on_today_in_order() -> None:
    assert [card.template for card in rooms.cards("a book")] == ["x.html", "z.html", "y.html"]
    assert rooms.cards("a book")[0].context == {"book": "a book"}


def test_removing_a_room_removes_its_cards(settings: Settings) -> None:
    settings.ROOMS = [room for room in settings.ROOMS if room.slug != "talk"]
    assert [card.template for card in rooms.cards(None)] == ["z.html"]


def test_rooms_can_be_named_instead_of_given(settings: Settings) -> None:
    settings.ROOMS = ["tests.web.site.TODAY"]
    assert [room.slug for room in rooms.rooms()] == ["today"]
    settings.ROOMS = "tests.web.site.ROOMS"
    assert len(rooms.rooms()) == 4


def test_the_menu_knows_where_one_is(client: Client) -> None:
    assert client.get("/talk/").context["here"] == "talk"
    assert client.get("/plain").context["here"] is None


def test_the_menu_is_not_shown_to_a_stranger(client: Client) -> None:
    assert 'class="places"' not in client.get("/talk/").content.decode()
    assert 'class="places"' in client.get("/style/").content.decode()


def test_help_and_quick_exit_are_on_every_page(client: Client) -> None:
    for address in ("/plain", "/style/", "/nowhere", "/offline", "/busy"):
        page = client.get(address).content.decode()
        assert 'href="/help/"' in page
        assert "data-exit=" in page
