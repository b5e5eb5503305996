"""What is typed in the decks: an answer, a question of one's own."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from hearthside.web.forms import Form, Words


class AnswerForm(Form):
    """One answer to one card."""

    words = Words(label=_("Your answer"), rows=5)


class OwnCardForm(Form):
    """A question of the couple's own."""

    words = forms.CharField(
        label=_("Your question"),
        help_text=_("Write it as you would ask it. You will both find it in your own deck."),
        min_length=5,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"min_length": _("That is very short for a question. A few more words?")},
    )
