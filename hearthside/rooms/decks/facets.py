"""By what cards can be looked through and drawn: depth, time, deck, and what has become of them."""

from __future__ import annotations

from functools import cache

from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import library
from hearthside.rooms.decks.standing import UNANSWERED
from hearthside.web.narrowing import Facet, Narrowed, Option

OURS = "cards-in-ours"


@cache
def of_faces() -> tuple[Facet, ...]:
    """What a card can be drawn by."""
    return (
        Facet(
            _("Depth"),
            (
                Option("cards-light", _("light"), lambda one: one.depth == 1),
                Option("cards-deeper", _("a little deeper"), lambda one: one.depth == 2),
                Option("cards-deep", _("deep"), lambda one: one.depth == 3),
            ),
        ),
        Facet(
            _("Time"),
            (
                Option("cards-two", _("a minute or two"), lambda one: one.takes <= 2),
                Option("cards-five", _("five minutes"), lambda one: one.takes == 5),
                Option("cards-fifteen", _("a quarter of an hour"), lambda one: one.takes > 5),
            ),
        ),
        Facet(_("Deck"), (*map(_in_deck, library().decks), _OWN)),
    )


@cache
def of_standings() -> tuple[Facet, ...]:
    """What a list of cards can be narrowed by."""
    return (*of_faces(), Facet(_("Which"), _WHICH))


def is_depth_chosen(chosen: Narrowed) -> bool:
    """Whether an address asks for a depth."""
    return bool(chosen.picked[0])


def is_deck_chosen(chosen: Narrowed) -> bool:
    """Whether an address asks for one deck."""
    return bool(chosen.picked[2])


def deck_of(chosen: Narrowed) -> str | None:
    """The deck that an address asks for; None for none, and for the couple's own."""
    slugs = [option.slug.removeprefix("cards-in-") for option in chosen.picked[2]]
    return next((slug for slug in slugs if slug in library().decks), None)


@cache
def of_deck() -> tuple[Facet, ...]:
    """What one deck can be narrowed by."""
    return tuple(facet for at, facet in enumerate(of_standings()) if at != 2)


def name_of(slug: str) -> str:
    """The name in addresses of one of the choices."""
    return next(option.named for facet in of_standings() for option in facet.options if option.slug == slug)


def _in_deck(slug: str) -> Option:
    return Option(f"cards-in-{slug}", library().decks[slug].title, lambda one: one.deck == slug)


_OWN = Option(OURS, _("your own"), lambda one: one.deck is None)
_WHICH = (
    Option("cards-waiting", _("waiting for you"), lambda one: one.waits),
    Option("cards-new", _("not answered yet"), lambda one: one.state in UNANSWERED),
    Option("cards-loved", _("your favourites"), lambda one: one.favourite),
    Option("cards-kept", _("kept for you alone"), lambda one: one.state == "kept"),
    Option("cards-open", _("open"), lambda one: one.state in {"open", "again"}),
    Option("cards-guess", _("with a guess"), lambda one: one.guess and one.state in UNANSWERED),
    Option("cards-passed", _("passed"), lambda one: one.state == "passed"),
    Option("cards-aside", _("put aside"), lambda one: one.aside),
)
