"""Every address of the house, found by walking the URLconf, so that rooms not yet written are covered too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

Filling = dict[str, list[dict[str, Any]]]

# Who may look without being let in. Short on purpose; whatever is not here leads to the door.
PUBLIC = frozenset(
    {
        "healthz",
        "exit",
        "web:manifest",
        "web:service_worker",
        "web:offline",
        "web:favicon",
        "door:front",
        "door:create",
        "door:join",
        "door:unlock",
        "door:recover",
        "door:lock",
        "library:index",
        "library:practices",
        "library:practice",
        "library:decks",
        "library:deck",
        "library:ideas",
        "library:idea",
        "library:register",
        "library:source",
        "library:article",
        "support:index",
        "support:offline",
        "support:page",
    }
)
LEAVES = "exit"  # the one address that does something when it is merely looked at: it locks


@dataclass(frozen=True)
class Place:
    """One pattern of the URLconf: its name with namespaces, and the parameters it takes."""

    name: str
    takes: frozenset[str]
    view: Any

    @property
    def public(self) -> bool:
        """Whether anybody may look."""
        return self.name in PUBLIC


@dataclass(frozen=True)
class Address:
    """One address that can be asked for."""

    path: str
    place: Place


def places() -> list[Place]:
    """Every pattern there is."""
    return list(_walk(get_resolver(), (), frozenset()))


def _walk(at: URLResolver, spaces: tuple[str, ...], takes: frozenset[str]) -> Iterator[Place]:
    for each in at.url_patterns:
        needs = takes | frozenset(each.pattern.converters)
        if isinstance(each, URLResolver):
            yield from _walk(each, (*spaces, str(each.namespace)) if each.namespace else spaces, needs)
        elif isinstance(each, URLPattern):
            assert each.name, f"give {each.pattern} a name, so that the door matrix can go there"
            yield Place(":".join((*spaces, each.name)), needs, each.callback)


def addresses(filling: Filling) -> list[Address]:
    """Every pattern with real things in it; a pattern for which there are none fails, saying what to add."""
    found = []
    for place in places():
        ways = filling.get(place.name, [] if place.takes else [{}])
        assert ways, (
            f"{place.name} takes {sorted(place.takes)}: say in tests/doors/life.py, `filling`, which things "
            f"of Ana stand there"
        )
        found += [Address(reverse(place.name, kwargs=way), place) for way in ways]
    return found
