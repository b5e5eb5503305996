"""All the words of a library that a couple will read, one passage at a time, with where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from hearthside.catalog.shelves import Library
from hearthside.catalog.types import Article, Guide, Practice


class Titled(Protocol):
    """Whatever has a title, and says what it is about."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def about(self) -> str:
        """What it is for."""


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
    yield from _sets(library)
    yield from _ideas(library)
    yield from _conversations(library)
    yield from _patterns(library)
    for item in library.items.values():
        yield Text(f"assessment/items/{item.form}.toml", "items", "words", item.words)
    yield from _feelings(library)
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


def _sets(library: Library) -> Iterator[Text]:
    """Give what comes in sets: the set's title and what it is about, then each thing in it."""
    for deck in library.decks.values():
        yield from _head(f"decks/{deck.slug}.toml", "decks", deck)
        for card in deck.cards:
            yield Text(f"decks/{deck.slug}.toml", "cards", "words", card.words)
    for wishes in library.wishes.values():
        yield from _head(f"wishes/{wishes.slug}.toml", "wishes", wishes)
        for wish in wishes.wishes:
            yield Text(f"wishes/{wishes.slug}.toml", "wishes", "words", wish.words)
    for group in library.phrases.values():
        file = f"phrases/{group.slug}.toml"
        yield from _head(file, "phrases", group)
        for phrase in group.phrases:
            yield Text(file, "phrases", "words", phrase.words)
            yield Text(file, "phrases", "meet", phrase.meet)
            if phrase.when:
                yield Text(file, "phrases", "when", phrase.when)


def _head(file: str, kind: str, found: Titled) -> Iterator[Text]:
    yield Text(file, kind, "title", found.title)
    yield Text(file, kind, "about", found.about)


def _ideas(library: Library) -> Iterator[Text]:
    for idea in library.ideas.values():
        file = f"ideas/{idea.slug}.toml"
        for name in ("title", "words", "tip", "apart"):
            if getattr(idea, name):
                yield Text(file, "ideas", name, getattr(idea, name))
        for number, step in enumerate(idea.steps):
            yield Text(file, "ideas", "steps" if number else "first step", step)


def _conversations(library: Library) -> Iterator[Text]:
    for evening in library.closeness.values():
        file = f"closeness/{evening.slug}.toml"
        yield from _head(file, "closeness", evening)
        yield Text(file, "closeness", "about", evening.quiet)
        yield Text(file, "closeness", "limit", evening.limit)
        for part in evening.sets:
            yield Text(file, "closeness", "set", f"{part.title}. {part.about}")
            yield from (Text(file, "questions", "words", question.words) for question in part.questions)
    yield from _told_by_turns(library)
    for agenda in library.agendas.values():
        file = f"agendas/{agenda.slug}.toml"
        yield from _head(file, "agendas", agenda)
        for name in ("when", "agree", "limit"):
            yield Text(file, "agendas", "about" if name == "agree" else name, getattr(agenda, name))
        for prompt in agenda.prompts:
            yield Text(file, "agendas", "prompt", prompt.words)
            yield Text(file, "agendas", "help", prompt.help)
        for step in agenda.parts:
            yield Text(file, "agendas", "part title", step.title)
            yield Text(file, "agendas", "about", step.words)


def _told_by_turns(library: Library) -> Iterator[Text]:
    for story in library.tellings.values():
        file = f"tellings/{story.slug}.toml"
        yield from _head(file, "tellings", story)
        yield Text(file, "tellings", "keep", story.keep)
        yield Text(file, "tellings", "limit", story.limit)
        for turn in story.turns:
            yield Text(file, "tellings", "turn", turn.words)
            yield from (Text(file, "tellings", "help", words) for words in (turn.listen,) if words)
    for talk in library.guided.values():
        file = f"guided/{talk.slug}.toml"
        yield from _head(file, "guided", talk)
        yield Text(file, "guided", "limit", talk.limit)
        for part in talk.parts:
            yield Text(file, "guided", "part", f"{part.title}. {part.words}")
            yield from (Text(file, "guided", "words", words) for words in part.lines)


def _patterns(library: Library) -> Iterator[Text]:
    for pattern in library.patterns.values():
        file = f"patterns/{pattern.slug}.toml"
        yield from _head(file, "patterns", pattern)
        for name in ("does", "instead"):
            yield Text(file, "patterns", "about", getattr(pattern, name))
        for name in ("antidote", "limit"):
            yield Text(file, "patterns", name, getattr(pattern, name))
        yield from (Text(file, "patterns", "sign", sign) for sign in pattern.signs)
        for rewording in pattern.rewordings:
            yield Text(file, "patterns", "said before", rewording.before)
            yield Text(file, "patterns", "said after", rewording.after)
            yield Text(file, "patterns", "why", rewording.why)


def _feelings(library: Library) -> Iterator[Text]:
    for group in library.feelings.values():
        for word in group.words:
            yield Text(f"feelings/{group.slug}.toml", "feelings", "words", word)


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
        for example in moment.examples:
            yield Text(file, "moments", "example", f"{example.did}, {example.meant}")


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
