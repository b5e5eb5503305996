"""A ledger as plain values, and as bytes: small enough to lie in one entry and to be read on every page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from hearthside.engine.ledger import cards
from hearthside.engine.ledger.part import every_part
from hearthside.engine.ledger.practised import Practised
from hearthside.engine.ledger.types import Ledger, Older
from hearthside.engine.ledger.unread import lined, raw, squeezed

VERSION = 7  # rises with every change of what a ledger holds: older roll-ups are then made anew
MAPS_AT_HAND = 2
SATS_AT_HAND = 1

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Ledger)


class Parts(NamedTuple):
    """A ledger to be kept: what every page reads, and by name what only some do, squeezed."""

    hot: bytes
    older: dict[str, str]


def parts(ledger: Ledger) -> Parts:
    """Take a ledger apart, with everything of long ago put among what is older."""
    put_by = settled(ledger)
    older = {**msgspec.to_builtins(put_by.older), "ours": put_by.ours.older, "own": put_by.own.older}
    hot = replace(
        put_by,
        older=Older(),
        ours=replace(put_by.ours, older=""),
        own=replace(put_by.own, older=""),
    )
    return Parts(to_bytes(hot), older)


def joined(hot: bytes, older: dict[str, str]) -> Ledger:
    """Put the parts together again. Raises ValueError or KeyError for what are none."""
    ledger = from_bytes(hot)
    return replace(
        ledger,
        older=Older(older["cards"], older["maps"], older["sats"], older["lasting"]),
        ours=replace(ledger.ours, older=older["ours"]),
        own=replace(ledger.own, older=older["own"]),
    )


def settled(ledger: Ledger) -> Ledger:
    """The same ledger, in which all but the latest lies squeezed. Whoever reads it finds the same."""
    maps, sats = ledger.maps.rows(), ledger.sittings.rows()
    lately = sorted(maps)[-MAPS_AT_HAND:]
    lasting = {**ledger.older_lasting, **ledger.lasting}
    return replace(
        ledger,
        card_rows={},
        met_before=cards.marks_of(ledger.cards),
        map_rows={turn: maps[turn] for turn in lately},
        sat_rows=tuple(sats[-SATS_AT_HAND:]),
        ours=_settled(ledger.ours),
        own=_settled(ledger.own),
        lasting={name: row for name, row in lasting.items() if _is_at_hand(name)},
        older=Older(
            cards=cards.packed(ledger.cards),
            maps=_put_by({str(turn): maps[turn] for turn in sorted(maps)[:-MAPS_AT_HAND]}),
            sats=_put_by(sats[:-SATS_AT_HAND]),
            lasting=lined({name: row for name, row in lasting.items() if not _is_at_hand(name)}),
        ),
    )


def _is_at_hand(name: str) -> bool:
    part = every_part().get(name)
    return part is not None and part.AT_HAND


def _settled(side: Practised) -> Practised:
    return replace(side, by_practice={}, older=lined(side.practices.rows()))


def _put_by(rows: Mapping[Any, msgspec.Raw] | Sequence[msgspec.Raw]) -> str:
    return squeezed(bytes(raw(rows))) if rows else ""


def to_bytes(ledger: Ledger) -> bytes:
    """Give the ledger as JSON."""
    return _encoder.encode(ledger)


def from_bytes(data: bytes) -> Ledger:
    """Read what `to_bytes` gave. Raises ValueError for anything else."""
    return _decoder.decode(data)


def to_plain(ledger: Ledger) -> dict[str, Any]:
    """Give the ledger as JSON-safe dicts, lists, strings and numbers."""
    plain: dict[str, Any] = msgspec.json.decode(to_bytes(ledger))
    return plain


def from_plain(plain: dict[str, Any]) -> Ledger:
    """Read what `to_plain` gave. Raises ValueError for anything else."""
    return from_bytes(_encoder.encode(plain))
