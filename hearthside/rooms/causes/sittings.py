"""One sitting of the assessment: which form, which statements, what was answered, and keeping it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES, Item
from hearthside.engine.assessment import score
from hearthside.engine.ledger import Ledger, Sat
from hearthside.engine.probes import contenders, follow_ups
from hearthside.journal.book import Book
from hearthside.records.kinds.answer import Answered
from hearthside.records.kinds.sitting import Sitting

STEPS = len(CAUSES)
MONTH = 28  # days after which answering again can tell something
TOKEN = re.compile(r"[0-9a-f]{16}")


def new_token() -> str:
    """Name a sitting."""
    return secrets.token_hex(8)


def is_token(named: str) -> bool:
    """Whether this could name a sitting."""
    return TOKEN.fullmatch(named) is not None


def under_way(ledger: Ledger) -> str | None:
    """The sitting that was begun and not finished."""
    return ledger.started.sitting if ledger.started else None


def is_finished(ledger: Ledger, sitting: str) -> bool:
    """Whether this sitting was finished."""
    return any(sat.sitting == sitting for sat in ledger.sittings)


def latest(ledger: Ledger) -> Sat | None:
    """The last finished sitting."""
    return ledger.sittings[-1] if ledger.sittings else None


def form_of(ledger: Ledger) -> str:
    """The form to answer: the one begun, else the other one than last time: nobody repeats from memory."""
    if ledger.started:
        items = library().items
        forms = (items[slug].form for slug in ledger.started.answers if slug in items)
        begun = next((form for form in forms if form != "follow"), None)
        if begun:
            return begun
    last = latest(ledger)
    return "b" if last and last.form == "a" else "a"


def statements(form: str, step: int) -> list[Item]:
    """The four statements of one step, from 1."""
    cause = CAUSES[step - 1]
    return [item for item in library().items.values() if item.form == form and item.cause == cause]


def following(ledger: Ledger, sitting: str) -> list[Item]:
    """The statements that would make this sitting clearer: none when it is clear without."""
    items, form = library().items, form_of(ledger)
    given = {
        slug: value
        for slug, value in answers(ledger, sitting).items()
        if slug in items and items[slug].form == form
    }
    open_between = contenders(score(items.values(), given).levels)
    more = [item for item in items.values() if item.form == "follow"]
    return follow_ups(more, open_between, turn=len(ledger.sittings))


def answers(ledger: Ledger, sitting: str) -> dict[str, int | None]:
    """What was answered so far in this sitting; None for a pass."""
    begun = ledger.started
    return dict(begun.answers) if begun and begun.sitting == sitting else {}


def next_step(ledger: Ledger, sitting: str) -> int:
    """The first step with a statement neither answered nor passed; one past the last when all are."""
    given, form = answers(ledger, sitting), form_of(ledger)
    for step in range(1, STEPS + 1):
        if any(item.slug not in given for item in statements(form, step)):
            return step
    return STEPS + 1


def keep(book: Book, sitting: str, given: Mapping[str, int | None], *, passing: bool) -> None:
    """Keep what is new. An empty answer is a pass only when the member went on (`passing`)."""
    before = answers(book.ledger, sitting)
    for slug, value in given.items():
        if (value is None and not passing) or (slug in before and before[slug] == value):
            continue
        book.keep(Answered(sitting=sitting, item=slug, value=value))


def finish(book: Book, sitting: str, last: Mapping[str, object]) -> None:
    """Keep the sitting as one entry, and drop the answers it was made from. A second time changes nothing."""
    ledger = book.ledger
    if is_finished(ledger, sitting):
        return
    given = {slug: value for slug, value in answers(ledger, sitting).items() if value is not None}
    book.keep(Sitting(sitting=sitting, form=form_of(ledger), answers=given, **last))  # type: ignore[arg-type]  # the form's cleaned fields, each of its own type
    book.erase_these(
        written.id
        for written in book.recent([Answered])
        if isinstance(written.record, Answered) and written.record.sitting == sitting
    )
