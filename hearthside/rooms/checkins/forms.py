"""When they sit down, when each wants to be told, and what became of an agreement."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hearthside.web.forms import Choices, Form, Words

WEEKDAYS = [
    ("1", _("Monday")),
    ("2", _("Tuesday")),
    ("3", _("Wednesday")),
    ("4", _("Thursday")),
    ("5", _("Friday")),
    ("6", _("Saturday")),
    ("7", _("Sunday")),
    ("", _("No fixed day")),
]
BEFORE = [
    ("", _("Don’t tell me")),
    ("0", _("At the hour")),
    ("30", _("Half an hour before")),
    ("60", _("An hour before")),
    ("180", _("Three hours before")),
    ("1440", _("The day before")),
]


class WhenForm(Form):
    """The day and hour of the two."""

    all_optional = True  # nothing is marked as such: no day is a choice too

    weekday = forms.ChoiceField(label=_("On which day?"), choices=WEEKDAYS, required=False)
    at = forms.TimeField(
        label=_("At what hour?"), widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    )
    weeks = forms.ChoiceField(
        label=_("How often?"),
        choices=[("1", _("Every week")), ("2", _("Every other week"))],
        widget=Choices,
    )


class TellForm(Form):
    """How long before it a member wants to be told."""

    all_optional = True

    before = forms.ChoiceField(label=_("When do you want to be told?"), choices=BEFORE, required=False)


class LookForm(Form):
    """What became of an agreement."""

    how = forms.ChoiceField(choices=[(how, how) for how in ("kept", "changed", "let-go", "later")])
    words = Words(label=_("What is it now?"), rows=2, required=False)
    day = forms.DateField(
        label=_("Look at it again on"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def clean(self) -> dict[str, Any]:
        """Whatever has changed is said."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("how") == "changed" and not given.get("words"):
            self.add_error("words", _("Say in a few words what it is now."))
        return given
