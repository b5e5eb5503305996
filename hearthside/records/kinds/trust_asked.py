"""Whether something broke a member's trust and is still open for them. Private, always; asked monthly."""

from __future__ import annotations

from typing import ClassVar

from hearthside.records.base import Record
from hearthside.records.fields import Week


class TrustAsked(Record, frozen=True, kw_only=True):
    """Whether something broke a member's trust and is still open for them. Private, always; asked monthly."""

    KIND: ClassVar[str] = "trust_asked"

    week: Week
    broken: bool
