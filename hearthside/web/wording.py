"""Say it better, wherever something is written for the other one: what a look at a draft finds, to be shown.

A view asks `asked(request)` before anything else; what it gives goes to `ui/looked.html`. Nothing is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from msgspec import Struct

from hearthside.catalog.load import library
from hearthside.catalog.types import Advice
from hearthside.engine.wording import Finding, review
from hearthside.web import handles, rooms

State = Literal["empty", "help", "upset", "marked", "nothing"]
QUOTES = 3  # places that a note names; there may be more marks than that
BEFORE = " \t\n,.;:-–—"  # what may stand between two sentences, and in front of what is marked
ALL = "all"  # what is sent to see the marks although one is upset
ASKED = "look"  # the name of the button that sends
WAYS = {
    "afraid": ("support:page", "guide", "afraid"),
    "own": ("support:page", "guide", "own"),
    "help": ("support:index",),
    "trust": ("library:article", "article", "what-the-marks-can-see"),
}


class Piece(Struct, frozen=True):
    """A stretch of the text. `number`: of the note that it leads to, 0 for what is not marked."""

    words: str
    number: int = 0


class Note(Struct, frozen=True):
    """What is said about a label: the places it rests on, how it may arrive, what helps, a question.

    `also`: of labels that rest on the same places and no others, so that one row speaks of them.
    """

    number: int
    quotes: tuple[str, ...]
    advice: Advice
    also: tuple[Advice, ...] = ()


class Look(Struct, frozen=True):
    """A draft that was looked over.

    `state`: `help` (it leads to Help, and nothing else is said), `upset` (two lines), `marked`, `nothing` to
    mark, or `empty`. `pieces` put together are the text, exactly. `does_well`: sentences, each once.
    """

    text: str
    state: State
    pieces: tuple[Piece, ...] = ()
    notes: tuple[Note, ...] = ()
    does_well: tuple[str, ...] = ()

    @property
    def ways(self) -> dict[str, str]:
        """Where it may lead: `afraid`, `own` and `help` in Help, `trust` for how far to believe it."""
        return {way: where for way, named in WAYS.items() if (where := address(*named))}


def asked(request: HttpRequest, box: str = "words", *, instead: str | None = None) -> Look | None:
    """Look over the words of `box` if that is what was asked for; None where the form was sent to be taken.

    For the view of any form with a box that the other one will read: where this gives a look, show the form
    again with `Look.text` in the box, write nothing, and let `ui/looked.html` say what was found.
    `instead`: what the other one will read, where that is not what stands in one box.
    """
    wanted = request.POST.get(ASKED) if request.method == "POST" else None
    text = request.POST.get(box, "") if instead is None else instead
    return look(text, marks=wanted == ALL) if wanted else None


def filled(request: HttpRequest, look: Look | None, **before: Any) -> dict[str, Any]:
    """Give a form its `data` and `initial`; `before`: what stands in it before anything is typed.

    After a look it is a form that nobody has sent, with all that was typed in it and nothing amiss.
    """
    if look is not None:
        return {"initial": {**before, **request.POST.dict()}}
    return {"data": request.POST or None, "initial": before}


def look(text: str, *, marks: bool = False) -> Look:
    """Look over a draft. `marks`: show them also to somebody upset. A threat or fear is never marked."""
    text = plain(text)
    if not text.strip():
        return Look(text, "empty")
    found = review(text)
    if found.routes_to_help:
        return Look(text, "help")
    if found.is_upset and not marks:
        return Look(text, "upset")
    advice: dict[str, Advice] = {one.label: one for one in library().advice.values()}
    hurting = [one for one in found.findings if one.label in advice and advice[one.label].feels]
    well = (advice[label].does_well for label in found.labels if label in advice)
    notes = _notes(hurting, advice)
    return Look(
        text,
        "marked" if notes else "nothing",
        _pieces(
            text, hurting, {one.label: note.number for note in notes for one in (note.advice, *note.also)}
        ),
        notes,
        tuple(dict.fromkeys(words for words in well if words)),
    )


def plain(text: str) -> str:
    """Give what was typed as browsers showed it: forms send two signs for the end of a line."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def pause() -> str:
    """Give the address of the room in which one asks for a pause, or nothing where there is none."""
    room = rooms.room_of("repairs")
    return room.address if room else ""


def address(name: str, kind: str = "", slug: str = "") -> str:
    """Give the address of a page of a room, or nothing where there is no such room."""
    try:
        return reverse(name, args=[handles.handle(kind, slug)] if slug else [])
    except NoReverseMatch:
        return ""


def _notes(findings: Sequence[Finding], advice: dict[str, Advice]) -> tuple[Note, ...]:
    """One note a label, in the order in which they first come up; one for several that rest on the same."""
    quotes: dict[str, dict[str, None]] = {}
    for one in findings:
        quotes.setdefault(one.label, {})[" ".join(one.text.lstrip(BEFORE).split())] = None
    rows: dict[frozenset[str], list[str]] = {}
    for label, said in quotes.items():
        rows.setdefault(frozenset(said), []).append(label)
    return tuple(
        Note(number, tuple(quotes[first])[:QUOTES], advice[first], tuple(advice[label] for label in more))
        for number, (first, *more) in enumerate(rows.values(), 1)
    )


def _pieces(text: str, findings: Sequence[Finding], numbers: dict[str, int]) -> tuple[Piece, ...]:
    """Cut a text into pieces. Marks that overlap become one, which leads to the note of the first."""
    found: list[Piece] = []
    at = 0
    for start, end, label in _joined((_start(one), one.end, one.label) for one in findings):
        if start > at:
            found.append(Piece(text[at:start]))
        found.append(Piece(text[start:end], numbers[label]))
        at = end
    return (*found, Piece(text[at:])) if at < len(text) else tuple(found)


def _start(one: Finding) -> int:
    """Where the words begin: a mark takes no comma along."""
    return one.end - len(one.text.lstrip(BEFORE))


def _joined(spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    joined: list[tuple[int, int, str]] = []
    for start, end, label in sorted(spans):
        if joined and start < joined[-1][1]:
            first = joined[-1]
            joined[-1] = (first[0], max(first[1], end), first[2])
        elif start < end:
            joined.append((start, end, label))
    return joined
