"""What lasts of check-ins: the rhythm, when the next one is, what was agreed and is still to be looked at."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from hearthside.engine.ledger.days import day_date, day_number
from hearthside.engine.ledger.part import Part, folds_into
from hearthside.records.base import Written
from hearthside.records.kinds.agreement_looked import AgreementLooked
from hearthside.records.kinds.reminder import Reminder
from hearthside.records.kinds.rhythm import Rhythm
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove

CHECKIN, NOTE, AGREEMENT, NEXT = "checkin", "note", "agreement", "next"
DAY = 86_400
FOLLOWED = 4  # check-ins whose moves still count: the latest
OPEN = 16  # agreements that wait to be looked at: the latest


class Followed(Struct, frozen=True, array_like=True):
    """One of the latest check-ins. `at`: Unix seconds; `noted`: whether a note or an agreement came of it."""

    session: str
    agenda: str
    at: int
    noted: bool = False


class Agreed(Struct, frozen=True, array_like=True):
    """An agreement: the entry that says it, the check-in it is from, the day on which to look at it again."""

    id: str
    session: str
    day: int


class Meant(Struct, frozen=True, array_like=True):
    """The rhythm as somebody last said it. `at`: when they did, Unix seconds; `shared`: whether both know."""

    weekday: int
    minute: int
    zone: str
    weeks: int
    by: str
    at: int
    shared: bool = True


class CheckIns(Part, frozen=True):
    """How it stands with the check-ins of the two. `next_at`: an hour they chose for once, Unix seconds.

    `before`: minutes before a check-in at which I want to be told, None for not at all; `laid`: for which
    moments notices lie ready; `chosen`: whether I have said anything about it.
    """

    NAME: ClassVar[str] = "checkins"
    AT_HAND: ClassVar[bool] = True

    rhythm: Meant | None = None
    next_at: int = 0
    lately: tuple[Followed, ...] = ()
    open: tuple[Agreed, ...] = ()
    before: int | None = None
    laid: tuple[int, ...] = ()
    chosen: bool = False

    @property
    def last(self) -> Followed | None:
        """The latest check-in, if there was one."""
        return self.lately[-1] if self.lately else None


class Months(Part, frozen=True):
    """In which months there is something to read again: "2026-11" -> how many check-ins and looks."""

    NAME: ClassVar[str] = "checkin_months"

    kept: dict[str, int] = {}
    lately: tuple[Followed, ...] = ()


@folds_into(CheckIns, Rhythm)
def rhythm(part: CheckIns, written: Written, record: Rhythm, _me: str) -> CheckIns:
    """The latest word counts, whoever said it. An hour chosen for once goes with the rhythm before."""
    if record.weekday is None:
        return replace(part, rhythm=None, next_at=0)
    shared = written.audience == "shared"
    meant = Meant(
        record.weekday, record.minute, record.zone, record.weeks, written.author, written.at, shared
    )
    return replace(part, rhythm=meant, next_at=0)


@folds_into(CheckIns, Reminder)
def reminder(part: CheckIns, _written: Written, record: Reminder, _me: str) -> CheckIns:
    """My own; the partner's never gets here, since it is private."""
    return replace(part, before=record.before, laid=tuple(record.laid), chosen=True)


@folds_into(CheckIns, Session)
def session(part: CheckIns, written: Written, record: Session, _me: str) -> CheckIns:
    """Somebody sat down to a check-in."""
    return replace(part, lately=_with(part.lately, written, record))


@folds_into(CheckIns, SessionMove)
def move(part: CheckIns, written: Written, record: SessionMove, _me: str) -> CheckIns:
    """An agreement (the latest of a check-in counts), or when the next one is."""
    if record.verb != "say" or all(one.session != record.session for one in part.lately):
        return part
    if record.about == NEXT and record.until:
        return replace(part, next_at=record.until)
    if record.about != AGREEMENT or not record.words:
        return part
    others = [one for one in part.open if one.session != record.session]
    return replace(part, open=_newest([*others, Agreed(written.id, record.session, record.until // DAY)]))


@folds_into(CheckIns, AgreementLooked)
def looked(part: CheckIns, written: Written, record: AgreementLooked, _me: str) -> CheckIns:
    """They looked at it: it is gone from the list, or comes back on another day, perhaps in other words."""
    found = next((one for one in part.open if one.id.replace("-", "") == record.agreement), None)
    if found is None:
        return part
    others = [one for one in part.open if one is not found]
    day = day_number(record.until) if record.until else None
    if day is None or record.how == "let-go":
        return replace(part, open=tuple(others))
    again = replace(found, day=day, id=written.id if record.how == "changed" and record.words else found.id)
    return replace(part, open=_newest([*others, again]))


@folds_into(Months, Session)
def month_session(part: Months, written: Written, record: Session, _me: str) -> Months:
    """Somebody sat down to a check-in."""
    return replace(part, lately=_with(part.lately, written, record))


@folds_into(Months, SessionMove)
def month_move(part: Months, written: Written, record: SessionMove, _me: str) -> Months:
    """The first note or agreement of a check-in makes it one to read again."""
    if record.verb != "say" or record.about not in (NOTE, AGREEMENT) or not record.words:
        return part
    found = next((one for one in part.lately if one.session == record.session), None)
    if found is None or found.noted:
        return part
    lately = tuple(replace(one, noted=True) if one is found else one for one in part.lately)
    return replace(part, lately=lately, kept=_counted(part.kept, found.at // DAY))


@folds_into(Months, AgreementLooked)
def month_looked(part: Months, written: Written, record: AgreementLooked, _me: str) -> Months:
    """What became of an agreement is read where it was said."""
    return part if record.how == "later" else replace(part, kept=_counted(part.kept, written.day))


def _with(lately: tuple[Followed, ...], written: Written, record: Session) -> tuple[Followed, ...]:
    if record.what != CHECKIN or any(one.session == record.session for one in lately):
        return lately
    return (*lately, Followed(record.session, record.about or "", written.at))[-FOLLOWED:]


def _newest(agreed: list[Agreed]) -> tuple[Agreed, ...]:
    return tuple(sorted(agreed, key=lambda one: (one.day, one.id))[-OPEN:])


def _counted(kept: dict[str, int], day: int) -> dict[str, int]:
    month = day_date(day).isoformat()[:7]
    return {**kept, month: kept.get(month, 0) + 1}
