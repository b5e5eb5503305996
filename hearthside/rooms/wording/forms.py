"""What is typed in Say it better: the words themselves, and the pieces of a sentence to build."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import library
from hearthside.web.forms import Form, Words

VERBS = ("build", "add", "replace", "undo", "forward", "keep", "pause", "hand")


class SayForm(Form):
    """One page of it. Whatever was typed comes back with the page; nothing is kept meanwhile."""

    all_optional = True
    words = Words(label=_("What do you want to say?"), rows=6, required=False)
    felt = forms.MultipleChoiceField(required=False)
    feeling = forms.CharField(label=_("or in a word of your own"), max_length=200, required=False)
    happened = Words(
        label=_("When …"), help_text=_("What happened, as a camera saw it."), rows=2, required=False
    )
    need = Words(
        label=_("What I need is …"),
        help_text=_("For yourself, or a thing they could do."),
        rows=2,
        required=False,
    )
    theirs = Words(
        label=_("For you it may be …"),
        help_text=_("Your best guess at their side."),
        rows=2,
        required=False,
    )
    built = Words(label=_("The sentence. Change it as you like."), rows=4, required=False)
    before = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    after = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    sure = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)
    seen = forms.BooleanField(required=False)
    verb = forms.ChoiceField(choices=[(verb, verb) for verb in VERBS], required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Lay out the words for feelings; everything typed can be of any direction."""
        super().__init__(*args, **kwargs)
        self.groups = sorted(library().feelings.values(), key=lambda group: group.order)
        words = [word for group in self.groups for word in group.words]
        self.offer("felt", [(word, word) for word in words])
        for name in ("words", "feeling", "happened", "need", "theirs", "built"):
            self.fields[name].widget.attrs |= {"dir": "auto", "data-unsent": ""}
        self.fields["words"].widget.attrs["data-unsent"] = self.initial.get("kept") or ""
        for name in ("feeling", "happened", "need", "theirs"):  # they go on in the middle of a sentence
            self.fields[name].widget.attrs["autocapitalize"] = "none"
