"""What differences lay on Today and offer in Talk."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.engine.ledger.lasting.differences import ToLookAt
from hearthside.journal.book import Book
from hearthside.records.kinds.difference import Difference
from hearthside.web.rooms import Offer, TodayCard

ORDER = 35
SHOWN = 7  # days for which Today asks; after that it waits on its page


def cards(book: Book) -> Sequence[TodayCard]:
    """One card, on the day on which the two wanted to come back to something, and a week from then."""
    if book.closed or book.ledger.paused(book.me, day=book.day):
        return ()
    coming = book.ledger.of(ToLookAt).coming
    due = [
        (one.look, token, one.entry)
        for token, one in coming.items()
        if 0 <= book.day - one.look < SHOWN and one.later < book.day
    ]
    for _day, token, entry in sorted(due):
        found = book.one(entry)
        if found is not None and isinstance(found.record, Difference):
            context = {"token": token, "title": found.record.title}
            return (TodayCard("differences/today.html", context, order=ORDER),)
    return ()


def offers(book: Book) -> Sequence[Offer]:
    """The room itself, also after the end: what was written can be read."""
    words = _("Something you two will see differently for long gets a page of its own.")
    return (Offer("together", _("What we differ on"), words, reverse("differences:index"), "signpost", 60),)
