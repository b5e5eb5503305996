"""What the journal can refuse. A view answers kindly, with the words typed still in the form."""

from __future__ import annotations

from hearthside.vault.errors import Closed, NotYet


class AlreadyGiven(Exception):
    """This person has already written under this label: the first one stands."""


__all__ = ["AlreadyGiven", "Closed", "NotYet"]
