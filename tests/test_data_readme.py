"""The data sheet says what the tables are: their columns, units, numbers of rows, corrections."""

from __future__ import annotations

import re
from pathlib import Path

from data.import_observations import CORRECTIONS
from data.schema import describe, read_tables

SHEET = Path(__file__).parents[1] / "data" / "README.md"
HEADING = re.compile(r"^### `(\w+\.csv)` \((\d+) rows\)$", re.MULTILINE)


def _sections() -> dict[str, tuple[int, str]]:
    """Number of rows and text by file name, as the sheet has them."""
    _, *parts = HEADING.split(SHEET.read_text(encoding="utf-8").split("## Where the tables come from")[0])
    return {name: (int(rows), text) for name, rows, text in zip(*[iter(parts)] * 3, strict=True)}


def test_sheet_describes_the_columns_and_units_of_the_schema() -> None:
    described = {
        name: re.findall(r"^\| `(\w+)` \| (.*?) ?\|", text, re.MULTILINE)
        for name, (_, text) in _sections().items()
    }
    # The unit of a value differs from row to row and stands beside it.
    schema = {
        table["path"]: [
            (
                field["name"],
                "see `unit`" if field["name"] == "value" and "unit" not in field else field.get("unit", ""),
            )
            for field in table["schema"]["fields"]
        ]
        for table in describe()
    }
    assert described == schema


def test_sheet_names_the_number_of_rows() -> None:
    rows = {f"{name}.csv": len(rows) for name, rows in read_tables().items()}
    assert {name: number for name, (number, _) in _sections().items()} == rows


def test_sheet_lists_every_correction() -> None:
    listed = SHEET.read_text(encoding="utf-8").split("Corrected on the way")[1].split("\n\n")[1]
    assert len(re.findall(r"^\d+\. ", listed, re.MULTILINE)) == len(CORRECTIONS)


def test_every_field_of_the_schema_has_title_and_description() -> None:
    fields = [field for table in describe() for field in table["schema"]["fields"]]
    assert [field["name"] for field in fields if not (field["title"] and field["description"])] == []
