"""Where every card stands, hundreds of them: read at once as numbers, as states only where asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from hashlib import blake2b
from struct import iter_unpack, pack, unpack

from msgspec import Struct
from msgspec.structs import astuple

from hearthside.engine.ledger.unread import squeezed, widened

YEAR = 365  # days after which what somebody answered may no longer be so

_BETWEEN, _FORM, SIZE = b"\0", "<8H", 16
MOST = 65_535


class CardState(Struct, frozen=True, array_like=True):
    """Where one card stands. All are day numbers, 0 for never.

    `theirs` is known only once both answers are open. `draft`: answered while there was no partner yet.
    `still`, `theirs_still`: when each last said that their answer is true still. `talked`: talked over at a
    table, with nothing written.
    """

    turn: int = 1
    mine: int = 0
    theirs: int = 0
    skipped: int = 0
    draft: int = 0
    still: int = 0
    theirs_still: int = 0
    talked: int = 0

    @property
    def is_open(self) -> bool:
        """Whether both have answered and both may read."""
        return bool(self.mine and self.theirs)

    @property
    def is_met(self) -> bool:
        """Whether this member has answered it, passed on it, or talked it over."""
        return bool(self.mine or self.skipped or self.draft or self.talked)

    def is_aged(self, day: int) -> bool:
        """Whether my open answer is over a year old, and I have neither said that it holds nor passed."""
        return self.is_open and day - max(self.mine, self.still) > YEAR and self.skipped < self.mine


class Older:
    """Cards of long ago as they lie in a ledger: names in a row, and eight numbers for each of them.

    One card is found among hundreds by searching in the names, which takes less than naming them all.
    """

    def __init__(self, text: str) -> None:
        """Read what `packed` gave. Raises ValueError for anything else."""
        names, _, self._numbers = widened(text).partition(_BETWEEN)
        self._names = f" {names.decode()} " if names else " "

    def __contains__(self, slug: str) -> bool:
        """Whether this card is among them."""
        return f" {slug} " in self._names

    def one(self, slug: str) -> CardState | None:
        """Give one card."""
        at = self._names.find(f" {slug} ")
        if at < 0:
            return None
        start = SIZE * self._names.count(" ", 0, at)
        return CardState(*unpack(_FORM, self._numbers[start : start + SIZE]))

    def every(self) -> dict[str, CardState]:
        """Give all of them, by slug."""
        return {slug: CardState(*eight) for slug, eight in self.rows().items()}

    def rows(self) -> dict[str, tuple[int, ...]]:
        """Give the eight numbers of all of them, by slug."""
        return dict(zip(self._names.split(), iter_unpack(_FORM, self._numbers), strict=True))


class Cards(Mapping[str, CardState]):
    """Cards by slug: those of lately, and those of `older`, which are read when somebody asks for them."""

    def __init__(self, lately: Mapping[str, CardState], older: Callable[[], Older]) -> None:
        """Take both."""
        self._lately, self._older = lately, older

    def __getitem__(self, slug: str) -> CardState:
        """Give one card."""
        found = self._lately.get(slug) or self._older().one(slug)
        if found is None:
            raise KeyError(slug)
        return found

    def __iter__(self) -> Iterator[str]:
        """Give the slugs."""
        return iter(self.every)

    def __len__(self) -> int:
        """How many cards somebody has touched."""
        return len(self.every)

    def aged(self, slugs: Iterable[str], *, day: int) -> str | None:
        """Give the first of these that is aged on a day."""
        older = self._older().rows()
        for slug in slugs:
            state = self._lately.get(slug) or (CardState(*older[slug]) if slug in older else None)
            if state is not None and state.is_aged(day):
                return slug
        return None

    @cached_property
    def every(self) -> dict[str, CardState]:
        """All of them."""
        return {**self._older().every(), **self._lately}


@lru_cache(maxsize=4096)
def mark(slug: str) -> int:
    """A number of 32 bits that stands for a card where only this is kept: whether it was met."""
    return int.from_bytes(blake2b(slug.encode(), digest_size=4).digest(), "little")


def marks_of(cards: Mapping[str, CardState]) -> bytes:
    """Pack the marks of the cards that this member has met."""
    found = sorted(mark(slug) for slug, state in cards.items() if state.is_met)
    return pack(f"<{len(found)}I", *found)


def marks_in(packed: bytes) -> set[int]:
    """Read what `marks_of` gave."""
    return set(unpack(f"<{len(packed) // 4}I", packed))


def packed(cards: Mapping[str, CardState]) -> str:
    """Write down all of them, small."""
    if not cards:
        return ""
    known = sorted(cards.items())
    names = " ".join(slug for slug, _ in known).encode()
    numbers = b"".join(pack(_FORM, *(min(MOST, value) for value in astuple(s))) for _, s in known)
    return squeezed(names + _BETWEEN + numbers)
