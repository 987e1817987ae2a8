from __future__ import annotations

import pytest

from geo.classes.class_limits import equal_limits, natural_limits, quantile_limits


def test_quantiles_of_different_values_hold_equal_numbers() -> None:
    # Two each: 1 2 | 3 4 | 5 6 | 7 8 | 9 10. A limit belongs to the class above, and no number is shorter.
    assert quantile_limits(range(1, 11), 5) == [3, 5, 7, 9]


def test_quantiles_that_cannot_be_equal_differ_by_one() -> None:
    # 33 areas in fifths: 6.6, 13.2, 19.8 and 26.4, to the nearest 7, 13, 20 and 26.
    assert quantile_limits(range(33), 5) == [7, 13, 20, 26]


@pytest.mark.parametrize(
    ("values", "k", "limits"),
    [
        # Thirds of nine values end after the 3rd and the 6th; equal values let them end after the 4th and the 6th.
        ([1, 1, 1, 1, 2, 3, 4, 5, 6], 3, [2, 4]),
        # One value outweighs all: the others still have a class each.
        ([1] * 20 + [2, 3, 4, 5], 5, [2, 3, 4, 5]),
        # More than half are equal, at the upper end.
        ([1, 2, 3, *[9] * 20], 4, [2, 3, 6]),
        ([1, 1, 2], 8, [2]),
        ([1, 1], 3, []),
        ([1, 2, 3], 1, []),
    ],
)
def test_quantiles_keep_equal_values_together_and_leave_no_class_empty(
    values: list[float], k: int, limits: list[float]
) -> None:
    assert quantile_limits(values, k) == limits


def test_quantile_limits_are_as_short_as_the_gap_allows() -> None:
    # Between 0.3921 and 0.4107 lies 0.4; between 0.5442 and 0.5483 only 0.545 to 0.548, nearest the middle 0.546.
    assert quantile_limits([0.3921, 0.4107, 0.5442, 0.5483], 4) == [0.4, 0.5, 0.546]


@pytest.mark.parametrize(
    ("values", "k", "limits"),
    [
        ([1, 2, 3, 21, 22, 23, 60, 61], 3, [10, 40]),
        ([52_954, 65_440, 172_083], 5, [60_000, 100_000]),
        ([2, 2, 2, 2, 8, 8, 8, 9], 2, [5]),
        ([2, 2, 2, 8], 8, [5]),
        ([1, 2, 3], 1, []),
        ([4, 4], 3, []),
    ],
)
def test_natural_breaks_lie_in_the_widest_gaps(values: list[float], k: int, limits: list[float]) -> None:
    assert natural_limits(values, k) == limits


def test_natural_breaks_hold_for_large_numbers_close_together() -> None:
    # Sums of squares of such numbers have no digits left for the differences.
    low, high = natural_limits([1e9 + step for step in (1, 2, 3, 21, 22, 23, 60, 61)], 3)
    assert 3 < low - 1e9 <= 21
    assert 23 < high - 1e9 <= 60


def test_equal_intervals_have_the_same_length_whatever_lies_in_them() -> None:
    assert equal_limits([10, 12, 14, 50], 4) == [20, 30, 40]


def test_interval_limit_stands_on_a_value_whatever_the_arithmetic() -> None:
    # 3 * 0.2 is 0.6000000000000001 in floating point, and 0.6 would lie below it.
    assert equal_limits([0, 0.6, 1], 5) == [0.2, 0.4, 0.6, 0.8]


def test_interval_limits_are_rounded_a_little_but_never_past_a_value() -> None:
    # Width 0.35112: exactly 0.48392, 0.83504, 1.18616, 1.53728; a fiftieth of the width, 0.007, may go.
    values = [0.1328, 0.5, 0.84, 1.2, 1.55, 1.8884]
    assert equal_limits(values, 5) == [0.48, 0.84, 1.19, 1.54]
    assert equal_limits(sorted([*values, 0.482]), 5)[0] == 0.484
