"""The register: what is in it, by grade, and who leans on what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import Library
from hearthside.catalog.types import Article, Evidence, Practice

GRADES: tuple[tuple[str, Any, Any], ...] = (
    ("A", _("Good"), _("Many studies taken together, or several proper trials.")),
    ("B", _("Fair"), _("One good experiment, or people followed over a long time.")),
    ("C", _("Some"), _("A link seen at one time, or a single small study.")),
    ("D", _("Thin"), _("A theory, or something that is often said.")),
)


DESIGNS: dict[str, Any] = {
    "meta-analysis": _("many studies taken together"),
    "rct": _("a randomised trial"),
    "experiment": _("an experiment"),
    "longitudinal": _("people followed over time"),
    "cross-sectional": _("a look at one time"),
    "review": _("a review of what is known"),
    "theory": _("a theory"),
}


@dataclass(frozen=True)
class Used:
    """What leans on a source: articles that cite it, and practices that name it."""

    articles: tuple[Article, ...]
    practices: tuple[Practice, ...]


def sources(library: Library, grade: str = "") -> list[Evidence]:
    """Give the sources of one grade, or all of them, by author and year."""
    found = [source for source in library.evidence.values() if grade in {"", source.grade}]
    return sorted(found, key=lambda source: (source.authors.casefold(), source.year))


def filters(library: Library, grade: str) -> list[dict[str, Any]]:
    """Give the choices above the register: all, and each grade with how many it has."""
    choices = [("", gettext("All")), *((letter, str(name)) for letter, name, _words in GRADES)]
    return [
        {
            "title": f"{name} ({len(sources(library, letter))})",
            "href": f"?grade={letter}" if letter else "?",
            "here": letter == grade,
        }
        for letter, name in choices
    ]


def used(library: Library, slug: str) -> Used:
    """Give what leans on the source `slug`."""
    return Used(
        articles=tuple(article for article in library.articles.values() if slug in article.evidence),
        practices=tuple(practice for practice in library.practices.values() if slug in practice.evidence),
    )
