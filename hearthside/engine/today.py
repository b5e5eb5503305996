"""What Today lays out: the next question for one member, the warm line, a variation of each moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

from msgspec import Struct

from hearthside.engine.ledger import CardState, Ledger

AWAY_DAYS = 7  # after so many days without any entry one is welcomed back
PARTS = ((5, "night"), (11, "morning"), (17, "day"), (22, "evening"), (24, "night"))


class Question(Struct, frozen=True):
    """The question of the day for one member: `answered` when they have already answered one today."""

    card: str
    answered: bool


def in_order(depths: Mapping[str, int], *, couple: str) -> list[str]:
    """Put cards (slug -> depth, 1 light to 3 deep) in the order in which this couple meets them: light first.

    The order is the same on both phones, differs from couple to couple, and adding a card moves no other.
    """
    spread = _spread(couple)
    return sorted(depths, key=lambda slug: (depths[slug], spread(slug)))


def question(ledger: Ledger, depths: Mapping[str, int], *, couple: str, day: int) -> Question | None:
    """Give the card for one member on `day` (days since 1970-01-01), or None when all are answered.

    Each goes through the couple's order at their own pace, one a day, so whoever comes second is led to
    what the first one answered. What a member skipped is passed over, for them alone.
    """
    today = [slug for slug, state in ledger.cards.items() if max(state.mine, state.draft) == day]
    if today:
        return Question(today[-1], answered=True)
    for slug in in_order(depths, couple=couple):
        state = ledger.cards.get(slug, CardState())
        if not (state.mine or state.draft or state.skipped):
            return Question(slug, answered=False)
    return None


def part_of_day(hour: int) -> str:
    """Name the part of the day that `hour` (0-23) belongs to: morning, day, evening or night."""
    return next(part for end, part in PARTS if hour < end)


def line_of(ledger: Ledger, *, me: str, day: int, hour: int) -> str:
    """Say which kind of warm line fits: paused, back (after a while away), or the part of the day."""
    if ledger.paused(me, day=day):
        return "paused"
    if ledger.last_day and day - ledger.last_day >= AWAY_DAYS:
        return "back"
    return part_of_day(hour)


def pick(choices: Sequence[str], *, couple: str, day: int, what: str) -> str:
    """Pick one of `choices` for the day: the same all day, for both, and another one tomorrow.

    Goes through all of them before one comes again.
    """
    turn, place = divmod(day, len(choices))
    return _shuffled(tuple(choices), f"{couple}/{what}/{turn}")[place]


def variations(
    moments: Mapping[str, Mapping[str, str]], *, couple: str, day: int, apart: bool
) -> dict[str, str]:
    """Pick the variation of each moment for the day: moment -> slug. Apart, the one made for being apart."""
    return {
        moment: _variation(moment, tuple(several), couple=couple, day=day, apart=apart)
        for moment, several in moments.items()
    }


def _variation(moment: str, slugs: tuple[str, ...], *, couple: str, day: int, apart: bool) -> str:
    for_apart = "text" if moment == "hello" else "apart"
    if apart and for_apart in slugs:
        return for_apart
    near = tuple(slug for slug in slugs if apart or slug != "apart")
    return pick(near, couple=couple, day=day, what=moment)


@lru_cache(maxsize=4096)  # an order holds for as many days as there are choices
def _shuffled(choices: tuple[str, ...], salt: str) -> list[str]:
    return sorted(choices, key=_spread(salt))


def _spread(salt: str) -> Callable[[str], bytes]:
    """An order that looks like chance, another one for every salt."""
    key = blake2b(salt.encode()).digest()[:32]
    return lambda slug: blake2b(slug.encode(), key=key, digest_size=8).digest()
