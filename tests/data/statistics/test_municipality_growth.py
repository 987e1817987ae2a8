from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from data.model.records import Dataset, MunicipalityChange, MunicipalityYear
from data.statistics.municipality_growth import compared_days, municipality_growth
from tests.real_tables import real_dataset
from tests.small_dataset import dataset_of

FIRST, SAME, LATEST = date(2013, 12, 31), date(2023, 12, 31), date(2024, 12, 31)


def _row(ags: str, day: date, persons: int, name: str = "") -> MunicipalityYear:
    census = "Zensus 2022" if day == LATEST else "Zensus 2011"
    return MunicipalityYear(ags, day, name or f"Ort {ags}", "a", persons, 1.0, census, "S1")


def _merger(old: str, new: str, day: str = "2018-01-01") -> MunicipalityChange:
    return MunicipalityChange(old, old, new, new, day, "merger", "S1", "")


def _small(rows: list[MunicipalityYear], *changes: MunicipalityChange) -> Dataset:
    return replace(dataset_of({"a": "Landkreis"}), municipalities=tuple(rows), municipality_changes=changes)


def test_change_is_told_on_one_census_and_the_step_to_the_next_apart() -> None:
    # 1 000 to 1 050 is 5 %; 1 050 to 1 020 is the step of the census.
    [found] = municipality_growth(
        _small([_row("1", FIRST, 1000), _row("1", SAME, 1050), _row("1", LATEST, 1020)]), "a"
    )
    assert (found.change, found.change_percent, found.census_step) == (50, 5.0, -30)


def test_merged_municipalities_are_added_up_over_a_chain_of_mergers() -> None:
    rows = [_row("1", FIRST, 100, "A"), _row("2", FIRST, 200, "B"), _row("3", FIRST, 400, "C")]
    rows += [_row("5", SAME, 720), _row("5", LATEST, 700)]
    chain = (
        _merger("1", "4"),
        _merger("2", "4"),
        _merger("3", "5", "2020-01-01"),
        _merger("4", "5", "2020-01-01"),
    )
    [found] = municipality_growth(_small(rows, *chain), "a")
    assert (found.first, found.change, found.merged) == (700, 20, ("A", "B", "C"))


def test_municipality_that_keeps_its_key_takes_in_another() -> None:
    rows = [
        _row("1", FIRST, 100, "A"),
        _row("2", FIRST, 20, "B"),
        _row("1", SAME, 130),
        _row("1", LATEST, 131),
    ]
    [found] = municipality_growth(_small(rows, _merger("2", "1", "2023-01-01")), "a")
    assert (found.first, found.same_census, found.merged) == (120, 130, ("A", "B"))


def test_change_of_a_key_after_the_latest_day_changes_nothing() -> None:
    rows = [_row("1", day, 100) for day in (FIRST, SAME, LATEST)]
    change = replace(_merger("1", "9", "2026-01-01"), kind="status")
    assert [each.first for each in municipality_growth(_small(rows, change), "a")] == [100]


def test_uninhabited_place_has_no_per_cent_and_stands_last() -> None:
    rows = [_row(ags, day, persons) for day in (FIRST, SAME, LATEST) for ags, persons in (("1", 0), ("2", 5))]
    found = municipality_growth(_small(rows), "a")
    assert [each.latest.ags for each in found] == ["2", "1"]
    assert found[1].change_percent is None


def test_municipality_without_a_past_is_an_error() -> None:
    rows = [_row("1", day, 1) for day in (FIRST, SAME, LATEST)] + [_row("2", LATEST, 1)]
    with pytest.raises(KeyError, match="2 on 2013-12-31"):
        municipality_growth(_small(rows), "a")


@pytest.mark.parametrize("area_id", sorted(real_dataset().areas))
def test_municipalities_add_up_to_their_area_on_each_day(area_id: str) -> None:
    dataset, found = real_dataset(), municipality_growth(real_dataset(), area_id)
    people = [dataset.populations[(area_id, year)].persons for year in (2013, 2023, 2024)]
    assert sum(each.first for each in found) == people[0]
    assert sum(each.same_census for each in found) == people[1]
    assert sum(each.latest.persons for each in found) == people[2]


def test_real_days_and_mergers() -> None:
    days = compared_days(real_dataset())
    assert (days.first, days.same_census, days.latest) == (FIRST, SAME, LATEST)
    merged = {
        each.name: each.merged
        for area in real_dataset().areas
        for each in municipality_growth(real_dataset(), area)
    }
    assert {name: parts for name, parts in merged.items() if parts} == {
        "Oberzent": ("Beerfelden", "Hesseneck", "Rothenberg", "Sensbachtal"),
        "Wesertal": ("Oberweser", "Wahlsburg"),
        "Allendorf (Eder)": ("Allendorf (Eder)", "Bromskirchen"),
    }
