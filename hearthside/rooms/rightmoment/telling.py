"""What is written while the two look for the moment, and the reminder of a time that was set."""

from __future__ import annotations

import secrets
from typing import Literal

from hearthside.journal.book import AlreadyGiven, Book
from hearthside.nudges.asking import ask_for, call_off
from hearthside.nudges.models import What
from hearthside.records import Record
from hearthside.records.kinds.moment_check import MomentCheck
from hearthside.records.kinds.moment_right import MomentRight
from hearthside.records.kinds.moment_set import MomentSet
from hearthside.records.kinds.moment_times import MomentTimes
from hearthside.records.labels import moment as label
from hearthside.rooms.rightmoment.forms import TapForm
from hearthside.rooms.rightmoment.looking import Stand, stand


def ask(book: Book) -> bool:
    """Ask whether this is the moment; False if something is going on already."""
    if stand(book).phase != "none":
        return False
    book.share(MomentCheck(check=secrets.token_hex(12), verb="ask"))
    return True


def tap(book: Book, now: Stand, form: TapForm) -> bool:
    """Keep what I tapped, and tell that I did.

    That it is right is sealed where the other one's yes would meet it. That it isn't is sealed as well, where
    nothing will ever meet it: so neither a count nor a row nor the number of changes tells the two apart.
    """
    check = now.check
    if now.mine or now.phase != "asked":
        return False
    book.keep(MomentCheck(check=check, verb="taps", taps=form.cleaned_data["taps"]))
    place = check if form.is_right else secrets.token_hex(12)
    try:
        book.give(MomentRight(check=check), label(place))
    except AlreadyGiven:
        return False
    return _once(book, MomentCheck(check=check, verb="tapped"), f"{check}-tapped")


def leave(book: Book, now: Stand) -> None:
    """End it for now, or call off the time that was set."""
    if now.phase == "set":
        book.share(MomentSet(check=now.check, at=now.part.at, verb="off"))
        call_off(_both(book), What.TIME, due=now.part.at)
    elif now.phase != "none":
        book.share(MomentCheck(check=now.check, verb="stop"))


def mark(book: Book, now: Stand, times: list[int]) -> None:
    """Say when I could. Without anything that is going on, a search begins."""
    check = now.check
    if now.phase == "none":
        check = secrets.token_hex(12)
        book.share(MomentCheck(check=check, verb="find"))
        check = stand(book).check  # the other one's, if both began at once
    book.share(MomentTimes(check=check, times=times))


def answer(book: Book, now: Stand, at: int, verb: Literal["yes", "no"]) -> bool:
    """Say yes or no to the time that is proposed; True once it is set."""
    if now.phase != "finding" or now.search.proposed != at:
        return False
    _once(book, MomentSet(check=now.check, at=at, verb=verb), f"{now.check}-{at}-{verb}")
    after = stand(book)
    if after.phase == "set":
        ask_for(_both(book), What.TIME, due=after.part.at)
    return after.phase == "set"


def set_together(book: Book, at: int) -> None:
    """Set a time that the two named at one phone."""
    record = MomentSet(check=secrets.token_hex(12), at=at, verb="both")
    if book.solo or book.closed:
        book.keep(record)
    else:
        book.share(record)
    ask_for(_both(book), What.TIME, due=at)


def _both(book: Book) -> list[str]:
    return [person for person in (book.me, book.partner) if person]


def _once(book: Book, record: Record, once: str) -> bool:
    try:
        book.share(record, label=("moment-once", once))
    except AlreadyGiven:
        return False
    return True
