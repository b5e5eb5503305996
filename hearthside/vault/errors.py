"""What can go wrong in the vault, and the one way in which opening fails."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from nacl.exceptions import CryptoError

_P = ParamSpec("_P")
_R = TypeVar("_R")


class VaultError(Exception):
    """Anything that the vault refuses."""


class CannotOpen(VaultError):
    """A box, a row or a door did not open. Never says why: not in text, cause or context."""

    def __init__(self) -> None:
        super().__init__()


class Busy(VaultError):
    """Too many passphrases are being stretched at this moment; ask again shortly."""


class NotYet(VaultError):
    """This needs a partner who has been welcomed (or who has come back since the last change)."""


class Closed(VaultError):
    """The couple is closed: it can be read, nothing new is written or released."""


class AlreadyAnswered(VaultError):
    """One answer per person and card."""


class OnlyByReveal(VaultError):
    """The partner's answer and every release are shown by `Desk.reveal` alone, never by `Desk.open`."""


_FAILURES = (
    CannotOpen,
    CryptoError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
)


def opening(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """Turn every failure of `function` into a bare CannotOpen.

    It is raised after the `except` block has ended: an exception kept as context would carry plain text
    with it (a JSON error holds the whole document).
    """

    @wraps(function)
    def guarded(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return function(*args, **kwargs)
        except _FAILURES:
            pass
        raise CannotOpen

    return guarded
