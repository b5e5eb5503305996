"""An unlocked person at work in one couple: what journal and people hold in their hands."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from hearthside.vault import couple as couples
from hearthside.vault import forms
from hearthside.vault.answers import ANSWER, RELEASE, Answers
from hearthside.vault.canon import Payload, parse
from hearthside.vault.couple import CoupleSecret, Membership
from hearthside.vault.errors import CannotOpen, OnlyByReveal, opening
from hearthside.vault.identity import Identity
from hearthside.vault.rows import PRIVATE, SEALED, SHARED, Row, pin

_Places = dict[tuple[bytes, UUID], Row]


class Desk(Answers):
    """Everything that one member can do with the couple's rows. Holds keys; lives as long as a request."""

    def member_box(self) -> bytes:
        """The box to store in my member row."""
        return couples.member_box(self.identity, self.membership)

    def pin(self, row: Row) -> bytes:
        """The 32 bytes that stand for exactly this row."""
        return pin(row)

    def ended(self) -> Desk:
        """The desk after closing the couple. Its `member_box` remembers that, whatever the database says."""
        return Desk(self.identity, replace(self.membership, closed=True))

    def write_private(self, payload: Payload, *, day: int) -> Row:
        """An entry that only I can read, in a random slot: nothing about it can be compared or guessed."""
        return forms.private_box(self.identity, self._blank(PRIVATE, None, day), payload)

    def write_shared(self, payload: Payload, *, day: int, slot: bytes | None = None) -> Row:
        """An entry for both. NotYet before the welcome, Closed after the end."""
        if set(payload) in (ANSWER, RELEASE):
            raise ValueError("this form is kept for answers")
        self._may_share()
        return self._shared(payload, slot, day)

    def open(self, row: Row) -> Payload:
        """What a row says, if it is mine to read and its named author wrote it; CannotOpen otherwise.

        My own answers come as I wrote them. The partner's answers raise OnlyByReveal, and so do releases.
        """
        payload = self._payload(row)
        if row.audience != SHARED or set(payload) not in (ANSWER, RELEASE):
            return payload
        answer = payload["a"]
        if row.author != self.me or "open" in payload or not isinstance(answer, dict):
            raise OnlyByReveal
        return answer

    def read(self, rows: Sequence[Row]) -> Iterator[tuple[Row, Payload | None]]:
        """Everything that I may read in a *complete* set of rows; None where a row cannot be shown.

        An answer of the partner appears once it is revealed, under their own row. Releases, the partner's
        private rows and notes of joining are left out.
        """
        places = {(row.slot, row.author): row for row in rows}
        for row in rows:
            if row.audience not in (PRIVATE, SEALED, SHARED):
                continue
            if row.author != self.me and row.audience == PRIVATE:
                continue
            if row.author != self.me and row.audience == SEALED:
                yield from self._read_answer(row, places)
                continue
            try:
                payload: Payload | None = self.open(row)
            except OnlyByReveal:
                yield from self._read_answer(row, places)
                continue
            except CannotOpen:
                payload = None
            yield row, payload

    def resealed(self, row: Row, before: Desk) -> Row:
        """My private or sealed row in a box under my new seed; `before` is the desk under the old one."""
        if row.audience == PRIVATE:
            return forms.private_box(self.identity, row, before.open(row))
        nonce, raw = before.own_sealed(row)
        return forms.sealed_again(self.identity, self.pair, row, nonce, raw)

    @opening
    def _payload(self, row: Row) -> Payload:
        if row.couple != self.couple:
            raise CannotOpen
        if row.audience == PRIVATE and row.author == self.me:
            return forms.open_private(self.identity, row)
        if row.audience == SEALED:
            return parse(self.own_sealed(row)[1])
        return self._authentic(row)

    def _read_answer(self, theirs: Row, places: _Places) -> Iterator[tuple[Row, Payload | None]]:
        mine = places.get((theirs.slot, self.me))
        if mine is None or theirs.author != self.partner:
            return
        try:
            if theirs.audience == SHARED and set(self._authentic(theirs)) == RELEASE:
                return
            opened = self.reveal(
                mine,
                theirs,
                places.get((self.release_slot(mine), self.me)),
                places.get((self.release_slot(theirs), self.partner)),
            )
        except CannotOpen:
            yield theirs, None
            return
        if opened is not None:
            yield theirs, opened


def open_member(identity: Identity, couple: UUID, box: bytes) -> Desk:
    """The desk of an unlocked person in a couple; CannotOpen for a box that is not theirs."""
    return Desk(identity, couples.open_membership(identity, couple, box))


def found(identity: Identity) -> Desk:
    """A new couple of one: private writing works at once."""
    return Desk(identity, Membership(uuid.uuid4(), CoupleSecret.new()))
