"""The forms of the assessment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.types import Item
from hearthside.web.forms import Choices, Form, closeness, five
from hearthside.web.paces import PACE_HINTS, PACES

TRUE = (_("not at all"), _("a little"), _("partly"), _("mostly"), _("very much"))
READY = (_("not really"), _("a little"), _("somewhat"), _("quite"), _("very much"))
RUPTURES = [
    ("no", _("No")),
    ("past", _("Yes, and it is behind us")),
    ("open", _("Yes, and it is still open for me")),
    ("unsaid", _("I would rather not say")),
]


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent, if anything was: an empty form that was sent counts as sent."""
    return request.POST if request.method == "POST" else None


def amiss(form: Form) -> int:
    """The status of a page with this form: 400 when something in it needs another look."""
    return 400 if form.errors else 200


class ItemsForm(Form):
    """The four statements of one cause. Each may be left empty, which the page says once for all."""

    all_optional = True

    def __init__(
        self, items: Sequence[Item], *args: Any, given: Mapping[str, int | None], **kwargs: Any
    ) -> None:
        """Make one field a statement, with what was answered before."""
        super().__init__(*args, initial={item.slug: given.get(item.slug) for item in items}, **kwargs)
        for item in items:
            self.fields[item.slug] = five(label=item.words, words=TRUE, required=False)


class LastForm(Form):
    """The last page: closeness, willingness, and whether something happened."""

    closeness = closeness(label=_("Which of these looks most like the two of you at the moment?"))
    willing = five(label=_("How ready are you, yourself, to try small things?"), words=READY, required=False)
    rupture = forms.ChoiceField(
        label=_("Did something happen that broke your trust?"),
        help_text=_(
            "An affair, a lie about money, a promise that mattered. It changes what is offered to you."
        ),
        choices=RUPTURES,
        widget=Choices,
        required=False,
    )

    def clean_rupture(self) -> str:
        """No answer is as good as not saying."""
        return str(self.cleaned_data["rupture"] or "unsaid")


class PaceForm(Form):
    """How carefully to go."""

    pace = forms.ChoiceField(
        label=_("How would you like to go?"), choices=PACES, widget=Choices(hints=PACE_HINTS)
    )


class ShowForm(Form):
    """What goes along with the levels when they are shown."""

    closeness = forms.BooleanField(label=_("Show the two circles as well"), required=False)
    rupture = forms.BooleanField(
        label=_("Say that something happened which is still open for me"), required=False
    )

    def __init__(self, *args: Any, has_closeness: bool, has_rupture: bool, **kwargs: Any) -> None:
        """Ask only about what there is."""
        super().__init__(*args, **kwargs)
        if not has_closeness:
            del self.fields["closeness"]
        if not has_rupture:
            del self.fields["rupture"]
