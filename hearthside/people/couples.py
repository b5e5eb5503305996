"""From one to two and apart again: invitation, joining, welcome, hand-overs, closing.

The boxes are those of docs/vault-format.md, section 4.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from hearthside.people import seams
from hearthside.people.models import Couple, Invite, Member, Person
from hearthside.people.quick import Place
from hearthside.vault import joining
from hearthside.vault.desk import Desk, open_member
from hearthside.vault.desk import found as found_alone
from hearthside.vault.errors import CannotOpen
from hearthside.vault.identity import Identity
from hearthside.vault.joining import Invitation, Newcomer
from hearthside.vault.rows import JOINING, Row
from hearthside.vault.words import words
from hearthside.web.names import plain

DAY = 24 * 3600
HOSTS = ("me", "you", "other")


def found(identity: Identity) -> Desk:
    """Begin a couple of one. Private writing works at once."""
    desk = found_alone(identity)
    Couple.objects.create(pk=desk.couple)
    Member.objects.create(couple_id=desk.couple, person_id=desk.me, box=desk.member_box())
    return desk


def mine(desk: Desk) -> Member:
    """Give my member row, locked until the transaction ends."""
    return Member.objects.select_for_update().get(couple=desk.couple, person=desk.me)


def keep(desk: Desk, member: Member, *, incoming: bytes | None) -> None:
    """Write my box and what is left to take."""
    Member.objects.filter(pk=member.pk).update(box=desk.member_box(), incoming=incoming)


def invite(desk: Desk, *, now: int, host: str) -> str:
    """Keep a place for one partner, for three days; an earlier invitation ends. Gives the secret.

    `host` says who runs this computer (HOSTS, seen from the one who invites): whoever joins is told first.
    """
    about = {"name": seams.my_name(desk), "host": host}
    secret, row = joining.invite(desk, now=now, about=about)
    with transaction.atomic():
        mine(desk)  # two that are made at once, as by pressing twice, come one after the other
        revoke(desk)
        Invite.objects.create(id=row.id.hex(), couple_id=row.couple, box=row.box, expires=row.expires)
    return secret


def revoke(desk: Desk) -> None:
    """Take the invitation back."""
    Invite.objects.filter(couple=desk.couple).delete()


def is_inviting(desk: Desk, *, now: int) -> bool:
    """Tell whether an invitation is out."""
    return Invite.objects.filter(couple=desk.couple, expires__gt=now).exists()


def find(secret: str, *, now: int) -> Invitation:
    """Look at an invitation without taking it. CannotOpen for one that was never, is over, or was taken."""
    row = Invite.objects.filter(pk=joining.invite_id(secret).hex()).first()
    if row is None:
        raise CannotOpen
    return joining.open_invite(secret, stored(row), now=now)


def stored(row: Invite) -> joining.InviteRow:
    """Give an invitation as the vault knows it."""
    return joining.InviteRow(bytes.fromhex(row.id), row.couple_id, bytes(row.box), row.expires)


def join(secret: str, identity: Identity, *, now: int, name: str) -> Desk:
    """Take the place. One taker: the row goes in the same transaction. CannotOpen if it is gone."""
    with transaction.atomic():
        row = Invite.objects.select_for_update().filter(pk=joining.invite_id(secret).hex()).first()
        if row is None:
            raise CannotOpen
        desk, note = joining.accept(
            secret, stored(row), identity, now=now, day=now // DAY, about={"name": name}
        )
        if not Invite.objects.filter(pk=row.pk).delete()[0]:
            raise CannotOpen
        inviter = Member.objects.select_for_update().filter(couple=row.couple_id)
        if inviter.count() != 1:
            raise CannotOpen
        inviter.update(incoming=pack(note))
        Member.objects.create(couple_id=desk.couple, person_id=desk.me, box=desk.member_box())
    return desk


def newcomer(desk: Desk) -> Newcomer | None:
    """Give who has joined and waits to be welcomed by me."""
    if desk.partner is not None:
        return None
    place = Member.objects.filter(couple=desk.couple, person=desk.me).first()
    if place is None or place.incoming is None:
        return None
    try:
        return joining.read_note(desk, unpack(desk.couple, bytes(place.incoming)))
    except CannotOpen:
        return None


def welcome(desk: Desk) -> Desk:
    """Take the newcomer in, after the four words were compared: pins them, new key, hands it over."""
    name = seams.my_name(desk)
    with transaction.atomic():
        member = mine(desk)
        note = unpack(desk.couple, bytes(member.incoming or b""))
        welcomed, hand_over = joining.welcome(desk, note)
        if not Member.objects.filter(couple=desk.couple, person=note.author).update(incoming=hand_over):
            raise CannotOpen
        keep(welcomed, member, incoming=None)
        revoke(welcomed)
        seams.greet(welcomed, name)
    return welcomed


def refuse(desk: Desk) -> Desk:
    """Send away whoever joined: every invitation and note so far is void."""
    after = joining.withdrawn(desk)
    with transaction.atomic():
        keep(after, mine(desk), incoming=None)
        revoke(desk)
        Member.objects.filter(couple=desk.couple).exclude(person=desk.me).delete()
    return after


def arrive(desk: Desk, member: Place) -> Desk:
    """Take what the partner left at my place since my last visit: a newer key, or the end of the couple."""
    after = taken(desk, member)
    if after is desk and (not desk.closed or remembers_the_end(desk, member)):
        return desk
    left = member.incoming if after is desk else None
    with transaction.atomic():
        same = Member.objects.filter(pk=member.pk, incoming=member.incoming)
        if same.update(box=after.member_box(), incoming=left) and after.welcomed and not desk.welcomed:
            seams.greet(after, seams.my_name(desk))
    return after


def taken(desk: Desk, member: Place | Member) -> Desk:
    """Take a hand-over if there is one that opens; one that does not is left where it is."""
    if member.incoming is None or desk.partner is None:
        return desk
    try:
        return joining.take(desk, bytes(member.incoming))
    except CannotOpen:
        return desk


def remembers_the_end(desk: Desk, member: Place) -> bool:
    """Tell whether my own box says "closed" too: then opening the couple in the database changes nothing."""
    return open_member(desk.identity, desk.couple, bytes(member.box)).closed


def close(desk: Desk) -> None:
    """Close the couple for both, for good: everything stays readable, nothing new is written or revealed.

    Whoever has not been welcomed ends it for themselves alone: they may be a stranger who found the link.
    """
    with transaction.atomic():
        if may_end(desk):
            Couple.objects.filter(pk=desk.couple).update(closed=True)
            Invite.objects.filter(couple=desk.couple).delete()
        member = mine(desk)
        Member.objects.filter(pk=member.pk).update(box=desk.ended().member_box())


def may_end(desk: Desk) -> bool:
    """Tell whether the couple is this person's to end for both: they began it, or were welcomed into it."""
    return desk.partner is None or desk.welcomed


def partner_row(desk: Desk) -> Person | None:
    """Give the partner's row, while they are still on this server."""
    return Person.objects.filter(pk=desk.partner).first() if desk.partner else None


def partner_is_here(desk: Desk) -> bool:
    """Tell whether the partner still has their place in this couple."""
    return (
        desk.partner is not None and Member.objects.filter(couple=desk.couple, person=desk.partner).exists()
    )


def four_words(desk: Desk) -> str:
    """Give the words that both compare; NotYet while there is nobody."""
    return words(desk.identity.public, desk.pinned.public)


def is_genuine(desk: Desk) -> bool:
    """Tell whether the partner's key in the database is the one that was compared."""
    row = partner_row(desk)
    return desk.closed or row is None or desk.recognises(bytes(row.public))


def pack(note: Row) -> bytes:
    """Write down a join note: id, author, slot, day, box. The couple is known by the place it lies in."""
    return note.id.bytes + note.author.bytes + note.slot + note.day.to_bytes(4, "big") + note.box


def unpack(couple: UUID, raw: bytes) -> Row:
    """Read a packed join note; nonsense gives a row that does not open."""
    if len(raw) < 52:
        raise CannotOpen
    day = int.from_bytes(raw[48:52], "big")
    return Row(UUID(bytes=raw[:16]), couple, UUID(bytes=raw[16:32]), JOINING, raw[32:48], day, raw[52:])


def said(about: dict[str, Any], field: str) -> str:
    """Read one short text of what somebody said about themselves; it may be anything."""
    value = about.get(field)
    return plain(value)[:60] if isinstance(value, str) else ""
