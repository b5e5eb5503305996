"""What the right moment lays on Today and offers in Talk."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.journal.book import Book
from hearthside.rooms.rightmoment.looking import Stand, here, stand
from hearthside.web.rooms import Offer, TodayCard

ORDER = 3
AHEAD = 18 * 3600  # seconds before a time that was set from which Today names it


def cards(book: Book) -> Sequence[TodayCard]:
    """One card, if something waits for me: to tap, to mark times, to say yes, or the time itself."""
    if book.closed:
        return ()
    now = stand(book)
    what = _what(book, now)
    if what is None:
        return ()
    at = now.part.at or now.search.proposed or 0
    context = {
        "what": what,
        "partner": book.name_of(book.partner),
        "at": here(book, at) if at else None,
        "is_time": bool(now.part.at) and now.part.at <= book.now.timestamp(),
        "today": book.today,
    }
    return (TodayCard("rightmoment/today.html", context, order=ORDER),)


def _what(book: Book, now: Stand) -> str | None:
    if now.phase == "set":
        return "set" if now.part.at - book.now.timestamp() < AHEAD else None
    if now.phase == "asked":
        return None if now.mine else "asked"
    if now.phase in ("right", "not_now"):
        return now.phase
    if now.phase != "finding":
        return None
    if now.search.proposed:
        return None if now.search.i_said_yes else "proposed"
    return "times" if now.search.theirs and not now.search.mine else None


def offers(book: Book) -> Sequence[Offer]:
    """A few taps before a hard talk."""
    if book.closed:
        return ()
    words = _("Before a hard talk, both tap: rested, fed, calm, time enough?")
    address = reverse("rightmoment:index")
    return (Offer("moment", _("Right moment?"), words, address, "hourglass", 20),)
