"""Maps on a sheet as records: one, or two beside each other. Frozen, and can be pickled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geo.paint.circles import Circle
from pages.drawing.imprint import Imprint
from pages.drawing.legend import Legend

Pattern = Literal["", "gap", "part", "filtered"]
"""How an area without a class is filled; empty for one with a colour."""


@dataclass(frozen=True, slots=True)
class DrawnArea:
    """One area of the map.

    Attributes:
        colour: Hex colour of its class; empty where `pattern` fills it.
        badge: Value or mark written on the map; empty for none.
        spoken: Name and figure with all that qualifies it: the alternative text.
    """

    id: str
    name: str
    colour: str
    pattern: Pattern
    badge: str
    spoken: str


@dataclass(frozen=True, slots=True)
class MapSheet:
    """A map.

    Attributes:
        areas: All areas of the atlas, alphabetical by id.
        joint: Groups of areas with one figure, outlined together.
        highlighted: Areas that a chosen class brings out; empty for no such choice.
        circles: The largest first; radii in pixels of the screen's map.
        spoken: Alternative text of the whole map.
        inset_title: Name of the part that is drawn larger beside the map.
    """

    title: str
    lead: str
    unit: str
    areas: tuple[DrawnArea, ...]
    legend: Legend
    imprint: Imprint
    spoken: str
    inset_title: str
    joint: tuple[tuple[str, ...], ...] = ()
    chosen: str | None = None
    highlighted: frozenset[str] = frozenset()
    circles: tuple[Circle, ...] = ()
    circle_colour: str = ""

    @property
    def veiled(self) -> tuple[str, ...]:
        """Areas that lie below a white veil, so that the highlighted ones stand out."""
        if not self.highlighted:
            return ()
        return tuple(area.id for area in self.areas if area.id not in self.highlighted)


@dataclass(frozen=True, slots=True)
class MapPairSheet:
    """Two maps beside each other.

    Attributes:
        maps: The left and the right one; their own legends are not drawn.
        legends: One for both where they have their classes in common; else one each in the order of the maps, and one
            of the signs on both.
        below: What stands below the maps, a paragraph each: remarks, and the key of the letters on them.
        spoken: Alternative text of the whole sheet; each map has its own too.
    """

    title: str
    lead: str
    maps: tuple[MapSheet, MapSheet]
    legends: tuple[Legend, ...]
    below: tuple[str, ...]
    imprint: Imprint
    spoken: str
