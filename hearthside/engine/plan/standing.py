"""What stands on offer now: the week as laid, with every choice made since."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import Struct

from hearthside.engine.ledger import Chosen
from hearthside.records.fields import Place
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.week import Offer, WeekLaid


class Standing(Struct, frozen=True, kw_only=True):
    """One place of the week. `practice` is None when it rests; `trail` what stood there before, oldest first.

    `last` is the choice that led here, to be undone; `held` who refused or put off what is in the trail.
    """

    place: Place
    offer: Offer
    practice: str | None
    trail: tuple[str, ...] = ()
    last: Choice | None = None
    done: bool = False
    held: dict[str, frozenset[str]] = {}

    def may_return(self, slug: str, who: str) -> bool:
        """Whether this member may put back what stood here: what was swapped away, or only they refused."""
        return slug in self.trail and self.held.get(slug, frozenset()) <= {who}


def stand(week: WeekLaid, choices: Iterable[Chosen], done: Collection[str]) -> list[Standing]:
    """Fold the choices of one week (oldest first) over its offers.

    A choice about something that no longer stands there changes nothing: two taps at once, on two phones
    or one, do what one tap does. What somebody refused or put off comes back only when they say so.
    """
    made = [choice for choice in choices if choice.record.week == week.week]
    return [_stand(offer, made, done) for offer in week.offers]


def _stand(offer: Offer, choices: list[Chosen], done: Collection[str]) -> Standing:
    practice: str | None = offer.practice
    trail: list[str] = []
    last: Choice | None = None
    held: dict[str, frozenset[str]] = {}
    for made in choices:
        choice = made.record
        if choice.place != offer.place:
            continue
        held[choice.practice] = _held(made, held.get(choice.practice, frozenset()))
        if choice.verb == "take":
            if choice.practice not in trail or held[choice.practice]:
                continue
            trail.remove(choice.practice)
            practice, last = choice.practice, None
        elif choice.practice == practice:
            trail.append(choice.practice)
            practice, last = choice.other, choice
    return Standing(
        place=offer.place,
        offer=offer,
        practice=practice,
        trail=tuple(trail),
        last=last,
        done=practice is not None and practice in done,
        held={slug: who for slug, who in held.items() if who and slug in trail},
    )


def _held(made: Chosen, before: frozenset[str]) -> frozenset[str]:
    """Who refused it or put it off, after one choice more: a "take" takes back only its author's own word."""
    if made.record.verb == "take":
        return before - {made.author}
    return before | {made.author} if made.record.verb in {"not_us", "later"} else before
