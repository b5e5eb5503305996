"""Help works for anybody, signed out or in, and keeps nothing of who looked."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from hearthside.catalog import phone
from hearthside.catalog.load import library
from hearthside.records.kinds.settings import Settings
from hearthside.rooms.support.room import ROOM
from hearthside.rooms.support.views import PAGES
from hearthside.web import clock, handles
from tests import couples

COUNTRIES = sorted(library().helplines)
ADDRESSES = [
    "/help/",
    "/help/offline",
    *(f"/help/{handles.handle('guide', slug)}" for slug in PAGES),
    *(f"/help/{handles.handle('helpline', slug)}" for slug in COUNTRIES),
]


def country_page(code: str) -> str:
    return f"/help/{handles.handle('helpline', code)}"


def guide_page(slug: str) -> str:
    return f"/help/{handles.handle('guide', slug)}"


def lives_in(who: couples.Somebody, country: str) -> None:
    """Set a country. Settings of the same second have no order, so those of the set-up go first."""
    for older in who.book().every((Settings,)):
        who.book().erase(older.id)
    who.book().keep(Settings(country=country, theme="dark"))


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_help_opens_signed_out_and_touches_no_row_and_no_cookie(
    client: Client, address: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ADDRESSES)
def test_titles_and_addresses_say_nothing(client: Client, address: str) -> None:
    assert "<title>Hearthside</title>" in read(client, address)
    telling = "violen|abuse|fear|afraid|safe|rape|crisis|divorce|therap|uk|gb|country"
    assert not re.search(telling, address)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_of_help_has_the_way_out_and_works_without_scripts(client: Client, address: str) -> None:
    page = read(client, address)
    assert "data-exit" in page
    assert "Quick exit" in page
    assert "hx-" not in page.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("code", COUNTRIES)
def test_the_emergency_number_comes_before_everything_else(client: Client, code: str) -> None:
    page = read(client, country_page(code))
    country = library().helplines[code]
    first = min(page.index(phone.link(entry.phone)) for entry in country.emergency)
    assert page.index(country.first) < first
    assert first == min(match.start() for match in re.finditer("tel:", page))


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_is_one_tap_from_every_other(client: Client, code: str) -> None:
    page = read(client, country_page(code))
    assert all(country_page(other) in page for other in COUNTRIES)
    assert "findahelpline.com" in page


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_number_shown_is_of_this_country_and_dials_itself(client: Client, code: str) -> None:
    country = library().helplines[code]
    own = [entry.phone for entry in country.emergency]
    own += [number for line in country.lines for number in phone.numbers(line)]
    dialled = re.findall(r'href="(tel:[^"]+)"[^>]*>(.*?)</a>', read(client, country_page(code)), re.DOTALL)
    assert dialled
    for address, words in dialled:
        assert address in {phone.link(number) for number in own}
        assert any(number in words for number in own if phone.link(number) == address)


@pytest.mark.parametrize("code", COUNTRIES)
def test_when_numbers_were_checked_is_said_honestly(client: Client, code: str) -> None:
    page = read(client, country_page(code))
    assert "Checked on 22 November 2026" in page
    assert "have not called them ourselves" in " ".join(page.split())


def test_old_numbers_come_with_a_warning(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = datetime.combine(library().helplines["gb"].checked, time(), UTC)
    for days, old in ((100, False), (200, True)):
        monkeypatch.setattr(clock, "now", lambda later=days: checked + timedelta(days=later))
        assert ("more than half a year old" in read(client, country_page("gb"))) is old


@pytest.mark.parametrize(
    "address", [guide_page("afraid"), guide_page("countries"), *map(country_page, COUNTRIES)]
)
def test_nobody_who_is_afraid_is_sent_to_couple_therapy(client: Client, address: str) -> None:
    page = read(client, address)
    assert guide_page("time") not in page
    for found in (
        line.url for here in library().helplines.values() for line in here.lines if line.about == "therapy"
    ):
        assert found is None or found not in page


def test_who_is_afraid_is_led_away_from_the_page_about_therapy(client: Client) -> None:
    page = read(client, guide_page("time"))
    assert page.index("afraid of the other") < page.index("Trust was broken")
    assert guide_page("afraid") in page


def test_therapy_is_told_with_grades_and_sources(client: Client) -> None:
    page = read(client, guide_page("time"))
    for therapy in library().therapies.values():
        assert therapy.name in page
    assert 'id="source-1"' in page
    assert {int(number) for number in re.findall(r'href="#source-(\d+)"', page)} <= {
        int(number) for number in re.findall(r'id="source-(\d+)"', page)
    }


def test_people_worried_about_what_they_do_find_somebody_to_call(client: Client) -> None:
    page = read(client, guide_page("own"))
    assert "0808 802 4040" in page
    assert "1888" in page


def test_what_quick_exit_cannot_do_is_said(client: Client) -> None:
    page = " ".join(read(client, guide_page("traces")).split())
    assert "does not delete your history" in page
    assert "installed as an app" in page


@pytest.mark.parametrize("kind", ["card", "helpline"])
def test_an_address_that_means_nothing_is_not_found(client: Client, kind: str) -> None:
    assert client.get(f"/help/{handles.handle(kind, 'xx')}").status_code == 404
    assert client.get("/help/nonsense").status_code == 404


@pytest.mark.django_db
def test_the_country_comes_from_the_persons_own_setting_and_only_theirs() -> None:
    ana, ben = couples.ana_and_ben()
    lives_in(ana, "NZ")
    assert "In immediate danger call 111" in read(ana.client, "/help/")
    assert country_page("nz") in read(ana.client, "/help/")
    assert "In immediate danger call" not in read(ben.client, "/help/")


@pytest.mark.django_db
@pytest.mark.parametrize("header", ["accept-language", "x-forwarded-for", "cf-ipcountry"])
def test_the_country_is_never_guessed(client: Client, header: str) -> None:
    same = client.get("/help/", headers={header: "en-NZ"}).content == client.get("/help/").content
    assert same  # compared apart: a long difference takes minutes to draw


@pytest.mark.django_db
def test_looking_for_help_leaves_nothing_in_the_journal() -> None:
    ana, ben = couples.ana_and_ben()
    before = len(ana.book().every()), len(ben.book().every())
    for address in ADDRESSES[:8]:
        read(ana.client, address)
    assert (len(ana.book().every()), len(ben.book().every())) == before


@pytest.mark.django_db
def test_the_page_kept_on_the_phone_is_the_same_for_everybody(client: Client) -> None:
    ana, _ = couples.ana_and_ben()
    lives_in(ana, "NZ")
    same = read(ana.client, "/help/offline") == read(client, "/help/offline")
    assert same
    assert ROOM.offline == ("/help/offline",)


def test_the_page_kept_on_the_phone_has_every_emergency_and_violence_number(client: Client) -> None:
    page = read(client, "/help/offline")
    for country in library().helplines.values():
        for entry in country.emergency:
            assert phone.link(entry.phone) in page
        for line in country.lines:
            assert (
                line.about not in {"violence", "crisis"} or not line.phone or phone.link(line.phone) in page
            )


def test_help_takes_nothing_in(client: Client) -> None:
    assert client.post("/help/").status_code == 405
    assert "<form" not in read(client, "/help/").partition("<main")[2]
