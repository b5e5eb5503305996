"""Vectors of keys, stretching, canonical JSON, boxes and a person's slots."""

from __future__ import annotations

import base64
from collections.abc import Callable

from tests.vault.vectors.plain import (
    ANA,
    BEN,
    COUPLE,
    PAIR,
    SLOT_KEY,
    Json,
    canon,
    cost,
    derive,
    keyed,
    lp,
    mac,
    noise,
    pad,
    seal,
    stretch,
)


def keys() -> Json:
    key = noise("a key", 32)
    return {
        "prefixed": [
            {"parts": ["6162", "63"], "bytes": lp("ab", "c").hex()},
            {"parts": ["61", "6263"], "bytes": lp("a", "bc").hex()},
        ],
        "key": key.hex(),
        "id": mac(key, "id", size=4).hex(),
        "derive": {
            "label": "one use",
            "parts": ["6162", "63"],
            "key": derive(key, "one use", "ab", "c").hex(),
        },
        "mac": {
            "label": "one use",
            "parts": ["6162", "63"],
            "size": 16,
            "mac": mac(key, "one use", "ab", "c", size=16).hex(),
        },
        "identity": ANA.facts()
        | {label: ANA.key(label).hex() for label in ("private", "sealed", "own-tag", "settings", "tally")},
        "pair": {"one": ANA.facts(), "other": BEN.facts(), "couple": COUPLE.hex(), "key": PAIR.hex()},
        "slot": {
            "slot_key": SLOT_KEY.hex(),
            "label": ["card", "first-kiss", "1"],
            "slot": mac(SLOT_KEY, "slot", "card", "first-kiss", "1", size=16).hex(),
        },
    }


def stretching() -> Json:
    salt = noise("salt", 16)
    said = [
        "four small words here",
        "  four\tsmall \u00a0words here ",
        "cafe\u0301 au lait",
        "caf\u00e9 au lait",
        "\uff26ull width",
        "Full width",
        "full width",
    ]
    cases = [
        {"passphrase": text, "t": t, "mib": mib, "key": stretch(text, salt, t, mib).hex()}
        for text in said
        for t, mib in ((1, 8), (3, 8))
    ]
    costs = [{"t": t, "mib": mib, "bytes": cost(t, mib).hex()} for t, mib in ((1, 8), (3, 64), (10, 1024))]
    bad = {
        "no pass": cost(0, 64),
        "too many": cost(11, 64),
        "too small": cost(3, 7),
        "too large": cost(3, 1025),
        "unknown": b"\x02\x03\x00\x40",
        "short": b"\x01\x03\x40",
    }
    return {
        "salt": salt.hex(),
        "cases": cases,
        "costs": costs,
        "bad_costs": [{"why": why, "bytes": raw.hex()} for why, raw in bad.items()],
    }


def canonical() -> Json:
    values: list[Json] = [
        {},
        {"b": 1, "a": [True, None, -0.5, "é"]},
        {"k": "note", "words": 'line\nquote" \\ \u2028 🕯'},
        {"big": 12345678901234567890, "small": 1e-07, "whole": 2.0},
    ]
    bad = {
        "blanks": b'{"a": 1}',
        "order": b'{"b":1,"a":2}',
        "doubled": b'{"a":1,"a":1}',
        "not a number": b'{"a":NaN}',
        "lone surrogate": b'{"a":"\\ud800"}',
        "needless escape": b'{"a":"\\u0061"}',
        "a list": b"[1]",
        "not UTF-8": b'{"a":"\xff"}',
        "nothing": b"",
        "cut": b'{"a":1',
        "spelling": b'{"a":1.50}',
        "very deep": b'{"a":' * 100_000,
    }
    return {
        "cases": [{"value": value, "bytes": canon(value).hex()} for value in values],
        "bad": [
            {
                "why": why,
                "bytes": raw.hex() if len(raw) < 1000 else "",
                "text": raw[:5].decode("latin1"),
                "times": len(raw) // 5 if len(raw) > 1000 else 0,
            }
            for why, raw in bad.items()
        ],
    }


def boxes() -> Json:
    key, aad = noise("box key", 32), lp("a place", b"\x01\x02")
    plains = [b"", b"x", bytes(511), bytes(512), b"\x80\x00\x00", noise("long", 70_000)]
    cases = [
        {
            "plain": plain.hex(),
            "padded": True,
            "size": len(pad(plain)),
            "box": seal(key, plain, aad, f"box/{number}").hex(),
        }
        for number, plain in enumerate(plains)
        if len(plain) < 1000
    ] + [
        {
            "plain": b"bare".hex(),
            "padded": False,
            "size": 4,
            "box": seal(key, b"bare", aad, "bare", padded=False).hex(),
        }
    ]
    good = seal(key, b"good", aad, "good")
    flipped = bytearray(good)
    flipped[30] ^= 1
    unpadded = seal(key, bytes(512), aad, "no mark", padded=False)
    loose = seal(key, b"loose\x80" + bytes(1018), aad, "loose", padded=False)
    bad: list[Json] = [
        {"why": "one bit", "box": bytes(flipped).hex()},
        {"why": "cut", "box": good[:-1].hex()},
        {"why": "longer", "box": (good + b"\0").hex()},
        {"why": "empty", "box": ""},
        {"why": "only a nonce", "box": good[:24].hex()},
        {"why": "padding without a mark", "box": unpadded.hex()},
        {"why": "more padding than needed", "box": loose.hex()},
        {"why": "another place", "box": good.hex(), "aad": lp("another").hex()},
        {"why": "another key", "box": good.hex(), "key": noise("other", 32).hex()},
    ]
    sizes = [
        {"plain": n, "padded": len(pad(bytes(n)))} for n in (0, 511, 512, 1023, 1024, 65_535, 65_536, 131_071)
    ]
    return {"key": key.hex(), "aad": aad.hex(), "cases": cases, "sizes": sizes, "bad": bad}


def slots() -> Json:
    salt, passphrase, second = noise("row salt", 16), "four small words here", noise("second", 32)
    code = noise("code", 20)
    kek = derive(stretch(passphrase, salt, 1, 8), "kek")
    kek2 = derive(stretch("with a device", salt, 1, 8), "kek2", second)
    coded = keyed(code, "key/recovery", salt)
    content = ANA.seed + noise("room", 32) + bytes(8)

    def slot(key: bytes, named: bytes, label: str) -> bytes:
        aad = lp("hearthside/slot", ANA.id, salt, named)
        return cost(1, 8) + seal(key, content, aad, label, padded=False)

    parts = [
        slot(coded, b"", "code"),
        cost(1, 8) + noise("noise slot", 112),
        slot(kek, cost(1, 8), "kek"),
        slot(kek2, cost(1, 8), "kek2"),
    ]
    row = {"id": ANA.id.hex(), "salt": salt.hex(), "public": ANA.public.hex(), "slots": b"".join(parts).hex()}
    dearer = b"".join(cost(2, 8) + part[4:] for part in parts)
    one = cost(2, 8) + parts[0][4:] + b"".join(parts[1:])
    absurd = b"".join(cost(200, 60_000) + part[4:] for part in parts)
    flipped = bytearray(b"".join(parts))
    flipped[232 + 50] ^= 1
    bad: list[Json] = [
        {"why": "another passphrase", "passphrase": "four small words there"},
        {"why": "case counts", "passphrase": "Four small words here"},
        {"why": "another cost is named", "row": row | {"slots": dearer.hex()}},
        {"why": "one slot names another cost", "row": row | {"slots": one.hex()}},
        {"why": "a cost out of bounds", "row": row | {"slots": absurd.hex()}},
        {"why": "one bit of the slot", "row": row | {"slots": bytes(flipped).hex()}},
        {"why": "public key replaced", "row": row | {"public": BEN.public.hex()}},
        {"why": "another person", "row": row | {"id": BEN.id.hex()}},
        {"why": "another salt", "row": row | {"salt": noise("x", 16).hex()}},
        {"why": "a slot too few", "row": row | {"slots": b"".join(parts[:3]).hex()}},
        {"why": "the device is needed", "passphrase": "with a device"},
    ]
    shown = base64.b32encode(code).decode()
    dashed = "-".join(shown[at : at + 4] for at in range(0, 32, 4))
    return {
        "row": row,
        "seed": ANA.seed.hex(),
        "passphrase": passphrase,
        "code": dashed,
        "other_spelling": dashed.lower().replace("-", " ").replace("o", "0").replace("i", "1"),
        "with_device": "with a device",
        "second": second.hex(),
        "dearer": row | {"slots": dearer.hex()},
        "bad": bad,
    }


KEY_FILES: dict[str, Callable[[], Json]] = {
    "keys": keys,
    "stretch": stretching,
    "canon": canonical,
    "boxes": boxes,
    "person": slots,
}
