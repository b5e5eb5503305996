"""Boxes made by an independent program open here, and bad ones fail as it says they must."""

from __future__ import annotations

import hashlib
from uuid import UUID

import pytest

from hearthside.vault import person
from hearthside.vault.boxes import bucket, seal, unseal
from hearthside.vault.canon import canon, parse
from hearthside.vault.couple import CoupleSecret
from hearthside.vault.errors import CannotOpen
from hearthside.vault.keys import Key, prefixed
from hearthside.vault.stretch import Cost, stretch
from tests.vault.reading import FOLDER, Json, each, identity, load, raw


def test_the_vectors_are_the_ones_that_were_frozen() -> None:
    """They are never made again: a second reader of the format relies on them."""
    frozen = dict(line.split()[::-1] for line in (FOLDER / "FROZEN").read_text("utf-8").splitlines())
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.glob("*.json")}
    assert found == frozen


def test_one_key_grows_from_another_as_written_down() -> None:
    file = load("keys")
    key = Key(raw(file["key"]))
    for case in file["prefixed"]:
        assert prefixed(*map(raw, case["parts"])) == raw(case["bytes"])
    assert key.id() == raw(file["id"])
    derived, mac = file["derive"], file["mac"]
    assert key.derive(derived["label"], *map(raw, derived["parts"])).raw() == raw(derived["key"])
    assert key.mac(mac["label"], *map(raw, mac["parts"]), size=mac["size"]) == raw(mac["mac"])


def test_a_seed_gives_the_keys_written_down() -> None:
    file = load("keys")
    facts = file["identity"]
    who = identity(facts)
    assert who.public == raw(facts["public"])
    for name in ("private", "sealed", "own-tag", "settings", "tally"):
        assert getattr(who, name.replace("-", "_")).raw() == raw(facts[name])
    pair, slot = file["pair"], file["slot"]
    for one, other in ((pair["one"], pair["other"]), (pair["other"], pair["one"])):
        assert identity(one).pair(raw(other["public"]), UUID(hex=pair["couple"])).raw() == raw(pair["key"])
    secret = CoupleSecret(Key(raw(slot["slot_key"])), (Key.new(),))
    assert secret.slot(*slot["label"]) == raw(slot["slot"])


@pytest.mark.parametrize("case", each("stretch", "cases"))
def test_a_passphrase_is_folded_and_stretched_as_written_down(case: Json) -> None:
    salt = raw(load("stretch")["salt"])
    assert stretch(case["passphrase"], salt, Cost(case["t"], case["mib"])).raw() == raw(case["key"])


def test_costs_are_written_as_four_bytes() -> None:
    for case in load("stretch")["costs"]:
        assert Cost(case["t"], case["mib"]).dump() == raw(case["bytes"])
        assert Cost.load(raw(case["bytes"])) == Cost(case["t"], case["mib"])


@pytest.mark.parametrize("case", each("stretch", "bad_costs"))
def test_a_cost_out_of_bounds_is_no_cost(case: Json) -> None:
    with pytest.raises(ValueError, match="cost"):
        Cost.load(raw(case["bytes"]))


@pytest.mark.parametrize("case", each("canon", "cases"))
def test_values_have_one_spelling(case: Json) -> None:
    assert canon(case["value"]) == raw(case["bytes"])
    assert parse(raw(case["bytes"])) == case["value"]


@pytest.mark.parametrize("case", each("canon", "bad"))
def test_any_other_spelling_is_refused(case: Json) -> None:
    text = raw(case["bytes"]) or case["text"].encode() * case["times"]
    with pytest.raises((ValueError, RecursionError)):
        parse(text)


@pytest.mark.parametrize("case", each("boxes", "cases"))
def test_a_box_opens_to_what_was_put_in(case: Json) -> None:
    file = load("boxes")
    key, aad, box = Key(raw(file["key"])), raw(file["aad"]), raw(case["box"])
    assert unseal(key, box, aad, padded=case["padded"]) == raw(case["plain"])
    assert len(box) == 24 + case["size"] + 16
    assert len(seal(key, raw(case["plain"]), aad, padded=case["padded"])) == len(box)


@pytest.mark.parametrize("case", each("boxes", "bad"))
def test_a_bad_box_does_not_open(case: Json) -> None:
    file = load("boxes") | case
    with pytest.raises(CannotOpen):
        unseal(Key(raw(file["key"])), raw(case["box"]), raw(file["aad"]))


def test_sizes_are_those_of_the_buckets() -> None:
    assert [bucket(case["plain"]) for case in load("boxes")["sizes"]] == [
        case["padded"] for case in load("boxes")["sizes"]
    ]


def person_row(facts: Json) -> person.PersonRow:
    return person.PersonRow(
        UUID(hex=facts["id"]), *(raw(facts[name]) for name in ("salt", "public", "slots"))
    )


def test_a_slot_opens_to_its_passphrase_its_device_or_its_code() -> None:
    file = load("person")
    row, seed = person_row(file["row"]), Key(raw(file["seed"]))
    assert person.unlock(row, file["passphrase"]).seed == seed
    assert person.unlock(row, file["passphrase"], second=raw(file["second"])).seed == seed
    assert person.unlock(row, file["with_device"], second=raw(file["second"])).seed == seed
    assert person.recover(row, file["code"]).seed == seed
    assert person.recover(row, file["other_spelling"]).seed == seed
    assert person.recover(person_row(file["dearer"]), file["code"]).seed == seed


@pytest.mark.parametrize("case", each("person", "bad"))
def test_a_slot_does_not_open(case: Json) -> None:
    file = load("person") | case
    with pytest.raises(CannotOpen):
        person.unlock(person_row(file["row"]), file["passphrase"])
