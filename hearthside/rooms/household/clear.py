"""What is not encrypted: every clear column of every table, in a sentence each (invariant 8).

A column that is neither listed here nor a box makes the tests fail. So does one that no longer exists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Field, Model
from django.utils.translation import gettext_lazy as _

OWNER = _("whose it is")
ID = _("a random number")

CLEAR: dict[str, tuple[Any, dict[str, Any]]] = {
    "people.person": (
        _("People"),
        {
            "id": ID,
            "login": _("your sign-in name"),
            "salt": _("random bytes that make guessing passphrases dearer"),
            "public": _("your public key, which is made to be seen"),
        },
    ),
    "people.couple": (
        _("Couples"),
        {"id": ID, "closed": _("whether the couple has been closed")},
    ),
    "journal.stir": (
        _("That something changed"),
        {
            "couple": _("which couple"),
            "number": _("how often something that both of you may know of was written or erased"),
        },
    ),
    "people.member": (
        _("Who belongs together"),
        {"id": ID, "couple": _("which couple"), "person": _("which person")},
    ),
    "people.session": (
        _("Sessions"),
        {
            "id": _("an image of the cookie in your browser, from which nobody can get back to it"),
            "owner": OWNER,
            "expires": _("when it can be swept away"),
        },
    ),
    "people.device": (
        _("Devices with a PIN"),
        {
            "id": _("an image of the secret on the device, from which nobody can get back to it"),
            "owner": OWNER,
            "tries": _("how many wrong PINs since the last right one"),
        },
    ),
    "people.invite": (
        _("Invitations that are out"),
        {
            "id": _("an image of the invitation code"),
            "couple": _("which couple"),
            "expires": _("when it ends"),
        },
    ),
    "people.throttle": (
        _("Wrong tries at the door"),
        {
            "id": _("a keyed image of what was typed and from where"),
            "tries": _("how many"),
            "wait_until": _("until when to wait"),
        },
    ),
    "people.signupcode": (
        _("Sign-up codes that are out"),
        {"id": _("an image of the code"), "expires": _("when it ends")},
    ),
    "journal.entry": (
        _("Everything that is written"),
        {
            "id": ID,
            "couple": _("which couple"),
            "author": _("who of the two wrote it"),
            "audience": _("whether it is private, sealed or shared"),
            "slot": _("random bytes, or for an answer an image of where the other’s answer belongs"),
            "day": _("the day on which it was written, not the hour"),
        },
    ),
    "nudges.notice": (
        _("Reminders that are due"),
        {
            "id": ID,
            "owner": OWNER,
            "what": _("which of three fixed sentences, none of which says anything"),
            "due": _("when, to a quarter of an hour"),
        },
    ),
}
BOXES = {
    "people.person": {"slots", "totp"},
    "people.member": {"box", "incoming"},
    "people.session": {"box", "note"},
    "people.device": {"box", "note"},
    "people.invite": {"box"},
    "journal.entry": {"box"},
}
NOT_OF_PEOPLE = {"contenttypes", "migrations"}  # Django's own bookkeeping: names of tables, nothing else


@dataclass(frozen=True)
class Table:
    """One table as the page shows it: its clear columns, and whether the rest is sealed."""

    title: Any
    columns: list[Any]
    sealed: bool


def models() -> Iterator[type[Model]]:
    """Every table that the house has."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.app_label not in NOT_OF_PEOPLE:
            yield model


def name_of(model: type[Model]) -> str:
    """Name a table as the lists above do."""
    return f"{model._meta.app_label}.{model._meta.model_name}"


def columns(model: type[Model]) -> list[str]:
    """Every column of a table."""
    return [field.name for field in model._meta.get_fields() if isinstance(field, Field)]


def unlisted() -> set[str]:
    """Columns that exist and are in neither list: they would be news to the people who write here."""
    found = {f"{name_of(model)}.{column}" for model in models() for column in columns(model)}
    return found - listed()


def listed() -> set[str]:
    """Every column that the lists name."""
    clear = {f"{table}.{column}" for table, (_title, known) in CLEAR.items() for column in known}
    return clear | {f"{table}.{column}" for table, known in BOXES.items() for column in known}


def tables() -> list[Table]:
    """What the page shows, in the order of the list; tables that this house does not have are left out."""
    here = {name_of(model) for model in models()}
    return [
        Table(title, list(known.values()), name in BOXES)
        for name, (title, known) in CLEAR.items()
        if name in here
    ]
