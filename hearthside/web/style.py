"""The style page: every component in every state, for those who build rooms. In development only."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from hearthside.web import forms as ours
from hearthside.web import rooms
from hearthside.web.charts import Bar, Chart, Line, Point, Table
from hearthside.web.marks import CERTAIN, CauseMark, band

FELT = (_("not at all"), _("a little"), _("somewhat"), _("mostly"), _("very much"))


class Sample(ours.Form):
    """One field of every kind."""

    name = forms.CharField(label=_("Your name here"), help_text=_("What your partner calls you is fine."))
    words = ours.Words(label=_("What was good about today?"), required=False)
    often = ours.five(label=_("Lately we talk about more than logistics."), words=FELT)
    close = ours.closeness(label=_("Which of these looks most like the two of you this week?"))
    today = ours.tenths(label=_("How close did today feel?"), low=_("far apart"), high=_("very close"))
    who = forms.ChoiceField(
        label=_("Who is this for?"),
        choices=[("me", _("Me alone")), ("us", _("The two of us"))],
        widget=ours.Choices(
            hints={"me": _("Nothing of it is shown to anybody."), "us": _("You both see it.")}
        ),
        initial="me",
    )
    zone = forms.ChoiceField(label=_("Where your days begin"), choices=[("u", "Lisbon"), ("b", "Berlin")])
    agree = forms.BooleanField(label=_("I have written the recovery code down"))


CAUSES = (
    ("distance", _("Distance"), (6.4, 1.0), (4.0, 0.9)),
    ("resentment", _("Old hurts"), (3.0, 1.1), (5.6, 1.2)),
    ("touch", _("Little touch"), (5.2, 0.9), (5.0, 1.1)),
    ("routine", _("Routine"), (7.8, 0.8), (7.1, 0.9)),
    ("stress", _("Outside stress"), (8.2, 0.7), (5.0, 1.0)),
    ("self", _("Losing yourself"), (2.1, 0.9), (3.2, 1.2)),
    ("granted", _("Taken for granted"), (4.4, 1.2), (6.0, 1.0)),
)
WEEKS = ((4.1, 1.4), (4.4, 1.1), (4.0, 1.0), (5.1, 0.9), (5.4, 0.8), (5.2, 0.8), (6.1, 0.7))
FACETS = (
    {"title": _("Time"), "chosen": (), "chips": [{"title": "up to 5 minutes (67)", "href": "#"}]},
    {"title": _("Who"), "chosen": [_("for one of you")], "chips": [{"title": "for two (91)", "href": "#"}]},
)
STATES = ("theirs", "mine", "waiting", "open", "unreadable")


def marks() -> list[CauseMark]:
    """Give a map as a couple might have it."""
    return [
        CauseMark(slug=slug, name=name, mine=band(*mine), theirs=band(*theirs), root=slug == "routine",
                  differs=abs(mine[0] - theirs[0]) > 3)
        for slug, name, mine, theirs in CAUSES
    ]  # fmt: skip


def _chart(title: Any, **drawn: Any) -> Chart:
    rows = [(week + 1, level) for week, (level, _error) in enumerate(WEEKS)]
    table = Table(heads=(_("Week"), _("Level")), rows=rows)
    ends: dict[str, Any] = {"top": _("very close"), "bottom": _("far apart")} if "lines" in drawn else {}
    ticks = [(0, "Sep"), (4, "Oct")]
    return Chart(title=title, about=_("As it might look."), ticks=ticks, table=table, **ends, **drawn)


def charts() -> list[Chart]:
    """Give a line with a gap, two people now and then, and bars, as a couple might have them."""
    points = [Point(week, band(*level, CERTAIN)) for week, level in enumerate(WEEKS)]
    dots = [(point.at, point.band.level + 0.4) for point in points[:3]]
    now_and_then = [[point] for point in points[::3]]
    theirs = [[Point(point.at, band(9 - point.band.level, 0.9, CERTAIN))] for point in points[::3]]
    line = Line(name=_("You"), pieces=[points[:3], points[5:]], dots=dots)
    two = [
        Line(name=_("You"), pieces=now_and_then, joined=False),
        Line(name="Ben", pieces=theirs, whose="theirs", joined=False),
    ]
    bars = [Bar(week, level, f"{level:.0f}") for week, (level, _error) in enumerate(WEEKS)]
    return [
        _chart(_("How close it felt"), lines=[line], since=(5, _("since about October"))),
        _chart(_("The two of you, now and then"), lines=two),
        _chart(_("How often"), bars=bars),
    ]


def page(request: HttpRequest) -> HttpResponse:
    """Show everything. `?wrong=1` shows the forms with their errors, `?bare=1` the narrow page."""
    asked = request.GET
    form = Sample({"name": "", "words": "It rained, and nobody minded."}) if "wrong" in asked else Sample()
    tabs = [{"title": _("This week"), "href": "#", "here": True}, {"title": _("What was"), "href": "#was"}]
    context = {
        "form": form,
        "marks": marks(),
        "alone": [CauseMark(slug=mark.slug, name=mark.name, mine=mark.mine) for mark in marks()],
        "charts": charts(),
        "states": STATES,
        "tabs": tabs,
        "facets": FACETS,
        "page": {"now": 2, "of": 8, "earlier": "#", "later": "#"},
        "found": [("Outside the door, pocket the ", False), ("phone", True), (".", False)],
        "doors": rooms.doors() or [rooms.Door(p, t, i, "#") for p, t, i in rooms.PLACES],
        "here": "today",
        "unlocked": "out" not in asked,
        "notice": _("Saved.") if "wrong" not in asked else None,
        "chips": (_("10 minutes"), _("low energy"), _("for two")),
        "steps": (
            _("Put both phones in another room. The kitchen drawer counts."),
            _("Sit so that you can see each other. Ask: “What did today take out of you?”"),
            _("Listen until they stop, then say back one thing you heard. No advice yet."),
        ),
        "theme": asked.get("theme", "auto") if asked.get("theme") in {"light", "dark"} else "auto",
        "text_size": asked.get("text", "normal"),
    }
    return render(request, "web/style_narrow.html" if "bare" in asked else "web/style.html", context)
