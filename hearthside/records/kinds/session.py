"""That the two sit down to something together: a check-in, listening turns, questions. Shared."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from hearthside.records.base import Record
from hearthside.records.fields import Slug, Token

Person = Annotated[str, Meta(max_length=40)]


class Session(Record, frozen=True, kw_only=True):
    """That the two sit down to something together. What happens in it are its moves (`session_move`).

    `what`: the kind of session, `about`: the content it follows, if any. `phones`: one for each, or one
    that is passed over. `first`: the person who begins; `place`: the step at which to begin, above 0 where an
    earlier session was left.
    """

    KIND: ClassVar[str] = "session"

    session: Token
    what: Slug
    about: Slug | None = None
    phones: Literal["two", "one"] = "two"
    first: Person = ""
    place: Annotated[int, Meta(ge=0, le=500)] = 0
