"""The shelves of the front page, and the register with its grades."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import Library
from hearthside.catalog.types import Article, Evidence

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


# Articles stand in the order they give themselves; up to this number they belong under this heading.
SHELVES: tuple[tuple[int, Any], ...] = (
    (39, _("To begin with")),
    (109, _("Between the two of you")),
    (149, _("When life is different")),
    (1_000_000, _("When it is hard, and when it is over")),
)


@dataclass(frozen=True)
class Shelf:
    """Articles under one heading."""

    title: Any
    articles: tuple[Article, ...]


def shelves(library: Library) -> list[Shelf]:
    """Give all articles in order, on their shelves."""
    listed = sorted(library.articles.values(), key=lambda article: (article.order, article.title))
    return [Shelf(title, tuple(these)) for title, these in groupby(listed, _shelf)]


def _shelf(article: Article) -> Any:
    return next(title for last, title in SHELVES if article.order <= last)


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
