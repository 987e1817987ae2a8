"""Many small maps of one figure in rows, and one legend for all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from pages.drawing.medium import Medium
from pages.drawing.plans.legend import Legend, legend_blocks
from pages.drawing.plans.map import MapSheet, map_picture
from pages.drawing.primitives import Drawing, Frame
from pages.drawing.sheet import Sheet

_LEGEND, _GAP = 0.24, 0.02
"""Shares of the width for the legend, and between two maps."""
_SHAPE = 0.7
"""Width of Hessen by its height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapGridSheet(Sheet):
    """Maps on one set of classes.

    Attributes:
        maps: In the order in which they are read; their titles stand above them, their own legends are not drawn.
        legend: Holds for all.
    """

    kind = "grid"
    maps: tuple[MapSheet, ...]
    legend: Legend

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """Rows of maps as large as the room allows, the legend beside them."""
        gap = _GAP * body.width
        room = Frame(body.left, body.top, body.width * (1 - _LEGEND) - gap, body.height)
        across = max(self._across(room, rows, medium) for rows in range(1, len(self.maps) + 1))
        rows = next(
            rows for rows in range(1, len(self.maps) + 1) if self._across(room, rows, medium) == across
        )
        columns = ceil(len(self.maps) / rows)
        cell = (room.width - gap * (columns - 1)) / columns
        size, above = self._letters(cell, medium), self._above(cell, medium)
        tall = room.height / rows
        pictures = []
        for number, shown in enumerate(self.maps):
            row, column = divmod(number, columns)
            left, top = room.left + column * (cell + gap), room.top + row * tall
            title = Frame(left, top, cell, above)
            place = Frame(left, top + above, cell, tall - above - 0.5 * size)
            drawn = map_picture(
                shown,
                body if medium.flows else place,
                medium,
                medium.label,
                inset=False,
                side=f"{number}-",
            )
            pictures.append(replace(drawn, title=shown.title, title_frame=title, title_size=size))
        beside = Frame(body.right - body.width * _LEGEND, body.top, body.width * _LEGEND, body.height)
        legend, tight = legend_blocks([self.legend], beside, medium, ("", 0), self.maps[0].unit)
        return Drawing((tuple(pictures), legend), tight=tight)

    def _across(self, room: Frame, rows: int, medium: Medium) -> float:
        """Width of a map where they stand in so many rows."""
        columns = ceil(len(self.maps) / rows)
        cell = (room.width - _GAP * room.width * (columns - 1)) / columns
        height = room.height / rows - self._above(cell, medium) - 0.5 * medium.sizes[-1]
        return min(cell, _SHAPE * height)

    def _above(self, across: float, medium: Medium) -> float:
        size = self._letters(across, medium)
        return max(medium.height([each.title], size, across, bold=True) for each in self.maps)

    def _letters(self, across: float, medium: Medium) -> float:
        """Letters of the titles: smaller where a map is narrower than their longest word."""
        size = medium.sizes[-1]
        words = (word for each in self.maps for word in each.title.split())
        return size * min(1.0, across / max(medium.length(word, size, bold=True) for word in words))
