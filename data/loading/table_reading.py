"""Reads a folder of checked tables with typed cells."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

from data.loading.checksums import checksum_problems
from data.loading.schema import TABLES, Cell, Descriptor, Row, check_tables, describe, raise_first

_READING: dict[str, Callable[[str], Cell]] = {
    "string": str,
    "integer": int,
    "number": float,
    "year": int,
    "date": date.fromisoformat,
}


def read_tables(folder: Path = TABLES) -> dict[str, list[Row]]:
    """Checked rows by table name, cells typed; an empty cell is ``""`` in text columns and else ``None``.

    Raises:
        DataError: The first problem found, with the number of the others.
    """
    # The packaged tables were checked before they were sealed; nine tenths of the time would go into doing it again.
    if folder != TABLES or checksum_problems():
        raise_first(check_tables(folder))
    return {table["name"]: _typed_rows(folder, table) for table in describe(folder)}


def _typed_rows(folder: Path, table: Descriptor) -> list[Row]:
    readings = {field["name"]: _READING[field["type"]] for field in table["schema"]["fields"]}
    with (folder / table["path"]).open(encoding="utf-8", newline="") as lines:
        return [
            {
                name: readings[name](cell) if cell or readings[name] is str else None
                for name, cell in row.items()
            }
            for row in csv.DictReader(lines)
        ]
