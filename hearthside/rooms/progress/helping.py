"""What seems to help: every practice that was rated, with how sure that is."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from hearthside.catalog.load import library
from hearthside.catalog.types import Family, Practice
from hearthside.engine.helps import GOES, Effect, by_family, by_practice, known_ratings
from hearthside.engine.ledger import Ledger
from hearthside.rooms.progress.saying import HELPS, ORDER
from hearthside.web.practices import FAMILIES

STEPS: tuple[tuple[float, Any], ...] = (
    (-0.3, _("further apart")),
    (-0.1, _("a little further apart")),
    (0.1, _("no difference")),
    (0.3, _("a little closer")),
    (9.0, _("closer")),
)
HELPING: tuple[tuple[float, Any], ...] = ((0.1, _("a trace closer")), *STEPS[-2:])  # where it lies above none


class Told(Struct, frozen=True, kw_only=True):
    """One practice or kind as the page tells it."""

    title: Any
    effect: Effect
    goes: str
    range: str
    word: Any
    practice: Practice | None = None

    @property
    def own(self) -> bool:
        """Whether it is something that one does alone."""
        return self.practice is not None and self.practice.who != "both"


class Section(Struct, frozen=True, kw_only=True):
    """Kinds or practices: those about which a word can be said, those tried often enough, and the rest."""

    told: list[Told]
    open: list[Told]
    few: list[Told]


def practices(ledger: Ledger) -> Section:
    """Every practice that was rated."""
    shelf = library().practices
    effects = by_practice(known_ratings(ledger), _families())
    return _sorted([_told(one, shelf[one.slug].title, shelf[one.slug]) for one in effects])


def kinds(ledger: Ledger) -> Section:
    """The same by kind of thing: goes at all of a family together tell more than one practice can."""
    effects = by_family(known_ratings(ledger), _families())
    return _sorted([_told(one, FAMILIES[one.slug], None) for one in effects])


def _families() -> dict[str, Family]:
    return {slug: practice.family for slug, practice in library().practices.items()}


def _sorted(every: list[Told]) -> Section:
    unsure = [one for one in every if one.effect.word == "too_early"]
    known = [one for one in every if one.effect.word != "too_early"]
    return Section(
        told=sorted(known, key=lambda one: ORDER.index(one.effect.word)),
        open=[one for one in unsure if one.effect.goes >= GOES],
        few=[one for one in unsure if one.effect.goes < GOES],
    )


def any_rated(ledger: Ledger) -> bool:
    """Whether anything was rated that this reader may know."""
    return bool(known_ratings(ledger))


def _told(effect: Effect, title: Any, practice: Practice | None) -> Told:
    return Told(
        title=title,
        effect=effect,
        goes=_goes(effect),
        range=_range(effect),
        word=HELPS[effect.word],
        practice=practice,
    )


def _goes(effect: Effect) -> str:
    """How often it was told; where nothing is sure yet only where it points, since counts would say more."""
    if effect.word == "too_early":
        if 2 * effect.closer > effect.goes:
            return gettext("Points to closer, and is not sure yet")
        return gettext("Points no way yet")
    goes = ngettext("%(n)d time told", "%(n)d times told", effect.goes) % {"n": effect.goes}
    closer = gettext("%(n)d of them closer") % {"n": effect.closer}
    return f"{goes}, {closer}" if effect.closer else goes


def _range(effect: Effect) -> str:
    """How far it goes, in words that agree with the word before; what was worse goes by its goes alone."""
    if effect.word == "worse":
        return gettext("That goes by what you said after it, and by nothing else")
    steps = HELPING if effect.word == "helps" else STEPS
    low, high = (next(words for upto, words in steps if end < upto) for end in (effect.low, effect.high))
    if low == high:
        return gettext("Probably %(what)s") % {"what": low}
    return gettext("Somewhere between %(low)s and %(high)s") % {"low": low, "high": high}
