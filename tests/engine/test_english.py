"""What kind of piece a few words are, and what is told apart so that no sentence comes out wrong."""

from __future__ import annotations

import pytest

from hearthside.engine.english import is_fault, is_felt, lowered, shape

KINDS = {
    "clause": [
        "you left",
        "the plates stood there till noon",
        "I came in and you went",
        "Ana rang",
        "your boss yells",
        "the kids scream",
        "my heart sank",
        "it was scary",
        "you don't love me",
        "Noor cried, and so did I",
        "the room went quiet",
        "he forgot",
        "Ben rang my mother",
        "you bring it up",
        "we talk about it",
        "we need to talk",
        "the door slams",
        "nobody asked me",
        "you're tired",
    ],
    "reason": ["because you left"],
    "to": ["to be ignored", "to text me", "not to be shouted at"],
    "somebody to": [
        "you to text me",
        "us to talk",
        "the shouting to stop",
        "the kitchen to myself",
        "my mother to stay out of it",
    ],
    "somebody there": ["you", "you here with me"],
    "bare": ["I"],
    "somebody doing": ["you being late", "us eating together"],
    "doing": ["being ignored", "coming home to an empty house", "being the one who waits", "not being heard"],
    "verb": [
        "left me alone",
        "didn't call",
        "forgot my birthday",
        "always put my slippers by the heater",
        "got up first",
        "did what I told you",
        "rang my mother",
        "DIY'd the whole shed",
        "made me happy",
        "helped",
        "washed the car",
        "don't shout",
    ],
    "about": ["how you spoke to me", "what you said"],
    "thing": [
        "your tone",
        "ten minutes",
        "the argument yesterday",
        "that tone of yours",
        "this morning",
        "a kitchen I can walk into",
        "a weight off my shoulders",
        "a long week",
        "time",
        "more sleep",
        "the best",
        "my rock",
    ],
    "state": [
        "tired",
        "so tired",
        "so very kind",
        "GREAT",
        "hurt",
        "hurt by that",
        "let down",
        "less alone",
        "there for me",
        "always there for me",
    ],
    "led": ["yesterday you left", "At dinner you laughed at me"],
    "unknown": ["Yesterday", "sleep", "like a fool", "too much", "on your phone"],
    "moment": ["after you left", "if you shout", "every time you shout", "whenever I talk"],
    "that": ["that you left"],
    "sentences": ["you left. I cried.", "why did you leave?"],
    "base": ["know when you come home", "be asked", "stop shouting at me", "please listen"],
}


@pytest.mark.parametrize(("text", "kind"), [(text, kind) for kind, texts in KINDS.items() for text in texts])
def test_a_piece_is_told_by_how_it_begins_and_what_is_done_in_it(text: str, kind: str) -> None:
    assert shape(text) == kind


@pytest.mark.parametrize("text", ["", "…", "!", "🙂", "du bist gegangen", "נו", "a" * 5000])
def test_anything_may_be_typed(text: str) -> None:
    assert shape(text) in ("bare", "unknown")


@pytest.mark.parametrize(
    "text",
    [
        "you are a selfish idiot",
        "You're so lazy",
        "you were being mean",
        "because you are cruel",
        "you don't care",
        "you acted like a child",
        "he is a liar",
        "you can be so rude",
    ],
)
def test_a_fault_of_character_is_told_apart(text: str) -> None:
    assert is_fault(text)


@pytest.mark.parametrize(
    "text",
    [
        "you were late",
        "you are tired",
        "you were on your phone",
        "the tea was cold",
        "you were mad at me",
        "I was cruel",
        "you called me lazy",
        "you took care of it",
        "it was awful",
    ],
)
def test_what_happened_is_no_fault(text: str) -> None:
    assert not is_fault(text)


def test_what_was_done_to_somebody_is_felt_and_what_they_did_is_not() -> None:
    assert all(map(is_felt, ("ignored", "pushed away", "really judged by you")))
    assert not any(map(is_felt, ("cried", "wanted to go", "washed the car")))


@pytest.mark.parametrize(
    ("typed", "within"),
    [
        ("The door", "the door"),
        ("Ana rang", "Ana rang"),
        ("I left", "I left"),
        ("I’m late", "I’m late"),
        ("DIY", "DIY"),
        ("Monday", "Monday"),
        ("Dinner", "dinner"),
        ("", ""),
    ],
)
def test_the_capital_of_a_phone_goes_and_that_of_a_name_stays(typed: str, within: str) -> None:
    assert lowered(typed) == within
