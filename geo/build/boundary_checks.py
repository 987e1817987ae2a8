"""Measures drawn boundaries against their full-resolution originals, and refuses what is over the limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from data.model.errors import DataError
from geo.boundaries.areas import CALC_CRS

if TYPE_CHECKING:
    import geopandas as gpd

LARGEST_SHIFT_M = 100.0
LARGEST_DIFFERENCE_PERCENT = 1.0
LARGEST_OFF_OFFICIAL_PERCENT = 2.0
LARGEST_OVERLAP_M2 = 1.0

_STEP_M = 20.0
"""Spacing of the points at which a border's shift is measured, beside its own vertices."""


@dataclass(frozen=True, slots=True)
class ShapeError:
    """How far one drawn shape is from its original.

    Attributes:
        shift_m: Largest distance of a border point, old or new, from the other border.
        difference_percent: Symmetric difference in percent of the original's area.
        km2: Area of the drawn shape.
    """

    shift_m: float
    difference_percent: float
    km2: float


def measure(full: gpd.GeoDataFrame, drawn: gpd.GeoDataFrame) -> dict[str, ShapeError]:
    """Errors of each drawn shape by its id, everything measured in EPSG:25832.

    Args:
        full: Shapes at full resolution, any CRS.
        drawn: The same ids in the same order, rounded as they are written, any CRS.
    """
    before, after = full.to_crs(CALC_CRS).geometry, drawn.to_crs(CALC_CRS).geometry
    errors = {}
    for key, old, new in zip(full.index, before, after, strict=True):
        errors[str(key)] = ShapeError(
            shift_m=round(max(_reach(old, new), _reach(new, old)), 1),
            difference_percent=round(100 * old.symmetric_difference(new).area / old.area, 3),
            km2=round(new.area / 1e6, 2),
        )
    return errors


def check_coverage(full: gpd.GeoDataFrame, drawn: gpd.GeoDataFrame, name: str) -> None:
    """Checks that the drawn shapes are valid and neither overlap nor leave a gap.

    Raises:
        DataError: Names the shape or the pair at fault.
    """
    shapes = drawn.to_crs(CALC_CRS)
    for key, shape in zip(shapes.index, shapes.geometry, strict=True):
        if not shape.is_valid:
            raise DataError("a valid shape", file=name, value=f"{key}: {shapely.is_valid_reason(shape)}")
    first, second = shapes.sindex.query(shapes.geometry, predicate="intersects")
    for one, other in zip(first, second, strict=True):
        overlap = shapes.geometry.iloc[one].intersection(shapes.geometry.iloc[other]).area
        if one < other and overlap > LARGEST_OVERLAP_M2:
            pair = f"{shapes.index[one]} and {shapes.index[other]} share {overlap:.1f} m2"
            raise DataError("areas that do not overlap", file=name, value=pair)
    if not shapely.coverage_is_valid(drawn.geometry.values):
        raise DataError("neighbours that share every point of their border", file=name, value="others")
    before, after = _holes(full), _holes(drawn)
    if before != after:
        raise DataError(f"{before} holes in the union of all", file=name, value=after)


def check_limits(errors: Mapping[str, ShapeError], official_km2: Mapping[str, float], name: str) -> None:
    """Checks shift, difference and square kilometres of the 33 areas.

    Args:
        errors: Measured errors by area id.
        official_km2: Official area by id, of the programme area (Landkreis without its city).
        name: What is checked, for the message.

    Raises:
        DataError: The first area over a limit, with the figure and the limit.
    """
    for key, error in errors.items():
        off = off_official_percent(error.km2, official_km2[key])
        for label, value, limit in (
            ("border shift in m", error.shift_m, LARGEST_SHIFT_M),
            ("symmetric difference in %", error.difference_percent, LARGEST_DIFFERENCE_PERCENT),
            ("off the official area by %", off, LARGEST_OFF_OFFICIAL_PERCENT),
        ):
            if value > limit:
                raise DataError(f"{label} of at most {limit}", file=name, value=f"{key}: {value}")


def off_official_percent(km2: float, official_km2: float) -> float:
    """How far (percent, never negative) an area is from the official one."""
    return round(abs(100 * km2 / official_km2 - 100), 2)


def _reach(old: shapely.Geometry, new: shapely.Geometry) -> float:
    """Largest distance (metres) of a border point of one shape to the border of the other."""
    points = shapely.points(shapely.get_coordinates(shapely.segmentize(old.boundary, _STEP_M)))
    segments = []
    for ring in shapely.get_rings(shapely.get_parts(new)):
        corners = shapely.get_coordinates(ring)
        segments.append(np.stack([corners[:-1], corners[1:]], axis=1))
    tree = shapely.STRtree(shapely.linestrings(np.concatenate(segments)))
    _, distances = tree.query_nearest(points, return_distance=True, all_matches=False)
    return float(distances.max())


def _holes(shapes: gpd.GeoDataFrame) -> int:
    union = shapely.coverage_union_all(shapes.geometry.values)
    return int(shapely.get_num_interior_rings(shapely.get_parts(union)).sum())
