"""A map: all of Hessen, the Rhein-Main area larger beside it, values, circles, scale bar, and its legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from geo.labels.area_names import map_name
from geo.paint.circles import Circle
from geo.paint.colors import text_on
from pages.drawing.ink import CHOSEN, CIRCLE_LINE, GROUND, TEXT, VEIL
from pages.drawing.medium import Medium
from pages.drawing.plans.labels import Label, LabelRoom, SetLabel, set_labels
from pages.drawing.plans.legend import Legend, flowing_legend, legend_blocks, ring
from pages.drawing.plans.outlines import Box, Ground, borders, coarse_borders
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
    Words,
)
from pages.drawing.sheet import Sheet
from pages.drawing.text import joined_lines

_INSET_GAP, _LEAST_LARGER, _LEAST_LETTERS = 0.03, 1.3, 17
"""Share of the frame's width before the inset; how much larger it must be, and its width in letters' heights, or its
names would find no room."""
_STAGE_SIDES = 1.0
"""Width of a map on the stage as a share of its height: room for names beside Hessen."""
_BAR_SHARE = 0.3
_CASING = 0.5
_DISC = 0.85
"""Side of the square that stands for a circle, as a share of its diameter: corners may be touched."""
_HALF = 0.5
_LEAST_NAME = 0.8
"""Of the letters, rather than a second line of a tile's name."""
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
        coarse: Drawn so small that borders may be simple and distances are not read from it.
        unplaced: Said before the labels for which the map has no room.
        told: Every area with its figure in few words, for those who get the map as one image.
        compared: Areas with letters, which labels must not cover.
        named: Whether names are written on it.
    """

    kind = "map"
    unit: str
    areas: tuple[DrawnArea, ...]
    legend: Legend
    inset_title: str
    unplaced: str = ""
    told: str = ""
    named: bool = True
    compared: frozenset[str] = frozenset()
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

    def listed(self, left_out: Sequence[Label]) -> tuple[str, ...]:
        """What is said of labels for which the map has no room."""
        said = "; ".join(label.spoken for label in left_out)
        return (f"{self.unplaced} {said}",) if said else ()

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """The map, and its legend beside it."""
        frame, beside = medium.split(body)
        picture, left_out = labelled_map(self, frame, medium, medium.label)
        scale = _places(self, frame, medium)[0].frame.height / medium.screen
        shown = replace(self.legend, remarks=(*self.legend.remarks, *self.listed(left_out)))
        circles = (self.circle_colour, scale)
        if medium.closer:
            legend, remarks, tight = flowing_legend(shown, beside, medium, circles, self.unit)
            return Drawing(((picture, *remarks), legend), tight=tight)
        legend, tight = legend_blocks([shown], beside, medium, circles, self.unit)
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
                yield Area(lines, area.fill, pen, name=f"{area.name} ({sheet.inset_title})", id=area.id)

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
        halo, dashed = self.pen(1.1, GROUND), self.pen(0.44, CIRCLE_LINE, dashed=True)
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
                yield from ring(at, radius, self.sheet.circle_colour, self.medium.mm)

    def names(self) -> Iterator[Piece]:
        """What is written into the areas, where their shapes do not tell them."""
        names, size = self.sheet.ground.names, self.size
        for area in self.sheet.areas if names else ():
            west, south, east, north = self.sheet.ground.outlines[area.id].box
            (left, top), (right, bottom) = self.placing.point(west, north), self.placing.point(east, south)
            top += 0.3 * size if bottom - top > _AIRY * size else 0
            colour, halo = (text_on(area.fill), 0.0) if area.fill.startswith("#") else (TEXT, 0.2 * size)
            one, room = joined_lines(names[area.id]), right - left
            # Above a value there is room for one line: rather smaller than below it.
            shrunk = size * min(1.0, room / self.medium.length(one, size)) if area.badge else size
            letters = max(shrunk, _LEAST_NAME * size)
            fits = self.medium.length(one, letters) <= 1.001 * room
            for number, text in enumerate((one,) if fits else names[area.id]):
                base = top + (0.95 + 1.05 * number) * letters
                yield Words(text, (left + right) / 2, base, letters, colour, side="middle", halo=halo)

    def tile_values(self) -> Iterator[Piece]:
        """Values in tiles, of which each has its room."""
        for area in self.sheet.areas:
            if area.badge:
                x, y = self.placing.point(*self.sheet.ground.place(area.id))
                across, down = self.medium.length(area.badge, self.size, bold=True), 1.35 * self.size
                across += 0.6 * self.size
                ground = Frame(x - across / 2, y - down / 2, across, down)
                base = y + 0.33 * self.size
                yield Words(area.badge, x, base, self.size, bold=True, side="middle", ground=ground)

    def circle_values(self, but: Placing | None = None) -> Iterator[Piece]:
        """Values that their circles have room for, but for those that another part shows."""
        for circle in self.sheet.circles:
            place = self.sheet.ground.point(circle.at)
            x, y = self.placing.point(*place)
            elsewhere = but is not None and but.frame.holds(but.point(*place))
            if self.holds(circle) and self.placing.frame.holds((x, y)) and not elsewhere:
                base, halo = y + 0.33 * self.size, 0.2 * self.size
                yield Words(circle.text, x, base, self.size, bold=True, side="middle", halo=halo)

    def holds(self, circle: Circle) -> bool:
        """Whether the text of a circle fits into it; on tiles it stands there in any case."""
        room = 1.9 * circle.radius * self.circle_scale
        fits = self.medium.length(circle.text, self.size, bold=True) <= room
        return bool(circle.text) and (fits or not self.sheet.ground.in_metres)

    def discs(self) -> list[Frame]:
        """What circles cover."""
        found = []
        for circle in self.sheet.circles:
            x, y = self.placing.point(*self.sheet.ground.point(circle.at))
            radius = _DISC * max(circle.radius, circle.upper_radius) * self.circle_scale
            found.append(Frame(x - radius, y - radius, 2 * radius, 2 * radius))
        return found

    def wanted(self) -> list[Label]:
        """Name and value of every area, and the values that find no room in circles of several areas."""
        sheet, ground = self.sheet, self.sheet.ground
        values = {area.id: area.badge for area in sheet.areas}
        apart = [each for each in sheet.circles if each.text and not self.holds(each)]
        values |= {each.areas[0]: each.text for each in apart if len(each.areas) == 1}
        # A circle of several areas stands in none of their homes.
        alone = [each for each in sheet.circles if len(each.areas) == 1]
        discs = {each.areas[0]: each.radius * self.circle_scale for each in alone}
        found = []
        for area in sheet.areas:
            # On a pattern and below a veil, dark letters can be read; on a colour the better of dark and white.
            coloured = area.fill.startswith("#") and area.id not in sheet.veiled
            ink = (text_on(area.fill), area.fill) if coloured else (TEXT, GROUND)
            names = map_name(area.id) if sheet.named else ()
            if names or values[area.id]:
                found.append(
                    Label(
                        ground.numbers[area.id],
                        ground.place(area.id),
                        names,
                        values[area.id],
                        colour=GROUND if ink[0] == GROUND else TEXT,
                        edge=ink[1],
                        disc=discs.get(area.id, 0),
                        beside=area.id in sheet.compared,
                        whose=joined_lines(map_name(area.id)),
                    )
                )
        for each in apart:
            if len(each.areas) > 1:
                whose = " + ".join(joined_lines(map_name(area_id)) for area_id in each.areas)
                found.append(Label(-1, ground.point(each.at), (), each.text, whose=whose))
        return found


def map_picture(
    sheet: MapSheet, frame: Frame, medium: Medium, size: float, *, inset: bool = True, side: str = ""
) -> Picture:
    """The map without its legend, see `labelled_map`."""
    return labelled_map(sheet, frame, medium, size, inset=inset, side=side)[0]


def labelled_map(
    sheet: MapSheet, frame: Frame, medium: Medium, size: float, *, inset: bool = True, side: str = ""
) -> tuple[Picture, tuple[Label, ...]]:
    """The map without its legend, and the labels that found no room on it.

    Args:
        sheet: The map.
        frame: Room for it; a wide one gets the inset.
        medium: What it is drawn for.
        size: Height of the letters of labels.
        inset: Whether a wide frame gets it.
        side: Put before the ids of map and areas, where a drawing has two maps.
    """
    placing, beside = _places(sheet, frame, medium, inset=inset)
    ground, scale = sheet.ground, placing.frame.height / medium.screen
    main = _Map(sheet, placing, medium, size, scale)
    areas = (*_named(main.areas(again=False), side), *main.overlays(), *main.circles())
    pieces: list[Piece] = [Group(placing.frame, areas, sheet.title, sheet.spoken, f"{side}karte")]
    marks = [*main.circle_values(beside)]
    bar = _scale_bar(main) if ground.in_metres and not (medium.flows or sheet.coarse) else None
    left_out: tuple[Label, ...] = ()
    if not ground.in_metres:
        marks += [*main.names(), *main.tile_values()]
    else:
        wanted = main.wanted()
        parts = [_in_part(each, beside.box, ground) if beside else None for each in wanted]
        inside = [each for each in parts if each]
        outside = [each for each, part in zip(wanted, parts, strict=True) if not part]
        room = placing.frame if beside else _room(placing, frame, medium)
        taken = [*main.discs(), *([bar[0]] if bar else [])]
        if beside:
            taken.append(_over(beside.box, placing))
        found, left_out = set_labels(outside, LabelRoom(placing, room, ground.raster, taken), medium, size)
        marks += _written(found, medium)
    if bar:
        marks += bar[1]
    if beside:
        marks.insert(0, Bar(_over(beside.box, placing), pen=main.pen(0.33, TEXT), name=sheet.inset_title))
    pieces.append(Group(placing.frame, tuple(marks), sheet.unit))
    if beside:
        larger, name = _Map(sheet, beside, medium, size, scale), sheet.inset_title
        there = LabelRoom(beside, beside.frame, ground.raster, larger.discs())
        found, hidden = set_labels(inside, there, medium, size)
        left_out += hidden
        values = (*larger.circle_values(), *_written(found, medium))
        again = (*larger.areas(again=True), *larger.overlays(), *larger.circles(), *values)
        edge = Bar(beside.frame, pen=main.pen(0.35, TEXT), name=name)
        pieces.append(Group(beside.frame, (*again, edge), name, id="ausschnitt", clip=True, silent=True))
        at, lines = beside.frame, medium.lines(name, size, beside.frame.width)
        base = at.top - (0.5 + 1.25 * (len(lines) - 1)) * size
        pieces.append(Words(name, at.left, base, size, room=at.width))
    seen = _around(_room(placing, frame, medium), medium.edge) if medium.flows and not beside else frame
    return Picture(seen, tuple(pieces), sheet.spoken, told=sheet.told), left_out


def _written(labels: Sequence[SetLabel], medium: Medium) -> Iterator[Piece]:
    """Lines below all letters."""
    for label in labels:
        yield from label.line(medium.mm)
    for label in labels:
        yield from label.words()


def _in_part(label: Label, box: Box, ground: Ground) -> Label | None:
    """The label as it stands in the part that is drawn larger; ``None`` where it does not belong there.

    It does if its place is there or half of its area, which then has another place there.
    """
    west, south, east, north = box
    x, y = label.home
    if west < x < east and south < y < north:
        return label
    points = ground.raster.points(label.area) if label.area >= 0 else np.empty((0, 2))
    there = points[((points > (west, south)) & (points < (east, north))).all(axis=1)]
    if not len(there) or len(there) < _HALF * len(points):
        return None
    nearest = there[np.hypot(*(there - label.home).T).argmin()]
    return replace(label, home=(float(nearest[0]), float(nearest[1])))


def _over(box: Box, placing: Placing) -> Frame:
    """The rectangle of the sheet above a part of the ground."""
    west, south, east, north = box
    left, top = placing.point(west, north)
    return Frame(left, top, (east - west) * placing.scale, (north - south) * placing.scale)


def _places(
    sheet: MapSheet, frame: Frame, medium: Medium, *, inset: bool = True
) -> tuple[Placing, Placing | None]:
    """Where the map lies, and its part that is drawn larger beside it; without that, the map stands in the middle."""
    inner, ground = _around(frame, -medium.edge), sheet.ground
    if not ground.in_metres:
        return Placing(ground.whole, inner), None
    main = fitted(ground.whole, inner)
    room = inner.right - main.frame.right - _INSET_GAP * inner.width
    if inset and ground.larger and room > 0 and medium.larger:
        place = Frame(inner.right - room, inner.top, room, inner.height)
        beside = fitted(ground.larger, place, centred=True)
        roomy = beside.frame.width >= _LEAST_LETTERS * medium.label
        if roomy and beside.scale >= _LEAST_LARGER * main.scale:
            return main, beside
    return fitted(ground.whole, inner, centred=True), None


def _room(placing: Placing, frame: Frame, medium: Medium) -> Frame:
    """Where labels of a map without an inset may stand: also left and right of it."""
    inner = _around(frame, -medium.edge)
    if not medium.flows or not placing.frame.height:
        return inner
    across = min(inner.width, max(placing.frame.width, _STAGE_SIDES * placing.frame.height))
    middle = placing.frame.left + placing.frame.width / 2
    return Frame(middle - across / 2, placing.frame.top, across, placing.frame.height)


def _around(frame: Frame, edge: float) -> Frame:
    return Frame(frame.left - edge, frame.top - edge, frame.width + 2 * edge, frame.height + 2 * edge)


def _named(areas: Iterator[Piece], side: str) -> Iterator[Piece]:
    for area in areas:
        assert isinstance(area, Area)
        yield replace(area, id=side + area.id)


def _scale_bar(shown: _Map) -> tuple[Frame, tuple[Piece, ...]]:
    """The room of the bar, and the bar."""
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
    middle = (left + frame.right) / 2
    words = Words(f"{length_m // 1000} km", middle, bottom - 0.5 * size, size, side="middle")
    room = Frame(left, bottom - 1.5 * size, frame.right - left, 2 * size)
    return room, (Area((ends,), "", pen, closed=False), words)
