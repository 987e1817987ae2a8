"""Native shapes as DrawingML: freeforms with holes, circles, lines and small texts, in points. Texts are escaped here.

Written as text and parsed once a slide: python-pptx's own builder takes a hundred times as long for a map.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from pages.drawing.ink import FILTERED, FILTERED_GRAIN, GROUND, INK, MARK, TEXT
from pages.drawing.labels import PlacedLabel
from pages.drawing.outlines import Outline
from pages.drawing.placing import Frame, Placing
from pages.drawing.sheet import Pattern
from pages.drawing.slides.page import NAMESPACES
from pages.drawing.text import cleaned

EMU = 12_700
"""English Metric Units in a point."""
_PATTERNS: dict[Pattern, tuple[str, str, str]] = {
    "gap": ("wdUpDiag", MARK, GROUND),
    "part": ("lgConfetti", MARK, GROUND),
    "filtered": ("dkVert", FILTERED_GRAIN, FILTERED),
}


def fill(colour: str, pattern: str = "", opacity: float = 1) -> str:
    """A filling: a colour, or one of the map's patterns."""
    if pattern:
        name, mark, ground = _PATTERNS[pattern]  # type: ignore[index]
        return (
            f'<a:pattFill prst="{name}"><a:fgClr>{_colour(mark)}</a:fgClr>'
            f"<a:bgClr>{_colour(ground)}</a:bgClr></a:pattFill>"
        )
    return f"<a:solidFill>{_colour(colour, opacity)}</a:solidFill>"


def line(colour: str, points: float, dashed: bool = False) -> str:
    """A line of so many points."""
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{round(points * EMU)}">{fill(colour)}{dash}<a:round/></a:ln>'


def freeform(
    number: int, names: tuple[str, str], placed: tuple[Outline, Placing], filling: str, stroke: str
) -> str:
    """An outline as one shape; several rings are filled by the even-odd rule, so that holes stay open.

    Args:
        number: Id of the shape.
        names: Name and alternative text.
        placed: The outline, and where it lies.
        filling: Result of `fill`, or "<a:noFill/>".
        stroke: Result of `line`.
    """
    outline, placing = placed
    left, top = placing.point(outline.box[0], outline.box[3])
    right, bottom = placing.point(outline.box[2], outline.box[1])
    frame = Frame(left, top, right - left, bottom - top)
    path = "".join(_rings(outline, placing, frame))
    width, height = round(frame.width * EMU), round(frame.height * EMU)
    geometry = (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}">{path}</a:path></a:pathLst></a:custGeom>'
    )
    return _shape(number, names, frame, geometry + filling + stroke)


def circle(number: int, names: tuple[str, str], at: tuple[float, float], radius: float, style: str) -> str:
    """A circle around a point; the style is filling and line."""
    frame = Frame(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
    return _shape(number, names, frame, f'<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>{style}')


def preset(number: int, names: tuple[str, str], frame: Frame, form: tuple[str, str]) -> str:
    """A shape of the format's own ("triangle") in a frame; the form is its name and style."""
    name, style = form
    return _shape(number, names, frame, f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>{style}')


def rectangle(number: int, names: tuple[str, str], frame: Frame, style: str) -> str:
    """A rectangle; the style is filling and line."""
    return _shape(number, names, frame, f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{style}')


def straight(
    number: int, name: str, start: tuple[float, float], end: tuple[float, float], stroke: str
) -> str:
    """A straight line."""
    frame = Frame(
        min(start[0], end[0]), min(start[1], end[1]), abs(end[0] - start[0]), abs(end[1] - start[1])
    )
    falling = (start[0] <= end[0]) == (start[1] <= end[1])
    flip = "" if falling else ' flipV="1"'
    geometry = f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{stroke}'
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{_named(number, (name, ''))}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr><a:xfrm{flip}>{_extent(frame)}</a:xfrm>{geometry}</p:spPr></p:cxnSp>"
    )


def label(number: int, placed: PlacedLabel, size: float, language: str) -> str:
    """A value on the map, on a light ground unless it stands in a filled circle."""
    bare = placed.bare and not placed.lead
    ground = '<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom>'
    ground += "<a:noFill/>" if bare else fill(GROUND, opacity=0.88)
    return _text_shape(number, placed.text, placed.frame, ground, (size, True, "ctr", language))


def small_text(number: int, text: str, frame: Frame, size: float, language: str) -> str:
    """A short text without a ground, left in its frame."""
    ground = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
    return _text_shape(number, text, frame, ground, (size, False, "l", language))


def words(number: int, text: str, frame: Frame, form: tuple[float, bool, str, str], colour: str) -> str:
    """A text without a ground; the form is its size, whether it is bold, its side ("l", "ctr") and its language."""
    ground = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
    return _text_shape(number, text, frame, ground, form, colour=colour)


def group(number: int, names: tuple[str, str], frame: Frame, shapes: Iterable[str]) -> str:
    """Shapes that are moved and enlarged together; the frame is what they span."""
    inside = _extent(frame, "off", "ext") + _extent(frame, "chOff", "chExt")
    return (
        f"<p:grpSp {NAMESPACES}><p:nvGrpSpPr>{_named(number, names)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm>{inside}</a:xfrm></p:grpSpPr>{''.join(shapes)}</p:grpSp>"
    )


def area_line() -> str:
    """The line around an area."""
    return line(INK, 0.6)


def _rings(outline: Outline, placing: Placing, frame: Frame) -> Iterator[str]:
    for ring in outline.rings:
        for position, (east, north) in enumerate(ring[:-1] if outline.closed else ring):
            x, y = placing.point(east, north)
            at = f'<a:pt x="{round((x - frame.left) * EMU)}" y="{round((y - frame.top) * EMU)}"/>'
            yield f"<a:lnTo>{at}</a:lnTo>" if position else f"<a:moveTo>{at}</a:moveTo>"
        if outline.closed:
            yield "<a:close/>"


def _shape(number: int, names: tuple[str, str], frame: Frame, style: str) -> str:
    return (
        f"<p:sp><p:nvSpPr>{_named(number, names)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr><a:xfrm>{_extent(frame)}</a:xfrm>{style}</p:spPr></p:sp>"
    )


def _text_shape(
    number: int,
    text: str,
    frame: Frame,
    ground: str,
    print_: tuple[float, bool, str, str],
    *,
    colour: str = TEXT,
) -> str:
    size, bold, side, language = print_
    run = (
        f'<a:rPr lang="{language}" sz="{round(size * 100)}" b="{int(bold)}">{fill(colour)}</a:rPr>'
        f"<a:t>{escape(cleaned(text))}</a:t>"
    )
    return (
        f'<p:sp><p:nvSpPr>{_named(number, (text, ""))}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{_extent(frame)}</a:xfrm>{ground}</p:spPr>"
        '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
        f'<a:p><a:pPr algn="{side}"/><a:r>{run}</a:r></a:p></p:txBody></p:sp>'
    )


def _named(number: int, names: tuple[str, str]) -> str:
    name, spoken = (quoteattr(cleaned(each)) for each in names)
    return f'<p:cNvPr id="{number}" name={name} descr={spoken}/>'


def _extent(frame: Frame, off: str = "off", ext: str = "ext") -> str:
    left, top, width, height = (
        round(side * EMU) for side in (frame.left, frame.top, frame.width, frame.height)
    )
    return f'<a:{off} x="{left}" y="{top}"/><a:{ext} cx="{width}" cy="{height}"/>'


def _colour(colour: str, opacity: float = 1) -> str:
    alpha = "" if opacity == 1 else f'<a:alpha val="{round(opacity * 100_000)}"/>'
    return f'<a:srgbClr val="{colour.lstrip("#")}">{alpha}</a:srgbClr>'
