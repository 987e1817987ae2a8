"""The tiles: every area once, and near where it lies."""

from __future__ import annotations

import math
from itertools import combinations

from geo.boundaries.anchors import anchor
from geo.boundaries.areas import area_order, areas_script, neighbours, read_script
from geo.boundaries.tiles import COLUMNS, HEIGHT, ROWS, WIDTH, tile_name, tile_places, tiles_geojson


def test_every_area_has_one_tile_of_its_own_within_the_grid() -> None:
    places = tile_places()
    assert sorted(places) == sorted(area_order())
    assert len(set(places.values())) == 33
    assert {column for column, _ in places.values()} == set(range(COLUMNS))
    assert {row for _, row in places.values()} == set(range(ROWS))


def test_every_tile_touches_that_of_a_neighbour() -> None:
    places = tile_places()
    alone = [
        area
        for area, (column, row) in places.items()
        if not any(
            max(abs(places[other][0] - column), abs(places[other][1] - row)) == 1
            for other in neighbours(area)
        )
    ]
    assert alone == []


def test_north_stays_above_south_and_west_left_of_east() -> None:
    # Half a degree is about 55 km: what lies so far north is never drawn below.
    places = tile_places()
    for first, second in combinations(places, 2):
        (north, west), (south, east) = anchor((first,)), anchor((second,))
        (column, row), (other_column, other_row) = places[first], places[second]
        if north - south > 0.5:
            assert row < other_row, (first, second)
        if east - west > 0.9:
            assert column < other_column, (first, second)


def test_tiles_are_of_one_size_on_a_web_map() -> None:
    sizes = set()
    for feature in tiles_geojson()["features"]:
        [ring] = feature["geometry"]["coordinates"]
        (west, south), (east, north) = ring[0], ring[2]
        height = math.asinh(math.tan(math.radians(north))) - math.asinh(math.tan(math.radians(south)))
        sizes.add((round(east - west, 3), round(math.degrees(height), 3)))
    assert sizes == {(WIDTH, HEIGHT)}


def test_tiles_stand_in_for_the_boundaries_feature_by_feature() -> None:
    # Paint tables name areas by their place in the script: another order would swap their colours.
    tiles, areas = tiles_geojson()["features"], read_script(areas_script())["features"]
    assert [tile["id"] for tile in tiles] == [area["id"] for area in areas]
    assert [tile["properties"]["name"] for tile in tiles] == [area["properties"]["name"] for area in areas]


def test_every_tile_has_a_short_name_of_its_own_that_fits() -> None:
    names = [tile_name(area) for area in area_order()]
    assert len(set(names)) == 33
    assert {len(lines) for lines in names} == {1, 2}
    assert max(len(line) for lines in names for line in lines) <= 9
