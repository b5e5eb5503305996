"""One of the two who fill in forms for a year, and what a form is to them."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from django.urls import reverse

from tests.couples import Somebody

WORDS = "<words>"


@dataclass
class Form:
    """One form: its address's name, what is typed (WORDS becomes a fresh secret), what it is about."""

    name: str
    fields: dict[str, str] = field(default_factory=dict)
    about: Callable[[Teller], str | None] | None = None


@dataclass
class Teller:
    """One of the two, what they have typed so far, and where they are in the story."""

    who: Somebody
    typed: list[str]
    number: int = 0
    passphrase: str = ""

    def words(self) -> str:
        """Something that only this person ever wrote, with letters that encodings treat differently."""
        made = f"{secrets.token_hex(5)}ßé{secrets.token_hex(4)}"
        self.typed.append(made)
        return made

    def secret(self) -> str:
        """A passphrase of one's own."""
        made = " ".join(secrets.token_hex(4) for _ in range(4))
        self.typed.append(made)
        return made

    def send(self, form: Form) -> int:
        """Fill in a form and send it; 0 when there is nothing that it could be about."""
        args = []
        if form.about is not None:
            named = form.about(self)
            if named is None:
                return 0
            args = named.split("/")
        fields = {name: self.words() if value == WORDS else value for name, value in form.fields.items()}
        return int(self.who.client.post(reverse(form.name, args=args), fields).status_code)
