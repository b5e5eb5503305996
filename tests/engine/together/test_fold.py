"""A session is the same on both phones, whatever came in which order; nothing that was said is lost."""

from __future__ import annotations

import itertools

from hearthside.engine.together import State, Step, state_of
from hearthside.engine.together.fold import LONGEST, SHORTEST
from hearthside.records import Record, Written
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove

ANA, BEN, ID, AT = "ana", "ben", "ab" * 12, 1_795_340_000
STEPS = (
    Step("speak", 1, 5, leads="turn"),
    Step("reflect", 2, 3),
    Step("check", 1, 0, leads="turn"),
    Step("speak", 2, 5, leads="other"),
)
count = itertools.count()


def wrote(record: Record, by: str, at: int) -> Written:
    return Written(
        id=f"{next(count):04}", author=by, audience="shared", at=AT + at, day=20_779, record=record
    )


def opened(by: str = ANA, **how: object) -> Written:
    return wrote(Session(session=ID, what="listening", **how), by, 0)  # type: ignore[arg-type]


def move(verb: str, by: str, at: int, after: int = 0, **more: object) -> Written:
    return wrote(SessionMove(session=ID, verb=verb, after=after, **more), by, at)  # type: ignore[arg-type]


def state(*entries: Written, partner: bool = True) -> State:
    pair = {ANA: BEN, BEN: ANA} if partner else {}
    found = state_of(entries, ID, partner=pair, steps=lambda _session: STEPS)
    assert found is not None
    return found


def test_a_session_nobody_opened_is_none() -> None:
    assert state_of([move("come", ANA, 3)], ID, partner={}, steps=lambda _session: STEPS) is None


def test_two_taps_at_once_lead_on_once() -> None:
    at_second = [opened(), move("on", ANA, 5, 0), move("on", ANA, 9, 1), move("on", BEN, 9, 1)]
    assert state(*at_second).place == 2
    assert state(*reversed(at_second)).place == 2


def test_only_the_one_whose_turn_it_is_leads_on_where_it_is_theirs_to_say() -> None:
    assert state(opened(), move("on", BEN, 5, 0)).place == 0
    assert state(opened(), move("on", ANA, 5, 0)).place == 1
    three = [move("on", ANA, at, at) for at in range(3)]
    assert state(opened(), *three, move("on", BEN, 9, 3)).place == 3
    assert state(opened(), *three, move("on", ANA, 9, 3)).place == 4


def test_on_one_phone_whoever_holds_it_leads_on() -> None:
    assert state(opened(phones="one"), move("on", BEN, 5, 0)).place == 1


def test_words_are_kept_also_from_a_step_that_has_gone_by_and_after_the_end() -> None:
    late = move("say", BEN, 6, 0, words="I was still typing.", about="speak")
    stopped = move("stop", ANA, 7)
    after = move("say", BEN, 9, 0, words="And this.")
    found = state(opened(), move("on", ANA, 5, 0), late, stopped, after)
    assert [one.words for one in found.said] == ["I was still typing.", "And this."]
    assert found.over
    assert found.stopped_by == ANA


def test_a_pause_quiets_both_until_each_has_come_back() -> None:
    paused = [opened(), move("pause", BEN, 10, until=AT + 10 + SHORTEST)]
    found = state(*paused, move("on", ANA, 20, 0))
    assert found.pause is not None
    assert found.place == 0
    assert state(*paused, move("ready", ANA, 60)).pause is not None
    assert state(*paused, move("ready", ANA, 60), move("ready", BEN, 61)).pause is None
    one_back = [*paused, move("ready", ANA, 10 + SHORTEST)]
    assert state(*one_back).pause is not None
    assert state(*one_back, move("ready", ANA, 11 + SHORTEST)).pause is not None
    assert state(*one_back, move("ready", BEN, 10 + LONGEST)).pause is None


def test_whoever_is_back_can_say_once_it_is_time_that_both_are() -> None:
    paused = [opened(), move("pause", BEN, 10, until=AT + 10 + SHORTEST)]
    assert state(*paused, move("both", ANA, 60)).pause is not None
    assert state(*paused, move("both", ANA, 10 + SHORTEST)).pause is None


def test_after_a_pause_a_step_has_the_minutes_that_were_left_of_it() -> None:
    paused = [opened(), move("on", ANA, 5), move("pause", BEN, 65, until=AT + 65 + SHORTEST)]
    back = state(*paused, move("both", ANA, 100 + SHORTEST))
    assert AT + 100 + SHORTEST - back.since == 60


def test_a_pause_is_neither_shorter_nor_longer_than_it_can_help() -> None:
    short = state(opened(), move("pause", BEN, 10, until=AT + 11)).pause
    long = state(opened(), move("pause", BEN, 10, until=AT + 9 * LONGEST)).pause
    assert short is not None
    assert short.until == AT + 10 + SHORTEST
    assert long is not None
    assert long.until == AT + 10 + LONGEST


def test_another_time_waits_for_the_other_ones_yes() -> None:
    first, second = AT + 10 + SHORTEST, AT + 5_000
    paused = [opened(), move("pause", BEN, 10, until=first), move("later", ANA, 20, until=second)]
    stale = state(*paused, move("agree", BEN, 30, until=first)).pause
    agreed = state(*paused, move("agree", BEN, 30, until=second)).pause
    own = state(*paused, move("agree", ANA, 30, until=second)).pause
    assert stale is not None
    assert not stale.agreed
    assert own is not None
    assert not own.agreed
    assert agreed is not None
    assert agreed.agreed
    assert agreed.until == second


def test_a_step_back_is_there_at_the_end_too_but_not_after_a_stop() -> None:
    through = [opened(phones="one"), *(move("on", ANA, at, at) for at in range(4))]
    assert state(*through).is_through
    assert state(*through, move("back", BEN, 9, 4)).place == 3
    assert state(*through[:3], move("stop", BEN, 8), move("back", BEN, 9, 2)).place == 2


def test_alone_the_session_is_passed_over_in_thought() -> None:
    found = state(opened(phones="one"), move("on", ANA, 1, 0), partner=False)
    assert (found.first, found.other, found.place) == (ANA, "", 1)
