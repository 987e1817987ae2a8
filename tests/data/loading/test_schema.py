"""Every way a table can be broken gets a message that says where, what, and what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.loading.schema import check_tables, raise_first
from data.loading.table_reading import read_tables
from data.model.errors import DataError
from tests.tiny_tables import TINY, write_tiny_tables

STATUS, PEOPLE, SEEN, AREA = "area_status.csv", "population.csv", "observation.csv", "area.csv"

BROKEN = [
    # file, what is replaced, by what, message
    (
        STATUS,
        "06531,",
        "6531,",
        "area_status.csv, row 2, column 'ags': found '6531', expected a text of the form",
    ),
    (
        STATUS,
        "Landkreis,0",
        "Kreis,0",
        "column 'type': found 'Kreis', expected one of Landkreis, kreisfreie Stadt",
    ),
    (STATUS, "type,", "typ,", "area_status.csv, row 1, column 'type': expected this column to exist"),
    (STATUS, "note\n", "note,extra\n", "row 1: found 'extra', expected only the columns of datapackage.json"),
    (STATUS, "type,ags", "ags,type", "row 1: expected the columns in this order: area_id, type, ags"),
    (
        STATUS,
        "S001,\n",
        "S001\n",
        "row 2, column 'note': found '', expected as many cells as the header has (7)",
    ),
    (STATUS, TINY[STATUS], "", "area_status.csv: expected a header and rows, not an empty file"),
    (STATUS, TINY[STATUS], TINY[STATUS].split("\n")[0] + "\n", "expected at least one row below the header"),
    (STATUS, "area_id,type", "\ufeffarea_id,type", "row 1: expected UTF-8 without byte order mark"),
    (STATUS, "\ngiessen", "\n\ngiessen", "area_status.csv, row 3: expected no blank line"),
    (PEOPLE, ",200,", ",-200,", "population.csv, row 3, column 'persons': found '-200', expected at least 1"),
    (PEOPLE, "80.0", '"12,5"', "column 'area_km2': found '12,5', expected a number with decimal point"),
    (PEOPLE, ",200,", ",2.5,", "row 3, column 'persons': found '2.5', expected a whole number"),
    (PEOPLE, ",200,", ",,", "row 3, column 'persons': found '', expected a value in this cell"),
    (PEOPLE, "2018-12-31", "31.12.2018", "found '31.12.2018', expected a date like 2018-12-31"),
    (
        PEOPLE,
        "2011,S001",
        "2011,S999",
        "column 'source_id': found 'S999', expected a key that exists in source.csv",
    ),
    (PEOPLE, "landkreis-giessen", "giessen", "found 'giessen, 2018-12-31', expected a key used once"),
    (SEEN, "about", "roughly", "column 'qualifier': found 'roughly', expected one of exact, stated, about"),
    (
        SEEN,
        "ikw_events,2018",
        "parties,2018",
        "column 'measure': found 'parties', expected a key that exists in measure",
    ),
    (
        AREA,
        "Stadt Gießen",
        "Landkreis Gießen",
        "row 3, column 'label': found 'Landkreis Gießen', expected a value used",
    ),
    (
        AREA,
        ",landkreis-giessen,",
        ",kassel,",
        "column 'surrounding': found 'kassel', expected a key that exists in area",
    ),
]


def test_committed_tables_are_valid() -> None:
    assert check_tables() == []


def test_tiny_tables_are_valid(tmp_path: Path) -> None:
    assert check_tables(write_tiny_tables(tmp_path)) == []


@pytest.mark.parametrize(("file", "old", "new", "message"), BROKEN)
def test_broken_table_gets_a_message(tmp_path: Path, file: str, old: str, new: str, message: str) -> None:
    folder = write_tiny_tables(tmp_path)
    assert old in TINY[file]
    (folder / file).write_text(TINY[file].replace(old, new), encoding="utf-8")
    assert message in "\n".join(str(error) for error in check_tables(folder))


def test_other_encoding_is_named_with_its_row(tmp_path: Path) -> None:
    folder = write_tiny_tables(tmp_path)
    (folder / AREA).write_bytes(TINY[AREA].encode("cp1252"))
    assert [str(error) for error in check_tables(folder)] == [
        "area.csv, row 2: found 'byte 0xdf', expected text in UTF-8"
    ]


def test_missing_file_is_reported_alone(tmp_path: Path) -> None:
    folder = write_tiny_tables(tmp_path)
    (folder / "source.csv").unlink()
    assert [str(error) for error in check_tables(folder)] == ["source.csv: expected this file to exist"]


def test_missing_description_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"datapackage.json: found .* expected a readable description"):
        check_tables(tmp_path)


def test_all_problems_are_collected_and_the_first_says_how_many_follow(tmp_path: Path) -> None:
    folder = write_tiny_tables(tmp_path)
    (folder / PEOPLE).write_text(
        TINY[PEOPLE].replace(",200,", ",x,").replace("7.5,100", "y,100"), encoding="utf-8"
    )
    assert len(check_tables(folder)) == 2
    with pytest.raises(DataError, match=r"row 2, column 'area_km2': found 'y', .* \(and 1 more problem\)"):
        read_tables(folder)


def test_no_problem_raises_nothing() -> None:
    raise_first([])
