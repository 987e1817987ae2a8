"""The scatter on a slide: a chart of PowerPoint's own with its figures, the words about it beside it.

The place of the axes is fixed, so that it is known where names find room: office programs do not look for it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.chart.point import Point as ChartPoint
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.oxml import parse_xml
from pptx.util import Pt

from pages.drawing.ink import INK, TEXT
from pages.drawing.placing import Frame
from pages.drawing.scatter_plan import LINE, PLAIN, RADIUS, PlacedPoint, ScatterPlan, scatter_plan
from pages.drawing.scatter_sheet import Axis, MarkShape, ScatterSheet
from pages.drawing.slides import drawing
from pages.drawing.slides.page import BODY, LEAST, Page, lines_needed, set_description, sides
from pages.drawing.text import cleaned

_SHARES, _GAP = (0.58, 0.52, 0.46), 18.0
_BOLD = 1.12
"""How much wider bold letters run."""
_GRID = "#d5d9de"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_MARKERS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "square": XL_MARKER_STYLE.SQUARE,
    "triangle": XL_MARKER_STYLE.TRIANGLE,
}
_POSITIONS = {
    "right": XL_LABEL_POSITION.RIGHT,
    "left": XL_LABEL_POSITION.LEFT,
    "above": XL_LABEL_POSITION.ABOVE,
    "below": XL_LABEL_POSITION.BELOW,
}


def add_scatter(page: Page, sheet: ScatterSheet) -> None:
    """Add key, chart and words to the body of the slide; the more words, the smaller the chart."""
    body = page.body
    for share in _SHARES:
        frame = Frame(body.left, body.top, share * body.width, body.height)
        beside = Frame(frame.right + _GAP, body.top, body.right - frame.right - _GAP, body.height)
        plan = scatter_plan(sheet, frame, LEAST, native=True)
        words = [text for text in (*sheet.lines, plan.key, plan.unnamed) if text]
        if _tall(words, LEAST, beside) <= body.height:
            break
    _add_shapes(page, plan, frame)
    _add_titles(page, sheet, plan, frame)
    _add_chart(page, sheet, plan, frame)
    size = next((each for each in (BODY, 13.0, LEAST) if _tall(words, each, beside) <= beside.height), 11.0)
    head = _tall(words[:1], _BOLD * size, beside) + 2
    page.write(words[:1], replace(beside, height=head), size, name=sheet.title, bold=True)
    rest = replace(beside, top=beside.top + head, height=beside.height - head)
    page.write(words[1:], rest, size, name=sheet.key_label)


def _tall(words: list[str], size: float, frame: Frame) -> float:
    return sum(1.22 * size * lines_needed(text, size, frame.width) for text in words)


def _add_shapes(page: Page, plan: ScatterPlan, frame: Frame) -> None:
    """The key of the marks."""
    numbers, style = count(page.next_id()), drawing.fill(PLAIN) + drawing.line(INK, 1)
    radius, shapes = RADIUS * plan.size, []
    for key in plan.shapes:
        x, y = key.at
        box = Frame(x - radius, y - radius, 2 * radius, 2 * radius)
        shapes.append(drawing.preset(next(numbers), (key.text, ""), box, (_PRESETS[key.shape], style)))
        words = Frame(key.words[0], y - 0.7 * plan.size, 20 * plan.size, 1.4 * plan.size)
        shapes.append(drawing.small_text(next(numbers), key.text, words, plan.size, page.language))
    last = plan.shapes[-1].at[1] + radius
    whole = Frame(frame.left, frame.top, frame.width, last - frame.top)
    page.add_xml(
        drawing.group(next(numbers), (" / ".join(key.text for key in plan.shapes), ""), whole, shapes)
    )


_PRESETS: dict[MarkShape, str] = {"circle": "ellipse", "square": "rect", "triangle": "triangle"}


def _add_titles(page: Page, sheet: ScatterSheet, plan: ScatterPlan, frame: Frame) -> None:
    size, tall = plan.size, LINE * plan.size
    above = Frame(plan.field.left, plan.y_title_top, frame.right - plan.field.left, tall * len(plan.y_title))
    below = Frame(frame.left, frame.bottom - tall * len(plan.x_title), frame.width, tall * len(plan.x_title))
    page.write([f"↑ {sheet.y.title}"], above, size, name=sheet.y.title, bold=True)
    page.write([f"{sheet.x.title} →"], below, size, name=sheet.x.title, bold=True)


def _add_chart(page: Page, sheet: ScatterSheet, plan: ScatterPlan, frame: Frame) -> None:
    data, series = XyChartData(), []
    for shape, label in sheet.shapes:
        placed = [each for each in plan.points if each.point.shape == shape]
        if placed:
            one = data.add_series(cleaned(label))
            for each in placed:
                one.add_data_point(each.point.x, each.point.y)
            series.append((shape, placed))
    top = plan.y_title_top + LINE * plan.size * len(plan.y_title)
    room = Frame(frame.left, top, frame.width, frame.bottom - LINE * plan.size * len(plan.x_title) - top)
    shape_ = page.slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *(Pt(side) for side in sides(room)), data)
    set_description(shape_._element, sheet.spoken)
    shape_.name = cleaned(sheet.title)
    chart = shape_.chart
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.color.rgb = Pt(plan.size), _rgb(TEXT)
    _fix_field(chart, plan.field, room)
    _style_axis(chart.category_axis, sheet.x)
    _style_axis(chart.value_axis, sheet.y)
    for drawn, (shape, placed) in zip(chart.plots[0].series, series, strict=True):
        drawn.format.line.fill.background()
        for number, each in enumerate(placed):
            _mark(drawn.points[number], each, shape, plan.size)


def _fix_field(chart: Chart, field: Frame, room: Frame) -> None:
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
    area: etree._Element = chart._chartSpace.xpath("./c:chart/c:plotArea")[0]
    for old in area.xpath("./c:layout"):
        area.remove(old)
    area.insert(0, parse_xml(layout))


def _style_axis(axis, shown: Axis) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 (python-pptx has no types)
    axis.minimum_scale, axis.maximum_scale = shown.low, shown.high
    if len(shown.ticks) > 1:
        axis.major_unit = shown.ticks[1].value - shown.ticks[0].value
    decimals = max((len(tick.text.partition(",")[2]) for tick in shown.ticks), default=0)
    whole = "#,##0" if any("." in tick.text for tick in shown.ticks) else "0"
    axis.tick_labels.number_format = whole + ("." + "0" * decimals if decimals else "")
    axis.tick_labels.number_format_is_linked = False
    axis.has_major_gridlines, axis.has_title = True, False
    axis.major_gridlines.format.line.color.rgb = _rgb(_GRID)
    axis.format.line.color.rgb = _rgb(TEXT)


def _mark(drawn: ChartPoint, placed: PlacedPoint, shape: MarkShape, size: float) -> None:
    point, marker = placed.point, drawn.marker
    marker.style, marker.size = _MARKERS[shape], round(2 * RADIUS * size)
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = _rgb(point.colour)
    marker.format.line.color.rgb = _rgb(INK)
    if placed.label is None or placed.label.side not in _POSITIONS:
        return
    label = drawn.data_label
    # Else some programs break a name at its hyphen.
    label.text_frame.word_wrap = False
    run = label.text_frame.paragraphs[0].add_run()
    run.text, run.font.size, run.font.bold = cleaned(placed.label.text), Pt(size), bool(point.letter)
    label.position = _POSITIONS[placed.label.side]


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#").upper())
