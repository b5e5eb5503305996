"""The rooms of the house, in no particular order: each room says itself where it stands."""

from __future__ import annotations

ROOMS = [
    "appreciation",
    "causes",
    "checkins",
    "decks",
    "differences",
    "household",
    "library",
    "path",
    "patterns",
    "progress",
    "repairs",
    "rightmoment",
    "support",
    "talk",
    "today",
    "together",
    "weekly",
    "wording",
]
