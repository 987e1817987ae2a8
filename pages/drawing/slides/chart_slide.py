"""Charts on slides: a native column chart, or a native table for a ranking."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.table import Table
from pptx.util import Pt

from pages.drawing.ink import CHOSEN, COLUMN, GROUND, TEXT
from pages.drawing.placing import Frame
from pages.drawing.sheet import ChartPoint, ChartSheet
from pages.drawing.slides import tables
from pages.drawing.slides.page import BODY, LEAST, Page, set_description, sides
from pages.drawing.text import cleaned

_MOST_ROWS, _WIDEST = 13, 290.0


def add_chart(page: Page, sheet: ChartSheet) -> None:
    """Add the chart to the body of the slide."""
    if sheet.kind == "columns":
        add_columns(page, sheet, page.body)
    else:
        _add_ranking(page, sheet)


def add_columns(page: Page, sheet: ChartSheet, frame: Frame) -> None:
    """Add a column chart with the words of each value above its column; a gap says so below the axis."""
    data = CategoryChartData()
    data.categories = [_category(point) for point in sheet.points]
    data.add_series(cleaned(sheet.unit), [point.value for point in sheet.points])
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED
    shape = page.slide.shapes.add_chart(kind, *(Pt(side) for side in sides(frame)), data)
    set_description(shape._element, sheet.spoken)
    shape.name = cleaned(sheet.title)
    _style(shape.chart, sheet)
    for number, point in enumerate(sheet.points):
        if point.value is not None:
            _mark(shape.chart, number, point)


def _category(point: ChartPoint) -> str:
    return (
        cleaned(point.label) if point.value is not None else f"{cleaned(point.label)} ({cleaned(point.text)})"
    )


def _style(chart: Chart, sheet: ChartSheet) -> None:
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.color.rgb = Pt(BODY - 2), _rgb(TEXT)
    axis = chart.value_axis
    axis.minimum_scale, axis.has_title = 0, True
    if sheet.ticks:
        axis.maximum_scale, axis.major_unit = sheet.ticks[-1].value, sheet.ticks[1].value
    axis.axis_title.text_frame.text = cleaned(sheet.unit)
    axis.major_gridlines.format.line.color.rgb = _rgb("#d5d9de")
    axis.format.line.fill.background()
    plot = chart.plots[0]
    plot.gap_width, plot.vary_by_categories = 45, False
    series = plot.series[0]
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = _rgb(COLUMN)


def _mark(chart: Chart, number: int, point: ChartPoint) -> None:
    """The value in words, and a hatched column where it was only announced."""
    drawn = chart.plots[0].series[0].points[number]
    label = drawn.data_label
    label.position = XL_LABEL_POSITION.OUTSIDE_END
    run = label.text_frame.paragraphs[0].add_run()
    run.text, run.font.size = cleaned(point.text), Pt(BODY - 2)
    if point.announced:
        drawn.format.fill.patterned()
        drawn.format.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        drawn.format.fill.fore_color.rgb, drawn.format.fill.back_color.rgb = _rgb(COLUMN), _rgb(GROUND)
        drawn.format.line.color.rgb = _rgb(COLUMN)
    elif point.marked:
        drawn.format.fill.solid()
        drawn.format.fill.fore_color.rgb = _rgb(CHOSEN)


def _add_ranking(page: Page, sheet: ChartSheet) -> None:
    """Add as many tables side by side as the rows need, in the largest print that fits."""
    body = page.body
    if sheet.reference is not None:
        line = Frame(body.left, body.top, body.width, 22)
        page.write([sheet.reference.label], line, BODY, name=sheet.title, bold=True)
        body = Frame(body.left, body.top + 26, body.width, body.height - 26)
    heads, rows, widths = _columns(sheet)
    if not rows:
        return
    blocks = min(int(body.width // 210), ceil(len(rows) / _MOST_ROWS))
    per_block = ceil(len(rows) / blocks)
    # A short list is read from afar as well.
    widest, largest = (_WIDEST, BODY) if blocks > 1 else (1.6 * _WIDEST, 1.3 * BODY)
    width = min(widest, (body.width - 20 * (blocks - 1)) / blocks)
    parts = [[heads, *rows[start : start + per_block]] for start in range(0, len(rows), per_block)]
    size = _fitting(parts, widths, Frame(0, 0, width, body.height), largest)
    for number, part in enumerate(parts):
        place = Frame(body.left + number * (width + 20), body.top, width, 10)
        table = tables.add_table(page, place, widths, part, size)
        tables.describe(page, sheet.spoken if number == 0 else sheet.title)
        tables.right_aligned(table, (0, 2) if len(widths) == len(_WIDTHS) else (1,))
        _bring_out(table, sheet.points[number * per_block :][: len(part) - 1])


_WIDTHS = (56.0, 150.0, 84.0)


def _columns(
    sheet: ChartSheet,
) -> tuple[tuple[str, ...], list[tuple[str, ...]], tuple[float, ...]]:
    """Heads, rows and shares of the width; without a column of ranks where nothing is ranked."""
    if any(point.rank for point in sheet.points):
        ranked: list[tuple[str, ...]] = [(each.rank, each.label, each.text) for each in sheet.points]
        return sheet.heads[:3], ranked, _WIDTHS
    return sheet.heads[1:3], [(point.label, point.text) for point in sheet.points], (180.0, 110.0)


def _fitting(
    parts: Sequence[Sequence[Sequence[str]]], widths: Sequence[float], room: Frame, largest: float
) -> float:
    size = largest
    while size > LEAST and any(
        sum(tables.row_height(row, widths, room.width, size) for row in part) > room.height for part in parts
    ):
        size -= 0.5
    return size


def _bring_out(table: Table, points: Sequence[ChartPoint]) -> None:
    for number, point in enumerate(points, 1):
        if point.marked:
            for cell in table.rows[number].cells:
                for run in cell.text_frame.paragraphs[0].runs:
                    run.font.bold, run.font.color.rgb = True, _rgb(CHOSEN)


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#").upper())
