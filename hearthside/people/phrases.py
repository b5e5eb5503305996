"""Passphrases: four words that chance picked, or one's own if it would take long to guess."""

from __future__ import annotations

from django.core.signing import Signer
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from hearthside.vault.strength import strength
from hearthside.vault.words import phrase

ENOUGH = 50.0
WEAK = _(
    "This one could be guessed by somebody with this computer and patience. A few more words that have "
    "nothing to do with each other make it strong; names, dates and sayings do not help."
)
_signer = Signer(salt="hearthside.offered-words")


def offer() -> tuple[str, str]:
    """Give four words, and a seal by which we know later that chance picked them."""
    words = phrase()
    return words, _signer.signature(words)


def is_ours(words: str, seal: str) -> bool:
    """Tell whether these words were offered here, and so need no check of their strength."""
    return bool(words) and constant_time_compare(seal, _signer.signature(words))


def is_strong(passphrase: str, names: list[str]) -> bool:
    """Tell whether a passphrase of one's own is worth the name; `names` are what it is not to lean on."""
    return strength(passphrase, [name for name in names if name]) >= ENOUGH
