"""Making a list shorter with a tap: what can be chosen, what is chosen, and how much would be left.

What is chosen stands in the address under handles, so that it tells nothing. A choice that would leave
nothing is not offered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from django.utils.translation import gettext

from hearthside.web.handles import handle

KIND = "narrowing"
T = TypeVar("T")


@dataclass(frozen=True)
class Option:
    """One choice: its words, and what fits it."""

    slug: str
    words: Any
    fits: Callable[[Any], bool]

    @property
    def named(self) -> str:
        """Give its name in addresses. The slug is unique over all lists."""
        return handle(KIND, self.slug)


@dataclass(frozen=True)
class Facet:
    """What can be chosen about one thing: one of the options, or `many` of them together."""

    title: Any
    options: tuple[Option, ...]
    many: bool = False


@dataclass(frozen=True)
class Narrowed:
    """A list with choices made: `picked` has one tuple for each facet. `along` stays in every address."""

    facets: Sequence[Facet]
    picked: tuple[tuple[Option, ...], ...]
    along: str = ""

    @property
    def is_chosen(self) -> bool:
        """Whether anything is chosen at all."""
        return any(self.picked)

    @property
    def address(self) -> str:
        """Give what stands in the address, without the question mark; empty when there is nothing."""
        names = [option.named for options in self.picked for option in options]
        return "&".join(part for part in (self.along, f"n={'-'.join(names)}" if names else "") if part)

    def of(self, every: Sequence[T]) -> list[T]:
        """Give what is left."""
        chosen = [option for options in self.picked for option in options]
        return [one for one in every if all(option.fits(one) for option in chosen)]

    def shown(self, every: Sequence[Any]) -> list[dict[str, Any]]:
        """Give the facets as ui/narrowing.html draws them. One with no choice left is not there."""
        found = [self._facet(at, every) for at in range(len(self.facets))]
        return [facet for facet in found if facet["chips"]]

    def _facet(self, at: int, every: Sequence[Any]) -> dict[str, Any]:
        facet, now = self.facets[at], self.picked[at]
        chips = [self._chip(at, option, every) for option in facet.options]
        listed = [chip for chip in chips if chip]
        if now and not facet.many:
            listed.insert(0, {"title": gettext("Any"), "href": f"?{self._with(at, ()).address}"})
        return {"title": facet.title, "chosen": [option.words for option in now], "chips": listed}

    def _chip(self, at: int, option: Option, every: Sequence[Any]) -> dict[str, Any] | None:
        here = option in self.picked[at]
        then = self._with(at, self._tapped(at, option))
        left = len((self if here else then).of(every))
        if not left and not here:
            return None
        return {"title": f"{option.words} ({left})", "href": f"?{then.address}", "here": here}

    def _tapped(self, at: int, option: Option) -> tuple[Option, ...]:
        facet, now = self.facets[at], self.picked[at]
        if option in now:
            return tuple(one for one in now if one != option)
        return tuple(one for one in facet.options if one in (*now, option)) if facet.many else (option,)

    def _with(self, at: int, options: tuple[Option, ...]) -> Narrowed:
        return replace(self, picked=(*self.picked[:at], options, *self.picked[at + 1 :]))


def narrowed(facets: Sequence[Facet], asked: str, *, along: str = "") -> Narrowed:
    """Give what an address asks for. Names that mean nothing here are passed over."""
    names = set(asked.split("-")[:20])
    picked = []
    for facet in facets:
        options = tuple(option for option in facet.options if option.named in names)
        picked.append(options if facet.many else options[:1])
    return Narrowed(facets, tuple(picked), along)
