"""Chance that belongs to a moment and not to an order: whoever plans, the same couple meets the same luck."""

from __future__ import annotations

from statistics import NormalDist

_WORD = (1 << 64) - 1
_quantile = NormalDist().inv_cdf

# What a draw is for; the second key of every draw.
DO, SKIP, RATE, RATED, PICK, PULSE, PROBE, MINUTES, SEED = range(9)


def uniform(*keys: int) -> float:
    """A number in (0, 1) that follows from whole numbers alone (the finaliser of SplitMix64)."""
    word = 0x9E3779B97F4A7C15
    for key in keys:
        word = ((word ^ key) * 0xBF58476D1CE4E5B9 + 0x9E3779B97F4A7C15) & _WORD
        word ^= word >> 29
    word = ((word ^ (word >> 30)) * 0x94D049BB133111EB) & _WORD
    return ((word ^ (word >> 31)) + 0.5) / (_WORD + 1.0)


def normal(*keys: int) -> float:
    """A standard normal number from the same kind of keys."""
    return _quantile(min(max(uniform(*keys), 1e-12), 1 - 1e-12))
