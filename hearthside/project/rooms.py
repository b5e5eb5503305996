"""The rooms of the house, in no particular order: each room says itself where it stands."""

from __future__ import annotations

ROOMS = [
    "causes",
    "checkins",
    "decks",
    "differences",
    "household",
    "library",
    "path",
    "progress",
    "repairs",
    "support",
    "talk",
    "today",
    "together",
    "weekly",
    "wording",
]
