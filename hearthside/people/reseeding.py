"""New keys beneath a new passphrase: for when an old copy may lie in the wrong hands.

How the seed changes stands in docs/vault-format.md, section 2.
"""

from __future__ import annotations

from django.db import transaction

from hearthside.people import accounts, couples, desks, seams
from hearthside.people.models import Invite, Member, Person
from hearthside.people.quick import Place
from hearthside.vault import joining
from hearthside.vault import person as vault
from hearthside.vault.errors import NotYet
from hearthside.vault.identity import Identity


def change_seed(identity: Identity, old: str, new: str) -> tuple[Identity, str]:
    """Give a person a new seed under a new passphrase; gives them unlocked, and a new recovery code.

    Every session and device ends; own entries are sealed again; the partner takes the new key at their
    next visit. All or nothing. CannotOpen if `old` is wrong; NotYet while one of the two has yet to
    welcome the other.
    """
    before = accounts.row_of(Person.objects.get(pk=identity.person))
    changed = vault.change_passphrase(before, old, new, accounts.cost())
    row, after, code = vault.change_seed(changed, new, accounts.cost())
    with transaction.atomic():
        accounts.store(row, instead_of=before)
        accounts.end_all(identity.person)
        for member in desks.places(identity.person):
            move(identity, after, member)
    return after, code


def move(identity: Identity, after: Identity, member: Place) -> None:
    """Take one place along to the new seed.

    What the partner has handed over is taken first: two changes that do not know of each other would leave
    each with keys that the other refuses.
    """
    places = Member.objects.select_for_update().filter(couple=member.couple_id).order_by("pk")
    rows = {row.person_id: row for row in places}
    mine = rows[identity.person]
    found = desks.desk_at(identity, mine)
    desk = couples.taken(found, mine)
    if desk.partner is None and mine.incoming is not None:
        raise NotYet
    theirs = rows.get(desk.partner) if desk.partner else None
    pending = bytes(theirs.incoming) if theirs and theirs.incoming is not None else None
    moved, hand_over = joining.moved(desk, after, pending=pending)
    left = mine.incoming if desk is found else None
    Member.objects.filter(pk=mine.pk).update(box=moved.member_box(), incoming=left)
    if theirs and hand_over is not None:
        Member.objects.filter(pk=theirs.pk).update(incoming=hand_over)
    Invite.objects.filter(couple=member.couple_id).delete()
    seams.reseal(desk, moved)
