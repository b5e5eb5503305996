"""The nudges app."""

from __future__ import annotations

from django.apps import AppConfig


class NudgesConfig(AppConfig):
    """Notices without content, and the sweeping of what has expired."""

    name = "hearthside.nudges"
    label = "nudges"
