"""Pieces as native shapes in DrawingML: freeforms with holes, circles, lines and small texts. Texts are escaped here.

Written as text and parsed once a group: python-pptx's own builder takes a hundred times as long for a map.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from xml.sax.saxutils import escape, quoteattr

from pages.drawing.ink import COLUMN, FILTERED, FILTERED_GRAIN, GROUND, MARK
from pages.drawing.primitives import Area, Bar, Fill, Frame, Group, Line, Mark, Pen, Piece, Stroke, Words
from pages.drawing.text import cleaned, width
from pages.drawing.writers.pptx.page import NAMESPACES

EMU = 12_700
"""English Metric Units in a point."""
_PATTERNS: dict[Fill, tuple[str, str, str]] = {
    "gap": ("wdUpDiag", MARK, GROUND),
    "part": ("lgConfetti", MARK, GROUND),
    "filtered": ("dkVert", FILTERED_GRAIN, FILTERED),
    "announced": ("wdUpDiag", COLUMN, GROUND),
}
_PRESETS = {"circle": "ellipse", "square": "rect", "triangle": "triangle"}
_SIDES = {"left": "l", "middle": "ctr", "right": "r"}
_LEAST_LINE = 0.75
"""Points; a thinner line around a small mark is lost on a projector."""
_EDGE = 0.6
"""Opacity of the box that stands for an edge around letters."""
_NO_FILL, _NO_LINE = "<a:noFill/>", "<a:ln><a:noFill/></a:ln>"


def group_xml(group: Group, numbers: Iterator[int], language: str) -> str:
    """Pieces that are moved and enlarged together.

    Args:
        group: What they are; of one that is clipped, areas are cut off at its frame.
        numbers: Ids for the shapes.
        language: Of the words.
    """
    pieces = _clipped(group) if group.clip else group.pieces
    shapes = "".join(_shape(piece, numbers, language) for piece in pieces)
    inside = _extent(group.frame, "off", "ext") + _extent(group.frame, "chOff", "chExt")
    return (
        f"<p:grpSp {NAMESPACES}><p:nvGrpSpPr>{_named(numbers, group.name, group.spoken)}<p:cNvGrpSpPr/><p:nvPr/>"
        f"</p:nvGrpSpPr><p:grpSpPr><a:xfrm>{inside}</a:xfrm></p:grpSpPr>{shapes}</p:grpSp>"
    )


def fill_xml(fill: Fill, opacity: float = 1) -> str:
    """A filling: a colour, or one of the map's patterns."""
    if not fill:
        return _NO_FILL
    if fill in _PATTERNS:
        name, mark, ground = _PATTERNS[fill]
        return (
            f'<a:pattFill prst="{name}"><a:fgClr>{_colour(mark)}</a:fgClr>'
            f"<a:bgClr>{_colour(ground)}</a:bgClr></a:pattFill>"
        )
    return f"<a:solidFill>{_colour(fill, opacity)}</a:solidFill>"


def _shape(piece: Piece, numbers: Iterator[int], language: str) -> str:
    if isinstance(piece, Group):
        return group_xml(piece, numbers, language)
    if isinstance(piece, Area):
        return _area(piece, numbers)
    if isinstance(piece, Stroke):
        return _stroke(piece, numbers)
    if isinstance(piece, Bar):
        return _preset("rect", piece.frame, piece, numbers)
    if isinstance(piece, Mark):
        (x, y), radius = piece.at, piece.radius
        thick = max(piece.pen.thick, _LEAST_LINE) if piece.fill != "" else piece.pen.thick
        drawn = replace(piece, pen=replace(piece.pen, thick=thick))
        return _preset(
            _PRESETS[piece.shape], Frame(x - radius, y - radius, 2 * radius, 2 * radius), drawn, numbers
        )
    return _words(piece, numbers, language)


def _area(area: Area, numbers: Iterator[int]) -> str:
    """One shape, or two: the white line below another."""
    points = [point for line in area.lines for point in line]
    if not points:
        return ""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    frame = Frame(left, top, right - left, bottom - top)
    path = "".join(_steps(line, frame, area.closed) for line in area.lines)
    size = f'w="{round(frame.width * EMU)}" h="{round(frame.height * EMU)}"'
    geometry = (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path {size}>{path}</a:path></a:pathLst></a:custGeom>'
    )
    casing = ""
    if area.pen and area.pen.casing:
        below = _NO_FILL + _line(Pen(GROUND, area.pen.casing))
        casing = _plain(numbers, area.name, "", frame, geometry + below)
    style = fill_xml(area.fill, area.opacity) + _line(area.pen)
    return casing + _plain(numbers, area.name, area.spoken, frame, geometry + style)


def _steps(line: Line, frame: Frame, closed: bool) -> str:
    steps = [
        f'<a:pt x="{round((x - frame.left) * EMU)}" y="{round((y - frame.top) * EMU)}"/>' for x, y in line
    ]
    first, *rest = steps
    return (
        f"<a:moveTo>{first}</a:moveTo>"
        + "".join(f"<a:lnTo>{step}</a:lnTo>" for step in rest)
        + ("<a:close/>" if closed else "")
    )


def _stroke(stroke: Stroke, numbers: Iterator[int]) -> str:
    (x1, y1), (x2, y2) = stroke.start, stroke.end
    frame = Frame(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    flip = "" if (x1 <= x2) == (y1 <= y2) else ' flipV="1"'
    geometry = f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{_line(stroke.pen)}'
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{_named(numbers, stroke.name)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr><a:xfrm{flip}>{_extent(frame)}</a:xfrm>{geometry}</p:spPr></p:cxnSp>"
    )


def _words(words: Words, numbers: Iterator[int], language: str) -> str:
    """A text in a box that is as wide as any font may need, or in the middle of its ground."""
    frame = words.ground or words_frame(words)
    ground = f'<a:prstGeom prst="{"roundRect" if words.ground else "rect"}"><a:avLst/></a:prstGeom>'
    ground += (
        fill_xml(GROUND, 0.88) if words.ground else fill_xml(words.edge, _EDGE) if words.halo else _NO_FILL
    )
    run = (
        f'<a:rPr lang="{language}" sz="{round(words.size * 100)}" b="{int(words.bold)}">{fill_xml(words.colour)}'
        f"</a:rPr><a:t>{escape(cleaned(words.text))}</a:t>"
    )
    return (
        f'<p:sp><p:nvSpPr>{_named(numbers, words.text)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{_extent(frame)}</a:xfrm>{ground}</p:spPr>"
        '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
        f'<a:p><a:pPr algn="{_SIDES[words.side]}"/><a:r>{run}</a:r></a:p></p:txBody></p:sp>'
    )


def words_frame(words: Words) -> Frame:
    """The box of a text; its base is a fifth of the letters' size above the lower edge.

    Office programs draw no edge around letters that all of them show; a box as wide as they run stands for it.
    """
    across = words.room or (120 if words.side == "middle" else 300)
    if words.halo:
        across = 1.1 * width(words.text, words.size, bold=words.bold)
    left = words.x - {"left": 0, "middle": across / 2, "right": across}[words.side]
    return Frame(left, words.y - words.size, across, 1.25 * words.size)


def _clipped(group: Group) -> Iterator[Piece]:
    """The pieces, areas cut off at the frame of the group; lines without the edge of the frame."""
    import shapely

    frame = group.frame
    box = shapely.box(frame.left, frame.top, frame.right, frame.bottom)
    for piece in group.pieces:
        if not isinstance(piece, Area):
            yield piece
            continue
        rings = [shapely.Polygon(line) for line in piece.lines]
        whole = reduce(lambda one, other: one.symmetric_difference(other), rings)
        inside = shapely.intersection(whole if piece.fill else whole.boundary, box)
        if piece.fill:
            parts = [part for part in shapely.get_parts(inside) if part.geom_type == "Polygon"]
            lines = [ring.coords[:-1] for part in parts for ring in (part.exterior, *part.interiors)]
        else:
            parts = [part for part in shapely.get_parts(inside) if part.geom_type == "LineString"]
            lines = [part.coords for part in shapely.get_parts(shapely.line_merge(shapely.union_all(parts)))]
        if lines:
            kept = tuple(tuple((float(x), float(y)) for x, y in line) for line in lines)
            yield replace(piece, lines=kept, closed=bool(piece.fill))


def _preset(name: str, frame: Frame, piece: Bar | Mark, numbers: Iterator[int]) -> str:
    style = fill_xml(piece.fill, piece.opacity) + _line(piece.pen)
    return _plain(numbers, piece.name, "", frame, f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>{style}')


def _plain(numbers: Iterator[int], name: str, spoken: str, frame: Frame, style: str) -> str:
    return (
        f"<p:sp><p:nvSpPr>{_named(numbers, name, spoken)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr><a:xfrm>{_extent(frame)}</a:xfrm>{style}</p:spPr></p:sp>"
    )


def _line(pen: Pen | None) -> str:
    if pen is None:
        return _NO_LINE
    dash = '<a:prstDash val="dash"/>' if pen.dashed else ""
    return f'<a:ln w="{round(pen.thick * EMU)}">{fill_xml(pen.colour)}{dash}<a:round/></a:ln>'


def _named(numbers: Iterator[int], name: str, spoken: str = "") -> str:
    said = (quoteattr(cleaned(each)) for each in (name, spoken))
    return '<p:cNvPr id="{}" name={} descr={}/>'.format(next(numbers), *said)


def _extent(frame: Frame, off: str = "off", ext: str = "ext") -> str:
    left, top, width, height = (
        round(side * EMU) for side in (frame.left, frame.top, frame.width, frame.height)
    )
    return f'<a:{off} x="{left}" y="{top}"/><a:{ext} cx="{width}" cy="{height}"/>'


def _colour(colour: str, opacity: float = 1) -> str:
    alpha = "" if opacity == 1 else f'<a:alpha val="{round(opacity * 100_000)}"/>'
    return f'<a:srgbClr val="{colour.lstrip("#")}">{alpha}</a:srgbClr>'
