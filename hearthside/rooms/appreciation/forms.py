"""What is typed about the partner."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hearthside.web.forms import Form

MOST = 2_000


def _box(label: Any, help_text: Any, rows: int, *, required: bool = False) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": rows, "autocapitalize": "none", "data-unsent": ""})
    return forms.CharField(label=label, help_text=help_text, widget=box, max_length=MOST, required=required)


class ThanksForm(Form):
    """What they did, what it did for me, thanks; and for what day to keep it."""

    did = _box(_("When you …"), _("One moment, as you saw it. Small is good."), 2, required=True)
    meant = _box(_("… what it did for you"), _("What changed in you, or in the room."), 2)
    thanks = _box(_("One line more"), "", 1)
    on = forms.DateField(
        label=_("Keep it for a day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _("A day, or leave it empty.")},
    )
    asked = forms.BooleanField(required=False, widget=forms.HiddenInput)
