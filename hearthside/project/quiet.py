"""Errors told without content: what kind, and where in the code. Never a value, a path of a page, or a word.

Django's own reports carry local variables and what was sent: with us, passphrases (docs/threat-model.md, 52).
This module is imported while logging is set up, so it must not import models.
"""

from __future__ import annotations

import logging
import traceback
from types import TracebackType
from typing import Any

Trace = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def bare(trace: Trace | None) -> str:
    """Give an exception as its type and the lines it came through."""
    kind, _, frames = trace or (None, None, None)
    if kind is None:
        return ""
    lines = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(frames)]
    return "\n".join([kind.__name__, *lines])


class Formatter(logging.Formatter):
    """Log lines that hold nothing of anybody."""

    def format(self, record: logging.LogRecord) -> str:
        """Give our own lines as written; of everybody else's only who, the status and the place."""
        if record.name.startswith("hearthside"):
            text = record.getMessage()
        else:
            text = f"status {getattr(record, 'status_code', 'unknown')}"
        parts = [f"{record.levelname.lower()}: {record.name}: {text}"]
        if isinstance(record.exc_info, tuple):
            parts.append(bare(record.exc_info))
        return "\n".join(parts)


class Reporter:
    """What Django shows and sends about an error, with debugging on or off."""

    def __init__(self, request: Any, exc_type: Any, exc_value: Any, tb: Any, is_email: bool = False) -> None:
        """Take what Django gives; keep the exception's kind and lines only."""
        self.text = bare((exc_type, exc_value, tb)) if exc_type else ""

    def get_traceback_text(self) -> str:
        """Give the report as text."""
        return self.text

    def get_traceback_html(self) -> str:
        """Give the report as a page."""
        from django.utils.html import format_html

        return format_html("<!DOCTYPE html><title>Hearthside</title><pre>{}</pre>", self.text)


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"quiet": {"()": "hearthside.project.quiet.Formatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "quiet"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "hearthside": {"level": "INFO"},
        # These have handlers of Django's own, which would print paths and mail reports.
        "django": {"handlers": [], "level": "ERROR", "propagate": True},
        "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
    },
}
