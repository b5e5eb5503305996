"""What is typed under Me."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from hearthside.catalog.load import library
from hearthside.people.forms import PassphraseForm, name_field, secret
from hearthside.people.zones import zones
from hearthside.web.forms import Choices, Form
from hearthside.web.paces import PACE_HINTS, PACES

THEMES = [("auto", _("As this device has it")), ("light", _("Paper")), ("dark", _("Embers"))]
TEXTS = [("normal", _("Usual")), ("large", _("Larger")), ("larger", _("Largest"))]
IDLE = [
    (5, _("5 minutes")),
    (15, _("15 minutes")),
    (30, _("30 minutes")),
    (60, _("1 hour")),
    (240, _("4 hours")),
]
OPEN = [(1, _("1 hour")), (4, _("4 hours")), (12, _("12 hours")), (24, _("A whole day"))]
TIME_UP = [("quiet", _("In silence")), ("buzz", _("With a short buzz")), ("chime", _("With one soft tone"))]
DAYS = [(1, _("Monday")), (6, _("Saturday")), (7, _("Sunday"))]


def countries() -> list[tuple[str, str]]:
    """Give the countries that the help pages know, by name."""
    known = ((slug.upper(), country.name) for slug, country in library().helplines.items())
    return [("", str(_("Rather not say"))), *sorted(known, key=lambda pair: pair[1])]


class AboutForm(Form):
    """Who I am here."""

    name = name_field()
    zone = forms.ChoiceField(
        choices=lambda: [(zone, zone.replace("_", " ")) for zone in ("UTC", *zones())],
        label=_("Time zone"),
        help_text=_("Your days begin and end there."),
    )
    week_start = forms.TypedChoiceField(choices=DAYS, coerce=int, label=_("A week begins on"))
    country = forms.ChoiceField(
        choices=countries,
        required=False,
        label=_("Country"),
        help_text=_("Only so that the help pages begin with numbers that work where you are."),
    )


class LikesForm(Form):
    """How I like it."""

    theme = forms.ChoiceField(choices=THEMES, widget=Choices, label=_("Light"))
    text = forms.ChoiceField(choices=TEXTS, widget=Choices, label=_("Text"))
    pace = forms.ChoiceField(
        choices=PACES,
        widget=Choices(hints=PACE_HINTS),
        label=_("Pace"),
        help_text=_("How much Hearthside lays out for you. Your partner is not told."),
    )
    time_up = forms.ChoiceField(
        choices=TIME_UP,
        required=False,
        widget=Choices,
        label=_("When time is up in a talk"),
        help_text=_("Yours alone. Some phones can’t buzz, and a phone on silent stays silent."),
    )
    idle_minutes = forms.TypedChoiceField(
        choices=IDLE, coerce=int, label=_("Lock after nobody has touched it for")
    )
    open_hours = forms.TypedChoiceField(choices=OPEN, coerce=int, label=_("Lock in any case after"))

    def clean_time_up(self) -> str:
        """Whoever has said nothing about it wants silence."""
        return self.cleaned_data["time_up"] or "quiet"


class PauseForm(Form):
    """Pause until a day, or until further notice."""

    until = forms.DateField(
        required=False,
        label=_("Until"),
        help_text=_("Leave it empty if you don't know yet."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class ChangeForm(PassphraseForm):
    """A new passphrase in the place of the old one."""

    asked = _("Your new passphrase")

    old = forms.CharField(max_length=200, strip=False, widget=secret(), label=_("Your passphrase now"))
    seed = forms.BooleanField(
        required=False,
        label=_("Change the keys beneath it as well"),
        help_text=_(
            "Worth it if somebody may know the old passphrase and have a copy of this computer’s data: what "
            "they have opens nothing of what you write from now on. You get a new recovery code."
        ),
    )
    field_order = ["old", "way", "own", "again", "seed"]


class ProofForm(Form):
    """The passphrase once more, before something that counts."""

    passphrase = forms.CharField(max_length=200, strip=False, widget=secret(), label=_("Your passphrase"))


class ArchiveForm(PassphraseForm):
    """A passphrase for a file to take along."""

    asked = _("A passphrase for the file")


class ImportForm(Form):
    """A file that was taken along, and its passphrase."""

    file = forms.FileField(label=_("File (.hearthside)"), max_length=200)
    passphrase = forms.CharField(
        max_length=200, strip=False, widget=secret(), label=_("The passphrase of the file")
    )


class EndForm(ProofForm):
    """The last step before everything goes."""

    sure = forms.BooleanField(
        label=_("I know that nobody can bring it back."),
        error_messages={"required": _("Please tick this once you have read it.")},
    )
