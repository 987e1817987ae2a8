import pytest

from pages.view.value_axis import Axis, all_whole, axis_around, axis_up_to


@pytest.mark.parametrize(
    ("highest", "top", "step"),
    [
        (11_660_000, 12_000_000, 2_000_000),
        (8_850_000, 10_000_000, 2_000_000),
        (12, 12, 2),
        (12.1, 15, 5),
        (6, 6, 1),
        (0.3, 0.3, 0.05),
        (31, 40, 10),
    ],
)
def test_axis_holds_the_value_in_at_most_six_round_steps(highest: float, top: float, step: float) -> None:
    axis = axis_up_to(highest)
    assert axis.top == pytest.approx(top)
    assert axis.step == pytest.approx(step)
    assert axis.top >= highest or axis.top == pytest.approx(highest)
    assert 2 <= len(axis.ticks) <= 7


def test_ticks_run_from_zero_to_the_top() -> None:
    assert Axis(top=12, step=2).ticks == (0, 2, 4, 6, 8, 10, 12)


def test_place_is_the_share_of_the_whole_axis() -> None:
    # By hand: 8.85 of 12 is 73.75 per cent.
    assert Axis(top=12, step=2).percent(8.85) == 73.75


@pytest.mark.parametrize("value", [0, -1, float("nan")])
def test_axis_without_a_positive_value_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="needs a positive value"):
        axis_up_to(value)


def test_values_close_together_get_an_axis_that_does_not_begin_at_zero() -> None:
    # 176 to 185: twice the range, 18, needs steps of 5.
    axis = axis_around(176, 185)
    assert (axis.bottom, axis.top, axis.step) == (175, 190, 5)
    assert axis.ticks == (175, 180, 185, 190)
    assert axis.percent(182.5) == 50


@pytest.mark.parametrize(("lowest", "highest"), [(10, 100), (7, 7)])
def test_values_far_apart_or_all_equal_get_an_axis_from_zero(lowest: float, highest: float) -> None:
    assert axis_around(lowest, highest).bottom == 0


def test_lowest_above_highest_is_refused() -> None:
    with pytest.raises(ValueError, match="above the highest"):
        axis_around(2, 1)


@pytest.mark.parametrize("highest", [1.1, 2.2, 3.3, 5.5, 40])
def test_axis_of_what_is_counted_has_whole_numbers(highest: float) -> None:
    assert all(tick.is_integer() for tick in axis_up_to(highest, whole=True).ticks)
    assert all_whole([1, 2.0])
    assert not all_whole([1, 2.5])
