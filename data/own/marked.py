"""The viewer's table again, with every cell marked that something is wrong with: to be mended and sent once more."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from data.export.export_table import ExportColumn, ExportTable
from data.export.workbook import put, write_table
from data.intake.sheet import Sheet, Value, coordinate
from data.own.outcome import Problem

FOUND = "Meldungen"
_HEADS = ("Zelle", "Spalte", "Wert", "Art", "Was erwartet wird")
_FAULT, _HINT = PatternFill("solid", fgColor="F8CBAD"), PatternFill("solid", fgColor="FFF2CC")
_YEAR = ExportColumn("", "", is_year=True)
_LONGEST_COMMENT = 1_000


def marked_workbook(sheet: Sheet, problems: Sequence[tuple[Problem, str]]) -> bytes:
    """The sheet as XLSX, its cells where they were: faults red, hints yellow, the sentences as comments.

    A second sheet lists them. Colours and formulas of the viewer's own file are not in it, its cells all are.

    Args:
        sheet: As it was read.
        problems: Each with its sentence.
    """
    book = Workbook()
    page = book.worksheets[0]
    page.title = _safe_title(sheet.name)
    for row, cells in enumerate(sheet.rows, 1):
        for column, value in enumerate(cells, 1):
            if value is not None:
                _write(page, row, column, value)
    told: Mapping[tuple[int, int], list[tuple[Problem, str]]] = defaultdict(list)
    for problem, words in problems:
        told[problem.row, problem.column].append((problem, words))
    for (row, column), found in told.items():
        cell = page.cell(row + 1, column + 1)
        cell.fill = _HINT if all(problem.hint for problem, _ in found) else _FAULT
        text = "\n".join(words for _, words in found)
        cell.comment = Comment(text[:_LONGEST_COMMENT], "WIR-Atlas", width=340, height=120)
    _list(book.create_sheet(FOUND), problems)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _write(page: Worksheet, row: int, column: int, value: Value) -> None:
    known = value if isinstance(value, str | int | float) and not isinstance(value, bool) else None
    if known is None and value is not None and hasattr(value, "year"):
        page.cell(row, column).value = value
        return
    # Numbers as the viewer has them: no sign of official statistics in place of a zero.
    put(page.cell(row, column), str(value) if known is None else known, _YEAR)


def _safe_title(name: str) -> str:
    """A name that a sheet may have; never that of the list beside it."""
    cleaned = "".join(" " if letter in "[]:*?/\\" or ord(letter) < 32 else letter for letter in name).strip(
        " '"
    )
    title = cleaned[:31].strip(" '") or "Tabelle"
    return f"{title[:29]} 1" if title.casefold() == FOUND.casefold() else title


def _list(page: Worksheet, problems: Sequence[tuple[Problem, str]]) -> None:
    rows = tuple(
        (
            coordinate(each.row, each.column),
            each.heading,
            each.value,
            "Hinweis" if each.hint else "Fehler",
            words,
        )
        for each, words in problems
    )
    columns = tuple(ExportColumn(head, head) for head in _HEADS)
    write_table(page, ExportTable(FOUND, FOUND, "", columns, rows))
    page.column_dimensions["E"].width = 100
    for cell in (cell for row in page.iter_rows(min_row=2) for cell in row):
        cell.alignment = Alignment(wrap_text=True, vertical="top")
