"""The map of a slide on the stage: small, with the fills of its sheet, and an address of its own."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import pytest
import shapely

from geo.boundaries.anchors import anchor
from pages.drawing.plans.map import MapSheet
from pages.drawing.plans.outlines import borders
from pages.drawing.primitives import PATTERNS, Area, Group, Picture, Words
from pages.drawing.writers.html import STAGE, STAGE_BODY, picture_uri
from pages.drawing.writers.svg import picture_svg
from pages.features.profile.series_sheet import series_sheet
from pages.features.week.week_view import week_view
from pages.files.view_map_sheet import map_sheet, week_sheet
from tests.views import view

SVG = "{http://www.w3.org/2000/svg}"


def picture_of(sheet: MapSheet) -> Picture:
    picture = sheet.plan(STAGE_BODY, STAGE).columns[0][0]
    assert isinstance(picture, Picture)
    return picture


def drawn(sheet: MapSheet) -> ElementTree.Element:
    return ElementTree.fromstring(picture_svg(picture_of(sheet), "de", light=True))


def test_every_area_has_the_fill_of_its_sheet() -> None:
    sheet = map_sheet(view(kennzahl="koordination", jahr=2025))
    group = drawn(sheet).find(f"{SVG}g")
    assert group is not None
    fills = [path.get("fill") for path in list(group)[:33]]
    assert fills == [
        f"url(#muster-{area.fill})" if area.fill in PATTERNS else area.fill for area in sheet.areas
    ]
    assert "url(#muster-gap)" in fills
    colours = {line.colour for line in sheet.legend.lines if line.colour}
    assert set(fills) - {"url(#muster-gap)"} == colours


def test_chosen_area_and_every_name_and_value_are_drawn() -> None:
    sheet = map_sheet(view(gebiet="hanau", beschriftung=True))
    root = drawn(sheet)
    # Once more in the part that is drawn larger.
    assert len([each for each in root.iter() if each.get("stroke") == "#c8102e"]) == 2
    # A value stands below its name, or behind it in one line.
    written = {word for text in root.iter(f"{SVG}text") for word in str(text.text).split()}
    assert {area.badge for area in sheet.areas} <= written
    assert {"Hanau", "Kassel", "Rüsselsheim"} <= written


def test_circles_keep_the_proportions_of_the_screen() -> None:
    sheet = week_sheet(week_view(view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)))
    root = drawn(sheet)
    again = set(next(each for each in root.iter() if each.get("clip-path")).iter(f"{SVG}circle"))
    circles = [each for each in root.iter(f"{SVG}circle") if each not in again]
    radii = [float(str(each.get("r"))) for each in circles if each.get("stroke") == "#14181d"]
    wanted = [each.radius for each in sheet.circles]
    assert len(radii) == len(wanted)
    for radius, on_screen in zip(radii, wanted, strict=True):
        assert math.isclose(radius / radii[0], on_screen / wanted[0], rel_tol=0.02)


def test_shapes_neither_overlap_nor_leave_gaps_and_keep_their_size() -> None:
    polygons = {}
    for area_id, outline in borders().outlines.items():
        rings = [shapely.Polygon(ring) for ring in outline.rings]
        polygons[area_id] = rings[0]
        for ring in rings[1:]:
            polygons[area_id] = polygons[area_id].symmetric_difference(ring)
    together = shapely.unary_union(list(polygons.values()))
    assert sum(each.area for each in polygons.values()) == pytest.approx(together.area, rel=2e-3)
    # 76.47 km2 by the official register; simplified for a picture.
    assert polygons["hanau"].area / 1e6 == pytest.approx(76.47, rel=0.05)
    assert polygons["wiesbaden"].contains(shapely.Point(borders().place("wiesbaden")))
    assert anchor(("wiesbaden",))[0] == pytest.approx(50.08, abs=0.05)


def test_points_of_other_drawings_say_their_figures_too() -> None:
    sheet = series_sheet(view(gebiet="hanau"), "hanau")
    picture = sheet.plan(STAGE_BODY, STAGE).columns[0][0]
    assert isinstance(picture, Picture)
    root = ElementTree.fromstring(picture_svg(picture, "de", light=True))
    said = [each.get("data-say") for each in root.iter(f"{SVG}g") if each.get("data-area")]
    assert said[:2] == [f"{year}: 1,04 Stellen je 100.000 Einwohner" for year in (2017, 2018)]
    assert len(said) == 4


def test_lines_are_written_in_relative_steps_of_whole_units() -> None:
    square = Area((((1.2, 0.8), (4, 1), (4, -2), (1, -2)),), "#ffffff")
    group = Group(STAGE_BODY, (square,))
    text = picture_svg(Picture(STAGE_BODY, (group,)), "de", light=True)
    assert 'd="M1 1l3 0 0-3-3 0z"' in text


def test_words_begin_and_end_where_they_shall() -> None:
    frame = STAGE_BODY
    words = (Words("links", 0, 50, 40), Words("mitten", 0, 50, 40, side="middle"))
    root = ElementTree.fromstring(picture_svg(Picture(frame, words), "de", light=True))
    left, middle = root.iter(f"{SVG}text")
    assert (left.get("text-anchor"), middle.get("text-anchor"), root.get("text-anchor")) == (
        "start",
        None,
        "middle",
    )
    # A style sheet would overrule what single words say.
    assert "text-anchor" not in str(next(root.iter(f"{SVG}style")).text)


@pytest.mark.parametrize("labels", [False, True])
def test_picture_is_light_enough_for_forty_slides(labels: bool) -> None:
    uri = picture_uri(picture_of(map_sheet(view(beschriftung=labels))), "de")
    assert uri.startswith("data:image/svg+xml,%3Csvg")
    # Some 6 000 of it are what its areas say when they are pointed at, 9 000 the part that is drawn larger.
    assert len(uri) < 60_000
    assert not set(uri) & set('"<>#\n')
