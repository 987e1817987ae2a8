"""Hessen as one small picture: a simplified outline as SVG, and where a point of the map lies in it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from geo.boundaries.areas import areas_script, read_script

_TOLERANCE = 0.02
"""Degrees, about 2 km: less than a pixel of a picture of 100 pixels width."""
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class SmallOutline:
    """The outline and its frame.

    Attributes:
        svg: A complete SVG picture, filled black, of `width` by `height` units.
        west, north: Corner of the frame in degrees.
        across, down: Size of the frame in degrees.
    """

    svg: str
    width: int
    height: int
    west: float
    north: float
    across: float
    down: float

    def place(self, at: tuple[float, float]) -> tuple[float, float]:
        """Share of width and height, in per cent from the left and from the top.

        Args:
            at: Latitude and longitude.
        """
        latitude, longitude = at
        return 100 * (longitude - self.west) / self.across, 100 * (self.north - latitude) / self.down


@cache
def small_outline() -> SmallOutline:
    """The outline of the 33 areas together, without inner borders and without parts of a few km²."""
    from shapely import unary_union
    from shapely.geometry import shape

    features = read_script(areas_script())["features"]
    union = unary_union([shape(feature["geometry"]) for feature in features])
    simple = max(getattr(union, "geoms", [union]), key=lambda part: part.area).simplify(_TOLERANCE)
    west, south, east, north = simple.bounds
    # A degree of longitude is shorter than one of latitude; here the middle of Hessen decides for all of it.
    shape_ratio = (north - south) / ((east - west) * math.cos(math.radians((south + north) / 2)))
    height = round(_WIDTH * shape_ratio)
    points = [
        (_WIDTH * (x - west) / (east - west), height * (north - y) / (north - south))
        for x, y in simple.exterior.coords[:-1]
    ]
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}"><path d="{path}"/></svg>'
    return SmallOutline(svg, _WIDTH, height, west, north, east - west, north - south)
