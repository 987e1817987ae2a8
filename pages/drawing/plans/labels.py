"""Names and values on a drawn map: set in lines, placed by the rule of `geo.labels.placing`, led to by lines."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from geo.labels.placing import Box, Wanted, led_at_least, place_labels
from geo.labels.raster import Raster
from pages.drawing.ink import GROUND, TEXT
from pages.drawing.medium import Medium
from pages.drawing.plans.placing import Placing
from pages.drawing.primitives import Frame, Mark, Pen, Piece, Point, Stroke, Words
from pages.drawing.text import joined_lines

_LINE, _PAD = 1.08, 0.2
"""Height of a line and room around the lines, in letters."""
_BASE = 0.82
"""How far below the top of its line a letter stands, in letters."""
_HALO = 0.24
_SMALLER = (1.0, 0.875, 0.75)
"""Letters are made smaller before a label is left out, or more than some are led to."""
_FEW_LED = 0.3
_PATIENCE, _MORE_PATIENCE = 40, 300
"""Tries for better places; more in the smallest print, before a label is listed beside the map instead."""

Setting = tuple[tuple[str, bool], ...]
"""Lines of a label, each with whether it is bold."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is written for an area or a point.

    Attributes:
        area: Number of its area in the raster; -1 for none.
        home: Its place in metres.
        beside: Its area must stay in sight.
        disc: Radius of the circle around it, at whose edge a line starts, in the sheet's unit.
        names: Lines of the name; may be empty.
        whose: The name in one line, also where it is not written.
        value: Below the name; may be empty.
        colour, edge: Of the letters and of the line around them, where they lie in their area.
    """

    area: int
    home: Point
    names: tuple[str, ...]
    value: str
    colour: str = TEXT
    edge: str = GROUND
    disc: float = 0
    beside: bool = False
    whose: str = ""

    @property
    def spoken(self) -> str:
        """All of it in one line."""
        return f"{self.whose} {self.value}".strip()

    def settings(self, *, one_line: bool = False) -> tuple[Setting, ...]:
        """The ways of setting it, the dearest first.

        Args:
            one_line: Also name and value beside each other, where there is no room else.
        """
        value = ((self.value, True),) if self.value else ()
        narrow = tuple((word, True) for word in self.value.split(" "))
        broken = tuple((line, False) for line in self.names)
        whole = ((joined_lines(self.names), False),) if len(self.names) > 1 else broken
        one = (
            ((f"{joined_lines(self.names)} {self.value}", False),)
            if one_line and self.names and self.value
            else ()
        )
        found = (broken + value, whole + value, *((broken + narrow,) if len(narrow) == 2 else ()), one)
        return tuple(dict.fromkeys(setting for setting in found if setting))


@dataclass(frozen=True, slots=True)
class SetLabel:
    """A label on its place.

    Attributes:
        lead: Where a line to it starts and ends, in the sheet's unit; empty without one.
    """

    label: Label
    lines: Setting
    frame: Frame
    size: float
    lead: tuple[Point, ...] = ()

    def line(self, mm: float) -> Iterator[Piece]:
        """The line that leads to it, with a dot in its area."""
        if not self.lead:
            return
        (x, y), end = self.lead
        disc = self.label.disc
        share = min(disc / math.dist((x, y), end), 1.0)
        start = x + (end[0] - x) * share, y + (end[1] - y) * share
        yield Stroke(start, end, Pen(TEXT, 0.2 * mm, casing=0.6 * mm), self.label.spoken)
        if not disc:
            yield Mark(start, 0.45 * mm, TEXT, Pen(GROUND, 0.2 * mm))

    def words(self) -> Iterator[Words]:
        """Its lines."""
        x, top = self.frame.left + self.frame.width / 2, self.frame.top + _PAD / 2 * self.size
        colour, edge = (TEXT, GROUND) if self.lead else (self.label.colour, self.label.edge)
        for number, (text, bold) in enumerate(self.lines):
            y = top + (_BASE + number * _LINE) * self.size
            yield Words(text, x, y, self.size, colour, bold, "middle", halo=_HALO * self.size, edge=edge)


@dataclass(frozen=True, slots=True)
class LabelRoom:
    """Where labels may stand.

    Attributes:
        placing: Where the map lies.
        bounds: Nothing stands outside of it; in the sheet's unit, as what is taken.
        raster: The areas.
        taken: Circles, frames and the like.
    """

    placing: Placing
    bounds: Frame
    raster: Raster
    taken: Sequence[Frame] = ()


def set_labels(
    labels: Sequence[Label], room: LabelRoom, medium: Medium, size: float
) -> tuple[tuple[SetLabel, ...], tuple[Label, ...]]:
    """The labels on their places, and those for which there is no room in any size of print.

    Args:
        labels: In an order that does not change.
        room: For them.
        medium: What is drawn for.
        size: Of the letters.
    """
    prints = [_Print(labels, room, medium, size * share) for share in _SMALLER]
    best: _Set = (), ()
    for each in prints:
        # Where many labels are wider than their areas, no way of placing them will do, and that takes long.
        if each is prints[-1] or each.led_at_least() <= _FEW_LED * len(labels):
            best = found, left_out = each.placed(_PATIENCE)
            if not left_out and sum(1 for label in found if label.lead) <= _FEW_LED * len(found):
                return best
    if best[1]:
        one_line = replace(prints[-1], one_line=True).placed(_MORE_PATIENCE)
        best = min(best, one_line, key=_left_out)
    return best


_Set = tuple[tuple[SetLabel, ...], tuple[Label, ...]]


def _left_out(labels: _Set) -> int:
    return len(labels[1])


@dataclass(frozen=True, slots=True)
class _Print:
    """Labels in one size of print."""

    labels: Sequence[Label]
    room: LabelRoom
    medium: Medium
    size: float
    one_line: bool = False

    def led_at_least(self) -> int:
        """How many need a line or have no place."""
        return led_at_least(self._wanted(), self._bounds, self.room.raster, self._occupied)

    def placed(self, patience: int) -> _Set:
        """The labels that have a place, and those that have none."""
        placing = self.room.placing
        places = place_labels(self._wanted(), self._bounds, self.room.raster, self._occupied, patience)
        found, left_out = [], []
        for label, settings, place in zip(self.labels, self._settings(), places, strict=True):
            if place is None:
                left_out.append(label)
                continue
            lead = tuple(placing.point(*at) for at in place.lead or ())
            setting, frame = settings[place.setting], _frame(place.box, placing)
            found.append(SetLabel(label, setting, frame, self.size, lead))
        return tuple(found), tuple(left_out)

    @property
    def _bounds(self) -> Box:
        return self.room.placing.ground(self.room.bounds)

    @property
    def _occupied(self) -> tuple[Box, ...]:
        return tuple(self.room.placing.ground(frame) for frame in self.room.taken)

    def _settings(self) -> list[tuple[Setting, ...]]:
        return [label.settings(one_line=self.one_line) for label in self.labels]

    def _wanted(self) -> tuple[Wanted, ...]:
        scale = self.room.placing.scale
        return tuple(
            Wanted(
                label.area,
                label.home,
                tuple(_size(setting, self.medium, self.size, scale) for setting in settings),
                round(_LINE * self.size / scale),
                label.beside,
                label.disc > 0,
            )
            for label, settings in zip(self.labels, self._settings(), strict=True)
        )


def _size(setting: Setting, medium: Medium, size: float, scale: float) -> tuple[float, float]:
    """Width and height in metres, whole, so that sheets of one kind have one layout."""
    across = max(medium.length(text, size, bold=bold) for text, bold in setting) + 2 * _PAD * size
    return round(across / scale), round((_LINE * len(setting) + _PAD) * size / scale)


def _frame(box: Box, placing: Placing) -> Frame:
    left, top = placing.point(box[0], box[3])
    right, bottom = placing.point(box[2], box[1])
    return Frame(left, top, right - left, bottom - top)
