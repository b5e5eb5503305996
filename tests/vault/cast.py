"""Ana and Ben, a couple; Cleo, a stranger; Dan, alone: made afresh for every test, without any passphrase."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import ParamSpec
from uuid import uuid4

from hearthside.vault import joining
from hearthside.vault.desk import Desk, found
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key
from hearthside.vault.rows import Row
from hearthside.vault.stretch import Cost

P = ParamSpec("P")
CHEAP = Cost(t=1, mib=8)
NOW = 1_800_000_000
DAY = 20_779
ANA_SAYS = {"k": "card_answer", "words": "In the rain."}
BEN_SAYS = {"k": "card_answer", "words": "Behind the cinema."}


def somebody() -> Identity:
    """A person who has already unlocked."""
    return Identity(uuid4(), Key.new())


def alone() -> Desk:
    """Dan at his desk, or Ana before Ben joins."""
    return found(somebody())


def joining_pair(first: Desk | None = None) -> tuple[Desk, Desk, Row]:
    """Ana, who has not welcomed yet; Ben, who has joined; and his note."""
    ana = first or alone()
    secret, row = joining.invite(ana, now=NOW, about={"name": "Ana"})
    ben, note = joining.accept(secret, row, somebody(), now=NOW, day=DAY, about={"name": "Ben"})
    return ana, ben, note


def together(first: Desk | None = None) -> tuple[Desk, Desk]:
    """Ana and Ben at their desks, joined and welcomed."""
    ana, ben, note = joining_pair(first)
    ana, incoming = joining.welcome(ana, note)
    return ana, joining.take(ben, incoming)


def one_of_each(ana: Desk) -> list[Row]:
    """A private, a sealed and a shared row of Ana's."""
    return [
        ana.write_private(ANA_SAYS, day=DAY),
        ana.answer(ANA_SAYS, ana.slot("card", "rain", "1"), [], day=DAY),
        ana.write_shared(ANA_SAYS, day=DAY),
    ]


def every_change(row: Row) -> Iterator[Row]:
    """The row with each column changed, and with every seventh byte of its box changed in turn."""
    yield replace(row, id=uuid4())
    yield replace(row, couple=uuid4())
    yield replace(row, author=uuid4())
    yield replace(row, slot=bytes(16))
    yield replace(row, day=row.day + 1)
    yield from (replace(row, audience=other) for other in "pscj" if other != row.audience)
    yield from (replace(row, box=row.box[:size]) for size in (0, 1, 5, 29, 60, len(row.box) - 1))
    yield replace(row, box=row.box + b"\x00")
    for at in range(0, len(row.box), 7):
        yield replace(row, box=row.box[:at] + bytes((row.box[at] ^ 0x55,)) + row.box[at + 1 :])


def refused(by: type[Exception], action: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
    """Whether `action` raises `by`; anything else that it raises is a failure of the test."""
    try:
        action(*args, **kwargs)
    except by:
        return True
    return False
