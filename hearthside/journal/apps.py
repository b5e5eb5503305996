"""The journal app."""

from __future__ import annotations

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Entries, and the book that reads them."""

    name = "hearthside.journal"
    label = "journal"
