"""What is true of made-up couples: order matters, repetition wears off, hurt blocks, fear harms."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.couples.catalogue import Practice, catalogue
from bench.couples.doing import burden, leaning
from bench.couples.life import make_life
from bench.couples.names import DISTANCE
from bench.couples.people import POPULATIONS, Couple, make_couple, wrong_ones
from bench.couples.state import Now
from bench.couples.truth import effect, wear
from bench.couples.weekly import families
from bench.couples.worlds import BASE, WORLDS, World


def named(name: str) -> Practice:
    return next(practice for practice in catalogue() if practice.name == name)


def well(world: World = BASE) -> Couple:
    """A couple for whom every practice works as the catalogue says."""
    couple = make_couple(1, world)
    return replace(couple, effects=(1.0,) * len(catalogue()), hurt=0.0, afraid=None)


def felt(couple: Couple, practice: Practice, distance: float, world: World = BASE) -> float:
    now = Now(couple, world)
    for values in now.severity:
        values[DISTANCE] = distance
    return effect(now, make_life(couple)[0], 0, practice, "both").felt(now, 0)


def test_a_bodily_step_too_early_does_harm_and_later_helps() -> None:
    assert felt(well(), named("Slow night"), distance=9) < 0 < felt(well(), named("Slow night"), distance=1)


def test_where_order_does_not_matter_it_does_none() -> None:
    assert felt(well(), named("Slow night"), distance=9, world=WORLDS["free"]) > 0


def test_what_eases_a_cause_does_more_where_it_weighs_more() -> None:
    check_in = named("Weekly check-in")
    assert felt(well(), check_in, distance=7) > felt(well(), check_in, distance=2) > 0


def test_repetition_wears_off_and_rest_brings_it_back() -> None:
    now, practice = Now(well(), BASE), named("Weekly check-in")
    wear(now, practice, families())
    worn = now.worn[practice.id]
    now.pass_week(make_life(now.couple)[0])
    assert 0 < now.worn[practice.id] < worn


def test_hurt_that_is_not_mended_blocks_the_rest() -> None:
    couple, check_in = well(), named("Weekly check-in")
    assert felt(replace(couple, hurt=8.0), check_in, 5) < 0.3 * felt(couple, check_in, 5)


def test_mending_helps_only_where_something_broke() -> None:
    couple, amends = well(), named("Let the hurt speak")
    assert felt(couple, amends, 2) < 0 < felt(replace(couple, hurt=8.0), amends, 2)


def test_hard_things_for_two_harm_whoever_is_afraid() -> None:
    assert felt(replace(well(), afraid=0), named("Gentle start"), distance=2) < 0


def test_a_couple_is_the_same_in_every_world() -> None:
    same = ("roots", "people")
    for name in ("varied", "wrong", "free", "fading", "liking"):
        pair = (make_couple(3, BASE), make_couple(3, WORLDS[name]))
        assert all(getattr(pair[0], what) == getattr(pair[1], what) for what in same), name


def test_the_catalogue_is_wrong_about_the_same_fifth_for_a_whole_population() -> None:
    couples = [make_couple(number, WORLDS["wrong"]) for number in range(0, 300, POPULATIONS)]
    never = {one for one in range(len(catalogue())) if all(couple.effects[one] <= 0 for couple in couples)}
    assert never == wrong_ones(0.2, 0)
    assert len(never) == 15


def test_where_doing_differs_most_couples_lean_and_carry_each_in_their_own_way() -> None:
    usual, own = make_couple(1, BASE), make_couple(1, WORLDS["doing"])
    assert set(usual.leaning) == {0.0}
    assert {person.carries for person in usual.people} == {1.0}
    assert len({*own.leaning, *make_couple(2, WORLDS["doing"]).leaning}) == 2 * len(catalogue())
    now, week, walk = Now(own, WORLDS["doing"]), make_life(own)[0], named("Slow night")
    assert leaning(now, week, 0, walk, 0) - leaning(Now(usual, BASE), week, 0, walk, 0) == pytest.approx(
        own.leaning[walk.id]
    )
    first, second = own.people
    light, heavy = (
        replace(own, people=(replace(first, carries=share), replace(second, carries=share)))
        for share in (2.0, 0.5)
    )
    costs = [burden([(walk, "both")] * 2, Now(one, BASE), week, 0)[0] for one in (light, heavy)]
    assert costs[0] < costs[1]
