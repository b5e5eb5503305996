"""The page of Talk: what is going on, then what every room offers."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from hearthside.people.access import UnlockedRequest, unlocked
from hearthside.web import rooms

GROUPS: tuple[tuple[rooms.Group, object, object], ...] = (
    ("together", _("Sit down together"), _("On two phones, or on one that you pass over.")),
    ("moment", _("For this moment"), _("Small things, a minute or less.")),
    ("alone", _("By yourself first"), _("Nobody sees these unless you show them.")),
)


@require_safe
@unlocked
def index(request: UnlockedRequest) -> HttpResponse:
    """Everything there is to talk with, in three groups."""
    book = request.book
    live = book.live()
    found = rooms.offers(book)
    groups = [(title, words, [one for one in found if one.group == group]) for group, title, words in GROUPS]
    cards = [card for card in rooms.cards(book) if card.template == "together/today.html"]
    context = {"groups": [group for group in groups if group[2]], "cards": cards, "live": live}
    return render(request, "talk/index.html", {**context, "solo": book.solo})
