from __future__ import annotations

import pytest

from geo.classes.readable_limits import as_shown, between, near, next_shown


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (20, 47, 30),  # 30 and 40 have one digit before the zero; 30 is nearer to 33.5
        (0.5483, 0.5611, 0.55),  # 0.55 and 0.56 have two decimals; 0.55 is nearer to 0.5547
        (34, 35, 35),  # a limit belongs to the class above it
        (24, 25, 25),
        (0.41, 0.42, 0.42),
        (96_023, 117_640, 100_000),
        (0, 0.39, 0.2),
        (-3, 5, 0),
        (-0.4, -0.2, -0.3),
        (0.1, 0.1 + 2**-56, 0.1 + 2**-56),  # neighbouring numbers: nothing lies between
    ],
)
def test_limit_between_two_values_has_the_fewest_digits(low: float, high: float, expected: float) -> None:
    assert between(low, high) == expected


@pytest.mark.parametrize(
    ("limit", "tolerance", "low", "high", "expected"),
    [
        (0.4841, 0.007, 0.4, 0.6, 0.48),
        (0.4841, 0.007, 0.482, 0.6, 0.484),  # 0.48 would take 0.482 into the class above
        (0.4841, 0.05, 0.4, 0.483, 0.5 - 0.02),  # 0.5 would leave 0.483 in the class below
        (20.0, 0.4, 12, 28, 20),
        (0.4841, 0, 0.484, 0.4842, 0.4841),
    ],
)
def test_limit_is_rounded_within_tolerance_and_past_no_value(
    limit: float, tolerance: float, low: float, high: float, expected: float
) -> None:
    assert near(limit, tolerance, low, high) == pytest.approx(expected, abs=1e-12)


def test_zero_as_a_limit_has_no_sign() -> None:
    assert str(between(-0.3, 0.2)) == "0.0"


@pytest.mark.parametrize(
    ("value", "decimals", "shown", "following"),
    [
        (1.0352, 2, 1.04, 1.04),
        (1.0341, 2, 1.03, 1.04),
        (1.005, 2, 1.01, 1.01),  # the float lies below 1.005; what is written counts
        (154.5, 0, 155, 155),
        (-0.2, 0, -1, 0),  # rounded it would be a zero that it is not
        (0.004, 2, 0.01, 0.01),
        (0, 2, 0, 0),
    ],
)
def test_value_and_limit_take_the_decimals_that_are_shown(
    value: float, decimals: int, shown: float, following: float
) -> None:
    assert (as_shown(value, decimals), next_shown(value, decimals)) == (shown, following)
