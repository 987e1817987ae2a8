"""XLSX and ODS into sheets. Cells are read by python-calamine, after a walk that found them harmless in size."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import timedelta

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from data.intake.ods_structure import ods_structures
from data.intake.refusal import Refused, Remark
from data.intake.sheet import Kind, Sheet, Value, column_letters, coordinate, trimmed
from data.intake.xlsx_structure import Structure, sheet_parts, structures

_FEW = 5


def xlsx_sheets(content: bytes, packed: zipfile.ZipFile) -> list[Sheet]:
    """All sheets of an XLSX file.

    Raises:
        Refused: It is too large or damaged.
    """
    by_part = structures(packed)
    known = {name: by_part.get(part, Structure()) for name, part in sheet_parts(packed).items()}
    return _sheets(content, known)


def ods_sheets(content: bytes, packed: zipfile.ZipFile) -> list[Sheet]:
    """All sheets of an ODS file.

    Raises:
        Refused: It is too large or damaged.
    """
    return _sheets(content, ods_structures(packed))


def kind_of(packed: zipfile.ZipFile) -> Kind:
    """Which of the two formats the archive is.

    Raises:
        Refused: Neither, or one that cannot be read.
    """
    names = set(packed.namelist())
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        raise Refused("binary_excel")
    if "META-INF/manifest.xml" in names and "content.xml" in names:
        if b"encryption-data" in packed.read("META-INF/manifest.xml"):
            raise Refused("password")
        if b"opendocument.spreadsheet" in packed.read("META-INF/manifest.xml"):
            return "ods"
        raise Refused("other_office")
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise Refused("other_office")
    raise Refused("archive")


def _sheets(content: bytes, known: Mapping[str, Structure]) -> list[Sheet]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return [
            _sheet(book, about.name, known[about.name], about.visible != SheetVisibleEnum.Visible)
            for about in book.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet and about.name in known
        ]
    except (CalamineError, OSError, ValueError):
        raise Refused("damaged") from None
    except BaseException as problem:
        # What its reader did not expect comes as a panic, which is no Exception.
        if type(problem).__name__ != "PanicException":
            raise
        raise Refused("damaged") from None


def _sheet(book: CalamineWorkbook, name: str, structure: Structure, hidden: bool) -> Sheet:
    cells = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    rows: list[list[Value]] = [[_value(cell) for cell in row] for row in cells]
    for (row, column), text in structure.errors.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = text
    kept = trimmed(rows)
    width = max((len(row) for row in kept), default=0)
    # Hidden rows and columns behind the table hide nothing.
    out_of_sight = frozenset(row for row in structure.hidden_rows if row < len(kept) and kept[row])
    columns = sorted(column for column in structure.hidden_columns if column < width)
    return Sheet(
        name=name,
        rows=kept,
        hidden=hidden,
        hidden_rows=out_of_sight,
        merged=tuple(structure.merged),
        without_value=tuple(structure.without_value),
        remarks=_remarks(structure, out_of_sight, columns, hidden),
    )


def _value(cell: object) -> Value:
    # A span of time is no figure of anything here; its text is at least what the sheet shows.
    if isinstance(cell, timedelta):
        return str(cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return int(cell)
    return None if cell == "" else cell  # type: ignore[return-value]


def _remarks(
    structure: Structure, hidden_rows: frozenset[int], hidden_columns: list[int], hidden: bool
) -> tuple[Remark, ...]:
    found = [Remark("hidden_sheet")] if hidden else []
    if hidden_rows:
        places = _few([str(row + 1) for row in sorted(hidden_rows)])
        found.append(Remark("hidden_rows", {"count": len(hidden_rows), "places": places}))
    if hidden_columns:
        places = _few([column_letters(column) for column in hidden_columns])
        found.append(Remark("hidden_columns", {"count": len(hidden_columns), "places": places}))
    if structure.merged:
        places = _few([coordinate(span.top, span.left) for span in structure.merged])
        found.append(Remark("merged", {"count": len(structure.merged), "places": places}))
    if structure.without_value:
        places = _few([coordinate(*place) for place in structure.without_value])
        found.append(Remark("formulas_empty", {"count": len(structure.without_value), "places": places}))
    return tuple(found)


def _few(places: list[str]) -> str:
    return ", ".join(places[:_FEW]) + (" …" if len(places) > _FEW else "")
