"""Names, which stand in the middle of our sentences and must not turn the rest of them around."""

from __future__ import annotations

# Signs that change the direction of what follows: embeddings, overrides and isolates of Unicode.
TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def plain(name: str) -> str:
    """Give a name on one line, without signs that turn the direction of the words around it."""
    return " ".join(name.translate(TURNS).split())
