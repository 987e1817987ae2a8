"""The map of tiles: one equal tile an area with its name and value, in every file, and no boundary to be credited."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from urllib.parse import unquote

import pytest
from pptx import Presentation

from geo.boundaries.areas import licence_line
from geo.boundaries.tiles import tile_name, tile_places
from pages.drawing.plans.profile import ProfileSheet
from pages.drawing.plans.tile_map import TileMapSheet
from pages.drawing.primitives import Frame, Group, Picture, Words
from pages.drawing.text import cleaned, joined_lines
from pages.drawing.writers.html import STAGE, STAGE_BODY, drawing_html
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.pptx.page import SLIDE
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheet_png, sheets_pdf
from pages.features.handing_on.view_sheet import sheet_of
from pages.features.week.week_view import week_view
from pages.files.view_map_sheet import map_sheet, week_sheet
from tests.paper_words import page_texts, squeezed
from tests.views import view

SVG = "{http://www.w3.org/2000/svg}"


def tiles(**more: object) -> TileMapSheet:
    sheet = map_sheet(view(kacheln=True, **more))
    assert isinstance(sheet, TileMapSheet)
    return sheet


def test_tiles_are_equal_and_lie_as_on_the_screen() -> None:
    outlines = tiles().ground.outlines
    boxes = {area: outlines[area].box for area in outlines}
    assert len({(east - west, north - south) for west, south, east, north in boxes.values()}) == 1
    wide, high = boxes["hanau"][2] - boxes["hanau"][0], boxes["hanau"][3] - boxes["hanau"][1]
    found = {area: (round(box[0] / wide), round(-box[3] / high)) for area, box in boxes.items()}
    assert found == dict(tile_places())


def test_circles_and_values_stand_in_the_tiles_of_their_areas() -> None:
    sheet = week_sheet(
        week_view(view(kacheln=True, kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024))
    )
    boxes = [outline.box for outline in sheet.ground.outlines.values()]
    assert sheet.circles
    for circle in sheet.circles:
        x, y = sheet.ground.point(circle.at)
        assert any(west <= x <= east and south <= y <= north for west, south, east, north in boxes)
    west, south, east, north = sheet.ground.outlines["kassel"].box
    x, y = sheet.ground.place("kassel")
    assert x == pytest.approx((west + east) / 2, abs=5)
    assert south < y < (south + north) / 2


def test_no_value_covers_the_name_above_it() -> None:
    sheet = tiles(kennzahl="einwohner", bezug="absolut", jahr=2024, beschriftung=True)
    # The body of a slide of 4:3.
    picture = sheet.plan(Frame(36, 132, 648, 325), SLIDE).blocks[0]
    assert isinstance(picture, Picture)
    words = [
        each
        for group in picture.pieces
        if isinstance(group, Group)
        for each in group.pieces
        if isinstance(each, Words)
    ]
    values, names = [each for each in words if each.ground], [each for each in words if not each.ground]
    assert len(values) == 33
    for name in names:
        across = 0.9 * SLIDE.length(name.text, name.size)
        box = Frame(name.x - across / 2, name.y - 0.72 * name.size, across, 0.72 * name.size)
        assert not any(box.meets(value.ground) for value in values if value.ground), name.text


@pytest.mark.parametrize("wide", [True, False])
def test_slide_has_a_tile_an_area_with_its_name_in_print_that_can_be_read(wide: bool) -> None:
    sheet = tiles(beschriftung=True)
    slide = Presentation(io.BytesIO(slides([sheet], "Kacheln", wide=wide))).slides[0]
    areas, marks = [shape for shape in slide.shapes if hasattr(shape, "shapes")][:2]
    assert {shape.name for shape in areas.shapes} == {area.name for area in sheet.areas}
    written = {shape.text_frame.text for shape in marks.shapes}
    for area in sheet.areas:
        lines = {cleaned(line) for line in tile_name(area.id)}
        assert cleaned(joined_lines(tile_name(area.id))) in written or lines <= written
    values = {area.badge for area in sheet.areas}
    assert values <= written
    for shape in marks.shapes:
        # A long name above a value is rather smaller than on two lines, of which the value would cover one.
        least = 12 if wide or shape.text_frame.text in values else 9.5
        assert all(int(each) >= 100 * least for each in shape._element.xpath(".//a:rPr/@sz"))


def test_every_file_says_names_and_values_and_credits_no_boundary() -> None:
    sheet = tiles(beschriftung=True)
    root = ET.fromstring(sheet_svg(sheet))
    written = " ".join(" ".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    [pdf] = page_texts(sheets_pdf([sheet], "Kacheln"))
    stage = drawing_html(sheet.plan(STAGE_BODY, STAGE), "de")
    for text in (written, pdf):
        assert all(squeezed(joined_lines(tile_name(area.id))) in squeezed(text) for area in sheet.areas)
        assert "GeoBasis" not in text
        assert "km" not in text.split()
    assert "Hersfeld-Rotenb." in unquote(stage)
    assert sheet_png(sheet, "4k").startswith(b"\x89PNG")


def test_profile_shows_where_its_area_lies() -> None:
    sheet = sheet_of(view(kacheln=True, gebiet="hanau"), "kreis")
    assert isinstance(sheet, ProfileSheet)
    assert not isinstance(sheet.map, TileMapSheet)
    assert licence_line() in " ".join(sheet.imprint.lines)
