"""A new seed leaves an old backup of the keys useless, and loses nothing that was written."""

from __future__ import annotations

from dataclasses import replace

from hearthside.vault import joining, person, tally
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen, NotYet
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key
from hearthside.vault.rows import SHARED
from tests.vault.cast import (
    ANA_SAYS,
    BEN_SAYS,
    CHEAP,
    DAY,
    alone,
    joining_pair,
    one_of_each,
    refused,
    together,
)


def renewed(desk: Desk) -> Identity:
    return Identity(desk.me, Key.new())


def test_a_change_of_seed_needs_the_passphrase_and_voids_the_code() -> None:
    """Invariant 25."""
    row, identity, code = person.create("words", CHEAP)
    assert refused(CannotOpen, person.change_seed, row, "wrong", CHEAP)
    after, new, new_code = person.change_seed(row, "words", CHEAP)
    assert (after.id, new.person) == (row.id, identity.person)
    assert new.seed != identity.seed
    assert after.public == new.public != row.public
    assert person.unlock(after, "words").seed == person.recover(after, new_code).seed == new.seed
    assert refused(CannotOpen, person.recover, after, code)


def test_everything_of_before_is_still_read_by_both() -> None:
    ana, ben = together()
    rows = one_of_each(ana)
    theirs = ben.write_shared(BEN_SAYS, day=DAY)
    after, incoming = joining.moved(ana, renewed(ana), pending=None)
    assert incoming is not None
    moved = [row if row.audience == SHARED else after.resealed(row, ana) for row in rows]
    ben_after = joining.take(ben, incoming)
    assert [after.open(row) for row in moved] == [ANA_SAYS] * 3
    assert after.open(theirs) == BEN_SAYS
    assert ben_after.open(moved[2]) == ANA_SAYS
    assert all(replace(new, box=b"") == replace(old, box=b"") for new, old in zip(moved, rows, strict=True))


def test_an_old_seed_opens_nothing_that_was_moved_or_written_since() -> None:
    ana, ben = together()
    rows = one_of_each(ana)[:2]
    after, incoming = joining.moved(ana, renewed(ana), pending=None)
    assert incoming is not None
    since = [after.resealed(row, ana) for row in rows] + [after.write_shared(ANA_SAYS, day=DAY)]
    since.append(joining.take(ben, incoming).write_shared(BEN_SAYS, day=DAY))
    for row in since:
        assert refused(CannotOpen, ana.open, row)


def test_an_answer_given_before_is_revealed_after() -> None:
    ana, ben = together()
    slot = ana.slot("card")
    first = ana.answer(ANA_SAYS, slot, [], day=DAY)
    second = ben.answer(BEN_SAYS, slot, [first], day=DAY)
    after, incoming = joining.moved(ana, renewed(ana), pending=None)
    assert incoming is not None
    moved = after.resealed(first, ana)
    let_go = after.release(moved, [moved, second], day=DAY)
    assert after.reveal(moved, second, let_go, None) == BEN_SAYS
    assert joining.take(ben, incoming).reveal(second, moved, None, let_go) == ANA_SAYS


def test_two_changes_before_the_partner_comes_back_can_be_followed() -> None:
    ana, ben = together()
    zero = ana.write_shared(ANA_SAYS, day=DAY)
    one_desk, incoming = joining.moved(ana, renewed(ana), pending=None)
    one = one_desk.write_shared(ANA_SAYS, day=DAY)
    two_desk, incoming = joining.moved(one_desk, renewed(ana), pending=incoming)
    three_desk, incoming = joining.rotated(two_desk, pending=incoming)
    rows = [zero, one, two_desk.write_shared(ANA_SAYS, day=DAY), three_desk.write_shared(ANA_SAYS, day=DAY)]
    ben_after = joining.take(ben, incoming)
    assert [ben_after.open(row) for row in rows] == [ANA_SAYS] * 4
    assert three_desk.open(ben_after.write_shared(BEN_SAYS, day=DAY)) == BEN_SAYS


def test_a_change_before_the_newcomer_has_come_back_can_be_followed() -> None:
    """Invariant 44: a later hand-over takes the place of the welcome and extends it."""
    ana, ben, note = joining_pair()
    ana, incoming = joining.welcome(ana, note)
    after, again = joining.moved(ana, renewed(ana), pending=incoming)
    assert again is not None
    assert joining.take(ben, again).open(after.write_shared(ANA_SAYS, day=DAY)) == ANA_SAYS


def test_both_may_change_one_after_the_other() -> None:
    ana, ben = together()
    row = ben.write_shared(BEN_SAYS, day=DAY)
    ana, incoming = joining.moved(ana, renewed(ana), pending=None)
    assert incoming is not None
    ben = joining.take(ben, incoming)
    ben, back = joining.moved(ben, renewed(ben), pending=None)
    assert back is not None
    ana = joining.take(ana, back)
    assert ana.pair == ben.pair
    assert ana.open(row) == ben.open(row) == BEN_SAYS
    assert ana.open(ben.write_shared(BEN_SAYS, day=DAY)) == BEN_SAYS


def test_a_spoilt_hand_over_does_not_keep_anybody_from_a_new_seed() -> None:
    ana, ben = together()
    after, incoming = joining.moved(ana, renewed(ana), pending=b"spoilt")
    assert incoming is not None
    assert joining.take(ben, incoming).recognises(after.identity.public)


def test_alone_or_after_the_end_nothing_is_handed_over() -> None:
    dan = alone()
    row = dan.write_private(ANA_SAYS, day=DAY)
    after, incoming = joining.moved(dan, renewed(dan), pending=None)
    assert incoming is None
    assert after.open(after.resealed(row, dan)) == ANA_SAYS
    ana, ben = together()
    theirs = ben.write_shared(BEN_SAYS, day=DAY)
    ended, incoming = joining.moved(ana.ended(), renewed(ana), pending=None)
    assert incoming is None
    assert ended.open(theirs) == BEN_SAYS
    newcomer = joining_pair()[1]
    assert refused(NotYet, joining.moved, newcomer, renewed(newcomer), pending=None)


def test_tallies_are_counted_anew() -> None:
    ana, _ = together()
    rows = one_of_each(ana)
    assert tally.add({}, ana.identity.tally, rows) != tally.add({}, renewed(ana).tally, rows)
