"""The map as 33 equal tiles, placed by hand: every area weighs the same, and no boundary is drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from geo.boundaries.anchors import tile_anchor
from geo.boundaries.areas import area_order
from geo.boundaries.tiles import tile_name, tile_places, tiles_geojson
from pages.drawing.plans.map import MapSheet
from pages.drawing.plans.outlines import Ground, Place

_WIDE, _HIGH = 1600, 1000
"""Units of a tile; on a sheet tiles are stretched as wide as the frame allows, for the names in them."""
_VALUE_SHARE = 0.76
"""How far down a tile its value stands: below the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TileMapSheet(MapSheet):
    """A map of tiles: in all else as any map."""

    @property
    def ground(self) -> Ground:
        """The tiles, with the areas' short names."""
        return _tiles()


@cache
def _tiles() -> Ground:
    from shapely import box

    places = tile_places()
    shapes = {
        area_id: box(column * _WIDE, -(row + 1) * _HIGH, (column + 1) * _WIDE, -row * _HIGH)
        for area_id, (column, row) in ((each, places[each]) for each in area_order())
    }
    names = {area_id: tile_name(area_id) for area_id in area_order()}
    return Ground(shapes, _point, _value_place, names=names, in_metres=False)


def _value_place(area_ids: tuple[str, ...]) -> Place:
    """Latitude and longitude of the place for a value of one area."""
    latitude, longitude = tile_anchor(area_ids)
    _, south, _, north = _first_tile()
    return latitude - (_VALUE_SHARE - 0.5) * (north - south), longitude


def _point(at: Place) -> Place:
    """A place of the tiles on the screen, in units of these."""
    west, south, east, north = _first_tile()
    column, row = tile_places()[area_order()[0]]
    across = (at[1] - west) / (east - west)
    down = (_northing(north) - _northing(at[0])) / (_northing(north) - _northing(south))
    return (column + across) * _WIDE, -(row + down) * _HIGH


@cache
def _first_tile() -> tuple[float, float, float, float]:
    """West, south, east and north of a tile on the screen, in degrees."""
    (first,) = (each for each in tiles_geojson()["features"] if each["id"] == area_order()[0])
    ring = first["geometry"]["coordinates"][0]
    return ring[0][0], ring[0][1], ring[2][0], ring[2][1]


def _northing(latitude: float) -> float:
    """Mercator's, in which the tiles on the screen are of one size."""
    return math.asinh(math.tan(math.radians(latitude)))
