"""The ledger: all that the past comes to, for one reader, in whatever pieces it was read."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine import ledger as book
from hearthside.engine.ledger import EMPTY, Ledger, fold
from hearthside.records import Record, Written, labels
from hearthside.records.fields import Cause
from hearthside.records.kinds.aftertaste import Aftertaste
from hearthside.records.kinds.answer import Answered
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.card_mark import CardMark
from hearthside.records.kinds.card_still import CardStill
from hearthside.records.kinds.card_talked import CardTalked
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.guess import Guess
from hearthside.records.kinds.guess_reply import GuessReply
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.moment import MomentGiven
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.rating import Rating
from hearthside.records.kinds.settings import Settings
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.skip import Skip
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.records.kinds.week import Offer, WeekLaid
from hearthside.records.kinds.week_pulse import WeekPulse

ANA, BEN = "ana", "ben"
DAY = 20_500
SITTING = "ab" * 8


def said(
    record: Record | None, *, by: str = ANA, day: int = DAY, at: int = 0, label: labels.Label = ()
) -> Written:
    """Something written on a day, `at` seconds into it."""
    private = not label and isinstance(
        record,
        CardMark | Pulse | MomentGiven | Settings | Skip | Answered | Sitting | Aftertaste | TrustAsked,
    )
    return Written(
        id=f"{day}-{at}-{by}",
        author=by,
        audience="private" if private else "shared",
        at=day * 86_400 + at,
        day=day,
        record=record,
        label=label,
    )


def folded(*entries: Written, me: str = ANA) -> Ledger:
    """A ledger of just these."""
    return fold(EMPTY, entries, me=me)


def name(day: int) -> str:
    """The name of a day's week."""
    return book.week_name(book.week_of_day(day))


def iso(day: int) -> str:
    """A day as records name it."""
    return book.day_date(day).isoformat()


def test_the_latest_word_counts_for_each() -> None:
    ledger = folded(
        said(Greeting(name="Ana"), at=5),
        said(Greeting(name="Annie"), at=9),
        said(Greeting(name="Anna"), at=2),
        said(Greeting(name="Ben"), by=BEN),
        said(Settings(theme="dark"), at=1),
        said(Settings(theme="light"), by=BEN, at=8),
    )
    assert (ledger.name(ANA), ledger.name(BEN), ledger.name("cleo")) == ("Annie", "Ben", None)
    assert ledger.settings is not None
    assert ledger.settings.record.theme == "dark"


def test_the_latest_pulse_of_a_day_counts_and_only_mine() -> None:
    ledger = folded(
        said(Pulse(day=iso(DAY), close=3)),
        said(Pulse(day=iso(DAY), close=6.5), at=5),
        said(Pulse(day=iso(DAY - 30), close=0), at=6),
        said(Pulse(day=iso(DAY), close=1), by=BEN, at=9),
    )
    assert ledger.pulses.pairs() == [(DAY - 30, 0.0), (DAY, 6.5)]
    assert ledger.pulses.on(DAY - 1) is None
    assert ledger.pulses.pairs(since=DAY - 3) == [(DAY, 6.5)]


@pytest.mark.parametrize("day", ["9999-12-31", "1970-01-01", "2026-13-40"])
def test_nobody_stretches_the_ledger_with_a_day_of_nowhere(day: str) -> None:
    record = Noticed(day=day, moment="laugh")
    assert folded(said(record, by=BEN)).noticed == {}
    week = f"{day[:4]}-W99" if "13" in day else f"{day[:4]}-W01"
    laid = folded(said(Choice(week=week, place="both", practice="walk", verb="later"), by=BEN))
    assert laid.ours == EMPTY.ours


def test_a_pause_ends_by_itself() -> None:
    ledger = folded(said(Pause(on=True, until=iso(DAY + 2))))
    assert [ledger.paused(ANA, day=DAY + after) for after in (0, 2, 3)] == [True, True, False]
    assert not ledger.paused(BEN, day=DAY)
    assert not folded(said(Pause(on=True)), said(Pause(on=False), at=1)).paused(ANA, day=DAY)


def test_moments_are_counted_for_ever_and_by_day_for_a_month() -> None:
    days = range(DAY, DAY + 100, 10)
    ledger = folded(*[said(MomentGiven(day=iso(day), moment="hello"), day=day) for day in days])
    assert ledger.given.total("hello") == 10
    assert ledger.given.total("laugh") == 0
    assert ledger.given.on(DAY + 90) == {"hello": 1}
    assert ledger.given.on(DAY) == {}


def laid(day: int, *slugs: str) -> WeekLaid:
    """A plan for the week of a day."""
    return WeekLaid(
        week=name(day),
        road="routine",
        offers=[Offer(place="both", practice=slug, reasons=[]) for slug in slugs],
    )


def test_of_two_plans_for_a_week_both_members_follow_the_earlier() -> None:
    plans = [said(laid(DAY, "walk"), at=9), said(laid(DAY, "tea"), by=BEN, at=3)]
    for me in (ANA, BEN):
        for order in (plans, plans[::-1]):
            state = folded(*order, me=me).ours.week(book.week_of_day(DAY))
            assert state.laid is not None
            assert state.laid.record == laid(DAY, "tea")


def test_a_practice_remembers_what_became_of_it() -> None:
    week = name(DAY)
    ledger = folded(
        said(Done(week=week, place="both", practice="walk", day=iso(DAY))),
        said(Done(week=week, place="both", practice="walk", day=iso(DAY)), by=BEN),
        said(Rating(week=week, practice="walk", closer=4), label=labels.rating(week, "walk")),
        said(Rating(week=week, practice="walk", closer=2), by=BEN, label=labels.rating(week, "walk")),
        said(Choice(week=week, place="both", practice="tea", verb="not_us"), at=3),
        said(Choice(week=week, place="both", practice="song", verb="later"), at=3),
        said(Aftertaste(week=week, practice="walk", worse=True)),
    )
    walk, number = ledger.ours.practice("walk"), book.week_of_day(DAY)
    assert (walk.times, walk.last_done, walk.mine, walk.theirs) == (1, DAY, {number: 4}, {number: 2})
    assert ledger.ours.practice("tea").refused
    assert ledger.ours.practice("song").postponed == number
    assert list(ledger.worse) == ["walk"]
    taken = fold(
        ledger, [said(Choice(week=week, place="both", practice="tea", verb="take"), at=9)], me=ANA
    ).ours
    assert not taken.practice("tea").refused


@pytest.mark.parametrize(("one", "other"), [(ANA, BEN), (BEN, ANA)])
@pytest.mark.parametrize("me", [ANA, BEN])
def test_only_whoever_refused_takes_it_back(one: str, other: str, me: str) -> None:
    week = name(DAY)
    never, later, take = (
        Choice(week=week, place="both", practice="tea", verb=verb) for verb in ("not_us", "later", "take")
    )
    told = [said(never, by=one, at=1), said(later, by=one, at=2), said(take, by=other, at=3)]
    tea = folded(*told, me=me).ours.practice("tea")
    assert tea.refused
    assert tea.refused_by(one)
    assert not tea.refused_by(other)
    assert (tea.postponed, tea.postponed_by(other)) == (book.week_of_day(DAY), None)
    tea = folded(*told, said(take, by=one, at=4), me=me).ours.practice("tea")
    assert not tea.refused
    assert tea.postponed is None


def test_what_both_refused_stays_refused_until_both_took_it_back() -> None:
    never, take = (
        Choice(week=name(DAY), place="both", practice="tea", verb=verb) for verb in ("not_us", "take")
    )
    both = [said(never, by=ANA, at=1), said(never, by=BEN, at=2), said(take, by=ANA, at=3)]
    assert folded(*both).ours.practice("tea").refused
    assert not folded(*both, said(take, by=BEN, at=4)).ours.practice("tea").refused


def test_weeks_long_gone_still_tell_what_was_offered_and_done() -> None:
    entries = []
    for step in range(0, 140, 7):
        day = DAY + step
        entries.append(said(laid(day, "walk", "tea"), day=day))
        entries.append(said(Done(week=name(day), place="both", practice="walk", day=iso(day)), day=day, at=1))
        swap = Choice(week=name(day), place="both", practice="tea", verb="swap", other="song")
        entries.append(said(swap, by=BEN, day=day, at=2))
    ledger = folded(*entries)
    assert len(ledger.ours.weeks) == 9
    past = ledger.ours.past(before=book.week_of_day(DAY + 140))
    assert [week.week for week in past] == [name(DAY + step) for step in range(0, 140, 7)]
    assert {week.road for week in past} == {"routine"}
    assert all(set(week.offered) == {"walk", "tea"} for week in past)
    assert all((week.swapped, week.done) == (("tea",), ("walk",)) for week in past)
    for since in range(past_since := book.week_of_day(DAY), past_since + 20):
        late = ledger.ours.past(since=since, before=book.week_of_day(DAY + 140))
        assert late == past[since - past_since :]


def test_what_was_read_of_a_ledger_is_known_to_the_next_one_and_what_changed_is_read_anew() -> None:
    done = [Done(week=name(DAY), place="both", practice=slug, day=iso(DAY)) for slug in ("walk", "tea")]
    before = folded(said(laid(DAY, "walk", "tea")), said(done[0], at=1))
    walk = before.ours.practices["walk"]
    assert not before.ours.weeks[book.week_of_day(DAY)].done[1:]
    after = fold(before, [said(done[1], at=2)], me=ANA)
    assert after.ours.practices["walk"] is walk
    assert after.ours.practices["tea"].times == 1
    assert [one.record.practice for one in after.ours.weeks[book.week_of_day(DAY)].done] == ["walk", "tea"]
    quiet = fold(after, [said(Pulse(day=iso(DAY), close=5), at=3)], me=ANA)
    assert quiet.ours is after.ours


def test_a_sitting_is_kept_whole_and_an_unfinished_one_can_be_gone_on_with() -> None:
    started = folded(
        said(Answered(sitting=SITTING, item="touch-1", value=3)),
        said(Answered(sitting=SITTING, item="touch-2", value=None), at=1),
        said(Answered(sitting=SITTING, item="touch-1", value=4), at=2),
    )
    assert started.started is not None
    assert started.started.answers == {"touch-1": 4, "touch-2": None}
    done = fold(
        started,
        [said(Sitting(sitting=SITTING, form="a", answers={"touch-1": 4, "b": 0}, closeness=5))],
        me=ANA,
    )
    assert done.started is None
    assert done.answers(done.sittings[0]) == {"touch-1": 4, "b": 0}
    assert fold(done, [said(Answered(sitting=SITTING, item="b", value=1))], me=ANA).started is None


def test_a_map_holds_both_sides_to_a_hundredth() -> None:
    record = Levels(
        sitting=SITTING,
        causes={"touch": Level(mean=7.254, error=0.98), "self": Level(mean=0, error=0.5)},
        closeness=3,
        rupture=True,
    )
    side = folded(said(record, label=labels.cause_map(2))).maps[2][ANA]
    assert side.levels == {"touch": Level(mean=7.25, error=0.98), "self": Level(mean=0, error=0.5)}
    assert (side.closeness, side.rupture, side.day) == (3, True, DAY)


def test_what_cannot_be_shown_leaves_no_trace() -> None:
    assert folded(said(None), said(None, by=BEN)) == EMPTY


def test_nothing_private_of_one_shapes_what_the_other_folds() -> None:
    anas = [
        said(Pulse(day=iso(DAY), close=1)),
        said(MomentGiven(day=iso(DAY), moment="touch")),
        said(Skip(card="home")),
        said(Aftertaste(week=name(DAY), practice="walk", worse=True)),
        said(Answered(sitting=SITTING, item="b", value=1)),
        said(Settings(theme="dark")),
    ]
    bens = folded(*anas, me=BEN)
    assert (bens.pulses, bens.given, bens.card_rows, bens.worse, bens.started, bens.settings) == (
        EMPTY.pulses, EMPTY.given, {}, {}, None, None,
    )  # fmt: skip


def records(day: int, what: int) -> tuple[Record, labels.Label]:
    """One of many things to write on a day."""
    week, card = name(day), f"card-{what % 4}"
    choices: list[tuple[Record, Any]] = [
        (Pulse(day=iso(day), close=what % 11), ()),
        (MomentGiven(day=iso(day), moment="hello"), ()),
        (Noticed(day=iso(day - what % 3), moment="laugh"), ()),
        (Greeting(name=f"N{what}"), ()),
        (laid(day, f"p-{what % 5}", "walk"), ()),
        (Choice(week=week, place="both", practice=f"p-{what % 5}", verb="swap"), ()),
        (Done(week=week, place="both", practice=f"p-{what % 5}", day=iso(day)), ()),
        (Rating(week=week, practice="walk", closer=1 + what % 5), labels.rating(week, "walk")),
        (CardAnswer(card=card, words="x"), labels.card(card)),
        (Skip(card=card), ()),
        (CardMark(card=card, mark=("favourite", "plain", "aside")[what % 3]), ()),
        (CardTalked(card=card, how=("talked", "aside")[what % 2]), ()),
        (CardStill(card=card, turn=1 + what % 2), ()),
        (CardAnswer(card=card, words="x"), labels.card(card, 2)),
        (CardAnswer(card=card, words="x"), labels.guess(card, 1, ANA)),
        (Guess(card=card, words="x"), labels.guess(card, 1, BEN)),
        (GuessReply(card=card, turn=1, verdict="me"), ()),
        (Sitting(sitting=f"{what:08x}", form="a", answers={"a": what % 5}), ()),
        (WeekPulse(week=week, close=what % 9, tension=1 + what % 5, about="touch", mark=what % 5), ()),
        (TrustAsked(week=week, broken=what % 2 == 0), ()),
    ]
    return choices[what % len(choices)]


@st.composite
def lives(draw: st.DrawFn) -> list[Written]:
    """What two people write over some months, oldest first."""
    day, entries = DAY, []
    for at, (wait, who, what) in enumerate(
        draw(
            st.lists(
                st.tuples(
                    st.sampled_from([0, 0, 1, 6, 30, 90]), st.sampled_from([ANA, BEN]), st.integers(0, 999)
                ),
                max_size=30,
            )
        )
    ):
        day += wait
        record, label = records(day, what)
        entries.append(said(record, by=who, day=day, at=at, label=label))
    return entries


@given(lives(), st.lists(st.integers(0, 30), max_size=4), st.sampled_from([ANA, BEN]))
def test_folding_in_pieces_is_folding_at_once(life: list[Written], cuts: list[int], me: str) -> None:
    ledger, start = EMPTY, 0
    for cut in [*sorted(cuts), len(life)]:
        ledger = fold(ledger, life[start:cut], me=me)
        start = max(start, cut)
    assert ledger == folded(*life, me=me)


@given(lives(), st.sampled_from([ANA, BEN]))
def test_a_ledger_comes_back_from_plain_values_as_it_was(life: list[Written], me: str) -> None:
    ledger = folded(*life, me=me)
    assert book.from_plain(book.to_plain(ledger)) == ledger
    assert book.from_bytes(book.to_bytes(ledger)) == ledger


def test_a_dozen_maps_and_sittings_are_put_by_and_found_again() -> None:
    causes: dict[Cause, Level] = {"distance": Level(mean=6.0, error=1.0)}
    written = [
        entry
        for turn in range(1, 13)
        for entry in (
            said(
                Sitting(sitting=f"{turn:016x}", form="a", answers={"touch-1": 4}, closeness=6), day=DAY + turn
            ),
            said(Levels(sitting=f"{turn:016x}", causes=causes), day=DAY + turn, label=labels.cause_map(turn)),
        )
    ]
    whole = folded(*written)
    kept = book.joined(*book.parts(whole))
    assert [sat.sitting for sat in kept.sittings] == [sat.sitting for sat in whole.sittings]
    assert kept.sittings[-1] == whole.sittings[-1]
    assert len(kept.sat_rows) == 1
    assert {turn: dict(sides) for turn, sides in kept.maps.items()} == dict(whole.maps.items())
    assert sorted(kept.map_rows) == [11, 12]


@given(lives(), st.integers(0, 30), st.sampled_from([ANA, BEN]))
def test_what_was_put_by_reads_as_before_and_is_folded_on(life: list[Written], cut: int, me: str) -> None:
    whole, first = folded(*life, me=me), folded(*life[:cut], me=me)
    kept = book.joined(*book.parts(first))
    assert kept == book.settled(first)
    later = fold(kept, life[cut:], me=me)
    assert book.settled(later) == book.settled(whole)
    assert dict(later.cards) == dict(whole.cards)
    assert later.met == whole.met
    assert list(later.sittings) == list(whole.sittings)
    assert dict(later.maps) == dict(whole.maps)
    for one, other in ((later.ours, whole.ours), (later.own, whole.own)):
        assert dict(one.practices) == dict(other.practices)


@given(lives())
def test_both_members_fold_the_same_shared_past(life: list[Written]) -> None:
    shared = [entry for entry in life if entry.audience == "shared" and not entry.label]
    anas, bens = folded(*shared, me=ANA), folded(*shared, me=BEN)
    assert anas.ours == bens.ours
    assert anas.greetings == bens.greetings
    assert anas.weekly == bens.weekly
    assert anas.own == bens.own == EMPTY.own


@pytest.mark.parametrize("day", [0, 3, 4, 20_500, 20_779, 40_000])
def test_days_and_weeks_have_names_and_come_back(day: int) -> None:
    assert book.day_number(iso(day)) == day
    assert book.week_number(name(day)) == book.week_of_day(day)
    assert book.day_date(day).strftime("%G-W%V") == name(day)
