from __future__ import annotations

import geopandas as gpd
import pytest
import shapely

from data.model.errors import DataError
from geo.build.simplify_borders import Tolerances, dissolve, simplify
from tests.vg250_sample import CELL_M, WAVE_M, area_ids, sample_units


def simplified(by: Tolerances) -> gpd.GeoDataFrame:
    units = sample_units()
    return simplify(units, area_ids(units), frozenset({"giessen"}), by)


def test_dissolved_kreis_has_its_city_as_a_hole() -> None:
    units = sample_units()
    areas = dissolve(units, area_ids(units))
    kreis = areas.geometry["landkreis-giessen"]
    assert list(areas.index) == ["giessen", "hanau", "landkreis-giessen", "main-kinzig-kreis"]
    assert len(kreis.interiors) == 1
    assert shapely.Polygon(kreis.interiors[0]).equals(areas.geometry["giessen"])


def test_waves_below_the_tolerance_become_straight_sides() -> None:
    # Each side is a wave of 24 m between two corners that stay; at 25 m only the corners are left.
    shapes = simplified(Tolerances(city=25, area=25, inner=25))
    assert shapes.geometry["06531005"].area == pytest.approx(CELL_M**2)
    assert shapely.get_num_coordinates(shapes.geometry["06531005"]) == 5


def test_neighbours_share_every_simplified_border() -> None:
    shapes = simplified(Tolerances(city=5, area=15, inner=25))
    assert shapely.coverage_is_valid(shapes.geometry.values)


def test_each_kind_of_border_keeps_to_its_own_tolerance() -> None:
    units = sample_units()
    shapes = simplified(Tolerances(city=0, area=0, inner=WAVE_M + 1))
    city_before, city_after = units.geometry["06531005"], shapes.geometry["06531005"]
    assert city_after.equals(city_before)
    # Between 06531001 and 06531002, both in the Landkreis, a straight line is left.
    inner = shapes.geometry["06531001"].intersection(shapes.geometry["06531002"])
    assert inner.length == pytest.approx(CELL_M)


def test_lines_that_would_cross_are_simplified_less() -> None:
    # The lower line dips by 90 m and would be straight at 100 m; the upper one dips by 110 m, keeps its dip,
    # and would hang below the straight lower line. At half the tolerance the lower line keeps its dip too.
    lower, upper = [(0, 0), (500, -90), (1000, 0)], [(0, 50), (500, -60), (1000, 50)]
    shapes = [
        shapely.Polygon([*lower, (1000, -1000), (0, -1000)]),
        shapely.Polygon([*lower, *upper[::-1]]),
        shapely.Polygon([*upper, (1000, 1000), (0, 1000)]),
    ]
    keys = ["06531001", "06531002", "06531003"]
    units = gpd.GeoDataFrame({"name": keys}, index=keys, geometry=shapes, crs="EPSG:25832")
    simple = simplify(units, ["x", "x", "x"], frozenset(), Tolerances(100, 100, 100))
    assert [shape.area for shape in simple.geometry] == [shape.area for shape in shapes]


def test_overlapping_units_are_refused() -> None:
    units = sample_units()
    shapes = units.geometry.values.copy()
    shapes[0] = shapes[0].buffer(10)
    with pytest.raises(DataError, match="expected units that neither overlap nor leave gaps"):
        simplify(units.set_geometry(shapes), area_ids(units), frozenset(), Tolerances(1, 1, 1))
