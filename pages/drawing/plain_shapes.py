"""The areas as short SVG paths on a grid of whole numbers: for pictures that are sent with a page.

Other than the boundary file they are simplified once more, so that forty pictures still are a light page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import shape

from geo.boundaries.areas import CALC_CRS, MAP_CRS, areas_script, read_script

UNIT_M = 150.0
"""Metres per unit of the picture: a pixel and a half of a screen with 2160 lines."""
_TOLERANCE_M = 250.0
_MARGIN = 12


@dataclass(frozen=True, slots=True)
class PlainShapes:
    """The shapes and how places of the earth lie among them.

    Attributes:
        paths: SVG path of each area; enclaves are holes (fill rule ``evenodd``).
        polygons: The same as geometry, in units of the picture, y downwards.
        width, height: Size of the picture in units.
        west, north: Corner of the picture in metres of `CALC_CRS`.
    """

    paths: dict[str, str]
    polygons: dict[str, shapely.Geometry]
    width: int
    height: int
    west: float
    north: float

    def place(self, at: tuple[float, float]) -> tuple[float, float]:
        """Where a point lies in the picture.

        Args:
            at: Latitude and longitude.
        """
        east, north = _to_metres().transform(at[1], at[0])
        return (east - self.west) / UNIT_M, (self.north - north) / UNIT_M

    def outline(self, area_ids: Iterable[str]) -> str:
        """SVG path around several areas together."""
        return path_of(shapely.unary_union([self.polygons[area_id] for area_id in sorted(area_ids)]))


@cache
def plain_shapes() -> PlainShapes:
    """The 33 areas; worked out once per process."""
    features = {str(each["id"]): each for each in read_script(areas_script())["features"]}
    degrees = [shape(feature["geometry"]) for feature in features.values()]
    metres = shapely.transform(degrees, lambda lonlat: np.column_stack(_to_metres().transform(*lonlat.T)))
    west, south, east, north = shapely.total_bounds(metres)
    west, north = west - _MARGIN * UNIT_M, north + _MARGIN * UNIT_M
    simple = shapely.coverage_simplify(metres, _TOLERANCE_M)
    gridded = shapely.transform(simple, lambda xy: np.round((xy - (west, north)) * (1, -1) / UNIT_M))
    polygons = dict(zip(features, shapely.make_valid(gridded), strict=True))
    return PlainShapes(
        paths={area_id: path_of(polygon) for area_id, polygon in polygons.items()},
        polygons=polygons,
        width=round((east - west) / UNIT_M) + _MARGIN,
        height=round((north - south) / UNIT_M) + _MARGIN,
        west=west,
        north=north,
    )


def path_of(polygon: shapely.Geometry) -> str:
    """The rings of a polygon or several as a path of relative steps; lines and points are left out."""
    parts = [part for part in shapely.get_parts(polygon) if part.geom_type == "Polygon"]
    return "".join(_ring(ring.coords) for part in parts for ring in (part.exterior, *part.interiors))


def _ring(coordinates: Iterable[tuple[float, float]]) -> str:
    points = np.rint(np.asarray(coordinates)[:-1, :2]).astype(int)
    steps = np.diff(points, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    # A minus sign parts two numbers as well as a space does.
    line = "".join(f"{' ' if x >= 0 else ''}{x}{' ' if y >= 0 else ''}{y}" for x, y in steps).strip()
    return f"M{points[0][0]} {points[0][1]}l{line}z"


@cache
def _to_metres() -> Transformer:
    return Transformer.from_crs(MAP_CRS, CALC_CRS, always_xy=True)
