"""The library: what is claimed, where it comes from, and what is weak about it."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client

from hearthside.catalog.load import library
from hearthside.catalog.types import Article
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
    for whole in (read(client, REGISTER), read(client, f"{REGISTER}?grade=zzz")):
        assert all(source_page(slug) in whole for slug in SOURCES)


def test_how_to_read_the_grades_is_said_beside_the_register(client: Client) -> None:
    page = read(client, REGISTER)
    assert "How to read the grades" in page
    assert "a link between two things" in page.lower()


def test_a_source_tells_what_leans_on_it(client: Client) -> None:
    article = library().articles[ARTICLES[0]]
    assert article_page(article.slug) in read(client, source_page(article.evidence[0]))


@pytest.mark.parametrize("slug", SOURCES[::6])
def test_a_source_leads_back_to_everything_that_leans_on_it(client: Client, slug: str) -> None:
    page, found = html.unescape(read(client, source_page(slug))), library()
    leading = {f"/read/p/{handles.handle('practice', n)}": one.evidence for n, one in found.practices.items()}
    leading |= {article_page(name): one.evidence for name, one in found.articles.items()}
    for address, evidence in leading.items():
        assert (f'href="{address}"' in page) == (slug in evidence), address
    named = [(one.title, one.evidence) for one in found.patterns.values()]
    named += [(one.title, one.evidence) for one in found.phrases.values()]
    named += [(one.title, one.evidence) for one in found.agendas.values()]
    assert all(title in page for title, evidence in named if slug in evidence)


def test_what_nothing_leans_on_says_so(client: Client) -> None:
    for slug in SOURCES:
        page = read(client, source_page(slug))
        assert ("What leans on it" in page) != ("Nothing in the library leans on it" in page)


@pytest.mark.parametrize("slug", ARTICLES)
def test_every_article_says_what_it_is_based_on(client: Client, slug: str) -> None:
    page = read(client, article_page(slug))
    assert ("What is this based on?" in page) == bool(library().articles[slug].evidence)
    assert all(source_page(one) in page for one in library().articles[slug].evidence)


def test_the_front_tells_how_much_there_is_and_leads_there(client: Client) -> None:
    page = read(client, "/read/")
    for shelf in ("practices", "decks", "ideas"):
        assert f'href="/read/{shelf}"' in page
        assert str(len(getattr(library(), shelf))) in page
    places = [page.index(article_page(one.slug)) for one in sorted(library().articles.values(), key=order)]
    assert places == sorted(places)


def order(article: Article) -> tuple[int, str]:
    return article.order, article.title


def test_an_address_that_means_nothing_is_not_found(client: Client) -> None:
    assert client.get("/read/nonsense").status_code == 404
    assert client.get("/read/s/nonsense").status_code == 404


def test_titles_say_nothing(client: Client) -> None:
    assert "<title>Hearthside</title>" in read(client, article_page(ARTICLES[0]))
