"""What differences lay on Today and offer in Talk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hearthside.engine.differences import PARTS
from hearthside.engine.ledger.lasting.differences import Coming, ToLookAt
from hearthside.journal.book import Book
from hearthside.records.kinds.difference import Difference
from hearthside.records.labels import difference as label
from hearthside.web.rooms import Offer, TodayCard

ORDER = 35
SHOWN = 7  # days for which Today asks; after that it waits on its page
NEWEST = 6  # pages that are looked at for a sealed part: one query, however many there are


def cards(book: Book) -> Sequence[TodayCard]:
    """One card: the day to come back to something, or what the partner has laid there for me."""
    if book.closed or book.ledger.paused(book.me, day=book.day):
        return ()
    coming = {token: one for token, one in book.ledger.of(ToLookAt).coming.items() if not one.aside}
    for what, token in (*_due(book, coming), *_waiting(book, coming)):
        found = book.one(coming[token].entry)
        if found is not None and isinstance(found.record, Difference):
            partner = book.name_of(book.partner)
            context = {"what": what, "token": token, "title": found.record.title, "partner": partner}
            return (TodayCard("differences/today.html", context, order=ORDER),)
    return ()


def _due(book: Book, coming: Mapping[str, Coming]) -> list[tuple[str, str]]:
    due = [
        (one.look, token)
        for token, one in coming.items()
        if 0 <= book.day - one.look < SHOWN and one.later < book.day
    ]
    return [("look", token) for _day, token in sorted(due)]


def _waiting(book: Book, coming: dict[str, Coming]) -> Iterator[tuple[str, str]]:
    """What is new from the partner, for a week, or until I said not now."""
    if book.partner is None:
        return

    def is_new(one: Coming, day: int) -> bool:
        return 0 <= book.day - day < SHOWN and one.later < day

    shared = {token: one for token, one in reversed(coming.items()) if one.opened}
    yield from (
        ("proposed", token)
        for token, one in shared.items()
        if one.proposed == book.partner and is_new(one, one.day)
    )
    for token, since in _sealed(book, list(shared)[:NEWEST]).items():
        if is_new(shared[token], since):
            yield "sealed", token
    yield from (
        ("new", token)
        for token, one in shared.items()
        if one.author == book.partner and not one.mine and is_new(one, one.opened)
    )


def _sealed(book: Book, tokens: Sequence[str]) -> dict[str, int]:
    """Pages on which a part of the partner's waits for mine, and since which day."""
    labels = {label(token, part): token for token in tokens for part in PARTS}
    found = book.reveals(list(labels)) if labels else {}
    return {labels[one]: reveal.since for one, reveal in found.items() if reveal.state == "theirs"}


def offers(book: Book) -> Sequence[Offer]:
    """The room itself, also after the end: what was written can be read."""
    words = _("Something you two will see differently for long gets a page of its own.")
    return (Offer("together", _("What we differ on"), words, reverse("differences:index"), "signpost", 60),)
