"""What each button of the page does with the words: never anything to them that was not asked for."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from hearthside.engine.ledger.lasting.handed import Letters
from hearthside.journal.book import Book
from hearthside.journal.errors import AlreadyGiven
from hearthside.records.kinds.draft_kept import DraftKept
from hearthside.records.kinds.handed import Handed
from hearthside.rooms.wording import steps
from hearthside.rooms.wording.building import built, unsaid
from hearthside.rooms.wording.forms import SayForm
from hearthside.web import wording
from hearthside.web.wording import Look

PIECES = ("felt", "feeling", "happened", "need", "theirs")


def turned(said: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the boxes hold after a button was pressed, with the steps that lead back."""
    words, verb, sentence = said["words"], said["verb"], said["built"]
    if verb == "build":
        made = built(said)
        return {**said, "built": made.words, "asks": made.asks}
    if verb in ("undo", "forward"):
        return steps.back(said) if verb == "undo" else steps.forward(said)
    if verb in ("add", "replace") and sentence:
        both = f"{words.rstrip()}\n\n{sentence}" if words.strip() and verb == "add" else sentence
        return steps.changed({**said, **unsaid(said, sentence), "built": ""}, both)
    return dict(said)


def shown(book: Book, said: Mapping[str, Any], look: Look | None = None) -> dict[str, Any]:
    """What the page shows: the boxes as they are, and what was found if it was looked over."""
    letters = book.ledger.of(Letters)
    state = look.state if look else ""
    form = SayForm(initial={**said, "sure": _digest(look.text) if look and state == "help" else ""})
    held = said.get("verb") == "hand" and is_held(said, look)
    return {
        "form": form,
        "look": look,
        "partner": book.name_of(book.partner) if book.partner and not book.closed else None,
        "closed": book.closed,
        "settled": bool(said.get("verb")) and not held,  # the keyboard goes to the boxes
        "hands": not book.solo and not book.closed,
        "held": held,
        "felt": said.get("felt", ()),
        "opened": any(said.get(name) for name in (*PIECES, "built")) or said.get("verb") == "build",
        "asks": said.get("asks", {}),
        "nothing_built": said.get("verb") == "build" and not said.get("built") and not said.get("asks"),
        "kept": len(letters.kept),
        "handed": len(letters.handed),
        "trust": wording.address(*wording.WAYS["trust"]),
    }


def keep(book: Book, words: str) -> bool:
    """Keep words for their author; False when the same are kept already."""
    if any(entry.record == DraftKept(words=words) for entry in book.recent((DraftKept,))):
        return False
    book.keep(DraftKept(words=words))
    return True


def is_held(said: Mapping[str, Any], look: Look | None) -> bool:
    """Whether words lead to Help before they are handed over: once, and again after they were changed."""
    return look is not None and look.state == "help" and said.get("sure") != _digest(look.text)


def hand(book: Book, words: str) -> bool:
    """Hand words over; False when the same were on this day, from whichever tab. NotYet, Closed as ever."""
    try:
        book.share(Handed(words=words), label=("handed", str(book.me), _digest(words), str(book.day)))
    except AlreadyGiven:
        return False
    return True


def _digest(words: str) -> str:
    return blake2b(words.encode(), digest_size=8).hexdigest()
