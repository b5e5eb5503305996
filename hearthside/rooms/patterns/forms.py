"""A look at oneself: one question that comes first, then how often each pattern came up."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from hearthside.catalog.load import library
from hearthside.engine.patterns import PATTERNS
from hearthside.records.kinds.pattern_look import PatternName
from hearthside.rooms.patterns.showing import short
from hearthside.web.forms import Choices, Form, five

OFTEN = (
    gettext_lazy("not that I noticed"),
    gettext_lazy("once"),
    gettext_lazy("a few times"),
    gettext_lazy("often"),
    gettext_lazy("most days"),
)
EXAMPLES = 2  # signs of each that stand with the question, always the same, so that looks can be compared


class LookForm(Form):
    """The last fortnight. Everything can be left out."""

    careful = forms.ChoiceField(
        label=gettext_lazy(
            "Do you choose your words, or go quiet, because you’re afraid of what might follow?"
        ),
        choices=[("no", gettext_lazy("No")), ("yes", gettext_lazy("Yes, or sometimes"))],
        widget=Choices,
        required=False,
        help_text=gettext_lazy("This one is kept nowhere, whatever you tap."),
    )
    all_optional = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """One question for each pattern, with signs of it in one's own mouth."""
        super().__init__(*args, **kwargs)
        for name in PATTERNS:
            pattern = library().patterns[name]
            field = five(label=short(pattern), words=OFTEN, required=False)
            one, other = pattern.signs[:EXAMPLES]
            field.help_text = gettext("Such as: %(one)s Or: %(other)s") % {"one": one, "other": other}
            self.fields[name] = field

    @property
    def marks(self) -> dict[PatternName, int]:
        """What was answered."""
        given = self.cleaned_data
        return {name: int(given[name]) for name in PATTERNS if given.get(name) not in (None, "")}
