"""The composition of a map on a sheet: the whole of Hessen, the Rhein-Main area larger beside it, labels, scale bar."""

from __future__ import annotations

from dataclasses import dataclass

from geo.paint.circles import CircleKind
from pages.drawing.labels import Label, PlacedLabel, placed
from pages.drawing.outlines import outlines, place, point, rhein_main, whole
from pages.drawing.placing import Frame, Placing, Point, centred, fitted, round_length
from pages.drawing.sheet import MapSheet

SCREEN_PX = 600.0
"""Height of Hessen on the screen's map, which the radii of circles are made for."""
_INSET_GAP = 0.03
_LEAST_INSET = 0.3
"""Share of the frame's width that the inset needs, or it would enlarge nothing."""
_BAR_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class PlacedCircle:
    """A circle on the sheet, in its unit; `upper` is 0 where sources agree."""

    at: Point
    radius: float
    upper: float
    kind: CircleKind


@dataclass(frozen=True, slots=True)
class MapPlan:
    """What lies where, in the sheet's unit.

    Attributes:
        main: All of Hessen.
        inset: The Rhein-Main area; ``None`` where there is no room for it.
        labels, circles: On the main map.
        inset_labels, inset_circles: In the inset; an area labelled there has no label on the main map.
        bar: Left end, top and length of the scale bar.
        bar_m: Its length on the ground.
        size: Height of the letters of labels.
    """

    main: Placing
    inset: Placing | None
    labels: tuple[PlacedLabel, ...]
    inset_labels: tuple[PlacedLabel, ...]
    circles: tuple[PlacedCircle, ...]
    inset_circles: tuple[PlacedCircle, ...]
    bar: tuple[float, float, float]
    bar_m: int
    size: float

    def circle_scale(self) -> float:
        """Sheet units for a pixel of the screen's map: for the circles of the legend."""
        return self.main.frame.height / SCREEN_PX

    def inset_place(self) -> Frame | None:
        """The inset's frame on the main map; ``None`` without an inset."""
        if self.inset is None:
            return None
        west, south, east, north = self.inset.box
        left, top = self.main.point(west, north)
        return Frame(left, top, (east - west) * self.main.scale, (north - south) * self.main.scale)


def map_plan(sheet: MapSheet, frame: Frame, size: float, *, with_inset: bool = True) -> MapPlan:
    """The composition in a frame.

    Args:
        sheet: The map.
        frame: Room for it; a wide one gets the inset.
        size: Height of the letters of labels, in the frame's unit.
        with_inset: Whether a wide frame gets it.
    """
    main = fitted(whole(), frame)
    room = frame.right - main.frame.right - _INSET_GAP * frame.width
    inset = None
    if with_inset and room >= _LEAST_INSET * frame.width:
        beside = Frame(frame.right - room, frame.top, room, frame.height)
        inset = centred(rhein_main(), beside)
    outside, inside = _split(_labels(sheet), inset)
    bar_m = round_length(_BAR_SHARE * (whole()[2] - whole()[0]))
    length = bar_m * main.scale
    return MapPlan(
        main=main,
        inset=inset,
        labels=placed(_on(outside, main), size, main.frame),
        inset_labels=placed(_on(inside, inset), size, inset.frame) if inset else (),
        circles=_circles(sheet, main, main.frame.height),
        inset_circles=_circles(sheet, inset, main.frame.height) if inset else (),
        bar=(main.frame.right - length, main.frame.bottom - 0.5 * size, length),
        bar_m=bar_m,
        size=size,
    )


@dataclass(frozen=True, slots=True)
class _Written:
    text: str
    place: Point
    weight: float
    bare: bool = False


def _labels(sheet: MapSheet) -> list[_Written]:
    """Badges of areas and texts of circles, with their place in metres."""
    shapes = outlines()
    found = []
    for area in sheet.areas:
        if area.badge:
            west, south, east, north = shapes[area.id].box
            found.append(_Written(area.badge, place((area.id,)), (east - west) * (north - south)))
    found += [
        _Written(circle.text, point(circle.at), circle.radius * 1e12, circle.kind != "part")
        for circle in sheet.circles
        if circle.text
    ]
    return found


def _split(written: list[_Written], inset: Placing | None) -> tuple[list[_Written], list[_Written]]:
    inside = [each for each in written if inset and inset.frame.holds(inset.point(*each.place))]
    return [each for each in written if each not in inside], inside


def _on(written: list[_Written], placing: Placing) -> list[Label]:
    return [Label(each.text, placing.point(*each.place), each.weight, each.bare) for each in written]


def _circles(sheet: MapSheet, placing: Placing, map_height: float) -> tuple[PlacedCircle, ...]:
    """Circles of one size everywhere: the legend holds for the inset too."""
    scale = map_height / SCREEN_PX
    found = []
    for circle in sheet.circles:
        at = placing.point(*point(circle.at))
        if placing.frame.holds(at):
            found.append(PlacedCircle(at, circle.radius * scale, circle.upper_radius * scale, circle.kind))
    return tuple(found)
