"""What lasts of sessions: how often the two sat down to each, when last, and where they left it."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove

FOLLOWED = 8  # sessions whose moves still count: the latest


class Followed(Struct, frozen=True, array_like=True):
    """One of the latest sessions: what it was, and how far it came."""

    session: str
    key: str
    day: int
    place: int
    after: int = 0
    stopped: bool = False


class Kept(Struct, frozen=True, array_like=True):
    """One kind of session with its content. `place`: the step of the latest one, as far as they came."""

    times: int = 0
    day: int = 0
    place: int = 0


class Talks(Part, frozen=True):
    """Sessions by "what/about" ("what" where there is no content). Days are day numbers."""

    NAME: ClassVar[str] = "talks"

    kept: dict[str, Kept] = {}
    lately: tuple[Followed, ...] = ()

    def on(self, what: str, about: str | None = None) -> Kept:
        """How it stands with one kind of session."""
        return self.kept.get(key_of(what, about), Kept())


def key_of(what: str, about: str | None) -> str:
    """The name under which a kind of session is remembered."""
    return f"{what}/{about}" if about else what


@folds_into(Talks, Session)
def session(talks: Talks, written: Written, record: Session, _me: str) -> Talks:
    """Somebody sat down; the other may have written the same a moment later."""
    if any(one.session == record.session for one in talks.lately):
        return talks
    key = key_of(record.what, record.about)
    before = talks.kept.get(key, Kept())
    kept = {**talks.kept, key: Kept(before.times + 1, written.day, record.place)}
    lately = (*talks.lately, Followed(record.session, key, written.day, record.place))
    return replace(talks, kept=kept, lately=lately[-FOLLOWED:])


@folds_into(Talks, SessionMove)
def session_move(talks: Talks, _written: Written, record: SessionMove, _me: str) -> Talks:
    """Only what leads on, or back, or ends it."""
    found = next((one for one in talks.lately if one.session == record.session), None)
    if found is None or found.stopped:
        return talks
    step = {"on": 1, "skip": 1, "back": -1}.get(record.verb, 0)  # nothing that has rounds is resumed
    if record.verb == "stop":
        after = replace(found, stopped=True)
    elif step and record.after == found.after:
        after = replace(found, place=max(0, found.place + step), after=found.after + 1)
    else:
        return talks
    lately = tuple(after if one is found else one for one in talks.lately)
    kept = {**talks.kept, after.key: replace(talks.kept[after.key], place=after.place)}
    return replace(talks, lately=lately, kept=kept)
