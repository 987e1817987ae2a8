"""Points inside areas and groups of areas, where a circle or a label stands; needs no geopandas."""

from __future__ import annotations

from functools import cache
from typing import Any

from geo.boundaries.areas import areas_script, read_script
from geo.boundaries.tiles import tiles_geojson

_TOLERANCE = 0.01
"""Degrees; a centre need not be more exact than half a pixel."""

Point = tuple[float, float]


@cache
def anchor(areas: tuple[str, ...]) -> Point:
    """Latitude and longitude of a point inside the area, or well inside the union of several.

    Raises:
        KeyError: An id is none of the 33.
    """
    features = _features()
    if len(areas) == 1:
        longitude, latitude = features[areas[0]]["properties"]["label"]
        return float(latitude), float(longitude)
    return _inside([features[area] for area in areas])


def tile_anchor(areas: tuple[str, ...]) -> Point:
    """Latitude and longitude of the middle of the tiles of these areas, between them where there are several."""
    corners = [
        each["geometry"]["coordinates"][0][corner]
        for each in tiles_geojson()["features"]
        if each["id"] in areas
        for corner in (0, 2)
    ]
    longitude, latitude = (sum(side) / len(corners) for side in zip(*corners, strict=True))
    return round(latitude, 4), round(longitude, 4)


def _inside(features: list[dict[str, Any]]) -> Point:
    # Here, not above: most pages have no joint figure, and the first start should not wait for it.
    from shapely import maximum_inscribed_circle, unary_union
    from shapely.geometry import shape

    union = unary_union([shape(feature["geometry"]) for feature in features])
    largest = max(getattr(union, "geoms", [union]), key=lambda part: part.area)
    longitude, latitude = maximum_inscribed_circle(largest, tolerance=_TOLERANCE).coords[0]
    return round(float(latitude), 4), round(float(longitude), 4)


@cache
def _features() -> dict[str, dict[str, Any]]:
    return {str(feature["id"]): feature for feature in read_script(areas_script())["features"]}
