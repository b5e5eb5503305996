"""What became of something the two agreed on in a check-in, once they looked at it again. Shared."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Day, Token, Words


class AgreementLooked(Record, frozen=True, kw_only=True):
    """What became of an agreement when they looked at it again. Shared; nobody is named as having failed.

    `agreement`: the entry that says it, 32 hex digits. `words`: what it is now, if it changed; `until`: the
    day on which to look again, if any.
    """

    KIND: ClassVar[str] = "agreement_looked"

    agreement: Token
    how: Literal["kept", "changed", "let-go", "later"]
    words: Words = ""
    until: Day | None = None
