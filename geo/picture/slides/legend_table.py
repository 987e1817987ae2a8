"""The legend on a slide: a native table whose swatches are filled cells, and the sizes of circles above it."""

from __future__ import annotations

from itertools import count

from pptx.enum.text import PP_ALIGN

from geo.picture.ink import CIRCLE_LINE, GROUND, INK
from geo.picture.legend import CircleSize, LegendLine
from geo.picture.placing import Frame
from geo.picture.sheet import MapSheet
from geo.picture.slides import drawing, tables
from geo.picture.slides.page import BODY, Page, lines_needed

_WIDTHS = (30.0, 152.0, 88.0)
_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
"""Sizes of print, the largest that fits is taken."""
_OUTLINED = {"joint": INK, "open": CIRCLE_LINE, "disputed": CIRCLE_LINE}


def add_legend(page: Page, sheet: MapSheet, frame: Frame, circle_scale: float) -> None:
    """Add heading, sizes of circles, lines and remarks of the legend into the frame."""
    legend = sheet.legend
    size = next(
        (each for each in _SIZES if legend_height(sheet, frame.width, each) <= frame.height), _SIZES[-1]
    )
    top = frame.top
    if legend.sizes:
        top = _add_sizes(page, sheet, frame, circle_scale, size)
    for remark in ([legend.title] if legend.title else []) + list(legend.remarks):
        height = 1.25 * size * lines_needed(remark, size, frame.width) + 3
        heading = remark is legend.title
        place = Frame(frame.left, top, frame.width, height)
        page.write([remark], place, size, name=sheet.unit, bold=heading)
        top += height
    if not legend.lines:
        return
    rows = [(line.mark, line.label, line.count) for line in legend.lines]
    table = tables.add_table(page, Frame(frame.left, top, frame.width, 10), _WIDTHS, rows, size)
    table.first_row = False
    tables.describe(page, legend.title or legend.sizes_title)
    tables.right_aligned(table, (2,))
    for number, line in enumerate(legend.lines):
        for cell in table.rows[number].cells:
            for run in cell.text_frame.paragraphs[0].runs:
                run.font.bold = False
        table.cell(number, 0).text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        tables.swatch(table.cell(number, 0), *_swatch(line))


def _swatch(line: LegendLine) -> tuple[str, str, bool]:
    if line.colour:
        return drawing.fill(line.colour), "", False
    if line.kind in ("gap", "part", "filtered"):
        return drawing.fill("", line.kind), INK, False
    return drawing.fill(GROUND), _OUTLINED.get(line.kind, INK), line.kind in _OUTLINED


def legend_height(sheet: MapSheet, width: float, size: float) -> float:
    """Height of the whole legend in that size of print."""
    legend = sheet.legend
    texts = [text for text in (legend.sizes_title, legend.title, *legend.remarks) if text]
    lines = sum(1.25 * size * lines_needed(text, size, width) + 3 for text in texts)
    circles = 48.0 if legend.sizes else 0
    rows = [(line.mark, line.label, line.count) for line in legend.lines]
    return lines + circles + sum(tables.row_height(row, _WIDTHS, width, size) for row in rows)


def _add_sizes(page: Page, sheet: MapSheet, frame: Frame, scale: float, size: float) -> float:
    """Add the circles of the legend side by side; the place below them."""
    title = sheet.legend.sizes_title
    height = 1.25 * size * lines_needed(title, size, frame.width) + 3
    page.write([title], Frame(frame.left, frame.top, frame.width, height), size, name=title, bold=True)
    numbers = count(page.next_id())
    top, tallest = frame.top + height, max(each.radius for each in sheet.legend.sizes) * scale
    shapes, left = [], frame.left
    for each in sheet.legend.sizes:
        radius = each.radius * scale
        style = drawing.fill(sheet.circle_colour, opacity=0.78) + drawing.line(CIRCLE_LINE, 1)
        middle = (left + radius, top + tallest)
        shapes.append(drawing.circle(next(numbers), (each.label, ""), middle, radius, style))
        text = Frame(left + 2 * radius + 4, top + tallest - size, 40, 2 * size)
        shapes.append(drawing.small_text(next(numbers), each.label, text, max(size, 11), page.language))
        left = text.left + _text_room(each)
    whole = Frame(frame.left, top, left - frame.left, 2 * tallest)
    page.add_xml(drawing.group(next(numbers), (title, ""), whole, shapes))
    return top + 2 * tallest + 8


def _text_room(size: CircleSize) -> float:
    return 0.6 * BODY * len(size.label) + 14
