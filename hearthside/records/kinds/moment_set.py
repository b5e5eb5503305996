"""A time for a talk: yes or no to it, or called off. It stands once both said yes. Shared."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearthside.records.base import Record
from hearthside.records.fields import Token
from hearthside.records.kinds.moment_times import Moment


class MomentSet(Record, frozen=True, kw_only=True):
    """What its author says to a time. `both`: said at one phone by the two together."""

    KIND: ClassVar[str] = "moment_set"

    check: Token
    at: Moment
    verb: Literal["yes", "no", "both", "off"]
