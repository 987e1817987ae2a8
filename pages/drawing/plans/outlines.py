"""The ground of a map: the areas as flat shapes, for paper simplified with their common borders still common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from geo.boundaries.anchors import anchor
from geo.boundaries.areas import CALC_CRS, MAP_CRS, RHEIN_MAIN, area_order, areas_script, read_script
from geo.labels.raster import Raster

if TYPE_CHECKING:
    from pyproj import Transformer
    from shapely.geometry.base import BaseGeometry

TOLERANCE_M = 350.0
"""A point goes where its triangle is smaller than the square of this: less than a hair's width on paper."""

COARSE_M = 1600.0
"""The same where all of Hessen is a hundred pixels wide."""

Ring = tuple[tuple[int, int], ...]
"""A closed line in metres east and north; the first point is the last as well."""
Box = tuple[float, float, float, float]
"""West, south, east and north in metres."""
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of one area or of several together.

    Attributes:
        rings: Outer lines and holes; filled by the even-odd rule. A Landkreis has its cut-out city as a hole.
        box: What they span.
    """

    rings: tuple[Ring, ...]
    box: Box


class Ground:
    """Where the areas lie. Shapes are worked out once and kept for ever.

    Attributes:
        shapes: Every area, by id in `geo.boundaries.areas.area_order`; y is north.
        larger: The part in which areas lie so close together that it is drawn once more, larger; ``None`` for none.
        names: What is written into a tile, line by line; empty for shapes, whose names stand where they find room.
        numbers: Of the areas in the raster.
        in_metres: Whether its unit is the metre, so that distances can be read from it.
    """

    def __init__(
        self,
        shapes: Mapping[str, BaseGeometry],
        point: Callable[[Place], Place],
        anchor: Callable[[tuple[str, ...]], Place],
        *,
        larger: Box | None = None,
        names: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
        in_metres: bool = True,
    ) -> None:
        self.shapes, self.point, self._anchor = shapes, point, anchor
        self.larger, self.names, self.in_metres = larger, names, in_metres
        self.outlines = {area_id: _outline(shape) for area_id, shape in shapes.items()}
        self.numbers = {area_id: number for number, area_id in enumerate(shapes)}
        self._joined: dict[tuple[str, ...], Outline] = {}

    def joined(self, area_ids: tuple[str, ...]) -> Outline:
        """The outline of several areas together, without the borders between them.

        Raises:
            KeyError: An id is none of the 33.
        """
        from shapely import unary_union

        if area_ids not in self._joined:
            self._joined[area_ids] = _outline(unary_union([self.shapes[area_id] for area_id in area_ids]))
        return self._joined[area_ids]

    @cached_property
    def raster(self) -> Raster:
        """The areas as squares, for labels."""
        return Raster(list(self.shapes.values()))

    @property
    def whole(self) -> Box:
        """The box around all areas."""
        from shapely import total_bounds

        west, south, east, north = total_bounds(list(self.shapes.values())).tolist()
        return west, south, east, north

    def place(self, area_id: str) -> Place:
        """The point where a label of the area stands."""
        return self.point(self._anchor((area_id,)))


def borders() -> Ground:
    """The areas within their borders, in metres of `geo.boundaries.areas.CALC_CRS`."""
    return _borders(TOLERANCE_M)


def coarse_borders() -> Ground:
    """The same for a map as small as a stamp."""
    return _borders(COARSE_M)


@cache
def _borders(tolerance_m: float) -> Ground:
    # Imported at the first picture: most runs draw none.
    from shapely import coverage_simplify, transform
    from shapely.geometry import shape

    features = {feature["id"]: feature for feature in read_script(areas_script())["features"]}
    flat = [
        transform(shape(features[area_id]["geometry"]), to_metres().transform, interleaved=False)
        for area_id in area_order()
    ]
    shapes = dict(zip(area_order(), coverage_simplify(flat, tolerance_m), strict=True))
    (west, south), (east, north) = (_projected(corner) for corner in RHEIN_MAIN)
    return Ground(shapes, _projected, anchor, larger=(west, south, east, north))


@cache
def to_metres() -> Transformer:
    """From longitude and latitude to metres east and north; it takes thirty milliseconds to make."""
    from pyproj import Transformer

    return Transformer.from_crs(MAP_CRS, CALC_CRS, always_xy=True)


def _projected(at: Place) -> Place:
    """East and north of a latitude and longitude."""
    east, north = to_metres().transform(at[1], at[0])
    return float(east), float(north)


def _outline(shape: BaseGeometry) -> Outline:
    polygons = list(getattr(shape, "geoms", [shape]))
    rings = [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]
    west, south, east, north = shape.bounds
    return Outline(
        rings=tuple(tuple((round(x), round(y)) for x, y in ring.coords) for ring in rings),
        box=(float(west), float(south), float(east), float(north)),
    )
