"""What is sent in a session: how to begin, and every move."""

from __future__ import annotations

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from hearthside.engine.together import VERBS
from hearthside.rooms.together import boxes
from hearthside.web.forms import Choices, Form

PAUSES = (
    (20, _("In 20 minutes")),
    (30, _("In half an hour")),
    (60, _("In an hour")),
    (120, _("In two hours")),
    (720, _("In twelve hours")),
    (1440, _("This time tomorrow")),
)


class BeginForm(Form):
    """On how many phones, and who begins."""

    phones = forms.ChoiceField(
        label=_("On how many phones?"),
        choices=[("two", _("One each")), ("one", _("One, passed over"))],
        initial="two",
        widget=Choices,
    )
    first = forms.ChoiceField(label=_("Who begins?"), initial="me", widget=Choices)

    def __init__(self, *args: object, partner: str | None, **kwargs: object) -> None:
        """`partner`: their name, None while there is nobody on a second phone."""
        super().__init__(*args, **kwargs)
        other = capfirst(partner) or _("The other one")
        self.offer("first", [("me", _("I do")), ("other", other)])
        if partner is None:
            del self.fields["phones"]


class MoveForm(Form):
    """One move. What is not of this shape was not sent by our pages."""

    verb = forms.ChoiceField(choices=[(verb, verb) for verb in (*VERBS, *boxes.VERBS)])
    after = forms.IntegerField(min_value=0, max_value=10_000, required=False)
    about = forms.SlugField(max_length=80, required=False)
    words = forms.CharField(max_length=20_000, required=False)
    minutes = forms.IntegerField(min_value=20, max_value=1440, required=False)
    until = forms.IntegerField(min_value=0, max_value=2**40 - 1, required=False)
    day = forms.CharField(max_length=200, required=False)  # one that is no day costs nobody their words
    time = forms.CharField(max_length=200, required=False)
    once = forms.RegexField(r"^[0-9a-f]{16}$", required=False)
    typed = forms.CharField(max_length=40, required=False)  # which of what was not sent stood in the box
    offered = forms.CharField(max_length=40, required=False)  # the day and hour that stood there before
