"""The labels under which two entries meet: what a slot stands for, the same for both members."""

from __future__ import annotations

Label = tuple[str, ...]

# What an answer under a label can be, by the label's first part: anything else there cannot be shown.
ANSWERED_BY: dict[str, tuple[str, ...]] = {
    "card": ("card_answer",),
    "difference": ("difference_part",),
    "guess": ("guess", "card_answer"),
    "map": ("levels",),
    "moment": ("moment_right",),
    "rating": ("rating",),
}


def card(slug: str, turn: int = 1) -> Label:
    """Both answers to one card; `turn` rises when the couple asks it again."""
    return ("card", slug, str(turn))


def guess(slug: str, turn: int, about: str) -> Label:
    """A guess at what one person (`about`) would answer to a card, and what they do answer."""
    return ("guess", slug, str(turn), about)


def cause_map(turn: int) -> Label:
    """Both members' cause levels in the couple's `turn`-th map, from 1."""
    return ("map", str(turn))


def difference(token: str, part: str) -> Label:
    """Both sides of one part of a difference."""
    return ("difference", token, part)


def moment(check: str) -> Label:
    """That the moment is right, for whoever it is right for."""
    return ("moment", check)


def rating(week: str, practice: str) -> Label:
    """Both ratings of a practice for two, done in `week` ("2026-W47")."""
    return ("rating", week, practice)


def week(name: str) -> Label:
    """What the path laid for the two of them in one week."""
    return ("week", name)
