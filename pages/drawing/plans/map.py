"""A map: all of Hessen, the Rhein-Main area larger beside it, values, circles, scale bar, and its legend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geo.paint.circles import Circle
from geo.paint.colors import text_on
from pages.drawing.ink import CHOSEN, CIRCLE_LINE, GROUND, TEXT, VEIL
from pages.drawing.medium import Medium
from pages.drawing.plans.labels import Label, PlacedLabel, placed
from pages.drawing.plans.legend import Legend, legend_blocks
from pages.drawing.plans.outlines import Box, Ground, Outline, borders, coarse_borders
from pages.drawing.plans.placing import Placing, fitted, round_length
from pages.drawing.primitives import (
    Area,
    Bar,
    Drawing,
    Fill,
    Frame,
    Group,
    Mark,
    Pen,
    Picture,
    Piece,
    Stroke,
    Words,
)
from pages.drawing.sheet import Sheet
from pages.drawing.text import joined_lines

_INSET_GAP, _LEAST_INSET = 0.03, 0.3
"""Shares of the frame's width: before the inset, and what it needs, or it would enlarge nothing."""
_BAR_SHARE = 0.3
_CASING = 0.5
_AIRY = 3.2
"""Height of an area, in letters, that leaves air above its name and its value."""


@dataclass(frozen=True, slots=True)
class DrawnArea:
    """One area of the map.

    Attributes:
        fill: Colour of its class, or the pattern of an area without one.
        badge: Value or mark written on the map; empty for none.
        spoken: Name and figure with all that qualifies it: the alternative text.
    """

    id: str
    name: str
    fill: Fill
    badge: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSheet(Sheet):
    """A map.

    Attributes:
        areas: All areas of the atlas, alphabetical by id.
        joint: Groups of areas with one figure, outlined together.
        highlighted: Areas that a chosen class brings out; empty for no such choice.
        circles: The largest first; radii in pixels of the screen's map.
        inset_title: Name of the part that is drawn larger beside the map.
        coarse: Drawn so small that borders may be simple.
    """

    kind = "map"
    unit: str
    areas: tuple[DrawnArea, ...]
    legend: Legend
    inset_title: str
    joint: tuple[tuple[str, ...], ...] = ()
    chosen: str | None = None
    highlighted: frozenset[str] = frozenset()
    circles: tuple[Circle, ...] = ()
    circle_colour: str = ""
    coarse: bool = False

    @property
    def veiled(self) -> tuple[str, ...]:
        """Areas that lie below a white veil, so that the highlighted ones stand out."""
        if not self.highlighted:
            return ()
        return tuple(area.id for area in self.areas if area.id not in self.highlighted)

    @property
    def ground(self) -> Ground:
        """Where its areas lie."""
        return coarse_borders() if self.coarse else borders()

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """The map, and its legend beside it."""
        frame, beside = medium.split(body)
        picture = map_picture(self, frame, medium, medium.label)
        scale = _main(self, frame, medium).frame.height / medium.screen
        legend, tight = legend_blocks([self.legend], beside, medium, (self.circle_colour, scale), self.unit)
        return Drawing(((picture,), legend), tight=tight)


@dataclass(frozen=True, slots=True)
class _Map:
    """A sheet on its place: the whole map or the part that is drawn larger."""

    sheet: MapSheet
    placing: Placing
    medium: Medium
    size: float
    circle_scale: float

    def pen(self, thick: float, colour: str = "", *, dashed: bool = False, cased: bool = False) -> Pen:
        casing = (thick + _CASING) * self.medium.mm if cased else 0
        return Pen(colour or self.medium.strong, thick * self.medium.mm, dashed, casing)

    def areas(self, *, again: bool) -> Iterator[Piece]:
        """The areas; again: what has been drawn and told before, as far as it lies in the place."""
        sheet, pen = self.sheet, Pen(self.medium.ink, 0.21 * self.medium.mm)
        for area in sheet.areas:
            lines = self.placing.lines(sheet.ground.outlines[area.id])
            if not again:
                yield Area(
                    lines, area.fill, pen, name=area.name, spoken=area.spoken, id=area.id, part="gebiet"
                )
            elif self.placing.meets(sheet.ground.outlines[area.id]):
                yield Area(lines, area.fill, pen, name=f"{area.name} ({sheet.inset_title})")

    def overlays(self) -> Iterator[Piece]:
        """The veil, and lines around joint, highlighted and chosen areas; the areas have said what they mean."""
        sheet, names = self.sheet, {area.id: area.name for area in self.sheet.areas}
        if sheet.veiled and not self.medium.flows:
            veil = self.placing.lines(sheet.ground.joined(sheet.veiled))
            yield Area(veil, GROUND, opacity=VEIL, name=sheet.unit)
        brought_out = [(tuple(sorted(sheet.highlighted)), self.pen(0.62, cased=True))]
        chosen = [((sheet.chosen,), self.pen(0.9, CHOSEN, cased=True))] if sheet.chosen else []
        joint = [(group, self.pen(0.58, dashed=True, cased=True)) for group in sheet.joint]
        for ids, pen in (*joint, *(brought_out if sheet.highlighted else []), *chosen):
            lines = self.placing.lines(sheet.ground.joined(ids))
            yield Area(lines, "", pen, name=" + ".join(names[each] for each in ids))

    def circles(self) -> Iterator[Piece]:
        """Circles of one size everywhere: the legend holds for the inset too."""
        halo, dashed = self.pen(0.88, GROUND), self.pen(0.44, CIRCLE_LINE, dashed=True)
        for circle in self.sheet.circles:
            at = self.placing.point(*self.sheet.ground.point(circle.at))
            if not self.placing.frame.holds(at):
                continue
            radius, upper = circle.radius * self.circle_scale, circle.upper_radius * self.circle_scale
            if upper:
                yield Mark(at, upper, "", halo)
                yield Mark(at, upper, "", dashed)
            yield Mark(at, radius, "", halo)
            if circle.kind == "part":
                yield Mark(at, radius, "", dashed)
            else:
                yield Mark(at, radius, self.sheet.circle_colour, self.pen(0.33, CIRCLE_LINE), opacity=0.78)

    def names(self) -> Iterator[Piece]:
        """What is written into the areas, where their shapes do not tell them."""
        names, size = self.sheet.ground.names, self.size
        for area in self.sheet.areas if names else ():
            west, south, east, north = self.sheet.ground.outlines[area.id].box
            (left, top), (right, bottom) = self.placing.point(west, north), self.placing.point(east, south)
            top += 0.3 * size if bottom - top > _AIRY * size else 0
            colour, halo = (text_on(area.fill), 0.0) if area.fill.startswith("#") else (TEXT, 0.2 * size)
            one = joined_lines(names[area.id])
            fits = self.medium.length(one, size) < right - left
            for number, text in enumerate((one,) if fits else names[area.id]):
                base = top + (0.95 + 1.05 * number) * size
                yield Words(text, (left + right) / 2, base, size, colour, side="middle", halo=halo)

    def labels(self, written: Iterable[_Written]) -> Iterator[Piece]:
        wanted = [
            Label(each.text, self.placing.point(*each.place), each.weight, each.bare) for each in written
        ]
        found = placed(wanted, self.size, self.placing.frame, self.medium)
        for label in found:
            if label.lead:
                line = Pen(TEXT, 0.2 * self.medium.mm, casing=0.55 * self.medium.mm)
                yield Stroke(label.at, label.middle, line, label.text)
                yield Mark(label.at, 0.45 * self.medium.mm, TEXT, Pen(GROUND, 0.2 * self.medium.mm))
        yield from (self._label(label) for label in found)

    def _label(self, label: PlacedLabel) -> Words:
        (x, y), bare = label.middle, label.bare and not label.lead and not self.medium.flows
        base, ground = y + 0.33 * self.size, None if bare else label.frame
        return Words(label.text, x, base, self.size, bold=True, side="middle", ground=ground)


@dataclass(frozen=True, slots=True)
class _Written:
    """A badge or the text of a circle, with its place in metres."""

    text: str
    place: tuple[float, float]
    weight: float
    bare: bool = False


def map_picture(
    sheet: MapSheet, frame: Frame, medium: Medium, size: float, *, inset: bool = True, side: str = ""
) -> Picture:
    """The map without its legend.

    Args:
        sheet: The map.
        frame: Room for it; a wide one gets the inset.
        medium: What it is drawn for.
        size: Height of the letters of labels.
        inset: Whether a wide frame gets it.
        side: Put before the ids of map and areas, where a drawing has two maps.
    """
    placing, ground = _main(sheet, frame, medium), sheet.ground
    scale = placing.frame.height / medium.screen
    main = _Map(sheet, placing, medium, size, scale)
    beside = None
    if inset and ground.larger and not medium.flows:
        beside = _inset_placing(_around(frame, -medium.edge), placing, ground.larger)
    written = list(_written(sheet))
    inside = [each for each in written if beside and beside.frame.holds(beside.point(*each.place))]
    outside = [each for each in written if each not in inside]
    areas = (*_named(main.areas(again=False), side), *main.overlays(), *main.circles())
    pieces: list[Piece] = [Group(placing.frame, areas, sheet.title, sheet.spoken, f"{side}karte")]
    marks = [*main.names(), *main.labels(outside)]
    if ground.in_metres and not medium.flows:
        marks += _scale_bar(main)
    if beside:
        west, south, east, north = beside.box
        left, top = placing.point(west, north)
        there = Frame(left, top, (east - west) * placing.scale, (north - south) * placing.scale)
        marks.insert(0, Bar(there, pen=main.pen(0.33, TEXT), name=sheet.inset_title))
    pieces.append(Group(placing.frame, tuple(marks), sheet.unit))
    if beside:
        larger = _Map(sheet, beside, medium, size, scale)
        again = (*larger.areas(again=True), *larger.overlays(), *larger.circles(), *larger.labels(inside))
        edge = Bar(beside.frame, pen=main.pen(0.35, TEXT), name=sheet.inset_title)
        name = sheet.inset_title
        pieces.append(Group(beside.frame, (*again, edge), name, id="ausschnitt", clip=True, silent=True))
        at, lines = beside.frame, medium.lines(name, size, beside.frame.width)
        base = at.top - (0.5 + 1.25 * (len(lines) - 1)) * size
        pieces.append(Words(name, at.left, base, size, room=at.width))
    seen = _around(placing.frame, medium.edge) if medium.flows else frame
    return Picture(seen, tuple(pieces), sheet.spoken)


def _main(sheet: MapSheet, frame: Frame, medium: Medium) -> Placing:
    inner, ground = _around(frame, -medium.edge), sheet.ground
    return fitted(ground.whole, inner) if ground.in_metres else Placing(ground.whole, inner)


def _around(frame: Frame, edge: float) -> Frame:
    return Frame(frame.left - edge, frame.top - edge, frame.width + 2 * edge, frame.height + 2 * edge)


def _named(areas: Iterator[Piece], side: str) -> Iterator[Piece]:
    for area in areas:
        assert isinstance(area, Area)
        yield Area(
            area.lines,
            area.fill,
            area.pen,
            name=area.name,
            spoken=area.spoken,
            id=side + area.id,
            part=area.part,
        )


def _inset_placing(frame: Frame, main: Placing, box: Box) -> Placing | None:
    """A part of the map in what the map leaves of the frame; ``None`` where it would not be larger there."""
    room = frame.right - main.frame.right - _INSET_GAP * frame.width
    if room < _LEAST_INSET * frame.width:
        return None
    return fitted(box, Frame(frame.right - room, frame.top, room, frame.height), centred=True)


def _written(sheet: MapSheet) -> Iterator[_Written]:
    ground = sheet.ground
    for area in sheet.areas:
        if area.badge:
            yield _Written(area.badge, ground.place(area.id), _size(ground.outlines[area.id]))
    for circle in sheet.circles:
        if circle.text:
            yield _Written(circle.text, ground.point(circle.at), circle.radius * 1e12, circle.kind != "part")


def _size(outline: Outline) -> float:
    west, south, east, north = outline.box
    return (east - west) * (north - south)


def _scale_bar(shown: _Map) -> Iterator[Piece]:
    frame, scale, size = shown.placing.frame, shown.placing.scale, shown.size
    west, _, east, _ = shown.sheet.ground.whole
    length_m = round_length(_BAR_SHARE * (east - west))
    left, bottom, pen = frame.right - length_m * scale, frame.bottom - 0.5 * size, shown.pen(0.35, TEXT)
    ends = (
        (left, bottom - 0.4 * size),
        (left, bottom),
        (frame.right, bottom),
        (frame.right, bottom - 0.4 * size),
    )
    yield Area((ends,), "", pen, closed=False)
    middle = (left + frame.right) / 2
    yield Words(f"{length_m // 1000} km", middle, bottom - 0.5 * size, size, side="middle")
