"""Simplifies borders once, as lines that their two neighbours share, so that no gap or overlap can arise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from data.model.errors import DataError

if TYPE_CHECKING:
    import geopandas as gpd

TOUCH_M = 0.01
"""A border lies on another when its middle is nearer than this; coordinates stand on millimetres."""


@dataclass(frozen=True, slots=True)
class Tolerances:
    """How far (metres) a border may move, by what it separates.

    Attributes:
        city: Borders of the small areas named to `simplify`; small shapes bear less.
        area: Other borders between two areas, and the outer border.
        inner: Borders between municipalities of one area.
    """

    city: float
    area: float
    inner: float


def dissolve(units: gpd.GeoDataFrame, area_ids: list[str]) -> gpd.GeoDataFrame:
    """Areas as the unions of their units, vertices unchanged.

    Args:
        units: Index ``ags``, column ``geometry``.
        area_ids: Area of each unit, in the order of the rows.

    Returns:
        Index ``id`` in alphabetical order, column ``geometry``; enclaves are holes.
    """
    return units[["geometry"]].assign(id=area_ids).dissolve("id", method="coverage").sort_index()


def simplify(
    units: gpd.GeoDataFrame, area_ids: list[str], small: frozenset[str], by: Tolerances
) -> gpd.GeoDataFrame:
    """The units with simplified borders; each border is simplified once (Douglas-Peucker) and shared.

    Points where three units meet stay where they are. The dissolved areas (`dissolve`) therefore fit the
    municipalities exactly, and each border stays within its tolerance of the original.

    Args:
        units: A coverage without gap or overlap in a metric CRS.
        area_ids: Area of each unit, in the order of the rows.
        small: Areas whose borders get ``by.city``.
        by: Tolerances in metres.

    Raises:
        DataError: The units overlap or leave gaps, or a part was lost because it is smaller than a tolerance.
    """
    if not shapely.coverage_is_valid(units.geometry.values):
        raise DataError("units that neither overlap nor leave gaps", value="an invalid coverage")
    borders = shapely.get_parts(shapely.line_merge(shapely.union_all(units.geometry.boundary.values)))
    tolerances = _tolerance_of_each(borders, dissolve(units, area_ids), small, by)
    pieces = shapely.get_parts(shapely.polygonize(_simplified_without_crossing(borders, tolerances)))
    owners = _owner_of_each(pieces, units.geometry.values)
    shapes = [shapely.coverage_union_all(pieces[owners == row]) for row in range(len(units))]
    simplified = units.set_geometry(np.array(shapes), crs=units.crs)
    for ags, before, after in zip(units.index, units.geometry, simplified.geometry, strict=True):
        given, kept = _parts_and_holes(before), _parts_and_holes(after)
        if given != kept:
            raise DataError(f"{given} parts and holes", file="municipalities", value=f"{ags}: {kept}")
    return simplified


def _tolerance_of_each(
    borders: np.ndarray, areas: gpd.GeoDataFrame, small: frozenset[str], by: Tolerances
) -> np.ndarray:
    firsts = shapely.get_coordinates(shapely.get_point(borders, 0))
    seconds = shapely.get_coordinates(shapely.get_point(borders, 1))
    middles = shapely.points((firsts + seconds) / 2)
    of_areas = shapely.union_all(areas.geometry.boundary.values)
    of_cities = shapely.union_all(areas.geometry[areas.index.isin(small)].boundary.values)
    shapely.prepare([of_areas, of_cities])
    near = [shapely.dwithin(lines, middles, TOUCH_M) for lines in (of_cities, of_areas)]
    return np.select(near, [by.city, by.area], by.inner)


def _simplified_without_crossing(borders: np.ndarray, tolerances: np.ndarray) -> np.ndarray:
    """Simplified lines that meet at their ends only.

    Each line is simplified alone, so two close ones may come to cross: those are simplified anew with half
    the tolerance, until none cross. At tolerance zero they are the original lines, which do not.
    """
    lines: np.ndarray = shapely.simplify(borders, tolerances, preserve_topology=True)
    while (crossing := _crossing(lines)).any():
        halved = np.where(tolerances > 1, tolerances / 2, 0)
        tolerances = np.where(crossing, halved, tolerances)
        lines = np.where(crossing, shapely.simplify(borders, tolerances, preserve_topology=True), lines)
    return lines


def _crossing(lines: np.ndarray) -> np.ndarray:
    """Which lines cross themselves, or meet another one elsewhere than at an end."""
    crossing: np.ndarray = ~shapely.is_simple(lines)
    first, second = shapely.STRtree(lines).query(lines, predicate="intersects")
    first, second = first[first < second], second[first < second]
    ends = shapely.multipoints(np.concatenate([shapely.get_point(lines, 0), shapely.get_point(lines, -1)]))
    meeting = shapely.intersection(lines[first], lines[second])
    elsewhere = ~shapely.is_empty(shapely.difference(meeting, ends))
    crossing[first[elsewhere]] = crossing[second[elsewhere]] = True
    return crossing


def _owner_of_each(pieces: np.ndarray, shapes: np.ndarray) -> np.ndarray:
    """Row of the unit each piece belongs to: the one it overlaps most; -1 for holes, which belong to none."""
    tree = shapely.STRtree(shapes)
    piece, shape = tree.query(pieces, predicate="intersects")
    shared = shapely.area(shapely.intersection(pieces[piece], shapes[shape]))
    owners = np.full(len(pieces), -1)
    most = shapely.area(pieces) / 2
    for row, candidate, overlap in zip(piece, shape, shared, strict=True):
        if overlap > most[row]:
            owners[row], most[row] = candidate, overlap
    return owners


def _parts_and_holes(shape: shapely.Geometry) -> tuple[int, int]:
    parts = shapely.get_parts(shape)
    return len(parts), int(shapely.get_num_interior_rings(parts).sum())
