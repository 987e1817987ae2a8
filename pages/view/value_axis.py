"""A value axis with few, round steps. Knows no Streamlit."""

from __future__ import annotations

import math
from dataclasses import dataclass

_STEPS = (1, 2, 5, 10)
_MOST_STEPS = 6
_FLAT = 0.6
"""Share of the highest value from which on the lowest one is close to it."""


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from `bottom` to `top` with lines every `step`, all in the unit of the values."""

    top: float
    step: float
    bottom: float = 0.0

    @property
    def ticks(self) -> tuple[float, ...]:
        """Values of the lines, both ends included."""
        steps = round((self.top - self.bottom) / self.step)
        return tuple(self.bottom + self.step * number for number in range(steps + 1))

    def percent(self, value: float) -> float:
        """Place of the value on the axis in per cent of its length, to two decimals."""
        return round(100 * (value - self.bottom) / (self.top - self.bottom), 2)


def axis_up_to(highest: float) -> Axis:
    """The axis that reaches the value with at most six steps of 1, 2 or 5 times a power of ten.

    Raises:
        ValueError: The value is not positive.
    """
    if not highest > 0:
        raise ValueError(f"an axis needs a positive value, found {highest}")
    step = _step(highest)
    return Axis(top=step * math.ceil(highest / step), step=step)


def axis_around(lowest: float, highest: float) -> Axis:
    """The axis for values that change little: not from zero where that would flatten them to one line.

    From zero where the lowest value is below `_FLAT` of the highest; else with about one step of room around both.

    Raises:
        ValueError: The highest value is not positive, or below the lowest.
    """
    if lowest > highest:
        raise ValueError(f"the lowest value, {lowest}, is above the highest, {highest}")
    if lowest < _FLAT * highest or lowest == highest:
        return axis_up_to(highest)
    step = _step((highest - lowest) * 2)
    return Axis(
        top=step * (math.floor(highest / step) + 1), step=step, bottom=step * math.floor(lowest / step)
    )


def _step(highest: float) -> float:
    """The smallest round step of which at most six reach so far."""
    power: float = 10.0 ** math.floor(math.log10(highest / _MOST_STEPS))
    return next(power * each for each in _STEPS if power * each * _MOST_STEPS >= highest)
