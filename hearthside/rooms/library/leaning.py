"""What leans on a source: everything in the library that names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import library
from hearthside.rooms.library.finding import ON_PAGE_OF
from hearthside.web import rooms
from hearthside.web.handles import handle


@dataclass(frozen=True)
class Leaning:
    """Things of one kind that lean on a source: titles, and the address of each that has a page here."""

    title: Any
    things: tuple[tuple[str, str], ...]


def leaning(slug: str) -> list[Leaning]:
    """Give what leans on the source `slug`, by kind. Kinds with nothing are not there."""
    found = [Leaning(title, tuple(_leans(slug, things))) for title, things in _kinds()]
    return [kind for kind in found if kind.things]


Thing = tuple[str, str, tuple[str, ...]]  # title, address, evidence


def _kinds() -> Iterator[tuple[Any, Iterable[Thing]]]:
    held = library()
    yield _("To read"), _with_page("article", held.articles, "library:article")
    yield _("Practices"), _with_page("practice", held.practices, "library:practice")
    yield _("Conversations"), _without({**held.agendas, **held.closeness, **held.tellings, **held.guided})
    yield _("Phrases that mend"), _without(held.phrases)
    yield _("The four patterns"), _without(held.patterns)
    yield _("The daily moments"), _without(held.moments)
    yield _("The seven causes"), [(one.name, "", tuple(one.evidence)) for one in held.causes.values()]
    yield _("Help"), _help()


def _with_page(kind: str, shelf: dict[str, Any], page: str) -> Iterator[Thing]:
    for slug, one in shelf.items():
        yield one.title, reverse(page, args=[handle(kind, slug)]), one.evidence


def _without(shelf: dict[str, Any]) -> list[Thing]:
    return [(one.title, "", one.evidence) for one in shelf.values()]


def _help() -> Iterator[Thing]:
    """Pages of the help room, with the signs and the kinds of help that stand on one of them."""
    room = rooms.room_of("support")
    if room is None:
        return
    for guide in library().guides.values():
        page = ON_PAGE_OF.get(guide.slug, guide.slug)
        also = _beside() if guide.slug == "time" else ()
        yield guide.title, f"{room.address}{handle('guide', page)}", (*guide.evidence, *also)


def _beside() -> tuple[str, ...]:
    signs = (slug for sign in library().signs.values() for slug in sign.evidence)
    return (*signs, *(slug for therapy in library().therapies.values() for slug in therapy.evidence))


def _leans(slug: str, things: Iterable[Thing]) -> Iterator[tuple[str, str]]:
    return ((title, href) for title, href, evidence in things if slug in evidence)
