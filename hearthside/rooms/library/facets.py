"""By what practices and ideas can be looked through."""

from __future__ import annotations

from functools import cache

from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES, Cause, Idea, Practice
from hearthside.web.narrowing import Facet, Option

ADDRESSES = 0.6  # from this weight on a practice is made for a cause (docs/writing-content.md)
DESIRE = 4  # from this closeness on it is about desire


def is_about_desire(thing: Practice | Idea) -> bool:
    """Whether it is for two adults who both want it. No idea is."""
    return isinstance(thing, Practice) and (thing.sexual or thing.closeness >= DESIRE)


def made_for(practice: Practice) -> list[Option]:
    """Give the causes that a practice is made for, most of all first."""
    causes = sorted(practice.causes, key=lambda cause: -practice.causes[cause])
    return [cause_option(cause) for cause in causes if practice.causes[cause] >= ADDRESSES]


@cache
def cause_option(cause: Cause) -> Option:
    """Give the choice of one cause."""
    return Option(
        f"for-{cause}",
        library().causes[cause].name,
        lambda practice: practice.causes.get(cause, 0) >= ADDRESSES,
    )


def _up_to(slug: str, words: object, most: int) -> Option:
    return Option(slug, words, lambda one: one.minutes <= most)


@cache
def of_practices() -> tuple[Facet, ...]:
    """Give what practices can be narrowed by."""
    return (
        Facet(_("What it is for"), tuple(map(cause_option, CAUSES))),
        Facet(
            _("Who"),
            (
                Option("for-two", _("for the two of you"), lambda one: one.who == "both"),
                Option("for-one", _("for one of you"), lambda one: one.who != "both"),
            ),
        ),
        Facet(
            _("Time"),
            (
                _up_to("five", _("up to 5 minutes"), 5),
                _up_to("twenty", _("up to 20 minutes"), 20),
                _up_to("sixty", _("up to an hour"), 60),
                Option("longer", _("longer than that"), lambda one: one.minutes > 60),
            ),
        ),
        Facet(_("How you live"), _LIVES, many=True),
        Facet(
            _("Depth"),
            (
                Option("light", _("light"), lambda one: one.depth == 1),
                Option("deeper", _("a little deeper"), lambda one: one.depth == 2),
                Option("deep", _("deep"), lambda one: one.depth == 3),
            ),
        ),
    )


_LIVES = (
    Option(
        "apart",
        _("far apart"),
        lambda one: "same_place" not in one.needs or "apart" in one.variations,
    ),
    Option(
        "child",
        _("with a child about"),
        lambda one: "child" in one.variations or (one.who != "both" and "childcare" not in one.needs),
    ),
    Option("nothing", _("costs nothing"), lambda one: "money" not in one.needs),
    Option("seated", _("without getting about"), lambda one: not {"mobility", "outdoors"} & set(one.needs)),
)


@cache
def of_ideas() -> tuple[Facet, ...]:
    """Give what ideas can be narrowed by."""
    return (
        Facet(_("What kind"), tuple(_one("kind", *kind) for kind in IDEA_KINDS.items())),
        Facet(_("Money"), tuple(_one("cost", *cost) for cost in COSTS.items())),
        Facet(_("Time"), _TIMES),
        Facet(_("Where"), (*(_among("where", *place) for place in PLACES.items()), _FAR)),
        Facet(_("With a child"), tuple(_one("child", *child) for child in CHILDREN.items())),
        Facet(_("Season"), tuple(_in_season(*season) for season in SEASONS.items())),
        Facet(_("Access"), tuple(_among("access", *way) for way in ACCESS.items()), many=True),
    )


def _one(field: str, value: str, words: object) -> Option:
    return Option(f"{field}-{value}", words, lambda idea: getattr(idea, field) == value)


def _among(field: str, value: str, words: object) -> Option:
    return Option(f"{field}-{value}", words, lambda idea: value in getattr(idea, field))


def _in_season(value: str, words: object) -> Option:
    return Option(f"season-{value}", words, lambda idea: not idea.seasons or value in idea.seasons)


IDEA_KINDS = {
    "date": _("a date"),
    "class": _("something neither of you knows"),
    "switch": _("a habit turned round"),
    "first": _("a first, again"),
    "cook": _("cooking"),
    "read": _("reading"),
    "walk": _("walking"),
    "play": _("play"),
    "trip": _("a small journey"),
}
COSTS = {
    "nothing": _("costs nothing"),
    "little": _("costs a little"),
    "some": _("costs some money"),
    "more": _("costs a bit more"),
}
PLACES = {"home": _("at home"), "indoors": _("indoors, elsewhere"), "outdoors": _("outdoors")}
CHILDREN = {
    "along": _("a child can come along"),
    "asleep": _("while a child sleeps"),
    "away": _("while somebody else has the child"),
}
SEASONS = {"spring": _("spring"), "summer": _("summer"), "autumn": _("autumn"), "winter": _("winter")}
ACCESS = {
    "step_free": _("without steps"),
    "seated": _("can be done seated"),
    "low_sensory": _("quiet and low-lit"),
}
_FAR = Option("where-apart", _("far from each other"), lambda idea: idea.apart is not None)
_TIMES = (
    _up_to("half-hour", _("up to half an hour"), 30),
    _up_to("hour", _("up to an hour"), 60),
    _up_to("two-hours", _("up to two hours"), 120),
    _up_to("half-day", _("up to half a day"), 300),
    Option("whole-day", _("longer"), lambda idea: idea.minutes > 300),
)
