"""From one to two: the invitation, the note of whoever joins, the welcome, and the handing over of keys."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from hearthside.vault import codes, forms
from hearthside.vault.boxes import seal, unseal
from hearthside.vault.canon import Payload, canon, parse
from hearthside.vault.couple import CoupleSecret, Membership, Partner
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen, Closed, NotYet, opening
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key, blake, prefixed
from hearthside.vault.rows import JOINING, SLOT_SIZE, Row, blank
from hearthside.vault.words import words

LASTS = 3 * 24 * 3600
ID_SIZE = 16


@dataclass(frozen=True, slots=True)
class InviteRow:
    """What is stored of an invitation. Only its secret opens the box; `expires` is for sweeping."""

    id: bytes
    couple: UUID
    box: bytes
    expires: int


@dataclass(frozen=True, slots=True)
class Invitation:
    """An opened invitation: which couple, who invites, and what they say of themselves."""

    couple: UUID
    inviter: Partner
    about: Payload
    key: Key


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who left a note of joining, what they say of themselves, and four words to compare with them."""

    partner: Partner
    about: Payload
    words: str


def invite(desk: Desk, *, now: int, about: Payload, lasts: int = LASTS) -> tuple[str, InviteRow]:
    """A secret for the link or the QR code, and the row that waits for it. Closed once the couple is."""
    if desk.closed:
        raise Closed
    secret = codes.new_code()
    found = invite_id(secret)
    content = {
        "about": about,
        "key": desk.membership.secret.keys[0].raw().hex(),
        "person": desk.me.hex,
        "public": desk.identity.public.hex(),
        "until": now + lasts,
    }
    box = seal(_invite_key(secret), canon(content), _invite_aad(found, desk.couple))
    return secret, InviteRow(found, desk.couple, box, now + lasts)


@opening
def invite_id(secret: str) -> bytes:
    """The 16 bytes under which the invitation is found; CannotOpen if it is no secret of ours."""
    return blake(codes.read(secret), "mac/invitation-id", size=ID_SIZE)


@opening
def open_invite(secret: str, row: InviteRow, *, now: int) -> Invitation:
    """Who invites to what; CannotOpen if the secret is wrong or its time has passed."""
    aad = _invite_aad(invite_id(secret), row.couple)
    content = parse(unseal(_invite_key(secret), row.box, aad))
    if not now < content["until"] or not isinstance(content["about"], dict):
        raise CannotOpen
    return Invitation(row.couple, _partner(content), content["about"], Key(bytes.fromhex(content["key"])))


@opening
def accept(
    secret: str, row: InviteRow, identity: Identity, *, now: int, day: int, about: Payload
) -> tuple[Desk, Row]:
    """Join: a desk that has pinned the inviter, and the note to leave for them. Shares nothing else."""
    invitation = open_invite(secret, row, now=now)
    if invitation.inviter.person == identity.person:
        raise CannotOpen
    joined = CoupleSecret(Key.new(), (invitation.key,))
    desk = Desk(identity, Membership(row.couple, joined, invitation.inviter))
    note = blank(row.couple, identity.person, JOINING, invitation.key.mac("join", size=SLOT_SIZE), day)
    content = {"about": about, "public": identity.public.hex()}
    return desk, forms.shared_box(identity, desk.pair, invitation.key, note, content)


@opening
def read_note(desk: Desk, note: Row) -> Newcomer:
    """Who wants to join; CannotOpen unless they hold the invitation's key and the public key they name."""
    if note.audience != JOINING or note.couple != desk.couple or note.author == desk.me:
        raise CannotOpen
    key = desk.membership.secret.keys[0]
    written = forms.shared_content(key, note)
    content = parse(written.raw)
    public = bytes.fromhex(content["public"])
    if not forms.is_theirs(desk.identity.pair(public, desk.couple), written):
        raise CannotOpen
    if not isinstance(content["about"], dict):
        raise CannotOpen
    return Newcomer(Partner(note.author, public), content["about"], words(desk.identity.public, public))


def welcome(desk: Desk, note: Row) -> tuple[Desk, bytes]:
    """Take the newcomer in: a desk with the partner pinned and key 1, and the hand-over for their row.

    Call it only after the two have compared the four words. CannotOpen if somebody is already there.
    """
    if desk.closed:
        raise Closed
    newcomer = read_note(desk, note)
    if desk.partner is not None:
        raise CannotOpen
    secret = desk.membership.secret.rotated()
    welcomed = Desk(desk.identity, replace(desk.membership, secret=secret, partner=newcomer.partner))
    return welcomed, _handed_over(welcomed, welcomed)


def withdrawn(desk: Desk) -> Desk:
    """The desk with a new key 0: every invitation and note so far is void. NotYet once there is a partner."""
    if desk.partner is not None:
        raise NotYet
    return Desk(desk.identity, replace(desk.membership, secret=CoupleSecret.new()))


def moved(desk: Desk, identity: Identity, *, pending: bytes | None) -> tuple[Desk, bytes | None]:
    """The desk under a new seed, and the hand-over for the partner's row (None while alone or closed).

    `pending` is what lies in the partner's row now, if they have not taken it yet; it is replaced. Old tag
    keys are kept, so that what was shared before still proves genuine. Invitations that are out end with
    the old seed and must be deleted. NotYet for a newcomer who has not been welcomed.
    """
    old = desk.membership
    fresh = replace(old, own_tags=(*old.own_tags, desk.identity.own_tag))
    if old.partner is None:
        return Desk(identity, fresh), None
    fresh = replace(fresh, pairs=(*old.pairs, desk.pair))
    if desk.closed:
        return Desk(identity, fresh), None
    if not desk.welcomed:
        raise NotYet
    after = Desk(identity, replace(fresh, secret=old.secret.rotated()))
    return after, _handed_over(desk, after, pending)


def rotated(desk: Desk, *, pending: bytes | None) -> tuple[Desk, bytes]:
    """The desk with one more couple key, and the hand-over for the partner's row (replacing `pending`)."""
    if not desk.welcomed:
        raise NotYet
    after = Desk(desk.identity, replace(desk.membership, secret=desk.membership.secret.rotated()))
    return after, _handed_over(desk, after, pending)


@opening
def take(desk: Desk, incoming: bytes) -> Desk:
    """The desk after taking what the partner handed over; CannotOpen unless it only adds to what is known.

    Store its `member_box` and clear the row's `incoming` in one transaction.
    """
    _, content = _opened_by(desk.pairs, incoming, _hand_over_aad(desk.couple, desk.pinned.person, desk.me))
    known = desk.membership
    secret = CoupleSecret.load(content["secret"])
    partner = Partner(desk.pinned.person, bytes.fromhex(content["public"]))
    if not secret.extends(known.secret):
        raise CannotOpen
    if partner == known.partner:
        return Desk(desk.identity, replace(known, secret=secret))
    if len(secret.keys) == len(known.secret.keys):
        raise CannotOpen
    pairs = (*known.pairs, desk.pair, *_keys(content["pairs"]))
    return Desk(desk.identity, replace(known, secret=secret, partner=partner, pairs=pairs))


def _handed_over(before: Desk, after: Desk, pending: bytes | None = None) -> bytes:
    """Couple secret and public key as they are `after`, under the pair key that the partner knows today.

    If the partner has yet to take an earlier change of seed, that is the key under which it lies there, and
    the pair keys used in between go along.
    """
    aad = _hand_over_aad(before.couple, before.me, before.pinned.person)
    key, between = before.pair, list[str]()
    if pending is not None:
        with suppress(CannotOpen):  # somebody has spoilt it: nobody can take it any more
            key, earlier = _opened_by(before.pairs, pending, aad)
            between = earlier["pairs"]
    if after.pair != before.pair:
        between = [*between, before.pair.raw().hex()]
    content = {
        "pairs": between,
        "public": after.identity.public.hex(),
        "secret": after.membership.secret.dump(),
    }
    return seal(key.derive("hand-over"), canon(content), aad)


def _opened_by(pairs: Iterable[Key], box: bytes, aad: bytes) -> tuple[Key, dict[str, Any]]:
    for pair in pairs:
        try:
            return pair, parse(unseal(pair.derive("hand-over"), box, aad))
        except CannotOpen:
            continue
    raise CannotOpen


def _keys(plain: list[str]) -> tuple[Key, ...]:
    return tuple(Key(bytes.fromhex(text)) for text in plain)


def _partner(content: dict[str, Any]) -> Partner:
    return Partner(UUID(hex=content["person"]), bytes.fromhex(content["public"]))


def _invite_key(secret: str) -> Key:
    return Key(blake(codes.read(secret), "key/invitation"))


def _invite_aad(found: bytes, couple: UUID) -> bytes:
    return prefixed("hearthside/invitation", found, couple.bytes)


def _hand_over_aad(couple: UUID, giver: UUID, taker: UUID) -> bytes:
    return prefixed("hearthside/hand-over", couple.bytes, giver.bytes, taker.bytes)
