from __future__ import annotations

import math

import pytest

from geo.paint.circles import LARGEST_PX, Circle, circle_colour, drawing_order, legend_values, radius_px
from geo.paint.colors import SCHEMES


def circle(radius: float, *areas: str, upper: float = 0.0) -> Circle:
    return Circle(at=(50.0, 9.0), radius=radius, kind="whole", areas=areas, upper_radius=upper)


def test_largest_value_has_the_largest_radius() -> None:
    assert radius_px(140, 140) == LARGEST_PX
    assert radius_px(140, 140, largest_px=11) == 11


def test_four_times_the_value_is_twice_the_radius() -> None:
    assert radius_px(100, 100, largest_px=20) == 20
    assert radius_px(25, 100, largest_px=20) == 10


@pytest.mark.parametrize(("one", "other"), [(7, 140), (30, 46), (1, 3), (0.5, 120)])
def test_areas_relate_as_the_values(one: float, other: float) -> None:
    areas = [math.pi * radius_px(value, 150) ** 2 for value in (one, other)]
    assert areas[0] / areas[1] == pytest.approx(one / other, rel=1e-12)


def test_zero_has_no_circle() -> None:
    assert radius_px(0, 50) == 0


@pytest.mark.parametrize(
    ("value", "top"),
    [(-1, 10), (1, 0), (1, -5), (math.nan, 10), (math.inf, 10), (1, math.inf), (1, math.nan)],
)
def test_value_without_a_meaning_as_area_is_an_error(value: float, top: float) -> None:
    with pytest.raises(ValueError, match="a circle needs a value from 0 on"):
        radius_px(value, top)


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        (140, (100, 50, 20)),
        (50, (50, 20, 10)),
        (49.9, (20, 10, 5)),
        (1000, (1000, 500, 200)),
        (3, (2, 1)),
        (1, (1,)),
        (0.5, ()),
    ],
)
def test_legend_has_round_values_below_the_largest(top: float, expected: tuple[int, ...]) -> None:
    assert legend_values(top) == expected


def test_small_circles_are_drawn_above_large_ones() -> None:
    ordered = drawing_order((circle(5, "a"), circle(20, "b"), circle(10, "c", upper=25)))
    assert [each.areas for each in ordered] == [("c",), ("b",), ("a",)]


def test_order_of_equal_circles_does_not_depend_on_the_table() -> None:
    pair = (circle(5, "b"), circle(5, "a"))
    assert drawing_order(pair) == drawing_order(pair[::-1])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_has_a_colour_for_circles(scheme: str) -> None:
    assert circle_colour(scheme).startswith("#")
