"""Check-ins of the two: their day and hour, what each thought over alone, what they noted and agreed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256

from hearthside.catalog.load import library
from hearthside.engine.together import flow_of
from hearthside.journal.book import Book
from hearthside.project.demo.checkin_story import CheckIn, Looked, Said, Who
from hearthside.project.demo.days import keep, share
from hearthside.project.demo.story import story
from hearthside.project.demo.times import Event, Times
from hearthside.records.kinds.agreement_looked import AgreementLooked
from hearthside.records.kinds.prepared import Prepared
from hearthside.records.kinds.reminder import Reminder
from hearthside.records.kinds.rhythm import Rhythm
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove

WHAT = "checkin"
MINUTES = 2.0  # between one step and the next
OTHER: dict[Who, Who] = {"ana": "ben", "ben": "ana"}


def checkins(times: Times) -> Iterator[Event]:
    """Give the rhythm, who wants to be told of it, what was prepared, and every check-in, move by move."""
    for set_ in story().rhythms:
        yield Event(times.when(set_.when, 17, 0.2), set_.by, _rhythm(set_.weekday, set_.hour))
    for told in story().reminders:
        yield Event(times.when(told.when, 17.4, 0.2), told.by, keep(Reminder(before=told.before)))
    for one in story().prepared:
        thought = Prepared(agenda=one.about, prompt=one.prompt, words=one.words)
        yield Event(times.when(one.when, 21.5, 0.5), one.by, keep(thought))
    for sat in story().checkins:
        yield from _sat(sat, times)


def _rhythm(weekday: int, hour: int) -> Callable[[Book], object]:
    return lambda book: book.share(Rhythm(weekday=weekday, minute=60 * hour, zone=book.settings.zone))


def _sat(sat: CheckIn, times: Times) -> Iterator[Event]:
    """They sit down, go through every step in turn, and look at what they agreed on when it is time."""
    began = times.when(sat.when, sat.hour, 0.1)
    session = sha256(f"{sat.when}{sat.about}".encode()).hexdigest()[:24]
    yield Event(began, sat.by, share(Session(session=session, what=WHAT, about=sat.about)))
    at = began + timedelta(minutes=1)
    yield Event(at, OTHER[sat.by], share(SessionMove(session=session, verb="come")))
    shown, ids = list(sat.shown), dict[str, str]()
    for after, step in enumerate(flow_of(WHAT, sat.about, library())):
        at += timedelta(minutes=MINUTES)
        who = OTHER[sat.by] if step.turn == 2 else sat.by
        for told in _told(step.slug, step.about, sat, shown):
            about = told.prompt or "note"
            yield Event(at, told.by, share(_say(session, after, about, told.words)))
        if step.slug == "agree" and sat.agreed:
            day = int(datetime.combine(times.day(sat.agreed.look), time(), UTC).timestamp())
            agreed = _say(session, after, "agreement", sat.agreed.words, day)
            yield Event(at, sat.agreed.by, _kept(agreed, ids))
        done = at + timedelta(seconds=50)
        yield Event(done, who, share(SessionMove(session=session, verb="on", after=after)))
    for looked in sat.looked:
        yield Event(times.when(looked.when, 19, 0.3), looked.by, _look(looked, ids, times))


def _told(slug: str, part: str, sat: CheckIn, shown: list[Said]) -> list[Said]:
    """What is told in a step: in a part what was prepared for it, at the end the notes."""
    if slug == "note":
        return sat.notes
    if slug != "part":
        return []
    prompts = library().agendas[sat.about].parts[int(part) - 1].prompts
    found = [one for one in shown if one.prompt in prompts]
    for one in found:
        shown.remove(one)
    return found


def _say(session: str, after: int, about: str, words: str, until: int = 0) -> SessionMove:
    return SessionMove(session=session, verb="say", after=after, about=about, words=words, until=until)


def _kept(agreed: SessionMove, ids: dict[str, str]) -> Callable[[Book], object]:
    def write(book: Book) -> None:
        ids["agreed"] = book.share(agreed)

    return write


def _look(looked: Looked, ids: dict[str, str], times: Times) -> Callable[[Book], object]:
    until = times.day(looked.until).isoformat() if looked.until else None

    def write(book: Book) -> None:
        name = ids["agreed"].replace("-", "")
        entry = book.share(AgreementLooked(agreement=name, how=looked.how, words=looked.words, until=until))
        ids["agreed"] = entry if looked.words else ids["agreed"]

    return write
