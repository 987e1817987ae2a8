"""Where labels of areas stand: none over another, none cut, in its own area where it fits, else led to by a line.

One rule for the screen and for every file: whoever draws gives the sizes of its labels in metres of the ground and gets
places on the ground. The same input gives the same places.

Libraries were looked at: adjustText and textalloc need a figure of matplotlib and know points only; Mapnik, PAL and
MapLibre bring a drawing of their own; d3-labeler draws lots. None keeps a label in its area and off a small town.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

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
_FREED = 7
"""How many labels are taken up at once and placed anew, beside the one that stands badly."""
_MODEST = 9
"""How rarely a label takes a place that is not the best for it, so that another finds one: a power."""
_SHORTEST = 0.5
"""Length of a line that can be seen, in heights of a line of print."""
_MOST = 320
"""How many places of a label are kept, the best ones."""
_LEAST_OWN = 0.55
"""Share of a label that must lie on its own area, or it would seem to belong to another."""
_LED, _FAR, _FARTHER, _ON_LAND, _HIDING = 1.6, 0.1, 0.025, 0.5, 6.0
_ASIDE, _SPILLING, _OUTSIDE, _OTHER_SETTING = 0.35, 2.5, 5.0, 0.12
"""What is bad about a place: a line; each height of a line of print it is long, and the square of these, for one long
line is worse than two short ones; lying on other areas; hiding all of one; lying off the middle of its own area;
reaching over its border into others or out of all; and another setting than the dearest."""
_MOST_COVERED = 0.2
"""Share of an area that must stay in sight that its label may cover."""
_STRAIGHT = 1e-9
"""Metres: what a line runs aside that runs straight."""
_AROUND = 1.0
"""Metres around what two labels reach; where these are apart, so are the labels."""
_NONE = 12.0
"""How bad it is to have no place."""
_GAIN = 1e-6
"""What counts as better."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label to be placed.

    Attributes:
        area: Number of its area in the raster; -1 for a label of a point.
        home: The dearest place in the area.
        sizes: Width and height of each way of setting it, the dearest first.
        line: Height of a line of its print.
        beside: Its area must stay in sight: the label may cover a small part of it and is led out of a small one.
        from_home: A line to it starts at its home, where a circle stands, and not where its area is nearest.
    """

    area: int
    home: Point
    sizes: tuple[tuple[float, float], ...]
    line: float
    beside: bool = False
    from_home: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """The place of a label.

    Attributes:
        setting: Number of the way it is set.
        lead: Where the line that leads to it starts in its area and ends at its edge; ``None`` without one.
    """

    setting: int
    box: Box
    lead: tuple[Point, Point] | None

    @property
    def middle(self) -> Point:
        """Centre of the box."""
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2


@lru_cache(maxsize=512)
def place_labels(
    wanted: tuple[Wanted, ...], bounds: Box, raster: Raster, taken: tuple[Box, ...] = (), patience: int = 100
) -> tuple[Placed | None, ...]:
    """A place for each label; sheets of one kind ask for the same again and again.

    All are placed one after the other; then, again and again, one that stands badly and those around it are taken up
    and placed in another order, and stay so where that is better ("ruin and recreate"). No clock and no chance decides.

    Args:
        wanted: In any order that does not change from one drawing to the next.
        bounds: Where labels may stand.
        raster: The areas.
        taken: Where none may stand: circles, a frame, a button.
        patience: How often in vain some are taken up, before it is left at that.

    Returns:
        In the order of `wanted`; ``None`` where there is no room.
    """
    if not wanted:
        return ()
    places = _Places([_Choices(each, bounds, raster, taken) for each in wanted])
    # Who lies well in its area comes first; what must be led out finds its way around it.
    places.put(sorted(range(len(wanted)), key=lambda number: (places.best[number], number)))
    homes = np.array([each.home for each in wanted])
    in_vain, draw = 0, Random(len(wanted))
    while in_vain < patience:
        spare = [cost - best for cost, best in zip(places.costs, places.best, strict=True)]
        if sum(spare) < _GAIN:
            break
        (worst,) = draw.choices(range(len(wanted)), spare)
        near = np.hypot(*(homes - homes[worst]).T).argsort(kind="stable")[1 : 2 * _FREED].tolist()
        gain = places.put_anew([worst, *draw.sample(near, min(_FREED, len(near)))], draw.random)
        in_vain = 0 if gain > _GAIN else in_vain + 1
    return tuple(places.placed(number) for number in range(len(wanted)))


def led_at_least(wanted: Sequence[Wanted], bounds: Box, raster: Raster, taken: Sequence[Box] = ()) -> int:
    """How many labels need a line or have no place at all, however all are placed; quick beside placing them.

    Args:
        wanted: In any order.
        bounds: Where labels may stand.
        raster: The areas.
        taken: Where none may stand.
    """
    free = _Free(bounds, taken)
    return sum(
        not any(
            np.isfinite(_in_area(each, setting, size, raster, free)[1]).any()
            for setting, size in enumerate(each.sizes)
        )
        for each in wanted
    )


class _Places:
    """All places that the labels may take, in one table, and those they have taken.

    Args:
        choices: Of each label.
    """

    def __init__(self, choices: Sequence[_Choices]) -> None:
        ends = np.cumsum([len(each.costs) for each in choices]).tolist()
        self._parts = [slice(end - len(each.costs), end) for each, end in zip(choices, ends, strict=True)]
        self._boxes = np.hstack([each.boxes for each in choices])
        self._leads = np.hstack([each.leads for each in choices])
        self._costs = np.concatenate([each.costs for each in choices]).tolist()
        self._settings = np.concatenate([each.settings for each in choices])
        self._led = np.concatenate([each.led for each in choices])
        self._reaches = _reaches(self._boxes, self._leads, self._led)
        self._found: dict[int, int] = {}
        self._in_the_way = np.zeros(len(self._costs), dtype=np.min_scalar_type(len(choices)))
        """How many labels stand in the way of each place."""
        self._met: dict[int, npt.NDArray[np.uint8]] = {}
        self.best = [float(each.costs[0]) if len(each.costs) else _NONE for each in choices]
        """Cost of the best place of each label, were there no other."""
        self.costs = [_NONE] * len(choices)
        """How bad the place of each label is; to have none is worst."""

    def placed(self, number: int) -> Placed | None:
        """A place as it is handed on."""
        place = self._found.get(number)
        if place is None:
            return None
        west, south, east, north = (float(side) for side in self._boxes[:, place])
        x, y, to_x, to_y = (float(end) for end in self._leads[:4, place])
        lead = ((x, y), (to_x, to_y)) if self._led[place] else None
        return Placed(int(self._settings[place]), (west, south, east, north), lead)

    def put(self, order: Sequence[int], draw: Callable[[], float] = lambda: 0.0) -> None:
        """Give each of the labels, one after the other, the best place that is left, or now and then a lesser one."""
        for number in order:
            part = self._parts[number]
            free = np.flatnonzero(self._in_the_way[part] == 0)
            if len(free):
                self._take(number, part.start + int(free[int(len(free) * draw() ** _MODEST)]))

    def put_anew(self, order: Sequence[int], draw: Callable[[], float]) -> float:
        """Take labels up and put them in another order; they stay so unless that is worse.

        Args:
            order: Numbers of the labels.
            draw: Gives numbers from 0 to 1.

        Returns:
            What is gained.
        """
        before = {number: self._found[number] for number in order if number in self._found}
        costs, in_the_way = self.costs.copy(), self._in_the_way.copy()
        self._take_up(order)
        self.put(order, draw)
        gain = sum(costs[number] for number in order) - sum(self.costs[number] for number in order)
        if gain < 0:
            for number in order:
                self._found.pop(number, None)
            self._found |= before
            self.costs, self._in_the_way = costs, in_the_way
        return gain

    def _take(self, number: int, place: int) -> None:
        self._found[number] = place
        self.costs[number] = self._costs[place]
        self._in_the_way += self._meeting(number, place)

    def _take_up(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            place = self._found.pop(number, None)
            if place is not None:
                self.costs[number] = _NONE
                self._in_the_way -= self._meeting(number, place)

    def _meeting(self, number: int, place: int) -> npt.NDArray[np.uint8]:
        """1 for each place of other labels that goes ill with this one of label `number`; asked for again and again."""
        known = self._met.get(place)
        if known is not None:
            return known
        one = slice(place, place + 1)
        met = _touching(self._reaches, self._reaches[:, one])
        met[self._parts[number]] = False
        # Most lie far apart, and the dearer is asked only of what the cheaper has left open.
        near = np.flatnonzero(met)
        box, lead, led = self._boxes[:, one], self._leads[:, one], self._led[place]
        boxes = self._boxes.take(near, axis=1)
        ill = _touching(boxes, box)
        if led:
            ill |= _line_in_box(lead, boxes)
        met[near] = ill
        left = near[~ill & self._led[near]]
        lines = self._leads.take(left, axis=1)
        met[left] = _line_in_box(lines, box) | _lines_cross(lines, lead) if led else _line_in_box(lines, box)
        self._met[place] = met.view(np.uint8)
        return self._met[place]


class _Free:
    """Where a label may stand.

    Args:
        bounds: Within these.
        taken: Not on these.
    """

    def __init__(self, bounds: Box, taken: Sequence[Box]) -> None:
        self._bounds = bounds
        self._taken = [_column(box) for box in taken]

    def __call__(self, boxes: _Numbers) -> npt.NDArray[np.bool_]:
        """Which boxes may stand where they are."""
        free = _within(boxes, self._bounds)
        for box in self._taken:
            free &= ~_touching(boxes, box)
        return free


class _Choices:
    """All places that one label may take, the best first."""

    def __init__(self, wanted: Wanted, bounds: Box, raster: Raster, taken: Sequence[Box]) -> None:
        free = _Free(bounds, taken)
        parts = [
            part
            for setting, size in enumerate(wanted.sizes)
            for part in (
                _in_area(wanted, setting, size, raster, free),
                _led_out(wanted, setting, size, raster, free),
            )
        ]
        boxes, costs, settings, led = (np.concatenate(each, axis=-1) for each in zip(*parts, strict=True))
        leads = np.zeros((6, len(costs)))
        leads[:, led] = lines = _leads(_starts(wanted, raster, taken), boxes[:, led])
        far = np.hypot(lines[2] - lines[0], lines[3] - lines[1]) / wanted.line
        costs[led] += np.where(far < _SHORTEST, np.inf, _FAR * far + _FARTHER * far**2)
        possible = np.isfinite(costs)
        for box in taken:
            if not _holds(box, wanted.home):
                possible[led] &= ~_line_in_box(lines, _column(box))
        order = np.flatnonzero(possible)
        order = order[np.argsort(costs[order], kind="stable")][:_MOST]
        # Rows: the sides of boxes, the ends of lines and their factors.
        self.boxes, self.leads, self.costs = boxes[:, order], leads[:, order], costs[order]
        self.settings, self.led = settings[order], led[order]


_Part = tuple[_Numbers, _Numbers, npt.NDArray[np.int64], npt.NDArray[np.bool_]]


def _in_area(wanted: Wanted, setting: int, size: tuple[float, float], raster: Raster, free: _Free) -> _Part:
    """Places on the area itself, without a line."""
    points = (
        np.array([wanted.home])
        if wanted.area < 0
        else np.vstack([np.array([wanted.home]), raster.points(wanted.area)])
    )
    boxes = _boxes(points, size)
    possible = free(boxes)
    points, boxes = points[possible], boxes[:, possible]
    if wanted.area < 0:
        count = len(points)
        return boxes, np.zeros(count), np.full(count, setting), np.zeros(count, dtype=bool)
    own, foreign, hidden = raster.covered(boxes, wanted.area)
    aside = np.hypot(*(points - wanted.home).T) / raster.radius(wanted.area)
    costs = _SPILLING * foreign + _OUTSIDE * (1 - own - foreign) + _HIDING * hidden
    costs += _ASIDE * aside + _OTHER_SETTING * setting
    costs[own < _LEAST_OWN] = np.inf
    if wanted.beside:
        costs[own * _covering(size, wanted, raster) > _MOST_COVERED] = np.inf
    return boxes, costs, np.full(len(costs), setting), np.zeros(len(costs), dtype=bool)


def _led_out(wanted: Wanted, setting: int, size: tuple[float, float], raster: Raster, free: _Free) -> _Part:
    """Places around the area, with a line."""
    turns = np.arange(_TURNS) * 2 * math.pi / _TURNS
    far = (1 + np.arange(_RINGS)) * _RING * wanted.line
    # Labels are wide and low: a ring is the distance of the line's end, not of the middle.
    across = np.cos(turns)[:, None] * (far + size[0] / 2)
    up = np.sin(turns)[:, None] * (far + size[1] / 2)
    points = np.column_stack([across.ravel(), up.ravel()]) + wanted.home
    boxes = _boxes(points, size)
    boxes = boxes[:, free(boxes)]
    own, land, hidden = raster.covered(boxes, wanted.area)
    if wanted.beside:
        hidden += own * _covering(size, wanted, raster)
    costs = _LED + _ON_LAND * land + _HIDING * hidden + _OTHER_SETTING * setting
    return boxes, costs, np.full(len(costs), setting), np.ones(len(costs), dtype=bool)


def _covering(size: tuple[float, float], wanted: Wanted, raster: Raster) -> float:
    """The label's area as a share of that of its own area."""
    return size[0] * size[1] / (2 * raster.radius(wanted.area)) ** 2


def _boxes(middles: _Numbers, size: tuple[float, float]) -> _Numbers:
    """Four rows: west, south, east, north."""
    half = np.array(size) / 2
    return np.hstack([middles - half, middles + half]).T


def _starts(wanted: Wanted, raster: Raster, taken: Sequence[Box]) -> _Numbers:
    """Where a line to the label may start: places well within its area, off what is taken; shape (n, 2)."""
    home = np.array([wanted.home])
    if wanted.area < 0 or wanted.from_home:
        return home
    points = raster.points(wanted.area)
    inside = raster.on_own(_boxes(points, (wanted.line, wanted.line)), wanted.area)
    for west, south, east, north in taken:
        inside &= ~((points >= (west, south)) & (points <= (east, north))).all(axis=1)
    covered = any(_holds(box, wanted.home) for box in taken) and inside.any()
    return points[inside] if covered else np.vstack([home, points[inside]])


def _leads(starts: _Numbers, boxes: _Numbers) -> _Numbers:
    """Six rows: for each box the start that is nearest, the place of the box nearest to that, and two factors.

    These are one over what the line runs across and up, for `_line_in_box`, where division would take the time.
    """
    x, y = np.clip(starts[:, :1], boxes[0], boxes[2]), np.clip(starts[:, 1:], boxes[1], boxes[3])
    nearest = np.hypot(x - starts[:, :1], y - starts[:, 1:]).argmin(axis=0)
    each = np.arange(boxes.shape[1])
    ends = np.vstack([starts[nearest].T, x[nearest, each], y[nearest, each]])
    runs = ends[2:] - ends[:2]
    return np.vstack([ends, 1 / np.where(runs == 0, _STRAIGHT, runs)])


def _reaches(boxes: _Numbers, leads: _Numbers, led: npt.NDArray[np.bool_]) -> _Numbers:
    """Four rows: what holds each box and its line, and a metre around both, so that rounding parts none that meet."""
    ends = np.where(led, leads[:4], boxes)
    low = np.minimum(boxes[:2], np.minimum(ends[:2], ends[2:])) - _AROUND
    high = np.maximum(boxes[2:], np.maximum(ends[:2], ends[2:])) + _AROUND
    return np.vstack([low, high])


def _column(box: Box) -> _Numbers:
    return np.array(box)[:, None]


def _holds(box: Box, at: Point) -> bool:
    return box[0] <= at[0] <= box[2] and box[1] <= at[1] <= box[3]


def _within(boxes: _Numbers, bounds: Box) -> npt.NDArray[np.bool_]:
    west, south, east, north = bounds
    return np.asarray((boxes[0] >= west) & (boxes[1] >= south) & (boxes[2] <= east) & (boxes[3] <= north))


def _touching(boxes: _Numbers, other: _Numbers) -> npt.NDArray[np.bool_]:
    """Which boxes have room in common with the other one, a column."""
    west, south, east, north = other
    return np.asarray((boxes[0] < east) & (west < boxes[2]) & (boxes[1] < north) & (south < boxes[3]))


def _line_in_box(lines: _Numbers, boxes: _Numbers) -> npt.NDArray[np.bool_]:
    """Whether a line has a part within a box; one of both may be many. By the sides of the box (Liang and Barsky)."""
    ends, factors = lines[:2], lines[4:]
    low, high = (boxes[:2] - ends) * factors, (boxes[2:] - ends) * factors
    enters, leaves = np.minimum(low, high), np.maximum(low, high)
    return np.asarray(
        np.maximum(np.maximum(enters[0], enters[1]), 0.0) < np.minimum(np.minimum(leaves[0], leaves[1]), 1.0)
    )


def _lines_cross(lines: _Numbers, other: _Numbers) -> npt.NDArray[np.bool_]:
    """Which lines cross the other one."""
    runs, run = lines[2:4] - lines[:2], other[2:4] - other[:2]
    starts, ends, to_end = lines[:2] - other[:2], lines[2:4] - other[:2], lines[:2] - other[2:4]
    parted = (run[0] * starts[1] - run[1] * starts[0]) * (run[0] * ends[1] - run[1] * ends[0]) < 0
    return np.asarray(
        parted
        & ((runs[0] * starts[1] - runs[1] * starts[0]) * (runs[0] * to_end[1] - runs[1] * to_end[0]) < 0)
    )
