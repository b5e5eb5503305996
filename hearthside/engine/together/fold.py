"""Folding a session: the same entries, in whatever order they came in, give both phones the same state."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from hearthside.engine.together.steps import Steps
from hearthside.engine.together.types import Pause, Said, State
from hearthside.records.base import Written
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove

SHORTEST, LONGEST = 20 * 60, 24 * 3600  # a pause: less does not calm a pulse, more is another day's talk
GUARDED = frozenset(
    {"on", "skip", "back", "again", "yes", "aside"}
)  # these lead on, or back, and only from where they were made
Fold = Callable[[State, Written, SessionMove], State]


def state_of(
    written: Sequence[Written], session: str, *, partner: dict[str, str], steps: Callable[[Session], Steps]
) -> State | None:
    """Fold what was written into the state of one session, or None where nobody opened it.

    `written`: the couple's entries of any kind and order; `partner`: person id -> the other's id (empty while
    there is nobody); `steps` gives the flow of a session. Of two who open the same one, the earlier did.
    What somebody wrote for themselves moves nothing in a session of two.
    """
    ordered = sorted(written, key=lambda one: (one.at, one.id))
    opened = next(
        (one for one in ordered if isinstance(one.record, Session) and one.record.session == session), None
    )
    if opened is None or not isinstance(opened.record, Session):
        return None
    state = _begun(opened, opened.record, partner, steps(opened.record))
    for one in ordered:
        move = one.record
        if not isinstance(move, SessionMove) or move.session != session or one.audience != opened.audience:
            continue
        state = replace(_moved(state, one, move), latest=one.at)
    return state


def _begun(opened: Written, record: Session, partner: dict[str, str], steps: Steps) -> State:
    other = partner.get(opened.author, "")
    first = record.first if record.first in (opened.author, other) and record.first else opened.author
    return State(
        session=record.session,
        what=record.what,
        about=record.about,
        phones=record.phones,
        opened_by=opened.author,
        opened=opened.at,
        first=first,
        other=other if first == opened.author else opened.author,
        steps=steps,
        place=min(record.place, max(0, len(steps) - 1)),
        since=opened.at,
        latest=opened.at,
        here=frozenset({opened.author}),
    )


def _moved(state: State, written: Written, move: SessionMove) -> State:
    verb = VERBS.get(move.verb)
    if verb is None:
        return state
    if move.words:
        state = _heard(state, written, move)
    if state.over or (state.is_through and move.verb != "back"):
        return state
    state = replace(state, here=state.here | {written.author})
    if state.pause and move.verb in GUARDED:
        return state
    if move.verb in GUARDED and move.after != state.after:
        return state
    if move.verb in ("on", "skip") and not state.leads(written.author):
        return state
    return verb(state, written, move)


def _heard(state: State, written: Written, move: SessionMove) -> State:
    """Words are kept whatever else has happened meanwhile: nothing that somebody said is lost."""
    said = Said(written.id, written.author, written.at, state.place, move.verb, move.about, move.words)
    return replace(state, said=(*state.said, said))


def _stay(state: State, _written: Written, _move: SessionMove) -> State:
    return state


def _on(state: State, written: Written, _move: SessionMove) -> State:
    is_last = state.step is not None and state.step.last
    return _at(state, len(state.steps) if is_last else state.place + 1, written)


def _skip(state: State, written: Written, move: SessionMove) -> State:
    return replace(_on(state, written, move), skipped=state.skipped | {state.place})


def _back(state: State, written: Written, _move: SessionMove) -> State:
    """One step back, which any of the two may need after a tap too many."""
    place = _before(state)
    left = -1 if place == state.left else state.left
    return replace(_at(state, place, written), skipped=state.skipped - {place}, left=left)


def _before(state: State) -> int:
    """The step before this one, as they came: to where they turned aside, or before what is only aside."""
    if state.left >= 0 and state.place == state.steps[state.left].aside:
        return state.left
    if state.is_through and state.left < 0:
        return next((n for n, step in enumerate(state.steps) if step.last), state.place - 1)
    return max(0, state.place - 1)


def _aside(state: State, written: Written, _move: SessionMove) -> State:
    """Aside to a later step, where the step knows of one: an early end, or another matter."""
    step = state.step
    if step is None or step.aside <= state.place or state.left >= 0:
        return state
    return replace(_at(state, step.aside, written), left=state.place)


def _again(state: State, written: Written, _move: SessionMove) -> State:
    """Another round, where the step knows of one."""
    step = state.step
    return _at(state, step.again, written) if step is not None and 0 <= step.again < state.place else state


def _yes(state: State, written: Written, _move: SessionMove) -> State:
    """Yes to the step. It leads on once both have said so, or whoever holds the one phone."""
    yes = state.yes | {written.author}
    if {state.first, state.other} - {""} <= yes or state.phones == "one":
        return _at(state, state.place + 1, written)
    return replace(state, yes=yes)


def _at(state: State, place: int, written: Written) -> State:
    return replace(state, place=place, after=state.after + 1, since=written.at, yes=frozenset())


def _pause(state: State, written: Written, move: SessionMove) -> State:
    """Whoever is flooded is believed at once. Later words on the time go through `later`."""
    if state.pause is not None:
        return state
    until = _within(move.until, written.at)
    paused = Pause(by=written.author, since=written.at, until=until, named=written.author)
    return replace(state, pause=paused, pauses=state.pauses + 1)


def _later(state: State, written: Written, move: SessionMove) -> State:
    """Another time to be back. It waits for the other's yes, and holds meanwhile."""
    if state.pause is None:
        return state
    until = _within(move.until, written.at)
    pause = replace(state.pause, until=until, named=written.author, agreed=False, ready=frozenset())
    return replace(state, pause=pause)


def _agree(state: State, written: Written, move: SessionMove) -> State:
    """Yes to the time as the other named it; a yes to an older time is none."""
    pause = state.pause
    if pause is None or written.author == pause.named or move.until != pause.until:
        return state
    return replace(state, pause=replace(pause, agreed=True))


def _ready(state: State, written: Written, _move: SessionMove) -> State:
    """Back. Each comes in for themselves, before the time and after it: nobody is fetched by a tap."""
    pause = state.pause
    if pause is None:
        return state
    ready = pause.ready | {written.author}
    is_alone = state.phones == "one" or not state.other
    if is_alone or {state.first, state.other} <= ready:
        return _resumed(state, pause, written)
    return replace(state, pause=replace(pause, ready=ready))


def _both(state: State, written: Written, move: SessionMove) -> State:
    """Both are back, says one of them: once it is time, for a phone that has died or lies in another room."""
    pause = state.pause
    if pause is None or written.at < pause.until:
        return _ready(state, written, move)
    return _resumed(state, pause, written)


def _resumed(state: State, pause: Pause, written: Written) -> State:
    """Where they were, with the minutes that were left of the step."""
    return replace(state, pause=None, since=state.since + max(0, written.at - pause.since))


def _stop(state: State, written: Written, _move: SessionMove) -> State:
    return replace(state, over=True, stopped_by=written.author)


def _within(until: int, at: int) -> int:
    return max(at + SHORTEST, min(at + LONGEST, until))


VERBS: dict[str, Fold] = {
    "come": _stay,
    "say": _stay,
    "on": _on,
    "skip": _skip,
    "back": _back,
    "again": _again,
    "yes": _yes,
    "aside": _aside,
    "pause": _pause,
    "later": _later,
    "agree": _agree,
    "ready": _ready,
    "both": _both,
    "stop": _stop,
}
