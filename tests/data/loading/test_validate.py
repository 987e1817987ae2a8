"""One contradiction at a time is put into the real tables; each must be found and named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data.loading.validate import find_problems
from data.model.records import AreaStatus, Dataset, MunicipalityYear, Population, ProgrammeRule
from tests.real_tables import real_dataset

Change = Callable[[Dataset], Dataset]


def _area(area_id: str, **new: Any) -> Change:  # noqa: ANN401
    return lambda d: replace(d, areas=d.areas | {area_id: replace(d.areas[area_id], **new)})


def _hanau(*statuses: AreaStatus) -> Change:
    return _area("hanau", statuses=statuses)


def _people(area_id: str, year: int, **new: Any) -> Change:  # noqa: ANN401
    def change(dataset: Dataset) -> Dataset:
        figure: Population = replace(dataset.populations[area_id, year], **new)
        return replace(dataset, populations=dataset.populations | {(area_id, year): figure})

    return change


def _rules(**new: Any) -> Change:  # noqa: ANN401
    def change(dataset: Dataset) -> Dataset:
        first: ProgrammeRule = replace(dataset.rules[0], **new)
        return replace(dataset, rules=(first, *dataset.rules[1:]))

    return change


def _one_more_inhabitant(dataset: Dataset) -> Dataset:
    first: MunicipalityYear = dataset.municipalities[0]
    more = replace(first, persons=first.persons + 1)
    return replace(dataset, municipalities=(more, *dataset.municipalities[1:]))


def _surface_is_no_number(dataset: Dataset) -> Dataset:
    first = replace(dataset.municipalities[0], area_km2=float("nan"))
    return replace(dataset, municipalities=(first, *dataset.municipalities[1:]))


def _without_area(dataset: Dataset) -> Dataset:
    return replace(dataset, areas={k: v for k, v in dataset.areas.items() if k != "wiesbaden"})


def _without_year(dataset: Dataset) -> Dataset:
    gone = ("wiesbaden", 2019)
    return replace(dataset, populations={k: v for k, v in dataset.populations.items() if k != gone})


OLD = AreaStatus("hanau", "Sonderstatusstadt", "06435014", None, date(2025, 12, 31), "S002", "")
NEW = AreaStatus("hanau", "kreisfreie Stadt", "06415", date(2026, 1, 1), None, "S003", "")

CASES: list[tuple[Change, str]] = [
    (_without_area, "area.csv: found 32, expected 33 areas"),
    (_hanau(), "area_status.csv: expected a status for 'hanau'"),
    (_hanau(OLD), "expected an open beginning and an open end of the statuses for 'hanau'"),
    (
        _hanau(OLD, replace(NEW, valid_from=date(2026, 2, 1))),
        "expected the next status to begin on 2026-01-01, without gap or overlap for 'hanau'",
    ),
    (_hanau(OLD, replace(NEW, valid_from=date(2025, 12, 31))), "without gap or overlap for 'hanau'"),
    (_hanau(OLD, replace(NEW, ags="06415000")), "found '06415000', expected an AGS of 5 digits"),
    (
        _hanau(replace(OLD, ags="06434014"), NEW),
        "expected an AGS that begins like that of 'main-kinzig-kreis'",
    ),
    (
        _area("giessen", surrounding=None),
        "area.csv, column 'surrounding': found 'giessen', expected the Landkreis",
    ),
    (
        _area("giessen", surrounding="kassel"),
        "found 'kassel', expected a Landkreis around a city with Sonderstatus",
    ),
    (_without_year, "population.csv: expected a row for 'wiesbaden' on 2019-12-31"),
    (
        _people("darmstadt", 2013, persons=5),
        "row 2, column 'persons': found 5, expected 149743, the sum of the munic",
    ),
    (_people("darmstadt", 2013, area_km2=1.0), "found 1.0, expected 122.09, the sum of the municipalities"),
    (
        _people("darmstadt", 2013, area_km2=float("nan")),
        "row 2, column 'area_km2': expected a finite number of km²",
    ),
    (
        _people("darmstadt", 2013, day=date(2013, 6, 30)),
        "column 'day': found datetime.date(2013, 6, 30), expected 31 De",
    ),
    (
        _people("wiesbaden", 2018, census_basis="Zensus 2022"),
        "found 'Zensus 2022', expected Zensus 2011, as in the oth",
    ),
    (
        _people("landkreis-giessen", 2018, persons_with_city=1),
        "which 'landkreis-giessen' and its Sonderstatusstadt add",
    ),
    (
        _people("landkreis-giessen", 2018, area_km2_with_city=1.0),
        "column 'area_km2_with_city': found 1.0, expected",
    ),
    (_surface_is_no_number, "found 122.09, expected nan, the sum of the municipalities of 'darmstadt'"),
    (
        _rules(value=float("inf")),
        "programme_rule.csv, row 2, column 'value': found inf, expected a finite number",
    ),
    (_one_more_inhabitant, "found 149743, expected 149744, the sum of the municipalities of 'darmstadt'"),
    (
        _rules(applies_to="Stadt"),
        "programme_rule.csv, row 2, column 'applies_to': found 'Stadt', expected alle, an area",
    ),
    (
        _rules(source_ids=("S999",)),
        "column 'source_ids': found 'S999', expected a key that exists in source.csv",
    ),
    (_rules(last_year=2016), "column 'last_year': found 2016, expected 2017 or later"),
    (
        _rules(kennzahl="koordination"),
        "programme_rule.csv, row 4: expected one rule per Kennzahl, area and year",
    ),
]


def test_committed_tables_agree_with_each_other() -> None:
    assert find_problems(real_dataset()) == []


@pytest.mark.parametrize(("change", "message"), CASES)
def test_contradiction_is_found_and_named(change: Change, message: str) -> None:
    assert message in "\n".join(str(problem) for problem in find_problems(change(real_dataset())))
