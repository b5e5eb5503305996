"""The blind reveal: commit, then release. Neither can peek, adapt an answer, or take it back unseen.

A seals an answer under a promise. B, seeing only that there is one, answers in the open, bound to A's
promise. A's next visit opens A's answer, bound to B's. If both sealed at once, both release. Everybody
pins the other's row before it can be read, so that no later rewriting is ever
shown (docs/vault-format.md, 6).
"""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.vault import forms
from hearthside.vault.canon import Payload, canon, parse
from hearthside.vault.errors import AlreadyAnswered, CannotOpen, opening
from hearthside.vault.keys import same
from hearthside.vault.rows import PROMISE_SIZE, SEALED, SHARED, Row, pin
from hearthside.vault.table import Table

ANSWER = {"a", "to"}
RELEASE = {"a", "open", "to"}


def pinned(row: Row) -> list[str]:
    """How one row names another inside its payload: id and pin."""
    return [row.id.hex, pin(row).hex()]


class Answers(Table):
    """The part of `Desk` that answers without peeking."""

    def release_slot(self, answer: Row) -> bytes:
        """Where the release of a sealed answer is found, be it mine or theirs."""
        return self.slot("release", answer.id.hex)

    def answer(self, payload: Payload, slot: bytes, in_slot: Sequence[Row], *, day: int) -> Row:
        """My answer to what stands in `slot`: sealed if I am the first, bound to theirs if they were.

        `in_slot` are all rows of the couple in that slot. A sealed row that the partner did not make is
        passed over, as if nobody had answered. Raises AlreadyAnswered, NotYet, Closed.
        """
        self._may_share()
        if any(row.author == self.me for row in in_slot):
            raise AlreadyAnswered
        for row in in_slot:
            if row.slot == slot and self._is_promised(row):
                return self._shared({"a": payload, "to": pinned(row)}, slot, day)
        return forms.sealed_box(self.identity, self.pair, self._blank(SEALED, slot, day), payload)

    def release(self, mine: Row, in_slot: Sequence[Row], *, day: int) -> Row | None:
        """The row that opens my sealed answer, once the partner is bound to one of theirs; else None.

        It goes to `release_slot(mine)`: a second one for the same answer is refused by the table's
        UNIQUE(couple, slot, author), which makes a repeated visit harmless.
        """
        if self.closed or not self.welcomed or mine.audience != SEALED:
            return None
        nonce, raw = self.own_sealed(mine)
        for row in in_slot:
            if self._is_bound(row, mine):
                opened = [mine.id.hex, nonce.hex()]
                content = {"a": parse(raw), "open": opened, "to": pinned(row)}
                return self._shared(content, self.release_slot(mine), day)
        return None

    def reveal(
        self, mine: Row | None, theirs: Row | None, mine_released: Row | None, theirs_released: Row | None
    ) -> Payload | None:
        """The partner's answer, or None while it is not yet time; CannotOpen if anything was tampered with.

        `mine` and `theirs` are the rows in the card's slot, the other two those in their `release_slot`s.
        My own answer or release must pin exactly the row that is about to be shown.
        """
        if mine is None or theirs is None:
            return None
        return self._revealed(mine, theirs, mine_released, theirs_released)

    @opening
    def _revealed(
        self, mine: Row, theirs: Row, mine_released: Row | None, theirs_released: Row | None
    ) -> Payload | None:
        self._check_meeting(mine, theirs)
        if mine.audience == SHARED:
            bound_to = self._plain_answer(mine)["to"]
        else:
            self.own_sealed(mine)
            if mine_released is None:
                return None
            bound_to = self._opened_by(mine_released, mine)["to"]
        if bound_to != pinned(theirs):
            raise CannotOpen
        if theirs.audience == SHARED:
            content = self._plain_answer(theirs)
        elif theirs_released is None:
            return None
        else:
            content = self._opened_by(theirs_released, theirs)
        if content["to"] != pinned(mine) or not isinstance(content["a"], dict):
            raise CannotOpen
        return content["a"]

    def _check_meeting(self, mine: Row, theirs: Row) -> None:
        """One is mine, one the partner's, both in one place of this couple, at least one of them sealed."""
        right = mine.author == self.me and theirs.author == self.partner and mine.slot == theirs.slot
        if not right or SEALED not in (mine.audience, theirs.audience):
            raise CannotOpen
        if theirs.audience == SEALED and not self._is_promised(theirs):
            raise CannotOpen

    def _is_bound(self, theirs: Row, mine: Row) -> bool:
        if theirs.slot != mine.slot or theirs.author != self.partner:
            return False
        if theirs.audience == SEALED:
            return self._is_promised(theirs)
        try:
            return bool(self._plain_answer(theirs)["to"] == pinned(mine))
        except CannotOpen:
            return False

    def _plain_answer(self, row: Row) -> Payload:
        content = self._authentic(row)
        if set(content) != ANSWER:
            raise CannotOpen
        return content

    def _opened_by(self, release: Row, answer: Row) -> Payload:
        """What a release says, if it opens exactly this sealed answer and comes from its author."""
        if release.author != answer.author or release.slot != self.release_slot(answer):
            raise CannotOpen
        content = self._authentic(release)
        if set(content) != RELEASE:
            raise CannotOpen
        name, nonce = content["open"]
        kept = forms.promise(bytes.fromhex(nonce), answer, canon(content["a"]))
        if name != answer.id.hex or not same(kept, answer.box[:PROMISE_SIZE]):
            raise CannotOpen
        return content
