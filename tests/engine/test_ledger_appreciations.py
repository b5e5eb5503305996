"""What lasts of appreciation: what each gave, whether it went in, and a drawer of one's own."""

from __future__ import annotations

import itertools

from hearthside.engine.ledger import EMPTY, Ledger, fold
from hearthside.engine.ledger.lasting.appreciations import Appreciations, Drawer, ForADay
from hearthside.records import Record, Written
from hearthside.records.kinds.appreciation import Appreciation
from hearthside.records.kinds.appreciation_heard import AppreciationHeard

ANA, BEN, DAY = "ana", "ben", 20_779
count = itertools.count(1)


def wrote(record: Record, by: str = ANA, *, day: int = DAY, audience: str = "shared") -> Written:
    number = next(count)
    at = day * 86_400 + number % 80_000
    return Written(id=entry(number), author=by, audience=audience, at=at, day=day, record=record)


def entry(number: int) -> str:
    return f"00000000-0000-0000-0000-{number:012}"


def ledger(*entries: Written, me: str = ANA) -> Ledger:
    return fold(EMPTY, entries, me=me)


def test_what_was_given_stands_with_its_author_and_says_whether_it_went_in() -> None:
    given = wrote(Appreciation(did="made tea"), BEN)
    own = wrote(AppreciationHeard(of=given.id), BEN)
    heard = wrote(AppreciationHeard(of=given.id), ANA)
    assert ledger(given, own).of(Appreciations).of(BEN).given[0].heard is False
    shelf = ledger(given, heard).of(Appreciations).of(BEN)
    assert (shelf.times, shelf.given[0].heard) == (1, True)
    assert ledger(given).of(Appreciations).of(ANA).times == 0


def test_the_drawer_holds_what_i_keep_and_those_for_a_day_lie_at_hand() -> None:
    one = wrote(Appreciation(did="made tea"), audience="private")
    other = wrote(Appreciation(did="drove my aunt", on="2026-12-24"), audience="private")
    kept = ledger(one, other)
    assert [each.id for each in kept.of(Drawer).kept] == [one.id, other.id]
    assert [each.id for each in kept.of(ForADay).kept] == [other.id]
    assert kept.of(Appreciations) == Appreciations()
