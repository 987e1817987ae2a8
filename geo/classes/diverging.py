"""Classes around zero for changes: equal steps, as many below as above, and zero for itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from geo.classes.readable_limits import as_shown

MOST_SIDES = 4
"""Most classes on either side of zero; nine shades in all are told apart."""
_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class DivergingScale:
    """Classes by their distance from zero; numbered from the lowest, so that `sides` is the number of zero.

    Attributes:
        step: Width of every class but zero's.
        sides: Classes below zero and as many above; 0 where every change is zero.
        decimals: Values are classed as they are written with so many decimals.
    """

    step: float
    sides: int
    decimals: int

    def class_of(self, value: float) -> int:
        """Number of the class. What is written as zero is zero; a limit belongs to the class farther from zero.

        The outermost classes hold what lies on their outer limit and beyond.
        """
        size = _size(value, self.decimals)
        if size == 0:
            return self.sides
        # 0.3 / 0.1 is a little less than 3; both are numbers of few decimals.
        number = min(floor(size / self.step + 1e-9), self.sides - 1) + 1
        return self.sides + (number if value > 0 else -number)

    def limits(self, number: int) -> tuple[float, float]:
        """Distance from zero at which the class begins and ends; 0 and 0 for zero's own."""
        place = abs(number - self.sides)
        return (round((place - 1) * self.step, 10), round(place * self.step, 10)) if place else (0, 0)


def diverging_scale(values: Iterable[float], decimals: int) -> DivergingScale:
    """The scale that holds all values, with a step of 1, 2 or 5 times a power of ten.

    Args:
        values: Changes of any sign, finite.
        decimals: Decimals they are written with; no step is finer.
    """
    largest = max((_size(value, decimals) for value in values), default=0)
    finest = 10.0**-decimals
    if largest == 0:
        return DivergingScale(finest, 0, decimals)
    power = 10.0 ** floor(log10(largest / MOST_SIDES))
    step = next(power * each for each in _STEPS if power * each * MOST_SIDES >= largest - 1e-9)
    step = max(round(step, 10), finest)
    return DivergingScale(step, max(1, ceil(largest / step - 1e-9)), decimals)


def _size(value: float, decimals: int) -> float:
    """Distance from zero as written; zero where only zeros are written, unlike in `as_shown`."""
    return 0.0 if abs(value) < 0.5 * 10.0**-decimals else as_shown(abs(value), decimals)
