"""Bytes in, bytes out: keys, slots, seals, promises, invitations. Specified in docs/vault-format.md."""

from hearthside.vault.canon import Payload
from hearthside.vault.desk import Desk, found, open_member
from hearthside.vault.errors import (
    AlreadyAnswered,
    Busy,
    CannotOpen,
    Closed,
    NotYet,
    OnlyByReveal,
    VaultError,
)
from hearthside.vault.identity import Identity
from hearthside.vault.joining import InviteRow, Newcomer
from hearthside.vault.person import PersonRow
from hearthside.vault.rows import Row
from hearthside.vault.sessions import Session, SessionRow
from hearthside.vault.stretch import Cost

__all__ = [
    "AlreadyAnswered",
    "Busy",
    "CannotOpen",
    "Closed",
    "Cost",
    "Desk",
    "Identity",
    "InviteRow",
    "Newcomer",
    "NotYet",
    "OnlyByReveal",
    "Payload",
    "PersonRow",
    "Row",
    "Session",
    "SessionRow",
    "VaultError",
    "found",
    "open_member",
]
