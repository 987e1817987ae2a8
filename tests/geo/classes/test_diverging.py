from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from geo.classes.diverging import MOST_SIDES, diverging_scale
from geo.classes.readable_limits import as_shown
from geo.paint.colors import diverging_colours, lightness


@pytest.mark.parametrize(
    ("values", "decimals", "step", "sides"),
    [
        # The largest change is 7: four steps of 2 hold it, four of 1 do not.
        ([-3, 7], 0, 2, 4),
        ([-4, 1], 0, 1, 4),
        ([0.3, -0.12], 2, 0.1, 3),
        ([469, 12_000], 0, 5000, 3),
        # Finer than what is written, no step is.
        ([0.4, -0.2], 0, 1, 0),
        ([1, -1], 0, 1, 1),
        ([0, 0], 1, 0.1, 0),
        ([], 1, 0.1, 0),
    ],
)
def test_step_is_round_and_holds_the_largest_change(
    values: list[float], decimals: int, step: float, sides: int
) -> None:
    scale = diverging_scale(values, decimals)
    assert scale.step == pytest.approx(step)
    assert scale.sides == sides


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (-8, 0),
        (-6, 0),
        (-5.9, 1),
        (-2, 2),
        (-1.9, 3),
        (-0.04, 4),
        (0, 4),
        (0.04, 4),
        (0.1, 5),
        (2, 6),
        (7, 8),
        (99, 8),
    ],
)
def test_class_is_by_the_distance_from_zero_as_written(value: float, number: int) -> None:
    scale = diverging_scale([-3, 7.5], 1)
    assert (scale.step, scale.sides) == (2, 4)
    assert scale.class_of(value) == number


def test_limits_are_the_same_on_both_sides() -> None:
    scale = diverging_scale([-3, 7], 0)
    assert [scale.limits(number) for number in range(9)] == [
        (6, 8), (4, 6), (2, 4), (0, 2), (0, 0), (0, 2), (2, 4), (4, 6), (6, 8),
    ]  # fmt: skip


@given(
    st.lists(st.integers(-10_000, 10_000).map(lambda number: number / 100), max_size=33), st.integers(0, 2)
)
@example([0.95, 1.05], 1)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_opposite_changes_have_opposite_classes_and_none_is_outside(
    values: list[float], decimals: int
) -> None:
    scale = diverging_scale(values, decimals)
    assert 0 <= scale.sides <= MOST_SIDES
    for value in values:
        number = scale.class_of(value)
        assert scale.class_of(-value) == 2 * scale.sides - number
        low, high = scale.limits(number)
        # Halves as the page writes them, not as `round` does: 0.95 is 1.0. What is written as zero is of its own class.
        written = 0.0 if number == scale.sides else as_shown(abs(value), decimals)
        assert low - 1e-9 <= written <= high + 0.5 * 10**-decimals + 1e-9


@pytest.mark.parametrize("sides", range(MOST_SIDES + 1))
def test_shades_are_as_dark_below_as_above_and_lightest_in_the_middle(sides: int) -> None:
    shades = [lightness(each) for each in diverging_colours(sides)]
    assert len(shades) == 2 * sides + 1
    assert len(set(diverging_colours(sides))) == len(shades)
    assert shades == pytest.approx(shades[::-1], abs=1.5)
    assert shades[:sides] == sorted(shades[:sides])
    assert max(shades) == shades[sides]


def test_more_shades_than_can_be_told_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="sides is 7"):
        diverging_colours(7)
