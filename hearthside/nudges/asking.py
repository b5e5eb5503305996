"""Asking for a notice, and calling it off. Who asks says who is told, which sentence, and when: no more."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from hearthside.nudges.models import Notice, What, rounded


def ask_for(people: Iterable[str], what: What, *, due: int) -> None:
    """Let each of these persons (their ids) be told once at about `due` (Unix seconds)."""
    for person in people:
        Notice.objects.get_or_create(owner_id=UUID(person), what=what, due=rounded(due))


def call_off(people: Iterable[str], what: What, *, due: int) -> None:
    """Tell them nothing at that time after all."""
    Notice.objects.filter(owner__in=[UUID(one) for one in people], what=what, due=rounded(due)).delete()
