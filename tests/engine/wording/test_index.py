"""A pattern is tried only where the index says that it may match: no match is lost by that."""

from __future__ import annotations

import pytest

from hearthside.catalog.cues import english
from hearthside.engine.wording.draft import read
from hearthside.engine.wording.index import Index
from hearthside.engine.wording.pattern import compiled

ENGLISH = english()
LISTS = {one.slug: one.words for one in ENGLISH.lists}
SAID = [said for family in ENGLISH.families for cue in family.cues for said in cue.patterns]
SAID += [said for frame in ENGLISH.frames for said in frame.patterns]
TEXTS = [text for family in ENGLISH.families for cue in family.cues for text in (*cue.fires, *cue.quiet)]
SOME = [" ".join(TEXTS[number : number + 3]) for number in range(0, len(TEXTS), 29)]


def test_no_match_is_lost() -> None:
    every = [compiled(said, LISTS) for said in SAID]
    within = [one for one in every if not one.crosses]
    index = Index(within)
    for text in SOME:
        draft = read(text)
        starts = index.starts([token.word for token in draft.tokens], draft.sentences)
        for number, pattern in enumerate(within):
            matches = [draft.index(match.start()) for match in pattern.seek.finditer(draft.line)]
            assert set(matches) <= set(starts.get(number, ())), (text, pattern.seek.pattern)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("you_are lazy", {"you": {"are"}}),
        ("you|he never|always", {"you": {"never", "always"}, "he": {"never", "always"}}),
        ("so? you", {"so": {"you"}, "you": None}),
        ("i ~3 hate", {"i": None}),
        ("you !may go", {"you": {"go"}}),
        ("you bloody* thing", {"you": None}),
        ("_ please", {}),
    ],
)
def test_the_words_that_a_match_begins_with(said: str, begins: dict[str, set[str] | None]) -> None:
    assert compiled(said, {}).begins == begins


@pytest.mark.parametrize(
    ("said", "rarest"),
    [("you never|seldom crumpet", {"crumpet"}), ("so_crumpet|like_that_helps i", {"crumpet", "helps"})],
)
def test_the_rarest_words_are_sought_first(said: str, rarest: set[str]) -> None:
    assert set(compiled(said, {}).needs[0]) == rarest


def test_a_pattern_is_tried_in_the_sentence_that_holds_all_it_needs() -> None:
    pattern = compiled("you ~3 crumpet", {})
    draft = read("Would you come. I like a crumpet. You and that crumpet.")
    words = [token.word for token in draft.tokens]
    [(number, starts)] = Index([pattern]).starts(words, draft.sentences).items()
    assert number == 0
    assert [words[at] for at in starts] == ["you"]
    assert draft.tokens[starts[0]].sentence == 2


def test_a_pattern_that_needs_no_word_is_tried_everywhere() -> None:
    draft = read("Hello there.")
    words = [token.word for token in draft.tokens]
    assert Index([compiled("_ _", {})]).starts(words, draft.sentences) == {0: list(range(len(words)))}
