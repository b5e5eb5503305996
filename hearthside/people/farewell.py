"""Leaving: one place, or everything. What is deleted here is gone, from the file too.

It is promise 47 of docs/threat-model.md.
"""

from __future__ import annotations

from uuid import UUID

from django.db import connection, transaction

from hearthside.people import accounts, couples, desks, seams
from hearthside.people.models import Couple, Invite, Member, Person
from hearthside.vault import person as vault
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen
from hearthside.vault.identity import Identity


def leave(desk: Desk) -> None:
    """Erase what I wrote in a couple that is closed, and give up my place in it.

    When the last one goes, the couple goes too. CannotOpen for a couple that is still open.
    """
    if not desk.closed:
        raise CannotOpen
    seams.erase_all(desk)
    with transaction.atomic():
        Member.objects.filter(couple=desk.couple, person=desk.me).delete()
        drop_empty(desk.couple)
    leave_no_trace()


def shred(identity: Identity) -> None:
    """Make everything of a person unreadable for ever, and delete it.

    Erases what they wrote in every couple, closes those couples for whoever stays, turns the slots into
    noise in the row itself, so that no page of the file keeps them, and deletes the person.
    """
    mine = desks.places(identity.person)
    strange = set[UUID]()  # places in which they were never welcomed: those are not theirs to close
    for member in mine:
        try:
            desk = couples.taken(desks.desk_at(identity, member), member)
            seams.erase_all(desk)
        except CannotOpen:
            continue  # a place whose box was damaged: nobody can read what was written there
        if not couples.may_end(desk):
            strange.add(desk.couple)
    with transaction.atomic():
        make_noise(identity.person)
        left = [member.couple_id for member in mine]
        Couple.objects.filter(pk__in=set(left) - strange).update(closed=True)
        Invite.objects.filter(couple__in=set(left) - strange).delete()
        Member.objects.filter(couple__in=left).update(incoming=None)
        Member.objects.filter(person=identity.person).delete()
        for couple in left:
            drop_empty(couple)
        Person.objects.filter(pk=identity.person).delete()
    leave_no_trace()


def make_noise(person: UUID) -> None:
    """Write noise over the slots, and end every session and device."""
    row = accounts.row_of(Person.objects.select_for_update().get(pk=person))
    noise = vault.shred(row)
    accounts.store(noise, instead_of=row)
    accounts.end_all(person)


def drop_empty(couple: UUID) -> None:
    """Delete a couple that nobody is left in; its rows go with it."""
    if not Member.objects.filter(couple=couple).exists():
        Couple.objects.filter(pk=couple).delete()


def leave_no_trace() -> None:
    """Empty SQLite's write-ahead log, where deleted bytes would stay until it is next reused."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
