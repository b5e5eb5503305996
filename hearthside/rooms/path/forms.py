"""The forms of the path: the week's time, how the two live, and how it was."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from hearthside.rooms.path.showing import CLOSER
from hearthside.web.forms import Choices, Form, ManyChoices, Words, five
from hearthside.web.welcome import TITLE, WELCOME

MINUTES = [
    (15, _("Hardly any: a quarter of an hour")),
    (45, _("Under an hour")),
    (90, _("An hour or two")),
    (180, _("About three hours")),
    (300, _("Plenty")),
]
ENERGY = [(1, _("Little")), (2, _("Some")), (3, _("Plenty"))]
USUAL = {"energy": "2", "minutes": "90"}


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent, if anything was: an empty form that was sent counts as sent."""
    return request.POST if request.method == "POST" else None


def amiss(form: Form) -> int:
    """The status of a page with this form: 400 when something in it needs another look."""
    return 400 if form.errors else 200


class TimeForm(Form):
    """How much there is of this week. At a gentle pace nobody is asked about touch or difficult talks."""

    minutes = forms.TypedChoiceField(
        label=_("Time for the two of you this week, all in all"),
        choices=MINUTES,
        coerce=int,
        widget=Choices,
    )
    energy = forms.TypedChoiceField(
        label=_("Strength you have left for it"), choices=ENERGY, coerce=int, widget=Choices
    )
    welcome = forms.MultipleChoiceField(
        label=TITLE,
        help_text=_(
            "Each comes up only in a week in which you have both ticked it. Not ticking says nothing."
        ),
        choices=WELCOME,
        widget=ManyChoices,
        required=False,
    )

    def __init__(self, *args: Any, steady: bool, solo: bool, **kwargs: Any) -> None:
        """Ask what is welcome only at a steady pace, and two people."""
        super().__init__(*args, **kwargs)
        if not steady or solo:
            del self.fields["welcome"]
        if solo:
            self.fields["minutes"].label = _("Time you have for it this week, all in all")


def nearest(minutes: int) -> str:
    """The choice of minutes that comes nearest to what was said."""
    return str(min((choice for choice, _words in MINUTES), key=lambda choice: abs(choice - minutes)))


class AfterForm(Form):
    """How it was: first what both see, then what stays mine."""

    closer = five(label=_("How did it leave the two of you?"), words=CLOSER, start=1)
    note = Words(label=_("A word about it"), rows=2, required=False)
    chore = forms.BooleanField(label=_("It felt like a chore"), required=False)
    worse = forms.BooleanField(label=_("It made something worse"), required=False)
    words = Words(label=_("What I would not say aloud"), rows=2, required=False)

    def __init__(self, *args: Any, quiet: bool = False, **kwargs: Any) -> None:
        """Ask what it did between the two, unless it is `quiet`: then there is only what stays mine."""
        super().__init__(*args, **kwargs)
        if quiet:
            del self.fields["closer"], self.fields["note"]
