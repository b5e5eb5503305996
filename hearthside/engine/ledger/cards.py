"""Where every card stands, hundreds of them: read at once as numbers, as states only where asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from struct import iter_unpack, pack

from msgspec import Struct

from hearthside.engine.ledger.unread import squeezed, widened

Numbers = tuple[int, int, int, int, int]
_BETWEEN, _FORM = b"\0", "<5H"
MOST = 65_535


class CardState(Struct, frozen=True, array_like=True):
    """Where one card stands. All are day numbers, 0 for never.

    `theirs` is known only once both answers are open. `draft`: answered while there was no partner yet.
    """

    turn: int = 1
    mine: int = 0
    theirs: int = 0
    skipped: int = 0
    draft: int = 0

    @property
    def is_open(self) -> bool:
        """Whether both have answered and both may read."""
        return bool(self.mine and self.theirs)

    @property
    def is_met(self) -> bool:
        """Whether this member has answered it or passed on it."""
        return bool(self.mine or self.skipped or self.draft)


class Cards(Mapping[str, CardState]):
    """Cards by slug: those of lately as states, those of `older` as numbers until somebody asks."""

    def __init__(self, lately: Mapping[str, CardState], older: Mapping[str, Numbers]) -> None:
        """Take both."""
        self.lately, self.older = lately, older

    def __getitem__(self, slug: str) -> CardState:
        """Give one card."""
        found = self.lately.get(slug)
        return CardState(*self.older[slug]) if found is None else found

    def __iter__(self) -> Iterator[str]:
        """Give the slugs, those of long ago first."""
        yield from self.older
        yield from (slug for slug in self.lately if slug not in self.older)

    def __len__(self) -> int:
        """How many cards somebody has touched."""
        return len(self.older.keys() | self.lately.keys())

    @cached_property
    def met(self) -> set[str]:
        """The cards that this member has answered or passed on."""
        found = {
            slug for slug, (_, mine, _, skipped, draft) in self.older.items() if mine or skipped or draft
        }
        return found | {slug for slug, state in self.lately.items() if state.is_met}


def packed(cards: Mapping[str, CardState]) -> str:
    """Write down all of them, small."""
    if not cards:
        return ""
    known = sorted(cards.items())
    names = " ".join(slug for slug, _ in known).encode()
    numbers = b"".join(
        pack(_FORM, *(min(MOST, value) for value in (s.turn, s.mine, s.theirs, s.skipped, s.draft)))
        for _, s in known
    )
    return squeezed(names + _BETWEEN + numbers)


def unpacked(text: str) -> dict[str, Numbers]:
    """Read what `packed` gave."""
    names, _, numbers = widened(text).partition(_BETWEEN)
    if not names:
        return {}
    return dict(zip(names.decode().split(" "), iter_unpack(_FORM, numbers), strict=True))
