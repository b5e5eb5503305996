"""What is typed about a difference."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hearthside.engine.differences import Step
from hearthside.journal import once
from hearthside.rooms.differences.words import DIFFERENCE, ELSE, HOW
from hearthside.web.forms import Choices, Form, Words

FURTHEST = 400  # days
NOT_SEEN = _(
    "%(partner)s has just proposed a step; it stands above. Send yours again and it takes its place, "
    "or go back and say yes."
)


def day_field(label: Any, help_text: Any = "") -> forms.DateField:
    """A day to come, which can be left out."""
    return forms.DateField(
        required=False,
        label=label,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Choose a day, or leave it out.")},
    )


class Sent(Form):
    """A form that counts once, however often it is sent."""

    once = forms.RegexField(once.PATTERN, widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, token: str, today: date | None = None, **kwargs: Any) -> None:
        """`token`: of the page (journal/once.py); `today`: before which no day can be chosen."""
        kwargs["initial"] = {"once": token, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.today, self.token = today, token
        for name, field in self.fields.items():
            if isinstance(field, forms.CharField) and not field.widget.is_hidden:
                field.widget.attrs["data-unsent"] = self.initial.get(name) or ""  # asked about

    @property
    def name(self) -> str:
        """What this sending is called: the same for the same words from the same page."""
        given = self.cleaned_data
        words = [
            str(given.get(field) or "") for field in ("title", "words", "step", "how", "went", "day", "next")
        ]
        return once.with_words(given["once"] or self.token, *words)

    def later(self, name: str) -> str | None:
        """A day as records keep it; one that is gone or too far is none."""
        day: date | None = self.cleaned_data.get(name)
        if day is None or self.today is None:
            return None
        return day.isoformat() if self.today <= day <= self.today + timedelta(days=FURTHEST) else None


class StartForm(Sent):
    """What it is, and how it is called."""

    kind = forms.ChoiceField(
        label=_("Which is nearest?"),
        choices=[
            (DIFFERENCE, _("We want different things, and two decent people could want either")),
            *((slug, words["choice"]) for slug, words in ELSE.items()),
        ],
        widget=Choices,
        help_text=_("What you tap here is kept nowhere."),
    )
    title = forms.CharField(
        max_length=120,
        error_messages={"required": _("It needs a name. A few words are enough.")},
        label=_("Its name, in words that both of you could say"),
        help_text=_(
            "Name the matter and nobody’s fault: “How many Sundays go to our families”, not “Your mother "
            "always comes first”. If the other one would nod at it, it is a good name."
        ),
    )
    alone = forms.BooleanField(
        required=False, label=_("Prepare it by myself first; nobody else sees that it exists")
    )

    def __init__(self, *args: Any, solo: bool, **kwargs: Any) -> None:
        """While alone there is nobody to keep it from."""
        super().__init__(*args, **kwargs)
        if solo:
            del self.fields["alone"]

    def clean(self) -> dict[str, Any]:
        """Only a difference wants a name."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if found.get("kind") in ELSE:
            self.errors.pop("title", None)
        return found


WAYS = {
    "keep": (_("Keep it as a draft"), _("Only you see it.")),
    "show": (_("Show it now"), _("At once %(partner)s can read it, and answer it or not.")),
    "seal": (
        _("Seal it until both have"),
        _("Neither of you reads the other’s part first. Both open when both are sealed."),
    ),
}


class PartForm(Sent):
    """One part, and who is to read it."""

    words = Words(label="", rows=7, error_messages={"required": _("There is nothing here yet.")})

    def __init__(self, *args: Any, row: Any, ways: tuple[str, ...], partner: str, **kwargs: Any) -> None:
        """`ways`: what can be done with it; only keeping leaves nothing to choose. `partner`: their name."""
        super().__init__(*args, **kwargs)
        self.fields["words"].label, self.fields["words"].help_text = row.asked, row.help
        hints = {way: WAYS[way][1] % {"partner": partner} for way in ways}
        choices = [(way, WAYS[way][0]) for way in ways]
        self.fields["way"] = forms.ChoiceField(
            label=_("And now?"), choices=choices, initial="keep", widget=Choices(hints=hints)
        )
        self.fields["way"].error_messages["invalid_choice"] = _(
            "That can’t be done any more: %(partner)s has been here meanwhile. Your words are still below."
        ) % {"partner": partner}
        if ways == ("keep",):
            del self.fields["way"]


class StepForm(Sent):
    """A small next step, and when to look at it again."""

    words = Words(
        label=_("One small next step"),
        rows=3,
        help_text=_("So small that a tired week can’t stop it: something you both do, or one for the other."),
        error_messages={"required": _("There is nothing here yet.")},
    )
    day = day_field(_("Look at it again on"), _("Both of you are asked on Today, once, without hurry."))
    instead = forms.RegexField(once.PATTERN, widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, theirs: str, partner: str, **kwargs: Any) -> None:
        """`theirs`: the step that the partner proposes and that waits, if one does."""
        kwargs["initial"] = {**(kwargs.get("initial") or {}), "instead": theirs}
        super().__init__(*args, **kwargs)
        self.theirs, self.partner = theirs, partner

    def clean(self) -> dict[str, Any]:
        """Nobody puts a step in the place of one that they have not seen; sent again, it is meant."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if self.theirs and given.get("instead") != self.theirs:
            self.data = {name: self.data.get(name) for name in self.data} | {"instead": self.theirs}
            self.add_error("words", NOT_SEEN % {"partner": self.partner})
        return given


class LookForm(Sent):
    """Coming back to it: how the step went, what has changed, when again; in one form."""

    all_optional = True

    step = forms.RegexField(once.PATTERN, widget=forms.HiddenInput, required=False)
    how = forms.ChoiceField(label=_("How did it go?"), choices=HOW, widget=Choices, required=False)
    went = Words(label=_("A few words on that"), rows=2, required=False)
    words = Words(
        label=_("What has changed since?"),
        rows=4,
        required=False,
        help_text=_(
            "In you, between you, or in the matter itself. “Nothing, and it bothers me less” is a change."
        ),
    )
    next = day_field(_("And again on"), _("Leave it out if it can rest."))

    def __init__(self, *args: Any, current: Step | None, **kwargs: Any) -> None:
        """`current`: the step that both agreed on, if there is one to tell of."""
        super().__init__(*args, **kwargs)
        self.fields["step"].initial = current.step if current else None
        if current is None:
            for name in ("step", "how", "went"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Words on a step go with how it went."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("went") and not given.get("how"):
            self.add_error("how", _("Tap how it went; your words are still below."))
        return given
