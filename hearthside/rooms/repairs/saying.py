"""The sentences that mend, as a page lays them out, and what a repair says to whoever reads it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext

from hearthside.catalog.load import library
from hearthside.catalog.types import Phrase, Phrases
from hearthside.engine.ledger.lasting.repairs import Repairs
from hearthside.journal.book import Book
from hearthside.records.kinds.repair import Repair

OWN = 3  # of one's own phrases that stand on top
TOP = 6  # large ones on top in all
DAY = timedelta(days=1)
SLOT = 5  # minutes: a break ends at a time that can be read off a clock


class Said(NamedTuple):
    """A repair in words, and the sentence with which it can be met; `own`: somebody wrote it themselves."""

    words: str
    meet: str
    own: bool = False


@cache
def phrases() -> dict[str, Phrase]:
    """Every phrase by its slug."""
    return {phrase.slug: phrase for group in groups() for phrase in group.phrases}


@cache
def groups() -> tuple[Phrases, ...]:
    """The groups in their order."""
    return tuple(sorted(library().phrases.values(), key=lambda group: (group.order, group.slug)))


def top(book: Book, sent: str | None = None) -> list[Phrase]:
    """What fits best: my own latest and most used, then those that fit most moments.

    `sent`: the phrase that was sent from this page just now, which leaves everything where it was.
    """
    known, used = phrases(), book.ledger.of(Repairs)
    if sent:
        used = used.before(sent, _before_last(book, sent))
    own = [known[slug] for slug in used.at_hand(OWN) if slug in known]
    usual = [phrase for phrase in known.values() if phrase.first and phrase not in own]
    return [*own, *usual][:TOP]


def _before_last(book: Book, phrase: str) -> int:
    """When I sent a phrase the time before last, in Unix seconds; 0 if not lately."""
    own = [entry for entry in book.recent((Repair,)) if entry.author == book.me]
    times = [entry.at for entry in own if isinstance(entry.record, Repair) and entry.record.phrase == phrase]
    return times[-2] if len(times) > 1 else 0


def said(book: Book, record: Repair) -> Said:
    """What a repair says, with times as they are where the reader is."""
    if record.until:
        return Said(_break(book, record.until), gettext("All right. Until then."))
    if record.phrase is None:
        return Said(record.words, "", own=True)
    phrase = phrases().get(record.phrase)
    if phrase is None:
        return Said(gettext("A sentence that Hearthside no longer has. It was meant kindly."), "")
    return Said(phrase.words, phrase.meet)


def _break(book: Book, until: int) -> str:
    back = at(book, until)
    time = date_format(back, "G:i")
    if back.date() <= book.today:
        return gettext("I need a break. Back at %(time)s.") % {"time": time}
    if back.date() == book.today + DAY:
        return gettext("I need a break. Back tomorrow at %(time)s.") % {"time": time}
    return gettext("I need a break. Back on %(day)s at %(time)s.") % {
        "day": date_format(back, "l"),
        "time": time,
    }


def at(book: Book, until: int) -> datetime:
    """A moment where the reader is."""
    return datetime.fromtimestamp(until, tz=book.now.tzinfo)


def after(book: Book, minutes: int) -> int:
    """The moment in so many minutes, in Unix seconds, rounded up to one that is easy to read."""
    late = int(book.now.timestamp()) + 60 * minutes
    return -(-late // (60 * SLOT)) * 60 * SLOT


def next_time(book: Book, hour: int, minute: int) -> int:
    """When the clock next says this, in Unix seconds."""
    today = book.now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return int((today if today > book.now else today + DAY).timestamp())
