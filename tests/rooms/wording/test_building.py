"""A sentence out of pieces: theirs, in the order in which it can be heard, and nothing added."""

from __future__ import annotations

import pytest

from hearthside.rooms.wording.building import built

ALL = {
    "happened": "the plates stood there till noon",
    "felt": ["tired"],
    "feeling": "a bit invisible",
    "need": "a kitchen I can walk into",
    "theirs": "that you had been up since five",
}


def test_all_four_become_what_happened_what_it_was_like_what_is_needed_and_their_side() -> None:
    assert built(ALL).words == (
        "When the plates stood there till noon, I felt tired and a bit invisible. "
        "What I need is a kitchen I can walk into. For you it may be that you had been up since five."
    )


@pytest.mark.parametrize(
    ("pieces", "sentence"),
    [
        ({}, ""),
        ({"happened": "   ", "felt": [], "need": "."}, ""),
        ({"felt": ["sad"]}, "I felt sad."),
        ({"happened": "you left"}, "It is about when you left."),
        ({"need": "ten minutes"}, "What I need is ten minutes."),
        ({"felt": ["sad", "small", "sad"], "feeling": "cross"}, "I felt sad, small and cross."),
    ],
)
def test_what_was_left_out_is_left_out(pieces: dict[str, object], sentence: str) -> None:
    assert built(pieces).words == sentence


@pytest.mark.parametrize(
    ("pieces", "sentence"),
    [
        ({"happened": "When you left.", "feeling": "I felt sad."}, "When you left, I felt sad."),
        (
            {"happened": "Whenever The door slams", "feeling": "I'm jumpy"},
            "When the door slams, I felt jumpy.",
        ),
        ({"need": "I need more sleep"}, "What I need is more sleep."),
        ({"need": "I’d like to be asked"}, "I’d like to be asked."),
        ({"theirs": "Maybe a long week"}, "For you it may be a long week."),
        ({"happened": "Ana rang"}, "It is about when Ana rang."),
        ({"happened": "I came in\nand you went"}, "It is about when I came in and you went."),
    ],
)
def test_what_the_box_already_says_is_not_said_twice(pieces: dict[str, str], sentence: str) -> None:
    assert built(pieces).words == sentence
