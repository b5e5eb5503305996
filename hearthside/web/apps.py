"""The web app."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Base pages, components, headers and errors. It has no tables."""

    name = "hearthside.web"
    label = "web"
