from __future__ import annotations

import pytest

from data.figures.figure_choice import figure
from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.coverage import coverage_matrix, known_as, never_mentioned, overview
from data.statistics.metrics import year_table
from tests.real_tables import real_dataset
from tests.small_dataset import dataset_of, observe


@pytest.mark.parametrize(
    ("kennzahl", "area_id", "year", "known"),
    [
        ("ikw-veranstaltungen", "lahn-dill-kreis", 2025, "joint"),
        ("ikw-veranstaltungen", "hanau", 2019, "own"),
        ("ikw-veranstaltungen", "wiesbaden", 2019, "missing"),
        ("fallmanagement-vorgesehen", "hanau", 2018, "rule"),
        ("koordination", "werra-meissner-kreis", 2016, "carried"),
        ("einwohner", "hanau", 2018, "official"),
        ("integrationslotsen", "landkreis-offenbach", 2018, "part"),
    ],
)
def test_way_in_which_a_figure_is_known(kennzahl: str, area_id: str, year: int, known: str) -> None:
    assert known_as(figure(real_dataset(), kennzahl, area_id, year)) == known


def test_disputed_figure_is_known_as_such() -> None:
    told = [observe("a", 70), observe("a", 80, "S2")]
    assert (
        known_as(figure(dataset_of({"a": "Landkreis"}, told), "ikw-veranstaltungen", "a", 2019)) == "disputed"
    )


def test_matrix_keeps_the_years_without_any_figure_between_the_others() -> None:
    matrix = coverage_matrix(real_dataset(), "koordination")
    assert matrix.years == tuple(range(2014, 2026))
    assert 2021 not in matrix.with_figures
    assert matrix.covered(2021) == 0
    assert set(matrix.figures) == {(area, year) for area in real_dataset().areas for year in matrix.years}


@pytest.mark.parametrize(("year", "covered"), [(2019, 15), (2022, 14), (2023, 10), (2024, 13), (2025, 11)])
def test_events_are_known_for_so_many_areas(year: int, covered: int) -> None:
    # Counted by hand from the researched facts, partners of joint figures included.
    assert coverage_matrix(real_dataset(), "ikw-veranstaltungen").covered(year) == covered


def test_overview_counts_as_the_map_does() -> None:
    for matrix in overview(real_dataset()):
        for year in matrix.with_figures:
            table = year_table(real_dataset(), matrix.kennzahl, "absolut", year)
            assert matrix.covered(year) == table.coverage.covered, (matrix.kennzahl, year)


def test_overview_has_every_kennzahl() -> None:
    assert [matrix.kennzahl for matrix in overview(real_dataset())] == list(KENNZAHLEN)


def test_areas_without_any_event_are_named() -> None:
    assert set(never_mentioned(real_dataset(), "ikw-veranstaltungen")) == {
        "wiesbaden",
        "giessen",
        "landkreis-giessen",
        "marburg",
        "marburg-biedenkopf",
        "landkreis-fulda",
        "landkreis-kassel",
        "schwalm-eder-kreis",
    }


def test_kennzahl_without_any_figure_has_no_years() -> None:
    matrix = coverage_matrix(dataset_of({"a": "Landkreis"}), "ikw-veranstaltungen")
    assert (matrix.years, matrix.with_figures, matrix.figures) == ((), (), {})


def test_single_area_is_covered_once() -> None:
    dataset = dataset_of({"a": "Landkreis", "b": "Landkreis"}, [observe("a", 3)])
    matrix = coverage_matrix(dataset, "ikw-veranstaltungen")
    assert (matrix.years, matrix.covered(2019)) == ((2019,), 1)
