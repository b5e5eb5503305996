"""Vectors of what passes: sessions, devices, invitations, hand-overs, archives; and of words and tallies."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from nacl import bindings as nacl

from tests.vault.vectors.entry_vectors import out, private, row, shared
from tests.vault.vectors.plain import (
    ANA,
    BEN,
    CLEO,
    COUPLE,
    KEYS,
    PAIR,
    SLOT_KEY,
    Json,
    Person,
    canon,
    cost,
    derive,
    keyed,
    lp,
    mac,
    noise,
    plain_hash,
    seal,
    stretch,
)

NOW = 1_800_000_000
LIST = Path(__file__).resolve().parents[3] / "hearthside" / "vault" / "words.txt"


def session() -> Json:
    cookie = "abcdefghijklmnopqrstuvwxyz2345672"
    raw = hashlib.blake2b(cookie.encode(), digest_size=48, person=b"hearthside.v1").digest()
    found, key = raw[:16], raw[16:]
    content: Json = {
        "data": {"seen": True},
        "end": NOW + 43_200,
        "idle": 1800,
        "person": ANA.id.hex(),
        "seed": ANA.seed.hex(),
        "until": NOW + 1800,
    }
    place = lp("hearthside/session", found, ANA.id)
    one: Json = {
        "id": found.hex(),
        "owner": ANA.id.hex(),
        "expires": NOW + 1800,
        "box": seal(key, canon(content), place, "session").hex(),
    }
    return {
        "cookie": cookie,
        "row": one,
        "now": NOW,
        "content": content,
        "bad": [
            {"why": "the idle limit", "now": NOW + 1800},
            {"why": "the hard limit", "now": NOW + 43_200},
            {"why": "the row's date edited", "now": NOW + 1800, "row": one | {"expires": NOW + 10**9}},
            {"why": "another owner", "row": one | {"owner": BEN.id.hex()}},
            {"why": "another id", "row": one | {"id": noise("x", 16).hex()}},
            {"why": "another cookie", "cookie": "bbcdefghijklmnopqrstuvwxyz2345672"},
            {"why": "a short cookie", "cookie": "abc"},
        ],
    }


def device() -> Json:
    secret, pin = noise("device", 32), "4071"
    found = keyed(secret, "mac/device-id", size=16)
    salt = keyed(secret, "mac/device-salt", size=16)
    key = derive(stretch(pin, salt, 1, 8), "device", secret)
    place = lp("hearthside/device", ANA.id, found, cost(1, 8))
    box = cost(1, 8) + seal(key, ANA.seed, place, "device", padded=False)
    return {
        "secret": secret.hex(),
        "pin": pin,
        "id": found.hex(),
        "box": box.hex(),
        "who": ANA.facts(),
        "bad": [
            {"why": "another PIN", "pin": "4072"},
            {"why": "another phone", "secret": noise("x", 32).hex()},
            {"why": "another cost is named", "box": (cost(2, 8) + box[4:]).hex()},
            {"why": "another person", "who": BEN.facts()},
            {"why": "the seed has changed since", "who": Person("ana", seed="2").facts()},
        ],
    }


def invitation() -> Json:
    secret = noise("invitation", 20)
    found = keyed(secret, "mac/invitation-id", size=16)
    key = keyed(secret, "key/invitation")
    content: Json = {
        "about": {"name": "Ana"},
        "key": KEYS[0].hex(),
        "person": ANA.id.hex(),
        "public": ANA.public.hex(),
        "until": NOW + 3,
    }
    box = seal(key, canon(content), lp("hearthside/invitation", found, COUPLE), "invitation")
    joining = mac(KEYS[0], "join", size=16)
    says = {"about": {"name": "Ben"}, "public": BEN.public.hex()}
    note = shared("note", BEN, says, joining, key=KEYS[0], audience="j")
    stolen = shared("stolen", CLEO, says, joining, key=KEYS[0], audience="j", pair=CLEO.pair(ANA, COUPLE))
    one: Json = {"id": found.hex(), "couple": COUPLE.hex(), "box": box.hex(), "expires": NOW + 3}
    return {
        "secret": secret.hex(),
        "row": one,
        "now": NOW,
        "content": content,
        "inviter": ANA.facts(),
        "key_0": KEYS[0].hex(),
        "note": out(note),
        "newcomer": {"person": BEN.id.hex(), "public": BEN.public.hex(), "about": {"name": "Ben"}},
        "bad": [
            {"why": "too late", "now": NOW + 3},
            {"why": "the row's date edited", "now": NOW + 3, "row": one | {"expires": NOW + 10**9}},
            {"why": "another secret", "secret": noise("x", 20).hex()},
            {"why": "another couple", "row": one | {"couple": noise("x", 16).hex()}},
        ],
        "bad_notes": [
            {"why": "a public key that its author does not hold", "note": out(stolen)},
            {"why": "not a note", "note": out(note | {"audience": "c"})},
            {"why": "another author", "note": out(note | {"author": CLEO.id})},
        ],
    }


def hand_over() -> Json:
    """What lies in Ben's row after Ana has changed her seed; he knows keys 0 and 1."""
    renewed = Person("ana", seed="2")

    def box(label: str, keys: list[bytes], public: bytes, *, pair: bytes = PAIR, giver: Person = ANA) -> str:
        content = {
            "pairs": [PAIR.hex()],
            "public": public.hex(),
            "secret": {"keys": [key.hex() for key in keys], "slot": SLOT_KEY.hex()},
        }
        place = lp("hearthside/hand-over", COUPLE, giver.id, BEN.id)
        return seal(derive(pair, "hand-over"), canon(content), place, label).hex()

    return {
        "taker": BEN.facts(),
        "giver": ANA.facts(),
        "renewed": renewed.facts(),
        "couple": COUPLE.hex(),
        "slot_key": SLOT_KEY.hex(),
        "known": [key.hex() for key in KEYS[:2]],
        "after": [key.hex() for key in KEYS],
        "box": box("hand-over", KEYS, renewed.public),
        "new_pair": renewed.pair(BEN, COUPLE).hex(),
        "bad": [
            {"why": "a key lost", "box": box("lost", KEYS[:1], ANA.public)},
            {"why": "a key replaced", "box": box("replaced", [KEYS[0], KEYS[2], KEYS[1]], ANA.public)},
            {
                "why": "a new public key without a new couple key",
                "box": box("same", KEYS[:2], renewed.public),
            },
            {"why": "a stranger", "box": box("stranger", KEYS, ANA.public, pair=noise("no pair", 32))},
            {"why": "Ben's own, turned back", "box": box("own", KEYS, ANA.public, giver=BEN)},
        ],
    }


def words() -> Json:
    listed = LIST.read_text("utf-8").split()
    number = int.from_bytes(keyed(b"words", "words", *sorted((ANA.public, BEN.public))), "big")
    chosen = []
    for _ in range(4):
        number, at = divmod(number, 7776)
        chosen.append(listed[at])
    digest = hashlib.sha256("\n".join(listed).encode()).hexdigest()
    return {"one": ANA.public.hex(), "other": BEN.public.hex(), "words": " ".join(chosen), "list": digest}


def tally() -> Json:
    key = ANA.key("tally")
    rows = [
        private(f"tally {number}", ANA, {"n": number}) | {"day": 20_700 + number * 20} for number in range(4)
    ]
    rows.append(row("bare", BEN, "c", noise("bare", 16)) | {"box": b"any box", "day": 0})
    sums: dict[str, list[int]] = {}
    months = ["2026-09", "2026-09", "2026-10", "2026-11", "1970-01"]
    for one, month in zip(rows, months, strict=True):
        day = one["day"].to_bytes(4, "big")
        bound = lp(
            "hearthside/entry", one["id"], one["couple"], one["author"], one["audience"], one["slot"], day
        )
        weight = mac(key, "tally", bound + b"\x01" + bytes(4), plain_hash(one["box"]), size=16)
        entry = sums.setdefault(month, [0, 0])
        entry[0] += 1
        entry[1] = (entry[1] + int.from_bytes(weight, "big")) % 2**128
    shown = {month: f"{count}.{total:x}" for month, (count, total) in sums.items()}
    return {"key": key.hex(), "rows": [out(one) for one in rows], "tally": shown}


def archive() -> Json:
    salt, header_key = noise("archive salt", 16), "four small words here"
    head = b"hearthside/archive/1\n" + cost(1, 8) + salt
    key = derive(stretch(header_key, salt, 1, 8), "archive")
    header = noise("stream header", 24)

    def made(lines: list[Json], *, final: int = nacl.crypto_secretstream_xchacha20poly1305_TAG_FINAL) -> str:
        state = nacl.crypto_secretstream_xchacha20poly1305_state()
        # Pushing starts from a header as pulling does; this way the header is a known one.
        nacl.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
        text = b"".join(canon(line) + b"\n" for line in lines)
        chunk: bytes = nacl.crypto_secretstream_xchacha20poly1305_push(state, text, head, final)
        return (head + header + chunk).hex()

    lines: list[Json] = [{"k": "note", "words": "One."}, {"k": "note", "words": "Two."}]
    good = made([*lines, {"count": 2}])
    return {
        "passphrase": header_key,
        "lines": lines,
        "file": good,
        "bad": [
            {"why": "another passphrase", "passphrase": "other words", "file": good},
            {"why": "cut by a byte", "file": good[:-2]},
            {"why": "a byte too many", "file": good + "00"},
            {"why": "cut before the stream", "file": good[: 2 * len(head)]},
            {"why": "nothing", "file": ""},
            {"why": "no final chunk", "file": made([*lines, {"count": 2}], final=0)},
            {"why": "another count", "file": made([*lines, {"count": 3}])},
            {"why": "no count", "file": made(lines)},
            {"why": "lines after the count", "file": made([*lines, {"count": 2}, *lines])},
            {"why": "another cost is named", "file": good[:42] + cost(2, 8).hex() + good[50:]},
            {"why": "another magic", "file": "00" + good[2:]},
        ],
    }


PASSING_FILES: dict[str, Callable[[], Json]] = {
    "session": session,
    "device": device,
    "invitation": invitation,
    "hand-over": hand_over,
    "words": words,
    "tally": tally,
    "archive": archive,
}
