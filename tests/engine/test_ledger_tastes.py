"""What somebody would like, as each of the two phones remembers it."""

from __future__ import annotations

from msgspec.structs import replace

from hearthside.records.kinds.taste import Taste
from tests.engine.test_ledger import ANA, BEN, folded, said


def test_what_was_liked_alone_never_mixes_with_what_both_know() -> None:
    alone = replace(said(Taste(marks={"play": 1}), at=1), audience="private")
    told = said(Taste(marks={"novelty": 5}), at=2)
    late = replace(said(Taste(marks={}), at=3), audience="private")
    for entries in ((alone, told), (told, late), (alone, told, late)):
        assert folded(*entries).tastes[ANA].record.marks == {"novelty": 5}
        assert folded(*entries).tastes[ANA].shared
    more = said(Taste(marks={"play": 3}), at=4)
    assert folded(told, more, me=BEN).tastes[ANA].record.marks == {"novelty": 5, "play": 3}
