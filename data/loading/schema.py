"""Checks a folder of tables against its `datapackage.json`.

frictionless is loaded for that alone: an atlas whose tables are the delivered ones needs it only for own figures.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from data.model.errors import DataError

TABLES = Path(__file__).parents[1] / "tables"
DESCRIPTION = "datapackage.json"

Cell = str | int | float | date | None
Row = dict[str, Cell]
Descriptor = Mapping[str, Any]

_KINDS = {
    "integer": "a whole number",
    "number": "a number with decimal point and without thousands mark",
    "date": "a date like 2018-12-31",
    "year": "a year like 2018",
}


def describe(folder: Path = TABLES) -> list[Descriptor]:
    """The tables that `datapackage.json` of the folder names, in its order.

    Raises:
        DataError: There is no readable `datapackage.json`.
    """
    try:
        package: dict[str, Any] = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise DataError(
            "a readable description of the tables", file=DESCRIPTION, value=str(problem)
        ) from None
    return list(package["resources"])


def check_tables(folder: Path = TABLES) -> list[DataError]:
    """Everything in the tables that contradicts the schema; empty if nothing does.

    Files that cannot be read at all, or whose columns are not the described ones, are reported alone,
    because every foreign key into them would fail too.

    Raises:
        DataError: There is no readable `datapackage.json`.
    """
    from frictionless import Package

    tables = describe(folder)
    unreadable = [error for table in tables for error in _shape_errors(folder, table)]
    if unreadable:
        return unreadable
    report = Package(str(folder.resolve() / DESCRIPTION)).validate(limit_errors=1000)
    described = {table["name"]: table for table in tables}
    errors = [_data_error(error, described[task.name]) for task in report.tasks for error in task.errors]
    return errors + [
        DataError("valid tables", file=DESCRIPTION, value=error.message) for error in report.errors
    ]


def raise_first(errors: Sequence[DataError]) -> None:
    """Raises the first of the problems and says how many more there are; does nothing without any.

    Raises:
        DataError: There is a problem.
    """
    if not errors:
        return
    first, others = errors[0], len(errors) - 1
    more = f" (and {others} more problem{'s' if others > 1 else ''})" if others else ""
    raise DataError(
        first.expected + more, file=first.file, row=first.row, column=first.column, value=first.value
    )


def _shape_errors(folder: Path, table: Descriptor) -> list[DataError]:
    name = table["path"]
    expected = [field["name"] for field in table["schema"]["fields"]]
    try:
        lines = (folder / name).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return [DataError("this file to exist", file=name)]
    except UnicodeDecodeError as problem:
        row = problem.object.count(b"\n", 0, problem.start) + 1
        byte = f"byte 0x{problem.object[problem.start]:02x}"
        return [DataError("text in UTF-8", file=name, row=row, value=byte)]
    if not lines:
        return [DataError("a header and rows, not an empty file", file=name)]
    if lines[0].startswith("\ufeff"):
        return [DataError("UTF-8 without byte order mark", file=name, row=1)]
    columns = next(csv.reader(lines[:1]))
    missing = [column for column in expected if column not in columns]
    surplus = [column for column in columns if column not in expected]
    if missing or surplus:
        return [DataError("this column to exist", file=name, row=1, column=column) for column in missing] + [
            DataError("only the columns of datapackage.json", file=name, row=1, value=column)
            for column in surplus
        ]
    if columns != expected:
        return [DataError(f"the columns in this order: {', '.join(expected)}", file=name, row=1)]
    return [] if len(lines) > 1 else [DataError("at least one row below the header", file=name)]


def _data_error(error: Any, table: Descriptor) -> DataError:  # noqa: ANN401 (frictionless' errors share no type)
    """The problem in our words; `error` is one of the error classes of frictionless."""
    from frictionless.errors import ForeignKeyError, PrimaryKeyError

    fields = {field["name"]: field for field in table["schema"]["fields"]}
    column, value = getattr(error, "field_name", None) or None, getattr(error, "cell", None)
    if isinstance(error, ForeignKeyError):
        column, value = ", ".join(error.field_names), ", ".join(error.field_cells)
        expected = f"a key that exists in {error.reference_name or table['name']}.csv"
    elif isinstance(error, PrimaryKeyError):
        keys = table["schema"]["primaryKey"]
        cells = dict(zip(fields, error.cells, strict=False))
        column, value = ", ".join(keys), ", ".join(cells.get(key, "") for key in keys)
        expected = f"a key used once; it is {error.note}"
    elif error.type == "type-error":
        expected = _KINDS.get(fields[error.field_name]["type"], fields[error.field_name]["type"])
    elif error.type == "constraint-error":
        expected = _constraint(error.note, fields[error.field_name].get("constraints", {}))
    elif error.type == "unique-error":
        expected = f"a value used once in this column; it is {error.note}"
    elif error.type in ("extra-cell", "missing-cell"):
        expected = f"as many cells as the header has ({len(fields)})"
    elif error.type == "blank-row":
        expected = "no blank line"
    else:
        expected = f"a valid table; {error.message}"
    row = getattr(error, "row_number", None)
    return DataError(expected, file=table["path"], row=row, column=column, value=value)


def _constraint(note: str, constraints: Descriptor) -> str:
    found = re.search(r'constraint "(\w+)"', note)
    broken = found.group(1) if found else ""
    limit = constraints.get(broken)
    return {
        "required": "a value in this cell",
        "minimum": f"at least {limit}",
        "enum": f"one of {', '.join(limit) if isinstance(limit, list) else limit}",
        "pattern": f"a text of the form {limit}",
    }.get(broken, note)
