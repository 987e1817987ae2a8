"""The SVG, read by an XML parser."""

from __future__ import annotations

import base64
import io
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache

import pytest
from fontTools.ttLib import TTFont

from geo.boundaries.areas import area_order
from pages.drawing.ink import CHOSEN, INK
from pages.drawing.plans.chart import ChartSheet
from pages.drawing.plans.map import MapSheet
from pages.drawing.text import cleaned
from pages.drawing.writers.svg import sheet_svg
from pages.features.profile.profile_sheet import profile_sheet
from pages.features.programme.budget_sheet import budget_sheet
from pages.files.view_chart_sheet import ranking_sheet
from pages.files.view_imprint import LICENCE_ADDRESS
from pages.files.view_map_sheet import map_sheet
from tests.sheets import ADDRESS, HOSTILE, MAPS, addressed, named, plain_map
from tests.views import uneven_view, view

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = {"budget": budget_sheet, "ranking": ranking_sheet}


@cache
def drawn(kind: str) -> ET.Element:
    return ET.fromstring(sheet_svg(MAPS[kind]()))


def areas(root: ET.Element) -> dict[str, ET.Element]:
    return {group.get("id", ""): group for group in root.iter(f"{SVG}g") if group.get("class") == "gebiet"}


def words(root: ET.Element) -> str:
    return " ".join(" ".join(text.itertext()) for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("kind", MAPS)
def test_every_area_is_a_group_with_its_id_and_its_figure_as_title(kind: str) -> None:
    found = areas(drawn(kind))
    assert tuple(found) == area_order()
    for area in MAPS[kind]().areas:
        assert found[area.id].findtext(f"{SVG}title") == cleaned(area.spoken)


@pytest.mark.parametrize("kind", MAPS)
def test_areas_have_the_colours_of_the_legend_and_gaps_a_pattern(kind: str) -> None:
    sheet, found = MAPS[kind](), areas(drawn(kind))
    patterns = {pattern.get("id") for pattern in drawn(kind).iter(f"{SVG}pattern")}
    for area in sheet.areas:
        path = found[area.id].find(f"{SVG}path")
        assert path is not None
        assert path.get("fill") == (area.fill if area.fill.startswith("#") else f"url(#muster-{area.fill})")
        assert area.fill.startswith("#") or f"muster-{area.fill}" in patterns
    legend = next(group for group in drawn(kind).iter(f"{SVG}g") if group.get("id") == "legende")
    rows = [group for group in legend.iter(f"{SVG}g") if group.get("class") == "legende-zeile"]
    swatches = [rect.get("fill") for row in rows for rect in row.iter(f"{SVG}rect")]
    assert [line.colour for line in sheet.legend.lines if line.colour] == [
        fill for fill, line in zip(swatches, sheet.legend.lines, strict=True) if line.colour
    ]


@pytest.mark.parametrize("kind", MAPS)
def test_words_of_the_sheet_stand_in_it_as_text(kind: str) -> None:
    sheet, written = MAPS[kind](), words(drawn(kind))
    for line in (
        sheet.title,
        sheet.imprint.stand,
        sheet.imprint.licence,
        sheet.legend.lines[0].label,
        "50 km",
    ):
        assert line in written
    assert drawn(kind).get("lang") == "de"


def test_landkreis_has_a_hole_where_its_city_is() -> None:
    path = areas(drawn("plain"))["marburg-biedenkopf"].find(f"{SVG}path")
    assert path is not None
    assert path.get("fill-rule") == "evenodd"
    assert str(path.get("d")).count("M") == 2


def test_circles_have_areas_in_proportion_to_their_numbers() -> None:
    sheet = MAPS["circles"]()
    group = next(each for each in drawn("circles").iter(f"{SVG}g") if each.get("id") == "karte")
    radii = [
        float(circle.get("r", "0"))
        for circle in group
        if circle.tag == f"{SVG}circle" and circle.get("fill") == sheet.circle_colour
    ]
    wanted = [circle.radius for circle in sheet.circles if circle.kind != "part"]
    assert [radius / radii[0] for radius in radii] == pytest.approx([r / wanted[0] for r in wanted], abs=0.01)


@pytest.mark.parametrize("kind", CHARTS)
def test_chart_says_every_point(kind: str) -> None:
    sheet = CHARTS[kind](view())
    written = words(ET.fromstring(sheet_svg(sheet)))
    for point in sheet.points:
        assert point.label in written
        assert point.text in written


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("make", [plain_map, lambda: budget_sheet(view())], ids=["map", "chart"])
def test_hostile_title_is_text_and_nothing_else(title: str, make) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    sheet: MapSheet | ChartSheet = named(make(), title)
    root = ET.fromstring(sheet_svg(sheet))
    assert root.findtext(f"{SVG}title") == cleaned(title)
    assert "".join(words(root).split()).startswith("".join(cleaned(title).split()))
    allowed = {
        "svg",
        "title",
        "desc",
        "defs",
        "pattern",
        "clipPath",
        "g",
        "path",
        "rect",
        "circle",
        "text",
        "tspan",
        "style",
    }
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= allowed
    # The style is the font, whatever the title says.
    assert [style.text for style in root.iter(f"{SVG}style")] == [drawn("plain").findtext(f"{SVG}style")]


def test_highlighted_class_is_outlined_and_the_others_are_veiled() -> None:
    # In the highest of the five classes of 2018 lie the seven cities with Sonderstatus.
    sheet = map_sheet(uneven_view(klasse=4))
    assert len(sheet.veiled) == 26
    root = ET.fromstring(sheet_svg(sheet))
    veils = [path for path in root.iter(f"{SVG}path") if path.get("fill-opacity") == "0.6"]
    assert len(veils) == 2, "on the map and in the inset"
    assert not [p for p in drawn("plain").iter(f"{SVG}path") if p.get("fill-opacity") == "0.6"]


def test_profile_is_drawn_as_its_map() -> None:
    root = ET.fromstring(sheet_svg(profile_sheet(view(), "kassel")))
    assert len(areas(root)) == 33
    assert "Steckbrief Stadt Kassel" in words(root)


def test_address_is_written_and_drawn_as_a_code() -> None:
    sheet = replace(plain_map(), imprint=addressed(plain_map().imprint))
    root = ET.fromstring(sheet_svg(sheet))
    assert ADDRESS in words(root)
    assert [g.get("aria-label") for g in root.iter(f"{SVG}g") if g.get("id") == "qr"] == [ADDRESS]
    assert not [g for g in drawn("plain").iter(f"{SVG}g") if g.get("id") == "qr"]


def test_picture_refers_to_nothing_outside() -> None:
    # The licence names its address, as words.
    text = sheet_svg(MAPS["mixed"]()).decode().replace(f": {LICENCE_ADDRESS}", "")
    assert text.count("http") == text.count("http://www.w3.org/2000/svg")
    assert "href" not in text


@pytest.mark.parametrize("kind", MAPS)
def test_document_brings_its_font_for_machines_that_have_neither_it_nor_arial(kind: str) -> None:
    root = drawn(kind)
    style = root.findtext(f"{SVG}style") or ""
    faces = dict(re.findall(r"font-weight:(\w+);src:url\(data:font/woff;base64,([^)]+)\)", style))
    assert set(faces) == {"normal", "bold"}
    assert (root.get("font-family") or "").startswith("'Source Sans Pro'")
    for face in faces.values():
        with TTFont(io.BytesIO(base64.b64decode(face))) as font:
            missing = {char for char in words(root) if ord(char) not in font.getBestCmap()}
            assert missing == set()


def test_class_brought_out_and_chosen_area_are_explained_on_the_sheet_and_spoken() -> None:
    root = ET.fromstring(sheet_svg(map_sheet(uneven_view(klasse=2, gebiet="kassel"))))
    for label in ("Hervorgehoben: 0,54 bis unter 0,65", "Gewählt: Stadt Kassel, 0,50"):
        assert label in words(root)
        assert label in (root.findtext(f"{SVG}desc") or "")
    legend = next(group for group in root.iter(f"{SVG}g") if group.get("id") == "legende")
    edges = [rect.get("stroke") for rect in legend.iter(f"{SVG}rect")]
    assert edges[-2:] == [INK, CHOSEN]
