"""The laws are checked without a stop-watch: other work on the machine is no fault of theirs."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("vault", deadline=None)
settings.load_profile("vault")
