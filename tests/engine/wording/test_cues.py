"""The drafts in a cue's file are tests: what is to fire fires, what is to be quiet is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hearthside.catalog.cues import english
from hearthside.catalog.types import CueFamily, Frame
from hearthside.engine.wording import review
from hearthside.engine.wording.cues import ALARMS, RISK, Cues
from hearthside.engine.wording.draft import read

ENGLISH = english()
EVERY = Cues(ENGLISH.families, ENGLISH.lists, ENGLISH.frames)
CUES = [
    pytest.param(family, number, id=f"{family.slug}-{number}")
    for family in ENGLISH.families
    for number in range(len(family.cues))
]
BODY = ("No. I don't want to.", "Don't touch me.", "Not tonight, please.", "Stop. I said no.")


@pytest.mark.parametrize(("family", "number"), CUES)
def test_a_cue_fires_where_its_file_says_and_nowhere_it_does_not(family: CueFamily, number: int) -> None:
    cue = family.cues[number]
    alone = Cues([replace(family, cues=(cue,))], ENGLISH.lists, ENGLISH.frames)
    assert [text for text in cue.fires if not alone.hits(read(text))[0]] == []
    assert [text for text in cue.quiet if alone.hits(read(text))[0]] == []


@pytest.mark.parametrize("frame", ENGLISH.frames, ids=lambda frame: frame.slug)
def test_a_frame_turns_off_what_its_file_says(frame: Frame) -> None:
    for text in frame.quiet:
        assert not [hit for hit in EVERY.hits(read(text))[0] if hit.shows in ALARMS | {RISK}], text


@pytest.mark.parametrize("text", BODY)
def test_a_plain_no_about_ones_own_body_is_never_marked(text: str) -> None:
    assert not ALARMS & set(review(text).labels)
