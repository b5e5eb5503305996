"""Why an answer is promised with a hash: the cipher alone would let its author choose afterwards."""

from __future__ import annotations

from dataclasses import replace

from nacl import bindings as nacl

from hearthside.vault import forms
from hearthside.vault.boxes import unseal
from hearthside.vault.errors import CannotOpen
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key, same
from hearthside.vault.rows import SEALED, blank, bound
from tests.vault.cast import DAY, refused, together
from tests.vault.two_faced import keystream, two_faced


def xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def test_one_ciphertext_can_open_to_two_texts() -> None:
    """The attack: under one key it begins with "I agree", under the other with "I refuse"."""
    one, other, nonce, aad = Key.new().raw(), Key.new().raw(), bytes(24), b"a place"
    agree = xor(b"I agree.........", keystream(one, nonce, 1)[:16])
    refuse = xor(b"I refuse........", keystream(other, nonce, 1)[16:32])
    box = two_faced(one, other, nonce, agree + refuse + bytes(32), aad, at=32)
    opened = [nacl.crypto_aead_xchacha20poly1305_ietf_decrypt(box, aad, nonce, key) for key in (one, other)]
    assert opened[0].startswith(b"I agree")
    assert opened[1][16:].startswith(b"I refuse")


def test_such_a_box_is_no_sealed_answer() -> None:
    """Invariant 29: it opens under both of Ana's keys, but both texts cannot be the one that was promised."""
    ana, _ = together()
    later = Identity(ana.me, Key.new())
    row = blank(ana.couple, ana.me, SEALED, ana.slot("card"), DAY)
    honest = ana.answer({"words": "I agree"}, row.slot, [], day=DAY)
    promised = honest.box[:32]
    aad, keys = bound(honest) + promised, (ana.identity.sealed.raw(), later.sealed.raw())
    nonces = (number.to_bytes(24, "big") for number in range(10_000))
    # Both keys must see the padding that they want, one last byte of 0x80: one nonce in 256 does it.
    nonce = next(one for one in nonces if keystream(keys[0], one, 8)[-1] == keystream(keys[1], one, 8)[-1])
    text = bytes(511) + xor(b"\x80", keystream(keys[0], nonce, 8)[-1:])
    sealed = two_faced(*keys, nonce, text, aad, at=0)
    forged = replace(honest, box=honest.box[:53] + nonce + sealed)
    for who in (ana.identity, later):
        assert len(unseal(who.sealed, forged.box[53:], aad)) == 511
        assert refused(CannotOpen, forms.open_sealed, who, forged)


def test_a_promise_holds_for_one_text_one_secret_and_one_place() -> None:
    """Invariant 32: nothing but exactly what was promised gives the same 32 bytes."""
    ana, _ = together()
    row = ana.answer({"words": "I agree"}, ana.slot("card"), [], day=DAY)
    nonce, raw = ana.own_sealed(row)
    promised = row.box[:32]
    assert same(forms.promise(nonce, row, raw), promised)
    others = [
        forms.promise(Key.new().raw(), row, raw),
        forms.promise(nonce, row, b'{"words":"I refuse"}'),
        forms.promise(nonce, replace(row, slot=bytes(16)), raw),
        forms.promise(nonce, replace(row, author=row.couple), raw),
        forms.promise(nonce, replace(row, couple=row.author), raw),
        forms.promise(nonce, replace(row, id=row.author), raw),
    ]
    assert promised not in others
