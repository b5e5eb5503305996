"""Bring a data folder up to date before serving: the database's tables, and the static files."""

from __future__ import annotations

from django.core.management import call_command
from django.db import DatabaseError

from hearthside.project.trouble import Trouble


def prepare() -> None:
    """Bring database and static files up to date. Raises Trouble when the database does not answer."""
    migrate()
    read_content()
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)


def read_content() -> None:
    """Read everything that Hearthside says. Raises Trouble when a file of one's own cannot be used."""
    from hearthside.catalog.load import BadContent, library

    try:
        library()
    except BadContent as bad:
        raise Trouble(f"some content cannot be used; mend it, or take it away:\n{bad}") from None


def migrate() -> None:
    """Bring the tables of the database up to date, or make them."""
    import django

    django.setup()
    try:
        call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as trouble:
        first = str(trouble).strip().splitlines()[0] if str(trouble).strip() else type(trouble).__name__
        raise Trouble(f"the database cannot be brought up to date: {first}") from None
