from __future__ import annotations

import math
from xml.etree import ElementTree

import pytest
import shapely

from pages.drawing.map_alone import map_alone
from pages.drawing.plain_shapes import UNIT_M, path_of, plain_shapes
from pages.features.slides.map_picture import picture_uri
from pages.features.week.week_view import week_view
from pages.files.view_map_sheet import map_sheet, week_sheet
from tests.views import view

SVG = "{http://www.w3.org/2000/svg}"


def areas_of(picture: str) -> list[ElementTree.Element]:
    group = ElementTree.fromstring(picture).find(f"{SVG}g")
    assert group is not None
    return list(group)


def test_every_area_has_the_fill_of_its_sheet() -> None:
    sheet = map_sheet(view(kennzahl="koordination", jahr=2025))
    fills = [path.get("fill") for path in areas_of(map_alone(sheet))]
    assert fills == [area.colour or f"url(#{area.pattern})" for area in sheet.areas]
    assert len(fills) == 33
    assert "url(#gap)" in fills
    colours = {line.colour for line in sheet.legend.lines if line.colour}
    assert set(fills) - {"url(#gap)"} == colours


def test_chosen_area_and_values_are_drawn_and_covered_values_left_out() -> None:
    sheet = map_sheet(view(gebiet="hanau", beschriftung=True))
    picture = map_alone(sheet)
    assert picture.count("#c8102e") == 1
    written = [text.text for text in ElementTree.fromstring(picture).iter(f"{SVG}text")]
    badges = [area.badge for area in sheet.areas]
    assert 15 < len(written) < 33
    assert set(written) <= set(badges)


def test_circles_keep_the_proportions_of_the_screen() -> None:
    sheet = week_sheet(week_view(view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)))
    root = ElementTree.fromstring(map_alone(sheet))
    radii = [
        float(str(each.get("r"))) for each in root.iter(f"{SVG}circle") if each.get("stroke") == "#14181d"
    ]
    wanted = [each.radius for each in sheet.circles]
    assert len(radii) == len(wanted)
    for drawn, on_screen in zip(radii, wanted, strict=True):
        assert math.isclose(drawn / radii[0], on_screen / wanted[0], rel_tol=0.02)


def test_shapes_neither_overlap_nor_leave_gaps_and_keep_their_size() -> None:
    shapes = plain_shapes()
    polygons = list(shapes.polygons.values())
    assert sum(each.area for each in polygons) == pytest.approx(shapely.unary_union(polygons).area, rel=2e-3)
    km2 = shapes.polygons["hanau"].area * (UNIT_M / 1000) ** 2
    # 76.47 km2 by the official register; simplified for a picture.
    assert km2 == pytest.approx(76.47, rel=0.05)
    assert "landkreis-kassel" in shapes.paths


def test_place_of_the_zugspitze_is_outside_and_that_of_wiesbaden_inside_its_area() -> None:
    shapes = plain_shapes()
    assert shapes.polygons["wiesbaden"].contains(shapely.Point(shapes.place((50.082, 8.24))))
    assert shapes.place((47.42, 10.98))[1] > shapes.height


def test_ring_is_written_in_relative_steps() -> None:
    square = shapely.Polygon([(1, 1), (4, 1), (4, -2), (1, -2)])
    assert path_of(square) == "M1 1l3 0 0-3-3 0z"


@pytest.mark.parametrize("labels", [False, True])
def test_picture_is_light_enough_for_forty_slides(labels: bool) -> None:
    uri = picture_uri(map_sheet(view(beschriftung=labels)))
    assert uri.startswith("data:image/svg+xml,%3Csvg")
    assert len(uri) < 45_000
    assert not set(uri) & set('"<>#\n')
