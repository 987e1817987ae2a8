from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from data.model.errors import DataError
from data.model.records import Observation
from data.statistics.change import Change, changes
from data.statistics.metrics import year_table
from tests.real_tables import real_dataset
from tests.small_dataset import dataset_of, observe, rule

EVENTS = "ikw-veranstaltungen"


def of_2020(area_id: str, value: float, **given: object) -> Observation:
    told = observe(area_id, value, "S2", **given)
    return replace(told, period="2020", start=date(2020, 1, 1), end=date(2020, 12, 31))


def _found(told: list[Observation], *, percent: bool = False, partial: bool = False) -> dict[str, Change]:
    dataset = dataset_of(dict.fromkeys("abc", "Landkreis"), told)
    before, after = (year_table(dataset, EVENTS, "absolut", year, partial) for year in (2019, 2020))
    return changes(before, after, percent=percent)


def test_change_is_later_minus_earlier_or_in_per_cent_of_the_earlier() -> None:
    told = [observe("a", 20), of_2020("a", 25)]
    change, relative = _found(told)["a"].change, _found(told, percent=True)["a"].change
    assert change is not None
    assert relative is not None
    assert (change.value, relative.value, change.kind) == (5, 25, "exact")


@pytest.mark.parametrize(
    ("told", "gap"),
    [
        ([], "no_figures"),
        ([of_2020("a", 25)], "gap_before"),
        ([observe("a", 20)], "gap_after"),
        ([observe("a", 20, qualifier="more_than"), of_2020("a", 25, qualifier="at_least")], "lower_bounds"),
        ([observe("a", 20), of_2020("a", 25, scope="part", part_of=("06000001",))], "other_scope"),
        ([observe("a", 20), of_2020("a", 25, scope="joint", joint_with=("b",))], "other_scope"),
        (
            [
                observe("a", 20, scope="joint", joint_with=("b",)),
                of_2020("a", 25, scope="joint", joint_with=("c",)),
            ],
            "other_scope",
        ),
        (
            [
                observe("a", 20, scope="part", part_of=("06000001",)),
                of_2020("a", 25, scope="part", part_of=("06000002",)),
            ],
            "other_scope",
        ),
    ],
)
def test_no_change_has_its_reason(told: list[Observation], gap: str) -> None:
    found = _found(told)["a"]
    assert (found.change, found.gap, found.classed) == (None, gap, False)


def test_zero_before_has_a_change_but_none_in_per_cent() -> None:
    told = [observe("a", 0), of_2020("a", 25)]
    change = _found(told)["a"].change
    assert change is not None
    assert change.value == 25
    assert _found(told, percent=True)["a"].gap == "zero_before"


def test_rounded_and_one_sided_figures_make_changes_of_their_kind() -> None:
    told = [
        observe("a", 20, qualifier="about"), of_2020("a", 25),
        observe("b", 20), of_2020("b", 25, qualifier="more_than"),
    ]  # fmt: skip
    found = _found(told)
    assert [each.change.kind if each.change else None for each in found.values()] == [
        "about",
        "at_least",
        None,
    ]


def test_joint_figures_of_the_same_areas_change_together() -> None:
    told = [
        observe("a", 20, scope="joint", joint_with=("b",)),
        of_2020("b", 30, scope="joint", joint_with=("a",)),
    ]
    found = _found(told)
    assert [found[each].change for each in "ab"] == [found["a"].change] * 2
    assert found["a"].change is not None
    assert found["a"].change.value == 10


def test_partial_figures_of_the_same_towns_are_classed_only_when_included() -> None:
    told = [
        observe("a", 20, scope="part", part_of=("06000001",)),
        of_2020("a", 25, scope="part", part_of=("06000001",)),
    ]
    left, included = _found(told)["a"], _found(told, partial=True)["a"]
    assert left.change is not None
    # Of the towns themselves both numbers are exact.
    assert (left.change.value, left.change.kind) == (5, "exact")
    assert (left.classed, included.classed) == (False, True)


def test_ceilings_of_the_programme_can_be_compared() -> None:
    rules = [rule("fallmanagement-foerderung", "alle", 50_000, qualifier="up_to")]
    dataset = dataset_of({"a": "Landkreis"}, rules=rules)
    one, other = (year_table(dataset, "fallmanagement-foerderung", "absolut", year) for year in (2017, 2018))
    found = changes(one, other, percent=False)["a"]
    assert found.change is not None
    assert found.change.value == 0
    assert found.classed


def test_start_years_do_not_change() -> None:
    tables = [year_table(real_dataset(), "vielfaltszentrum", "absolut", year) for year in (2021, 2024)]
    assert {each.gap for each in changes(*tables, percent=False).values()} == {"start_year"}


def test_two_figures_that_are_not_the_same_are_refused() -> None:
    tables = [year_table(real_dataset(), kennzahl, "absolut", 2019) for kennzahl in ("einwohner", "flaeche")]
    with pytest.raises(DataError, match="einwohner"):
        changes(*tables, percent=False)


def test_real_population_of_hanau() -> None:
    # 31.12.2018: 96 023, 31.12.2019: 96 492
    tables = [year_table(real_dataset(), "einwohner", "absolut", year) for year in (2018, 2019)]
    found = changes(*tables, percent=False)["hanau"].change
    assert found is not None
    assert found.value == 469


def test_rate_of_the_same_figure_changes_by_its_inhabitants_alone() -> None:
    persons = {("a", 2019): 10_000, ("a", 2020): 20_000, ("b", 2019): 10_000, ("b", 2020): 20_000}
    told = [observe("a", 5), of_2020("a", 5), observe("b", 5), of_2020("b", 6)]
    dataset = dataset_of(dict.fromkeys("ab", "Landkreis"), told, persons=persons)
    before, after = (year_table(dataset, EVENTS, "je-10000-einwohner", year) for year in (2019, 2020))
    found = changes(before, after, percent=True)
    assert [found[area].only_inhabitants for area in "ab"] == [True, False]
    assert found["a"].change is not None
    assert found["a"].change.value == -50
    # The number itself has no base that could change.
    counts = (year_table(dataset, EVENTS, "absolut", year) for year in (2019, 2020))
    assert not changes(*counts, percent=True)["a"].only_inhabitants
