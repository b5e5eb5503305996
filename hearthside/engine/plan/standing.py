"""What stands on offer now: the week as laid, with every choice made since."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import Struct

from hearthside.records.fields import Place
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.week import Offer, WeekLaid


class Standing(Struct, frozen=True, kw_only=True):
    """One place of the week. `practice` is None when it rests; `trail` what stood there before, oldest first.

    `last` is the choice that led here, to be undone.
    """

    place: Place
    offer: Offer
    practice: str | None
    trail: tuple[str, ...] = ()
    last: Choice | None = None
    done: bool = False


def stand(week: WeekLaid, choices: Iterable[Choice], done: Collection[str]) -> list[Standing]:
    """Fold the choices of one week (oldest first) over its offers.

    A choice about something that no longer stands there changes nothing: two taps at once, on two phones
    or one, do what one tap does.
    """
    made = [choice for choice in choices if choice.week == week.week]
    return [_stand(offer, made, done) for offer in week.offers]


def _stand(offer: Offer, choices: list[Choice], done: Collection[str]) -> Standing:
    practice: str | None = offer.practice
    trail: list[str] = []
    last: Choice | None = None
    for choice in choices:
        if choice.place != offer.place:
            continue
        if choice.verb == "take":
            if choice.practice not in trail:
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
    )
