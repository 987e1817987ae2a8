"""The scatter as files, opened by independent readers: python-pptx, an XML parser, PDFium."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE

from pages.drawing.plans.point_labels import overlaps
from pages.drawing.plans.scatter import ScatterSheet, place_scatter
from pages.drawing.primitives import Frame
from pages.drawing.text import cleaned
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheets_pdf
from pages.features.comparison.scatter_sheet import scatter_sheet
from tests.comparisons import PEOPLE, SIX, WEEK, compared
from tests.paper_words import page_texts, squeezed
from tests.sheets import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
VIEWS = {
    "all": compared("streuung", SIX, kennzahl2="flaeche", bezug2="absolut", **PEOPLE),
    "few": compared("streuung", SIX, kennzahl2="einwohner", bezug2="je-km2", **WEEK),
}
MARKERS = {
    XL_MARKER_STYLE.CIRCLE: "circle",
    XL_MARKER_STYLE.SQUARE: "square",
    XL_MARKER_STYLE.TRIANGLE: "triangle",
}


@cache
def scatter(kind: str) -> ScatterSheet:
    made = scatter_sheet(VIEWS[kind])
    assert made is not None
    return made


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize("kind", VIEWS)
def test_slide_has_a_native_chart_with_the_figures_of_every_point(kind: str, wide: bool) -> None:
    sheet = scatter(kind)
    slide = Presentation(io.BytesIO(slides([sheet], "Streuung", wide=wide))).slides[0]
    frame = next(shape for shape in slide.shapes if shape.has_chart)
    assert frame._element.xpath(".//p:cNvPr/@descr")[0] == cleaned(sheet.spoken)
    chart = frame.chart
    assert chart.chart_type == XL_CHART_TYPE.XY_SCATTER
    found = set()
    for series in chart.plots[0].series:
        if series.name == sheet.names_label:
            continue
        xs = [float(each.text) for each in series._element.xpath("./c:xVal//c:pt/c:v")]
        for number, (x, y) in enumerate(zip(xs, series.values, strict=True)):
            marker = series.points[number].marker
            colour = f"#{marker.format.fill.fore_color.rgb}".lower()
            found.add((x, y, MARKERS[marker.style], colour))
    assert found == {(point.x, point.y, point.shape, point.colour) for point in sheet.points}


@pytest.mark.parametrize("sprache", ["de", "en"])
def test_axes_of_a_native_chart_have_thousands_and_decimals_in_either_language(sprache: str) -> None:
    # Up to 4,000 inhabitants per km²: an English comma is no decimal one, "4000.000".
    few = compared("streuung", SIX, kennzahl2="einwohner", bezug2="je-km2", sprache=sprache, **WEEK)
    sheet = scatter_sheet(few)
    assert sheet is not None
    slide = Presentation(io.BytesIO(slides([sheet], "Streuung"))).slides[0]
    chart = next(shape for shape in slide.shapes if shape.has_chart).chart
    formats = [axis.tick_labels.number_format for axis in (chart.category_axis, chart.value_axis)]
    assert formats[1] == "#,##0"
    assert formats[0] in ("0", "0.0", "0.00")


@pytest.mark.parametrize("kind", VIEWS)
def test_compared_areas_of_a_native_chart_lie_on_top_with_their_letters(kind: str) -> None:
    sheet = scatter(kind)
    slide = Presentation(io.BytesIO(slides([sheet], "Streuung"))).slides[0]
    chart = next(shape for shape in slide.shapes if shape.has_chart).chart
    series = {each.name: each for each in chart.plots[0].series}
    compared_points = [point for point in sheet.points if point.letter]
    # What stands last is drawn last; only their names, which have no marks, come after them.
    assert [name for name in series if name != sheet.names_label][-1] == sheet.compared_label
    drawn = series[sheet.compared_label]
    assert list(drawn.values) == [point.y for point in compared_points]
    letters = [drawn.points[number].data_label.text_frame.text for number in range(len(compared_points))]
    assert letters == [point.letter for point in compared_points] == sorted(letters)


@pytest.mark.parametrize("kind", VIEWS)
def test_workbook_of_a_native_chart_names_the_area_of_every_point(kind: str) -> None:
    sheet = scatter(kind)
    slide = Presentation(io.BytesIO(slides([sheet], "Streuung"))).slides[0]
    chart = next(shape for shape in slide.shapes if shape.has_chart).chart
    book = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    rows = list(book["Daten"].iter_rows(min_row=1, max_col=3, values_only=True))
    named = {name: (x, y) for x, y, name in rows if name}
    assert named == {point.name: pytest.approx((point.x, point.y)) for point in sheet.points}
    assert book.properties.creator == "WIR-Atlas Hessen"
    references = chart._chartSpace.xpath(".//c:f/text()")
    assert references
    assert all(reference.startswith("Daten!") for reference in references)


@pytest.mark.parametrize("kind", VIEWS)
def test_slide_says_correlation_cautions_and_who_is_missing(kind: str) -> None:
    slide = Presentation(io.BytesIO(slides([scatter(kind)], "Streuung"))).slides[0]
    written = "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert all(cleaned(line) in written for line in scatter(kind).lines)


@pytest.mark.parametrize("native", [True, False])
@pytest.mark.parametrize("kind", VIEWS)
def test_every_point_is_named_or_numbered_or_said_to_be_neither(kind: str, native: bool) -> None:
    plan = place_scatter(scatter(kind), Frame(0, 0, 500, 340), 12, native=native)
    boxes = [each.label.box for each in plan.points if each.label]
    assert not any(overlaps(one, other) for place, one in enumerate(boxes) for other in boxes[:place])
    for each in plan.points:
        if each.label is None and each.point.letter:
            assert f"{each.point.letter} {each.point.name}" in plan.key
        elif each.label is None:
            assert each.point.name in plan.unnamed
        elif each.point.name not in each.label.text:
            assert f"{each.label.text} {each.point.name}" in plan.key
        assert plan.field.holds(each.at)


def test_higher_value_lies_higher_and_further_right() -> None:
    plan = place_scatter(scatter("all"), Frame(0, 0, 500, 340), 12)
    across = sorted(plan.points, key=lambda each: each.point.x)
    up = sorted(plan.points, key=lambda each: each.point.y)
    assert [each.at[0] for each in across] == sorted(each.at[0] for each in plan.points)
    assert [each.at[1] for each in up] == sorted((each.at[1] for each in plan.points), reverse=True)


@pytest.mark.parametrize("kind", VIEWS)
def test_svg_says_name_and_values_of_every_point(kind: str) -> None:
    root = ET.fromstring(sheet_svg(scatter(kind)))
    groups = [group for group in root.iter(f"{SVG}g") if group.get("class") == "punkt"]
    assert {group.findtext(f"{SVG}title") for group in groups} == {
        cleaned(point.spoken) for point in scatter(kind).points
    }


@pytest.mark.parametrize("kind", VIEWS)
def test_pdf_has_the_words_on_one_page(kind: str) -> None:
    [text] = page_texts(sheets_pdf([scatter(kind)], "Streuung"))
    assert all(squeezed(line) in squeezed(text) for line in scatter(kind).lines)


def test_hostile_title_is_text_on_slide_and_in_svg() -> None:
    title = HOSTILE["script"]  # every other one: the tests of the writers
    named = replace(scatter("few"), title=title)
    slide = Presentation(io.BytesIO(slides([named], title))).slides[0]
    assert slide.shapes.title.text_frame.text == cleaned(title)
    root = ET.fromstring(sheet_svg(named))
    assert root.findtext(f"{SVG}title") == cleaned(title)
