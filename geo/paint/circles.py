"""Proportional circles: the area of a circle is proportional to its value, at every zoom and in every year."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

CircleKind = Literal["whole", "joint", "part"]

LARGEST_PX = 28.0
"""Radius of the largest value of all years: large enough to compare, small enough for the Rhein-Main area."""

_STEPS = (1, 2, 5)
_LEGEND_STEPS = 3

# Told apart from every class of the scheme by hue, and by a dark line from everything else.
_COLOURS = {"orange": "#3b8edb", "cividis": "#e86a9a"}
_COLOUR = "#f2a541"


@dataclass(frozen=True, slots=True)
class Circle:
    """One circle on the map.

    Attributes:
        at: Latitude and longitude of the centre.
        radius: In pixels, by `radius_px`.
        kind: ``part`` is a lower bound, drawn open and dashed.
        upper_radius: Radius of the upper end of a disputed value, drawn as a dashed ring; 0 for none.
        text: Written in the middle; empty for none.
        areas: Areas that the value covers; the first one names the circle.
    """

    at: tuple[float, float]
    radius: float
    kind: CircleKind
    areas: tuple[str, ...]
    upper_radius: float = 0.0
    text: str = ""


def radius_px(value: float, top: float, largest_px: float = LARGEST_PX) -> float:
    """Radius in pixels, not rounded, so that areas relate exactly as the values do.

    Args:
        value: Zero gives no circle (radius 0).
        top: Value that gets the largest radius.
        largest_px: That radius.

    Raises:
        ValueError: The value is negative or not finite, or ``top`` is not above zero.
    """
    if not (math.isfinite(value) and math.isfinite(top)) or value < 0 or top <= 0:
        raise ValueError(f"a circle needs a value from 0 on and a largest one above 0, got {value} and {top}")
    return largest_px * math.sqrt(value / top)


def legend_values(top: float) -> tuple[int, ...]:
    """Up to three round values (1, 2, 5, 10, …) for the legend, the largest first, none above ``top``."""
    if top < 1:
        return ()
    powers = range(int(math.log10(top)) + 1)
    rounds = [step * 10**power for power in powers for step in _STEPS if step * 10**power <= top]
    return tuple(sorted(rounds, reverse=True)[:_LEGEND_STEPS])


def circle_colour(scheme: str) -> str:
    """Hex colour of circles above a map in this colour scheme."""
    return _COLOURS.get(scheme, _COLOUR)


def drawing_order(circles: tuple[Circle, ...]) -> tuple[Circle, ...]:
    """Large circles first, so that small ones lie above them; equal ones by their areas."""
    return tuple(sorted(circles, key=lambda each: (-max(each.radius, each.upper_radius), each.areas)))
