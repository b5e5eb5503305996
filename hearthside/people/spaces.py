"""A person and their place, made together: a new space, or the second place in a partner's."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from hearthside.people import accounts, couples, desks, rules, seams
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen
from hearthside.vault.identity import Identity


def create(
    login: str, passphrase: str, *, name: str, zone: str, language: str, code: str, now: int
) -> tuple[Identity, str, Desk]:
    """Create a space for one, who may be joined. Raises LoginTaken, NotWithoutCode."""
    if rules.needs_code() and not rules.is_good(code, now=now):
        raise rules.NotWithoutCode

    def settle(identity: Identity) -> Desk:
        desk = couples.found(identity)
        seams.introduce(desk, name=name, zone=zone, language=language)
        return desk

    return accounts.create(login, passphrase, also=settle, admit=lambda: rules.spend(code, now=now))


def create_joining(
    login: str, passphrase: str, *, name: str, zone: str, language: str, secret: str, now: int
) -> tuple[Identity, str, Desk]:
    """Create a person who joins at once. Raises LoginTaken; CannotOpen if the invitation is gone."""
    couples.find(secret, now=now)

    def settle(identity: Identity) -> Desk:
        desk = couples.join(secret, identity, now=now, name=name)
        seams.introduce(desk, name=name, zone=zone, language=language)
        return desk

    return accounts.create(login, passphrase, also=settle)


def join(identity: Identity, before: Desk | None, *, name: str, secret: str, now: int) -> Desk:
    """Join with the sign-in one has. A space of one's own until now is closed: readable, and separate.

    CannotOpen if the invitation is gone, or for somebody who has a partner here already.
    """
    if before is not None and before.partner is not None and not before.closed:
        raise CannotOpen
    with transaction.atomic():
        likes = seams.book(before).settings if before else None
        desk = couples.join(secret, identity, now=now, name=name)
        seams.introduce_again(desk, name=name, likes=likes)
        if before is not None and not before.closed:
            couples.close(before)
    return desk


def start_again(identity: Identity, *, name: str, zone: str, language: str) -> Desk:
    """Begin a new space for one, after leaving or closing another. CannotOpen while one is still open."""
    with transaction.atomic():
        for place in desks.places(identity.person):
            if not (place.closed or desks.desk_at(identity, place).closed):
                raise CannotOpen
        desk = couples.found(identity)
        seams.introduce(desk, name=name, zone=zone, language=language)
    return desk


def is_mine(person: UUID, couple: UUID) -> bool:
    """Tell whether a person has a place in a couple."""
    return any(member.couple_id == couple for member in desks.places(person))
