"""A passphrase or a code opens a person; nothing else does, and nothing of it is stored."""

from __future__ import annotations

import threading
import unicodedata
from dataclasses import replace

import pytest

from hearthside.vault import devices, person, stretch
from hearthside.vault.errors import Busy, CannotOpen
from hearthside.vault.keys import Key
from hearthside.vault.stretch import Cost, Gate
from tests.vault.cast import CHEAP, refused

WORDS = "four small words here"


def slots(row: person.PersonRow) -> list[bytes]:
    return [row.slot(at) for at in range(person.SLOTS)]


def test_everybody_has_four_slots_of_equal_size() -> None:
    """Invariant 6: with or without a code, a device, a recovery; and somebody who does not exist as well."""
    row, _, code = person.create(WORDS, CHEAP)
    rows = [
        row,
        person.create(WORDS, CHEAP, second=bytes(32), recovery=False)[0],
        person.reset_with_recovery(row, code, "new words", CHEAP)[0],
        person.change_passphrase(row, WORDS, "new words", CHEAP),
        person.replace_lost_recovery(row, WORDS)[0],
        person.shred(row),
        person.nobody(CHEAP),
    ]
    assert {(len(one.slots), len(one.salt), len(one.public)) for one in rows} == {(464, 16, 32)}
    assert all(len({slot[:4] for slot in slots(one)}) == 1 for one in rows)


def test_which_slot_is_which_cannot_be_told_by_its_place() -> None:
    """Invariant 6: the order is random."""
    places = set()
    for _ in range(40):
        row, identity, _ = person.create(WORDS, CHEAP, recovery=False)
        fresh = person.change_passphrase(row, WORDS, WORDS, CHEAP)
        places |= {at for at in range(4) if row.slot(at) != fresh.slot(at)}
        assert identity.person == row.id
    assert places == {0, 1, 2, 3}


def test_the_row_holds_neither_seed_nor_hash_of_the_passphrase() -> None:
    """Invariant 21: opening is the only check; what Argon2id gives for the passphrase is nowhere."""
    row, identity, _ = person.create(WORDS, CHEAP)
    stored = row.salt + row.public + row.slots
    stretched = stretch.stretch(WORDS, row.salt, CHEAP)
    for secret in (identity.seed, stretched, stretched.derive("kek")):
        assert secret.raw() not in stored


def test_the_right_passphrase_opens() -> None:
    row, identity, _ = person.create(WORDS, CHEAP)
    assert person.unlock(row, WORDS).seed == identity.seed


@pytest.mark.parametrize(
    "wrong", ["four small words", "Four small words here", "", " ", "x" * 5000, "\ud800"]
)
def test_a_wrong_passphrase_does_not(wrong: str) -> None:
    row, _, _ = person.create(WORDS, CHEAP)
    assert refused(CannotOpen, person.unlock, row, wrong)


def test_spelling_that_looks_the_same_is_the_same() -> None:
    """Invariant 26: NFC or NFD, one blank or three, a wide letter or a narrow one."""
    row, _, _ = person.create("Café au lait, crème", CHEAP)
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        said = unicodedata.normalize(form, "  Café  au\tlait,\u00a0 crème ")
        assert person.unlock(row, said).person == row.id


def test_an_old_passphrase_never_works_again() -> None:
    """Invariant 25."""
    row, identity, code = person.create(WORDS, CHEAP)
    changed = person.change_passphrase(row, WORDS, "quite other words", Cost(2, 8))
    assert refused(CannotOpen, person.unlock, changed, WORDS)
    assert person.unlock(changed, "quite other words").seed == identity.seed
    assert person.recover(changed, code).seed == identity.seed


def test_changing_the_passphrase_needs_the_old_one() -> None:
    row, _, _ = person.create(WORDS, CHEAP)
    assert refused(CannotOpen, person.change_passphrase, row, "wrong", "new", CHEAP)


def test_a_used_recovery_code_never_works_again() -> None:
    """Invariant 25: nor does the forgotten passphrase, nor any other slot."""
    row, identity, code = person.create(WORDS, CHEAP)
    after, again, new_code = person.reset_with_recovery(row, code, "new words", CHEAP)
    assert again.seed == identity.seed
    assert refused(CannotOpen, person.recover, after, code)
    assert refused(CannotOpen, person.unlock, after, WORDS)
    assert person.recover(after, new_code).seed == person.unlock(after, "new words").seed == identity.seed
    assert not set(slots(row)) & set(slots(after))


def test_a_code_can_be_exchanged_and_a_lost_one_replaced() -> None:
    """Invariant 25: the former code is void in both cases, the passphrase stays."""
    row, identity, code = person.create(WORDS, CHEAP)
    exchanged, second_code = person.new_recovery(row, code)
    replaced, third_code = person.replace_lost_recovery(exchanged, WORDS)
    assert refused(CannotOpen, person.recover, exchanged, code)
    assert refused(CannotOpen, person.recover, replaced, second_code)
    assert person.recover(exchanged, second_code).seed == identity.seed
    assert person.recover(replaced, third_code).seed == person.unlock(replaced, WORDS).seed == identity.seed


@pytest.mark.parametrize("wrong", ["", "AAAA", "not a code at all", "A" * 32, "!" * 39])
def test_a_wrong_code_does_not_open(wrong: str) -> None:
    row, _, _ = person.create(WORDS, CHEAP)
    assert refused(CannotOpen, person.recover, row, wrong)


def test_somebody_may_do_without_a_code() -> None:
    row, _, code = person.create(WORDS, CHEAP, recovery=False)
    assert code == ""
    assert refused(CannotOpen, person.recover, row, code)


def test_the_cost_in_a_row_is_bound_and_bounded() -> None:
    """Invariant 24: neither a cheaper nor an absurd one gets as far as opening."""
    row, _, _ = person.create(WORDS, Cost(2, 16))
    for cost in (b"\x01\x01\x00\x08", b"\x01\x02\x00\x08", b"\x01\xff\xff\xff", bytes(4)):
        edited = replace(row, slots=b"".join(cost + slot[4:] for slot in slots(row)))
        assert refused(CannotOpen, person.unlock, edited, WORDS)
    mixed = replace(row, slots=b"\x01\x01\x00\x08" + row.slots[4:])
    assert refused(CannotOpen, person.unlock, mixed, WORDS)


def test_a_replaced_public_key_is_refused() -> None:
    """Invariant 45: by passphrase, by code, by device."""
    row, identity, code = person.create(WORDS, CHEAP)
    secret = devices.new_secret()
    box = devices.device_wrap(identity, secret, "4071", CHEAP)
    edited = replace(row, public=person.create(WORDS, CHEAP)[0].public)
    assert refused(CannotOpen, person.unlock, edited, WORDS)
    assert refused(CannotOpen, person.recover, edited, code)
    assert refused(CannotOpen, devices.device_unwrap, edited, box, secret, "4071")


def test_every_byte_of_the_row_counts() -> None:
    """Invariant 3, for the slot that the passphrase opens."""
    row, _, _ = person.create(WORDS, CHEAP, recovery=False)
    fresh = person.change_passphrase(row, WORDS, WORDS, CHEAP)
    mine = next(at for at in range(4) if row.slot(at) != fresh.slot(at)) * person.SLOT_SIZE
    for at in range(mine, mine + person.SLOT_SIZE, 7):
        edited = replace(row, slots=row.slots[:at] + bytes((row.slots[at] ^ 1,)) + row.slots[at + 1 :])
        assert refused(CannotOpen, person.unlock, edited, WORDS)


def test_a_slot_of_somebody_else_is_refused() -> None:
    row, _, _ = person.create(WORDS, CHEAP)
    other, _, _ = person.create(WORDS, CHEAP)
    swapped = replace(row, slots=other.slots)
    assert refused(CannotOpen, person.unlock, swapped, WORDS)


def test_nothing_opens_a_shredded_person() -> None:
    """Invariant 47: passphrase and code are both void, whatever the slots held."""
    row, _, code = person.create(WORDS, CHEAP)
    gone = person.shred(row)
    assert refused(CannotOpen, person.unlock, gone, WORDS)
    assert refused(CannotOpen, person.recover, gone, code)
    assert not set(slots(row)) & set(slots(gone))
    assert row.salt != gone.salt
    assert person.shred(replace(row, slots=b"")).slots != b""


def test_a_device_secret_makes_the_passphrase_alone_useless() -> None:
    second = devices.new_secret()
    row, identity, _ = person.create(WORDS, CHEAP, second=second)
    assert person.unlock(row, WORDS, second=second).seed == identity.seed
    assert refused(CannotOpen, person.unlock, row, WORDS)
    assert refused(CannotOpen, person.unlock, row, WORDS, second=devices.new_secret())
    without = person.change_passphrase(row, WORDS, WORDS, CHEAP, second=second)
    assert person.unlock(without, WORDS).seed == identity.seed


def test_somebody_who_does_not_exist_takes_one_stretching_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 22, as far as the vault goes: the work is the same for an unknown login."""
    stretched: list[Cost] = []
    real = stretch.stretch

    def counting(passphrase: str, salt: bytes, cost: Cost) -> Key:
        stretched.append(cost)
        return real(passphrase, salt, cost)

    monkeypatch.setattr(person, "stretch", counting)
    row, _, _ = person.create(WORDS, CHEAP)
    stretched.clear()
    for candidate in (row, person.nobody(CHEAP), person.shred(row)):
        assert refused(CannotOpen, person.unlock, candidate, "wrong")
    assert len(stretched) == 3
    assert stretched[0] == stretched[1] == CHEAP


def test_only_two_passphrases_are_stretched_at_once_and_two_may_wait() -> None:
    """Invariant 27: whoever comes beyond them is told Busy at once, and nobody is starved for ever."""
    gate, go, inside = Gate(running=2, waiting=2), threading.Event(), threading.Semaphore(0)
    running, most, lock = 0, 0, threading.Lock()

    def pass_through() -> None:
        nonlocal running, most
        with gate.passing():
            with lock:
                running += 1
                most = max(most, running)
            inside.release()
            go.wait(10)
            with lock:
                running -= 1

    threads = [threading.Thread(target=pass_through) for _ in range(4)]
    for thread in threads:
        thread.start()
    assert inside.acquire(timeout=10)
    assert inside.acquire(timeout=10)
    while not refused(Busy, gate.passing().__enter__):
        pass  # pragma: no cover  # a thread had not yet reached the gate
    go.set()
    for thread in threads:
        thread.join(10)
    assert most == 2
    with gate.passing():
        pass


def test_a_lack_of_memory_is_busy_not_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 27: somebody with the right passphrase is not told that it is wrong."""
    row, _, _ = person.create(WORDS, CHEAP)

    def exhausted(*args: object) -> bytes:
        raise RuntimeError("no memory")

    monkeypatch.setattr("nacl.bindings.crypto_pwhash_alg", exhausted)
    assert refused(Busy, person.unlock, row, WORDS)
