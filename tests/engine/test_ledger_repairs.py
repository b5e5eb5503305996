"""What lasts of repairs: only what was met counts, and nobody meets their own."""

from __future__ import annotations

import itertools

from hearthside.engine.ledger import EMPTY, Ledger, fold, joined, parts
from hearthside.engine.ledger.lasting.repairs import MET_MOST, OPEN_DAYS, Repairs
from hearthside.records import Record, Written
from hearthside.records.kinds.repair import Repair
from hearthside.records.kinds.repair_met import RepairMet

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


def repairs(*entries: Written, me: str = ANA) -> Repairs:
    return ledger(*entries, me=me).of(Repairs)


def test_a_repair_counts_once_it_is_met_and_only_once() -> None:
    sent = wrote(Repair(phrase="take-two"))
    met, again = (wrote(RepairMet(of=sent.id, words="Yes."), BEN) for _ in range(2))
    assert repairs(sent).times == 0
    assert repairs(sent, met, again).times == 1
    assert repairs(sent, met).unmet == ()
    assert repairs(sent, met, me=BEN).met[0].repair == sent.id


def test_nobody_meets_a_repair_of_their_own_nor_one_that_never_was() -> None:
    sent = wrote(Repair(phrase="take-two"))
    assert repairs(sent, wrote(RepairMet(of=sent.id))).times == 0
    assert repairs(sent, wrote(RepairMet(of=entry(0)), BEN)).times == 0


def test_what_an_import_brought_in_was_sent_to_nobody() -> None:
    kept = wrote(Repair(phrase="take-two"), audience="private")
    assert repairs(kept, wrote(RepairMet(of=kept.id), BEN)) == Repairs()


def test_what_was_not_met_is_forgotten_after_a_month() -> None:
    old, new = wrote(Repair(words="a")), wrote(Repair(words="b"), day=DAY + OPEN_DAYS)
    assert [one.id for one in repairs(old, new).unmet] == [new.id]
    assert repairs(old, new, wrote(RepairMet(of=old.id), BEN, day=DAY + OPEN_DAYS)).times == 0


def test_my_own_phrases_are_at_hand_the_latest_first_then_the_most_used() -> None:
    slugs = ("take-two", "take-two", "take-two", "hot-ears", "come-in-again", "hot-ears", "half-the-volume")
    sent = [wrote(Repair(phrase=slug)) for slug in slugs]
    theirs = wrote(Repair(phrase="raised-my-voice"), BEN)
    assert repairs(*sent, theirs).at_hand(3) == ["half-the-volume", "take-two", "hot-ears"]
    assert repairs(*sent, theirs, me=BEN).at_hand(3) == ["raised-my-voice"]


def test_years_of_repairs_stay_small() -> None:
    entries = []
    for _ in range(MET_MOST + 20):
        sent = wrote(Repair(phrase="take-two"))
        entries += [sent, wrote(RepairMet(of=sent.id), BEN)]
    assert repairs(*entries).times == MET_MOST + 20
    assert len(repairs(*entries).met) == MET_MOST
    assert len(parts(ledger(*entries)).older["lasting"]) < 20_000


def test_both_read_the_same_of_repairs_also_from_a_roll_up() -> None:
    sent = wrote(Repair(phrase="take-two"))
    rolled = parts(ledger(sent))
    after = fold(joined(rolled.hot, rolled.older), [wrote(RepairMet(of=sent.id), BEN)], me=ANA)
    assert after.of(Repairs).times == 1
