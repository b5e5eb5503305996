"""The name a member wants to be called by. Shared; the latest one counts."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Name


class Greeting(Record, frozen=True, kw_only=True):
    """The name a member wants to be called by. Shared; the latest one counts."""

    KIND: ClassVar[str] = "greeting"

    name: Name
