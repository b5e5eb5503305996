"""Searching the library: it finds, it leads to help first where that is needed, and nobody can listen in."""

from __future__ import annotations

import html
import logging
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.rooms.library.finding import LONGEST
from hearthside.web.handles import handle

FRONT = "/read/"
TYPED = "goodbye"  # stands in titles; the tests below look for it where it may not be


def look_for(client: Client, words: str) -> Any:
    """Type words and press the button; give the page that follows."""
    sent = client.post(FRONT, {"words": words})
    assert sent.status_code == 303
    return client.get(sent.headers["Location"])


def page(client: Client, words: str) -> str:
    return str(look_for(client, words).content.decode())


def links(text: str) -> list[str]:
    return [html.unescape(link) for link in re.findall(r'(?:href|action)="([^"]*)"', text)]


@pytest.mark.parametrize("kind", ["article", "practice", "deck", "idea"])
def test_what_is_there_is_found_by_its_title(client: Client, kind: str) -> None:
    shelf = {"article": "articles", "practice": "practices", "deck": "decks", "idea": "ideas"}[kind]
    slug, thing = next(iter(getattr(library(), shelf).items()))
    text = page(client, thing.title)
    assert reverse(f"library:{kind}", args=[handle(kind, slug)]) in links(text)


def test_a_card_is_found_in_its_deck(client: Client) -> None:
    deck = next(deck for deck in library().decks.values() if not deck.opt_in)
    text = page(client, deck.cards[0].words)
    place = (
        f"{reverse('library:deck', args=[handle('deck', deck.slug)])}#c{handle('card', deck.cards[0].slug)}"
    )
    assert place in links(text)
    assert f'id="{place.partition("#")[2]}"' in client.get(place.partition("#")[0]).content.decode()


def test_a_source_and_a_page_of_help_are_found(client: Client) -> None:
    source = library().evidence["aron-2000"]
    assert f"/read/s/{handle('evidence', 'aron-2000')}" in links(page(client, source.title))
    guide = library().guides["traces"]
    assert f"/help/{handle('guide', 'traces')}" in links(page(client, guide.title))


def test_every_result_leads_somewhere(client: Client) -> None:
    for words in ("phone", "choosing somebody", "therapy"):
        for link in links(page(client, words)):
            if link.startswith(("/read/", "/help/")):
                assert client.get(link.partition("#")[0]).status_code == 200, link


def test_a_typed_word_stands_in_no_address_header_cookie_or_log(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    sent = client.post(FRONT, {"words": TYPED})
    found = client.get(sent.headers["Location"])
    for answer in (sent, found):
        said = [str(value) for pair in answer.headers.items() for value in pair]
        said += [morsel.OutputString() for morsel in answer.cookies.values()]
        assert not any(TYPED in one.casefold() for one in said)
    text = found.content.decode()
    assert TYPED in text
    assert not any(TYPED in link for link in links(text))
    assert "<title>Hearthside</title>" in text
    assert not any(TYPED in record.getMessage() for record in caplog.records)


def test_no_address_within_the_library_says_what_it_is_about(client: Client) -> None:
    names = ("touch", "resent", "routine", "desire", "child", "apart", "seat", "kind-", "cost")
    pages = [
        client.get(reverse(f"library:{name}")).content.decode() for name in ("practices", "ideas", "decks")
    ]
    for link in {
        link for text in (*pages, page(client, "phone")) for link in links(text) if "/static/" not in link
    }:
        assert not any(name in link for name in names), link


def test_the_page_can_be_loaded_again_and_gone_back_to(client: Client) -> None:
    there = client.post(FRONT, {"words": TYPED}).headers["Location"]
    first, again = (client.get(there).content.decode() for _time in range(2))
    assert links(first) == links(again)
    assert len(links(first)) > 10


def test_an_address_that_somebody_copied_shows_the_front_page(client: Client) -> None:
    there = client.post(FRONT, {"words": TYPED}).headers["Location"]
    for other in (Client(), Client(headers={"cookie": "form=" + "a" * 32})):
        text = other.get(there).content.decode()
        assert "To begin with" in text
        assert TYPED not in text


@pytest.mark.parametrize("token", ["", "touch", "A" * 139, "A" * 9000, "%00", "é"])
def test_a_token_that_does_not_open_shows_the_front_page(client: Client, token: str) -> None:
    client.get(FRONT)
    answer = client.get(FRONT, {"s": token})
    assert answer.status_code == 200
    assert "To begin with" in answer.content.decode()


@pytest.mark.parametrize("words", ["", "   ", "\x00\u202e", "\n"])
def test_nothing_typed_leads_back_to_the_front(client: Client, words: str) -> None:
    assert client.post(FRONT, {"words": words}).headers["Location"] == FRONT


def test_strange_and_endless_words_do_no_harm(client: Client) -> None:
    for words in ("<script>x</script>", "x" * 50_000, "' OR 1=1", "{{ 7 }}", "🌿" * LONGEST, "\ud7ff"):
        text = page(client, words)
        assert "<script>x" not in text


@pytest.mark.parametrize("words", ["he hits me", "afraid", "controlling", "suicide", "zzzz forced"])
def test_whoever_may_be_in_danger_is_shown_help_before_anything_else(client: Client, words: str) -> None:
    text = page(client, words).partition("<main")[2]
    first = next(link for link in links(text) if link != FRONT)
    assert first == "/help/"
    assert text.index("leaves no trace") < text.index("<h1>")


def test_nobody_else_is(client: Client) -> None:
    assert "leaves no trace" not in page(client, "phone")


def test_words_that_are_never_together_are_offered_one_by_one(client: Client) -> None:
    text = page(client, "money goodbye zebrafish")
    assert re.search(r"money \(\d+\)", text)
    assert "zebrafish (" not in text
    for link in links(text):
        if link.startswith("?s="):
            assert 'class="row-title"' in client.get(FRONT + link).content.decode()


def test_nothing_found_is_no_dead_end(client: Client) -> None:
    text = page(client, "zzzzqqq")
    assert "Nothing has these words" in text
    assert reverse("library:practices") in links(text)


def test_results_can_be_narrowed_to_one_kind(client: Client) -> None:
    text = page(client, "phone")
    ideas = next(link for link in links(text) if f"n={handle('narrowing', 'kind-idea')}" in link)
    only = client.get(FRONT + ideas).content.decode()
    assert "/read/i/" in only
    assert "/read/p/" not in only


def test_what_is_about_desire_says_so_among_results(client: Client) -> None:
    practice = next(one for one in library().practices.values() if one.closeness >= 4)
    assert "for adults who both want it" in page(client, practice.title)
