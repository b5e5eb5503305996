"""What Ana and Ben differ on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from typing import Any

from hearthside.project.demo.days import keep, share
from hearthside.project.demo.story import Who, story
from hearthside.project.demo.talk_story import Differing, Sided
from hearthside.project.demo.times import Event, Times
from hearthside.records.kinds.difference import Difference
from hearthside.records.kinds.difference_look import DifferenceLook
from hearthside.records.kinds.difference_part import DifferencePart
from hearthside.records.kinds.difference_step import DifferenceStep
from hearthside.records.labels import difference as label

OTHER: dict[Who, Who] = {"ana": "ben", "ben": "ana"}


def differences(times: Times) -> Iterator[Event]:
    """Give every page, with what each wrote on it."""
    for one in story().differences:
        yield from _page(one, times)


def _page(one: Differing, times: Times) -> Iterator[Event]:
    token = sha256(one.title.encode()).hexdigest()[:16]
    yield Event(times.when(one.when, 21, 0.1), one.by, share(Difference(difference=token, title=one.title)))
    for side in one.parts:
        yield Event(times.when(side.when, 21.3, 0.4), side.by, _part(token, side), looks=side.way == "seal")
    for number, step in enumerate(one.steps):
        name = f"{number:02d}" * 8
        look = times.day(step.look).isoformat() if step.look else None
        at, other = times.when(step.when, 21.5, 0.1), OTHER[step.by]
        made = DifferenceStep(difference=token, step=name, verb="propose", words=step.words, look=look)
        yes = DifferenceStep(difference=token, step=name, verb="yes", look=look)
        yield Event(at, step.by, share(made))
        yield Event(at + timedelta(minutes=9), other, share(yes))
        if step.went:
            said = DifferenceStep(difference=token, step=name, verb="went", how=step.how, words=step.went)
            yield Event(times.when(step.went_when, 20, 0.5), other, share(said))
    for back in one.looks:
        record = DifferenceLook(
            difference=token,
            verb=back.verb,
            words=back.words,
            next=times.day(back.next).isoformat() if back.next else None,
        )
        yield Event(times.when(back.when, 21.8, 0.1), back.by, share(record))


def _part(token: str, side: Sided) -> Any:
    record = DifferencePart(difference=token, part=side.part, words=side.words)
    if side.way == "seal":
        return lambda book: book.give(record, label(token, side.part))
    return share(record) if side.way == "show" else keep(record)
