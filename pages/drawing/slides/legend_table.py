"""The legend on a slide: a native table whose swatches are filled cells, and the sizes of circles above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

from pptx.enum.text import PP_ALIGN
from pptx.table import Table

from pages.drawing.ink import CIRCLE_LINE, GROUND, INK
from pages.drawing.legend import CircleSize, LegendLine
from pages.drawing.placing import Frame
from pages.drawing.sheet import MapSheet
from pages.drawing.slides import drawing, tables
from pages.drawing.slides.page import BODY, LEAST, Page, lines_needed


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the legend is set: its print, and whether the counts stand in a column of their own."""

    size: float
    counted: bool = True

    @property
    def widths(self) -> tuple[float, ...]:
        return (30.0, 152.0, 88.0) if self.counted else (30.0, 240.0)

    def row(self, line: LegendLine) -> tuple[str, ...]:
        if self.counted:
            return line.mark, line.label, line.count
        return line.mark, f"{line.label} ({line.count})" if line.count else line.label


_SETTINGS = (*(_Setting(size) for size in (14.0, 13.0, LEAST)), _Setting(LEAST, counted=False))
_STACKED = (*_SETTINGS, *(_Setting(size, counted=False) for size in (11.0, 10.0)))
"""The first that fits is taken; of legends one below the other, rather smaller ones than a part over the foot."""
_BETWEEN = 6.0
_OUTLINED = {"joint": INK, "open": CIRCLE_LINE, "disputed": CIRCLE_LINE}


def add_legend(page: Page, sheet: MapSheet, frame: Frame, circle_scale: float) -> None:
    """Add heading, sizes of circles, lines and remarks of the legend into the frame."""
    told = any(line.count for line in sheet.legend.lines)
    settings = _SETTINGS if told else [replace(each, counted=False) for each in _SETTINGS]
    fitting = (each for each in settings if _height(sheet, frame.width, each) <= frame.height)
    _add(page, sheet, frame, next(fitting, settings[-1]), circle_scale)


def add_legends(page: Page, sheets: Sequence[MapSheet], frame: Frame) -> None:
    """Add the legends of these maps, which have no circles, one below the other and all set alike."""

    def tall(setting: _Setting) -> float:
        return sum(_height(each, frame.width, setting) + _BETWEEN for each in sheets)

    setting = next((each for each in _STACKED if tall(each) <= frame.height), _STACKED[-1])
    top = frame.top
    for each in sheets:
        height = _height(each, frame.width, setting)
        _add(page, each, Frame(frame.left, top, frame.width, height), setting, 0)
        top += height + _BETWEEN


def _add(page: Page, sheet: MapSheet, frame: Frame, setting: _Setting, circle_scale: float) -> None:
    legend, size, top = sheet.legend, setting.size, frame.top
    if legend.sizes:
        top = _add_sizes(page, sheet, frame, circle_scale, size)
    for remark in ([legend.title] if legend.title else []) + list(legend.remarks):
        height = 1.25 * size * lines_needed(remark, size, frame.width) + 3
        heading = remark is legend.title
        place = Frame(frame.left, top, frame.width, height)
        page.write([remark], place, size, name=sheet.unit, bold=heading)
        top += height
    if legend.lines:
        place = Frame(frame.left, top, frame.width, 10)
        rows = [setting.row(line) for line in legend.lines]
        table = add_lines(page, place, legend.lines, rows, (setting.widths, size))
        tables.describe(page, legend.title or legend.sizes_title)
        if setting.counted:
            tables.right_aligned(table, (2,))


def add_lines(
    page: Page,
    place: Frame,
    lines: Sequence[LegendLine],
    rows: Sequence[Sequence[str]],
    setting: tuple[Sequence[float], float],
) -> Table:
    """Add lines of a legend as a table whose first cells are swatches.

    Args:
        page: The slide.
        place: Place and width.
        lines: What the swatches show.
        rows: The words: sign in the swatch, label, and whatever follows.
        setting: Shares of the width, and size of print.
    """
    widths, size = setting
    table = tables.add_table(page, place, widths, rows, size)
    table.first_row = False
    for number, line in enumerate(lines):
        for cell in table.rows[number].cells:
            for run in cell.text_frame.paragraphs[0].runs:
                run.font.bold = False
        table.cell(number, 0).text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        tables.swatch(table.cell(number, 0), *_swatch(line))
    return table


def _swatch(line: LegendLine) -> tuple[str, str, bool]:
    if line.colour:
        return drawing.fill(line.colour), "", False
    if line.kind in ("gap", "part", "filtered"):
        return drawing.fill("", line.kind), INK, False
    return drawing.fill(GROUND), _OUTLINED.get(line.kind, INK), line.kind in _OUTLINED


def _height(sheet: MapSheet, width: float, setting: _Setting) -> float:
    """Height of the whole legend, set that way."""
    legend, size = sheet.legend, setting.size
    texts = [text for text in (legend.sizes_title, legend.title, *legend.remarks) if text]
    lines = sum(1.25 * size * lines_needed(text, size, width) + 3 for text in texts)
    circles = 48.0 if legend.sizes else 0
    rows = [setting.row(line) for line in legend.lines]
    return lines + circles + sum(tables.row_height(row, setting.widths, width, size) for row in rows)


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
        shapes.append(drawing.small_text(next(numbers), each.label, text, size, page.language))
        left = text.left + _text_room(each)
    whole = Frame(frame.left, top, left - frame.left, 2 * tallest)
    page.add_xml(drawing.group(next(numbers), (title, ""), whole, shapes))
    return top + 2 * tallest + 8


def _text_room(size: CircleSize) -> float:
    return 0.6 * BODY * len(size.label) + 14
