"""XLSX, ODS and XLS into sheets.

Cells of the packed formats are read by python-calamine, after a walk that found them harmless in size. Those of XLS are
read by xlrd, which knows number formats and hidden rows as well; they cannot be more than 65 536 rows of 256 columns.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Literal

import xlrd
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from data.intake.cell_text import raised
from data.intake.limits import MAX_CELLS, within_limits
from data.intake.ods_structure import ods_structures
from data.intake.packed import part
from data.intake.refusal import Refused, Remark, RemarkCode
from data.intake.sheet import Kind, Sheet, Span, Value, column_letters, coordinate, trimmed
from data.intake.xlsx_structure import Structure, sheet_parts, structures, unit_of_format

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


def xls_sheets(content: bytes) -> list[Sheet]:
    """All sheets of an XLS file.

    Raises:
        Refused: It is too large, damaged or has a password.
    """
    try:
        with xlrd.open_workbook(
            file_contents=content, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        ) as book:
            return [_old_sheet(book, sheet) for sheet in book.sheets()]
    except Refused:
        raise
    except Exception as problem:
        # Of a damaged file anything may come: its reader trusts offsets and lengths as they stand.
        raise Refused("password" if "encrypted" in str(problem) else "damaged") from None


def _old_sheet(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Sheet:
    within_limits(sheet.nrows, sheet.ncols)
    found = Structure(rows=sheet.nrows, columns=sheet.ncols)
    found.hidden_rows = {row for row, about in sheet.rowinfo_map.items() if about.hidden}
    found.hidden_columns = {column for column, about in sheet.colinfo_map.items() if about.hidden}
    found.merged = [Span(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells]
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            if cell.ctype == xlrd.XL_CELL_NUMBER:
                style = book.format_map.get(book.xf_list[cell.xf_index or 0].format_key)
                unit = unit_of_format(style.format_str) if style else ""
                if unit:
                    found.units.setdefault(column, set()).add(unit)
    rows = [[_old_value(cell, book.datemode) for cell in sheet.row(row)] for row in range(sheet.nrows)]
    for (row, column), runs in sheet.rich_text_runlist_map.items():
        text = rows[row][column]
        if isinstance(text, str):
            rows[row][column] = _with_raised(text, runs, book)
    return _made(sheet.name, rows, found, hidden=sheet.visibility != 0)


def _with_raised(text: str, runs: list[tuple[int, int]], book: xlrd.Book) -> str:
    """The text, digits of raised runs as raised digits; a run is where it begins and the number of its font."""
    ends = [start for start, _ in runs[1:]] + [len(text)]
    for (start, font), end in zip(runs, ends, strict=True):
        if book.font_list[font].escapement == 1:
            text = text[:start] + raised(text[start:end]) + text[end:]
    return text


def _old_value(cell: xlrd.sheet.Cell, datemode: Literal[0, 1]) -> Value:
    value: Any = cell.value
    if cell.ctype == xlrd.XL_CELL_DATE:
        day: datetime = xlrd.xldate_as_datetime(value, datemode)
        return day if day.time().isoformat() != "00:00:00" else day.date()
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(value, "#FEHLER"))
    return _value(bool(value) if cell.ctype == xlrd.XL_CELL_BOOLEAN else value)


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
        manifest = part(packed, "META-INF/manifest.xml")
        if b"encryption-data" in manifest:
            raise Refused("password")
        if b"opendocument.spreadsheet" in manifest:
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
    for (row, column), text in structure.texts.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = text
    return _made(name, rows, structure, hidden=hidden)


def _made(name: str, rows: list[list[Value]], structure: Structure, *, hidden: bool) -> Sheet:
    covered = dict(_covered(structure.merged, len(rows), max(map(len, rows), default=0)))
    unseen = [
        (row, column)
        for row, column in (*covered, *structure.covered)
        if row < len(rows) and column < len(rows[row]) and rows[row][column] is not None
    ]
    for row, column in unseen:
        # No program shows it: the merged cell above it is all that anybody sees.
        rows[row][column] = None
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
        covered=covered,
        units={column: frozenset(units) for column, units in structure.units.items()},
        without_value=tuple(structure.without_value),
        remarks=_remarks(structure, out_of_sight, columns, unseen, hidden),
    )


def _covered(
    merged: list[Span], rows: int, columns: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    room = MAX_CELLS
    for span in merged:
        down = range(span.top, min(span.bottom + 1, max(rows, span.top + 1)))
        across = range(span.left, min(span.right + 1, max(columns, span.left + 1)))
        room -= len(down) * len(across)
        if room < 0:
            # Merged cells never overlap in what a program writes, so they cannot be more than all cells.
            raise Refused("damaged")
        first = (span.top, span.left)
        yield from (((row, column), first) for row in down for column in across if (row, column) != first)


def _value(cell: object) -> Value:
    # A span of time is no figure of anything here; its text is at least what the sheet shows.
    if isinstance(cell, timedelta):
        return str(cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return int(cell)
    return None if cell == "" else cell  # type: ignore[return-value]


def _remarks(
    structure: Structure,
    hidden_rows: frozenset[int],
    hidden_columns: list[int],
    unseen: list[tuple[int, int]],
    hidden: bool,
) -> tuple[Remark, ...]:
    places: dict[RemarkCode, list[str]] = {
        "hidden_rows": [str(row + 1) for row in sorted(hidden_rows)],
        "hidden_columns": [column_letters(column) for column in hidden_columns],
        "merged": [coordinate(span.top, span.left) for span in structure.merged],
        "covered": [coordinate(*place) for place in sorted(set(unseen))],
        "formulas_empty": [coordinate(*place) for place in structure.without_value],
    }
    found = [Remark("hidden_sheet")] if hidden else []
    found += [Remark(code, {"count": len(at), "places": _few(at)}) for code, at in places.items() if at]
    return tuple(found)


def _few(places: list[str]) -> str:
    return ", ".join(places[:_FEW]) + (" …" if len(places) > _FEW else "")
