"""A table as it leaves the atlas: columns with German titles, typed cells; formats write it, nothing here does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from data.loading.load import number_of
from data.loading.schema import TABLES, Descriptor, Row, describe
from data.loading.table_reading import read_tables
from data.model.records import Dataset
from data.model.words import Language, in_language

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column.

    Attributes:
        name: Key of the column in the tables.
        title: German heading.
        description: What is in it, German; may be empty.
        is_year: Years are numbers without a thousands mark, and never zero.
        is_key: What is written here begins with zeros that must stay, in empty cells too.
    """

    name: str
    title: str
    description: str = ""
    is_year: bool = False
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A table.

    Attributes:
        name: File or key name, ASCII.
        title: German; as much of it as fits names a sheet.
        rows: One cell per column; ``None`` is an empty cell, text is never meant as a formula.
    """

    name: str
    title: str
    description: str
    columns: tuple[ExportColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]


def titled(table: ExportTable, language: Language) -> ExportTable:
    """The table with its German titles and descriptions of columns in that language."""
    if language == "de":
        return table
    columns = tuple(
        replace(
            each,
            title=in_language(each.title, language),
            description=in_language(each.description, language),
        )
        for each in table.columns
    )
    return replace(table, title=in_language(table.title, language), columns=columns)


def packaged_tables(folder: Path = TABLES) -> list[ExportTable]:
    """All tables of the data set, every row and column, with the titles of `datapackage.json`.

    The values of observations, stored as text, come as numbers where their measure counts something.

    Raises:
        DataError: A table is faulty.
    """
    rows = read_tables(folder)
    kinds = {str(row["measure"]): str(row["value_type"]) for row in rows["measure"]}
    rows["observation"] = [_with_number(row, kinds[str(row["measure"])]) for row in rows["observation"]]
    return [_described(table, rows[table["name"]]) for table in describe(folder)]


def source_table(dataset: Dataset, source_ids: Iterable[str], language: Language = "de") -> ExportTable:
    """The named sources, each once and in the given order, with all that is known of them.

    Raises:
        KeyError: There is no such source.
    """
    table = next(table for table in describe(TABLES) if table["name"] == "source")
    found = [dataset.sources[source_id] for source_id in dict.fromkeys(source_ids)]
    rows: list[Row] = [
        {
            "source_id": each.id,
            "title": each.title,
            "publisher": in_language(each.publisher, language),
            "date": in_language(each.date, language),
            "url": each.url,
            "location": each.location,
            "licence": in_language(each.licence, language),
            "checked": each.checked,
        }
        for each in found
    ]
    return titled(_described(table, rows), language)


def _described(table: Descriptor, rows: Iterable[Row]) -> ExportTable:
    columns = tuple(
        ExportColumn(
            field["name"],
            field.get("title", field["name"]),
            field.get("description", ""),
            field["type"] == "year",
        )
        for field in table["schema"]["fields"]
    )
    cells = tuple(tuple(_empty_as_none(row[column.name]) for column in columns) for row in rows)
    return ExportTable(table["name"], table["title"], table["description"], columns, cells)


def _empty_as_none(cell: Cell) -> Cell:
    return None if cell == "" else cell


def _with_number(row: Row, kind: str) -> Row:
    # A year may be given to the day ("2014-03-01"), so years stay as they are written.
    number = number_of(str(row["value"]), kind) if kind != "year" else None
    return row if number is None else {**row, "value": int(number) if number.is_integer() else number}
