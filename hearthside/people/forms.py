"""The forms of the door. Each keeps what was typed when something is not right, except secrets."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from hearthside.people import phrases
from hearthside.web.forms import Choices, Form

LOGIN = re.compile(r"[\w.\-]{2,60}")
F = TypeVar("F", bound="PassphraseForm")
QUIET = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}
WITH = [("partner", _("My partner comes too")), ("alone", _("Just me for now"))]
WITH_HINTS = {
    "partner": _("You get an invitation for them in a minute. They can take it within three days."),
    "alone": _("Useful alone. You can invite your partner whenever you like; what you wrote stays yours."),
}
WAY = [("made", _("Use these four words")), ("own", _("Use a passphrase of my own"))]

TAKEN = _("Somebody on this server already signs in by this name. Please choose another.")
NO_CODE = _("This code does not count, or not any more. Ask whoever runs this computer for a new one.")
GONE = _("This invitation is over: it was taken, taken back, or is older than three days. Ask for a new one.")
SPOILT = _(
    "You do have a space here, but its row in the database has been changed and does not open. Ask whoever "
    "runs this computer for the last backup."
)
WAIT = _("One of the two of you has yet to say that the four words match. After that it works.")
SHUT = _("That did not open. Please check what you typed.")


def wait_words(seconds: int) -> str:
    """Ask for patience after too many tries."""
    if seconds < 90:
        return gettext("Too many tries. Please wait %(n)d seconds, then try again.") % {"n": seconds}
    return gettext("Too many tries. Please wait %(n)d minutes, then try again.") % {"n": -(-seconds // 60)}


def left_words(tries: int) -> str:
    """Say how many tries a device has left."""
    return ngettext(
        "That was not it. One more try, then this device asks for your passphrase.",
        "That was not it. %(n)d more tries, then this device asks for your passphrase.",
        tries,
    ) % {"n": tries}


def fold_login(typed: str) -> str:
    """Give the one form of a sign-in name, however it was typed."""
    return unicodedata.normalize("NFKC", typed).strip().casefold()


def text(**attrs: str) -> forms.TextInput:
    """Give a text input that no browser, keyboard or cloud spell-checker learns from."""
    return forms.TextInput(attrs={**QUIET, **attrs})


def secret(**attrs: str) -> forms.PasswordInput:
    """Give a hidden input; it is never filled in again by us."""
    return forms.PasswordInput(attrs={**QUIET, **attrs})


def name_field() -> forms.CharField:
    """Ask for the name that the partner reads."""
    return forms.CharField(
        max_length=60,
        widget=text(),
        label=_("What does your partner call you?"),
        help_text=_("Encrypted. Only the two of you will read it."),
    )


def zone_field() -> forms.CharField:
    """Take the time zone that a few lines of script fill in; without them it can be set later."""
    attrs = QUIET | {"data-zone": ""}
    return forms.CharField(required=False, max_length=60, widget=forms.HiddenInput(attrs=attrs))


class LoginField(forms.CharField):
    """A sign-in name, folded."""

    def __init__(self, **options: Any) -> None:
        """Set up label and bounds."""
        options.setdefault("label", _("Sign-in name"))
        super().__init__(max_length=60, widget=text(), **options)

    def clean(self, value: Any) -> str:
        """Fold the name."""
        return fold_login(super().clean(value))


class PassphraseForm(Form):
    """Choose a passphrase: four words made for you, or one of your own that would take long to guess."""

    asked: Any = _("Your passphrase")
    way = forms.ChoiceField(choices=WAY, initial="made", widget=Choices)
    own = forms.CharField(
        required=False,
        max_length=200,
        strip=False,
        widget=secret(),
        label=_("Your own passphrase"),
        help_text=_(
            "Several unrelated words are easy to keep in mind, and harder to guess than signs and digits."
        ),
    )
    again = forms.CharField(
        required=False, max_length=200, strip=False, widget=secret(), label=_("The same once more")
    )

    def __init__(self, data: Any = None, *, another: bool = False, **options: Any) -> None:
        """Offer four words: those offered before, or new ones."""
        super().__init__(data, **options)
        self.fields["way"].label = self.asked
        offered = str(data.get("made", "")) if data else ""
        kept = not another and phrases.is_ours(offered, str(data.get("seal", "")) if data else "")
        self.words, self.words_seal = (offered, str(data["seal"])) if kept else phrases.offer()

    def word_list(self) -> list[str]:
        """Give the offered words one by one."""
        return self.words.split()

    def choosing(self) -> SafeString:
        """Draw the choice: the four words, another four, or one's own."""
        return self.render("door/passphrase_fields.html")

    def names(self) -> list[str]:
        """Give what a passphrase of one's own is not to be made of."""
        return [str(self.cleaned_data.get(field) or "") for field in ("login", "name")]

    def clean(self) -> dict[str, Any]:
        """Decide on one passphrase and leave it in `passphrase`."""
        given = super().clean() or {}
        if given.get("way") == "made":
            given["passphrase"] = self.words
            return given
        own, again = given.get("own") or "", given.get("again") or ""
        if not own:
            self.add_error("own", _("Type the passphrase that you would like to use."))
        elif own != again:
            self.add_error("again", _("The two are not the same. Please type both again."))
        elif not phrases.is_strong(own, self.names()):
            self.add_error("own", phrases.WEAK)
        given["passphrase"] = own
        return given


class CreateForm(PassphraseForm):
    """A space of one's own."""

    name = name_field()
    login = LoginField(
        help_text=_(
            "To open your space on a new device. This one is not encrypted: whoever runs this computer can "
            "see it, so it need not be your name."
        )
    )
    company = forms.ChoiceField(
        choices=WITH, initial="partner", widget=Choices(hints=WITH_HINTS), label=_("Who is coming?")
    )
    known = forms.BooleanField(
        label=_("I know that nobody can reset my passphrase for me."),
        error_messages={"required": _("Please tick this once you have read it.")},
    )
    zone = zone_field()
    field_order = ["name", "login", "company", "way", "own", "again", "known"]

    def clean_login(self) -> str:
        """Refuse what could not be typed again."""
        login: str = self.cleaned_data["login"]
        if not LOGIN.fullmatch(login):
            raise forms.ValidationError(_("Two to sixty letters, digits, dots or dashes, without blanks."))
        return login


class SpaceForm(CreateForm):
    """Create a space; on most servers this asks for a code."""

    code = forms.CharField(
        max_length=60,
        widget=text(),
        label=_("Sign-up code"),
        help_text=_("From whoever runs this computer."),
    )
    field_order = ["code", *CreateForm.field_order]


class JoinForm(CreateForm):
    """Join a partner's space. The invitation travels along unseen."""

    company = None  # type: ignore[assignment]  # Django's way to leave out an inherited field
    invitation = forms.CharField(max_length=80, widget=forms.HiddenInput(attrs=QUIET))


class JoinKnownForm(Form):
    """Join with the sign-in one has."""

    name = name_field()
    invitation = forms.CharField(max_length=80, widget=forms.HiddenInput(attrs=QUIET))


class AgainForm(Form):
    """A new space for somebody who has a sign-in already."""

    name = name_field()
    zone = zone_field()


class InvitationForm(Form):
    """The code of an invitation, typed or brought by the link."""

    invitation = forms.CharField(
        max_length=80,
        widget=text(**{"data-from-fragment": ""}),
        label=_("Invitation code"),
        help_text=_("Small or capital letters, with or without the dashes."),
    )


class UnlockForm(Form):
    """Sign-in name and passphrase."""

    login = LoginField()
    passphrase = forms.CharField(max_length=200, strip=False, widget=secret(), label=_("Passphrase"))


class PinForm(Form):
    """The PIN of a known device."""

    pin = forms.RegexField(
        r"^\s*\d{4,8}\s*$",
        widget=secret(inputmode="numeric", maxlength="8"),
        label=_("PIN"),
        error_messages={"invalid": _("A PIN has four to eight digits.")},
    )


class NewPinForm(PinForm):
    """Choose a PIN for this device."""

    again = forms.CharField(
        max_length=8,
        widget=secret(inputmode="numeric", maxlength="8", **{"class": "pin"}),
        label=_("The same once more"),
    )

    def clean_again(self) -> str:
        """Compare the two."""
        again = str(self.cleaned_data["again"]).strip()
        if again != str(self.cleaned_data.get("pin", again)).strip():
            raise forms.ValidationError(_("The two are not the same. Please type both again."))
        return again


class ProvenPinForm(NewPinForm):
    """The same for a phone that has been open for a while, and may be in somebody else's hand."""

    passphrase = forms.CharField(
        max_length=200,
        strip=False,
        widget=secret(),
        label=_("Your passphrase"),
        help_text=_("So that nobody who finds your phone open can let themselves in again later."),
    )


class KeptForm(Form):
    """One group of the recovery code, to see that it is on paper."""

    group = forms.CharField(max_length=8, widget=text())


class RecoverForm(PassphraseForm):
    """Back in by the recovery code, with a new passphrase."""

    asked = _("Your new passphrase")

    login = LoginField()
    code = forms.CharField(max_length=80, widget=text(), label=_("Recovery code"))
    field_order = ["login", "code", "way", "own", "again"]


def offered(make: type[F], request: HttpRequest, **initial: Any) -> F:
    """Give a fresh form with four words; after "another four" all else that was typed stays."""
    kept = set(make.base_fields) - {"own", "again"}
    typed = {field: value for field, value in request.POST.items() if field in kept}
    return make(None, another=True, initial={**initial, **typed})
