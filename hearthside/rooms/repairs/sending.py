"""Sending a repair, meeting one, and the way back to where somebody was."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import reverse

from hearthside.journal.book import Book
from hearthside.journal.errors import AlreadyGiven
from hearthside.people.access import ours
from hearthside.records.kinds.repair import Repair
from hearthside.records.kinds.repair_met import RepairMet
from hearthside.rooms.repairs.saying import after, next_time, said
from hearthside.rooms.repairs.standing import Sent


def once(book: Book, number: int) -> str:
    """A token for what is sent from a page, the same as long as nothing has changed between the two."""
    return blake2b(f"{book.me}/{number}".encode(), digest_size=8).hexdigest()


def send(book: Book, given: Mapping[str, Any]) -> None:
    """Share what was tapped or typed. The same tap twice is sent once."""
    if given["phrase"]:
        record = Repair(phrase=given["phrase"])
    elif given["minutes"]:
        record = Repair(until=after(book, given["minutes"]))
    elif given["until"]:
        record = Repair(until=next_time(book, given["until"].hour, given["until"].minute))
    else:
        record = Repair(words=given["words"])
    label = ("repair", given["once"], record.phrase or ("break" if record.until else "words"))
    try:
        book.share(record, label=label if given["once"] else None)
    except AlreadyGiven:
        return


def meet(book: Book, entry: Sent, given: Mapping[str, Any]) -> bool:
    """Take up a repair of the partner; False if that had been done."""
    words = {"said": said(book, entry.record).meet, "heard": "", "own": given["words"]}[given["how"]]
    try:
        record = RepairMet(of=entry.id, words=words)
        book.share(record, label=("repair_met", entry.id), after=entry.at)
    except AlreadyGiven:
        return False
    return True


def came_from(request: HttpRequest) -> str:
    """The page of ours from which somebody came, or "" where that is not known or is one of these."""
    where = urlsplit(request.headers.get("Referer", ""))
    if where.netloc != request.get_host():
        return ""
    path = ours(f"{where.path}?{where.query}" if where.query else where.path)
    return "" if path.startswith(reverse("repairs:index")) else path


def way_back(request: HttpRequest) -> str:
    """Where to go after something was sent: to where they were, or to the page of repairs."""
    wanted = request.POST.get("back", "")
    return ours(wanted) if wanted else came_from(request) or reverse("repairs:index")
