"""What somebody has typed in a session and not sent: theirs alone, until they send it or let it go."""

from __future__ import annotations

from msgspec import Struct

from hearthside.engine.together import State
from hearthside.journal.book import Book
from hearthside.records.kinds.session_move import SessionMove

VERB = "typed"


class Typed(Struct, frozen=True):
    """Words, or a chosen hour. `about`: the box they stood in; `until`: Unix seconds, 0 for none."""

    id: str
    about: str
    words: str
    until: int = 0


def found(book: Book, here: State) -> list[Typed]:
    """What I have typed in this session and not sent, oldest first."""
    return [
        Typed(one.id, one.record.about or "", one.record.words, one.record.until)
        for one in book.recent((SessionMove,))
        if isinstance(one.record, SessionMove)
        and (one.record.session, one.record.verb, one.author) == (here.session, VERB, book.me)
    ]


def keep(book: Book, here: State, about: str, words: str, until: int = 0, *, instead: str = "") -> None:
    """Keep it for whoever typed it. `instead`: the id of what stood in the same box before, if anything."""
    before = found(book, here)
    if words.strip() or until:
        same = [one.id for one in before if (one.about, one.words, one.until) == (about, words, until)]
        if instead in same:
            return
        if not same:
            move = SessionMove(session=here.session, verb=VERB, about=about or None, words=words, until=until)
            book.keep(move)
    drop(book, here, instead)


def drop(book: Book, here: State, wanted: str) -> None:
    """Let one go for ever. What is not one of mine from this session stays as it is."""
    book.erase_these(one.id for one in found(book, here) if one.id == wanted)
