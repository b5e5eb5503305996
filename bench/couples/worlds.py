"""The worlds in which engines are judged: the ordinary one, and what a sceptic would doubt in it."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class World:
    """How a world works. SDs of effects: in shares of an average one; noise of ratings: points of 1-5."""

    name: str
    says: str
    scale: float = 0.2  # points of severity that an average practice takes off a severity of 5
    mean: float = 0.68  # mean effect of practices before what is particular to each
    population_sd: float = 0.25  # how far a practice differs from what the catalogue says, for everybody
    family_sd: float = 0.55  # how far a family suits a couple
    practice_sd: float = 0.55  # how far a practice suits a couple, beyond its family
    wrong: float = 0.0  # share of practices that do the opposite of what the catalogue says
    gates: bool = True  # whether closeness too early and conflict at a bad time do harm
    rating_effect: float = 1.0  # how far ratings follow what was felt
    rating_noise: float = 0.7
    rating_bias: float = 0.4
    minutes: float = 1.0  # time in a week, as a share of the ordinary
    energy: float = 0.0  # shift on 1-3
    tiring: float = 0.14  # what one more doing takes of what is left of a practice's effect
    rupture: float = 0.10  # share of couples with a rupture at the start
    hidden: float = 0.5  # share of those who don't tell it in the assessment
    family_leaning_sd: float = 0.0  # how far a couple leans to a family, in logits of doing, beyond liking
    leaning_sd: float = 0.0  # and to a practice, beyond its family
    carrying_sd: float = 0.0  # how far people differ in how much one week can hold, of its logarithm


BASE = World("base", "the ordinary world")

WORLDS = {
    world.name: world
    for world in (
        BASE,
        replace(BASE, name="varied", says="effects vary more by couple", family_sd=0.85, practice_sd=0.9),
        replace(BASE, name="noisy", says="noisy, biased raters", rating_noise=1.5, rating_bias=0.9),
        replace(BASE, name="wrong", says="one practice in five does the opposite", wrong=0.2),
        replace(BASE, name="free", says="order and moment do no harm", gates=False),
        replace(BASE, name="tired", says="little time and energy", minutes=0.55, energy=-0.45),
        replace(BASE, name="fading", says="repetition wears off fast", tiring=0.35),
        replace(BASE, name="hidden", says="many ruptures, most untold", rupture=0.3, hidden=0.8),
        replace(BASE, name="liking", says="ratings say what is liked, not what helps", rating_effect=0.0),
        replace(
            BASE,
            name="doing",
            says="what gets done differs more by couple than what helps",
            mean=0.85,
            population_sd=0.15,
            family_sd=0.25,
            practice_sd=0.3,
            family_leaning_sd=1.1,
            leaning_sd=1.6,
            carrying_sd=0.5,
        ),
    )
}
