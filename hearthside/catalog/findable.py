"""What of a library can be found, and by which words. The index is made once for each library."""

from __future__ import annotations

from collections.abc import Iterator

from hearthside.catalog.load import QUOTES
from hearthside.catalog.search import Entry, Index, index
from hearthside.catalog.shelves import Library
from hearthside.catalog.texts import plain
from hearthside.catalog.types import Deck, Guide, Idea, Practice

_made: list[tuple[Library, Index]] = []


def found_in(library: Library) -> Index:
    """Give the index of this library. Libraries are few, one a language, and stay as they are."""
    for known, made in _made:
        if known is library:
            return made
    _made.append((library, index(entries(library))))
    return _made[-1][1]


def entries(library: Library) -> Iterator[Entry]:
    """Give everything that can be found, pages of the help room first among equals."""
    for guide in library.guides.values():
        yield _guide(library, guide)
    for article in library.articles.values():
        passages = tuple(map(_printed, article.body.split("\n\n")))
        yield Entry("article", article.slug, article.title, article.summary, passages, (1, article.order))
    for practice in library.practices.values():
        yield _practice(practice)
    for deck in library.decks.values():
        yield from _deck(deck)
    for idea in library.ideas.values():
        yield _idea(idea)
    for source in library.evidence.values():
        body = (f"{source.authors} ({source.year})", source.venue, source.limits)
        yield Entry("evidence", source.slug, source.title, source.finding, body, (6, -source.year))


def _guide(library: Library, guide: Guide) -> Entry:
    """One page of help. That on finding somebody lists the signs and the kinds of help, too."""
    body = guide.body.split("\n\n")
    if guide.slug == "time":
        body += [f"{sign.words} {sign.reason}" for sign in library.signs.values()]
        body += [f"{one.name}. {one.about} {one.known}" for one in library.therapies.values()]
    return Entry("guide", guide.slug, guide.title, guide.summary, tuple(map(_printed, body)), (0, 0))


def _practice(practice: Practice) -> Entry:
    body = (*practice.steps, practice.stuck, *practice.variations.values(), practice.notice, practice.habit)
    body += (practice.why, practice.limit)
    return Entry("practice", practice.slug, practice.title, practice.promise, body, (2, practice.depth))


def _deck(deck: Deck) -> Iterator[Entry]:
    """A deck and its cards. Cards that want to be chosen on purpose are found with their deck, not singly."""
    inside = tuple(card.words for card in deck.cards) if deck.opt_in else ()
    yield Entry("deck", deck.slug, deck.title, deck.about, inside, (3, 0))
    for card in () if deck.opt_in else deck.cards:
        yield Entry("card", card.slug, card.words, deck.title, (), (5, card.depth))


def _idea(idea: Idea) -> Entry:
    body = (*idea.steps, idea.tip, *((idea.apart,) if idea.apart else ()))
    return Entry("idea", idea.slug, idea.title, idea.words, body, (4, idea.minutes))


def _printed(markdown: str) -> str:
    """Give a paragraph as a page shows it: without signs, with the quotes of a printer."""
    words = plain(markdown)
    for typed, printed in QUOTES:
        words = typed.sub(printed, words)
    return words
