"""Nobody sees the other's answer before being bound to their own, and nobody can change it afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hearthside.vault import forms
from hearthside.vault.answers import pinned
from hearthside.vault.canon import canon
from hearthside.vault.desk import Desk
from hearthside.vault.errors import AlreadyAnswered, CannotOpen, OnlyByReveal
from hearthside.vault.keys import Key
from hearthside.vault.rows import SEALED, Row, blank
from tests.vault.cast import ANA_SAYS, BEN_SAYS, DAY, every_change, refused, somebody, together

LIE = {"k": "card_answer", "words": "I would have said the same."}


def released(desk: Desk, mine: Row, rows: list[Row]) -> Row:
    row = desk.release(mine, rows, day=DAY)
    assert row is not None
    return row


def in_turn() -> tuple[Desk, Desk, Row, Row]:
    """Ana has sealed her answer, Ben has answered it."""
    ana, ben = together()
    slot = ana.slot("card", "first-kiss", "1")
    mine = ana.answer(ANA_SAYS, slot, [], day=DAY)
    return ana, ben, mine, ben.answer(BEN_SAYS, slot, [mine], day=DAY)


def at_once() -> tuple[Desk, Desk, Row, Row]:
    """Both have sealed an answer before either saw that the other had."""
    ana, ben = together()
    slot = ana.slot("card", "first-kiss", "1")
    return ana, ben, ana.answer(ANA_SAYS, slot, [], day=DAY), ben.answer(BEN_SAYS, slot, [], day=DAY)


def test_both_see_both_once_both_have_answered() -> None:
    ana, ben, first, second = in_turn()
    let_go = released(ana, first, [first, second])
    assert ana.reveal(first, second, let_go, None) == BEN_SAYS
    assert ben.reveal(second, first, None, let_go) == ANA_SAYS
    assert (ana.open(first), ben.open(second)) == (ANA_SAYS, BEN_SAYS)


def test_neither_sees_the_other_answer_until_both_have_answered() -> None:
    """Invariant 28: not by opening, not by reading all, not by revealing."""
    ana, ben = together()
    first = ana.answer(ANA_SAYS, ana.slot("card"), [], day=DAY)
    assert refused(CannotOpen, ben.open, first)
    assert ben.reveal(None, first, None, None) is None
    assert ana.reveal(first, None, None, None) is None
    assert list(ben.read([first])) == []


def test_the_first_does_not_see_the_second_before_letting_her_own_go() -> None:
    """Invariant 28: an answer in the open opens by `reveal` alone."""
    ana, _, first, second = in_turn()
    assert refused(OnlyByReveal, ana.open, second)
    assert ana.reveal(first, second, None, None) is None
    assert list(ana.read([first, second])) == [(first, ANA_SAYS)]


def test_answering_at_once_ends_with_both_seeing_both() -> None:
    """Invariant 30: in either order of coming back, nobody before their own release."""
    ana, ben, first, second = at_once()
    assert (first.audience, second.audience) == (SEALED, SEALED)
    ana_goes = released(ana, first, [first, second])
    assert ben.reveal(second, first, None, ana_goes) is None
    assert ana.reveal(first, second, ana_goes, None) is None
    ben_goes = released(ben, second, [first, second])
    assert ben.reveal(second, first, ben_goes, ana_goes) == ANA_SAYS
    assert ana.reveal(first, second, ana_goes, ben_goes) == BEN_SAYS


@pytest.mark.parametrize("how", [in_turn, at_once])
def test_reading_everything_reveals_exactly_what_is_open(how: object) -> None:
    ana, ben, first, second = in_turn() if how is in_turn else at_once()
    rows = [first, second]
    rows.append(released(ana, first, rows))
    if second.audience == SEALED:
        assert list(ben.read(rows)) == [(second, BEN_SAYS)]
        rows.append(released(ben, second, rows))
    assert list(ana.read(rows)) == [(first, ANA_SAYS), (second, BEN_SAYS)]
    assert list(ben.read(rows)) == [(first, ANA_SAYS), (second, BEN_SAYS)]


def test_one_answer_per_person_and_card() -> None:
    """Invariant 31, as far as the vault goes."""
    ana, ben, first, second = in_turn()
    for desk in (ana, ben):
        assert refused(AlreadyAnswered, desk.answer, LIE, first.slot, [first, second], day=DAY)


def test_nothing_is_released_while_the_other_is_not_bound() -> None:
    ana, ben, first, _ = in_turn()
    unbound = ben.write_shared(BEN_SAYS, day=DAY, slot=first.slot)
    assert ana.release(first, [first], day=DAY) is None
    assert ana.release(first, [first, unbound], day=DAY) is None


def test_a_second_answer_rewritten_after_reading_the_first_is_not_shown() -> None:
    """Invariant 29, order 1: Ben binds, Ana lets go, Ben reads and writes his row anew."""
    ana, ben, first, second = in_turn()
    let_go = released(ana, first, [first, second])
    assert ben.reveal(second, first, None, let_go) == ANA_SAYS
    adapted = forms.shared_box(
        ben.identity,
        ben.pair,
        ben.membership.secret.newest(),
        replace(second, box=b""),
        {"a": LIE, "to": pinned(first)},
    )
    assert refused(CannotOpen, ana.reveal, first, adapted, let_go, None)


def test_a_first_answer_rewritten_after_reading_the_second_is_not_shown() -> None:
    """Invariant 29, order 2: Ana lets go of something else than she had sealed."""
    ana, ben, first, second = in_turn()
    nonce, _ = ana.own_sealed(first)
    opened = [first.id.hex, nonce.hex()]
    lying = ana._shared(  # as Ana would, by other means than ours
        {"a": LIE, "open": opened, "to": pinned(second)}, ana.release_slot(first), DAY
    )
    assert refused(CannotOpen, ben.reveal, second, first, None, lying)
    promised_again = forms.sealed_again(ana.identity, ana.pair, first, nonce, canon(LIE))
    assert refused(CannotOpen, ben.reveal, second, promised_again, None, lying)


def test_both_sealed_and_a_promise_rewritten_after_reading_is_not_shown() -> None:
    """Invariant 29, order 3: Ben lets go, Ana reads, and writes promise and release anew."""
    ana, ben, first, second = at_once()
    ben_goes = released(ben, second, [first, second])
    again = replace(forms.sealed_box(ana.identity, ana.pair, replace(first, box=b""), LIE))
    lying = released(ana, again, [again, second])
    assert refused(CannotOpen, ben.reveal, second, again, ben_goes, lying)


def test_both_sealed_and_an_answer_in_the_open_put_in_its_place_is_not_shown() -> None:
    """Invariant 29, order 4: Ana lets go, Ben swaps his sealed row for one that is bound to hers."""
    ana, ben, first, second = at_once()
    ana_goes = released(ana, first, [first, second])
    adapted = ben.answer(LIE, first.slot, [first], day=DAY)
    assert refused(CannotOpen, ana.reveal, first, adapted, ana_goes, None)


def test_pieces_of_another_card_round_or_couple_are_refused() -> None:
    """Invariant 32: each of the four rows replaced by the one of another card."""
    ana, ben, first, second = in_turn()
    let_go = released(ana, first, [first, second])
    slot = ana.slot("card", "first-kiss", "2")
    next_first = ana.answer(ANA_SAYS, slot, [], day=DAY)
    next_second = ben.answer(BEN_SAYS, slot, [next_first], day=DAY)
    next_let_go = released(ana, next_first, [next_first, next_second])
    other_ana, _, other_first, other_second = in_turn()
    other_let_go = released(other_ana, other_first, [other_first, other_second])
    for theirs, mine_let_go in (
        (next_second, let_go), (second, next_let_go), (other_second, let_go), (second, other_let_go),
        (replace(next_second, slot=first.slot), let_go), (second, second), (first, let_go),
    ):  # fmt: skip
        assert refused(CannotOpen, ana.reveal, first, theirs, mine_let_go, None)
    for theirs, their_let_go in ((next_first, let_go), (first, next_let_go), (other_first, other_let_go)):
        assert refused(CannotOpen, ben.reveal, second, theirs, None, their_let_go)


def test_a_third_persons_row_neither_binds_nor_releases() -> None:
    """Invariant 34: Cleo's row in the slot is as if it were not there."""
    ana, ben = together()
    slot, cleo = ana.slot("card"), somebody()
    row = blank(ana.couple, cleo.person, SEALED, slot, DAY)
    planted = forms.sealed_box(cleo, cleo.pair(ana.identity.public, ana.couple), row, LIE)
    as_ben = replace(planted, author=ben.me)
    mine = ana.answer(ANA_SAYS, slot, [planted, as_ben], day=DAY)
    assert mine.audience == SEALED
    assert ana.release(mine, [mine, planted, as_ben], day=DAY) is None
    for theirs in (planted, as_ben):
        assert refused(CannotOpen, ana.reveal, mine, theirs, None, None)


def test_a_closed_couple_releases_nothing() -> None:
    """Invariant 33: the sealed answer stays with its author, and the open one is not read for nothing."""
    ana, _, first, second = in_turn()
    ended = ana.ended()
    assert ended.release(first, [first, second], day=DAY) is None
    assert ended.reveal(first, second, None, None) is None
    assert ended.open(first) == ANA_SAYS
    assert list(ended.read([first, second])) == [(first, ANA_SAYS)]


def test_a_changed_row_is_never_revealed() -> None:
    """Invariant 3, for the four rows of a reveal: anything but the truth is CannotOpen (or not yet)."""
    ana, ben, first, second = in_turn()
    let_go = released(ana, first, [first, second])
    for edited in every_change(second):
        assert refused(CannotOpen, ana.reveal, first, edited, let_go, None)
    for edited in every_change(let_go):
        assert refused(CannotOpen, ana.reveal, first, second, edited, None)
        assert refused(CannotOpen, ben.reveal, second, first, None, edited)
    for edited in every_change(first):
        assert refused(CannotOpen, ana.reveal, edited, second, let_go, None)


def test_a_promise_can_neither_be_guessed_from_nor_tried_out() -> None:
    """A promise over "yes" or "no" shows neither: 256 random bits go into it."""
    ana, _ = together()
    row = ana.answer({"a": "yes"}, ana.slot("card"), [], day=DAY)
    guesses = {
        forms.promise(Key.new().raw(), row, raw) for raw in (b'{"a":"yes"}', b'{"a":"no"}') for _ in "ab"
    }
    assert row.box[:32] not in guesses
    assert ana.answer({"a": "yes"}, ana.slot("card"), [], day=DAY).box[:32] != row.box[:32]


def test_a_release_is_made_once_by_its_slot() -> None:
    """Invariant 39's way, for releases: the second has the same slot, and the table takes only one."""
    ana, _, first, second = in_turn()
    one, other = released(ana, first, [first, second]), released(ana, first, [first, second])
    assert (one.slot, one.author) == (other.slot, other.author)
    assert one.slot == ana.release_slot(first) != ana.release_slot(second)
