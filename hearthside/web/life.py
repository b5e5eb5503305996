"""How the two live and what they are going through, as it is asked wherever it can be said."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from hearthside.records.kinds.situation import Situation, Time
from hearthside.web.forms import Form, ManyChoices

USUAL = [
    ("apart", _("We live apart, or are apart for most of the week")),
    ("child", _("There is a small child or somebody else to look after")),
    ("frugal", _("Please suggest only what costs nothing")),
    ("seated", _("Please suggest what works sitting or lying down")),
]
TIMES: list[tuple[Time, Any]] = [
    ("i_am_ill", _("I am ill, injured or in physical pain")),
    ("you_are_ill", _("%(partner)s is ill, injured or in physical pain")),
    ("caring", _("We look after somebody who is ill or frail")),
    ("grief", _("Somebody has died, or we are grieving for something")),
    ("away", _("One of us is away, for a night or for weeks")),
    ("shifts", _("Our working hours hardly meet")),
    ("nights", _("Our nights are broken")),
]


class LifeForm(Form):
    """How the two live, as far as it decides what can be done, and what they are going through.

    `was` travels along: what stood ticked when the page was shown. Only what was changed on it is changed, so
    that two who say different things at the same time have both said them.
    """

    all_optional = True

    was = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    usual = forms.MultipleChoiceField(required=False, label=_("As a rule"), choices=USUAL, widget=ManyChoices)
    times = forms.MultipleChoiceField(
        required=False,
        label=_("Just now"),
        help_text=_(
            "Tick what is so, and untick it when it is over. It decides what comes, and what stays away."
        ),
        widget=ManyChoices,
    )

    def __init__(self, data: QueryDict | None, *, now: Situation, partner: str) -> None:
        """Begin with `now`, as whoever fills it in would say it. `partner` is "" for one who is alone."""
        self._now = ticked(now)
        start = {"was": " ".join(sorted(self._now)), "usual": [*self._now], "times": [*self._now]}
        super().__init__(data, initial=start)
        self.offer("times", _choices(partner))

    def situation(self) -> Situation:
        """What is so after this form, once it is valid."""
        sent = {*self.cleaned_data["usual"], *self.cleaned_data["times"]}
        was = self._now if "was" not in self.data else set(self.cleaned_data["was"].split())
        now = (self._now | (sent - was)) - (was - sent)
        return Situation(
            apart="apart" in now,
            child="child" in now,
            spend="frugal" not in now,
            seated="seated" in now,
            times=[one for one, _words in TIMES if one in now],
        )


def ticked(life: Situation) -> frozenset[str]:
    """What of all that can be ticked is so."""
    usual = {"apart": life.apart, "child": life.child, "frugal": not life.spend, "seated": life.seated}
    return frozenset([*(one for one, so in usual.items() if so), *life.times])


def in_words(life: Situation, partner: str) -> str:
    """All that was said, on one line, as whoever said it reads it."""
    so = ticked(life)
    return " · ".join(str(words) for one, words in [*USUAL, *_choices(partner)] if one in so)


def _choices(partner: str) -> list[tuple[str, Any]]:
    who = partner[:1].upper() + partner[1:] if partner else _("My partner")
    return [(one, words % {"partner": who}) for one, words in TIMES]
