"""Labels on a map that do not cover each other: one moves aside and a line leads to its place, or it is left out."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from pages.drawing.medium import Medium
from pages.drawing.primitives import Frame, Point
from pages.drawing.text import width

_TURNS, _RINGS = 16, 14
"""How many directions and distances are tried."""
_LETTER = 0.56
"""Width of a letter of a font that is not known, as a share of its height."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text and the point it belongs to.

    Attributes:
        weight: The heavier, the earlier it is placed.
        bare: Written without a light ground: in a filled circle.
    """

    text: str
    at: Point
    weight: float
    bare: bool = False


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label in its frame.

    Attributes:
        lead: Whether a line leads from `at` to the frame.
    """

    text: str
    at: Point
    frame: Frame
    lead: bool
    bare: bool = False

    @property
    def middle(self) -> Point:
        """Centre of the frame."""
        return self.frame.left + self.frame.width / 2, self.frame.top + self.frame.height / 2


def placed(labels: Iterable[Label], size: float, bounds: Frame, medium: Medium) -> tuple[PlacedLabel, ...]:
    """Labels of which none lies over another and none outside the bounds.

    On paper every label is there, moved aside where it must be. Where the reader's program sets the words, its font is
    not known and lines would be lost on a small picture: there the lighter one of two is left out.

    Args:
        labels: In any order.
        size: Height of the letters in the sheet's unit.
        bounds: Where labels may stand.
        medium: What is drawn for.
    """
    taken: list[Frame] = []
    found: list[PlacedLabel] = []
    for label in sorted(labels, key=lambda each: (-each.weight, each.at)):
        if medium.flows:
            across, down = (_LETTER * len(label.text) + 0.6) * size, 1.2 * size
        else:
            across, down = width(label.text, size, bold=True) + 0.6 * size, 1.35 * size
        home = Frame(label.at[0] - across / 2, label.at[1] - down / 2, across, down)
        if medium.flows:
            if any(_overlap(home, other) for other in taken):
                continue
            frame = home
        else:
            frame = _free(home, size, bounds, taken)
        taken.append(frame)
        found.append(PlacedLabel(label.text, label.at, frame, not frame.holds(label.at), label.bare))
    return tuple(found)


def _free(home: Frame, size: float, bounds: Frame, taken: list[Frame]) -> Frame:
    for frame in _around(home, size):
        if _within(frame, bounds) and not any(_overlap(frame, other) for other in taken):
            return frame
    return home


def _around(home: Frame, size: float) -> Iterable[Frame]:
    yield home
    for ring in range(1, _RINGS):
        for turn in range(_TURNS):
            angle = 2 * math.pi * turn / _TURNS
            left = home.left + math.cos(angle) * ring * size * 1.1
            top = home.top + math.sin(angle) * ring * size * 0.9
            yield Frame(left, top, home.width, home.height)


def _within(frame: Frame, bounds: Frame) -> bool:
    return (
        bounds.left <= frame.left
        and frame.right <= bounds.right
        and bounds.top <= frame.top
        and frame.bottom <= bounds.bottom
    )


def _overlap(one: Frame, other: Frame) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )
