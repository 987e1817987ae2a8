"""Where the map lies on the sheet: metres to the sheet's unit, the map as large as its frame allows."""

from __future__ import annotations

from dataclasses import dataclass

from pages.drawing.outlines import Box, Outline

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle on the sheet, from its upper left corner, in the sheet's unit."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.top + self.height

    def holds(self, point: Point) -> bool:
        """Whether the point lies within."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom


@dataclass(frozen=True, slots=True)
class Placing:
    """The part of the map that `box` spans, in a frame of the same proportions.

    Attributes:
        scale: Units of the sheet for a metre.
    """

    box: Box
    frame: Frame

    @property
    def scale(self) -> float:
        """Sheet units per metre."""
        return self.frame.width / (self.box[2] - self.box[0])

    def point(self, east: float, north: float) -> Point:
        """The place on the sheet."""
        scale = self.scale
        return self.frame.left + (east - self.box[0]) * scale, self.frame.top + (self.box[3] - north) * scale

    def path(self, outline: Outline, decimals: int = 2) -> str:
        """The outline as path data of an SVG; to be filled by the even-odd rule."""
        rings = []
        for ring in outline.rings:
            places = (self.point(east, north) for east, north in ring[:-1])
            rings.append("M" + "L".join(f"{x:.{decimals}f} {y:.{decimals}f}" for x, y in places) + "Z")
        return "".join(rings)

    def meets(self, outline: Outline) -> bool:
        """Whether any of the outline's box lies within."""
        west, south, east, north = outline.box
        return west < self.box[2] and east > self.box[0] and south < self.box[3] and north > self.box[1]


def fitted(box: Box, frame: Frame) -> Placing:
    """The box as large as the frame allows, at its upper left."""
    across, down = box[2] - box[0], box[3] - box[1]
    scale = min(frame.width / across, frame.height / down)
    return Placing(box, Frame(frame.left, frame.top, across * scale, down * scale))


def centred(box: Box, frame: Frame) -> Placing:
    """The box as large as the frame allows, in its middle."""
    at_corner = fitted(box, frame)
    left = frame.left + (frame.width - at_corner.frame.width) / 2
    top = frame.top + (frame.height - at_corner.frame.height) / 2
    return Placing(box, Frame(left, top, at_corner.frame.width, at_corner.frame.height))


def round_length(longest_m: float) -> int:
    """The longest of 1, 2, 5, 10, … kilometres within the length, in metres; at least one kilometre."""
    steps = [step * 10**power for power in range(3, 6) for step in (1, 2, 5)]
    return max((step for step in steps if step <= longest_m), default=1000)
