"""Persons between the database and the vault: create, unlock, recover, change the passphrase."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction

from hearthside.people import sessions
from hearthside.people.models import Device, Person
from hearthside.vault import person as vault
from hearthside.vault.errors import CannotOpen
from hearthside.vault.identity import Identity
from hearthside.vault.stretch import Cost

T = TypeVar("T")


class LoginTaken(Exception):
    """Somebody on this server already has this sign-in name."""


def cost() -> Cost:
    """What trying one passphrase costs here."""
    rounds, mib = settings.PASSPHRASE_COST
    return Cost(rounds, mib)


def row_of(person: Person) -> vault.PersonRow:
    """Give a person as the vault knows them."""
    return vault.PersonRow(person.id, bytes(person.salt), bytes(person.public), bytes(person.slots))


def store(row: vault.PersonRow, *, instead_of: vault.PersonRow) -> None:
    """Write what the vault changed, if nobody changed it meanwhile; CannotOpen otherwise.

    So one recovery code is spent once, a shredded person does not come back, and no lock on the database
    is held while a passphrase is stretched.
    """
    unchanged = Person.objects.filter(pk=row.id, salt=instead_of.salt, slots=instead_of.slots)
    if not unchanged.update(salt=row.salt, public=row.public, slots=row.slots):
        raise CannotOpen


def known(login: str) -> vault.PersonRow:
    """Find who signs in by this name, or a row of noise that costs as much to try."""
    person = Person.objects.filter(login=login).first()
    return row_of(person) if person else vault.nobody(cost())


def admit_anybody() -> None:
    """Ask for nothing."""


def create(
    login: str,
    passphrase: str,
    *,
    also: Callable[[Identity], T],
    admit: Callable[[], None] = admit_anybody,
) -> tuple[Identity, str, T]:
    """Add a person and, in the same transaction, what `also` does for them: all of it or nothing.

    Gives the person unlocked, their recovery code, and what `also` gave. Raises LoginTaken, and whatever
    `admit` raises, which is asked before the person is there.
    """
    if Person.objects.filter(login=login).exists():
        raise LoginTaken
    row, identity, code = vault.create(passphrase, cost())
    with transaction.atomic():
        admit()
        insert(login, row)
        done = also(identity)
    return identity, code, done


def insert(login: str, row: vault.PersonRow) -> None:
    """Add the row; LoginTaken when somebody was quicker."""
    try:
        with transaction.atomic():
            Person.objects.create(id=row.id, login=login, salt=row.salt, public=row.public, slots=row.slots)
    except IntegrityError:
        raise LoginTaken from None


def unlock(login: str, passphrase: str) -> Identity:
    """Sign in. CannotOpen for a wrong passphrase and, after just as much work, for a name nobody has.

    Also for one that was changed while it was being tried: that may have taken seconds.
    """
    before = known(login)
    identity = vault.unlock(before, passphrase)
    if not Person.objects.filter(pk=before.id, salt=before.salt, slots=before.slots).exists():
        raise CannotOpen
    return identity


def recover(login: str, code: str, new: str) -> tuple[Identity, str]:
    """Spend a recovery code on a new passphrase; ends every session and device. Gives the new code."""
    before = known(login)
    row, identity, fresh = vault.reset_with_recovery(before, code, new, cost())
    with transaction.atomic():
        store(row, instead_of=before)
        end_all(row.id)
    return identity, fresh


def change_passphrase(person: UUID, old: str, new: str, *, keep: str = "") -> None:
    """Put a new passphrase in the place of the old; ends every other session and every device.

    CannotOpen if `old` is wrong. `keep` is the row of the session that asks.
    """
    before = row_of(Person.objects.get(pk=person))
    row = vault.change_passphrase(before, old, new, cost())
    with transaction.atomic():
        store(row, instead_of=before)
        end_all(person, but=keep)


def new_recovery(person: UUID, passphrase: str) -> str:
    """Make a new recovery code; the old one opens nothing any more. CannotOpen if the passphrase is wrong."""
    before = row_of(Person.objects.get(pk=person))
    row, code = vault.replace_lost_recovery(before, passphrase)
    store(row, instead_of=before)
    return code


def is_passphrase(person: UUID, passphrase: str) -> bool:
    """Tell whether this is the person's passphrase, for steps that cannot be undone."""
    try:
        vault.unlock(row_of(Person.objects.get(pk=person)), passphrase)
    except CannotOpen:
        return False
    return True


def end_all(person: UUID, *, but: str = "") -> None:
    """End sessions and devices of a person, except perhaps the session they are in."""
    sessions.end_everywhere(person, but=but)
    Device.objects.filter(owner_id=person).delete()
