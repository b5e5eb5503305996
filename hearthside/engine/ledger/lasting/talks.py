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
    """One of the latest sessions: what it was, and how far it came.

    `on_one`: whether one yes is enough; `yes`: who has said it so far; `beyond`: steps since they turned
    aside, which don't count as having come further.
    """

    session: str
    key: str
    day: int
    place: int
    after: int = 0
    stopped: bool = False
    on_one: bool = False
    yes: str = ""
    beyond: int = 0


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
    on_one = record.phones == "one"
    lately = (*talks.lately, Followed(record.session, key, written.day, record.place, on_one=on_one))
    return replace(talks, kept=kept, lately=lately[-FOLLOWED:])


@folds_into(Talks, SessionMove)
def session_move(talks: Talks, written: Written, record: SessionMove, _me: str) -> Talks:
    """Only what leads on, or back, or ends it."""
    found = next((one for one in talks.lately if one.session == record.session), None)
    if found is None or found.stopped:
        return talks
    after = _further(found, written.author, record)
    if after is found:
        return talks
    lately = tuple(after if one is found else one for one in talks.lately)
    kept = {**talks.kept, after.key: replace(talks.kept[after.key], place=after.place)}
    return replace(talks, lately=lately, kept=kept)


def _further(found: Followed, author: str, move: SessionMove) -> Followed:
    """How far it has come with one more move: what engine.together tells exactly, as far as it lasts."""
    if move.verb == "stop":
        return replace(found, stopped=True)
    if move.after != found.after:
        return found
    if move.verb == "yes" and not found.on_one and found.yes in ("", author):
        return replace(found, yes=author)
    step = {"on": 1, "skip": 1, "yes": 1, "back": -1, "aside": 1}.get(move.verb, 0)
    if not step:  # nothing that has rounds is resumed
        return found
    is_aside = found.beyond or move.verb == "aside"
    beyond = found.beyond + step if is_aside else 0
    place = found.place if is_aside else max(0, found.place + step)
    return replace(found, place=place, beyond=max(0, beyond), after=found.after + 1, yes="")
