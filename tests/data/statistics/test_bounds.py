from __future__ import annotations

import pytest

from data.model.records import Qualifier
from data.statistics.bounds import Bounds, bounds, certain_side, difference, relative_difference


@pytest.mark.parametrize(
    ("qualifier", "inverted", "expected"),
    [
        ("exact", False, (100, 100, False)),
        ("stated", False, (100, 100, False)),
        ("about", False, (100, 100, True)),
        ("almost", False, (100, 100, True)),
        ("more_than", False, (100, None, False)),
        ("at_least", False, (100, None, False)),
        ("up_to", False, (None, 100, False)),
        # At least two posts are at most so many inhabitants per post.
        ("at_least", True, (None, 100, False)),
        ("up_to", True, (100, None, False)),
    ],
)
def test_qualifier_says_between_what_a_value_lies(
    qualifier: Qualifier, inverted: bool, expected: tuple[float | None, float | None, bool]
) -> None:
    found = bounds(100, qualifier, inverted=inverted)
    assert (found.low, found.high, found.about) == expected


def test_disputed_rate_below_the_line_has_its_ends_in_order() -> None:
    assert bounds(80, "exact", upper=70) == Bounds(80, 70, 80)


def test_end_of_a_range_that_is_itself_a_bound_leaves_its_side_open() -> None:
    assert bounds(40, "about", upper=50, upper_qualifier="more_than") == Bounds(40, 40, None, about=True)
    # The same range as inhabitants per post: more than fifty posts are fewer than so many inhabitants each.
    assert bounds(50, "exact", upper=40, upper_qualifier="more_than") == Bounds(50, None, 50)


EXACT, MORE, LESS, ROUND, RANGE = (
    bounds(80, "exact"),
    bounds(100, "more_than"),
    bounds(100, "up_to"),
    bounds(30, "about"),
    bounds(70, "exact", upper=90),
)


@pytest.mark.parametrize(
    ("one", "other", "value", "kind", "upper"),
    [
        (EXACT, bounds(50, "exact"), 30, "exact", None),
        # Over 100 minus 80 is over 20; 80 minus over 100 is below -20.
        (MORE, EXACT, 20, "at_least", None),
        (EXACT, MORE, -20, "at_most", None),
        (LESS, EXACT, 20, "at_most", None),
        (EXACT, LESS, -20, "at_least", None),
        (ROUND, EXACT, -50, "about", None),
        # 70 to 90 minus 80 is -10 to 10.
        (RANGE, EXACT, -10, "range", 10),
        (EXACT, RANGE, -10, "range", 10),
        # Over 100 minus over 100 may be anything.
        (MORE, MORE, 0, "bounds", None),
        (LESS, LESS, 0, "bounds", None),
        # Over 100 minus up to 100 is over 0.
        (MORE, LESS, 0, "at_least", None),
    ],
)
def test_difference_says_how_far_it_holds(
    one: Bounds, other: Bounds, value: float, kind: str, upper: float | None
) -> None:
    found = difference(one, other)
    assert (found.value, found.kind, found.upper) == (value, kind, upper)


@pytest.mark.parametrize(
    ("one", "other", "value", "kind"),
    [
        (EXACT, bounds(50, "exact"), 60, "exact"),
        (bounds(50, "exact"), EXACT, -37.5, "exact"),
        # Over 100 against 80: over 25 per cent more. 80 against over 100: at least 20 per cent less.
        (MORE, EXACT, 25, "at_least"),
        (EXACT, MORE, -20, "at_most"),
        (ROUND, EXACT, -62.5, "about"),
        (bounds(0, "exact"), EXACT, -100, "exact"),
    ],
)
def test_relative_difference_is_in_per_cent_of_the_reference(
    one: Bounds, other: Bounds, value: float, kind: str
) -> None:
    found = relative_difference(one, other)
    assert found is not None
    assert found.value == pytest.approx(value)
    assert found.kind == kind


def test_relative_difference_of_a_disputed_reference_is_a_range() -> None:
    # 90 against 60 to 90: 0 to 50 per cent more.
    found = relative_difference(bounds(90, "exact"), bounds(60, "exact", upper=90))
    assert found is not None
    assert (found.value, found.upper, found.kind) == (0, 50, "range")


@pytest.mark.parametrize(
    "reference", [bounds(0, "exact"), bounds(0, "at_least"), bounds(5, "exact", upper=0)]
)
def test_nothing_is_related_to_what_may_be_zero(reference: Bounds) -> None:
    assert relative_difference(EXACT, reference) is None


@pytest.mark.parametrize(
    ("one", "other", "certain"),
    [
        # 20 and exactly 20; 20 and rund 30.
        (bounds(20, "exact"), bounds(20, "exact"), True),
        (bounds(20, "exact"), bounds(30, "about"), True),
        # über 80 is more than 20, and 20 less; über 80 and 90, über 80 and über 20 may be either way.
        (bounds(80, "more_than"), bounds(20, "exact"), True),
        (bounds(20, "exact"), bounds(80, "more_than"), True),
        (bounds(80, "more_than"), bounds(90, "exact"), False),
        (bounds(80, "more_than"), bounds(20, "at_least"), False),
        # "mindestens 20" and 20 are the same only if it is 20.
        (bounds(20, "at_least"), bounds(20, "exact"), False),
        (bounds(70, "exact", upper=80), bounds(75, "exact"), False),
        (bounds(70, "exact", upper=80), bounds(60, "exact"), True),
        # At most 20 are less than 30.
        (bounds(20, "up_to"), bounds(30, "exact"), True),
        (bounds(20, "up_to"), bounds(10, "exact"), False),
    ],
)
def test_side_follows_from_the_bounds_or_is_left_open(one: Bounds, other: Bounds, certain: bool) -> None:
    assert certain_side(one, other) == certain
    assert certain_side(other, one) == certain
