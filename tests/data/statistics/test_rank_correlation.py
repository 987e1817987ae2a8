from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.statistics.figure_pairs import may_be_chance, rank_correlation


def test_same_and_opposite_order_are_one_and_minus_one_whatever_the_distances() -> None:
    assert rank_correlation([1, 2, 3, 100], [10, 20, 30, 31]) == 1
    assert rank_correlation([1, 2, 3, 100], [31, 30, 20, 10]) == -1


def test_without_ties_it_is_the_sum_of_squared_rank_differences() -> None:
    # Ranks 1 2 3 4 5 against 2 1 4 3 5: d = -1 1 -1 1 0, 1 - 6 * 4 / (5 * 24) = 0.8
    assert rank_correlation([1, 2, 3, 4, 5], [20, 10, 40, 30, 50]) == pytest.approx(0.8)


def test_with_ties_it_is_pearson_of_the_average_ranks() -> None:
    # x 1 2 2 4: ranks 1 2.5 2.5 4, from their mean -1.5 0 0 1.5; squares 4.5
    # y 1 3 2 4: ranks 1 3 2 4, from their mean -1.5 0.5 -0.5 1.5; squares 5
    # products 2.25 + 0 + 0 + 2.25 = 4.5; 4.5 / sqrt(4.5 * 5) = 0.9487
    assert rank_correlation([1, 2, 2, 4], [1, 3, 2, 4]) == pytest.approx(4.5 / sqrt(22.5))
    # Three at places 1 to 3 share 2: from their mean -0.5 -0.5 1.5 -0.5; products with -1.5 -0.5 0.5 1.5 are 1
    assert rank_correlation([4, 4, 8, 4], [1, 2, 3, 4]) == pytest.approx(1 / sqrt(3 * 5))


def test_an_exact_half_in_the_third_place_stays_one() -> None:
    # Ranks 2 5 4 2 2 against 4 4 2 1 4: products 1, squares 8 and 8. Computed by floats alone it is 0.12499...
    assert rank_correlation([0, 3, 1, 0, 0], [3, 3, 1, 0, 3]) == 0.125


@pytest.mark.parametrize(
    ("xs", "ys"), [([1, 2], [3, 4]), ([], []), ([1, 1, 1], [1, 2, 3]), ([1, 2, 3], [5, 5, 5])]
)
def test_nothing_to_order_has_no_correlation(xs: list[float], ys: list[float]) -> None:
    assert rank_correlation(xs, ys) is None


def test_sides_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="3 values against 2"):
        rank_correlation([1, 2, 3], [1, 2])


@given(st.lists(st.tuples(st.integers(-5, 5), st.integers(-5, 5)), min_size=3, max_size=33))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_it_is_symmetric_and_between_minus_one_and_one(pairs: list[tuple[int, int]]) -> None:
    xs, ys = [x for x, _ in pairs], [y for _, y in pairs]
    found = rank_correlation(xs, ys)
    assert found == rank_correlation(ys, xs)
    assert found is None or -1 <= found <= 1
    opposite = rank_correlation([-x for x in xs], ys)
    assert (found is None) == (opposite is None)
    if found is not None and opposite is not None:
        assert opposite == pytest.approx(-found)


@pytest.mark.parametrize(
    ("rho", "n", "chance"), [(0.3, 33, True), (0.35, 33, False), (-0.35, 33, False), (0.6, 10, True)]
)
def test_weak_correlation_of_few_pairs_may_be_chance(rho: float, n: int, chance: bool) -> None:
    # 1.96 / sqrt(32) = 0.346 and 1.96 / sqrt(9) = 0.653
    assert may_be_chance(rho, n) is chance
