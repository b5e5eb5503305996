"""Two pieces from one mould are found, whatever words were poured into it."""

from __future__ import annotations

import msgspec

from hearthside.catalog.checks import shapes
from hearthside.catalog.load import Library, library
from hearthside.catalog.types import Idea

READ = library()
MOULD = (
    "Take the {0} out of the {1} and put it where both of you can see it. If one of you {2}, then the other "
    "has until the end of the {3} to say why. Don't ask what it was for; only say what you would do with it "
    "now. Whoever is the last to {2} has to carry the {0} back to where it was before, and nobody may help."
)
ONE = MOULD.format("lamp", "cellar", "laughs", "evening")
NOUNS = ("cat", "gull", "heron", "mole")
OTHER = MOULD.format("bicycle", "garage", "sneezes", "song")


def ideas(*words: str) -> Library:
    plain = msgspec.structs.replace(READ.ideas["a-kite-from-a-bread-bag"], steps=(), apart=None)
    made: list[Idea] = [
        msgspec.structs.replace(plain, slug=f"idea-{at}", title=f"Idea {at}", words=said, tip="As you like.")
        for at, said in enumerate(words)
    ]
    return Library(ideas={idea.slug: idea for idea in made})


def test_a_frame_is_what_stands_between_the_words() -> None:
    assert shapes.frame("Take the old brass lamp, and don't ask.") == [
        "_", "the", "_", ",", "and", "don't", "ask", ".",
    ]  # fmt: skip


def test_two_ideas_poured_into_one_mould_are_found() -> None:
    (problem,) = shapes.problems(ideas(ONE, OTHER))
    assert "is built like" in problem.words
    assert {problem.file, problem.words.split()[3]} == {"ideas/idea-0.toml", "ideas/idea-1.toml"}


def test_two_ideas_written_apart_are_left_alone() -> None:
    real = [READ.ideas[slug].words for slug in ("a-kite-from-a-bread-bag", "the-gutter-regatta")]
    assert not list(shapes.problems(ideas(ONE, *real)))


def test_short_pieces_have_frames_that_chance_makes_alike() -> None:
    assert not list(shapes.problems(ideas("Take the lamp to the roof.", "Take the dog to the sea.")))


def test_a_beginning_used_by_several_is_counted() -> None:
    begun = [f"Which {noun} would you rather have been in the year that {noun}s ruled?" for noun in NOUNS]
    (mould, *_) = shapes.moulds(ideas(*begun), "ideas", "words")
    assert mould == ("which _ would you _ have", 4)
