"""An entry opens to those it is for, in the place where it was written, and to nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.vault import forms
from hearthside.vault.boxes import seal
from hearthside.vault.canon import Payload, canon
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen, Closed, NotYet, OnlyByReveal
from hearthside.vault.keys import Key
from hearthside.vault.rows import NO_KEY, SHARED, VERSION, blank, bound
from tests.vault.cast import (
    ANA_SAYS,
    BEN_SAYS,
    DAY,
    alone,
    every_change,
    joining_pair,
    one_of_each,
    refused,
    somebody,
    together,
)


def test_each_reads_what_they_may_read() -> None:
    ana, ben = together()
    private, sealed, shared = one_of_each(ana)
    assert [ana.open(row) for row in (private, sealed, shared)] == [ANA_SAYS] * 3
    assert ben.open(shared) == ANA_SAYS


def test_ben_with_the_disk_opens_nothing_private_or_sealed_of_ana() -> None:
    """Invariant 11: he has every row, his own keys, the couple's keys and the pair key."""
    ana, ben = together()
    private, sealed, _ = one_of_each(ana)
    for row in (private, sealed):
        for edited in (row, replace(row, author=ben.me), replace(row, audience=SHARED)):
            assert refused(CannotOpen, ben.open, edited)
        for key in (*ben.membership.secret.keys, ben.pair, ben.identity.private, ben.identity.sealed):
            assert refused(CannotOpen, forms.shared_content, key, row)
    assert list(ben.read([private, sealed])) == []


@pytest.mark.parametrize("which", [0, 1, 2], ids=["private", "sealed", "shared"])
def test_any_change_to_a_row_makes_it_unreadable_never_misread(which: int) -> None:
    """Invariants 3 and 4: each column, each seventh byte, each length; for the author and for the partner."""
    ana, ben = together()
    row = one_of_each(ana)[which]
    for edited in every_change(row):
        assert refused(CannotOpen, ana.open, edited)
        assert refused(CannotOpen, ben.open, edited)


def test_two_rows_never_pass_for_each_other() -> None:
    """Invariant 4: boxes swapped between rows of one author and one kind."""
    ana, _ = together()
    for one, other in zip(one_of_each(ana), one_of_each(ana), strict=True):
        assert refused(CannotOpen, ana.open, replace(one, box=other.box))


def test_a_row_does_not_pass_into_another_couple() -> None:
    """Invariant 4: not even where the same two people have begun again."""
    first = alone()
    ana, _ = together(first)
    again, _ = together(Desk(first.identity, alone().membership))
    for row in one_of_each(ana):
        assert refused(CannotOpen, again.open, row)
        assert refused(CannotOpen, again.open, replace(row, couple=again.couple))


def test_no_two_kinds_of_private_entry_can_be_told_apart() -> None:
    """Invariant 2: one length for all up to a bucket, key id zero, a slot and an id at random."""
    ana = alone()
    kinds: list[Payload] = [
        {"k": "pulse", "value": 4},
        {"k": "note", "words": "x" * 400},
        {"k": "safety"},
        {},
    ]
    rows = [ana.write_private(kind, day=DAY) for kind in kinds for _ in range(20)]
    assert {(row.audience, row.day, len(row.box), row.box[:5]) for row in rows} == {
        ("p", DAY, 1 + 4 + 24 + 512 + 16, b"\x01\x00\x00\x00\x00")
    }
    assert len({row.slot for row in rows}) == len({row.id for row in rows}) == len(rows)
    assert len({row.box[5:29] for row in rows}) == len(rows)


def test_private_slots_equal_no_slot_that_could_be_derived() -> None:
    """Invariant 5."""
    ana, ben = together()
    derivable = {ana.slot("card", str(number), "1") for number in range(500)}
    private = {ana.write_private({}, day=DAY).slot for _ in range(500)}
    assert len(private) == 500
    assert not private & derivable
    assert derivable == {ben.slot("card", str(number), "1") for number in range(500)}


def test_labels_are_kept_apart() -> None:
    ana, _ = together()
    assert ana.slot("ab", "c") != ana.slot("a", "bc") != ana.slot("abc")


def test_nothing_is_shared_before_the_welcome() -> None:
    """Invariants 41 and 43: neither alone nor as a newcomer; key 0 never holds content."""
    ana, ben, _ = joining_pair()
    for desk in (ana, ben):
        assert refused(NotYet, desk.write_shared, ANA_SAYS, day=DAY)
        assert refused(NotYet, desk.answer, ANA_SAYS, desk.slot("card"), [], day=DAY)
        assert desk.open(desk.write_private(ANA_SAYS, day=DAY)) == ANA_SAYS


def test_content_under_key_zero_is_refused() -> None:
    """Invariant 43: even where Ana herself seems to have written it."""
    ana, ben = together()
    key = ana.membership.secret.keys[0]
    row = blank(ana.couple, ana.me, SHARED, None, DAY)
    under_key_zero = forms.shared_box(ana.identity, ana.pair, key, row, ANA_SAYS)
    for desk in (ana, ben):
        assert refused(CannotOpen, desk.open, under_key_zero)


def test_nobody_is_shown_words_that_their_author_did_not_write() -> None:
    """Invariant 46: Ben as Ana, Ana as Ben, Cleo as either; with the couple's keys in their hands."""
    ana, ben = together()
    key = ana.membership.secret.newest()
    cleo = somebody()
    no_pair = Key.new()
    as_ana = blank(ana.couple, ana.me, SHARED, None, DAY)
    as_ben = blank(ana.couple, ben.me, SHARED, None, DAY)
    as_cleo = blank(ana.couple, cleo.person, SHARED, None, DAY)
    by_ben = forms.shared_box(ben.identity, ben.pair, key, as_ana, BEN_SAYS)
    assert refused(CannotOpen, ana.open, by_ben)
    for desk in (ana, ben):
        for row in (as_ana, as_ben, as_cleo):
            forged = forms.shared_box(cleo, no_pair, key, row, BEN_SAYS)
            assert refused(CannotOpen, desk.open, forged)
    assert refused(CannotOpen, ana.open, forms.shared_box(cleo, ana.pair, key, as_cleo, BEN_SAYS))


def test_a_shared_entry_proves_nothing_to_a_third_person() -> None:
    """Ben could have made any tag that he can check: nothing here is a signature."""
    ana, ben = together()
    key = ana.membership.secret.newest()
    row = blank(ana.couple, ana.me, SHARED, None, DAY)
    made_by_ben = forms.shared_box(ben.identity, ben.pair, key, row, {"k": "confession"})
    content = forms.shared_content(key, made_by_ben)
    assert forms.is_theirs(ana.pair, content)


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"a": 1}', b"{", b'{"a":"\\ud800"}', b"\xff", b'{"a":' * 5000])
def test_a_payload_that_is_none_cannot_be_shown(raw: bytes) -> None:
    """Invariant 57: whatever the partner seals by other means than ours, opening says CannotOpen."""
    ana, ben = together()
    key = ana.membership.secret.newest()
    row = blank(ana.couple, ben.me, SHARED, None, DAY)
    aad = bound(row, key.id())
    tags = bytes(16) + ben.pair.mac("entry", aad, forms._digest(raw), size=16)  # as Ben would
    forged = replace(row, box=VERSION + key.id() + seal(key, tags + raw, aad))
    assert refused(CannotOpen, ana.open, forged)
    assert list(ana.read([forged])) == [(forged, None)]


@pytest.mark.parametrize("answer", [{"a": 1, "to": []}, {"a": {}, "to": 5}, {"a": {}, "open": 3, "to": None}])
def test_a_malformed_answer_is_never_an_error(answer: dict[str, object]) -> None:
    """Invariant 57: reading and revealing stay calm."""
    ana, ben = together()
    slot = ana.slot("card")
    mine = ana.answer(ANA_SAYS, slot, [], day=DAY)
    theirs = ben._shared(answer, slot, DAY)  # as Ben would, by other means than ours
    assert refused(OnlyByReveal, ana.open, theirs)
    assert ana.release(mine, [mine, theirs], day=DAY) is None
    assert refused(CannotOpen, ana.reveal, mine, theirs, theirs, None)
    assert dict(ana.read([mine, theirs]))[mine] == ANA_SAYS


def test_what_looks_like_an_answer_cannot_be_shared_as_an_entry() -> None:
    ana, _ = together()
    assert refused(ValueError, ana.write_shared, {"a": {}, "to": []}, day=DAY)


def test_a_closed_couple_can_be_read_and_not_written() -> None:
    """Invariant 33, for entries: also after the database says that it is open."""
    ana, ben = together()
    shared = ben.write_shared(BEN_SAYS, day=DAY)
    ended = ana.ended()
    assert ended.closed
    assert ended.open(shared) == BEN_SAYS
    assert refused(Closed, ended.write_shared, ANA_SAYS, day=DAY)
    assert refused(Closed, ended.answer, ANA_SAYS, bytes(16), [], day=DAY)
    assert ended.open(ended.write_private(ANA_SAYS, day=DAY)) == ANA_SAYS


def test_rows_and_labels_are_bound_to_key_id_and_version() -> None:
    ana, _ = together()
    row = ana.write_shared(ANA_SAYS, day=DAY)
    assert bound(row) != bound(row, row.box[1:5])
    assert refused(CannotOpen, ana.open, replace(row, box=VERSION + NO_KEY + row.box[5:]))


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8"))))
def test_whatever_is_written_reads_back(payload: dict[str, str]) -> None:
    """Invariant 2 beside: the box is as long as its bucket says."""
    ana, ben = together()
    private = ana.write_private(payload, day=DAY)
    assert ana.open(private) == payload
    assert (len(private.box) - 45) % 512 == 0
    if set(payload) not in ({"a", "to"}, {"a", "open", "to"}):
        assert ben.open(ana.write_shared(payload, day=DAY)) == payload
    assert canon(ana.open(private)) == canon(payload)
