"""How the two live and what they are going through, as it is asked wherever it can be said."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from hearthside.records.kinds.situation import Situation
from hearthside.web.forms import Form, ManyChoices

USUAL = [
    ("apart", _("We live apart, or are apart for most of the week")),
    ("child", _("There is a small child or somebody else to look after")),
    ("frugal", _("Please suggest only what costs nothing")),
    ("seated", _("Please suggest what works sitting or lying down")),
]
TIMES = [
    ("i_am_ill", _("I am ill, hurt or in pain")),
    ("you_are_ill", _("%(partner)s is ill, hurt or in pain")),
    ("caring", _("We look after somebody who is ill or frail")),
    ("grief", _("Somebody has died, or something is being mourned")),
    ("away", _("One of us is away now and then, for a night or for weeks")),
    ("shifts", _("Our working hours hardly meet")),
    ("nights", _("Our nights are broken")),
]


class LifeForm(Form):
    """How the two live, as far as it decides what can be done, and what they are going through."""

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
        said = {"apart": now.apart, "child": now.child, "frugal": not now.spend, "seated": now.seated}
        start = {"usual": [one for one, so in said.items() if so], "times": now.times}
        super().__init__(data, initial=start)
        self.fields["times"].choices = _choices(partner)  # type: ignore[attr-defined]  # of this kind of field

    def situation(self) -> Situation:
        """What was said, once it is valid."""
        usual = self.cleaned_data["usual"]
        return Situation(
            apart="apart" in usual,
            child="child" in usual,
            spend="frugal" not in usual,
            seated="seated" in usual,
            times=self.cleaned_data["times"],
        )


def _choices(partner: str) -> list[tuple[str, Any]]:
    who = partner[:1].upper() + partner[1:] if partner else _("My partner")
    return [(one, words % {"partner": who}) for one, words in TIMES]
