from __future__ import annotations

import pytest

from data.statistics.differences import AreaDifference, bounds_of_hessen, differences
from data.statistics.metrics import year_table
from tests.real_tables import real_dataset
from tests.small_dataset import dataset_of, observe

EVENTS = "ikw-veranstaltungen"


def _found(
    told: list[object], ids: str, reference: str | None, bezug: str = "absolut"
) -> dict[str, AreaDifference]:
    persons = {(area_id, 2019): 10_000 for area_id in "abcd"}
    dataset = dataset_of(dict.fromkeys("abcd", "Landkreis"), told, persons=persons)  # type: ignore[arg-type]
    found = differences(year_table(dataset, EVENTS, bezug, 2019), ids, reference)
    return {each.cell.area_id: each for each in found}


def test_difference_is_area_minus_reference_and_per_cent_of_the_reference() -> None:
    found = _found([observe("a", 30), observe("b", 20)], "ab", "b")
    assert found["a"].absolute is not None
    assert found["a"].relative is not None
    assert (found["a"].absolute.value, found["a"].absolute.kind) == (10, "exact")
    assert found["a"].relative.value == 50
    assert (found["b"].absolute, found["b"].gap) == (None, "reference")


def test_hessen_is_the_mean_of_the_areas_with_a_figure() -> None:
    # (30 + 20 + 10) / 3 = 20
    found = _found([observe("a", 30), observe("b", 20), observe("c", 10)], "acd", None)
    assert found["a"].absolute is not None
    assert found["a"].absolute.value == 10
    assert found["c"].relative is not None
    assert found["c"].relative.value == -50
    assert found["d"].gap == "gap"


def test_lower_bound_in_the_sum_makes_every_difference_to_hessen_a_bound() -> None:
    found = _found([observe("a", 30), observe("b", 10, qualifier="more_than")], "a", None)
    assert found["a"].absolute is not None
    assert (found["a"].absolute.value, found["a"].absolute.kind) == (10, "at_most")


def test_reference_without_a_figure_leaves_no_difference() -> None:
    assert _found([observe("a", 30)], "a", "b")["a"].gap == "gap_reference"


def test_reference_of_zero_has_a_difference_but_none_in_per_cent() -> None:
    found = _found([observe("a", 30), observe("b", 0)], "a", "b")["a"]
    assert found.absolute is not None
    assert (found.absolute.value, found.relative, found.gap) == (30, None, None)


def test_two_areas_of_one_joint_figure_do_not_differ() -> None:
    joint = observe("a", 30, scope="joint", joint_with=("b",))
    assert _found([joint], "a", "b")["a"].gap == "same_figure"


def test_partial_figure_is_a_lower_bound_of_its_area() -> None:
    part = observe("a", 30, scope="part", part_of=("06000001",))
    found = _found([part, observe("b", 20)], "a", "b")["a"]
    assert found.absolute is not None
    assert (found.absolute.value, found.absolute.kind) == (10, "at_least")


def test_start_year_has_no_difference() -> None:
    table = year_table(real_dataset(), "vielfaltszentrum", "absolut", 2024)
    assert {each.gap for each in differences(table, ("hanau", "kassel"), None)} == {"start_year"}
    assert bounds_of_hessen(table) is None


def test_unknown_area_is_an_error() -> None:
    table = year_table(real_dataset(), "einwohner", "absolut", 2019)
    with pytest.raises(KeyError):
        differences(table, ("atlantis",), None)


def test_population_against_hessen_of_real_figures() -> None:
    # 2019: Hanau 96 492; Hessen 6 288 080 / 33 = 190 547.9
    table = year_table(real_dataset(), "einwohner", "absolut", 2019)
    [found] = differences(table, ("hanau",), None)
    assert found.absolute is not None
    assert found.absolute.value == pytest.approx(96_492 - 6_288_080 / 33)
