"""A table on a slide: native, in the largest print that fits, with short words where the long ones do not."""

from __future__ import annotations

from dataclasses import replace

from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.table import Table, _Cell
from pptx.util import Pt

from geo.paint.colors import text_on
from pages.drawing.placing import Frame
from pages.drawing.slides import drawing, tables
from pages.drawing.slides.page import LEAST, Page, lines_needed
from pages.drawing.table_sheet import TableCell, TableSheet
from pages.drawing.text import width

_GAP = 10.0
_SIZES = (16.0, 14.0, 13.0, LEAST)
_RUNS_WIDER = 1.14
"""How much wider the slides' font may run than the one that is measured."""
_MOST_AIR = 8.0
"""Points that a row may be higher than its print, where there is room."""
_LEAST_LABEL, _WIDEST = 150.0, 70.0
"""Room for the labels at least, and for a column at most, in points."""


def add_table_sheet(page: Page, sheet: TableSheet) -> None:
    """Add the table to the body of the slide."""
    under = sum(1.22 * LEAST * lines_needed(text, LEAST, page.body.width) for text in sheet.below)
    body = replace(page.body, height=page.body.height - under - (_GAP if under else 0))
    lines, widths, size = _fitting(sheet, body)
    table = tables.add_table(page, Frame(body.left, body.top, sum(widths), 10), widths, lines, size)
    tables.describe(page, sheet.spoken)
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row.cells, 1):
            _tint(table.cell(number, column), cell)
        if row.marked:
            table.cell(number, 0).text_frame.paragraphs[0].runs[0].font.bold = True
    _centre(table)
    spare = body.height - sum(tables.row_height(line, widths, sum(widths), size) for line in lines)
    for table_row in table.rows:
        table_row.height += Pt(max(0.0, min(spare / len(lines), _MOST_AIR)))
    if sheet.below:
        tall = sum(row.height.pt for row in table.rows)
        place = Frame(body.left, min(body.top + tall, body.bottom) + _GAP, body.width, under)
        page.write(list(sheet.below), place, LEAST, name=sheet.title)


def _fitting(sheet: TableSheet, body: Frame) -> tuple[list[tuple[str, ...]], tuple[float, ...], float]:
    """The texts, the widths of the columns and the print: long words before small print."""
    for size in _SIZES:
        for short in (False, True):
            lines = sheet.lines(short=short)
            widths = _widths(lines, body.width, size)
            tall = sum(tables.row_height(line, widths, sum(widths), size) for line in lines)
            if widths[0] >= _LEAST_LABEL and tall <= body.height:
                return lines, widths, size
    return lines, widths, size


def _widths(lines: list[tuple[str, ...]], room: float, size: float) -> tuple[float, ...]:
    """All columns of cells alike, as wide as their longest text; the labels take the rest."""
    longest = max(width(text, size, bold=True) for line in lines for text in line[1:])
    count = len(lines[0]) - 1
    each = min(_RUNS_WIDER * longest + 2 * tables.PAD + 1, max(_WIDEST, room / (count + 2)))
    return (room - count * each, *([each] * count))


def _tint(cell: _Cell, shown: TableCell) -> None:
    if shown.gap:
        tables.swatch(cell, drawing.fill("", "gap"))
    elif shown.tint:
        tables.swatch(cell, drawing.fill(shown.tint))
        colour = RGBColor.from_string(text_on(shown.tint).lstrip("#").upper())
        for run in cell.text_frame.paragraphs[0].runs:
            run.font.color.rgb = colour


def _centre(table: Table) -> None:
    for row in table.rows:
        for cell in list(row.cells)[1:]:
            cell.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
