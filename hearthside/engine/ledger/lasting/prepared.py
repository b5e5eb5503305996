"""What lasts of preparing a check-in alone: which entry holds the words to which prompt. Mine alone."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from hearthside.engine.ledger.lasting.checkins import CHECKIN
from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.prepared import Prepared
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove

SITTING = 2 * 3600  # seconds after a check-in began in which one still prepares for that one
GOT_SOMEWHERE = 2  # steps; whoever sat down and got up again has used up nothing


class Words(Struct, frozen=True, array_like=True):
    """The entry that holds what I wrote to a prompt, and when, in Unix seconds."""

    id: str
    at: int


class Agenda(Struct, frozen=True, array_like=True):
    """One agenda. `session`, `opened`: its latest check-in; `led`: how far that came, in steps.

    What was written up to `before` was for an earlier check-in than that one. Unix seconds.
    """

    words: dict[str, Words] = {}
    session: str = ""
    opened: int = 0
    led: int = 0
    after: int = 0
    before: int = 0

    def since(self, now: int | None = None) -> int:
        """Up to when words are of an earlier check-in: than the next one at `now`, or than the latest."""
        if now is None or self.led < GOT_SOMEWHERE or now < self.opened + SITTING:
            return self.before
        return self.opened + SITTING


class Alone(Part, frozen=True):
    """What I thought over alone, by agenda and prompt."""

    NAME: ClassVar[str] = "prepared"

    agendas: dict[str, Agenda] = {}

    def on(self, agenda: str) -> Agenda:
        """How it stands with one agenda."""
        return self.agendas.get(agenda, Agenda())


@folds_into(Alone, Prepared)
def prepared(part: Alone, written: Written, record: Prepared, me: str) -> Alone:
    """The latest words to a prompt count; no words take them out."""
    if written.author != me:
        return part
    here = part.on(record.agenda)
    words = {slug: one for slug, one in here.words.items() if slug != record.prompt}
    if record.words:
        words[record.prompt] = Words(written.id, written.at)
    return _put(part, record.agenda, replace(here, words=words))


@folds_into(Alone, Session)
def session(part: Alone, written: Written, record: Session, _me: str) -> Alone:
    """A check-in begins: what I wrote for the one before is over, if that one came to anything."""
    here = part.on(record.about or "")
    if record.what != CHECKIN or record.session == here.session:
        return part
    if record.place:  # the same one, gone on with
        return _put(part, record.about or "", replace(here, session=record.session, after=0))
    before = here.since(max(written.at, here.opened))
    fresh = replace(here, session=record.session, opened=written.at, led=0, after=0, before=before)
    return _put(part, record.about or "", fresh)


@folds_into(Alone, SessionMove)
def move(part: Alone, _written: Written, record: SessionMove, _me: str) -> Alone:
    """How far a check-in came."""
    step = {"on": 1, "skip": 1, "back": -1}.get(record.verb, 0)
    found = next((slug for slug, one in part.agendas.items() if one.session == record.session), None)
    if not step or found is None or part.agendas[found].after != record.after:
        return part
    here = part.agendas[found]
    return _put(part, found, replace(here, led=max(0, here.led + step), after=here.after + 1))


def _put(part: Alone, agenda: str, here: Agenda) -> Alone:
    return replace(part, agendas={**part.agendas, agenda: here})
