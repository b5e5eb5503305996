"""Secrets that are written down or carried in a link: base32, in groups that can be read aloud."""

from __future__ import annotations

import base64
import secrets

CODE_SIZE = 20
COOKIE_LENGTH = 33
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_MISREAD = str.maketrans("018", "OIB")


def new_code() -> str:
    """160 random bits as eight groups of four letters and digits."""
    return show(secrets.token_bytes(CODE_SIZE))


def show(raw: bytes) -> str:
    """20 bytes as people write them down: `ABCD-EFGH-…`."""
    text = base64.b32encode(raw).decode()
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def read(code: str) -> bytes:
    """The 20 bytes of a typed code: case, blanks and dashes do not matter. ValueError if it is none."""
    text = "".join(letter for letter in code.upper() if letter.isalnum()).translate(_MISREAD)
    raw = base64.b32decode(text)
    if len(raw) != CODE_SIZE:
        raise ValueError("not a code")
    return raw


def new_cookie() -> str:
    """165 random bits in 33 letters and digits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(COOKIE_LENGTH))
