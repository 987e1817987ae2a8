from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from data.export.archive import contents
from data.export.export_table import Cell, ExportColumn, ExportTable, packaged_tables
from data.export.file_words import about
from data.export.german_csv import csv_bytes, csv_zip, written
from tests.real_tables import committed_dataset

DAY = date(2025, 12, 10)
SMALL = ExportTable(
    "klein",
    "Kleine Tabelle",
    "",
    (ExportColumn("ags", "AGS"), ExportColumn("value", "Wert"), ExportColumn("note", "Anmerkung")),
    (("06411000", 1.5, "=1+1"), ("06412000", 0, None), ("06413000", None, 'ein "Wort"; zwei')),
)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (1.5, "1,5"),
        (149743, "149743"),
        (-2.25, "-2,25"),
        (0.1 + 0.2, "0,3"),
        (4930000.0, "4930000"),
        (None, ""),
        (date(2018, 12, 31), "31.12.2018"),
        ("06411000", "06411000"),
        ("@x", "'@x"),
    ],
)
def test_cells_are_written_the_german_way(cell: Cell, text: str) -> None:
    assert written(cell) == text


def test_file_begins_with_a_byte_order_mark_and_separates_by_semicolon() -> None:
    assert csv_bytes(SMALL) == (
        b"\xef\xbb\xbfAGS;Wert;Anmerkung\r\n"
        b"06411000;1,5;'=1+1\r\n"
        b"06412000;0;\r\n"
        b'06413000;;"ein ""Wort""; zwei"\r\n'
    )


def test_archive_holds_every_row_of_every_table() -> None:
    data, tables = committed_dataset(), packaged_tables()
    files = contents(csv_zip(tables, about(data, "Datensatz", DAY, data.sources), DAY))
    rows = {name: _read(content) for name, content in files.items() if name.endswith(".csv")}
    assert {name: len(found) for name, found in rows.items()} == {
        f"{table.name}.csv": len(table.rows) for table in tables
    }
    assert {row["Kennung"] for row in rows["observation.csv"]} == set(data.observations)
    assert {(row["Gebiet"], int(row["Stichtag"][-4:])) for row in rows["population.csv"]} == set(
        data.populations
    )
    persons = {(row["Gebiet"], row["Stichtag"]): row["Einwohner"] for row in rows["population.csv"]}
    assert persons["darmstadt", "31.12.2013"] == "149743"


def test_archive_says_source_stand_and_licence() -> None:
    data = committed_dataset()
    files = contents(csv_zip([SMALL], about(data, "Datensatz", DAY, ["S001", "S004"]), DAY))
    text = files["LIESMICH.txt"].decode("utf-8-sig")
    for part in (
        "Stand: 10.12.2025",
        "Statistisches Bundesamt (Destatis)",
        "Namensnennung",
        "Zitat einzelner Zahlen",
    ):
        assert part in text


def test_same_tables_give_the_same_bytes() -> None:
    assert csv_zip([SMALL], [("Titel", "x")], DAY) == csv_zip([SMALL], [("Titel", "x")], DAY)


def _read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
