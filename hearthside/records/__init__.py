"""What a person writes: one frozen struct per kind, versioned; bytes <-> record."""

from hearthside.records.base import (
    Record,
    Unreadable,
    Written,
    from_payload,
    to_payload,
)

__all__ = ["Record", "Unreadable", "Written", "from_payload", "to_payload"]
