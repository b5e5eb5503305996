"""How a session looks to one of the two, and what they sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from hashlib import blake2b
from typing import Any

from django.template import TemplateDoesNotExist
from django.template.loader import get_template

from hearthside.engine.together import State
from hearthside.journal import sessions
from hearthside.journal.book import Book
from hearthside.rooms.together import boxes
from hearthside.rooms.together.door import rests
from hearthside.rooms.together.forms import PAUSES
from hearthside.rooms.together.kinds import kinds

LAST_YEAR = 2200
FIRST_PAUSE = 30  # minutes, until somebody names another time


def seen(book: Book, state: State) -> dict[str, Any]:
    """Everything that the page of a session shows."""
    kind = kinds()[state.what]
    content = kind.contents().get(state.about or "")
    shown = {
        "kind": kind,
        "content": content,
        "state": state,
        "step": state.step,
        "template": _template(state),
        "partner": book.name_of(book.partner),
        "alone_here": state.phones == "two" and len(state.here) < 2,
        "resting_partner": rests(book, book.partner),
        "once": once(book, state),
        "time_up": book.settings.time_up,
        "not_here": not book.closed and state.is_going and book.me not in state.here,
        "closed": book.closed,
        "me": book.me,
        "me_name": book.name_of(book.me),
        **_turn(book, state),
        **_pause(book, state),
        **kind.more(book, state),
        **boxes.seen(book, state, kind),
    }
    return {**shown, "left_minutes": -(-shown["left"] // 60) if shown.get("left") else 0}


def once(book: Book, state: State) -> str:
    """A token for words sent from this page, the same however often it is sent from there."""
    return blake2b(f"{state.session}/{book.me}/{state.latest}".encode(), digest_size=8).hexdigest()


def take(book: Book, state: State, form: Mapping[str, Any]) -> bool:
    """Take what was sent, if it still fits; whether it did. What was typed beside it stays its writer's."""
    what = sent(book, form)
    fits = form["verb"] in boxes.VERBS or sessions.take(book, state, form["verb"], **what)
    boxes.keep(book, state, form, _chosen(book, form["day"], form["time"]) if form["day"] else 0)
    return fits


def sent(book: Book, form: Mapping[str, Any]) -> dict[str, Any]:
    """What was sent with a move, in the terms of the journal. Only "say" says what stood in a box."""
    is_said = form["verb"] == "say"
    what: dict[str, Any] = {"once": form["once"]}
    what |= {name: form[name] for name in ("words", "about") if form[name] and is_said}
    if form["after"] is not None:
        what["after"] = form["after"]
    if form["verb"] in ("pause", "later"):
        what["until"] = int(book.now.timestamp()) + 60 * (form["minutes"] or FIRST_PAUSE)
    elif form["day"] and is_said:
        what["until"] = _chosen(book, form["day"], form["time"])
    elif form["until"]:
        what["until"] = form["until"]
    return what


def _chosen(book: Book, day: str, hour: str) -> int:
    """A day (the second at which it begins in UTC), or an hour of it where the person is; 0 for the past."""
    try:
        chosen = date.fromisoformat(day)
        at = datetime.combine(chosen, time.fromisoformat(hour), book.now.tzinfo) if hour else None
    except ValueError:
        return 0
    if at is not None:
        return int(at.timestamp()) if at > book.now and chosen.year < LAST_YEAR else 0
    return int(datetime.combine(chosen, time(), UTC).timestamp()) if book.today < chosen else 0


def _template(state: State) -> str:
    name = state.step.slug if state.step is not None and state.is_going else "end"
    own = f"together/{state.what}/{name}.html"
    try:
        get_template(own)
    except TemplateDoesNotExist:
        return f"together/{name}.html"
    return own


def _turn(book: Book, state: State) -> dict[str, Any]:
    """Whose turn it is, by name, and whether it is mine. On one phone nobody is "you"."""
    step = state.step
    speaker = state.person(step.turn) if step else ""
    on_one = state.phones == "one"
    gone = int(book.now.timestamp()) - state.since
    return {
        "on_one": on_one,
        "mine": not on_one and speaker == book.me,
        "speaker": _name(book, speaker),
        "listener": _name(book, state.other if speaker == state.first else state.first),
        "leads": state.leads(book.me),
        "said_yes": book.me in state.yes,
        "left": max(0, round(step.minutes * 60) - max(0, gone)) if step and step.minutes else None,
        "first_name": _name(book, state.first),
        "resting": _name(book, state.stopped_by) if state.stopped_by and state.stopped_by != book.me else "",
    }


def _name(book: Book, person: str) -> str:
    """A name to read aloud: one's own as well, since a phone may lie on the table between the two."""
    return book.name_of(person) if person else book.name_of(None)


def _pause(book: Book, state: State) -> dict[str, Any]:
    pause = state.pause
    if pause is None:
        return {"pause": None}
    until = datetime.fromtimestamp(pause.until, tz=book.now.tzinfo).replace(tzinfo=None)
    left = pause.until - int(book.now.timestamp())
    return {
        "pause": pause,
        "mine_to_rest": pause.by == book.me,
        "to_agree": pause.named != book.me and not pause.agreed,
        "i_am_ready": book.me in pause.ready,
        "they_are_ready": bool(pause.ready - {book.me}),
        "until": until,
        "until_today": until.date() == book.today,
        "left": max(0, left),
        "is_time": left <= 0,
        "pauses": PAUSES,
    }
