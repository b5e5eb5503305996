"""Who somebody is once unlocked: the seed, and the keys that follow from it."""

from __future__ import annotations

from uuid import UUID

from nacl import bindings

from hearthside.vault.errors import opening
from hearthside.vault.keys import Key

PUBLIC_SIZE = 32


class Identity:
    """An unlocked person. Holds the seed; `public` is the only part that others may see."""

    __slots__ = ("_exchange", "own_tag", "person", "private", "public", "sealed", "seed", "settings", "tally")

    def __init__(self, person: UUID, seed: Key) -> None:
        self.person = person
        self.seed = seed
        self._exchange = seed.derive("x25519").raw()
        self.public: bytes = bindings.crypto_scalarmult_base(self._exchange)
        self.private = seed.derive("private")
        self.sealed = seed.derive("sealed")
        self.own_tag = seed.derive("own-tag")
        self.settings = seed.derive("settings")
        self.tally = seed.derive("tally")

    @opening
    def pair(self, partner_public: bytes, couple: UUID) -> Key:
        """The key that only these two share, for one couple; CannotOpen for a public key that is none."""
        shared = Key(bindings.crypto_scalarmult(self._exchange, partner_public))
        return shared.derive("pair", couple.bytes, *sorted((self.public, partner_public)))

    def __repr__(self) -> str:
        return "<Identity>"
