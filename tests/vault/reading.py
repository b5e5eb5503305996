"""How the vector files are read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from hearthside.vault.couple import CoupleSecret, Membership, Partner
from hearthside.vault.desk import Desk
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key
from hearthside.vault.rows import Row

FOLDER = Path(__file__).parent / "vectors"
Json = dict[str, Any]
raw = bytes.fromhex


def load(name: str) -> Json:
    loaded: Json = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return loaded


def row_of(facts: Json) -> Row:
    return Row(
        id=UUID(hex=facts["id"]),
        couple=UUID(hex=facts["couple"]),
        author=UUID(hex=facts["author"]),
        audience=facts["audience"],
        slot=raw(facts["slot"]),
        day=facts["day"],
        box=raw(facts["box"]),
    )


def identity(facts: Json) -> Identity:
    return Identity(UUID(hex=facts["person"]), Key(raw(facts["seed"])))


def desk_of(file: Json, reader: str) -> Desk:
    partner = file["people"]["ben" if reader == "ana" else "ana"]
    secret = CoupleSecret(Key(raw(file["slot_key"])), tuple(Key(raw(key)) for key in file["keys"]))
    pinned = Partner(UUID(hex=partner["person"]), raw(partner["public"]))
    return Desk(identity(file["people"][reader]), Membership(UUID(hex=file["couple"]), secret, pinned))


def each(name: str, part: str) -> list[Any]:
    return [pytest.param(case, id=str(case.get("why", at))) for at, case in enumerate(load(name)[part])]
