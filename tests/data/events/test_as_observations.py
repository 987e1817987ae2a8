from __future__ import annotations

import csv
import io
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.events.analysis import Analysis
from data.events.as_observations import ListFacts, observation_zip, own_table, qualifier, yearly_counts
from data.events.result_tables import result_tables
from data.export.archive import contents
from data.loading.check import all_problems
from data.loading.schema import TABLES
from data.model.words import LANGUAGES, Language
from geo.joins.event_analysis import analysis_of
from tests.event_samples import known, listed
from tests.real_tables import committed_dataset, real_dataset

FACTS = ListFacts("liste.xlsx", date(2026, 11, 24))
DOUBLE = {"day": "23.9.2025", "title": "Konzert", "municipality": "Wetzlar"}


def complete() -> Analysis:
    return analysis_of(listed(DOUBLE, DOUBLE, {**DOUBLE, "title": "Lesung", "day": "1.9.2024"}), known())


def test_observations_can_be_appended_to_the_tables(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    shutil.copytree(TABLES, folder)
    packed = contents(observation_zip(committed_dataset(), complete(), FACTS))
    for name in ("observation.csv", "source.csv"):
        _, *lines = packed[name].decode().splitlines()
        with (folder / name).open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
    assert all_problems(folder) == []
    rows = list(csv.DictReader(io.StringIO(packed["observation.csv"].decode())))
    assert [(row["area_id"], row["period"], row["value"], row["qualifier"]) for row in rows] == [
        ("wetzlar", "2024", "1", "exact"),
        ("wetzlar", "2025", "2", "exact"),
    ]
    latest = max(int(key.removeprefix("S")) for key in committed_dataset().sources)
    assert {row["source_id"] for row in rows} == {f"S{latest + 1}"}


def test_doubles_count_once_where_the_viewer_says_so() -> None:
    found = complete()
    assert yearly_counts(found, once=False) == {("wetzlar", 2025): 2, ("wetzlar", 2024): 1}
    assert yearly_counts(found, once=True) == {("wetzlar", 2025): 1, ("wetzlar", 2024): 1}
    assert [figure.value for figure in own_table(found, replace(FACTS, once=True)).figures] == [1.0, 1.0]


def test_open_questions_make_every_count_a_lower_bound() -> None:
    assert qualifier(complete()) == "exact"
    asked = analysis_of(listed(DOUBLE, {**DOUBLE, "municipality": "Kassel"}), known())
    undated = analysis_of(listed(DOUBLE, {**DOUBLE, "day": None}), known())
    assert qualifier(asked) == qualifier(undated) == "at_least"
    assert "1 davon ohne Gebiet" in own_table(asked, FACTS).figures[0].note


def test_every_event_stands_in_the_exported_list() -> None:
    areas, places, days, events = result_tables(real_dataset(), known(), complete())
    assert areas.rows == (("Wetzlar", 3),)
    assert places.rows == (("Wetzlar", "Wetzlar", "06532023", 3),)
    assert days.rows == ((date(2024, 9, 1), 1), (date(2025, 9, 23), 2))
    assert [row[0] for row in events.rows] == [2, 3, 4]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_the_exported_list_says_what_it_holds(language: Language) -> None:
    found = {
        (table.title, column.title): column.description
        for table in result_tables(real_dataset(), known(), complete(), language)
        for column in table.columns
    }
    german = {
        column.description
        for table in result_tables(real_dataset(), known(), complete())
        for column in table.columns
    }
    assert all(found.values())
    assert language == "de" or german.isdisjoint(found.values())
