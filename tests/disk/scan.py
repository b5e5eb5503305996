"""Looking for secrets in whatever a server leaves behind, in every dress that software puts on words."""

from __future__ import annotations

import base64
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import quote, quote_plus

ZLIB_STARTS = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda", b"\x1f\x8b\x08")


def dresses(secret: str) -> set[bytes]:
    """All byte strings of which one would show that `secret` was stored."""
    found: set[bytes] = set()
    for plain in (secret.encode(), secret.encode("utf-16-le"), secret.encode("utf-16-be")):
        found |= {plain, plain.hex().encode(), plain.hex().upper().encode(), *_base64(plain)}
    escaped = secret.encode("ascii", "backslashreplace")
    return found | {quote(secret).encode(), quote_plus(secret).encode(), escaped}


def _base64(plain: bytes) -> Iterator[bytes]:
    """What stays the same of its base64 wherever in a longer text it begins."""
    for shift in range(3):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            coded = encode(bytes(shift) + plain).rstrip(b"=")
            yield coded[4 if shift else 0 : -2]


def unfolded(data: bytes, depth: int = 2) -> Iterator[bytes]:
    """The bytes themselves, and everything compressed that begins anywhere in them."""
    yield data
    if depth == 0:
        return
    for start in ZLIB_STARTS:
        at = data.find(start)
        while at >= 0:
            inner = _unpacked(data[at:])
            if len(inner) > 16:
                yield from unfolded(inner, depth - 1)
            at = data.find(start, at + 1)


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=47).decompress(data, 1 << 24)  # zlib or gzip, whichever it is
    except zlib.error:
        return b""


def traces(secrets: Iterable[str], blobs: dict[str, bytes]) -> list[str]:
    """Which secret is found in which blob: an empty list is what everybody hopes for.

    Looking for each of some ninety thousand dresses in turn takes minutes. So the data is read once, in
    windows as long as the shortest of them, and only what begins like one of them is looked for.
    """
    looks = {look: secret for secret in set(secrets) for look in dresses(secret)}
    size = min(map(len, looks), default=0)
    heads: defaultdict[bytes, list[bytes]] = defaultdict(list)
    for look in looks:
        heads[look[:size]].append(look)
    found = set()
    for name, blob in blobs.items():
        for data in unfolded(blob):
            there = chain.from_iterable(heads[head] for head in _windows(data, size) & heads.keys())
            found |= {f"{looks[look]} in {name}" for look in there if look in data}
    return sorted(found)


def _windows(data: bytes, size: int) -> set[bytes]:
    return {data[at : at + size] for at in range(len(data) - size + 1)}


def files_below(*folders: Path) -> dict[str, bytes]:
    """Every file in these folders, and how they are called: a name can tell as much as what is inside."""
    found = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                found[str(path)] = str(path.name).encode() + b"\n" + path.read_bytes()
    return found
