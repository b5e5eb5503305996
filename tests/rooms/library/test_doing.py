"""Practices, decks and ideas: looked through with a tap, each with a page of its own, and no dead end."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.rooms.library import facets, telling
from hearthside.web.handles import handle
from hearthside.web.narrowing import Facet, narrowed
from tests import couples

PRACTICES = sorted(library().practices)
IDEAS = sorted(library().ideas)
DECKS = sorted(library().decks)
LISTS = {"practices": facets.of_practices, "ideas": facets.of_ideas}


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return html.unescape(response.content.decode())


def address(kind: str, slug: str) -> str:
    return reverse(f"library:{kind}", args=[handle(kind, slug)])


def links(text: str) -> list[str]:
    return re.findall(r'href="([^"]*)"', text)


@pytest.mark.parametrize("part", range(8))
def test_every_practice_has_its_page_with_all_that_is_known(client: Client, part: int) -> None:
    for slug in PRACTICES[part::8]:
        practice, text = library().practices[slug], read(client, address("practice", slug))
        said = (practice.title, practice.promise, *practice.steps, practice.stuck, practice.notice)
        said += (practice.habit, practice.why, practice.limit, *practice.variations.values())
        assert [words for words in said if words not in text] == [], slug
        assert "What is this based on?" in text
        assert all(f"/read/s/{handle('evidence', one)}" in text for one in practice.evidence)


@pytest.mark.parametrize("part", range(8))
def test_every_idea_has_its_page(client: Client, part: int) -> None:
    for slug in IDEAS[part::8]:
        idea, text = library().ideas[slug], read(client, address("idea", slug))
        said = (idea.title, idea.words, *idea.steps, idea.tip, idea.apart or "")
        assert [words for words in said if words not in text] == [], slug


@pytest.mark.parametrize("slug", DECKS)
def test_every_deck_shows_its_cards_light_ones_first(client: Client, slug: str) -> None:
    deck, text = library().decks[slug], read(client, address("deck", slug))
    assert all(card.words in text for card in deck.cards)
    places = [text.index(f'id="c{handle("card", card.slug)}"') for card in sorted(deck.cards, key=depth)]
    assert places == sorted(places)


def depth(card: object) -> int:
    return int(getattr(card, "depth", 0))


@pytest.mark.parametrize("name", LISTS)
def test_every_thing_is_on_some_page_of_its_list(client: Client, name: str) -> None:
    kind, slugs = ("practice", PRACTICES) if name == "practices" else ("idea", IDEAS)
    text, there, pages = "", f"{reverse(f'library:{name}')}", 0
    while there:
        page = read(client, there)
        text, pages = text + page, pages + 1
        more = re.search(r'href="(\?[^"]*)" rel="next"', page)
        there = reverse(f"library:{name}") + more[1] if more else ""
    assert pages == -(-len(slugs) // 24)
    assert [slug for slug in slugs if address(kind, slug) not in text] == []


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "²", "9" * 50, ""])
def test_a_page_that_is_not_there_is_the_nearest(client: Client, page: str) -> None:
    assert "row-title" in client.get(reverse("library:ideas"), {"p": page}).content.decode()


def options(name: str) -> list[tuple[Facet, int]]:
    return [(facet, at) for facet in LISTS[name]() for at in range(len(facet.options))]


@pytest.mark.parametrize("name", LISTS)
def test_a_choice_leaves_what_fits_and_says_how_much(client: Client, name: str) -> None:
    every = telling.practices() if name == "practices" else telling.ideas()
    front = read(client, reverse(f"library:{name}"))
    for facet, at in options(name):
        option = facet.options[at]
        left = [one for one in every if option.fits(one)]
        if not left:
            assert option.named not in front
            continue
        assert f"{option.words} ({len(left)})" in front
        text = read(client, f"{reverse(f'library:{name}')}?n={option.named}")
        assert re.search(rf">(?:{len(left)}|One) (?:practices?|ideas?)<", text), option.slug
        assert 'class="chosen"' in text
        assert "Show everything" in text


@pytest.mark.parametrize("name", LISTS)
def test_choices_add_up_and_none_that_is_offered_leads_to_nothing(client: Client, name: str) -> None:
    front = reverse(f"library:{name}")
    steps = [link for link in links(read(client, front)) if link.startswith("?n=")]
    for first in steps[::6]:
        for second in {link for link in links(read(client, front + first)) if link.startswith("?n=")}:
            assert 'class="row-title"' in read(client, front + second), second


def test_one_of_several_that_exclude_each_other_is_taken_back_by_another() -> None:
    causes = facets.of_practices()[0]
    chosen = narrowed((causes,), "-".join(option.named for option in causes.options))
    assert len(chosen.picked[0]) == 1
    chips = chosen.shown(telling.practices())[0]["chips"]
    assert all("-" not in chip["href"] for chip in chips)


def test_ways_of_living_can_be_true_together(client: Client) -> None:
    lives = facets.of_practices()[3]
    assert lives.many
    chosen = narrowed((lives,), "-".join(option.named for option in lives.options))
    assert chosen.picked[0] == lives.options
    assert chosen.of(telling.practices())


@pytest.mark.parametrize("name", LISTS)
def test_a_mixture_that_leaves_nothing_says_so_kindly(client: Client, name: str) -> None:
    found = [facet.options for facet in LISTS[name]()]
    every = telling.practices() if name == "practices" else telling.ideas()
    names = [min(facet, key=lambda option: sum(map(option.fits, every))).named for facet in found]
    text = read(client, f"{reverse(f'library:{name}')}?n={'-'.join(names)}")
    assert "Nothing is left" in text
    assert "Show everything" in text


@pytest.mark.parametrize("asked", ["touch", "-", "--" * 99, "0" * 12, "<script>"])
def test_choices_that_mean_nothing_are_passed_over(client: Client, asked: str) -> None:
    text = client.get(reverse("library:practices"), {"n": asked}).content.decode()
    assert f"{len(PRACTICES)} practices" in text
    assert "<script>" not in text.partition("<main")[2]


def test_what_is_about_desire_stands_last_under_one_plain_sentence(client: Client) -> None:
    last = read(client, f"{reverse('library:practices')}?p=99")
    before, _sentence, after = last.partition("About desire; for adults who both want it.")
    for slug in PRACTICES:
        if facets.is_about_desire(library().practices[slug]):
            assert address("practice", slug) in after
            assert address("practice", slug) not in before
            assert "for adults who both want it" in read(client, address("practice", slug))


def test_a_practice_leads_nobody_to_desire_who_did_not_look_for_it() -> None:
    for practice in telling.practices():
        if not facets.is_about_desire(practice):
            near = telling.near(practice, telling.practices(), "family")
            assert not any(map(facets.is_about_desire, near))


def test_what_is_not_for_the_afraid_leads_to_help(client: Client) -> None:
    for slug in PRACTICES[::9]:
        text = read(client, address("practice", slug)).partition("<main")[2]
        assert ('href="/help/"' in text) == ("fear" in library().practices[slug].not_when)


def test_decks_that_want_to_be_chosen_on_purpose_stand_apart(client: Client) -> None:
    text = read(client, reverse("library:decks"))
    before, _words, after = text.partition("Only if you both choose it")
    for slug, deck in library().decks.items():
        assert (address("deck", slug) in after) == deck.opt_in
        assert (address("deck", slug) in before) == (not deck.opt_in)


@pytest.mark.django_db
def test_only_who_is_inside_is_offered_to_answer_a_deck(client: Client) -> None:
    there = address("deck", DECKS[0])
    answer = reverse("decks:deck", args=[handle("deck", DECKS[0])])
    assert answer not in read(client, there)
    dan = couples.dan()
    assert answer in read(dan.client, there)
    assert dan.client.get(answer).status_code == 200


@pytest.mark.parametrize("kind", ["p", "d", "i"])
def test_an_address_that_means_nothing_is_not_found(client: Client, kind: str) -> None:
    assert client.get(f"/read/{kind}/nonsense").status_code == 404


@pytest.mark.parametrize("kind", ["practice", "idea"])
def test_every_page_leads_on_to_others(client: Client, kind: str) -> None:
    slug = (PRACTICES if kind == "practice" else IDEAS)[0]
    text = read(client, address(kind, slug))
    prefix = address(kind, slug)[: -len(handle(kind, slug))]
    assert len({link for link in links(text) if link.startswith(prefix)}) >= 3
