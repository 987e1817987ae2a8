"""What is read is checked: by the schema, or before it was sealed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data.loading import table_reading
from data.loading.checksums import write_checksums
from data.loading.table_reading import read_tables
from data.model.errors import DataError
from tests.tiny_tables import TINY, write_tiny_tables

PEOPLE = "population.csv"
FAULT = DataError("tables without a fault", file=PEOPLE)


def test_cells_are_typed_and_empty_cells_are_none_but_for_texts(tmp_path: Path) -> None:
    tables = read_tables(write_tiny_tables(tmp_path))
    assert tables["population"][0]["day"] == date(2018, 12, 31)
    assert tables["population"][0]["persons"] == 100
    assert tables["population"][1]["area_km2_with_city"] == 87.5
    assert tables["area_status"][0]["valid_from"] is None
    assert tables["area"][0]["note"] == ""
    assert tables["area_status"][0]["ags"] == "06531"
    assert tables["programme_rule"][0]["first_year"] == 2017


def test_sealed_tables_are_not_checked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_reading, "check_tables", lambda _: [FAULT])
    assert len(read_tables()["area"]) == 33


def test_packaged_tables_that_are_not_the_sealed_ones_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_reading, "checksum_problems", lambda: [FAULT])
    assert len(read_tables()["area"]) == 33
    monkeypatch.setattr(table_reading, "check_tables", lambda _: [FAULT])
    with pytest.raises(DataError, match="tables without a fault"):
        read_tables()


def test_folder_of_ones_own_is_checked_whatever_hashes_lie_in_it(tmp_path: Path) -> None:
    folder = write_tiny_tables(tmp_path)
    (folder / PEOPLE).write_text(TINY[PEOPLE].replace(",200,", ",x,"), encoding="utf-8")
    write_checksums(folder)
    with pytest.raises(DataError, match=r"population\.csv, row 3"):
        read_tables(folder)
