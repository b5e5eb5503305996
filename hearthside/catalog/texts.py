"""All the words of a library that a couple will read, one passage at a time, with where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hearthside.catalog.load import Library
from hearthside.catalog.types import Article, Guide, Practice


class Text(NamedTuple):
    """One passage: its file, the kind of content, the field it stands in, and the words."""

    file: str
    kind: str
    field: str
    words: str


def texts(library: Library) -> Iterator[Text]:
    """Give every passage written for couples. Sources and helplines are facts, and not among them."""
    for practice in library.practices.values():
        yield from _practice(practice)
    for deck in library.decks.values():
        file = f"decks/{deck.slug}.toml"
        yield Text(file, "decks", "title", deck.title)
        yield Text(file, "decks", "about", deck.about)
        for card in deck.cards:
            yield Text(file, "cards", "words", card.words)
    for item in library.items.values():
        yield Text(f"assessment/items/{item.form}.toml", "items", "words", item.words)
    yield from _causes(library)
    yield from _moments(library)
    yield from _roads(library)
    for part in library.lines.values():
        yield from (Text(f"lines/{part.slug}.toml", "lines", "words", words) for words in part.words)
    yield from _read(library)
    yield from _help(library)


def _practice(practice: Practice) -> Iterator[Text]:
    file = f"practices/{practice.slug}.toml"
    for name in ("title", "promise", "stuck", "notice", "habit", "why", "limit"):
        yield Text(file, "practices", name, getattr(practice, name))
    for number, step in enumerate(practice.steps):
        yield Text(file, "practices", "steps" if number else "first step", step)
    for situation, words in practice.variations.items():
        yield Text(file, "practices", f"variation {situation}", words)


def _causes(library: Library) -> Iterator[Text]:
    for cause in library.causes.values():
        for name in ("name", "about", "low", "high", "talk"):
            yield Text(f"assessment/causes/{cause.slug}.toml", "causes", name, getattr(cause, name))


def _moments(library: Library) -> Iterator[Text]:
    for moment in library.moments.values():
        file = f"moments/{moment.slug}.toml"
        for name in ("title", "about", "noticed"):
            yield Text(file, "moments", name, getattr(moment, name))
        for words in moment.variations.values():
            yield Text(file, "moments", "variation", words)


def _roads(library: Library) -> Iterator[Text]:
    for road in library.roads.values():
        file = f"roads/{road.slug}.toml"
        yield Text(file, "roads", "title", road.title)
        yield Text(file, "roads", "about", road.about)
        for stage in road.stages:
            yield Text(file, "roads", "stage title", stage.title)
            yield Text(file, "roads", "stage", stage.about)


def _read(library: Library) -> Iterator[Text]:
    long: list[tuple[str, str, Article | Guide]] = []
    long += [(f"articles/{slug}.md", "articles", article) for slug, article in library.articles.items()]
    long += [(f"support/guides/{slug}.md", "help", guide) for slug, guide in library.guides.items()]
    for file, kind, found in long:
        yield Text(file, kind, "title", found.title)
        yield Text(file, kind, "summary", found.summary)
        for paragraph in re.split(r"\n\s*\n", found.body):
            yield Text(file, kind, "body", plain(paragraph))


def _help(library: Library) -> Iterator[Text]:
    for sign in library.signs.values():
        yield Text(f"support/signs/{sign.slug}.toml", "help", "words", sign.words)
        yield Text(f"support/signs/{sign.slug}.toml", "help", "why", plain(sign.reason))
    for therapy in library.therapies.values():
        yield Text(f"support/therapies/{therapy.slug}.toml", "help", "about", plain(therapy.about))
        yield Text(f"support/therapies/{therapy.slug}.toml", "help", "why", plain(therapy.known))


def plain(markdown: str) -> str:
    """Give the words of a Markdown paragraph without its signs and source marks."""
    words = re.sub(r"\s*\[@[\w-]+\]", "", markdown)
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", words)
    words = re.sub(r"(?m)^\s*(#+|[-*>]|\d+\.)\s+", "", words)
    return re.sub(r"[*_`]+", "", words).strip()
