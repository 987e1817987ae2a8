"""The limits between classes: by quantiles, by natural breaks, at equal intervals. Zero and ends are for others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from math import floor, isfinite, log10

import jenkspy

from geo.classes.readable_limits import between, near

INTERVAL_TOLERANCE = 0.02
"""How far a limit of equal intervals may be rounded, as a share of the interval."""


def quantile_limits(values: Sequence[float], k: int) -> list[float]:
    """Limits of ``k`` classes of about the same number of values, each as near to its quantile as equal values allow.

    No class is empty: with fewer than ``k`` distinct values there are fewer limits.

    Args:
        values: Ascending, not empty.
        k: Number of classes, at least 1.
    """
    distinct = sorted(set(values))
    k = min(k, len(distinct))
    cuts: list[int] = []
    for number in range(1, k):
        # Each class keeps at least one value, also those still to come.
        allowed = range(cuts[-1] + 1 if cuts else 1, len(distinct) - (k - number) + 1)
        ideal = number * len(values) / k
        cuts.append(min(allowed, key=lambda cut: abs(bisect_left(values, distinct[cut]) - ideal)))
    return [between(distinct[cut - 1], distinct[cut]) for cut in cuts]


def natural_limits(values: Sequence[float], k: int) -> list[float]:
    """Limits of ``k`` classes with the least scatter within them (Fisher 1958, Jenks 1967).

    No class is empty: with fewer than ``k`` distinct values there are fewer limits.

    Args:
        values: Ascending, not empty.
        k: Number of classes, at least 1.
    """
    distinct = sorted(set(values))
    k = min(k, len(distinct))
    if k == 1:
        return []
    # The method sums squares: seen from the smallest value, in units of the range, it loses no digits.
    low, span = distinct[0], distinct[-1] - distinct[0]
    position = {(value - low) / span: number for number, value in enumerate(distinct)}
    highest = jenkspy.jenks_breaks([(value - low) / span for value in values], k)[1:-1]
    cuts = sorted({position[float(value)] + 1 for value in highest})
    return [between(distinct[cut - 1], distinct[cut]) for cut in cuts]


def equal_limits(values: Sequence[float], k: int) -> list[float]:
    """Limits of ``k`` intervals of the same length from the smallest to the largest value; any may hold no value.

    Rounded by at most two hundredths of an interval, and never past a value.

    Args:
        values: Ascending, at least two distinct.
        k: Number of classes, at least 1.
    """
    width = (values[-1] - values[0]) / k
    # Without this, 3 * 0.2 = 0.6000000000000001 would leave a value of 0.6 below its limit.
    digits = 9 - floor(log10(width))
    limits = []
    for number in range(1, k):
        limit = round(values[0] + number * width, digits)
        above = bisect_left(values, limit)
        limits.append(near(limit, INTERVAL_TOLERANCE * width, values[above - 1], values[above]))
    return limits


def check_limits(limits: Sequence[float], most: int) -> None:
    """Hold limits that somebody chose against what limits must be.

    Raises:
        ValueError: They are more than ``most``, not finite or not ascending.
    """
    if len(limits) > most:
        raise ValueError(f"{len(limits)} limits, expected at most {most}")
    for limit in limits:
        if not isfinite(limit):
            raise ValueError(f"limit {limit} is not a finite number")
    for low, high in pairwise(limits):
        if low >= high:
            raise ValueError(f"limits must ascend, but {high} follows {low}")
