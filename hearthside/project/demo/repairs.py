"""Repairs of the two: sent, mostly met, once put aside until the morning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from hearthside.journal.book import Book
from hearthside.project.demo.days import share
from hearthside.project.demo.story import NAMES, story
from hearthside.project.demo.talk_story import Mending
from hearthside.project.demo.times import Event, Times
from hearthside.records.kinds.repair import Repair
from hearthside.records.kinds.repair_met import RepairMet
from hearthside.records.kinds.repair_put_by import RepairPutBy

MINUTE, ROUND = timedelta(minutes=1), 300


def repairs(times: Times) -> Iterator[Event]:
    """Give every repair, and how it was taken."""
    for one in story().repairs:
        yield from _repair(one, times)


def _repair(one: Mending, times: Times) -> Iterator[Event]:
    sent = times.when(one.when, one.hour, 0.2)
    until = int((sent + one.pause * MINUTE).timestamp()) // ROUND * ROUND if one.pause else 0
    yield Event(sent, one.by, share(Repair(phrase=one.phrase, words=one.words, until=until)))
    other = next(who for who in NAMES if who != one.by)
    if one.put_by:
        yield Event(sent + MINUTE, other, lambda book: book.keep(RepairPutBy(of=_latest(book))), looks=True)
    if one.minutes:
        met = sent + one.minutes * MINUTE
        yield Event(met, other, lambda book: book.share(_met(book, one.answer)), looks=True)


def _met(book: Book, answer: str) -> RepairMet:
    return RepairMet(of=_latest(book), words=answer)


def _latest(book: Book) -> str:
    return [entry.id for entry in book.recent((Repair,)) if entry.author == book.partner][-1]
