"""The people app."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Persons, couples, sessions, devices and invitations."""

    name = "hearthside.people"
    label = "people"
