"""What is typed in the decks: an answer, a guess, what one says to a guess, a question of one's own."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from hearthside.web.forms import Form, Words


class AnswerForm(Form):
    """One answer to one card. `turn`: the turn that the page was about; without it, the one that is open."""

    words = Words(label=_("Your answer"), widget=forms.Textarea(attrs={"rows": 5, "hx-preserve": True}))


class TurnForm(Form):
    """Which turn of a card a tap was about."""

    turn = forms.IntegerField(min_value=1, max_value=999, required=False, widget=forms.HiddenInput)


class GuessForm(Form):
    """What the other one would say."""

    guess = Words(label=_("Your guess"), rows=3)


class ReplyForm(TurnForm):
    """What the one who was guessed says to it."""

    verdict = forms.ChoiceField(choices=[("me", ""), ("not_quite", "")])
    words = Words(label=_("How it is, if you like"), rows=2, required=False)


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


class TableForm(Form):
    """Where one was at the table: the place of the next card, who begins, and what was chosen."""

    at = forms.IntegerField(min_value=0, max_value=9_999, required=False)
    second = forms.BooleanField(required=False)
    n = forms.RegexField(r"^[0-9a-f-]{0,300}$", required=False)
    how = forms.ChoiceField(choices=[("talked", ""), ("aside", "")], required=False)
