"""Charts of PowerPoint's own, with their figures: columns, and points in a field.

The place of the axes of points is fixed, so that it is known where names find room: office programs do not look for it.
"""

from __future__ import annotations

import io
from typing import Any

from lxml import etree
from openpyxl import load_workbook
from pptx.chart.chart import Chart as NativeChart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.util import Pt

from data.export.export_table import ExportColumn
from data.export.workbook import put
from data.model.words import Language
from pages.drawing.ink import COLUMN, GRID, GROUND, INK, TEXT
from pages.drawing.primitives import Axis, Chart, Datum, Frame, Group
from pages.drawing.text import cleaned
from pages.drawing.writers.pptx.page import Page, set_description, sides

AUTHOR = "WIR-Atlas Hessen"
_TEXT = ExportColumn("text", "")
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_MARKERS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "square": XL_MARKER_STYLE.SQUARE,
    "triangle": XL_MARKER_STYLE.TRIANGLE,
}
_IN_MARK = 0.68
"""Letters in a mark as a share of those beside it."""
_LETTERED = 1.35
"""How much larger a mark with a letter is: some programs draw the last series below all others."""
_SHEET = "Daten"
_SHEET_OF_LIBRARY = "Sheet1"
_POSITIONS = {
    "right": XL_LABEL_POSITION.RIGHT,
    "left": XL_LABEL_POSITION.LEFT,
    "above": XL_LABEL_POSITION.ABOVE,
    "below": XL_LABEL_POSITION.BELOW,
    "middle": XL_LABEL_POSITION.CENTER,
}


def add_chart(page: Page, group: Group, chart: Chart) -> None:
    """Add the chart with the name and the alternative text of its group."""
    data = XyChartData() if chart.x else CategoryChartData()
    for name, values in chart.series:
        if chart.x:
            series = data.add_series(cleaned(name))
            for each in values:
                series.add_data_point(each.x, each.y)
        else:
            data.categories = [cleaned(each.category) for each in values]
            data.add_series(cleaned(name), [each.y for each in values])
    kind = XL_CHART_TYPE.XY_SCATTER if chart.x else XL_CHART_TYPE.COLUMN_CLUSTERED
    shape = page.slide.shapes.add_chart(kind, *(Pt(side) for side in sides(chart.frame)), data)
    set_description(shape._element, group.spoken)
    shape.name = cleaned(group.name)
    native: NativeChart = shape.chart
    _name_data(native, chart)
    native.has_legend, native.has_title = False, False
    native.font.size, native.font.color.rgb = Pt(chart.size), _rgb(TEXT)
    if chart.x:
        _style_points(native, chart, chart.x, page.language)
    else:
        _style_columns(native, chart)


def _name_data(native: NativeChart, chart: Chart) -> None:
    """Say in the workbook within the slide whose figures these are: else points are numbers without names."""
    part = native.part.chart_workbook.xlsx_part
    book = load_workbook(io.BytesIO(part.blob))
    sheet = book[_SHEET_OF_LIBRARY]
    sheet.title = _SHEET
    for reference in native._chartSpace.iter(f"{{{_CHART}}}f"):
        reference.text = reference.text.replace(f"{_SHEET_OF_LIBRARY}!", f"{_SHEET}!")
    line = 1
    for _, values in chart.series:
        if chart.x:
            put(sheet.cell(line, 1), cleaned(chart.x.title), _TEXT)
            for number, value in enumerate(values, line + 1):
                put(sheet.cell(number, 3), cleaned(value.name), _TEXT)
        line += len(values) + 2
    for column, wide in zip("ABC", (24, 24, 36), strict=True):
        sheet.column_dimensions[column].width = wide
    book.properties.creator = AUTHOR
    file = io.BytesIO()
    book.save(file)
    part.blob = file.getvalue()


def _style_columns(native: NativeChart, chart: Chart) -> None:
    axis, shown = native.value_axis, chart.y
    axis.minimum_scale, axis.has_title = 0, True
    if shown.ticks:
        axis.maximum_scale, axis.major_unit = shown.high, shown.ticks[1].value
    axis.axis_title.text_frame.text = cleaned(shown.title)
    axis.major_gridlines.format.line.color.rgb = _rgb(GRID)
    axis.format.line.fill.background()
    plot = native.plots[0]
    plot.gap_width, plot.vary_by_categories = 45, False
    plot.series[0].format.fill.solid()
    plot.series[0].format.fill.fore_color.rgb = _rgb(COLUMN)
    for number, value in enumerate(chart.series[0][1]):
        if value.y is not None:
            _mark_column(plot.series[0].points[number], value, chart.size)


def _mark_column(drawn: Any, value: Datum, size: float) -> None:  # noqa: ANN401 (python-pptx has no types)
    """The value in words, and a hatched column where it was only announced."""
    label = drawn.data_label
    label.position = XL_LABEL_POSITION.OUTSIDE_END
    run = label.text_frame.paragraphs[0].add_run()
    run.text, run.font.size = cleaned(value.label), Pt(size)
    if value.fill == COLUMN:
        return
    fill = drawn.format.fill
    if value.fill == "announced":
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb, fill.back_color.rgb = _rgb(COLUMN), _rgb(GROUND)
        drawn.format.line.color.rgb = _rgb(COLUMN)
    else:
        fill.solid()
        fill.fore_color.rgb = _rgb(value.fill)


def _style_points(native: NativeChart, chart: Chart, x: Axis, language: Language) -> None:
    if chart.field:
        _fix_field(native, chart.field, chart.frame)
    _style_axis(native.category_axis, x, language)
    _style_axis(native.value_axis, chart.y, language)
    for drawn, (_, values) in zip(native.plots[0].series, chart.series, strict=True):
        drawn.format.line.fill.background()
        for number, value in enumerate(values):
            _mark_point(drawn.points[number], value, chart)


def _fix_field(native: NativeChart, field: Frame, room: Frame) -> None:
    """Say where the axes cross, as shares of the chart."""
    places = {
        "x": (field.left - room.left) / room.width,
        "y": (field.top - room.top) / room.height,
        "w": field.width / room.width,
        "h": field.height / room.height,
    }
    values = "".join(f'<c:{name} val="{value:.5f}"/>' for name, value in places.items())
    layout = (
        f'<c:layout xmlns:c="{_CHART}"><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/>{values}</c:manualLayout></c:layout>'
    )
    area: etree._Element = native._chartSpace.xpath("./c:chart/c:plotArea")[0]
    for old in area.xpath("./c:layout"):
        area.remove(old)
    area.insert(0, parse_xml(layout))


def _style_axis(axis: Any, shown: Axis, language: Language) -> None:  # noqa: ANN401
    axis.minimum_scale, axis.maximum_scale = shown.low, shown.high
    if len(shown.ticks) > 1:
        axis.major_unit = shown.ticks[1].value - shown.ticks[0].value
    decimal_mark, thousands_mark = (",", ".") if language == "de" else (".", ",")
    decimals = max((len(tick.text.partition(decimal_mark)[2]) for tick in shown.ticks), default=0)
    whole = "#,##0" if any(thousands_mark in tick.text for tick in shown.ticks) else "0"
    axis.tick_labels.number_format = whole + ("." + "0" * decimals if decimals else "")
    axis.tick_labels.number_format_is_linked = False
    axis.has_major_gridlines, axis.has_title = True, False
    axis.major_gridlines.format.line.color.rgb = _rgb(GRID)
    axis.format.line.color.rgb = _rgb(TEXT)


def _mark_point(drawn: Any, value: Datum, chart: Chart) -> None:  # noqa: ANN401
    marker = drawn.marker
    larger = _LETTERED if value.place == "middle" or not value.shape else 1
    marker.style, marker.size = _MARKERS[value.shape or "circle"], round(2 * chart.radius * larger)
    if not value.shape:
        # Without any mark its words would begin in the middle of the one below it.
        marker.format.fill.background()
        marker.format.line.fill.background()
    else:
        marker.format.fill.solid()
        marker.format.fill.fore_color.rgb = _rgb(value.fill)
        marker.format.line.color.rgb = _rgb(INK)
    if not value.label:
        return
    label = drawn.data_label
    # Else some programs break a name at its hyphen.
    label.text_frame.word_wrap = False
    run = label.text_frame.paragraphs[0].add_run()
    size = chart.size * (_IN_MARK if value.place == "middle" else 1)
    run.text, run.font.size, run.font.bold = cleaned(value.label), Pt(size), value.bold
    if value.ink:
        run.font.color.rgb = _rgb(value.ink)
    label.position = _POSITIONS[value.place]


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#").upper())
