"""Which series there are for this reader, each with its word and its page. What is empty is left out."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from hearthside.journal.book import Book
from hearthside.rooms.progress import causes, closeness, counts, saying
from hearthside.web.handles import handle


class Series(Struct, frozen=True, kw_only=True):
    """One series on the overview. `words`: how it goes, in three words or why not yet."""

    slug: str
    title: Any
    words: str
    icon: str = ""
    cause: bool = False

    @property
    def href(self) -> str:
        """Its page."""
        return reverse("progress:series", args=[handle("series", self.slug)])


def every(book: Book) -> list[Series]:
    """All there is: closeness, then what can be counted, then the causes."""
    return [*_closeness(book), *_counted(book), *_causes(book)]


def _closeness(book: Book) -> list[Series]:
    found = []
    for felt in closeness.every(book):
        since = closeness.since_words(felt.followed, today=book.today)
        words = saying.word_words(felt.followed.word, felt.followed.wanting)
        told = f"{words}, {since}" if since else words
        found.append(Series(slug=felt.slug, title=felt.title, words=told, icon="activity"))
    return found


def _counted(book: Book) -> list[Series]:
    found = []
    ledger = book.ledger
    if counts.given(ledger) or counts.noticed(ledger):
        found.append(
            Series(slug="moments", title=_("Small moments"), words=gettext("month by month"), icon="sparkle")
        )
    if counts.minutes(ledger):
        found.append(
            Series(
                slug="time",
                title=_("Time set aside for the two of you"),
                words=gettext("month by month"),
                icon="hourglass",
            )
        )
    return found


def _causes(book: Book) -> list[Series]:
    return [
        Series(slug=one.cause, title=one.facts.name, words=causes.briefly(one, today=book.today), cause=True)
        for one in causes.every(book)
    ]
