"""A value axis with few, round steps. Knows no Streamlit."""

from __future__ import annotations

import math
from collections.abc import Iterable
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


def axis_up_to(highest: float, *, whole: bool = False) -> Axis:
    """The axis that reaches the value with at most six steps of 1, 2 or 5 times a power of ten.

    Args:
        highest: What it must reach.
        whole: Of what is counted: no line stands at a half.

    Raises:
        ValueError: The value is not positive.
    """
    if not highest > 0:
        raise ValueError(f"an axis needs a positive value, found {highest}")
    step = max(_step(highest), 1.0 if whole else 0.0)
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


def axis_from_zero(values: Iterable[float], *, whole: bool = False) -> Axis:
    """The axis from 0 to a round number that no value exceeds; to 1 where all are zero or there are none."""
    return axis_up_to(max(values, default=0) or 1, whole=whole)


def all_whole(values: Iterable[float]) -> bool:
    """Whether the values are what is counted: none has decimals."""
    return all(float(value).is_integer() for value in values)


def axis_of_years(years: Iterable[float]) -> Axis:
    """The axis from the year before the first to one after the last, with lines at whole years; of none, from 0 to 1."""
    known = sorted(years)
    first, last = (round(known[0]) - 1, round(known[-1]) + 1) if known else (0, 1)
    step = math.ceil((last - first) / _MOST_STEPS)
    return Axis(top=first + step * math.ceil((last - first) / step), step=step, bottom=first)


def _step(highest: float) -> float:
    """The smallest round step of which at most six reach so far."""
    power: float = 10.0 ** math.floor(math.log10(highest / _MOST_STEPS))
    return next(power * each for each in _STEPS if power * each * _MOST_STEPS >= highest)
