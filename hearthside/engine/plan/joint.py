"""One joint normal over all that ratings say: whose zero is where, how much comes of anything, of a family.

Three things hold for every rating: where the zero of each of the two lies, and how much comes of anything for
these two (1 as expected). On the second hangs what comes of a family, and on that what comes of a practice. A
tree of normals has an exact answer: practices are summed up into their family, families into the two, and
what follows is handed down again. Nothing here is approximate and nothing larger than three by three.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from hearthside.catalog.types import Family

ZERO, ZERO_SD = 2.75, 0.4  # the rating of something that does nothing, and how far people differ in it
GENERAL_SD = 0.3  # how much more (or less) than expected may come of anything for a couple
FAMILY_SD = 0.7  # a share of worth: how much a family can suit a couple more or less than others
STEP = 0.95  # how much higher an ordinary effect is rated
NOISE = 0.8  # SD of one person's rating, before it is known how widely theirs are strewn

Three = tuple[float, float, float]
Six = tuple[float, float, float, float, float, float]  # what a symmetric matrix of three by three holds
ANYTHING = (0.0, 0.0, 1.0)  # how an untried family hangs on the zeros of the two, and on the general share


Mark = tuple[float, float, float, float, float]
"""One rating: whose zero it stands on (a share of each of the two), what is left of it by age (0-1), how
fresh the practice was (0-1), and the rating itself, less the usual zero."""


class Told(Struct, frozen=True):
    """The sums of what was told of one practice: on whose zeros ratings stand, how these hang together
    with its worth, what was felt above them; how exactly worth was measured, and what was seen of it.

    `counted`: what the last three would be if every rating were one step.
    """

    zeros: Three
    ties: tuple[float, float]
    felt: tuple[float, float]
    precision: float
    seen: float
    counted: Three

    def less(self, liked: float) -> Told:
        """The same with so many steps taken off every rating, which would have been there anyway."""
        if not liked:
            return self
        (first, second), (one, other, each) = self.felt, self.counted
        felt, seen = (first - liked * one, second - liked * other), self.seen - liked * each
        return Told(self.zeros, self.ties, felt, self.precision, seen, self.counted)

    def counting(self, by: float) -> Told:
        """The same where every rating counts so much more, or less."""
        (a, b, c), (one, other), (first, second), (x, y, z) = self.zeros, self.ties, self.felt, self.counted
        return Told(
            (a * by, b * by, c * by),
            (one * by, other * by),
            (first * by, second * by),
            self.precision * by,
            self.seen * by,
            (x * by, y * by, z * by),
        )


class Share(Struct, frozen=True):
    """What comes of a family, as a share of what was expected: mean, variance given the zeros of the two and
    the general share, how it hangs on these three, and the variance when all of it is counted."""

    mean: float
    variance: float
    hangs_on: Three
    unsure: float


def told(marks: Iterable[Mark]) -> Told:
    """Sum up what was told of one practice."""
    one = both = other = tie = tied = felt = felt_too = precision = seen = 0.0
    firsts = seconds = steps = 0.0
    for first, second, weight, fresh, mark in marks:
        each, step = weight / NOISE**2, STEP * fresh
        a, b, c = each * first, each * second, each * step
        one, both, other = one + a * first, both + a * second, other + b * second
        tie, tied, precision = tie + a * step, tied + b * step, precision + c * step
        felt, felt_too, seen = felt + a * mark, felt_too + b * mark, seen + c * mark
        firsts, seconds, steps = firsts + a, seconds + b, steps + c
    zeros, counted = (one, both, other), (firsts, seconds, steps)
    return Told(zeros, (tie, tied), (felt, felt_too), precision, seen, counted)


class Sums:
    """What all practices of a family say of the two zeros and of the share of the family."""

    __slots__ = ("cross", "felt", "share", "zeros")

    def __init__(self) -> None:
        """Nothing yet but what is assumed of every family."""
        self.zeros: Three = (0.0, 0.0, 0.0)
        self.cross = (0.0, 0.0)
        self.felt: Three = (0.0, 0.0, 0.0)
        self.share = 1 / FAMILY_SD**2

    def add(self, one: Told, hoped: float, spread: float) -> None:
        """Add a practice of which `hoped` is expected, give or take a variance of `spread`."""
        total = 1 / spread + one.precision
        pull = hoped / (spread * total)
        (a, b), (felt, too), (aa, ab, bb), seen = one.ties, one.felt, one.zeros, one.seen
        (p, q, r), (x, y), (u, v, w) = self.zeros, self.cross, self.felt
        self.zeros = p + aa - a * a / total, q + ab - a * b / total, r + bb - b * b / total
        self.cross = x + a * pull, y + b * pull
        self.share += hoped * pull * one.precision
        self.felt = u + felt - a * seen / total, v + too - b * seen / total, w + pull * seen

    def handed_up(self) -> tuple[Six, Three]:
        """What follows for the two zeros and the general share, whatever comes of the family itself."""
        (a, b), (felt, too, shared), down = self.cross, self.felt, 1 / FAMILY_SD**2
        part, fading, heard = a / self.share, b / self.share, shared / self.share
        aa, ab, bb = self.zeros[0] - a * part, self.zeros[1] - b * part, self.zeros[2] - b * fading
        known = (aa, ab, part * down, bb, fading * down, down - down * down / self.share)
        return known, (felt - a * heard, too - b * heard, down * heard)


class Joint:
    """The posterior: `means` of the two zeros and of the general share, their `covariance`, every family."""

    def __init__(self, families: dict[Family, Sums]) -> None:
        """Put together what the families say."""
        self._sums = families
        self._shares: dict[Family, Share] = {}
        zero, general = 1 / ZERO_SD**2, 1 / GENERAL_SD**2
        known, felt = [(zero, 0.0, 0.0, zero, 0.0, general)], [(0.0, 0.0, general)]
        for sums in families.values():
            more, heard = sums.handed_up()
            known.append(more)
            felt.append(heard)
        a, b, c, d, e, f = map(sum, zip(*known, strict=True))
        x, y, z = map(sum, zip(*felt, strict=True))
        self.covariance = inverse((a, b, c, d, e, f))
        self.means: Three = _times(self.covariance, (x, y, z))

    def share(self, family: Family) -> Share:
        """What comes of a family."""
        known = self._shares.get(family)
        if known is None:
            known = self._shares[family] = self._share(self._sums.get(family))
        return known

    def _share(self, sums: Sums | None) -> Share:
        hangs_on, mean, variance = ANYTHING, 0.0, FAMILY_SD**2
        if sums is not None:
            (a, b), variance = sums.cross, 1 / sums.share
            hangs_on = (-a * variance, -b * variance, variance / FAMILY_SD**2)
            mean = sums.felt[2] * variance
        unsure = variance + self.spread(hangs_on)
        return Share(mean + dot(hangs_on, self.means), variance, hangs_on, unsure)

    def spread(self, along: Three) -> float:
        """The variance of a sum of the zeros and the general share, each times its figure in `along`."""
        return dot(along, _times(self.covariance, along))


def dot(one: Three, other: Three) -> float:
    """The product of two, summed."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def _times(matrix: tuple[Three, Three, Three], by: Three) -> Three:
    return dot(matrix[0], by), dot(matrix[1], by), dot(matrix[2], by)


def inverse(matrix: Six) -> tuple[Three, Three, Three]:
    """The inverse of the symmetric matrix with the rows (a b c), (b d e), (c e f)."""
    a, b, c, d, e, f = matrix
    x, y, z = d * f - e * e, c * e - b * f, b * e - c * d
    whole = a * x + b * y + c * z
    p, q, r = (a * f - c * c) / whole, (b * c - a * e) / whole, (a * d - b * b) / whole
    x, y, z = x / whole, y / whole, z / whole
    return (x, y, z), (y, p, q), (z, q, r)
