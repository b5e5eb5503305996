"""What is asked of a week."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hearthside.rooms.weekly.asking import Asked
from hearthside.web.forms import Choices, Form, five, tenths

MUCH = (_("not at all"), _("a little"), _("somewhat"), _("quite"), _("very"))
TRUE = (_("not at all"), _("a little"), _("partly"), _("mostly"), _("very much"))
BROKEN = [("no", _("No")), ("yes", _("Yes")), ("unsaid", _("I would rather not say"))]


class WeekForm(Form):
    """Three answers about the week, and a statement or the question about trust; all may be left out."""

    all_optional = True
    close = tenths(label=_("How close did this week feel?"), low=_("far apart"), high=_("very close"))
    tension = five(label=_("How tense was it between you two?"), words=MUCH, start=1, required=False)
    stress = five(
        label=_("How heavily did things from outside weigh on you?"), words=MUCH, start=1, required=False
    )

    def __init__(self, *args: Any, asked: Asked, partner: str | None, **kwargs: Any) -> None:
        """Add the statement, or in its place the question about trust; the box when there are two."""
        super().__init__(*args, **kwargs)
        if asked.item:
            self.fields[asked.item.slug] = five(label=asked.item.words, words=TRUE, required=False)
        if asked.about == "trust":
            self.fields["broken"] = forms.ChoiceField(
                label=_("Has something broken your trust, and is it still open for you?"),
                help_text=_(
                    "Asked every fourth week, and every second while something is open. If you say yes, "
                    "nobody is told. On your own pages, light and physical suggestions rest."
                ),
                choices=BROKEN,
                widget=Choices,
                required=False,
            )
        if partner:
            self.fields["tell"] = forms.BooleanField(
                label=_("Let our plan know"), help_text=_told(asked, partner), required=False
            )


def _told(asked: Asked, partner: str) -> str:
    """Say exactly what the partner can read when the box is ticked."""
    if asked.facts is None:
        return gettext(
            "If you tick this, %(partner)s can read the first three answers, and nothing else of this page. "
            "The plan for you two may follow them."
        ) % {"partner": partner}
    return gettext(
        "If you tick this, %(partner)s can read the first three answers, and how much “%(cause)s” is at work "
        "for you: that is what your answer to the statement says, and never its words. The plan for you two "
        "may follow them."
    ) % {"partner": partner, "cause": asked.facts.name}
