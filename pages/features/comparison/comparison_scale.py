"""The value axis of a chart of comparison: from zero, or over the years of a start year. Knows no Streamlit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from pages.view.value_axis import axis_up_to

_MOST_YEARS = 6


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `low` to `high` with lines at `ticks`, all in the unit of the values."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def percent(self, value: float) -> float:
        """Place of the value in per cent of the axis, to two decimals."""
        return round(100 * (value - self.low) / (self.high - self.low), 2)


def scale_from_zero(values: Iterable[float]) -> Scale:
    """The axis from 0 to a round number that no value exceeds; to 1 where all are zero or there are none."""
    axis = axis_up_to(max(values, default=0) or 1)
    return Scale(0, axis.top, axis.ticks)


def scale_of_years(values: Iterable[float]) -> Scale:
    """The axis from the year before the first to the year after the last, with a line at whole years."""
    known = sorted(values)
    low, high = (round(known[0]) - 1, round(known[-1]) + 1) if known else (0, 1)
    step = ceil((high - low) / _MOST_YEARS)
    return Scale(low, high, tuple(float(year) for year in range(low, high + 1, step)))
