"""A sum over rows by month, kept inside a private entry: notices what a disk owner took away or changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta

from hearthside.vault.keys import PERSON, Key
from hearthside.vault.rows import Row, bound

_SIZE = 16
_ALL = 1 << (8 * _SIZE)
_EPOCH = date(1970, 1, 1)

Tally = dict[str, str]


def add(kept: Tally, key: Key, rows: Iterable[Row]) -> Tally:
    """`kept` with `rows` counted in: month ("2026-11") to "count.sum". `key` is `Identity.tally`."""
    return _changed(kept, key, rows, 1)


def remove(kept: Tally, key: Key, rows: Iterable[Row]) -> Tally:
    """`kept` as if `rows` had never been: for what the owner erases on purpose."""
    return _changed(kept, key, rows, -1)


def compare(kept: Tally, now: Tally) -> tuple[list[str], list[str]]:
    """Months in which rows are missing, and months in which rows are others than those counted before."""
    missing, changed = [], []
    for month, before in sorted(kept.items()):
        count_before, sum_before = _read(before)
        count_now, sum_now = _read(now.get(month, "0.0"))
        if count_now < count_before:
            missing.append(month)
        elif (count_now, sum_now) != (count_before, sum_before):
            changed.append(month)
    changed += [month for month in now if month not in kept]
    return missing, sorted(changed)


def _changed(kept: Tally, key: Key, rows: Iterable[Row], sign: int) -> Tally:
    sums = {month: list(_read(text)) for month, text in kept.items()}
    for row in rows:
        month = (_EPOCH + timedelta(days=row.day)).isoformat()[:7]
        entry = sums.setdefault(month, [0, 0])
        entry[0] += sign
        entry[1] = (entry[1] + sign * _weight(key, row)) % _ALL
    return {month: f"{count}.{total:x}" for month, (count, total) in sums.items() if count or total}


def _weight(key: Key, row: Row) -> int:
    box = hashlib.blake2b(row.box, digest_size=32, person=PERSON).digest()
    return int.from_bytes(key.mac("tally", bound(row), box, size=_SIZE), "big")


def _read(text: str) -> tuple[int, int]:
    count, _, total = text.partition(".")
    return int(count), int(total, 16)
