"""Small grammar of what people type into a box that begins a sentence for them. Pure; English alone."""

from hearthside.engine.english.shape import (
    Shape,
    has_effect,
    is_fault,
    is_felt,
    is_of_a_thing,
    is_state_word,
    is_wanted,
    shape,
    words_in,
)
from hearthside.engine.english.spelling import ended, lowered, raised

__all__ = [
    "Shape",
    "ended",
    "has_effect",
    "is_fault",
    "is_felt",
    "is_of_a_thing",
    "is_state_word",
    "is_wanted",
    "lowered",
    "raised",
    "shape",
    "words_in",
]
