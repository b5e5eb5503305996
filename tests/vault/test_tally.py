"""What the owner of the disk takes away or rewrites is noticed, in the right month."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.vault import forms, tally
from hearthside.vault.answers import pinned
from hearthside.vault.keys import Key
from hearthside.vault.rows import Row
from tests.vault.cast import ANA_SAYS, BEN_SAYS, alone, together

SEPTEMBER, OCTOBER, NOVEMBER = 20_700, 20_740, 20_770


def test_nothing_is_reported_when_nothing_happened() -> None:
    """Invariant 63: in whatever order and in however many portions the rows are counted."""
    dan = alone()
    rows = [dan.write_private({"n": day}, day=day) for day in range(SEPTEMBER, NOVEMBER, 7)]
    key = dan.identity.tally
    kept = tally.add(tally.add({}, key, rows[:4]), key, rows[4:])
    assert kept == tally.add({}, key, reversed(rows))
    assert tally.compare(kept, tally.add({}, key, rows)) == ([], [])


def test_a_deleted_row_is_missing_in_its_month() -> None:
    """Invariant 63."""
    dan = alone()
    rows = [dan.write_private({}, day=day) for day in (SEPTEMBER, OCTOBER, OCTOBER, NOVEMBER)]
    key = dan.identity.tally
    kept = tally.add({}, key, rows)
    assert tally.compare(kept, tally.add({}, key, [*rows[:1], *rows[2:]])) == (["2026-10"], [])
    assert tally.compare(kept, tally.add({}, key, rows[1:])) == (["2026-09"], [])


def test_an_honestly_sealed_rewrite_of_an_old_entry_is_noticed() -> None:
    """Invariant 63: Ben with the disk, "I never said that"."""
    ana, ben = together()
    said = ben.write_shared(BEN_SAYS, day=SEPTEMBER)
    blank = Row(said.id, said.couple, said.author, said.audience, said.slot, said.day, b"")
    key = ben.membership.secret.newest()
    rewritten = forms.shared_box(ben.identity, ben.pair, key, blank, ANA_SAYS)
    assert ana.open(rewritten) == ANA_SAYS  # it is his own entry: the tags cannot tell
    kept = tally.add({}, ana.identity.tally, [said])
    assert tally.compare(kept, tally.add({}, ana.identity.tally, [rewritten])) == ([], ["2026-09"])


def test_a_rollback_by_a_month_is_noticed() -> None:
    """Invariant 63."""
    dan = alone()
    rows = [dan.write_private({}, day=day) for day in (SEPTEMBER, OCTOBER, NOVEMBER)]
    kept = tally.add({}, dan.identity.tally, rows)
    assert tally.compare(kept, tally.add({}, dan.identity.tally, rows[:2])) == (["2026-11"], [])


def test_a_release_taken_away_to_be_made_again_is_noticed() -> None:
    """Ben with the disk reads Ana's release, deletes it, and swaps his answer before she comes back.

    What she is then shown is his second answer: no single row can tell. The tally of her last visit can.
    """
    ana, ben = together()
    slot = ana.slot("card")
    first = ana.answer(ANA_SAYS, slot, [], day=NOVEMBER)
    second = ben.answer(BEN_SAYS, slot, [first], day=NOVEMBER)
    let_go = ana.release(first, [first, second], day=NOVEMBER)
    assert let_go is not None
    kept = tally.add({}, ana.identity.tally, [first, second, let_go])
    adapted = ben.write_shared({"k": "x"}, day=NOVEMBER, slot=slot)
    adapted = forms.shared_box(
        ben.identity, ben.pair, ben.membership.secret.newest(), adapted, {"a": ANA_SAYS, "to": pinned(first)}
    )
    again = ana.release(first, [first, adapted], day=NOVEMBER)
    assert again is not None
    found = tally.add({}, ana.identity.tally, [first, adapted, again])
    assert tally.compare(kept, found) == ([], ["2026-11"])


def test_what_the_owner_erases_looks_as_if_it_had_never_been() -> None:
    dan = alone()
    rows = [dan.write_private({}, day=day) for day in (SEPTEMBER, OCTOBER)]
    key = dan.identity.tally
    kept = tally.add({}, key, rows)
    assert tally.remove(kept, key, rows[:1]) == tally.add({}, key, rows[1:])
    assert tally.remove(kept, key, rows) == {}


def test_rows_slipped_into_a_month_are_noticed() -> None:
    dan = alone()
    rows = [dan.write_private({}, day=OCTOBER) for _ in range(3)]
    key = dan.identity.tally
    kept = tally.add({}, key, rows[:2])
    assert tally.compare(kept, tally.add({}, key, rows)) == ([], ["2026-10"])
    assert tally.compare({}, tally.add({}, key, rows)) == ([], ["2026-10"])


@given(st.lists(st.integers(0, 40_000), max_size=12))
def test_a_tally_depends_on_the_rows_alone(days: list[int]) -> None:
    dan, key = alone(), Key.new()
    rows = [dan.write_private({}, day=day) for day in days]
    turned = sorted(rows, key=lambda row: row.slot)
    assert tally.add({}, key, rows) == tally.add({}, key, turned)
    assert tally.remove(tally.add({}, key, rows), key, turned) == {}
