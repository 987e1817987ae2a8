"""A value axis from zero with few, round steps. Knows no Streamlit."""

from __future__ import annotations

import math
from dataclasses import dataclass

_STEPS = (1, 2, 5, 10)
_MOST_STEPS = 6


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from 0 to `top` with lines every `step`, both in the unit of the values."""

    top: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """Values of the lines, 0 and `top` included."""
        return tuple(self.step * number for number in range(round(self.top / self.step) + 1))

    def percent(self, value: float) -> float:
        """Place of the value on the axis in per cent of its length, to two decimals."""
        return round(100 * value / self.top, 2)


def axis_up_to(highest: float) -> Axis:
    """The axis that reaches the value with at most six steps of 1, 2 or 5 times a power of ten.

    Raises:
        ValueError: The value is not positive.
    """
    if not highest > 0:
        raise ValueError(f"an axis needs a positive value, found {highest}")
    power = 10 ** math.floor(math.log10(highest / _MOST_STEPS))
    step = next(power * each for each in _STEPS if power * each * _MOST_STEPS >= highest)
    return Axis(top=step * math.ceil(highest / step), step=step)
