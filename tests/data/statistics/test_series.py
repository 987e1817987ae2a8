from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import Dataset, Observation
from data.statistics.metrics import cell_of, year_table, years
from data.statistics.series import CensusBreak, common_span, series
from tests.real_tables import real_dataset
from tests.small_dataset import dataset_of, observe

YEARS = range(2015, 2020)


def _small(*observations: Observation, new_census_from: int = 2019) -> Dataset:
    plain = dataset_of(
        {"a": "Landkreis", "b": "Landkreis"},
        observations,
        persons={(area, year): 10_000 for area in "ab" for year in YEARS},
    )
    counted = {
        key: replace(one, census_basis="Zensus 2022") if key[1] >= new_census_from else one
        for key, one in plain.populations.items()
    }
    return replace(plain, populations=counted)


def _events(year: int, value: float, area_id: str = "a", **given: Any) -> Observation:  # noqa: ANN401
    return observe(
        area_id,
        value,
        id=f"{area_id}-{year}-{value}",
        period=str(year),
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        **given,
    )


def test_gap_between_two_years_is_a_point_without_value_and_ends_the_line() -> None:
    dataset = _small(_events(2015, 5), _events(2016, 6), _events(2018, 8))
    found = series(dataset, "ikw-veranstaltungen", "absolut", "a")
    assert [(point.year, point.cell.value) for point in found.points] == [
        (2015, 5), (2016, 6), (2017, None), (2018, 8), (2019, None),
    ]  # fmt: skip
    assert [[point.year for point in run] for run in found.runs] == [[2015, 2016], [2018]]
    # After the last year with a figure of any area a missing value is no gap.
    assert [point.year for point in found.points if point.expected] == [2015, 2016, 2017, 2018]


def test_census_break_parts_rates_and_leaves_counts_alone() -> None:
    # 5 events for 10 000 inhabitants are 5 per 10 000.
    dataset = _small(*(_events(year, 5) for year in YEARS))
    rates = series(dataset, "ikw-veranstaltungen", "je-10000-einwohner", "a")
    assert [point.cell.value for point in rates.points] == [5, 5, 5, 5, 5]
    assert rates.breaks == (CensusBreak(2019, "Zensus 2011", "Zensus 2022"),)
    assert [[point.year for point in run] for run in rates.runs] == [[2015, 2016, 2017, 2018], [2019]]
    counts = series(dataset, "ikw-veranstaltungen", "absolut", "a")
    assert counts.breaks == ()
    assert len(counts.runs) == 1


def test_joint_partial_and_own_figures_are_not_connected() -> None:
    dataset = _small(
        _events(2015, 5),
        _events(2016, 9, scope="joint", joint_with=("b",)),
        _events(2017, 9.5, scope="joint", joint_with=("b",)),
        _events(2018, 3, scope="part", part_of=("06000001",)),
    )
    found = series(dataset, "ikw-veranstaltungen", "absolut", "a")
    assert [[point.year for point in run] for run in found.runs] == [[2015], [2016, 2017], [2018]]


def test_span_reaches_back_to_a_value_before_the_common_first_year() -> None:
    dataset = _small(_events(2012, 2), _events(2015, 5))
    assert series(dataset, "ikw-veranstaltungen", "absolut", "a").points[0].year == 2012
    assert series(dataset, "ikw-veranstaltungen", "absolut", "b").points[0].year == 2015


@pytest.mark.parametrize("kennzahl", KENNZAHLEN)
def test_values_are_those_of_the_tables_of_the_years(kennzahl: str) -> None:
    dataset = real_dataset()
    for bezug in KENNZAHLEN[kennzahl].bezuege[:1]:  # type: ignore[index]
        tables = {
            year: year_table(dataset, kennzahl, bezug, year) for year in years(dataset, kennzahl, bezug)
        }
        for area_id in dataset.areas:
            told = {
                point.year: point.cell.value for point in series(dataset, kennzahl, bezug, area_id).points
            }
            for year, table in tables.items():
                assert told.get(year) == table.cells[area_id].value


def test_real_inhabitants_break_once_between_2023_and_2024() -> None:
    dataset = real_dataset()
    assert common_span(dataset) == (2013, 2026)
    for area_id in dataset.areas:
        found = series(dataset, "einwohner", "absolut", area_id)
        assert [each.year for each in found.breaks] == [2024]
        assert [len(run) for run in found.runs] == [11, 1]


def test_line_that_has_ended_is_no_gap() -> None:
    found = series(real_dataset(), "fallmanagement-vorgesehen", "absolut", "hanau")
    assert [point.year for point in found.points if point.expected] == [2017, 2018, 2019, 2020]


def test_single_figure_is_the_one_of_the_table_before_it_is_ranked() -> None:
    cell = cell_of(real_dataset(), "einwohner", "absolut", "hanau", 2018)
    ranked = year_table(real_dataset(), "einwohner", "absolut", 2018).cells["hanau"]
    assert replace(ranked, rank=None, n=0) == cell
