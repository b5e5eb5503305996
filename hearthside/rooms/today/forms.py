"""What is tapped and typed on Today."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from hearthside.engine.ledger import MOMENTS
from hearthside.web.forms import Form, tenths

WHICH = forms.ChoiceField(
    choices=[(moment, moment) for moment in MOMENTS],
    error_messages={
        "required": _("Choose which of the five it was."),
        "invalid_choice": _("Choose one of the five."),
    },
)


class MomentForm(Form):
    """Which moment was given."""

    moment = WHICH


class NoticedForm(Form):
    """Which moment was noticed, and a few words about it."""

    moment = WHICH
    words = forms.CharField(required=False, max_length=2_000)


class PulseForm(Form):
    """How close today felt."""

    close = tenths(
        label=_("How close did today feel?"), low=_("far apart"), high=_("very close"), required=True
    )
    close.error_messages = dict.fromkeys(
        ("required", "invalid_choice"), _("Choose a number from 0 to 10, or leave it for today.")
    )
