"""The map as it lies on the screen: in Web Mercator, all of Hessen or the part around one area, boundaries or tiles."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geo.boundaries.anchors import anchor
from geo.boundaries.areas import areas_script, read_script
from geo.boundaries.tiles import tile_name, tiles_geojson
from pages.drawing.plans.map import MapSheet
from pages.drawing.plans.outlines import Box, Ground, Place

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

EARTH_M = 6_378_137.0
_AROUND = 0.35
"""What is seen around an area that the map is about, as a share of its size, on every side (static/map/view.js)."""
_KEPT_AROUND = 2.0
"""What is drawn around it, in the same measure: a wide frame shows more than the box that must be seen."""
_FINE = 1 / 1200
"""Tolerance of outlines as a share of what is seen: half a pixel."""
_GROUNDS = 40
"""Every area once, all of Hessen, and the tiles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebMapSheet(MapSheet):
    """A map on a page.

    Attributes:
        tiles: Equal tiles instead of boundaries.
        focus: Area that the map is about; ``None`` for all of Hessen.
    """

    tiles: bool = False
    focus: str | None = None

    @property
    def ground(self) -> Ground:
        """Where its areas lie, in metres of Web Mercator."""
        return web_ground(self.tiles, self.focus)


class _Window(Ground):
    """A ground of which a part must be in sight."""

    def __init__(self, shapes: Mapping[str, BaseGeometry], seen: Box) -> None:
        super().__init__(shapes, web_point, anchor, in_metres=False)
        self._seen = seen

    @property
    def whole(self) -> Box:
        """The box that must be in sight."""
        return self._seen


@lru_cache(maxsize=_GROUNDS)
def web_ground(tiles: bool, focus: str | None) -> Ground:
    """The areas as they lie on the screen.

    Args:
        tiles: Whether they are tiles; then all are seen.
        focus: Area that must be in sight; ``None`` for all.

    Raises:
        KeyError: The focus is none of the 33.
    """
    from shapely import coverage_simplify, total_bounds
    from shapely.geometry import box

    if tiles:
        names = {str(each["id"]): tile_name(str(each["id"])) for each in tiles_geojson()["features"]}
        labels = {str(each["id"]): each["properties"]["label"] for each in tiles_geojson()["features"]}
        return Ground(
            flat_shapes(tiles_geojson()),
            web_point,
            lambda areas: (labels[areas[0]][1], labels[areas[0]][0]),
            names=names,
            in_metres=False,
        )
    shapes = flat_shapes(read_script(areas_script()))
    west, south, east, north = total_bounds(
        list(shapes.values()) if focus is None else [shapes[focus]]
    ).tolist()
    around = 0.0 if focus is None else _AROUND
    across, down = (east - west) * around, (north - south) * around
    seen = (west - across, south - down, east + across, north + down)
    side = max(east - west, north - south)
    fine = coverage_simplify(list(shapes.values()), _FINE * side * (1 + 2 * around))
    shapes = dict(zip(shapes, fine, strict=True))
    if focus is not None:
        far = _KEPT_AROUND * side
        window = box(west - far, south - far, east + far, north + far)
        cut = {area: shape.intersection(window) for area, shape in shapes.items()}
        shapes = {area: shape for area, shape in cut.items() if not shape.is_empty}
    return _Window(shapes, seen)


def flat_shapes(script: Mapping[str, object]) -> dict[str, BaseGeometry]:
    """The shapes of a script by their ids, in metres of Web Mercator."""
    from shapely import transform
    from shapely.geometry import shape

    features = script["features"]
    assert isinstance(features, list)
    return {
        str(each["id"]): transform(shape(each["geometry"]), _mercator, interleaved=False) for each in features
    }


def _mercator(longitude: object, latitude: object) -> tuple[object, object]:
    import numpy as np

    east = np.radians(longitude) * EARTH_M  # type: ignore[call-overload]
    return east, np.arcsinh(np.tan(np.radians(latitude))) * EARTH_M  # type: ignore[call-overload]


def web_point(at: Place) -> Place:
    """East and north of a latitude and longitude, in metres of Web Mercator."""
    return math.radians(at[1]) * EARTH_M, math.asinh(math.tan(math.radians(at[0]))) * EARTH_M
