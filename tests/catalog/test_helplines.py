"""Numbers for people who are afraid: what is shown is what is dialled, and each stays in its country."""

from __future__ import annotations

import pytest

from hearthside.catalog import phone
from hearthside.catalog.load import library
from hearthside.catalog.types import Country

COUNTRIES = list(library().helplines.values())
BY_SLUG = pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: str(country.slug))


@pytest.mark.parametrize(
    ("printed", "dialled"),
    [
        ("0808 2000 247", "08082000247"),
        ("1-800-799-7233", "18007997233"),
        ("+358 80 005 005", "+35880005005"),
        ("(011) 5275-1135", "01152751135"),
        ("*120*7867#", "*120*7867#"),
        ("#8008", "#8008"),
        ("15-47", "1547"),
        ("000", "000"),
    ],
)
def test_a_phone_dials_exactly_what_is_printed(printed: str, dialled: str) -> None:
    assert phone.dial(printed) == dialled


def test_a_hash_does_not_cut_a_link_short() -> None:
    assert phone.link("*120*7867#") == "tel:*120*7867%23"
    assert phone.link("+358 80 005 005") == "tel:+35880005005"


def test_all_forty_countries_are_there() -> None:
    assert len(COUNTRIES) == 40


@BY_SLUG
def test_every_emergency_number_of_the_first_line_is_of_this_country(country: Country) -> None:
    own = {entry.phone for entry in country.emergency}
    named = {word.strip("(),.") for word in country.first.split() if word.strip("(),.").isdigit()}
    assert named
    assert named <= own


@BY_SLUG
def test_no_number_is_dialled_that_is_not_printed(country: Country) -> None:
    for line in country.lines:
        for number in phone.numbers(line):
            assert set(number) <= set("0123456789+*#()- "), number
            assert 2 < len(phone.dial(number)) < 16


@BY_SLUG
def test_hours_that_nobody_verified_are_not_shown(country: Country) -> None:
    for line in country.lines:
        told = f"{line.hours} {line.note} {line.caution}".lower()
        assert not any(
            doubt in told for doubt in ("not verified", "not stated", "table", "file", "check ")
        ), told


@BY_SLUG
def test_no_link_follows_who_opens_it(country: Country) -> None:
    for line in country.lines:
        for address in (line.url, line.chat):
            assert address is None or (
                address.startswith("http") and "utm_" not in address and "?" not in address
            )


def test_numbers_known_to_be_wrong_or_gone_are_not_printed() -> None:
    """Old, replaced or mislabelled numbers that public lists still carry."""
    gone = {
        "18334564566", "18002738255", "08088029999", "08000116016", "1393", "70203082", "801120002", "141",
        "18005990019", "02126569696", "1800220000", "0800225530", "080068854",
    }  # fmt: skip
    printed = {
        phone.dial(number) for found in COUNTRIES for line in found.lines for number in phone.numbers(line)
    }
    assert not printed & gone


@pytest.mark.parametrize("slug", ["ng", "ke"])
def test_nobody_is_sent_to_a_line_that_could_endanger_them(slug: str) -> None:
    assert not any(line.about == "lgbtq" for line in library().helplines[slug].lines)


@pytest.mark.parametrize("slug", ["cz", "tr", "ke"])
def test_what_could_not_be_verified_is_said_and_not_shown(slug: str) -> None:
    country = library().helplines[slug]
    assert not any(line.about == "crisis" for line in country.lines)
    assert "crisis line" in " ".join(country.missing)


def test_there_are_lines_for_people_worried_about_what_they_do_themselves() -> None:
    having = {found.slug for found in COUNTRIES if any(line.own_behaviour for line in found.lines)}
    assert {"gb", "us", "nl", "dk", "nz"} <= having
