"""The areas as flat shapes in metres, simplified for paper, with their common borders still common. Kept for ever."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from geo.boundaries.anchors import anchor
from geo.boundaries.areas import CALC_CRS, MAP_CRS, RHEIN_MAIN, area_order, areas_script, read_script

if TYPE_CHECKING:
    from pyproj import Transformer
    from shapely.geometry.base import BaseGeometry

TOLERANCE_M = 350.0
"""A point goes where its triangle is smaller than the square of this: less than a hair's width on paper."""

Ring = tuple[tuple[int, int], ...]
"""A closed line in metres east and north; the first point is the last as well."""
Box = tuple[float, float, float, float]
"""West, south, east and north in metres."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of one area or of several together.

    Attributes:
        rings: Outer lines and holes; filled by the even-odd rule. A Landkreis has its cut-out city as a hole.
        box: What they span.
    """

    rings: tuple[Ring, ...]
    box: Box


@cache
def outlines() -> dict[str, Outline]:
    """Every area in `geo.boundaries.areas.CALC_CRS`, by id in `geo.boundaries.areas.area_order`."""
    return {area_id: _outline(shape) for area_id, shape in _shapes().items()}


@cache
def joined(area_ids: tuple[str, ...]) -> Outline:
    """The outline of several areas together, without the borders between them.

    Raises:
        KeyError: An id is none of the 33.
    """
    from shapely import unary_union

    return _outline(unary_union([_shapes()[area_id] for area_id in area_ids]))


@cache
def whole() -> Box:
    """The box around all areas."""
    boxes = [outline.box for outline in outlines().values()]
    west, south = (min(box[side] for box in boxes) for side in (0, 1))
    east, north = (max(box[side] for box in boxes) for side in (2, 3))
    return west, south, east, north


@cache
def rhein_main() -> Box:
    """The box in which the small cities lie close together."""
    (south, west), (north, east) = RHEIN_MAIN
    (x0, y0), (x1, y1) = _projected(south, west), _projected(north, east)
    return x0, y0, x1, y1


@cache
def place(area_ids: tuple[str, ...]) -> tuple[float, float]:
    """East and north of the point where a label or a circle of these areas stands."""
    return _projected(*anchor(area_ids))


def point(at: tuple[float, float]) -> tuple[float, float]:
    """East and north of a latitude and longitude."""
    return _projected(*at)


@cache
def _shapes() -> dict[str, BaseGeometry]:
    # Imported at the first picture: most runs draw none.
    from shapely import coverage_simplify, transform
    from shapely.geometry import shape

    features = {feature["id"]: feature for feature in read_script(areas_script())["features"]}
    flat = [
        transform(shape(features[area_id]["geometry"]), _transformer().transform, interleaved=False)
        for area_id in area_order()
    ]
    return dict(zip(area_order(), coverage_simplify(flat, TOLERANCE_M), strict=True))


@cache
def _transformer() -> Transformer:
    from pyproj import Transformer

    return Transformer.from_crs(MAP_CRS, CALC_CRS, always_xy=True)


def _projected(latitude: float, longitude: float) -> tuple[float, float]:
    east, north = _transformer().transform(longitude, latitude)
    return float(east), float(north)


def _outline(shape: BaseGeometry) -> Outline:
    polygons = list(getattr(shape, "geoms", [shape]))
    rings = [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]
    west, south, east, north = shape.bounds
    return Outline(
        rings=tuple(tuple((round(x), round(y)) for x, y in ring.coords) for ring in rings),
        box=(float(west), float(south), float(east), float(north)),
    )
