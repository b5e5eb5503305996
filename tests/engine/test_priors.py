"""What we expect before anybody has tried: a figure for every family, modest, and open to being wrong."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from hearthside.catalog.types import CAUSES, Family
from hearthside.engine.priors import PRIORS
from hearthside.engine.weeks import monday, week_of, weeks_between


def test_every_family_of_practices_has_a_prior() -> None:
    assert set(PRIORS) == set(get_args(Family))


@pytest.mark.parametrize("family", sorted(PRIORS))
def test_a_prior_is_modest_and_says_how_unsure_it_is(family: Family) -> None:
    prior = PRIORS[family]
    assert 0 < prior.mu <= 0.3
    assert prior.sd >= 0.1
    assert set(prior.causes) == set(CAUSES)
    assert all(0 <= weight <= 1 for weight in prior.causes.values())


def test_weeks_are_counted_over_new_year_too() -> None:
    assert week_of(date(2027, 1, 1)) == "2026-W53"
    assert monday("2026-W53") == date(2026, 12, 28)
    assert weeks_between("2026-W52", "2027-W01") == 2
