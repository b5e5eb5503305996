"""Whatever one piece of content says about another is true."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from hearthside.catalog.load import Library, Problem
from hearthside.catalog.types import CAUSES, Practice, Road

SOURCE = re.compile(r"\[@([\w-]+)\]")
SIDE_ROADS = ("rebuild", "alone")
MOMENTS = ("hello", "appreciation", "touch", "question", "laugh")
ITEMS_PER_CAUSE = 4  # two scored in the good and two in the bad direction


def problems(library: Library) -> Iterator[Problem]:
    """Find sources that do not exist, grades too good for them, and gaps in what belongs together."""
    yield from _sources(library)
    for practice in library.practices.values():
        yield from _grade(practice, library)
        yield from _flags(practice)
    yield from _roads(library.roads.values(), library.practices.values())
    yield from _complete(library)
    yield from _items(library)


def _sources(library: Library) -> Iterator[Problem]:
    named: list[tuple[str, Iterable[str]]] = [
        *((f"practices/{p.slug}.toml", p.evidence) for p in library.practices.values()),
        *((f"assessment/causes/{c.slug}.toml", c.evidence) for c in library.causes.values()),
        *((f"moments/{m.slug}.toml", m.evidence) for m in library.moments.values()),
    ]
    for article in library.articles.values():
        file, cited = f"articles/{article.slug}.md", set(SOURCE.findall(article.body))
        named.append((file, cited | set(article.evidence)))
        for slug in sorted(cited ^ set(article.evidence)):
            yield Problem(file, f"{slug} is cited but not listed, or listed but not cited")
    for file, slugs in named:
        for slug in sorted(set(slugs) - library.evidence.keys()):
            yield Problem(file, f"there is no source {slug}")
    for source in library.evidence.values():
        if source.doi and not source.verified:
            yield Problem(f"evidence/{source.slug}.toml", "a DOI stands only where the reference is verified")


def _grade(practice: Practice, library: Library) -> Iterator[Problem]:
    grades = [library.evidence[slug].grade for slug in practice.evidence if slug in library.evidence]
    if grades and practice.grade < min(grades):
        words = f"says grade {practice.grade}, but its best source has {min(grades)}"
        yield Problem(f"practices/{practice.slug}.toml", words)


def _flags(practice: Practice) -> Iterator[Problem]:
    file = f"practices/{practice.slug}.toml"
    if not practice.causes:
        yield Problem(file, "acts on no cause")
    if (practice.physical or practice.sexual) and not {"fear", "rupture"} <= set(practice.not_when):
        yield Problem(file, "physical or sexual, so not_when names fear and rupture")


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
