"""Why an answer is promised with a hash: the cipher alone would let its author choose afterwards."""

from __future__ import annotations

from dataclasses import replace

from nacl import bindings as nacl

from hearthside.vault import forms
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
    box = two_faced(one, other, nonce, agree + refuse + bytes(32), aad)
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
    aad, nonce = bound(honest) + promised, bytes(24)
    keys = ana.identity.sealed.raw(), later.sealed.raw()
    sealed = two_faced(*keys, nonce, bytes(512), aad)
    for key in keys:
        assert len(nacl.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, aad, nonce, key)) == 512
    forged = replace(honest, box=honest.box[:53] + nonce + sealed)
    assert refused(CannotOpen, forms.open_sealed, ana.identity, forged)
    assert refused(CannotOpen, forms.open_sealed, later, forged)


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
