"""What holds for any values, whatever the method."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from geo.classes.classify import MAX_CLASSES, METHODS, Method, classify, limits_of
from geo.classes.readable_limits import as_shown

numbers = st.integers(-300, 3000).map(lambda thousandths: thousandths / 1000) | st.integers(0, 800_000)
measured = st.lists(numbers | st.just(0), max_size=35) | st.lists(
    st.sampled_from([0, 0.5, 1, 2]), max_size=35
)
methods = st.sampled_from([None, *METHODS])
counts = st.integers(1, MAX_CLASSES)
# The same examples each time and no time limit: a test must not fail because the machine is busy.
steady = settings(derandomize=True, database=None, deadline=None)


@steady
@given(measured, methods, counts)
def test_every_value_has_exactly_one_class(values: list[float], method: Method | None, k: int) -> None:
    for value in values:
        assert sum(this.holds(value) for this in classify(values, method, k).classes) == 1


@steady
@given(measured, methods, counts)
def test_larger_value_never_has_a_lower_class(values: list[float], method: Method | None, k: int) -> None:
    result = classify(values, method, k)
    numbers_found = [result.class_of(value) for value in sorted(values)]
    assert numbers_found == sorted(number for number in numbers_found if number is not None)


@steady
@given(measured, methods, counts, st.none() | st.integers(0, 2))
def test_classes_ascend_without_overlap(
    values: list[float], method: Method | None, k: int, decimals: int | None
) -> None:
    for low, high in pairwise(classify(values, method, k, decimals=decimals).classes):
        assert low.upper is not None
        assert high.lower is not None
        assert low.upper < high.lower or (low.upper == high.lower and not low.upper_included)
        assert low.lower is None or low.lower <= low.upper
        assert high.upper is None or high.lower <= high.upper


@steady
@given(measured, st.sampled_from(["quantile", "natuerlich", "werte"]), counts)
def test_no_class_is_empty(values: list[float], method: Method, k: int) -> None:
    result = classify(values, method, k)
    found = {result.class_of(value) for value in values}
    assert found == set(range(len(result.classes)))
    if result.method != "werte" and values:
        # At least two where zero must be apart.
        assert len(result.classes) == min(k, len(set(values)))


@steady
@given(measured, methods, counts, st.integers(0, 2))
def test_no_value_is_written_on_the_wrong_side_of_a_limit(
    values: list[float], method: Method | None, k: int, decimals: int
) -> None:
    result = classify(values, method, k, decimals=decimals)
    for value in values:
        number = result.class_of(value)
        assert number is not None
        assert result.classes[number].holds(as_shown(value, decimals))
    if result.method != "werte":
        # Beside the class of zero or of a single value, limits are not part of the classes.
        shared = {low.upper for low, high in pairwise(result.classes) if low.upper == high.lower}
        assert all(limit is not None and round(limit, decimals) == limit for limit in shared)


@steady
@given(measured, st.sampled_from(["quantile", "intervalle", "natuerlich"]), counts)
def test_limits_taken_over_as_own_move_no_value(values: list[float], method: Method, k: int) -> None:
    before = classify(values, method, k)
    after = classify(values, "eigene", limits=limits_of(before))
    if after.notice is None:
        assert [after.class_of(value) for value in values] == [before.class_of(value) for value in values]
