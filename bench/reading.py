"""Weeks of plans to be read as the couples who get them would, tired, at ten in the evening.

    python -m bench.reading [--weeks 10] [NAME ...]

The golden couples of the tests, and others whose lives ask for more care, with the real catalogue. A figure
says how good a plan is on the whole; what is out of place, tactless or impossible in somebody's life, only
reading finds. `*` marks what is made for the time that they are in, `again` what stood there before.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from hearthside.catalog.load import library
from hearthside.engine.plan import Content, Own
from hearthside.engine.plan.facts import WeekMark
from hearthside.records.kinds.situation import Situation
from tests.engine.golden_couples import EIGHT, STORIES
from tests.engine.story import Lived, Story, levels, named

HURT = levels(resentment=8.5, distance=7.0, rupture=True)


def tense(who: str, number: int) -> WeekMark:
    """A week in which hardly a word was kind."""
    return WeekMark(week=named(number), close=2.5, tension=5, stress=4)


LIVES = {
    "in-bed": Story(
        "Ana is ill in bed for weeks; touch is welcome to both.",
        maps={"ana": levels(stress=6.5, self=6.0), "ben": levels(stress=7.0)},
        said={"ana": (60, 1, "touch"), "ben": (60, 2, "touch")},
        life=Situation(times=["i_am_ill"]),
        ill=frozenset({"ana"}),
    ),
    "ill-for-good": Story(
        "Ana has an illness that stays. Distance and routine; all is welcome.",
        maps={"ana": levels(distance=6.0, routine=5.5, rest=2.5), "ben": levels(routine=6.0, rest=2.5)},
        said={"ana": (150, 2, *EIGHT), "ben": (150, 2, *EIGHT)},
        life=Situation(times=["i_am_ill"]),
        ill=frozenset({"ana"}),
    ),
    "a-frail-father": Story(
        "They look after Ana's father.",
        maps={"ana": levels(stress=7.5, self=6.0), "ben": levels(stress=6.0, granted=5.0)},
        said={"ana": (60, 1), "ben": (90, 2, "talks")},
        life=Situation(times=["caring"]),
    ),
    "a-death": Story(
        "Somebody has died, six weeks ago.",
        maps={"ana": levels(distance=6.0, stress=5.5), "ben": levels(distance=6.5, stress=5.0)},
        said={"ana": (90, 1), "ben": (90, 2)},
        life=Situation(times=["grief"]),
    ),
    "shifts": Story(
        "Their hours hardly meet.",
        maps={"ana": levels(distance=6.5), "ben": levels(stress=5.5, distance=5.0)},
        said={"ana": (90, 2, "touch"), "ben": (90, 2, "touch")},
        life=Situation(times=["shifts"]),
    ),
    "away-all-week": Story(
        "Ben works in another town from Monday to Friday.",
        maps={"ana": levels(distance=5.5, routine=4.5), "ben": levels(distance=5.0)},
        said={"ana": (90, 2, "touch"), "ben": (90, 2, "touch", "desire")},
        life=Situation(times=["away"]),
    ),
    "seventy-four": Story(
        "Retired, with time. Touch has gone quiet.",
        maps={"ana": levels(touch=7.0, rest=2.2), "ben": levels(touch=6.0, rest=2.0)},
        said={"ana": (240, 2, "touch"), "ben": (300, 2, "touch", "desire")},
    ),
    "she-told-him": Story(
        "Trust was broken. Ana says so; Ben did it.",
        maps={"ana": HURT, "ben": levels(self=4.5, distance=6.0)},
        said={"ana": (120, 2, *EIGHT), "ben": (120, 2, *EIGHT)},
        own={"ana": Own(me="ana", levels=HURT, sat=named(0), pace="steady", rupture=True)},
    ),
    "not-a-kind-word": Story(
        "Resentment, and every week is tense.",
        maps={"ana": levels(resentment=8.5), "ben": levels(resentment=8.0)},
        said={"ana": (90, 2, "talks"), "ben": (90, 2, "talks")},
        pulses=tense,
    ),
    "beside-a-bed-alone": Story(
        "Dan is here alone; his partner is ill.",
        members=("dan",),
        said={"dan": (60, 1)},
        own={"dan": Own(me="dan", levels=levels(stress=7.5, self=6.0), sat=named(0), pace="steady")},
        life=Situation(times=["you_are_ill", "caring"]),
        ill=frozenset({""}),
    ),
}


def told(lived: list[Lived]) -> Iterator[str]:
    """Every week, a line for each thing on offer."""
    known, seen = library().practices, set[tuple[str, str]]()
    for week in lived:
        yield week.shared.week
        for who, laid in week.laid.items():
            yield f"  {who}, on the road {laid.road}"
            for offer in laid.offers:
                practice = known[offer.practice]
                again = " again" if (who, offer.practice) in seen else ""
                seen.add((who, offer.practice))
                mark = "*" if practice.only_when else " "
                other = " | ".join(known[slug].title for slug in offer.alternatives)
                yield f"   {mark}{practice.title} ({practice.minutes} min{again})" + (
                    f"   or: {other}" if other else ""
                )


def main() -> None:
    """Print the weeks of all, or of some."""
    every = {**STORIES, **LIVES}
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--weeks", type=int, default=10)
    parser.add_argument("names", nargs="*", choices=[[], *every], metavar="NAME", help=", ".join(every))
    asked = parser.parse_args()
    content = Content(library().practices, library().roads)
    for name in asked.names or every:
        story = every[name]
        story.weeks = asked.weeks
        print(f"\n{name}: {story.title}\n")
        print("\n".join(told(story.live(content))))


if __name__ == "__main__":
    main()
