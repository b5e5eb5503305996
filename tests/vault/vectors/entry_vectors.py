"""Vectors of everything that lies in the entries table and in a member's row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.vault.vectors.plain import (
    ANA,
    BEN,
    CLEO,
    COUPLE,
    DAY,
    KEYS,
    PAIR,
    SLOT_KEY,
    Json,
    Person,
    canon,
    lp,
    mac,
    noise,
    plain_hash,
    seal,
)


def row(label: str, author: Person, audience: str, slot: bytes, *, couple: bytes = COUPLE) -> Json:
    """The columns of a made-up row, yet without a box."""
    return {
        "id": noise(f"row/{label}", 16),
        "couple": couple,
        "author": author.id,
        "audience": audience,
        "slot": slot,
        "day": DAY,
    }


def aad(one: Json, key_id: bytes = bytes(4)) -> bytes:
    day = one["day"].to_bytes(4, "big")
    columns = (one["id"], one["couple"], one["author"], one["audience"], one["slot"], day)
    return lp("hearthside/entry", *columns) + b"\x01" + key_id


def private(label: str, author: Person, payload: Json) -> Json:
    one = row(label, author, "p", noise(f"slot/{label}", 16))
    return one | {"box": b"\x01" + bytes(4) + seal(author.key("private"), canon(payload), aad(one), label)}


def shared(label: str, author: Person, payload: Json, slot: bytes, **how: Any) -> Json:
    """`how` bends it: key, own (tag key), pair, audience, couple."""
    key, pair = how.get("key", KEYS[1]), how.get("pair", PAIR)
    own = how.get("own", author.key("own-tag"))
    one = row(label, author, how.get("audience", "c"), slot, couple=how.get("couple", COUPLE))
    key_id = mac(key, "id", size=4)
    bound, raw = aad(one, key_id), how.get("raw", canon(payload))
    digest = plain_hash(raw)
    tags = mac(own, "own", bound, digest, size=16) + mac(pair, "entry", bound, digest, size=16)
    return one | {"box": b"\x01" + key_id + seal(key, tags + raw, bound, label)}


def promise(nonce: bytes, one: Json, raw: bytes) -> bytes:
    return mac(nonce, "promise", one["id"], one["couple"], one["author"], one["slot"], raw)


def sealed(label: str, author: Person, payload: Json, slot: bytes, *, pair: bytes = PAIR) -> Json:
    one, nonce, raw = row(label, author, "s", slot), noise(f"r/{label}", 32), canon(payload)
    kept = promise(nonce, one, raw)
    tag = mac(pair, "promise", aad(one), kept, size=16)
    box = seal(author.key("sealed"), nonce + raw, aad(one) + kept, label)
    return one | {"box": kept + tag + b"\x01" + bytes(4) + box}


def pin(one: Json) -> str:
    if one["audience"] == "s":
        return str(one["box"][:32].hex())
    # A shared row's associated data in a pin is that of key id zero: the pin covers the box anyway.
    return plain_hash(lp("hearthside/pin", aad(one), one["box"])).hex()


def named(one: Json) -> list[str]:
    return [one["id"].hex(), pin(one)]


def out(one: Json) -> Json:
    return {name: value.hex() if isinstance(value, bytes) else value for name, value in one.items()}


def place(*label: str) -> bytes:
    return mac(SLOT_KEY, "slot", *label, size=16)


CARD = place("card", "first-kiss", "1")
ANA_SAYS: Json = {"k": "card_answer", "words": "In the rain."}
BEN_SAYS: Json = {"k": "card_answer", "words": "Behind the cinema."}


def couple_facts() -> Json:
    return {
        "people": {person.name: person.facts() for person in (ANA, BEN, CLEO)},
        "couple": COUPLE.hex(),
        "slot_key": SLOT_KEY.hex(),
        "keys": [key.hex() for key in KEYS],
    }


def entries() -> Json:
    note = private("private", ANA, {"k": "note", "words": "Only for me."})
    both = shared("shared", ANA, {"k": "note", "words": "For us."}, place("note"))
    later = shared("later key", BEN, {"k": "note", "words": "Under key 2."}, noise("any", 16), key=KEYS[2])
    mine = sealed("sealed", ANA, ANA_SAYS, CARD)
    good = [
        ("ana", note, {"k": "note", "words": "Only for me."}),
        ("ana", both, {"k": "note", "words": "For us."}),
        ("ben", both, {"k": "note", "words": "For us."}),
        ("ana", later, {"k": "note", "words": "Under key 2."}),
        ("ana", mine, ANA_SAYS),
    ]
    flip = bytearray(both["box"])
    flip[-1] ^= 1
    bad = [
        ("ben", note, "private to another"),
        ("ben", mine, "sealed by another"),
        ("ana", both | {"slot": CARD}, "moved to another slot"),
        ("ana", both | {"day": DAY + 1}, "another day"),
        ("ana", both | {"id": noise("x", 16)}, "another id"),
        ("ana", both | {"audience": "p"}, "audience p"),
        ("ana", both | {"couple": noise("x", 16)}, "another couple"),
        ("ana", both | {"box": bytes(flip)}, "a bit"),
        ("ben", both | {"author": BEN.id}, "another author"),
        ("ana", note | {"box": b"\x02" + note["box"][1:]}, "version"),
        (
            "ana",
            note | {"box": note["box"][:1] + b"\x00\x00\x00\x01" + note["box"][5:]},
            "a key id in a private row",
        ),
        ("ben", shared("key 0", ANA, {"k": "note"}, CARD, key=KEYS[0]), "content under key 0"),
        ("ana", shared("forged", ANA, {"k": "note"}, CARD, own=BEN.key("own-tag")), "Ben writing as Ana"),
        (
            "ben",
            shared("stranger", ANA, {"k": "note"}, CARD, pair=noise("no pair", 32)),
            "pair tag of a stranger",
        ),
        ("ana", shared("third", CLEO, {"k": "note"}, CARD), "an author who is neither"),
        (
            "ana",
            shared("foreign key", BEN, {"k": "note"}, CARD, key=noise("foreign", 32)),
            "key of another couple",
        ),
        ("ana", shared("not canon", BEN, {}, CARD, raw=b'{"a": 1}'), "payload not canonical"),
        ("ana", mine | {"box": noise("p", 32) + mine["box"][32:]}, "promise replaced"),
    ]
    return couple_facts() | {
        "cases": [{"reader": who, "row": out(one), "payload": says} for who, one, says in good],
        "bad": [{"reader": who, "row": out(one), "why": why, "fails": "CannotOpen"} for who, one, why in bad],
    }


def release(label: str, author: Person, answer: Json, says: Json, to: Json, **how: Any) -> Json:
    opened = how.get("opened", [answer["id"].hex(), noise(f"r/{how.get('r', label)}", 32).hex()])
    content = {"a": says, "open": opened, "to": named(to)}
    return shared(f"release/{label}", author, content, how.get("slot", place("release", answer["id"].hex())))


def reveals() -> Json:
    first = sealed("first", ANA, ANA_SAYS, CARD)
    second = shared("second", BEN, {"a": BEN_SAYS, "to": named(first)}, CARD)
    let_go = release("first", ANA, first, ANA_SAYS, second)
    too = sealed("too", BEN, BEN_SAYS, CARD)
    ana_goes, ben_goes = (
        release("first", ANA, first, ANA_SAYS, too),
        release("too", BEN, too, BEN_SAYS, first),
    )
    lie: Json = {"k": "card_answer", "words": "Adapted."}
    rewritten = shared("rewritten", BEN, {"a": lie, "to": named(first)}, CARD)
    changed = sealed("changed", BEN, lie, CARD)
    lying = release("first", ANA, first, lie, second)
    elsewhere = release("first", ANA, first, ANA_SAYS, second, slot=place("release", "other"))
    unpinned = shared("unpinned", BEN, {"a": BEN_SAYS, "to": [first["id"].hex(), "00" * 32]}, CARD)
    cases: list[tuple[str, list[Json | None], Any]] = [
        ("ana", [first, None, None, None], None),
        ("ana", [first, second, None, None], None),
        ("ana", [first, second, let_go, None], BEN_SAYS),
        ("ben", [second, first, None, None], None),
        ("ben", [second, first, None, let_go], ANA_SAYS),
        ("ana", [first, too, None, ben_goes], None),
        ("ana", [first, too, ana_goes, None], None),
        ("ana", [first, too, ana_goes, ben_goes], BEN_SAYS),
        ("ben", [too, first, ben_goes, ana_goes], ANA_SAYS),
    ]
    bad: list[tuple[str, list[Json | None], str]] = [
        ("ana", [first, rewritten, let_go, None], "an open answer rewritten after the release"),
        (
            "ana",
            [first, changed, ana_goes, release("changed", BEN, changed, lie, first)],
            "a sealed answer replaced",
        ),
        ("ben", [second, first, None, lying], "a release that says something else than the promise"),
        ("ben", [second, first, None, elsewhere], "a release in another slot"),
        (
            "ben",
            [second, sealed("first again", ANA, lie, CARD), None, let_go],
            "a promise that I did not pin",
        ),
        (
            "ana",
            [first, unpinned, release("first", ANA, first, ANA_SAYS, unpinned), None],
            "bound to something else",
        ),
        (
            "ana",
            [first, sealed("x", BEN, BEN_SAYS, CARD, pair=noise("no pair", 32)), None, None],
            "a false promise",
        ),
        ("ana", [first, sealed("x", CLEO, BEN_SAYS, CARD), None, None], "a third person's row"),
        ("ana", [first, sealed("x", BEN, BEN_SAYS, place("other")), None, None], "two different places"),
        (
            "ben",
            [second, first, None, release("first", BEN, first, ANA_SAYS, second)],
            "released by the wrong one",
        ),
        (
            "ben",
            [
                shared("s2", BEN, {"a": BEN_SAYS, "to": named(first)}, CARD),
                shared("s3", ANA, {"a": ANA_SAYS, "to": named(second)}, CARD),
                None,
                None,
            ],
            "both open",
        ),
    ]

    def rows(given: list[Json | None]) -> list[Json | None]:
        return [None if one is None else out(one) for one in given]

    return couple_facts() | {
        "pins": [{"row": out(one), "pin": pin(one)} for one in (first, second)],
        "cases": [{"reader": who, "rows": rows(given), "answer": says} for who, given, says in cases],
        "bad": [
            {"reader": who, "rows": rows(given), "why": why, "fails": "CannotOpen"} for who, given, why in bad
        ],
    }


def members() -> Json:
    content: Json = {
        "closed": False,
        "own": [noise("old own", 32).hex()],
        "pairs": [noise("old pair", 32).hex()],
        "partner": {"person": BEN.id.hex(), "public": BEN.public.hex()},
        "secret": {"keys": [key.hex() for key in KEYS], "slot": SLOT_KEY.hex()},
    }
    place_of = lp("hearthside/member", ANA.id, COUPLE)
    box = seal(ANA.key("settings"), canon(content), place_of, "member")
    alone = content | {
        "partner": None,
        "own": [],
        "pairs": [],
        "secret": {"keys": [KEYS[0].hex()], "slot": SLOT_KEY.hex()},
    }
    no_key = content | {"secret": {"keys": [], "slot": SLOT_KEY.hex()}}
    short = content | {"partner": {"person": BEN.id.hex(), "public": "00"}}
    return couple_facts() | {
        "box": box.hex(),
        "content": content,
        "alone": seal(ANA.key("settings"), canon(alone), place_of, "alone").hex(),
        "bad": [
            {"why": "Ben's reading", "reader": "ben", "couple": COUPLE.hex(), "box": box.hex()},
            {"why": "another couple", "reader": "ana", "couple": noise("x", 16).hex(), "box": box.hex()},
            {
                "why": "no key at all",
                "reader": "ana",
                "couple": COUPLE.hex(),
                "box": seal(ANA.key("settings"), canon(no_key), place_of, "no key").hex(),
            },
            {
                "why": "a short public key",
                "reader": "ana",
                "couple": COUPLE.hex(),
                "box": seal(ANA.key("settings"), canon(short), place_of, "short").hex(),
            },
        ],
    }


ENTRY_FILES: dict[str, Callable[[], Json]] = {"entries": entries, "reveals": reveals, "member": members}
