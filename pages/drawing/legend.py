"""The legend of a sheet as a record: colours, patterns, signs and sizes with their words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LegendLine:
    """One line of the legend.

    Attributes:
        kind: gap, part, filtered, joint, mark, open, disputed; empty for a colour.
        mark: Sign inside the swatch, as on the map.
        count: How many areas, in words; may be empty.
    """

    label: str
    colour: str = ""
    kind: str = ""
    mark: str = ""
    count: str = ""


@dataclass(frozen=True, slots=True)
class CircleSize:
    """A circle of the legend: its radius in the pixels of the screen's map, and its number."""

    radius: float
    label: str


@dataclass(frozen=True, slots=True)
class Legend:
    """The legend: heading, remarks, lines from the highest class down; sizes of circles where there are any."""

    title: str
    lines: tuple[LegendLine, ...]
    remarks: tuple[str, ...] = ()
    sizes_title: str = ""
    sizes: tuple[CircleSize, ...] = ()
