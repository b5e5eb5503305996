"""What the pages of the path show: places with their reasons and what to swap for, ratings in words."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from msgspec import Struct, structs

from hearthside.catalog.load import library
from hearthside.catalog.types import Practice
from hearthside.engine.ledger import week_number
from hearthside.engine.plan import Own, Shared, Standing, replacements
from hearthside.engine.plan.lay import as_known_to
from hearthside.engine.plan.reasons import reasons
from hearthside.engine.plan.rules import kept_away
from hearthside.engine.plan.weighing import weighing_for
from hearthside.journal.book import Book
from hearthside.journal.circumstances import own_facts, shared_facts
from hearthside.journal.reveal import NOBODY_YET, Reveal
from hearthside.records import Written
from hearthside.records.kinds.rating import Rating
from hearthside.records.kinds.week import Reason
from hearthside.records.labels import rating as rating_label
from hearthside.rooms.path import shown, undone
from hearthside.rooms.path import week as weeks
from hearthside.rooms.path.quiet import is_quiet
from hearthside.rooms.path.shorter import easy_way, is_shorter, shorter_words
from hearthside.web.handles import handle
from hearthside.web.practices import VARIATIONS

CLOSER = (
    _("further apart"),
    _("a bit further apart"),
    _("no difference"),
    _("a bit closer"),
    _("closer"),
)
SURE = (
    (0.6, _("quite likely the root of what dims things")),
    (0.35, _("the likeliest root of what dims things")),
    (0.0, _("which may be a root of what dims things")),
)

Told = tuple[Any, str]  # a variation: for whom, and its words
ORDER = ("both", "date", "small")


class Why(Struct, frozen=True):
    """One reason: its code, its cause in words, its number, and how sure where that is a chance."""

    code: str
    cause: str
    number: float | None
    sure: Any


class Place(Struct, frozen=True, kw_only=True):
    """One place of the week as a page shows it. `practice` is None when it rests, `offered` what was laid."""

    place: str
    offered: str
    practice: Practice | None
    named: str
    href: str
    done: bool
    why: list[Why]
    swaps: list[tuple[str, Practice]]
    undo: str
    undo_title: str
    rated: str
    may_be_undone: bool
    short: str
    easy: str


def places(book: Book, week: weeks.Week) -> list[Place]:
    """Every place of the week, those for two first."""
    shared, own = shared_facts(book), own_facts(book)
    labels = [rating_label(week.name, s.practice) for s in week.ours if s.done and s.practice]
    reveals = book.reveals(labels) if labels else {}
    alone = shown.alone(book, [(week.name, slug) for _kind, _week, slug in labels])
    place = partial(_place, book=book, week=week, shared=shared, own=own, alone=alone)
    return [
        place(standing, reveal=reveals.get(rating_label(week.name, standing.practice or ""), NOBODY_YET))
        for standing in week.every
        if standing.practice is None or standing.practice in library().practices
    ]


def laid_out(places: list[Place], week: weeks.Week) -> tuple[Place | None, list[Place]]:
    """The one thing that is shown large, and the rest in order: for two, a date, my own.

    An empty place below it is left out: it would tell whoever looks on that something was taken away.
    """
    main = week.main.offer.practice if week.main else None
    first = next((one for one in places if one.offered == main), None)
    further = [one for one in places if one is not first and (one.practice or one.undo)]
    return first, sorted(further, key=lambda one: ORDER.index(one.place))


def _place(
    standing: Standing,
    *,
    book: Book,
    week: weeks.Week,
    shared: Shared,
    own: Own,
    reveal: Reveal,
    alone: shown.Alone,
) -> Place:
    practices = library().practices
    practice = practices[standing.practice] if standing.practice else None
    named = handle("practice", practice.slug) if practice else ""
    swaps = replacements(standing, week.every, shared, own, weeks.content()) if not standing.done else []
    undo = _undo(standing, week, own)
    return Place(
        place=standing.place,
        offered=standing.offer.practice,
        practice=practice,
        named=named,
        href=reverse("path:practice", args=[named]) if practice else "",
        done=standing.done,
        why=whys(standing, shared, own),
        swaps=[(handle("practice", slug), practices[slug]) for slug in swaps],
        undo=handle("practice", undo) if undo else "",
        undo_title=practices[undo].title if undo else "",
        rated=_rated(book, week, standing, reveal, alone),
        may_be_undone=bool(practice and standing.done and undone.may_be(book, practice, week.name)),
        short=shorter_words(practice, shared, me=book.me) if practice and not standing.done else "",
        easy=easy_way(book, practice) if practice else "",
    )


def _undo(standing: Standing, week: weeks.Week, own: Own) -> str:
    """What could be put back with one tap: not what stands elsewhere, my own state keeps away from me, or my
    partner refused. That I refused it myself is what the tap takes back."""
    before = next((slug for slug in reversed(standing.trail) if week.of(slug) is None), "")
    practice = library().practices.get(before)
    free = practice is not None and not standing.done and standing.may_return(before, own.me)
    willing = structs.replace(own, never=own.never - {before})
    return before if practice and free and not kept_away(practice, willing) else ""


def _rated(book: Book, week: weeks.Week, standing: Standing, reveal: Reveal, alone: shown.Alone) -> str:
    if not standing.done:
        return ""
    if standing.place != "small":
        mine, theirs = ((week.name, standing.practice, who) in alone for who in (book.me, book.partner))
        return shown.state_of(reveal.state, mine=mine, theirs=theirs)
    if is_quiet(library().practices[standing.practice or ""]):
        return "quiet"
    number = week_number(week.name)
    return "kept" if number in book.ledger.own.practice(standing.practice or "").mine else "nobody"


def whys(standing: Standing, shared: Shared, own: Own) -> list[Why]:
    """Why this: as it was laid, or worked out anew for what was swapped in."""
    slug = standing.practice
    if slug is None or slug not in library().practices:
        return []
    if slug == standing.offer.practice:
        return [_why(reason) for reason in standing.offer.reasons]
    mine = own if standing.place == "small" else None
    facts = as_known_to(own, shared) if mine else shared
    weighing = weighing_for(facts, weeks.content(), mine)
    return [_why(reason) for reason in reasons(library().practices[slug], facts, weighing, mine)]


def _why(reason: Reason) -> Why:
    facts = library().causes.get(reason.cause or "")
    chance = reason.number if reason.code == "root" else None
    sure = next((words for least, words in SURE if chance >= least), "") if chance is not None else ""
    return Why(reason.code, facts.name if facts else "", reason.number, sure)


def rating_words(rating: Rating | None) -> str:
    """A rating as its author meant it, with the note."""
    if rating is None:
        return ""
    closer = str(CLOSER[rating.closer - 1])
    return f"{closer[:1].upper()}{closer[1:]}. {rating.note}".strip()


def note_of(written: Written | None) -> str:
    """The note that came with a rating."""
    record = written.record if written else None
    return record.note if isinstance(record, Rating) else ""


def variations(
    practice: Practice, shared: Shared, me: str
) -> tuple[list[tuple[Any, str]], list[tuple[Any, str]]]:
    """The variations that fit how the two live and how this week is, then all others."""
    life = shared.situation
    fits = {
        "apart": life.apart,
        "child": life.child,
        "no_money": not life.spend,
        "tired": shared.energy == 1 or is_shorter(practice, shared, me=me),
    }
    told = [(name, VARIATIONS[name], words) for name, words in practice.variations.items()]
    first = [(title, words) for name, title, words in told if fits.get(name)]
    return first, [(title, words) for name, title, words in told if not fits.get(name)]
