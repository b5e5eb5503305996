"""What somebody typed, sealed into an address: no proxy's log and no history of a browser can read it.

The key follows from the server's own and from the form cookie of this one browser. So a page can be loaded
again and gone back to, but an address that was copied or logged opens nowhere else, and whoever has the
server's key cannot read it without that cookie. Limit: who holds both at once can.
"""

from __future__ import annotations

import base64
import binascii
import hashlib

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token

from hearthside.vault.boxes import seal, unseal
from hearthside.vault.errors import CannotOpen
from hearthside.vault.keys import Key

LABEL = "words in an address"
STEP = 64  # bytes: how long the words are is not told either
LONGEST = 1000  # signs of a token that are looked at


def sealed(request: HttpRequest, words: str) -> str:
    """Give the token under which `words` (without NUL) may stand in an address for this browser."""
    get_token(request)  # from now on this browser has a form cookie
    plain = words.encode()
    plain = plain.ljust(max(1, -(-len(plain) // STEP)) * STEP, b"\x00")
    box = seal(_key(request), plain, LABEL.encode(), padded=False)
    return base64.urlsafe_b64encode(box).decode().rstrip("=")


def opened(request: HttpRequest, token: str) -> str | None:
    """Give the words behind a token, or None for whatever is no token of this browser."""
    if not request.META.get("CSRF_COOKIE") or not 0 < len(token) <= LONGEST:
        return None
    try:
        box = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        return unseal(_key(request), box, LABEL.encode(), padded=False).rstrip(b"\x00").decode()
    except (CannotOpen, ValueError, binascii.Error):
        return None


def _key(request: HttpRequest) -> Key:
    own = Key(hashlib.sha256(settings.SECRET_KEY.encode()).digest())
    return own.derive(LABEL, request.META["CSRF_COOKIE"])
