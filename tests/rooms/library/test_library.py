"""The library: what is claimed, where it comes from, and what is weak about it."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from hearthside.catalog.load import library
from hearthside.web import handles

REGISTER = "/read/register"
ARTICLES = sorted(library().articles)
SOURCES = sorted(library().evidence)


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def article_page(slug: str) -> str:
    return f"/read/{handles.handle('article', slug)}"


def source_page(slug: str) -> str:
    return f"/read/s/{handles.handle('evidence', slug)}"


def test_anybody_can_read_without_signing_in(client: Client) -> None:
    page = read(client, "/read/")
    assert all(article_page(slug) in page for slug in ARTICLES)
    assert REGISTER in page


@pytest.mark.parametrize("slug", ARTICLES)
def test_every_claim_leads_to_a_source_on_the_same_page(client: Client, slug: str) -> None:
    page = read(client, article_page(slug))
    assert "[@" not in page
    cited, listed = (set(re.findall(what, page)) for what in (r'href="#(source-\d+)"', r'id="(source-\d+)"'))
    assert cited == listed
    assert len(listed) == len(library().articles[slug].evidence)


@pytest.mark.parametrize("slug", SOURCES)
def test_a_source_shows_its_grade_and_its_limits(client: Client, slug: str) -> None:
    page = read(client, source_page(slug))
    assert "Evidence:" in page
    assert "Keep in mind:" in page


@pytest.mark.parametrize("slug", SOURCES)
def test_a_link_to_a_paper_stands_only_where_its_reference_was_verified(client: Client, slug: str) -> None:
    page = read(client, source_page(slug))
    facts = library().evidence[slug]
    assert ("https://doi.org/" in page) == bool(facts.verified and facts.doi)
    assert ("not yet been able to check this reference" in page) == (not facts.verified)


def test_links_to_papers_tell_nobody_where_one_came_from(client: Client) -> None:
    page = read(client, source_page("aron-2000"))
    assert all('rel="noreferrer"' in link for link in re.findall(r'<a href="https:[^>]+>', page))


def test_the_register_can_be_read_by_grade(client: Client) -> None:
    thin = read(client, f"{REGISTER}?grade=D")
    for slug, facts in library().evidence.items():
        assert (source_page(slug) in thin) == (facts.grade == "D")
    assert all(source_page(slug) in read(client, REGISTER) for slug in SOURCES)
    assert all(source_page(slug) in read(client, f"{REGISTER}?grade=zzz") for slug in SOURCES)


def test_how_to_read_the_grades_is_said_beside_the_register(client: Client) -> None:
    page = read(client, REGISTER)
    assert "How to read the grades" in page
    assert "a link between two things" in page.lower()


def test_a_source_tells_what_leans_on_it(client: Client) -> None:
    article = library().articles[ARTICLES[0]]
    assert article_page(article.slug) in read(client, source_page(article.evidence[0]))


def test_an_address_that_means_nothing_is_not_found(client: Client) -> None:
    assert client.get("/read/nonsense").status_code == 404
    assert client.get("/read/s/nonsense").status_code == 404


def test_titles_say_nothing(client: Client) -> None:
    assert "<title>Hearthside</title>" in read(client, article_page(ARTICLES[0]))
