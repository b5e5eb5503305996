"""What Today lays out: the next question for one member, the warm line, a variation of each moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, filterfalse, islice

from msgspec import Struct

from hearthside.catalog.types import CardNotWhen, Deck
from hearthside.engine.ledger import Ledger
from hearthside.engine.ledger.cards import mark
from hearthside.records.kinds.situation import Situation

APART = ("apart", "text")  # how the names of variations begin that are made for two in different places
SKIN = ("skin",)  # how those begin in which two people touch, in moments that are not about touch
AWAY_DAYS = 7  # after so many days without any entry one is welcomed back
AFTER = {1: 0.0, 2: 0.08, 3: 0.2}  # of all cards: how far one goes before meeting any of this depth
STILL = 9  # one day in so many asks whether an answer of over a year ago is true still
PARTS = ((5, "night"), (11, "morning"), (17, "day"), (22, "evening"), (24, "night"))


class Question(Struct, frozen=True):
    """The question of the day for one member: `answered` when they have already answered one today.

    `again`: they answered it over a year ago, and are asked whether that is true still.
    """

    card: str
    answered: bool
    again: bool = False


def is_asked(deck: Deck, *, life: Situation, rupture: bool, tender: bool) -> bool:
    """Whether the question of the day may come from a deck, by how the two live and what is still open.

    `tender`: whether this is a week for what can hurt. A deck that has to be chosen (`opt_in`) is never asked
    from.
    """
    lives_so = deck.fits is None or (life.apart if deck.fits == "apart" else life.child)
    is_open = (rupture and "rupture" in deck.not_when) or (not tender and "fear" in deck.not_when)
    return lives_so and not deck.opt_in and not is_open


def in_the_way(life: Situation, *, rupture: bool) -> frozenset[CardNotWhen]:
    """What there is of that for which single cards are held back."""
    found: dict[CardNotWhen, bool] = {
        "rupture": rupture,
        "grief": "grief" in life.times,
        "ill": not {"i_am_ill", "you_are_ill", "caring"}.isdisjoint(life.times),
        "apart": life.apart,
        "no_money": not life.spend,
    }
    return frozenset(what for what, so in found.items() if so)


def place_of(slug: str, depth: int, *, couple: str) -> float:
    """Give where a card (depth 1 light to 3 deep) stands in a couple's order, 0 first to 1 last.

    The first twelfth is light; then deeper ones are mixed in, so that nobody has a year of small talk.
    The order is the same on both phones, differs from couple to couple, and adding a card moves no other.
    """
    lot = int.from_bytes(_spread(couple)(slug), "big") / 2**64
    after = AFTER[depth]
    return after + (1 - after) * lot


def in_order(depths: Mapping[str, int], *, couple: str) -> list[str]:
    """Put cards (slug -> depth) in the order in which this couple meets them."""
    return sorted(depths, key=lambda slug: place_of(slug, depths[slug], couple=couple))


def marked(order: Iterable[str]) -> dict[int, str]:
    """Give cards in their order by the marks under which a ledger remembers that they were met."""
    return {mark(slug): slug for slug in order}


def question(ledger: Ledger, order: Mapping[int, str], *, day: int, couple: str = "") -> Question | None:
    """Give the card for one member on `day` (days since 1970-01-01), or None when there is none to ask.

    `order`: the couple's cards as `marked` gives them. Each goes through it at their own pace, one a day,
    so whoever comes second is led to what the first one answered. What a member skipped is passed over,
    for them alone. Now and then, and when there is nothing new any more, it is one whose own answer is over
    a year old.
    """
    lately = ledger.card_rows.items()  # what is older was not written today
    today = [slug for slug, state in lately if day in (state.mine, state.draft, state.still)]
    if today:
        return Question(today[-1], answered=True)
    new = next(filterfalse(ledger.met.__contains__, order), None)
    if new is None or asks_whether_still(couple, day):
        old = _aged(ledger, order, couple, day)
        if old is not None:
            return Question(old, answered=False, again=True)
    return None if new is None else Question(order[new], answered=False)


def asks_whether_still(couple: str, day: int) -> bool:
    """Whether this is a day for an old answer, if there is one: the same days on both phones."""
    return int.from_bytes(_spread(couple)(f"still/{day}"), "big") % STILL == 0


def _aged(ledger: Ledger, order: Mapping[int, str], couple: str, day: int) -> str | None:
    """An old answer of mine to come back to: the first from a place that each day draws.

    None on a day on which I have passed on one.
    """
    if any(state.skipped == day and state.is_open for state in ledger.card_rows.values()):
        return None
    first = int.from_bytes(_spread(f"{couple}/still")(str(day)), "big") % max(1, len(order))
    slugs = order.values()
    return ledger.cards.aged(chain(islice(slugs, first, None), islice(slugs, first)), day=day)


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
    moments: Mapping[str, Mapping[str, str]], *, couple: str, day: int, apart: bool, touch: bool = True
) -> dict[str, str]:
    """Pick the variation of each moment for the day: moment -> slug. Apart, one made for being apart.

    Without `touch` none in which the two touch; the moment of touch itself is then not to be shown at all.
    """
    return {
        moment: _variation(
            moment,
            tuple(slug for slug in several if touch or not slug.startswith(SKIN)),
            couple=couple,
            day=day,
            apart=apart,
        )
        for moment, several in moments.items()
    }


def _variation(moment: str, slugs: tuple[str, ...], *, couple: str, day: int, apart: bool) -> str:
    near, far = _near_and_far(slugs)
    return pick(far if apart and far else near, couple=couple, day=day, what=moment)


@lru_cache(maxsize=64)
def _near_and_far(slugs: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    far = tuple(slug for slug in slugs if slug.startswith(APART))
    return tuple(slug for slug in slugs if slug not in far), far


@lru_cache(maxsize=4096)  # an order holds for as many days as there are choices
def _shuffled(choices: tuple[str, ...], salt: str) -> list[str]:
    return sorted(choices, key=_spread(salt))


def _spread(salt: str) -> Callable[[str], bytes]:
    """An order that looks like chance, another one for every salt."""
    key = blake2b(salt.encode()).digest()[:32]
    return lambda slug: blake2b(slug.encode(), key=key, digest_size=8).digest()
