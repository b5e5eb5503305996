"""What is tapped and typed in repairs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hearthside.rooms.repairs.saying import phrases
from hearthside.web.forms import Form

MOST = 1_000  # letters: somebody reads it upset, on a phone
BREAKS = ((20, _("20 minutes")), (45, _("45 minutes")), (120, _("2 hours")))
ONCE = forms.RegexField(r"^[0-9a-f]{8,64}$", widget=forms.HiddenInput, required=False)
OWN_WORDS: dict[str, Any] = {
    "max_length": MOST,
    "required": False,
    "error_messages": {"max_length": _("That is long for such a moment. Could it be shorter?")},
}


class RepairForm(Form):
    """One of: a phrase of ours, own words, a break of so many minutes, a break until a time."""

    all_optional = True
    once = ONCE
    phrase = forms.CharField(required=False, max_length=80)
    words = forms.CharField(
        label=_("In your own words"), widget=forms.Textarea(attrs={"rows": 3}), **OWN_WORDS
    )
    minutes = forms.TypedChoiceField(choices=BREAKS, coerce=int, empty_value=None, required=False)
    until = forms.TimeField(required=False, error_messages={"invalid": _("A time such as 21:00.")})
    sure = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        """Something has to be said."""
        given = super().clean() or {}
        if given.get("phrase") and given["phrase"] not in phrases():
            self.add_error("phrase", _("That sentence is not there any more."))
        elif not self.errors and not any(given.get(name) for name in ("phrase", "words", "minutes", "until")):
            self.add_error("words", _("This one is still empty."))
        return given


class MeetForm(Form):
    """How a repair is met: with the sentence that belongs to it, by hearing it, or in own words."""

    all_optional = True
    how = forms.ChoiceField(choices=[(how, how) for how in ("said", "heard", "own")])
    words = forms.CharField(
        label=_("In your own words"), widget=forms.Textarea(attrs={"rows": 3}), **OWN_WORDS
    )

    def clean(self) -> dict[str, Any]:
        """Own words are wanted only where they are meant."""
        given = super().clean() or {}
        if given.get("how") == "own" and not given.get("words") and "words" not in self.errors:
            self.add_error("words", _("This one is still empty."))
        return given
