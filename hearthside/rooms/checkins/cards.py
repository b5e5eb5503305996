"""What check-ins lay on Today, and what they offer in Talk."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.engine.ledger.lasting.checkins import CHECKIN, CheckIns
from hearthside.journal import sessions
from hearthside.journal.book import Book
from hearthside.journal.rhythm import upcoming
from hearthside.rooms.checkins import choosing, looking, meeting
from hearthside.web.rooms import Offer, TodayCard

SUGGESTED_FOR = 3  # days that Today speaks of a day and hour which the partner has set
LOOK, ON_THE_DAY, SUGGESTED = 6, 8, 45


def cards(book: Book) -> Sequence[TodayCard]:
    """An agreement to look at, today's check-in, a day that the partner has set. None in a rest."""
    if book.closed or book.ledger.paused(book.me, day=book.day):
        return ()
    found = (_look(book), _on_the_day(book), _suggested(book))
    return [card for card in found if card is not None]


def _look(book: Book) -> TodayCard | None:
    agreed = looking.due(book)
    told = looking.told(book, agreed) if agreed else None
    return TodayCard("checkins/today_look.html", told, order=LOOK) if told else None


def _on_the_day(book: Book) -> TodayCard | None:
    at = upcoming(book)
    if at is None or at.date() != book.today:
        return None
    if any(state.what == CHECKIN for state in sessions.going(book)):
        return None
    found = choosing.choices(book)
    facts = {"at": at, "is_past": at <= book.now, "first": found[0] if found else None}
    return TodayCard("checkins/today.html", facts, order=ON_THE_DAY)


def _suggested(book: Book) -> TodayCard | None:
    meant = book.ledger.of(CheckIns).rhythm
    if meant is None or meant.by == book.me or book.now.timestamp() - meant.at > SUGGESTED_FOR * 86_400:
        return None
    return TodayCard("checkins/today_suggested.html", meeting.told(book) or {}, order=SUGGESTED)


def offers(book: Book) -> Sequence[Offer]:
    """A check-in together, and preparing one alone; only the first is left after the end, to be read."""
    words = _("How it really was, by turns, with the good things first. Prepared alone, if you like.")
    index = reverse("checkins:index")
    found = [Offer("together", _("Check-in"), words, index, "armchair", 1)]
    choices = choosing.choices(book)
    if choices and not book.closed:
        first = choices[0]["named"]
        alone = _("Five questions before a check-in. What you write stays with you until you show it.")
        address = reverse("checkins:prepare", args=[first])
        found.append(Offer("alone", _("Think it over first"), alone, address, "notebook-pen", 10))
    return found
