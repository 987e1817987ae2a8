"""How the tables lie in the store: one table each, typed, every row under the number of its publication."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from data.loading.schema import DESCRIPTION, TABLES, Cell, Descriptor, Row, describe
from data.store.connection import SCHEMA
from data.store.store_errors import StoreDamaged

if TYPE_CHECKING:
    from ibis.backends.sql import SQLBackend

NUMBER, POSITION = "publication", "position"
"""Columns before those of the table: number of the publication, and place of the row in its table from 1."""

_PREFIX = "table_"
_TYPES = {"string": "string", "integer": "int64", "number": "float64", "year": "int64", "date": "date"}
_ARROW = {"string": pa.string(), "int64": pa.int64(), "float64": pa.float64(), "date": pa.date32()}

Tables = Mapping[str, Sequence[Row]]


def table_name(table: Descriptor) -> str:
    """Name in the store; prefixed, because a table called "publication" may come one day."""
    return f"{_PREFIX}{table['name']}"


def columns_of(table: Descriptor) -> dict[str, str]:
    """Ibis types of a table's own columns."""
    return {field["name"]: _TYPES[field["type"]] for field in table["schema"]["fields"]}


def columns_text(tables: Sequence[Descriptor]) -> str:
    """Tables and columns of this program as JSON, kept with each publication."""
    return json.dumps({table["name"]: list(columns_of(table)) for table in tables})


def write_rows(connection: SQLBackend, number: int, table: Descriptor, rows: Sequence[Row]) -> None:
    """Put the rows of one table under a publication's number; creates or widens the table where needed."""
    name, columns = table_name(table), columns_of(table)
    schema = {NUMBER: "int64", POSITION: "int64", **columns}
    if name not in connection.list_tables(database=SCHEMA):
        connection.create_table(name, schema=schema, database=SCHEMA)
    present = connection.table(name, database=SCHEMA).columns
    types = {"string": "text", "int64": "bigint", "float64": "double precision", "date": "date"}
    for column in columns:
        if column not in present:
            # Of a later version of the program; in earlier publications its cells are empty.
            connection.raw_sql(f'alter table {SCHEMA}.{name} add column "{column}" {types[columns[column]]}')
    arrow = pa.schema([(column, _ARROW[kind]) for column, kind in schema.items()])
    numbered = [{NUMBER: number, POSITION: place, **row} for place, row in enumerate(rows, start=1)]
    connection.insert(name, pa.Table.from_pylist(numbered, schema=arrow), database=SCHEMA)


def read_rows(connection: SQLBackend, number: int, tables: Sequence[Descriptor]) -> dict[str, list[Row]]:
    """The rows of a publication by table, in their order; no row where the store has no such table."""
    present = set(connection.list_tables(database=SCHEMA))
    return {
        table["name"]: _rows_of(connection, number, table) if table_name(table) in present else []
        for table in tables
    }


def _rows_of(connection: SQLBackend, number: int, table: Descriptor) -> list[Row]:
    kept = connection.table(table_name(table), database=SCHEMA)
    columns = columns_of(table)
    # A column that only a later version of the program knows is empty in an earlier publication.
    known = [column for column in columns if column in kept.columns]
    rows = kept.filter(kept[NUMBER] == number).order_by(POSITION).select(known).to_pyarrow().to_pylist()
    empty: dict[str, Cell] = {column: "" if kind == "string" else None for column, kind in columns.items()}
    return [{**empty, **{name: cell for name, cell in row.items() if cell is not None}} for row in rows]


def refuse_unknown_columns(text: str, tables: Sequence[Descriptor]) -> None:
    """A publication with a table or column that this program does not know must not be shown in part.

    Raises:
        StoreDamaged: It has one.
    """
    ours = {table["name"]: set(columns_of(table)) for table in tables}
    for name, columns in json.loads(text).items():
        if not set(columns) <= ours.get(name, set()):
            raise StoreDamaged("Die Veröffentlichung stammt aus einer neueren Fassung des Programms.")


def checksum(tables: Tables) -> str:
    """SHA-256 of all cells that are not empty, with their table, row and column."""
    total = hashlib.sha256()
    for name in sorted(tables):
        for row in tables[name]:
            cells = [
                (column, _written(cell)) for column, cell in sorted(row.items()) if cell not in ("", None)
            ]
            total.update(json.dumps([name, cells], ensure_ascii=False).encode())
    return total.hexdigest()


def write_folder(folder: Path, tables: Tables) -> None:
    """The tables as files beside this program's description, as `data.loading.schema` reads them."""
    shutil.copy(TABLES / DESCRIPTION, folder)
    for table in describe():
        with (folder / table["path"]).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(columns_of(table)), lineterminator="\n")
            writer.writeheader()
            writer.writerows(
                {name: _written(cell) for name, cell in row.items()} for row in tables[table["name"]]
            )


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date) else str(cell)
