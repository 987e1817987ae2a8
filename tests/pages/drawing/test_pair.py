"""Two maps on one sheet, opened by independent readers: python-pptx, an XML parser, PDFium, Pillow."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.slide import Slide

from geo.labels.area_names import map_name
from pages.drawing.plans.pair import MapPairSheet
from pages.drawing.primitives import PATTERNS, Frame, Group, Paragraphs, Picture, Words
from pages.drawing.text import cleaned, joined_lines
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.pptx.page import SLIDE
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheet_png, sheets_pdf
from pages.features.comparison.pair_sheet import pair_sheet
from tests.comparisons import SIX, WEEK, compared
from tests.paper_words import page_texts, squeezed
from tests.sampled import sampled
from tests.sheets import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("jahre", "kennzahlen")


@cache
def pair(kind: str) -> MapPairSheet:
    made = pair_sheet(compared("karten", SIX, karten=kind, vergleichsjahr=2023, beschriftung=True, **WEEK))
    assert made is not None
    return made


@cache
def deck(kind: str, wide: bool) -> tuple[Slide, int, int]:
    """The one slide, with width and height of its deck."""
    made = Presentation(io.BytesIO(slides([pair(kind)], "Karten", wide=wide)))
    return made.slides[0], made.slide_width, made.slide_height


@cache
def picture(kind: str) -> ET.Element:
    return ET.fromstring(sheet_svg(pair(kind)))


@pytest.mark.parametrize("wide", sampled((True, False), (True,)))
@pytest.mark.parametrize("kind", sampled(KINDS, KINDS[:1]))
def test_slide_has_all_areas_of_both_maps_as_named_shapes_in_their_colours(kind: str, wide: bool) -> None:
    sheet = pair(kind)
    slide, _, _ = deck(kind, wide)
    for drawn in sheet.maps:
        group = next(
            shape for shape in slide.shapes if shape.name == drawn.title and hasattr(shape, "shapes")
        )
        assert group._element.xpath("./p:nvGrpSpPr/p:cNvPr/@descr") == [drawn.spoken]
        shapes = {shape.name: shape for shape in list(group.shapes)[:33]}
        for area in drawn.areas:
            shape = shapes[area.name]
            assert shape._element.xpath(".//p:cNvPr/@descr") == [cleaned(area.spoken)]
            if area.fill in PATTERNS:
                assert shape.fill.type == MSO_FILL.PATTERNED
            else:
                assert f"#{shape.fill.fore_color.rgb}".lower() == area.fill
    rows = [row for shape in slide.shapes if shape.has_table for row in shape.table.rows]
    lines = [line for legend in sheet.legends for line in legend.lines]
    for row, line in zip(rows, lines, strict=True):
        words = " ".join(cell.text_frame.text for cell in row.cells)
        assert line.label in words
        assert line.count in words


@pytest.mark.parametrize("wide", sampled((True, False), (True,)))
@pytest.mark.parametrize("kind", sampled(KINDS, KINDS[:1]))
def test_nothing_of_the_slide_lies_outside_of_it_and_maps_lie_beside_each_other(
    kind: str, wide: bool
) -> None:
    slide, across, tall = deck(kind, wide)
    for shape in slide.shapes:
        assert shape.left >= 0
        assert shape.left + shape.width <= across
        assert shape.top + shape.height <= tall
    left, right = (
        next(shape for shape in slide.shapes if shape.name == drawn.title and hasattr(shape, "shapes"))
        for drawn in pair(kind).maps
    )
    assert left.left + left.width <= right.left
    assert (left.width, left.height) == (right.width, right.height)


@pytest.mark.parametrize("kind", KINDS)
def test_svg_names_every_area_of_each_map_once(kind: str) -> None:
    root = picture(kind)
    every = Counter(found for each in root.iter() if (found := each.get("id")))
    assert max(every.values()) == 1
    groups = {each.get("id"): each for each in root.iter(f"{SVG}g") if each.get("class") == "gebiet"}
    assert len(groups) == 66
    for drawn, side in zip(pair(kind).maps, ("links-", "rechts-"), strict=True):
        for area in drawn.areas:
            group = groups[f"{side}{area.id}"]
            path = group.find(f"{SVG}path")
            assert path is not None
            assert group.findtext(f"{SVG}title") == cleaned(area.spoken)
            assert path.get("fill") == (
                area.fill if area.fill.startswith("#") else f"url(#muster-{area.fill})"
            )


@pytest.mark.parametrize("kind", sampled(KINDS, KINDS[:1]))
def test_pdf_has_both_maps_and_their_words_on_one_page(kind: str) -> None:
    [text] = page_texts(sheets_pdf([pair(kind)], "Karten"))
    words = [*(drawn.title for drawn in pair(kind).maps), *pair(kind).below, pair(kind).imprint.stand]
    words += [line.label for legend in pair(kind).legends for line in legend.lines]
    assert all(squeezed(word) in squeezed(text) for word in words)


def test_picture_has_its_size_and_the_colours_of_the_legend() -> None:
    with Image.open(io.BytesIO(sheet_png(pair("jahre"), "4k"))) as picture:
        assert picture.size == (3840, 2160)
        counted = picture.convert("RGB").getcolors(1 << 24)
    assert counted is not None
    pixels = {colour for _, colour in counted}
    used = {area.fill for drawn in pair("jahre").maps for area in drawn.areas if area.fill not in PATTERNS}
    assert {tuple(bytes.fromhex(colour[1:])) for colour in used} <= pixels


def test_hostile_title_is_text_on_slide_and_in_svg() -> None:
    title = HOSTILE["script"]  # every other one: the tests of the writers
    named = replace(pair("jahre"), title=title)
    slide = Presentation(io.BytesIO(slides([named], title))).slides[0]
    assert slide.shapes.title.text_frame.text == cleaned(title)
    root = ET.fromstring(sheet_svg(named))
    assert root.findtext(f"{SVG}title") == cleaned(title)
    assert not list(root.iter(f"{SVG}script"))


@pytest.mark.parametrize("body", [Frame(36, 110, 648, 350), Frame(0, 0, 300, 200)])
@pytest.mark.parametrize("kind", sampled(KINDS, KINDS[:1]))
def test_every_value_is_on_its_map_or_listed_beside_it(kind: str, body: Frame) -> None:
    sheet = pair(kind)
    drawing = sheet.plan(body, SLIDE)
    pictures = [each for each in drawing.blocks if isinstance(each, Picture)]
    lists = {
        text
        for block in drawing.blocks
        if isinstance(block, Paragraphs)
        for text in block.texts
        if text.startswith("Ohne Platz auf der Karte: ")
    }
    assert bool(lists) == (body.width < 400)
    named = set()
    for shown, picture in zip(sheet.maps, pictures, strict=True):
        written = {
            each.text
            for group in picture.pieces
            if isinstance(group, Group)
            for each in group.pieces
            if isinstance(each, Words)
        }
        for area in shown.areas:
            name = joined_lines(map_name(area.id))
            on_map = area.badge in written or f"{name} {area.badge}" in written
            parts = area.badge.split(" ")
            assert (
                not area.badge
                or on_map
                or set(parts) <= written
                or any(f"{name} {area.badge}" in text for text in lists)
            ), (shown.title, area.name, area.badge)
        named.add("Bergstraße" in written)
    assert len(named) == 1, "names are on both maps or on none"
