"""Two people find each other; nobody else gets in, and nothing written before is shared."""

from __future__ import annotations

from dataclasses import replace

from hearthside.vault import codes, forms, joining
from hearthside.vault.couple import CoupleSecret, Membership
from hearthside.vault.desk import Desk, found, open_member
from hearthside.vault.errors import CannotOpen, Closed, NotYet
from hearthside.vault.keys import Key
from hearthside.vault.words import words
from tests.vault.cast import (
    ANA_SAYS,
    BEN_SAYS,
    DAY,
    NOW,
    alone,
    every_change,
    joining_pair,
    refused,
    somebody,
    together,
)

ABOUT = {"name": "Ben"}


def test_two_people_join_and_write_to_each_other() -> None:
    ana, ben = together()
    assert (ana.partner, ben.partner) == (ben.me, ana.me)
    assert ana.welcomed
    assert ben.welcomed
    assert ben.open(ana.write_shared(ANA_SAYS, day=DAY)) == ANA_SAYS
    assert ana.open(ben.write_shared(BEN_SAYS, day=DAY)) == BEN_SAYS


def test_each_is_told_what_the_other_says_of_themselves_and_four_words() -> None:
    ana, ben, note = joining_pair()
    newcomer = joining.read_note(ana, note)
    assert newcomer.about == {"name": "Ben"}
    assert newcomer.words == words(ben.identity.public, ben.pinned.public)
    assert len(newcomer.words.split()) == 4


def test_joining_shares_nothing_written_before() -> None:
    """Invariant 41: Ben has the couple's keys from now on; what Ana wrote alone opens to none of them."""
    dan = alone()
    before = [dan.write_private(ANA_SAYS, day=DAY) for _ in range(3)]
    ana, ben = together(dan)
    for row in before:
        assert refused(CannotOpen, ben.open, row)
        assert ana.open(row) == ANA_SAYS


def test_an_invitation_opens_to_its_secret_until_it_ends() -> None:
    """Invariant 42: the real limit is inside the box, whatever the row says."""
    ana = alone()
    secret, row = joining.invite(ana, now=NOW, about={"name": "Ana"}, lasts=100)
    late = replace(row, expires=NOW + 10**9)
    assert joining.open_invite(secret.lower(), row, now=NOW + 99).inviter.person == ana.me
    assert refused(CannotOpen, joining.open_invite, secret, late, now=NOW + 100)
    other, _ = joining.invite(ana, now=NOW, about={})
    for wrong in (other, "", "A" * 32, secret[:-1]):
        assert refused(CannotOpen, joining.open_invite, wrong, row, now=NOW)


def test_the_secret_is_not_in_the_row_and_neither_is_a_name() -> None:
    """Invariants 1 and 42: 160 bits, found by a hash of them."""
    secret, row = joining.invite(alone(), now=NOW, about={"name": "Ana"})
    assert codes.read(secret) not in row.id + row.box
    assert b"Ana" not in row.box
    assert len(codes.read(secret)) * 8 == 160


def test_nobody_joins_themselves_or_a_closed_couple() -> None:
    ana = alone()
    secret, row = joining.invite(ana, now=NOW, about={})
    assert refused(CannotOpen, joining.accept, secret, row, ana.identity, now=NOW, day=DAY, about={})
    assert refused(Closed, joining.invite, ana.ended(), now=NOW, about={})
    ana, _, note = joining_pair()
    assert refused(Closed, joining.welcome, ana.ended(), note)


def test_an_invitation_found_later_opens_nothing() -> None:
    """Invariant 43: the link from the chat, its row from a backup, every row of the couple."""
    ana = alone()
    secret, row = joining.invite(ana, now=NOW, about={})
    ben, note = joining.accept(secret, row, somebody(), now=NOW, day=DAY, about={})
    ana, incoming = joining.welcome(ana, note)
    ben = joining.take(ben, incoming)
    rows = [ana.write_shared(ANA_SAYS, day=DAY), ben.write_shared(BEN_SAYS, day=DAY)]
    key = joining.open_invite(secret, row, now=NOW).key
    thief = Desk(somebody(), Membership(row.couple, CoupleSecret(Key.new(), (key,)), ana.pinned))
    for one in rows:
        assert refused(CannotOpen, forms.shared_content, key, one)
        assert refused(CannotOpen, thief.open, one)
    assert refused(CannotOpen, joining.take, thief, incoming)


def test_the_places_of_answers_cannot_be_told_from_an_invitation() -> None:
    """Invariant 43: the slot key is made at the welcome, so that a found link names no card."""
    ana, ben, note = joining_pair()
    before = ana.slot("card", "desire", "1")
    welcomed, _ = joining.welcome(ana, note)
    assert before not in (welcomed.slot("card", "desire", "1"), ben.slot("card", "desire", "1"))


def test_a_thief_of_the_link_is_told_apart_by_the_four_words() -> None:
    """Invariant 42: the thief joins in Ben's stead; the words that Ana sees are not those that Ben sees."""
    ana = alone()
    secret, row = joining.invite(ana, now=NOW, about={})
    ben, _ = joining.accept(secret, row, somebody(), now=NOW, day=DAY, about=ABOUT)
    _, stolen = joining.accept(secret, row, somebody(), now=NOW, day=DAY, about=ABOUT)
    assert joining.read_note(ana, stolen).words != words(ben.identity.public, ben.pinned.public)


def test_a_note_that_was_touched_is_not_read() -> None:
    """Invariants 3 and 4, for notes: nor does another invitation's note pass, nor one's own."""
    ana, ben, note = joining_pair()
    for edited in every_change(note):
        assert refused(CannotOpen, joining.read_note, ana, edited)
    _, _, foreign = joining_pair()
    assert refused(CannotOpen, joining.read_note, ana, replace(foreign, couple=ana.couple))
    assert refused(CannotOpen, joining.read_note, ben, note)
    assert refused(CannotOpen, ben.open, note)


def test_only_one_is_welcomed() -> None:
    """Invariant 42: a second note changes nothing about who the partner is."""
    ana, ben, note = joining_pair()
    welcomed, _ = joining.welcome(ana, note)
    _, _, second = joining_pair(ana)
    assert refused(CannotOpen, joining.welcome, welcomed, second)
    assert welcomed.partner == ben.me


def test_a_withdrawn_invitation_is_void() -> None:
    """Invariant 42: notes left on the strength of it as well."""
    ana, _, note = joining_pair()
    fresh = joining.withdrawn(ana)
    assert refused(CannotOpen, joining.read_note, fresh, note)
    assert refused(NotYet, joining.withdrawn, together()[0])


def test_a_replaced_public_key_is_noticed() -> None:
    """Invariant 45: what is pinned counts, not what the database says."""
    ana, ben = together()
    assert ana.recognises(ben.identity.public)
    assert not ana.recognises(somebody().public)
    assert not ana.recognises(bytes(32))


def test_a_public_key_that_is_none_is_refused() -> None:
    """Low-order points would make the pair key known to all."""
    ana = alone()
    for point in (bytes(32), b"\x01" + bytes(31)):
        assert refused(CannotOpen, ana.identity.pair, point, ana.couple)


def test_new_couple_keys_come_from_the_partner_alone_and_only_add() -> None:
    """Invariant 44: no stranger, no reflection, no replay, no downgrade."""
    ana, ben = together()
    two, incoming = joining.rotated(ana, pending=None)
    three, later = joining.rotated(two, pending=None)
    ben_three = joining.take(ben, later)
    assert refused(CannotOpen, joining.take, ben_three, incoming)
    assert joining.take(ben_three, later).membership == ben_three.membership
    assert refused(CannotOpen, joining.take, ana, incoming)
    cleo, dan = together()
    assert refused(CannotOpen, joining.take, dan, incoming)
    _, foreign = joining.rotated(cleo, pending=None)
    assert refused(CannotOpen, joining.take, ben, foreign)
    for at in range(0, len(incoming), 7):
        edited = incoming[:at] + bytes((incoming[at] ^ 1,)) + incoming[at + 1 :]
        assert refused(CannotOpen, joining.take, ben, edited)
    assert ben_three.open(three.write_shared(ANA_SAYS, day=DAY)) == ANA_SAYS


def test_the_couple_secret_only_ever_grows() -> None:
    """Invariant 44."""
    secret = CoupleSecret.new().rotated()
    grown = secret.rotated()
    assert grown.extends(secret)
    assert secret.extends(secret)
    assert not secret.extends(grown)
    assert not CoupleSecret(Key.new(), grown.keys).extends(secret)
    assert not CoupleSecret(grown.slot_key, grown.keys[1:]).extends(secret)
    assert CoupleSecret.load(grown.dump()) == grown


def test_a_desk_opens_again_from_its_member_box() -> None:
    ana, _ = together()
    again = open_member(ana.identity, ana.couple, ana.ended().member_box())
    assert again.membership == replace(ana.membership, closed=True)
    assert refused(CannotOpen, open_member, somebody(), ana.couple, ana.member_box())
    assert refused(CannotOpen, open_member, ana.identity, found(ana.identity).couple, ana.member_box())


def test_nobody_alone_hands_over_anything() -> None:
    for desk in (alone(), joining_pair()[1]):
        assert refused(NotYet, joining.rotated, desk, pending=None)
    assert refused(NotYet, joining.take, alone(), b"")
