from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import inf, nan

import pytest

from geo.classes.classify import (
    METHODS,
    Classification,
    Method,
    ValueClass,
    classify,
    limits_of,
    may_show_values,
)

ONE_TO_TEN = tuple(range(1, 11))


def _single(value: float) -> ValueClass:
    return ValueClass(value, value, upper_included=True, single=True, is_zero=value == 0)


def _ends(classification: Classification) -> list[tuple[float | None, float | None]]:
    return [(this.lower, this.upper) for this in classification.classes]


def _counts(values: Sequence[float], classification: Classification) -> list[int]:
    found = Counter(classification.class_of(value) for value in values)
    return [found[number] for number in range(len(classification.classes))]


# What suits


def test_six_distinct_values_get_a_class_each() -> None:
    result = classify([30, 25, 50, 30, 41, 131, 20, 50, 50], None)
    assert (result.method, result.notice) == ("werte", None)
    assert result.classes == tuple(_single(value) for value in (20, 25, 30, 41, 50, 131))


def test_seven_distinct_values_get_quantiles() -> None:
    result = classify(range(1, 8), None)
    assert (result.method, len(result.classes)) == ("quantile", 5)


@pytest.mark.parametrize("method", METHODS)
def test_no_values_give_no_classes(method: Method) -> None:
    result = classify([nan], method, limits=(1, 2) if method == "eigene" else ())
    assert (result.classes, result.class_of(1)) == ((), None)
    assert limits_of(result) == ()


@pytest.mark.parametrize("method", [None, "werte", "quantile", "intervalle", "natuerlich"])
def test_equal_values_share_one_class_and_it_is_said(method: Method | None) -> None:
    result = classify([2, 2, 2], method)
    assert (result.classes, result.notice) == ((_single(2),), "all_equal")


def test_one_value_alone_equals_nothing() -> None:
    assert classify([17], None) == Classification((_single(17),), "werte", None)


def test_missing_and_infinite_values_are_never_classed() -> None:
    result = classify([1, nan, 2, inf], None)
    assert result.classes == (_single(1), _single(2))
    assert [result.class_of(value) for value in (None, nan, inf, 1.5, 2)] == [None, None, None, None, 1]


def test_minus_zero_is_zero() -> None:
    (first, *_) = classify([-0.0, 1], "werte").classes
    assert (str(first.lower), first.is_zero) == ("0.0", True)


# Values


def test_thirteen_distinct_values_get_quantiles_instead_and_it_is_said() -> None:
    result = classify(range(1, 14), "werte")
    assert (result.method, result.notice, len(result.classes)) == ("quantile", "too_many_values", 5)
    assert may_show_values(range(1, 13))
    assert not may_show_values(range(1, 14))


# Quantiles and equal intervals


def test_lower_limits_belong_to_their_class_and_the_largest_value_to_the_last() -> None:
    result = classify(ONE_TO_TEN, "quantile")
    assert _ends(result) == [(1, 3), (3, 5), (5, 7), (7, 9), (9, 10)]
    assert [this.upper_included for this in result.classes] == [False, False, False, False, True]
    assert [result.class_of(value) for value in (0, 1, 3, 10, 11)] == [None, 0, 1, 4, None]


@pytest.mark.parametrize("method", ["quantile", "natuerlich"])
def test_fewer_values_than_classes_are_said(method: Method) -> None:
    result = classify([0, 0.5, 1], method, 5)
    assert (len(result.classes), result.notice) == (3, "fewer_classes")


def test_equal_intervals_may_be_empty() -> None:
    values = [10, 12, 14, 50]
    result = classify(values, "intervalle", 4)
    assert (_counts(values, result), result.notice) == ([3, 0, 0, 1], None)


# Zero


@pytest.mark.parametrize("method", ["quantile", "intervalle", "natuerlich"])
def test_zero_among_positive_values_is_a_class_of_its_own(method: Method) -> None:
    result = classify([0, 0, 0.4, 0.5, 0.6, 0.9, 1.2, 1.5, 1.9], method, 5)
    assert len(result.classes) == 5
    assert result.classes[0] == _single(0)
    assert result.classes[1].lower == 0.4
    assert result.class_of(0.2) is None


def test_zero_is_no_class_of_its_own_beside_negative_values_or_in_one_class() -> None:
    assert not any(this.is_zero for this in classify([-2, -1, 0, 1, 2, 3, 4], "quantile", 3).classes)
    assert _ends(classify([0, 1, 2], "quantile", 1)) == [(0, 2)]


def test_zero_and_one_other_value_are_two_single_values() -> None:
    result = classify([0, 1, 1, 1], "intervalle", 5)
    assert (result.classes, result.notice) == ((_single(0), _single(1)), "fewer_classes")


# Values as they are written


def test_area_written_as_the_limit_stands_above_it() -> None:
    # Both are written 1.04; by all their digits the first would stand below a limit of 1.04.
    values = [0.41, 0.52, 1.0352, 1.0414]
    assert classify(values, "eigene", limits=(1.04,)).class_of(1.0352) == 0
    result = classify(values, "eigene", limits=(1.04,), decimals=2)
    assert [result.class_of(value) for value in (1.0341, *values[2:])] == [0, 1, 1]


def test_values_written_alike_share_a_class() -> None:
    result = classify([1.0352, 1.0414, 0.5, 0.504], "werte", decimals=2)
    assert result.classes == (_single(0.5), _single(1.04))
    assert classify([1.0352, 1.0414], "quantile", decimals=2).notice == "all_equal"


def test_intervals_narrower_than_the_decimals_fall_together() -> None:
    # Fifths of a year: 2021.2, 2021.4, 2021.6 and 2021.8 are all "from 2022 on".
    result = classify([2021, 2021, 2022], "intervalle", decimals=0)
    assert (_ends(result), result.notice) == ([(2021, 2022), (2022, 2022)], "fewer_classes")
    assert [result.class_of(year) for year in (2021, 2022)] == [0, 1]


def test_value_that_is_only_written_as_zero_is_not_in_the_class_of_zero() -> None:
    result = classify([0, 0.004, 1, 2, 3], "quantile", 3, decimals=2)
    assert [result.class_of(value) for value in (0, 0.004)] == [0, 1]


# Limits of one's own


def test_own_limits_have_open_ends_and_belong_to_the_class_above() -> None:
    result = classify(ONE_TO_TEN, "eigene", limits=(3, 100))
    assert _ends(result) == [(None, 3), (3, 100), (100, None)]
    assert [result.class_of(value) for value in (-5, 2.9, 3, 100, 1e9)] == [0, 0, 1, 2, 2]
    assert (result.notice, limits_of(result)) == (None, (3, 100))


def test_without_own_limits_those_of_the_quantiles_are_the_start() -> None:
    result = classify((0, *ONE_TO_TEN), "eigene", 3)
    assert (result.method, result.notice) == ("eigene", "no_limits")
    # Zero | 1 to 5 | 6 to 10
    assert _ends(result) == [(None, 1), (1, 6), (6, None)]


@pytest.mark.parametrize(
    ("k", "limits", "message"),
    [
        (0, (), "k is 0, expected 1 to 8"),
        (9, (), "k is 9, expected 1 to 8"),
        (5, (2, 1), "limits must ascend, but 1 follows 2"),
        (5, (1, 1), "limits must ascend, but 1 follows 1"),
        (5, (1, nan), "limit nan is not a finite number"),
        (5, (1, inf), "limit inf is not a finite number"),
        (5, tuple(range(8)), "8 limits, expected at most 7"),
    ],
)
def test_wrong_request_is_refused(k: int, limits: tuple[float, ...], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        classify([1, 2, 3], "eigene", k, limits)
