"""What this week is like: as both know it, with their past, and as one member alone knows it."""

from __future__ import annotations

from hearthside.catalog.load import library
from hearthside.engine.plan import Own, Shared
from hearthside.engine.plan.gather import circumstances, life_of, own_of, shared_of
from hearthside.engine.weeks import week_of
from hearthside.journal.pages import Pages
from hearthside.records.kinds.low_battery import LowBattery
from hearthside.records.kinds.situation import Situation

DAY = 26 * 3600  # seconds: no day is longer, whatever clocks are changed in it
SKEW = 120  # seconds by which two clocks may differ


def members(book: Pages) -> tuple[str, ...]:
    """The two, in an order that is the same on both phones; one when alone."""
    return tuple(sorted((book.me, book.partner))) if book.partner else (book.me,)


def now_of(book: Pages) -> Shared:
    """The facts of this week without the past: cheap, and the same on both phones."""
    return book.once(_now_of)


def _now_of(book: Pages) -> Shared:
    return circumstances(
        book.ledger,
        couple=book.couple,
        members=members(book),
        week=week_of(book.today),
        today=book.today.isoformat(),
    )


def life_said(book: Pages) -> Situation:
    """How they live, as everybody concerned last heard it; in the words that I would use.

    What was said while alone stays with whoever said it: two begin anew.
    """
    author, said = life_of(book.ledger, members(book))
    return said.record if author in ("", book.me) else said.record.as_the_other_says_it()


def life_told(book: Pages) -> int:
    """When it was last said, in Unix seconds; 0 for never."""
    return life_of(book.ledger, members(book))[1].at


def low_battery(book: Pages, person: str | None) -> bool:
    """Whether this member said that their battery is low today. It ends with their day, wherever they are."""
    now = book.now.timestamp()
    return any(
        entry.author == person and entry.at <= now + SKEW and now < min(entry.record.until, entry.at + DAY)
        for entry in book.recent((LowBattery,))
        if isinstance(entry.record, LowBattery)
    )


def low_for(book: Pages, *, both: bool) -> bool:
    """Whether today is a day for the easy way: my battery is low, or for what is for two that of either."""
    return low_battery(book, book.me) or (both and low_battery(book, book.partner))


def shared_facts(book: Pages) -> Shared:
    """All facts that both can read, with the past of the two."""
    return book.once(_shared_facts)


def _shared_facts(book: Pages) -> Shared:
    return shared_of(book.ledger, now_of(book), me=book.me)


def own_facts(book: Pages) -> Own:
    """All facts that only I know. Nothing that my partner sees may follow from them."""
    return book.once(_own_facts)


def _own_facts(book: Pages) -> Own:
    return own_of(book.ledger, library().items, me=book.me, week=week_of(book.today))
