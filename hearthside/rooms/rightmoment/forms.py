"""What is tapped about the moment."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hearthside.engine.right_moment import TAPS
from hearthside.web.forms import Form, ManyChoices

WORDS = {
    "rested": _("Rested enough"),
    "fed": _("Fed"),
    "calm": _("Calm enough to listen"),
    "time": _("Time enough: nothing waits within the hour"),
}


class TapForm(Form):
    """The four. None of them has to be tapped."""

    all_optional = True

    taps = forms.MultipleChoiceField(
        label=_("Tap what is so for you"),
        choices=[(tap, WORDS[tap]) for tap in TAPS],
        widget=ManyChoices,
        required=False,
    )

    @property
    def is_right(self) -> bool:
        """Whether all four are."""
        return set(self.cleaned_data["taps"]) == set(TAPS)


class TimesForm(Form):
    """Times that would do, among those that were offered."""

    times = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, *args: Any, offered: list[int], **kwargs: Any) -> None:
        """`offered`: Unix seconds."""
        super().__init__(*args, **kwargs)
        self.offer("times", [(str(at), str(at)) for at in offered])


class WhenForm(Form):
    """A time that two people at one table name."""

    when = forms.DateTimeField(
        label=_("When, then?"),
        help_text=_("A time that suits both of you. Either can still call it off."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        error_messages={
            "required": _("Choose a day and a time."),
            "invalid": _("Choose a day and a time."),
        },
    )

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        """`now`: where the person is."""
        super().__init__(*args, **kwargs)
        self.now = now

    def clean_when(self) -> int:
        """Give it in Unix seconds; it lies ahead, and not farther than half a year."""
        found: datetime = self.cleaned_data["when"].replace(tzinfo=self.now.tzinfo)
        if not 0 < (found - self.now).total_seconds() < 183 * 86_400:
            raise forms.ValidationError(_("Choose a time that lies ahead."))
        return int(found.timestamp())
