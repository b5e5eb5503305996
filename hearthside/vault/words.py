"""Words to remember and words to compare."""

from __future__ import annotations

import secrets
from functools import cache
from importlib.resources import files

from hearthside.vault.keys import blake

COUNT = 7_776


@cache
def listed() -> tuple[str, ...]:
    """The EFF long list, without its tactless words: 7,776, in order."""
    text = files("hearthside.vault").joinpath("words.txt").read_text("utf-8")
    return tuple(text.split())


def phrase(count: int = 4) -> str:
    """A passphrase of random words: 12.9 bits for each, 51.7 for four."""
    return " ".join(secrets.choice(listed()) for _ in range(count))


def words(one: bytes, other: bytes) -> str:
    """Four words that two people compare to know that they hold each other's public keys; order-free."""
    digest = blake(b"words", "words", *sorted((one, other)), size=32)
    number = int.from_bytes(digest, "big")
    chosen = []
    for _ in range(4):
        number, at = divmod(number, COUNT)
        chosen.append(listed()[at])
    return " ".join(chosen)
