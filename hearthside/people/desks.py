"""From an unlocked person to their desk in one couple."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from hearthside.people import quick, seams
from hearthside.people.models import Member
from hearthside.people.quick import Place
from hearthside.vault.desk import Desk, open_member
from hearthside.vault.errors import CannotOpen
from hearthside.vault.identity import Identity


def places(person: UUID) -> list[Place]:
    """Give a person's places, the open one first."""
    return quick.places(person)


def desk_at(identity: Identity, member: Place | Member) -> Desk:
    """Sit down at one place. CannotOpen if the row is not what its owner left.

    Closed counts wherever it stands: in the column, or in the box, where nobody else can undo it.
    """
    desk = open_member(identity, member.couple_id, bytes(member.box))
    return desk.ended() if member.closed else desk


def desk_for(
    identity: Identity, wanted: UUID | None, known: list[Place] | None = None
) -> tuple[Desk, Place] | None:
    """Sit down where the person wants to be, or at their open place, or at the one they have.

    `known`: the person's places, where they have been read already.
    """
    mine, first = places(identity.person) if known is None else known, None
    for member in [place for place in mine if place.couple_id == wanted] or mine:
        try:
            desk = desk_at(identity, member)
        except CannotOpen:
            break
        if not desk.closed:
            return desk, member
        first = first or (desk, member)
    return first


@dataclass(frozen=True)
class Described:
    """One of a person's spaces, as a list shows it."""

    couple: UUID
    closed: bool
    name: str


def described(identity: Identity) -> list[Described]:
    """Describe every space that a person has a place in."""
    found = []
    for member in places(identity.person):
        try:
            desk = desk_at(identity, member)
        except CannotOpen:
            continue
        mine = seams.book(desk)
        name = mine.name_of(str(desk.partner)) if desk.partner else ""
        found.append(Described(desk.couple, desk.closed, name))
    return found
