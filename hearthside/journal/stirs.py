"""That something changed between the two: one number for each couple, which rises. It says nothing more.

Only what both may know of raises it: nobody learns from it that the other has written something private.
"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import connection

from hearthside.journal.models import Stir

RAISE = (
    "INSERT INTO journal_stir (couple_id, number) VALUES (%s, 1) "
    "ON CONFLICT (couple_id) DO UPDATE SET number = journal_stir.number + 1"
)


def stir(couple: UUID) -> None:
    """Raise a couple's number."""
    key = couple if connection.features.has_native_uuid_field else couple.hex
    with connection.cursor() as cursor:
        cursor.execute(RAISE, [key])


def numbers(couples: Collection[UUID]) -> dict[UUID, int]:
    """The numbers of these couples; 0 where nothing was ever shared."""
    found = dict(Stir.objects.filter(couple__in=list(couples)).values_list("couple_id", "number"))
    return {couple: found.get(couple, 0) for couple in couples}
