"""What Me lays on Today: only what wants to be known at once."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.journal.book import Book
from hearthside.journal.circumstances import low_battery
from hearthside.people import couples
from hearthside.web.rooms import Offer, TodayCard

FIRST = 1


def cards(book: Book) -> Sequence[TodayCard]:
    """Lay out: somebody has joined, or waits to be welcomed; a pause; entries that were tampered with."""
    laid = []
    if book.solo and not book.closed:
        laid += _arriving(book)
    if book.closed:
        laid.append(TodayCard("household/today_closed.html", {}, order=FIRST))
    elif book.ledger.paused(book.me, day=book.day):
        laid.append(TodayCard("household/today_paused.html", {}, order=FIRST))
    elif book.partner and book.ledger.paused(book.partner, day=book.day):
        context = {"name": book.name_of(book.partner)}
        laid.append(TodayCard("household/today_partner_paused.html", context, order=FIRST))
    if not (book.closed or book.solo):
        laid += _batteries(book)
    if book.disturbed:
        laid.append(TodayCard("household/today_disturbed.html", {}, order=FIRST))
    return laid


def offers(book: Book) -> Sequence[Offer]:
    """The one tap for a day with little left."""
    if book.closed or book.solo:
        return ()
    words = _("One tap, for today only: %(partner)s knows to go gently.") % {
        "partner": book.name_of(book.partner)
    }
    return (
        Offer(
            "moment",
            _("Low battery today"),
            words,
            f"{reverse('household:index')}#battery",
            "battery-low",
            90,
        ),
    )


def _batteries(book: Book) -> list[TodayCard]:
    """A quiet line: mine is low, so is theirs."""
    low = {"mine": low_battery(book, book.me), "theirs": low_battery(book, book.partner)}
    if not any(low.values()):
        return []
    context = {**low, "name": book.name_of(book.partner)}
    return [TodayCard("household/today_low.html", context, order=FIRST)]


def _arriving(book: Book) -> list[TodayCard]:
    """The welcome that one of the two has yet to give."""
    if book.desk.partner is not None:
        return [TodayCard("household/today_pending.html", {}, order=FIRST)]
    newcomer = couples.newcomer(book.desk)
    if newcomer is None:
        return []
    name = couples.said(newcomer.about, "name")
    return [TodayCard("household/today_joined.html", {"name": name}, order=FIRST)]
