"""Spearman's rank correlation with average ranks for ties, in a few lines instead of a large library."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt


def average_ranks(values: Sequence[float]) -> list[float]:
    """Rank of each value, 1 for the smallest; equal values share the mean of the ranks they take up together."""
    ordered = sorted(values)
    # Equal values stand at places first+1 to last+1, the mean of which is half their sum.
    first = {value: place for place, value in reversed(list(enumerate(ordered)))}
    last = {value: place for place, value in enumerate(ordered)}
    return [(first[value] + last[value] + 2) / 2 for value in values]


def rank_correlation(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Spearman's coefficient, -1 to 1: Pearson's correlation of the average ranks.

    ``None`` with fewer than three pairs, or where all values of a side are equal: there is nothing to order.

    Args:
        xs: Values of the one side, none missing.
        ys: Values of the other side, in the same order.

    Raises:
        ValueError: The sides differ in length.
    """
    if len(xs) != len(ys):
        raise ValueError(f"{len(xs)} values against {len(ys)}")
    if len(xs) < 3 or len(set(xs)) == 1 or len(set(ys)) == 1:
        return None
    middle = (len(xs) + 1) / 2
    one = [rank - middle for rank in average_ranks(xs)]
    other = [rank - middle for rank in average_ranks(ys)]
    together = fsum(a * b for a, b in zip(one, other, strict=True))
    found = together / sqrt(fsum(a * a for a in one) * fsum(b * b for b in other))
    return max(-1.0, min(1.0, found))


def may_be_chance(rho: float, n: int) -> bool:
    """Whether so weak a correlation comes about in more than one of twenty cases where there is no relation at all.

    Without a relation rho scatters around zero with the variance 1 / (n - 1); from about ten pairs on it does so
    nearly normally, and 1.96 standard deviations leave out one case in twenty.

    Args:
        rho: Spearman's coefficient.
        n: Number of pairs, at least two.
    """
    return abs(rho) < 1.96 / sqrt(n - 1)
