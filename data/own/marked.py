"""The viewer's table again, with every cell marked that something is wrong with: to be mended and sent once more."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from data.export.export_table import ExportColumn
from data.export.workbook import put
from data.intake.sheet import Sheet, Value, coordinate
from data.own.outcome import Problem

FOUND = "Meldungen"
_HEADS, _WIDTHS = ("Zelle", "Spalte", "Wert", "Art", "Was erwartet wird"), (9, 28, 24, 10, 100)
_FAULT, _HINT = PatternFill("solid", fgColor="F8CBAD"), PatternFill("solid", fgColor="FFF2CC")
_TEXT, _YEAR = ExportColumn("", ""), ExportColumn("", "", is_year=True)
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
    for number, (title, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True), 1):
        head = page.cell(1, number)
        put(head, title, _TEXT)
        head.font = Font(bold=True)
        page.column_dimensions[head.column_letter].width = width
    for line, (problem, words) in enumerate(problems, 2):
        place = coordinate(problem.row, problem.column)
        kind = "Hinweis" if problem.hint else "Fehler"
        for number, text in enumerate((place, problem.heading, problem.value, kind, words), 1):
            cell = page.cell(line, number)
            put(cell, text, _TEXT)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = "A2"
