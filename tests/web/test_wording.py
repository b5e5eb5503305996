"""A draft as pages show it once it was looked over: its words stay whole, and marks only lie under them."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine.wording import Finding, Review
from hearthside.web import wording

TEXT = "You never listen. You never listen, and I am tired."


def finding(label: str, start: int, end: int, text: str = TEXT) -> Finding:
    """One thing found."""
    return Finding(label, start, end, text[start:end], "a-cue")


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """What the engine is said to find, whatever it reads."""
    findings: list[Finding] = []
    monkeypatch.setattr(wording, "review", lambda _text: Review(tuple(findings), is_upset=False))
    return findings


def test_marks_cut_the_text_into_pieces_that_are_the_text(found: list[Finding]) -> None:
    found += [finding("criticism", 0, 16), finding("criticism", 18, 34)]
    look = wording.look(TEXT)
    assert [(piece.words, piece.number) for piece in look.pieces] == [
        ("You never listen", 1),
        (". ", 0),
        ("You never listen", 1),
        (", and I am tired.", 0),
    ]
    assert [note.quotes for note in look.notes] == [("You never listen",)]


def test_marks_that_overlap_become_one_and_both_are_spoken_of(found: list[Finding]) -> None:
    found += [finding("criticism", 4, 16), finding("harsh_startup", 0, 10)]
    look = wording.look(TEXT)
    assert look.pieces[0].words == "You never listen"
    assert {note.advice.label for note in look.notes} == {"criticism", "harsh_startup"}
    assert look.pieces[0].number == next(n.number for n in look.notes if n.advice.label == "harsh_startup")


def test_what_rests_on_the_same_words_is_told_in_one_row(found: list[Finding]) -> None:
    found += [finding("criticism", 0, 16), finding("harsh_startup", 0, 16), finding("contempt", 18, 34)]
    found += [finding("contempt", 36, 50)]
    look = wording.look(TEXT)
    assert [note.quotes for note in look.notes] == [
        ("You never listen",),
        ("You never listen", "and I am tired"),
    ]
    assert [one.label for one in look.notes[0].also] == ["harsh_startup"]
    page = shown(look)
    for one in (look.notes[0].advice, *look.notes[0].also):
        assert str(one.feels) in page
    assert [piece.number for piece in look.pieces if piece.number] == [1, 2, 2]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5))
def test_whatever_is_marked_no_word_is_lost(text: str, places: list[tuple[int, int]]) -> None:
    within = [sorted(place) for place in places if max(place) <= len(text)]
    findings = [finding("contempt", start, end, text) for start, end in within]
    pieces = wording._pieces(text, findings, {"contempt": 1})
    assert "".join(piece.words for piece in pieces) == text


def test_what_is_done_well_is_said_and_never_marked(found: list[Finding]) -> None:
    found += [finding("i_statement", 36, 50), finding("request", 0, 3), finding("request", 4, 9)]
    look = wording.look(TEXT)
    assert look.state == "nothing"
    assert all(piece.number == 0 for piece in look.pieces)
    assert len(look.does_well) == 2


def test_a_threat_or_fear_is_neither_marked_nor_praised(found: list[Finding]) -> None:
    found += [finding("threat_or_coercion", 0, 5), finding("criticism", 6, 9), finding("request", 0, 3)]
    for look in (wording.look(TEXT), wording.look(TEXT, marks=True)):
        assert (look.state, look.pieces, look.notes, look.does_well) == ("help", (), (), ())
        assert "<mark" not in shown(look)


def test_whoever_is_upset_gets_two_lines_and_marks_only_if_they_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    review = Review((finding("contempt", 0, 5),), is_upset=True)
    monkeypatch.setattr(wording, "review", lambda _text: review)
    assert shown(wording.look(TEXT)).count("<p") == 2
    assert wording.look(TEXT, marks=True).state == "marked"


def test_an_empty_box_is_no_draft() -> None:
    assert wording.look(" \r\n ").state == "empty"


def test_only_the_button_that_asks_for_it_looks() -> None:
    factory = RequestFactory()
    assert wording.asked(factory.get("/", {"look": "1", "words": "Hi"})) is None
    assert wording.asked(factory.post("/", {"verb": "say", "words": "Hi"})) is None
    look = wording.asked(factory.post("/", {"look": "1", "words": "Hi\r\nyou"}))
    assert look is not None
    assert look.text == "Hi\nyou"


def test_after_a_look_a_form_is_one_that_nobody_has_sent() -> None:
    factory = RequestFactory()
    asked, sent = (factory.post("/", {**more, "words": "Hi"}) for more in ({"look": "1"}, {}))
    look = wording.asked(asked, instead="When you came, hi")
    assert look is not None
    assert look.text == "When you came, hi"
    form = wording.filled(asked, look, words="before", day="1")
    assert "data" not in form
    assert form["initial"] == {"words": "Hi", "day": "1", "look": "1"}
    assert wording.filled(sent, None, words="before") == {"data": sent.POST, "initial": {"words": "before"}}
    assert wording.filled(factory.get("/"), None) == {"data": None, "initial": {}}


def test_words_are_text_and_nothing_else(found: list[Finding]) -> None:
    text = "<script>x()</script><b hx-get=/q>You \" ' & \u202enever</b> \u05d0\u05ea\u05d4 {{ x }}"
    found += [finding("criticism", 0, 24, text), finding("contempt", 30, len(text), text)]
    page = shown(wording.look(text))
    assert "<script" not in page
    assert "<b " not in page
    assert page.count("<mark>") == 2
    assert 'dir="auto"' in page
    assert "<bdi>" in page


def test_nothing_is_ever_said_to_look_good(found: list[Finding]) -> None:
    page = shown(wording.look(TEXT))
    assert "It marks only what it knows" in page
    assert "good" not in page.lower().replace("goodbye", "")


def shown(look: wording.Look) -> str:
    """The part of a page that says what was found."""
    return render_to_string("ui/looked.html", {"look": look, "id": "x", "form": "f", "action": "/"})
