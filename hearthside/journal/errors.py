"""What the journal can refuse. A view answers kindly, with the words typed still in the form."""

from __future__ import annotations

from hearthside.vault.errors import Closed, NotYet


class AlreadyGiven(Exception):
    """This person has already written under this label: the first one stands."""


class MeantForOne(Exception):
    """It was written on a page for one alone, and by now there are two: nothing of it is told."""


__all__ = ["AlreadyGiven", "Closed", "MeantForOne", "NotYet"]
