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
    """Kinds or practices: those about which a word can be said, those tried often enough that point to closer
    or no way yet, and the rest."""

    told: list[Told]
    closer: list[Told]
    open: list[Told]
    few: list[Told]

    @property
    def any(self) -> bool:
        """Whether there is anything at all."""
        return bool(self.told or self.closer or self.open or self.few)


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
    often = [one for one in unsure if one.effect.goes >= GOES]
    return Section(
        told=sorted(known, key=lambda one: ORDER.index(one.effect.word)),
        closer=[one for one in often if _points_closer(one.effect)],
        open=[one for one in often if not _points_closer(one.effect)],
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


def _points_closer(effect: Effect) -> bool:
    """Where it points while nothing is sure; counts would say more than is known."""
    return 2 * effect.closer > effect.goes


def _goes(effect: Effect) -> str:
    """How often it was told, and how often that was closer."""
    goes = ngettext("Told once", "Told %(n)d times", effect.goes) % {"n": effect.goes}
    if not effect.closer:
        return goes
    if effect.closer == effect.goes:
        return gettext("%(told)s, closer each time") % {"told": goes}
    closer = ngettext("closer once", "closer %(n)d times", effect.closer) % {"n": effect.closer}
    return f"{goes}, {closer}"


def _range(effect: Effect) -> str:
    """How far it goes, in words that agree with the word before; what was worse goes by its goes alone."""
    if effect.word == "worse":
        return gettext("That goes by what you said after it, and by nothing else")
    steps = HELPING if effect.word == "helps" else STEPS
    low, high = (next(words for upto, words in steps if end < upto) for end in (effect.low, effect.high))
    if low == high:
        return gettext("Probably %(what)s") % {"what": low}
    if effect.word == "helps":
        return gettext("At least %(low)s, perhaps more") % {"low": low}
    return gettext("Somewhere between %(low)s and %(high)s") % {"low": low, "high": high}
