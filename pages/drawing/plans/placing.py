"""Where the map lies on the sheet: metres to the sheet's unit, the map as large as its frame allows."""

from __future__ import annotations

from dataclasses import dataclass

from pages.drawing.plans.outlines import Box, Outline
from pages.drawing.primitives import Frame, Line, Point


@dataclass(frozen=True, slots=True)
class Placing:
    """The part of the map that `box` spans, in a frame; of the same proportions where distances count."""

    box: Box
    frame: Frame

    @property
    def scale(self) -> float:
        """Sheet units per metre, across."""
        return self.frame.width / (self.box[2] - self.box[0])

    def point(self, east: float, north: float) -> Point:
        """The place on the sheet."""
        down = self.frame.height / (self.box[3] - self.box[1])
        x = self.frame.left + (east - self.box[0]) * self.scale
        return x, self.frame.top + (self.box[3] - north) * down

    def ground(self, frame: Frame) -> Box:
        """What lies below a rectangle of the sheet."""
        down = self.frame.height / (self.box[3] - self.box[1])
        west = self.box[0] + (frame.left - self.frame.left) / self.scale
        north = self.box[3] - (frame.top - self.frame.top) / down
        return west, north - frame.height / down, west + frame.width / self.scale, north

    def lines(self, outline: Outline) -> tuple[Line, ...]:
        """The rings of the outline on the sheet, without the point that closes them."""
        # As `point`, with all that is the same for thousands of points worked out once.
        left, top, scale = self.frame.left, self.frame.top, self.scale
        west, north, down = self.box[0], self.box[3], self.frame.height / (self.box[3] - self.box[1])
        return tuple(
            tuple((left + (x - west) * scale, top + (north - y) * down) for x, y in ring[:-1])
            for ring in outline.rings
        )

    def meets(self, outline: Outline) -> bool:
        """Whether any of the outline's box lies within."""
        west, south, east, north = outline.box
        return west < self.box[2] and east > self.box[0] and south < self.box[3] and north > self.box[1]


def fitted(box: Box, frame: Frame, *, centred: bool = False) -> Placing:
    """The box as large as the frame allows, at its upper left or in its middle."""
    across, down = box[2] - box[0], box[3] - box[1]
    scale = min(frame.width / across, frame.height / down)
    width, height = across * scale, down * scale
    right, below = ((frame.width - width) / 2, (frame.height - height) / 2) if centred else (0, 0)
    return Placing(box, Frame(frame.left + right, frame.top + below, width, height))


def round_length(longest_m: float) -> int:
    """The longest of 1, 2, 5, 10, … kilometres within the length, in metres; at least one kilometre."""
    steps = [step * 10**power for power in range(3, 6) for step in (1, 2, 5)]
    return max((step for step in steps if step <= longest_m), default=1000)
