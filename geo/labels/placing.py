"""Where labels of areas stand: none over another, none cut, in its own area where it fits, else led to by a line.

One rule for the screen and for every file: whoever draws gives the sizes of its labels in metres of the ground and gets
places on the ground. The same input gives the same places.

Libraries were looked at: adjustText and textalloc need a figure of matplotlib and know points only; Mapnik, PAL and
MapLibre bring a drawing of their own; d3-labeler draws lots. None keeps a label in its area and off a small town.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from geo.labels.raster import Raster

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""West, south, east, north in metres."""
_Numbers = npt.NDArray[np.float64]

_TURNS, _RINGS = 24, 16
"""How many directions and distances are tried for a label that is led to."""
_RING = 0.9
"""Distance between two rings, in heights of a line of print."""
_ROUNDS, _TRIED = 4, 16
"""How often every label is placed anew among the others, and how many places of others it asks for."""
_MOST = 500
"""How many places of a label are kept, the best ones."""
_LEAST_OWN = 0.55
"""Share of a label that must lie on its own area, or it would seem to belong to another."""
_LED, _FAR, _ON_LAND, _HIDING = 1.6, 0.12, 0.5, 6.0
_ASIDE, _SPILLING, _OUTSIDE, _OTHER_SETTING = 0.35, 2.5, 5.0, 0.12
"""What is bad about a place: a line; each height of a line of print it is long; lying on other areas; hiding all of one;
lying off the middle of its own area; reaching over its border into others or out of all; and another setting than the
dearest."""
_MOST_COVERED = 0.2
"""Share of an area that must stay in sight that its label may cover."""
_STRAIGHT = 1e-9
"""Metres: what a line runs aside that runs straight."""
_NONE = 12.0
"""How bad it is to have no place."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label to be placed.

    Attributes:
        area: Number of its area in the raster; -1 for a label of a point.
        home: The place in the area where a line to it ends.
        sizes: Width and height of each way of setting it, the dearest first.
        line: Height of a line of its print.
        beside: Its area must stay in sight: the label may cover a small part of it and is led out of a small one.
    """

    area: int
    home: Point
    sizes: tuple[tuple[float, float], ...]
    line: float
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """The place of a label.

    Attributes:
        setting: Number of the way it is set.
        led: Whether a line leads to it from its home.
    """

    setting: int
    box: Box
    led: bool

    @property
    def middle(self) -> Point:
        """Centre of the box."""
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2


def lead_end(home: Point, box: Box) -> Point:
    """Where the line from the home meets the label: the nearest place of its edge."""
    return min(max(home[0], box[0]), box[2]), min(max(home[1], box[1]), box[3])


_Found = dict[int, int]
"""Number of the place of each label that has one."""


@lru_cache(maxsize=512)
def place_labels(
    wanted: tuple[Wanted, ...], bounds: Box, raster: Raster, taken: tuple[Box, ...] = (), tries: int = 1
) -> tuple[Placed | None, ...]:
    """A place for each label; sheets of one kind ask for the same again and again.

    Args:
        wanted: In any order that does not change from one drawing to the next.
        bounds: Where labels may stand.
        raster: The areas.
        taken: Where none may stand: circles, a frame, a button.
        tries: How often all is placed in another order while a label has no place.

    Returns:
        In the order of `wanted`; ``None`` where there is no room.
    """
    choices = [_Choices(each, bounds, raster, taken) for each in wanted]
    # Who lies well in its area comes first; what must be led out finds its way around it.
    order = sorted(range(len(wanted)), key=lambda number: (choices[number].best, number))
    best, least = _Found(), math.inf
    for _ in range(tries):
        found = _settled(order, choices)
        cost = sum(each.cost(found.get(number)) for number, each in enumerate(choices))
        if cost < least:
            best, least = found, cost
        missing = [number for number in order if number not in found and choices[number].any]
        if not missing:
            break
        # Whoever found no room chooses first the next time.
        order = [*missing, *(number for number in order if number not in missing)]
    return tuple(choices[number].placed(best.get(number)) for number in range(len(wanted)))


def _settled(order: Sequence[int], choices: Sequence[_Choices]) -> _Found:
    """A place for each label, chosen one after the other and then among the others, until none finds a better one."""
    found: _Found = {}
    for _ in range(_ROUNDS):
        before = dict(found)
        for number in order:
            found.pop(number, None)
            place = choices[number].free(choices, found)
            if place is not None:
                found[number] = place
        for number in reversed(order):
            _exchange(number, choices, found)
        if found == before:
            break
    return found


def _exchange(number: int, choices: Sequence[_Choices], found: _Found) -> None:
    """Give a label that is led far or has no place the place of another one, where both together stand better then."""
    own = choices[number]
    now = own.cost(found.get(number))
    if now < _LED:
        return
    others = {other: place for other, place in found.items() if other != number}
    best, best_gain = None, 1e-6
    for place, other in own.taken_by_one(choices, others, found.get(number)):
        left = {each: where for each, where in others.items() if each != other} | {number: place}
        moved = choices[other].free(choices, left)
        gain = now + choices[other].cost(found[other]) - own.cost(place) - choices[other].cost(moved)
        if gain > best_gain:
            best, best_gain = left if moved is None else left | {other: moved}, gain
    if best is not None:
        found.clear()
        found.update(best)


class _Choices:
    """All places that one label may take, the best first."""

    def __init__(self, wanted: Wanted, bounds: Box, raster: Raster, taken: Sequence[Box]) -> None:
        parts = [
            part
            for setting, size in enumerate(wanted.sizes)
            for part in (
                _in_area(wanted, setting, size, raster),
                _led_out(wanted, setting, size, raster),
            )
        ]
        boxes, costs, settings, led = (np.concatenate(each, axis=-1) for each in zip(*parts, strict=True))
        leads = _leads(wanted.home, boxes)
        possible = np.isfinite(costs) & _within(boxes, bounds)
        for box in taken:
            possible &= ~_touching(boxes, np.array(box))
            if not _holds(box, wanted.home):
                possible &= ~(led & _line_in_box(leads, np.array(box)))
        order = np.flatnonzero(possible)
        order = order[np.argsort(costs[order], kind="stable")][:_MOST]
        # Four rows: the sides of boxes, the ends of lines.
        self._boxes, self._leads, self._costs = boxes[:, order], leads[:, order], costs[order]
        self._settings, self._led = settings[order], led[order]
        self._met: dict[tuple[int, int], npt.NDArray[np.bool_]] = {}

    @property
    def any(self) -> bool:
        """Whether there is a place at all."""
        return len(self._costs) > 0

    @property
    def best(self) -> float:
        """Cost of the best place, were there no other label."""
        return self.cost(0 if len(self._costs) else None)

    def cost(self, place: int | None) -> float:
        """How bad a place is; to have none is worst."""
        return _NONE if place is None else float(self._costs[place])

    def placed(self, place: int | None) -> Placed | None:
        """A place as it is handed on."""
        if place is None:
            return None
        west, south, east, north = (float(side) for side in self._boxes[:, place])
        return Placed(int(self._settings[place]), (west, south, east, north), bool(self._led[place]))

    def free(self, choices: Sequence[_Choices], found: _Found) -> int | None:
        """The best place that leaves the others alone."""
        free = np.flatnonzero(~self._in_the_way(choices, found).any(axis=0))
        return int(free[0]) if len(free) else None

    def taken_by_one(
        self, choices: Sequence[_Choices], found: _Found, now: int | None
    ) -> list[tuple[int, int]]:
        """The best places, better than the one it has, in whose way exactly one label stands, and which."""
        way = self._in_the_way(choices, found)[:, :now]
        by_one = np.flatnonzero(way.sum(axis=0) == 1)[:_TRIED]
        others = list(found)
        return [(int(place), others[int(way[:, place].argmax())]) for place in by_one]

    def _in_the_way(self, choices: Sequence[_Choices], found: _Found) -> npt.NDArray[np.bool_]:
        """For every place of this label, which of the others cannot stand where they do; shape (others, places)."""
        rows = [self._meeting(other, place, choices[other]) for other, place in found.items()]
        return np.array(rows, dtype=bool).reshape(len(rows), len(self._costs))

    def _meeting(self, other: int, place: int, choices: _Choices) -> npt.NDArray[np.bool_]:
        """Which places of this label go ill with one place of another; asked for again and again."""
        known = self._met.get((other, place))
        if known is not None:
            return known
        box, lead = choices._boxes[:, place], choices._leads[:, place]
        met = _touching(self._boxes, box)
        lines = self._leads[:, self._led]
        crossed = _line_in_box(lines, box)
        if choices._led[place]:
            met |= _line_in_box(lead, self._boxes)
            crossed |= _lines_cross(lines, lead)
        met[self._led] |= crossed
        self._met[other, place] = met
        return met


_Part = tuple[_Numbers, _Numbers, npt.NDArray[np.int64], npt.NDArray[np.bool_]]


def _in_area(wanted: Wanted, setting: int, size: tuple[float, float], raster: Raster) -> _Part:
    """Places on the area itself, without a line."""
    points = (
        np.array([wanted.home])
        if wanted.area < 0
        else np.vstack([np.array([wanted.home]), raster.points(wanted.area)])
    )
    boxes = _boxes(points, size)
    if wanted.area < 0:
        return boxes, np.zeros(1), np.full(1, setting), np.zeros(1, dtype=bool)
    own, foreign, hidden = raster.covered(boxes, wanted.area)
    aside = np.hypot(*(points - wanted.home).T) / raster.radius(wanted.area)
    costs = _SPILLING * foreign + _OUTSIDE * (1 - own - foreign) + _HIDING * hidden
    costs += _ASIDE * aside + _OTHER_SETTING * setting
    costs[own < _LEAST_OWN] = np.inf
    if wanted.beside:
        costs[own * _covering(size, wanted, raster) > _MOST_COVERED] = np.inf
    return boxes, costs, np.full(len(costs), setting), np.zeros(len(costs), dtype=bool)


def _led_out(wanted: Wanted, setting: int, size: tuple[float, float], raster: Raster) -> _Part:
    """Places around the area, with a line."""
    turns = np.arange(_TURNS) * 2 * math.pi / _TURNS
    far = (1 + np.arange(_RINGS)) * _RING * wanted.line
    # Labels are wide and low: a ring is the distance of the line's end, not of the middle.
    across = np.cos(turns)[:, None] * (far + size[0] / 2)
    up = np.sin(turns)[:, None] * (far + size[1] / 2)
    points = np.column_stack([across.ravel(), up.ravel()]) + wanted.home
    boxes = _boxes(points, size)
    own, land, hidden = raster.covered(boxes, wanted.area)
    if wanted.beside:
        hidden += own * _covering(size, wanted, raster)
    length = np.tile(far, _TURNS) / wanted.line
    costs = _LED + _FAR * length + _ON_LAND * land + _HIDING * hidden + _OTHER_SETTING * setting
    return boxes, costs, np.full(len(costs), setting), np.ones(len(costs), dtype=bool)


def _covering(size: tuple[float, float], wanted: Wanted, raster: Raster) -> float:
    """The label's area as a share of that of its own area."""
    return size[0] * size[1] / (2 * raster.radius(wanted.area)) ** 2


def _boxes(middles: _Numbers, size: tuple[float, float]) -> _Numbers:
    """Four rows: west, south, east, north."""
    half = np.array(size) / 2
    return np.hstack([middles - half, middles + half]).T


def _leads(home: Point, boxes: _Numbers) -> _Numbers:
    """Four rows: the home, and the nearest place of each box."""
    x = np.clip(home[0], boxes[0], boxes[2])
    y = np.clip(home[1], boxes[1], boxes[3])
    return np.vstack([np.full_like(x, home[0]), np.full_like(y, home[1]), x, y])


def _holds(box: Box, at: Point) -> bool:
    return box[0] <= at[0] <= box[2] and box[1] <= at[1] <= box[3]


def _within(boxes: _Numbers, bounds: Box) -> npt.NDArray[np.bool_]:
    west, south, east, north = bounds
    return np.asarray((boxes[0] >= west) & (boxes[1] >= south) & (boxes[2] <= east) & (boxes[3] <= north))


def _touching(boxes: _Numbers, other: _Numbers) -> npt.NDArray[np.bool_]:
    """Which boxes have room in common with the other one."""
    west, south, east, north = other
    return np.asarray((boxes[0] < east) & (west < boxes[2]) & (boxes[1] < north) & (south < boxes[3]))


def _line_in_box(line: _Numbers, box: _Numbers) -> npt.NDArray[np.bool_]:
    """Whether a line has a part within a box; one of both may be many. By the sides of the box (Liang and Barsky)."""
    across, up = line[2] - line[0], line[3] - line[1]
    across, up = np.where(across == 0, _STRAIGHT, across), np.where(up == 0, _STRAIGHT, up)
    west, east = (box[0] - line[0]) / across, (box[2] - line[0]) / across
    south, north = (box[1] - line[1]) / up, (box[3] - line[1]) / up
    enters = np.maximum(np.minimum(west, east), np.minimum(south, north))
    leaves = np.minimum(np.maximum(west, east), np.maximum(south, north))
    return np.asarray(np.maximum(enters, 0.0) < np.minimum(leaves, 1.0))


def _lines_cross(lines: _Numbers, other: _Numbers) -> npt.NDArray[np.bool_]:
    """Which lines cross the other one."""
    x, y = lines[2] - lines[0], lines[3] - lines[1]
    across, up = other[2] - other[0], other[3] - other[1]
    one = across * (lines[1] - other[1]) - up * (lines[0] - other[0])
    two = across * (lines[3] - other[1]) - up * (lines[2] - other[0])
    three = x * (other[1] - lines[1]) - y * (other[0] - lines[0])
    four = x * (other[3] - lines[1]) - y * (other[2] - lines[0])
    return np.asarray((one * two < 0) & (three * four < 0))
