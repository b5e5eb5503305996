"""How forms look and behave: our own fields, nothing kept by the browser, scales that start unanswered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.translation import gettext_lazy as _

# What a browser may neither keep, complete, nor send to a spelling service (docs/threat-model.md, 54).
UNREMEMBERED = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "sentences"}


class Renderer(DjangoTemplates):
    """settings.FORM_RENDERER: every field is drawn by ui/field.html."""

    field_template_name = "ui/field.html"


class Form(forms.Form):
    """The form that every room starts from: no remembered text, plain words for what is missing."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Make every box forget what was typed, and every error speak plainly."""
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            for rule, value in UNREMEMBERED.items():
                field.widget.attrs.setdefault(rule, value)
            # page.js asks before a box is left with more than it holds
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs.setdefault("data-unsent", self.get_initial_for_field(field, name) or "")
            if str(field.error_messages.get("required", "")) == str(
                forms.Field.default_error_messages["required"]
            ):
                field.error_messages["required"] = _("This one is still empty.")

    def offer(self, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
        """Let one choose among these, in a field of choices that knows them only now: (value, words)."""
        cast("forms.ChoiceField", self.fields[name]).choices = list(choices)


class Words(forms.CharField):
    """A passage of free text, up to 20,000 characters."""

    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:
        """Give `rows` lines to begin with; the box grows with the text where the browser can."""
        kwargs.setdefault("max_length", 20_000)
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**kwargs)


class Choices(forms.RadioSelect):
    """Radios as whole rows. `hints` adds a line below a choice: {value: words}."""

    template_name = "ui/widgets/choices.html"

    def __init__(self, *args: Any, hints: dict[Any, Any] | None = None, **kwargs: Any) -> None:
        """Take the hints beside what Django takes."""
        self.hints = {str(value): words for value, words in (hints or {}).items()}
        super().__init__(*args, **kwargs)

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Lay the hint beside its choice."""
        option = super().create_option(name, value, *args, **kwargs)
        return {**option, "hint": self.hints.get(str(value))}


class ManyChoices(forms.CheckboxSelectMultiple):
    """Boxes as whole rows."""

    template_name = "ui/widgets/choices.html"


class Scale(forms.RadioSelect):
    """A row of radios with a word under each (five), or numbers with words at both ends (`ends`, eleven)."""

    template_name = "ui/widgets/scale.html"

    def __init__(self, *args: Any, ends: tuple[Any, Any] | None = None, **kwargs: Any) -> None:
        """Take the words at both ends beside what Django takes."""
        self.ends = ends
        super().__init__(*args, **kwargs)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Hand the ends and the number of stops to the template."""
        context = super().get_context(name, value, attrs)
        context["widget"]["ends"] = self.ends
        context["widget"]["eleven"] = len(list(self.choices)) > 7
        return context


class Circles(forms.RadioSelect):
    """Closeness as two circles that overlap more with every stop. The drawing follows seven radios in CSS."""

    template_name = "ui/widgets/circles.html"


CLOSENESS: Sequence[tuple[float, Any]] = (
    (0, _("far apart")),
    (1.7, _("apart")),
    (3.3, _("just touching")),
    (5, _("overlapping a little")),
    (6.7, _("overlapping by half")),
    (8.3, _("mostly overlapping")),
    (10, _("nearly one")),
)


def _tidy(number: float) -> str:
    return f"{number:g}"


def closeness(*, label: Any, required: bool = False, help_text: Any = "") -> forms.TypedChoiceField:
    """Give the field for the two circles: seven stops from 0 to 10, as the records keep closeness."""
    return forms.TypedChoiceField(
        choices=[(_tidy(value), words) for value, words in CLOSENESS],
        coerce=float,
        empty_value=None,
        widget=Circles,
        label=label,
        required=required,
        help_text=help_text,
    )


def tenths(
    *, label: Any, low: Any, high: Any, required: bool = False, help_text: Any = ""
) -> forms.TypedChoiceField:
    """Give the field for 0 to 10 with words at both ends, unanswered at first."""
    return forms.TypedChoiceField(
        choices=[(str(n), str(n)) for n in range(11)],
        coerce=int,
        empty_value=None,
        widget=Scale(ends=(low, high)),
        label=label,
        required=required,
        help_text=help_text,
    )


def five(
    *, label: Any, words: Sequence[Any], start: int = 0, required: bool = True
) -> forms.TypedChoiceField:
    """Give the field for a five-point answer: `words` for start … start + 4."""
    return forms.TypedChoiceField(
        choices=[(str(start + n), word) for n, word in enumerate(words)],
        coerce=int,
        empty_value=None,
        widget=Scale,
        label=label,
        required=required,
    )
