"""The tiles: every area once, and near where it lies."""

from __future__ import annotations

from itertools import combinations

from geo.boundaries.anchors import anchor
from geo.boundaries.areas import area_order, neighbours
from geo.boundaries.tiles import COLUMNS, ROWS, tile_places


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
