from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data.loading.load import dataset_from, load_dataset, number_of
from data.loading.table_reading import read_tables
from data.model.errors import DataError
from tests.real_tables import committed_dataset, real_dataset
from tests.tiny_tables import TINY, write_tiny_tables


def test_every_row_of_the_committed_tables_is_loaded() -> None:
    dataset, rows = committed_dataset(), read_tables()
    assert len(dataset.areas) == len(rows["area"]) == 33
    assert len(dataset.populations) == len(rows["population"]) == 33 * 12
    assert len(dataset.municipalities) == len(rows["municipality_population"]) == 5131
    assert len(dataset.municipality_changes) == len(rows["municipality_change"])
    assert list(dataset.sources) == [row["source_id"] for row in rows["source"]]
    assert list(dataset.observations) == [row["observation_id"] for row in rows["observation"]]
    assert len(dataset.rules) == len(rows["programme_rule"])


def test_an_id_once_given_stays() -> None:
    assert set(real_dataset().observations) <= set(committed_dataset().observations)
    assert set(real_dataset().sources) <= set(committed_dataset().sources)


def test_every_measure_is_used_and_every_observation_has_one() -> None:
    dataset = committed_dataset()
    assert {each.measure for each in dataset.observations.values()} == set(dataset.measures)


@pytest.mark.parametrize(
    ("year", "hessen", "hanau"), [(2018, 6265809, 96023), (2023, 6420729, 103184), (2024, 6280793, 97956)]
)
def test_areas_add_up_to_hessen_without_counting_a_city_twice(year: int, hessen: int, hanau: int) -> None:
    populations = real_dataset().populations
    assert sum(populations[area_id, year].persons for area_id in real_dataset().areas) == hessen
    assert populations["hanau", year].persons == hanau


def test_hanau_is_one_area_with_two_statuses() -> None:
    hanau = real_dataset().areas["hanau"]
    assert hanau.status_on(date(2025, 12, 31)).ags == "06435014"
    assert hanau.status_on(date(2025, 12, 31)).type == "Sonderstatusstadt"
    assert hanau.status_on(date(2026, 1, 1)).ags == "06415"
    assert hanau.status_on(date(2026, 1, 1)).type == "kreisfreie Stadt"


def test_areas_by_type_before_and_after_hanau_left() -> None:
    def count(kind: str, day: date) -> int:
        return sum(area.status_on(day).type == kind for area in real_dataset().areas.values())

    kinds = ("Landkreis", "kreisfreie Stadt", "Sonderstatusstadt")
    assert [count(kind, date(2025, 12, 31)) for kind in kinds] == [21, 5, 7]
    assert [count(kind, date(2026, 1, 1)) for kind in kinds] == [21, 6, 6]


def test_labels_are_short_and_unique() -> None:
    labels = {area.id: area.label for area in real_dataset().areas.values()}
    assert len(set(labels.values())) == 33
    assert labels["kassel"] == "Stadt Kassel"
    assert labels["landkreis-kassel"] == "Landkreis Kassel"
    assert labels["landkreis-offenbach"] == "Kreis Offenbach"
    assert labels["offenbach-am-main"] == "Offenbach am Main"
    assert labels["hanau"] == "Hanau"


def test_joint_and_part_observations_name_areas_and_municipalities() -> None:
    observations = real_dataset().observations
    joint = observations["ikw_events-main-kinzig-kreis-2024-S097"]
    assert (joint.scope, joint.joint_with, joint.number) == ("joint", ("hanau",), 41.0)
    part = observations["integrationslotsen_active-landkreis-offenbach-2018-06438007-06438013-S152"]
    assert (part.scope, part.part_of, part.number) == ("part", ("06438007", "06438013"), 13.0)


def test_every_english_note_has_a_german_one() -> None:
    missing = [o.id for o in committed_dataset().observations.values() if bool(o.note_de) != bool(o.note_en)]
    assert missing == []


def test_frankfurt_reads_as_in_its_source() -> None:
    seen = real_dataset().observations["ikw_events-frankfurt-am-main-2023-S066"]
    assert (seen.period, seen.start, seen.end) == ("2023", date(2023, 1, 1), date(2023, 12, 31))
    assert (seen.value, seen.number, seen.qualifier) == ("70", 70.0, "more_than")
    assert seen.note_de == "Stadt; „Termine“, 24.9.–1.10.; andere Quelle weicht ab"


@pytest.mark.parametrize(
    ("value", "value_type", "number"),
    [
        ("2.5", "number", 2.5),
        ("50000", "money", 50000.0),
        ("18.9", "percent", 18.9),
        ("2022-01-01", "year", 2022.0),
        ("2014", "year", 2014.0),
        ("2018-09-23", "date", None),
        ("Vielfalt verbindet", "text", None),
        ("12,5", "number", None),
    ],
)
def test_value_reads_as_number_only_where_the_measure_is_numeric(
    value: str, value_type: str, number: float | None
) -> None:
    assert number_of(value, value_type) == number


def test_rows_become_records_in_the_order_of_the_file(tmp_path: Path) -> None:
    dataset = dataset_from(read_tables(write_tiny_tables(tmp_path)))
    assert list(dataset.areas) == ["landkreis-giessen", "giessen"]
    assert dataset.areas["giessen"].surrounding == "landkreis-giessen"
    assert dataset.areas["landkreis-giessen"].surrounding is None
    assert dataset.populations["landkreis-giessen", 2018].persons_with_city == 300
    assert dataset.rules[0].source_ids == ("S001",)
    assert dataset.observations["ikw_events-giessen-2018-S001"].number == 12.5


def test_contradiction_between_tables_is_raised_with_the_number_of_the_others(tmp_path: Path) -> None:
    # Two of 33 areas and one of twelve years: 1 + 2 * 11 problems.
    with pytest.raises(DataError, match=r"area.csv: found 2, expected 33 areas \(and 22 more problems\)"):
        load_dataset(write_tiny_tables(tmp_path))


def test_schema_problem_is_raised_before_the_tables_are_compared(tmp_path: Path) -> None:
    folder = write_tiny_tables(tmp_path)
    (folder / "area.csv").write_text(TINY["area.csv"].replace("DE721", "DE1"), encoding="utf-8")
    with pytest.raises(DataError, match=r"area.csv, row 2, column 'nuts3': found 'DE1'"):
        load_dataset(folder)
