"""Whatever one piece of content says about another is true."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from hearthside.catalog.shelves import Library, Problem
from hearthside.catalog.types import (
    CAUSES,
    Agenda,
    Article,
    Family,
    Guide,
    Guided,
    Pattern,
    Practice,
    Road,
    Telling,
    Therapy,
)

SOURCE = re.compile(r"\[@([\w-]+)\]")
# Whatever anybody rates highly: no touch, desire, repair or rebuilding where there is fear, and nothing that
# presses for closeness while a hurt is fresh (mccollum-stith-2008, gordon-baucom-snyder-2004).
NEVER: dict[str, set[Family]] = {
    "fear": {"touch", "desire_talk", "repair_skills", "rebuild"},
    "rupture": {"touch", "desire_talk", "novelty", "memories"},
}
NEW_AGAIN = 6  # weeks before something new for two can be new again
SIDE_ROADS = ("rebuild", "alone")
Graded = Practice | Therapy | Pattern | Telling | Guided
MOMENTS = ("hello", "appreciation", "touch", "question", "laugh")
GUIDED = ("rounds", "unload")
ITEMS_PER_CAUSE = 4  # two scored in the good and two in the bad direction


class Sourced(Protocol):
    """Whatever names the sources it stands on."""

    @property
    def slug(self) -> str:
        """The name of its file."""

    @property
    def evidence(self) -> tuple[str, ...]:
        """Slugs of its sources."""


def problems(library: Library) -> Iterator[Problem]:
    """Find sources that do not exist, grades too good for them, and gaps in what belongs together."""
    yield from _sources(library)
    yield from _grades(library)
    for practice in library.practices.values():
        yield from _flags(practice)
    for sign in library.signs.values():
        for slug in sorted(set(sign.helps) - library.therapies.keys()):
            yield Problem(f"support/signs/{sign.slug}.toml", f"there is no kind of help {slug}")
    for pattern in library.patterns.values():
        yield from _pattern(pattern, library)
    for agenda in library.agendas.values():
        yield from _agenda(agenda)
    yield from _roads(library.roads.values(), library.practices.values())
    yield from _complete(library)
    yield from _items(library)


def _grades(library: Library) -> Iterator[Problem]:
    graded: dict[str, Mapping[str, Graded]] = {
        "practices": library.practices,
        "support/therapies": library.therapies,
        "tellings": library.tellings,
        "guided": library.guided,
    }
    for folder, shelf in graded.items():
        for slug, one in shelf.items():
            yield from _grade(f"{folder}/{slug}.toml", one, library)


def _sources(library: Library) -> Iterator[Problem]:
    for file, slugs in _named(library):
        for slug in sorted(set(slugs) - library.evidence.keys()):
            yield Problem(file, f"there is no source {slug}")
    for file, found in _long(library):
        for slug in sorted(set(SOURCE.findall(found.body)) ^ set(found.evidence)):
            yield Problem(file, f"{slug} is cited but not listed, or listed but not cited")
    for source in library.evidence.values():
        if source.doi and not source.verified:
            yield Problem(f"evidence/{source.slug}.toml", "a DOI stands only where the reference is verified")


def _named(library: Library) -> Iterator[tuple[str, Iterable[str]]]:
    short: dict[str, Iterable[Sourced]] = {
        "practices": library.practices.values(),
        "assessment/causes": library.causes.values(),
        "moments": library.moments.values(),
        "support/signs": library.signs.values(),
        "support/therapies": library.therapies.values(),
        "agendas": library.agendas.values(),
        "phrases": library.phrases.values(),
        "patterns": library.patterns.values(),
        "closeness": library.closeness.values(),
        "tellings": library.tellings.values(),
        "guided": library.guided.values(),
    }
    for folder, shelf in short.items():
        yield from ((f"{folder}/{found.slug}.toml", found.evidence) for found in shelf)
    for file, found in _long(library):
        yield file, {*SOURCE.findall(found.body), *found.evidence}


def _long(library: Library) -> Iterator[tuple[str, Article | Guide]]:
    yield from ((f"articles/{slug}.md", found) for slug, found in library.articles.items())
    yield from ((f"support/guides/{slug}.md", found) for slug, found in library.guides.items())


def _pattern(pattern: Pattern, library: Library) -> Iterator[Problem]:
    file = f"patterns/{pattern.slug}.toml"
    yield from _grade(file, pattern, library)
    if pattern.practice not in library.practices:
        yield Problem(file, f"there is no practice {pattern.practice}")


def _agenda(agenda: Agenda) -> Iterator[Problem]:
    """Everything thought over alone has one part in which it can be told."""
    told = Counter(slug for part in agenda.parts for slug in part.prompts)
    for slug in sorted({prompt.slug for prompt in agenda.prompts} ^ set(told)):
        yield Problem(f"agendas/{agenda.slug}.toml", f"prompt {slug} is in no part, or only in a part")
    for slug in sorted(slug for slug, times in told.items() if times > 1):
        yield Problem(f"agendas/{agenda.slug}.toml", f"prompt {slug} is in {told[slug]} parts")


def _grade(file: str, found: Graded, library: Library) -> Iterator[Problem]:
    grades = [library.evidence[slug].grade for slug in found.evidence if slug in library.evidence]
    if found.grade and found.grade < min(grades, default="E"):
        words = f"says grade {found.grade}, but its best source has {min(grades, default='none')}"
        yield Problem(file, words)


def _flags(practice: Practice) -> Iterator[Problem]:
    file = f"practices/{practice.slug}.toml"
    if not practice.causes:
        yield Problem(file, "acts on no cause")
    if practice.family == "novelty" and practice.who == "both" and practice.cooldown_weeks < NEW_AGAIN:
        yield Problem(file, f"novelty for two rests {NEW_AGAIN} weeks at least, so cooldown_weeks says so")
    for state, families in NEVER.items():
        closer = practice.physical or practice.sexual or practice.family in families
        if closer and state not in practice.not_when:
            yield Problem(file, f"not for a time of {state}, so not_when names it")


def _roads(roads: Iterable[Road], practices: Iterable[Practice]) -> Iterator[Problem]:
    offered = [(practice.family, practice.depth) for practice in practices]
    for road in roads:
        for stage in road.stages:
            fit = [family for family, depth in offered if family in stage.families and depth <= stage.depth]
            if len(fit) < 2:
                words = f"stage “{stage.title}” has {len(fit)} practices to choose from"
                yield Problem(f"roads/{road.slug}.toml", words)


def _complete(library: Library) -> Iterator[Problem]:
    wanted: dict[str, tuple[set[str], Iterable[str]]] = {
        "assessment/causes": (set(CAUSES), library.causes.keys()),
        "roads": ({*CAUSES, *SIDE_ROADS}, library.roads.keys()),
        "guided": (set(GUIDED), library.guided.keys()),
        "moments": (set(MOMENTS), library.moments.keys()),
    }
    for folder, (slugs, found) in wanted.items():
        for slug in sorted(slugs.difference(found)):
            yield Problem(f"{folder}/{slug}.toml", "is missing")


def _items(library: Library) -> Iterator[Problem]:
    counted = Counter((item.form, item.cause, item.reverse) for item in library.items.values())
    for form in sorted({item.form for item in library.items.values()}):
        for cause in CAUSES:
            for reverse in (True, False):
                if counted[form, cause, reverse] != ITEMS_PER_CAUSE // 2:
                    words = f"{cause}: {counted[form, cause, reverse]} items with reverse = {reverse}, not 2"
                    yield Problem(f"assessment/items/{form}.toml", words)
