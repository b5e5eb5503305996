"""The week, a practice, and one tap to change what is on offer."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from hearthside.catalog.load import library
from hearthside.catalog.types import Practice, Stage
from hearthside.engine.plan import Standing, replacements
from hearthside.engine.plan.roads import choose as choose_road
from hearthside.journal import tastes
from hearthside.journal.book import Book
from hearthside.journal.circumstances import now_of, own_facts, shared_facts
from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.records.kinds.choice import Choice
from hearthside.rooms.path import left, said, showing
from hearthside.rooms.path import week as weeks
from hearthside.rooms.path.forms import USUAL, TimeForm
from hearthside.rooms.path.said import say_time
from hearthside.web import handles, notices, rooms
from hearthside.web.practices import NEEDS

ONE = {  # what heads the week of one while the other rests
    "title": _("A week of your own"),
    "about": _("Small things that are yours alone, if you like one. Nothing more is needed."),
}
SPARED = {"touch", "desire_talk", "repair_skills", "conflict_reappraisal"}  # what waits at a gentle pace
SAID = {"swap": "path.swapped", "later": "path.later", "not_us": "path.not-us", "take": "path.back"}


def go(name: str, *args: object) -> HttpResponseRedirect:
    """Redirect after a form was sent."""
    return HttpResponseRedirect(reverse(f"path:{name}", args=args), status=303)


def find(named: str) -> Practice:
    """The practice behind a handle."""
    slug = handles.find("practice", named)
    if slug is None:
        raise Http404
    return library().practices[slug]


@require_safe
@unlocked
def home(request: UnlockedRequest) -> HttpResponse:
    """This week: one thing large, the rest if there is room. Before it is laid: how much there is of it."""
    book: Book = request.book
    if weeks.rests(book):
        return render(request, "path/rest.html", {**_around(book), "back_url": _in_house("household:back")})
    week = weeks.seen(book)
    if not week.ready:
        form = TimeForm(initial=USUAL, steady=_steady(book), solo=week.alone)
        return render(
            request,
            "path/begin.html",
            {"form": form, **_around(book), **left.shown(book), "last_open": False},
        )
    main, further = showing.laid_out(showing.places(book, week), week)
    return render(request, "path/home.html", {"main": main, "further": further, **_around(book)})


def _likes(book: Book, stage: Stage) -> str | None:
    """Where the pace is changed, if mine spares me something of this stage, and that room is in the house."""
    if _steady(book) or weeks.read(book).waits or not SPARED & set(stage.families):
        return None
    return _in_house("household:likes")


def _in_house(name: str) -> str | None:
    """An address of another room, if that room is in the house."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return None


def _steady(book: Book) -> bool:
    return bool(book.settings.pace == "steady")


def _is_taste_new(book: Book) -> bool:
    """Whether to offer, once there is a map, to say what sounds good: until it was said or passed by."""
    return bool(book.ledger.sittings) and book.me not in book.ledger.tastes and not weeks.rests(book)


def _around(book: Book) -> dict[str, Any]:
    solo = book.partner is None
    shared = shared_facts(book)
    road, stage = choose_road(library().roads, shared, own_facts(book) if solo else None)
    support, waits = rooms.room_of("causes"), weeks.read(book).waits
    return {
        **_beside(book),
        "road": road,
        "stage": road.stages[stage],
        "stage_number": stage + 1,
        "solo": solo,
        "waits": waits,
        "one": ONE if waits else None,
        "likes_url": _likes(book, road.stages[stage]),
        "closed": book.closed,
        "partner": None if solo else book.name_of(book.partner),
        "has_map": bool(book.ledger.sittings),
        "map_url": support.address if support else None,
    }


def _beside(book: Book) -> dict[str, Any]:
    """What there is to be said beside the week."""
    return {
        "taste_offer": _is_taste_new(book),
        "last_open": left.is_open(book),
        "rests": weeks.rests(book),
        "life_since": said.life_since(book),
    }


@require_POST
@unlocked
def begin(request: UnlockedRequest) -> HttpResponse:
    """Lay the week, with what was said about its time."""
    book: Book = request.book
    if book.closed:
        return go("home")
    form = TimeForm(request.POST, steady=_steady(book), solo=weeks.read(book).alone)
    if "without" not in request.POST:
        if not form.is_valid():
            return render(
                request,
                "path/begin.html",
                {"form": form, **_around(book), **left.shown(book), "last_open": False},
                status=400,
            )
        say_time(book, form.cleaned_data)
    weeks.lay(book)
    weeks.settle(book)
    return notices.say(request, go("home"), "path.laid")


@require_safe
@unlocked
def practice(request: UnlockedRequest, named: str) -> HttpResponse:
    """One practice: what to do, what if stuck, variations for how the two live, why, and its limits."""
    book, facts = request.book, find(named)
    week, shared = weeks.seen(book), now_of(book)
    standing = week.of(facts.slug)
    places = showing.places(book, week) if standing else []
    first, others = showing.variations(facts, shared, book.me)
    evidence = library().evidence
    context = {
        "practice": facts,
        "named": named,
        "place": next((one for one in places if one.named == named), None),
        "first": first,
        "others": others,
        "needs": [NEEDS[need] for need in facts.needs],
        "sources": [evidence[one] for one in facts.evidence if one in evidence],
        "times": _times(book, facts),
        "taste": tastes.tap(book, facts),
        "solo": book.partner is None,
        "partner": book.name_of(book.partner) if book.partner else None,
    }
    return render(request, "path/practice.html", context)


def _times(book: Book, facts: Practice) -> int:
    side = book.ledger.ours if facts.who == "both" else book.ledger.own
    return side.practice(facts.slug).times


@require_POST
@unlocked
def choose(request: UnlockedRequest, named: str) -> HttpResponse:
    """Swap, later, not for us, or put back: one tap each. What no longer stands there stays as it is."""
    book: Book = request.book
    facts, verb = find(named), "swap" if "swap" in request.POST else request.POST.get("verb", "")
    week = weeks.seen(book)
    if book.closed or verb not in SAID:
        raise Http404
    if verb == "take":
        return notices.say(request, go("home"), SAID[verb] if _take(book, week, facts) else "path.moved")
    standing = week.of(facts.slug)
    if standing is None or standing.done:
        return notices.say(request, go("home"), "path.moved")
    weeks.choose(book, standing, cast("weeks.Verb", verb), _other(request, week, standing))
    return notices.say(request, go("home"), SAID[verb])


def _take(book: Book, week: weeks.Week, facts: Practice) -> bool:
    """Put a practice back: where it stood this week, or simply among those that may come again.

    What stands somewhere already stays there, and what only the partner refused stays refused.
    """
    slug, place = facts.slug, weeks.place_of(facts)
    if week.of(slug) is not None:
        return True
    stood = next((one for one in week.every if one.may_return(slug, book.me)), None)
    if stood is not None:
        weeks.choose(book, stood, "take", slug)
        return True
    side = book.ledger.own if place == "small" else book.ledger.ours
    state = side.practice(slug)
    if not state.refused_by(book.me) and state.postponed_by(book.me) is None:
        return False
    weeks.write(book, place, Choice(week=week.name, place=place, practice=slug, verb="take"))
    return True


def _other(request: UnlockedRequest, week: weeks.Week, standing: Standing) -> str | None:
    """What comes instead: the one that was tapped, if it may stand there, else the first that may."""
    book = request.book
    found = replacements(standing, week.every, shared_facts(book), own_facts(book), weeks.content())
    wanted = handles.find("practice", request.POST.get("swap", ""))
    return wanted if wanted in found else found[0] if found else None
