"""What was handed over waits for the other one until they put it by; drafts are their author's alone."""

from __future__ import annotations

from msgspec.structs import replace

from hearthside.engine.ledger.lasting.handed import Letters, Waiting
from hearthside.records import Record, Written
from hearthside.records.kinds.draft_kept import DraftKept
from hearthside.records.kinds.handed import Handed
from hearthside.records.kinds.handed_put_by import HandedPutBy
from tests.engine.test_ledger import ANA, BEN, folded, said


def entry(record: Record, at: int, by: str = ANA, audience: str = "shared") -> Written:
    """One entry."""
    return replace(said(record, at=at), author=by, audience=audience)


def test_what_is_handed_over_waits_for_the_other_alone() -> None:
    letter = entry(Handed(words="Hello"), 1)
    assert [one.entry for one in folded(letter, me=BEN).of(Waiting).entries] == [letter.id]
    assert folded(letter, me=ANA).of(Waiting).entries == ()
    for me, mine in ((ANA, True), (BEN, False)):
        assert [one.mine for one in folded(letter, me=me).of(Letters).handed] == [mine]


def test_put_by_it_waits_no_more_and_stays_to_be_read() -> None:
    letter = entry(Handed(words="Hello"), 1)
    read = entry(HandedPutBy(entry=letter.id), 2, by=BEN, audience="private")
    for entries in ((letter, read), (read, letter)):  # within one second either may come first
        ledger = folded(*entries, me=BEN)
        assert ledger.of(Waiting).entries == ()
        assert ledger.of(Waiting).early == ()
        assert len(ledger.of(Letters).handed) == 1


def test_nobody_puts_by_what_waits_for_another() -> None:
    letter = entry(Handed(words="Hello"), 1)
    forged = entry(HandedPutBy(entry=letter.id), 2, by=ANA)
    assert len(folded(letter, forged, me=BEN).of(Waiting).entries) == 1


def test_a_draft_counts_only_where_its_author_kept_it() -> None:
    draft = entry(DraftKept(words="Not yet"), 1, audience="private")
    assert len(folded(draft, me=ANA).of(Letters).kept) == 1
    assert folded(replace(draft, audience="shared"), me=BEN).of(Letters).kept == ()
    assert folded(replace(draft, audience="shared"), me=ANA).of(Letters).kept == ()


def test_long_lists_keep_the_latest() -> None:
    many = [entry(Handed(words="Hello"), at) for at in range(1, 200)]
    ledger = folded(*many, me=BEN)
    assert len(ledger.of(Waiting).entries) == 20
    assert ledger.of(Letters).handed[-1].entry == many[-1].id
