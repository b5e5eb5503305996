"""Laws are tried as often as everywhere, without a stop-watch: other things run on the same machine."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")
