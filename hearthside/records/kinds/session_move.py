"""One thing that happens in a session: somebody comes, goes on, says something, pauses, stops. Shared."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Token, Words


class SessionMove(Record, frozen=True, kw_only=True):
    """One thing that happens in a session.

    `after`: how many moves had led on when this one was made, so that two taps at once lead on once.
    `about`: what is said belongs to this, a prompt or a question. `until`, Unix seconds: of a pause; of an
    agreement the day to look at it again (as the second at which it begins in UTC); of `next` its hour.
    With the verb `typed` it is private: words that were in a box and not sent.
    """

    KIND: ClassVar[str] = "session_move"

    session: Token
    verb: Slug
    after: Annotated[int, Meta(ge=0, le=10_000)] = 0
    about: Slug | None = None
    words: Words = ""
    until: Annotated[int, Meta(ge=0, lt=2**40)] = 0
