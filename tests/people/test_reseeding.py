"""A new seed loses nothing, whatever the other one has done in the meantime."""

from __future__ import annotations

import pytest

from hearthside.people import reseeding
from hearthside.vault.errors import CannotOpen
from hearthside.vault.rows import Row
from tests import couples

NEW = "orchard velvet teapot harbour gravel"
DAY = 20_779

pytestmark = pytest.mark.django_db


def renew(who: couples.Somebody) -> None:
    who.identity, who.recovery = reseeding.change_seed(who.identity, who.passphrase, NEW)


def both_read(one: couples.Somebody, other: couples.Somebody, row: Row) -> bool:
    return one.desk().open(row) == other.desk().open(row)


def test_both_may_take_a_new_seed_before_either_has_seen_the_other_again() -> None:
    ana, ben = couples.ana_and_ben()
    before = ana.desk().write_shared({"k": "before"}, day=DAY)
    renew(ana)
    renew(ben)
    after = ben.desk().write_shared({"k": "after"}, day=DAY)
    assert both_read(ana, ben, before)
    assert both_read(ana, ben, after)


def test_one_may_take_two_new_seeds_while_the_other_is_away() -> None:
    ana, ben = couples.ana_and_ben()
    rows = [ana.desk().write_shared({"k": "first"}, day=DAY)]
    for passphrase in (couples.PASSPHRASE, NEW):
        ana.passphrase = passphrase
        renew(ana)
        rows.append(ana.desk().write_shared({"k": "later"}, day=DAY))
    assert all(both_read(ana, ben, row) for row in rows)


def test_a_wrong_passphrase_changes_nothing() -> None:
    ana, ben = couples.ana_and_ben()
    row = ana.desk().write_shared({"k": "before"}, day=DAY)
    with pytest.raises(CannotOpen):
        reseeding.change_seed(ana.identity, "wrong", NEW)
    assert both_read(ana, ben, row)
