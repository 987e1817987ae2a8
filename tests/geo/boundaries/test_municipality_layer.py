from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from data.model.errors import DataError
from data.model.records import MunicipalityChange
from geo.boundaries.areas import load_municipalities, municipality_ids
from geo.boundaries.municipality_layer import area_of_unit, layer_units, territory_day
from tests.real_tables import real_dataset
from tests.vg250_sample import sample_areas


def merger(old: str, new: str, day: str) -> MunicipalityChange:
    return MunicipalityChange(old, old, new, new, day, "merger", "S", "")


CHANGES = (
    merger("06437002", "06437016", "2018-01-01"),
    merger("06437008", "06437016", "2018-01-01"),
    merger("06635005", "06635001", "2023-01-01"),
    MunicipalityChange(
        "06532006", "Dillenburg", "06532006", "D.", "2017-03-31..2017-12-31", "rename", "S", ""
    ),
    MunicipalityChange("06435014", "Hanau", "06415000", "Hanau", "2026-01-01", "status", "S", ""),
)
OLD_LAYER = frozenset({"06437002", "06437008", "06635001", "06635005", "06435014", "06532006"})
NEW_LAYER = frozenset({"06437016", "06635001", "06415000", "06532006"})


@pytest.mark.parametrize(
    ("ags", "day", "expected"),
    [
        ("06532006", date(2020, 12, 31), ("06532006",)),
        ("06437016", date(2018, 12, 31), ("06437002", "06437008")),
        ("06635001", date(2021, 12, 31), ("06635001",)),
        ("06635001", date(2023, 12, 31), ("06635001", "06635005")),
        ("06415000", date(2026, 12, 31), ("06435014",)),
    ],
)
def test_municipality_is_covered_by_shapes_of_an_older_layer(
    ags: str, day: date, expected: tuple[str, ...]
) -> None:
    assert layer_units(ags, day, CHANGES, OLD_LAYER) == expected


@pytest.mark.parametrize(
    ("ags", "expected"),
    [
        ("06437002", ("06437016",)),
        ("06635005", ("06635001",)),
        ("06435014", ("06415000",)),
        ("06532006", ("06532006",)),
    ],
)
def test_municipality_lies_in_the_merged_shape_of_a_newer_layer(ags: str, expected: tuple[str, ...]) -> None:
    assert layer_units(ags, date(2016, 12, 31), CHANGES, NEW_LAYER) == expected


@pytest.mark.parametrize("ags", ["06999001", "6532006", "", "06415"])
def test_unknown_key_is_refused(ags: str) -> None:
    with pytest.raises(DataError, match="expected the AGS of a municipality in Hessen since 2013"):
        layer_units(ags, date(2020, 12, 31), CHANGES, OLD_LAYER)


def test_figures_of_2022_stand_in_the_territory_of_2023() -> None:
    assert territory_day(date(2022, 12, 31)) == date(2023, 1, 1)
    assert territory_day(date(2021, 12, 31)) == date(2021, 12, 31)


@pytest.mark.parametrize("year", range(2013, 2025))
def test_municipalities_of_each_year_share_out_all_shapes_once(year: int) -> None:
    dataset = real_dataset()
    rows = [row for row in dataset.municipalities if row.day.year == year]
    used = Counter(
        unit
        for row in rows
        for unit in layer_units(
            row.ags, territory_day(row.day), dataset.municipality_changes, municipality_ids()
        )
    )
    assert rows
    assert set(used) == municipality_ids()
    assert set(used.values()) == {1}


def test_shapes_lie_in_the_area_their_municipality_belongs_to() -> None:
    dataset = real_dataset()
    area_of_shape = load_municipalities()["area"].to_dict()
    for row in dataset.municipalities:
        units = layer_units(row.ags, territory_day(row.day), dataset.municipality_changes, municipality_ids())
        assert {area_of_shape[unit] for unit in units} == {row.area_id}


@pytest.mark.parametrize(
    ("ags", "area"),
    [
        ("06531005", "giessen"),
        ("06531014", "landkreis-giessen"),
        ("06435014", "hanau"),
        ("06415000", "hanau"),
        ("06435200", "main-kinzig-kreis"),
    ],
)
def test_key_of_any_year_leads_to_its_area(ags: str, area: str) -> None:
    assert area_of_unit(ags, sample_areas()) == area


def test_key_outside_the_areas_is_refused() -> None:
    with pytest.raises(DataError, match="found '06999001', expected a municipality of one of the areas"):
        area_of_unit("06999001", sample_areas())
