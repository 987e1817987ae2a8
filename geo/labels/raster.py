"""The areas as a grid of small squares, so that what a label would cover is looked up and not cut out of shapes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_CELL_M = 700.0
"""Side of a square: less than two pixels of a map that shows all of Hessen."""
_POINTS = 100
"""So many places of an area are tried, about."""
_ACROSS, _DOWN = 7, 4
"""Points of a label that are looked up."""
_Numbers = npt.NDArray[np.float64]


class Raster:
    """Which area lies where.

    Args:
        shapes: The areas in metres, y north; a number stands for its place in the sequence.
    """

    def __init__(self, shapes: Sequence[BaseGeometry]) -> None:
        from shapely import contains_xy, prepare

        sides = np.array([shape.bounds for shape in shapes])
        self._west, self._south = sides[:, 0].min(), sides[:, 1].min()
        columns = math.ceil((sides[:, 2].max() - self._west) / _CELL_M)
        rows = math.ceil((sides[:, 3].max() - self._south) / _CELL_M)
        # A margin of one cell, to which all places outside are sent.
        self._cells = np.full((rows + 2, columns + 2), -1, dtype=np.int16)
        self._points: list[_Numbers] = []
        for number, (shape, bounds) in enumerate(zip(shapes, sides, strict=True)):
            first = np.floor((bounds[:2] - (self._west, self._south)) / _CELL_M).astype(int)
            last = np.ceil((bounds[2:] - (self._west, self._south)) / _CELL_M).astype(int)
            x = self._west + (np.arange(first[0], last[0]) + 0.5) * _CELL_M
            y = self._south + (np.arange(first[1], last[1]) + 0.5) * _CELL_M
            across, up = np.meshgrid(x, y)
            prepare(shape)
            inside = contains_xy(shape, across, up)
            part = self._cells[first[1] + 1 : last[1] + 1, first[0] + 1 : last[0] + 1]
            part[inside] = number
            self._points.append(_thinned(across, up, inside))
        self._areas = np.array([max(shape.area, _CELL_M**2) for shape in shapes])

    def points(self, area: int) -> _Numbers:
        """Places spread over the area, about 100; shape (n, 2)."""
        return self._points[area]

    def radius(self, area: int) -> float:
        """Half the side of a square as large as the area, in metres."""
        return math.sqrt(self._areas[area]) / 2

    def covered(self, boxes: _Numbers, area: int) -> tuple[_Numbers, _Numbers, _Numbers]:
        """What lies below boxes: four rows, west, south, east and north.

        Returns:
            The share of each box on its own area, on other areas, and the share of other areas that it hides, summed.
        """
        below = self._below(boxes)
        own = below == area
        foreign = ~own & (below >= 0)
        hidden = np.zeros(boxes.shape[1])
        # The others hide nothing; a row per box, for numpy adds up rows in another order than columns.
        some = np.flatnonzero(foreign.any(axis=0))
        each = (boxes[2:, some] - boxes[:2, some]).prod(axis=0) / len(below)
        shares = np.where(foreign[:, some], each / self._areas[below[:, some]], 0.0)
        hidden[some] = np.ascontiguousarray(shares.T).sum(axis=1)
        return own.mean(axis=0), foreign.mean(axis=0), hidden

    def on_own(self, boxes: _Numbers, area: int) -> npt.NDArray[np.bool_]:
        """Which boxes lie wholly on the area."""
        return np.asarray((self._below(boxes) == area).all(axis=0))

    def _below(self, boxes: _Numbers) -> npt.NDArray[np.int16]:
        """The area at points of boxes, -1 for none; shape (points, boxes)."""
        west, south, east, north = boxes
        x = west + (east - west) * ((np.arange(_ACROSS) + 0.5) / _ACROSS)[:, None]
        y = south + (north - south) * ((np.arange(_DOWN) + 0.5) / _DOWN)[:, None]
        rows, columns = self._cells.shape
        column = np.clip(np.floor((x - self._west) / _CELL_M).astype(int) + 1, 0, columns - 1)
        row = np.clip(np.floor((y - self._south) / _CELL_M).astype(int) + 1, 0, rows - 1)
        return np.asarray(self._cells[row[:, None], column]).reshape(_ACROSS * _DOWN, -1)


def _thinned(across: _Numbers, up: _Numbers, inside: npt.NDArray[np.bool_]) -> _Numbers:
    step = max(1, math.ceil(math.sqrt(inside.sum() / _POINTS)))
    kept = inside[::step, ::step]
    return np.column_stack([across[::step, ::step][kept], up[::step, ::step][kept]])
