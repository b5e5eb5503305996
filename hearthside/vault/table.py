"""What lies on an unlocked person's table: the keys for one couple, and whether a row is genuine."""

from __future__ import annotations

from functools import cached_property
from uuid import UUID

from hearthside.vault import forms
from hearthside.vault.canon import Payload, parse
from hearthside.vault.couple import Membership, Partner
from hearthside.vault.errors import CannotOpen, Closed, NotYet, opening
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key, same
from hearthside.vault.rows import HEAD, SEALED, SHARED, Row, blank


class Table:
    """The base of `Desk`: who is here, with whom, under which keys."""

    def __init__(self, identity: Identity, membership: Membership) -> None:
        self.identity = identity
        self.membership = membership

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    @property
    def me(self) -> UUID:
        """The person at the desk."""
        return self.identity.person

    @property
    def couple(self) -> UUID:
        """The couple whose rows these are."""
        return self.membership.couple

    @property
    def partner(self) -> UUID | None:
        """The pinned partner, if there is one."""
        pinned = self.membership.partner
        return None if pinned is None else pinned.person

    @property
    def welcomed(self) -> bool:
        """Whether shared entries can be written: there is a partner and a key that only the two have."""
        return self.partner is not None and len(self.membership.secret.keys) > 1

    @property
    def closed(self) -> bool:
        """Whether the couple has been closed."""
        return self.membership.closed

    @property
    def pinned(self) -> Partner:
        """The partner as pinned; NotYet while there is none."""
        if self.membership.partner is None:
            raise NotYet
        return self.membership.partner

    @cached_property
    def pair(self) -> Key:
        """The key between me and the pinned partner; NotYet while there is none."""
        return self.identity.pair(self.pinned.public, self.couple)

    @cached_property
    def own_tags(self) -> tuple[Key, ...]:
        """What proves to me that I wrote a shared entry: the key of my seed and those of earlier ones."""
        return (self.identity.own_tag, *self.membership.own_tags)

    @cached_property
    def pairs(self) -> tuple[Key, ...]:
        """That key and those from before a change of seed."""
        return (self.pair, *self.membership.pairs)

    def recognises(self, public: bytes) -> bool:
        """Whether this is the partner's public key as pinned; if not, somebody has replaced it."""
        return same(self.pinned.public, public)

    def slot(self, *label: str) -> bytes:
        """Where both members' entries under `label` are found (16 bytes)."""
        return self.membership.secret.slot(*label)

    def _blank(self, audience: str, slot: bytes | None, day: int) -> Row:
        return blank(self.couple, self.me, audience, slot, day)

    def _may_share(self) -> None:
        if self.closed:
            raise Closed
        if not self.welcomed:
            raise NotYet

    def _shared(self, payload: Payload, slot: bytes | None, day: int) -> Row:
        key = self.membership.secret.newest()
        row = self._blank(SHARED, slot, day)
        return forms.shared_box(self.identity, self.pair, key, row, payload)

    @opening
    def _authentic(self, row: Row) -> Payload:
        """The payload of a shared row that its named author has really written."""
        if row.couple != self.couple or row.audience != SHARED:
            raise CannotOpen
        key = self.membership.secret.named(row.box[HEAD - 4 : HEAD])
        content = forms.shared_content(key, row)
        if row.author == self.me:
            genuine = any(forms.is_mine(own, content) for own in self.own_tags)
        else:
            genuine = row.author == self.partner and any(
                forms.is_theirs(pair, content) for pair in self.pairs
            )
        if not genuine:
            raise CannotOpen
        return parse(content.raw)

    @opening
    def own_sealed(self, row: Row) -> tuple[bytes, bytes]:
        """(r, payload bytes) of an answer that I have sealed."""
        if row.author != self.me or not self._has_promise(row):
            raise CannotOpen
        return forms.open_sealed(self.identity, row)

    def _is_promised(self, row: Row) -> bool:
        """Whether the partner has really sealed this row."""
        return row.author == self.partner and self._has_promise(row)

    def _has_promise(self, row: Row) -> bool:
        """Whether one of the two has made this promise (before there were two, nobody could)."""
        if row.couple != self.couple or row.audience != SEALED or self.partner is None:
            return False
        return any(forms.is_promised(pair, row) for pair in self.pairs)
