"""Nine months in a few seconds."""

from __future__ import annotations

from datetime import datetime
from random import Random
from zoneinfo import ZoneInfo

from hearthside.project.demo.appreciation import appreciation
from hearthside.project.demo.arriving import Couple, arrive
from hearthside.project.demo.cards import cards
from hearthside.project.demo.checkins import checkins
from hearthside.project.demo.days import days, visits
from hearthside.project.demo.differences import differences
from hearthside.project.demo.letters import letters
from hearthside.project.demo.low import low_days
from hearthside.project.demo.maps import maps
from hearthside.project.demo.moments import asked
from hearthside.project.demo.past import live
from hearthside.project.demo.patterns import glances
from hearthside.project.demo.questions import questions
from hearthside.project.demo.repairs import repairs
from hearthside.project.demo.story import story
from hearthside.project.demo.talks import talks
from hearthside.project.demo.times import Times, own_zone
from hearthside.project.demo.weekly import tastes, weekly
from hearthside.project.demo.weeks import weeks

SEED = 12


def live_nine_months(now: datetime) -> Couple:
    """Make Ana and Ben and everything they wrote until `now`; gives the two."""
    zone = own_zone()
    here = now.astimezone(ZoneInfo(zone))
    times = Times(here, Random(SEED))  # noqa: S311  a story, no secret
    couple = arrive(times.when(story().arrived, 19), now, zone)
    name = couple.books["ana"](here).couple
    told = [
        *days(times),
        *questions(times, name),
        *maps(times),
        *weeks(times),
        *weekly(times),
        *tastes(times),
        *talks(times),
        *differences(times),
        *low_days(times),
        *asked(times),
        *glances(times),
        *repairs(times),
        *cards(times),
        *checkins(times),
        *appreciation(times),
        *visits(times),
        *letters(times),
    ]
    live(couple.books, told)
    return couple
