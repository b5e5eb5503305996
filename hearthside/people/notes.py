"""The sealed line beside a session or device: which browser, since when. Only its owner reads it."""

from __future__ import annotations

from dataclasses import dataclass

from hearthside.people import browsers
from hearthside.vault.boxes import seal, unseal
from hearthside.vault.canon import canon, parse
from hearthside.vault.errors import CannotOpen
from hearthside.vault.identity import Identity
from hearthside.vault.keys import prefixed


@dataclass(frozen=True)
class Note:
    """A browser, its system (each perhaps ""), and since when (Unix seconds, 0 if it cannot be read)."""

    browser: str
    system: str
    since: int


def write(identity: Identity, row: str, user_agent: str, *, now: int) -> bytes:
    """Seal the note of the session or device `row`."""
    browser, system = browsers.name_of(user_agent)
    content = {"browser": browser, "system": system, "since": now}
    return seal(identity.settings, canon(content), aad(identity, row))


def read(identity: Identity, row: str, box: bytes) -> Note:
    """Open a note. One from before a change of seed cannot be read; it is listed without a name."""
    try:
        content = parse(unseal(identity.settings, bytes(box), aad(identity, row)))
        return Note(str(content["browser"]), str(content["system"]), int(content["since"]))
    except (CannotOpen, ValueError, KeyError):
        return Note("", "", 0)


def aad(identity: Identity, row: str) -> bytes:
    """Bind a note to its owner and row."""
    return prefixed("hearthside/note", identity.person.bytes, row)
