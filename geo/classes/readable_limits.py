"""Class limits with few digits that keep every value on its side. Knows nothing of classes."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from math import copysign, floor, log10

MOST_DIGITS = 15
"""Decimal digits that a float holds for certain."""


def between(low: float, high: float) -> float:
    """The number above ``low`` and at most ``high`` with the fewest digits; of several, one nearest to the middle.

    Between 20 and 47 that is 30, between 0.5483 and 0.5611 it is 0.55, between 34 and 35 it is 35: as a limit
    "35 and more" it parts the two.

    Args:
        low: Largest value below the limit.
        high: Smallest value from the limit on, greater than ``low``.
    """
    middle = low + (high - low) / 2
    for digits in _digits(max(abs(low), abs(high))):
        for candidate in (round(middle, digits), round(high, digits)):
            if low < candidate <= high:
                return candidate + 0.0
    return high


def near(limit: float, tolerance: float, low: float, high: float) -> float:
    """The limit with as few digits as the tolerance allows, still above ``low`` and at most ``high``.

    Args:
        limit: The exact limit.
        tolerance: How far the result may lie from it, in the same unit.
        low: Largest value below the limit.
        high: Smallest value from the limit on.
    """
    for digits in _digits(max(abs(low), abs(high))):
        candidate = round(limit, digits)
        if abs(candidate - limit) <= tolerance and low < candidate <= high:
            return candidate + 0.0
    return limit


def as_shown(value: float, decimals: int) -> float:
    """The value rounded as `data.model.formats.number` writes it, half up.

    One that is not zero does not become zero, but the smallest number with so many decimals.
    """
    rounded = _quantized(value, decimals, ROUND_HALF_UP)
    return copysign(10.0**-decimals, value) if rounded == 0 != value else rounded


def next_shown(limit: float, decimals: int) -> float:
    """The lowest number with so many decimals that is not below the limit: it parts values with these decimals alike."""
    return _quantized(limit, decimals, ROUND_CEILING)


def _quantized(value: float, decimals: int, rounding: str) -> float:
    # By way of the shortest decimal text, so that 1.005 is what was written and not the float just below it.
    return float(Decimal(str(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=rounding)) + 0.0


def _digits(largest: float) -> range:
    """Decimal places to try, coarsest first: from the power of ten above the largest number, of which only zero fits."""
    coarsest = -floor(log10(largest)) - 1
    return range(coarsest, coarsest + MOST_DIGITS + 2)
