"""Reading again: what the two noted and agreed on, month by month, and what became of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, TypeGuard

from msgspec import Struct, field

from hearthside.catalog.load import library
from hearthside.engine.ledger.days import EPOCH, day_date
from hearthside.engine.ledger.lasting.checkins import AGREEMENT, CHECKIN, NOTE, CheckIns, Months
from hearthside.journal.book import Book
from hearthside.records import Written
from hearthside.records.kinds.agreement_looked import AgreementLooked
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove

KINDS = (Session, SessionMove, AgreementLooked)


class Kept(Struct, kw_only=True):
    """One check-in with what it left. `notes`: (mine, words)."""

    day: date
    title: str
    private: bool = False
    notes: list[tuple[bool, str]] = field(default_factory=list)
    agreed: str = ""
    look: date | None = None


class Looked(Struct, frozen=True, kw_only=True):
    """That they looked at an agreement again."""

    day: date
    words: str
    how: str
    now: str


def months(book: Book) -> list[date]:
    """The months in which there is something to read, the latest first: their first days."""
    return [date.fromisoformat(f"{name}-01") for name in sorted(book.ledger.of(Months).kept, reverse=True)]


def month(book: Book, first: date) -> dict[str, Any]:
    """What one month holds, the latest first."""
    after = (first + timedelta(days=32)).replace(day=1)
    start, end = (first - EPOCH).days, (after - EPOCH).days
    written = book.between(start - 1, end, KINDS)
    sessions = [one for one in _sessions(book, written) if first <= one.day < after]
    looked = [one for one in _looked(book, written) if first <= one.day < after]
    return {"first": first, "sessions": sessions[::-1], "looked": looked[::-1]}


def _sessions(book: Book, written: list[Written]) -> list[Kept]:
    found: dict[str, Kept] = {}
    days = {one.id: one.day for one in book.ledger.of(CheckIns).open}
    for one in written:
        record = one.record
        if isinstance(record, Session) and record.what == CHECKIN and record.session not in found:
            agenda = library().agendas.get(record.about or "")
            found[record.session] = Kept(
                day=day_date(one.day),
                title=agenda.title if agenda else "",
                private=one.audience == "private" and not book.solo,
            )
        elif _is_said(record) and record.session in found:
            kept = found[record.session]
            if record.about == NOTE:
                kept.notes.append((one.author == book.me, record.words))
            elif record.about == AGREEMENT:
                kept.agreed = record.words
                kept.look = day_date(days[one.id]) if days.get(one.id) else None
    return [kept for kept in found.values() if kept.notes or kept.agreed]


def _is_said(record: object) -> TypeGuard[SessionMove]:
    return isinstance(record, SessionMove) and record.verb == "say" and bool(record.words)


def _looked(book: Book, written: list[Written]) -> list[Looked]:
    entries = [(one, one.record) for one in written if isinstance(one.record, AgreementLooked)]
    agreed = book.these(_id(record.agreement) for _one, record in entries)
    said = {one.id.replace("-", ""): one for one in agreed}
    return [
        Looked(
            day=day_date(one.day),
            words=getattr(said[record.agreement].record, "words", ""),
            how=record.how,
            now=record.words,
        )
        for one, record in entries
        if record.how != "later" and record.agreement in said
    ]


def _id(token: str) -> str:
    """An id as entries have it. What is no id is one that was never given."""
    return token if len(token) == 32 else "0" * 32
