"""A check-in: by turns through an agenda, with what each prepared alone on their own phone only."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from hashlib import blake2b
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.types import Agenda, Part
from hearthside.engine.ledger.days import day_date
from hearthside.engine.ledger.lasting.checkins import AGREEMENT, NEXT, NOTE, CheckIns
from hearthside.engine.together import Said, State
from hearthside.engine.together.flows.checkin import PART
from hearthside.journal.book import Book
from hearthside.journal.prepared import thoughts
from hearthside.journal.rhythm import upcoming
from hearthside.rooms.together.kinds import Kind, library
from hearthside.web.handles import handle

WEEK = timedelta(days=7)


def _agendas() -> Mapping[str, Agenda]:
    return library().agendas


def more(book: Book, state: State) -> dict[str, Any]:
    """What the steps of a check-in show beside the state."""
    agenda = _agendas().get(state.about or "")
    if agenda is None:
        return {}
    step = state.step if state.is_going else None
    facts: dict[str, Any] = {"prepare": _address("checkins:prepare", handle("agenda", agenda.slug))}
    if step is not None and step.slug == PART:
        part = agenda.parts[int(step.about) - 1]
        turns = state.phones == "two" and state.person(step.turn) in ("", book.me)
        own = _own(book, state, agenda, part) if turns else []
        facts |= {"part": part, "number": int(step.about), "count": len(agenda.parts), "own": own}
        return {**facts, "told": _told(book, state, own), "told_inside": True}
    if step is None or step.slug in ("note", "agree", "next"):
        late = [one for one in state.told(state.place) if one.about not in (AGREEMENT, NEXT)]
        return {**facts, **_left(book, state), "late": late, "told_inside": True}
    return facts


def _told(book: Book, state: State, own: list[dict[str, Any]]) -> list[Said]:
    """What was told in this step, without what stands among my own words already."""
    mine = {one["prompt"].slug for one in own}
    return [one for one in state.told(state.place) if one.author != book.me or one.about not in mine]


def _own(book: Book, state: State, agenda: Agenda, part: Part) -> list[dict[str, Any]]:
    """My own words for this part, for my own phone: shown to nobody until I say so, one by one."""
    mine = thoughts(book, agenda.slug, of="this")
    return [
        {
            "prompt": prompt,
            "words": mine[prompt.slug].words,
            "shown": any(
                one.author == book.me and _same(one.words, mine[prompt.slug].words)
                for one in state.told(about=prompt.slug)
            ),
            "once": _once(state, book.me, prompt.slug, mine[prompt.slug].at),
        }
        for prompt in agenda.prompts
        if prompt.slug in part.prompts and prompt.slug in mine and not mine[prompt.slug].earlier
    ]


def _same(one: str, other: str) -> bool:
    """Whether two texts are the same, whatever a browser made of the ends of their lines."""
    return one.split() == other.split()


def _left(book: Book, state: State) -> dict[str, Any]:
    """What is left of it for later: the note, the agreement with its day, the next hour."""
    part = book.ledger.of(CheckIns)
    found = next((one for one in part.open if one.session == state.session), None)
    agreed = state.told(about=AGREEMENT)
    day = day_date(found.day) if found and found.day else None
    return {
        "notes": state.told(about=NOTE),
        "agreed": agreed[-1] if agreed else None,
        "look_day": day,
        "next": upcoming(book),
        "rhythm": part.rhythm,
        "tomorrow": _iso(book.today + timedelta(days=1)),
        "in_a_week": _iso(book.today + WEEK),
        "half_hour": f"{book.now.hour:02}:{30 * (book.now.minute // 30):02}",
        "names": {"agreement": AGREEMENT, "note": NOTE, "next": NEXT},
        "calendar": _address("checkins:calendar"),
    }


def _iso(day: date) -> str:
    return day.isoformat()


def _once(state: State, me: str, prompt: str, at: int) -> str:
    return blake2b(f"{state.session}/{me}/{prompt}/{at}".encode(), digest_size=8).hexdigest()


def _address(name: str, *args: str) -> str | None:
    """An address of another room, if that one is in the house."""
    with suppress(NoReverseMatch):
        return reverse(name, args=args)
    return None


KIND = Kind(
    what="checkin",
    title=_("Check-in"),
    words=_("How it really was, by turns, with the good things first."),
    about=_(
        "A quiet half hour about the two of you, with an order to it, so that nobody has to walk in through "
        "the hard part. What you prepare alone stays with you until you show it."
    ),
    icon="armchair",
    minutes=25,
    order=10,
    contents=_agendas,
    more=more,
    can_resume=True,
    resume_days=3,
    hard=True,
    home="checkins:index",
    boxes={"note": NOTE, "agree": AGREEMENT, "next": NEXT},
)
