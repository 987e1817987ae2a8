"""Drawings as SVG: groups with names, all words as text that can be edited and searched. Escaped by ElementTree."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from zlib import crc32

from pages.drawing.ink import COLUMN, FILTERED, FILTERED_GRAIN, GROUND, MARK, QUIET, RULE, TEXT
from pages.drawing.medium import Medium
from pages.drawing.primitives import (
    PATTERNS,
    Area,
    Bar,
    Cell,
    Frame,
    Group,
    Line,
    Mark,
    Paragraphs,
    Pen,
    Picture,
    Piece,
    Point,
    Row,
    Stroke,
    Swatch,
    Table,
    Words,
)
from pages.drawing.qr import qr_path
from pages.drawing.sheet import Imprint, Sheet
from pages.drawing.text import FONT, WIDER, cleaned, embedded_font, width, wrapped

SVG_SHEET = Medium(
    mm=1,
    label=2.6,
    sizes=(3.6,),
    names=3.4,
    wider=WIDER,
    line=1.25,
    gap=2.16,
    row_line=1.25,
    air={"legend": (1.8, 1.8), "bars": (0, 4.86), "fields": (0, 7.02), "figures": (0, 2)},
    beside=(0.315, 0, 8),
    figure=(0.656,),
    mapped_only=True,
)
_PAGE = Frame(0, 0, 297, 210)
_MARGIN = 12.0
_TITLE, _LEAD, _FOOT = 7.0, 3.9, 3.0
"""Height of print in millimetres."""
_LINE = 1.25
_QR = 18.0
_SVG = "http://www.w3.org/2000/svg"
_FONTS = "'Source Sans Pro', 'Source Sans 3', 'Segoe UI', Arial, sans-serif"
_MORE_FONTS = "'Liberation Sans', Helvetica, Roboto, 'Noto Sans', 'DejaVu Sans Condensed'"
"""None is much wider than `WIDER` says: for programs that pass over the font which a document brings with it."""
_LIGHT = "text{paint-order:stroke;stroke-linejoin:round}"
_DARK_SIGNS = (
    '[stroke="#333333"]{stroke:#10161c}'
    "#muster-gap rect,#muster-part rect{fill:#3b444d}#muster-gap path{stroke:#7d8892}#muster-part circle{fill:#7d8892}"
    "#muster-filtered rect{fill:#2a3239}#muster-filtered path{stroke:#39424b}"
)
_LIGHT_ANCHORS = {"left": "start", "middle": None, "right": "end"}
"""Letters of a light picture: most stand in the middle of their place."""
_CASING = 0.9
"""Opacity of the white line below another."""


def sheet_svg(sheet: Sheet) -> bytes:
    """The sheet as a document in UTF-8, A4 landscape."""
    sheet = sheet.on(SVG_SHEET)
    root = _root(_PAGE, sheet.imprint.language, "mm")
    _add(root, "title", sheet.title)
    _add(root, "desc", sheet.spoken)
    root.set("font-family", _FONTS.replace("sans-serif", f"{_MORE_FONTS}, sans-serif"))
    _add(root, "style", "".join(_font_face(bold=bold) for bold in (False, True)))
    _add(root, "rect", id="grund", width=_PAGE.width, height=_PAGE.height, fill=GROUND)
    room = _PAGE.width - 2 * _MARGIN
    head = _write(root, Paragraphs(Frame(_MARGIN, _MARGIN, room, 0), (sheet.title,), _TITLE, True)) + 0.5
    head = _write(root, Paragraphs(Frame(_MARGIN, head, room, 0), (sheet.lead,), _LEAD)) + 2.5
    body = Frame(_MARGIN, head, room, _foot(root, sheet.imprint) - head - 4)
    drawing = sheet.plan(body, SVG_SHEET)
    legends = [block for block in drawing.blocks if isinstance(block, Table) and block.style == "legend"]
    for block in drawing.blocks:
        if isinstance(block, Picture):
            if block.title:
                _write(root, Paragraphs(block.title_frame, (block.title,), block.title_size, True))
            parent = _add(root, "g", role="img", aria_label=cleaned(block.spoken)) if block.title else root
            for piece in block.pieces:
                _draw(parent, piece)
        elif isinstance(block, Paragraphs):
            _write(root, block)
        else:
            number = f"-{legends.index(block) + 1}" if len(legends) > 1 and block in legends else ""
            _table(root, block, f"{'legende' if block.style == 'legend' else 'tabelle'}{number}")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
    ).encode()


def picture_svg(
    picture: Picture, language: str, *, light: bool = False, dark: Mapping[str, str] | None = None
) -> str:
    """A picture alone as a document; its unit is the picture's.

    Args:
        picture: What to draw.
        language: Of its words.
        light: Whole units, and no words for those who do not see it: they are told beside it.
        dark: What stands for a colour on a dark page, for pictures that a page shows; without it, it stays light.
    """
    root = _root(picture.frame, language, "" if light else "mm", 12 if light else 1)
    if light:
        # What most have in common, once. Attributes, which those of single words overrule; a style sheet would not be.
        root.attrib |= {"text-anchor": "middle", "stroke-linejoin": "round", "fill-rule": "evenodd"}
        _add(root, "style", _LIGHT + ("" if dark is None else _on_dark(dark)))
    for piece in picture.pieces:
        _draw(root, piece, _Manner(whole_units=light, silent=light))
    return ET.tostring(root, encoding="unicode")


def _on_dark(twins: Mapping[str, str]) -> str:
    """A style sheet for a picture in a dark page, whose fills and patterns are those of the living map there."""
    fills = "".join(f'[fill="{colour}"]{{fill:{twin}}}' for colour, twin in sorted(twins.items()))
    return f"@media(prefers-color-scheme:dark){{{fills}{_DARK_SIGNS}}}"


def linked_svg(
    picture: Picture, language: str, links: Mapping[str, str], grain: float, dark: Mapping[str, str]
) -> str:
    """A picture for a page, in whole units, whose areas lead somewhere.

    Args:
        picture: What to draw.
        language: Of its words.
        links: Addresses by the id of the area.
        grain: Units in what is a millimetre of the patterns on paper, whose lines are two apart.
        dark: What stands for a fill on a dark page.
    """
    root = _root(picture.frame, language, "", grain)
    # A style sheet inside a page holds for all of it, and another map there may have other twins.
    shades = f"farben-{crc32(repr(sorted(dark.items())).encode()):x}"
    root.set("class", shades)
    rules = (
        f'.{shades} [fill="{colour}"]{{fill:light-dark({colour},{twin})}}'
        for colour, twin in sorted(dark.items())
    )
    _add(root, "style", "".join(rules))
    root.set("role", "group")
    root.set("aria-label", cleaned(picture.spoken))
    for piece in picture.pieces:
        _draw(root, piece, _Manner(whole_units=True, links=links))
    return ET.tostring(root, encoding="unicode")


@dataclass(frozen=True, slots=True)
class _Manner:
    """How pieces are written.

    Attributes:
        whole_units: Outlines in steps of whole units.
        silent: Without words for those who do not see the picture.
        links: Addresses by the id of an area.
    """

    whole_units: bool = False
    silent: bool = False
    links: Mapping[str, str] = field(default_factory=dict)


_PLAIN = _Manner()


def _font_face(*, bold: bool) -> str:
    weight = "bold" if bold else "normal"
    return f"@font-face{{font-family:'{FONT}';font-weight:{weight};src:url({embedded_font(bold=bold)})}}"


def _root(frame: Frame, language: str, unit: str, grain: float = 1) -> ET.Element:
    """An empty picture with the patterns of the map."""
    box = " ".join(_number(side) for side in (frame.left, frame.top, frame.width, frame.height))
    root = ET.Element(
        "svg", {"xmlns": _SVG, "viewBox": box, "lang": language, "font-family": _FONTS, "fill": TEXT}
    )
    if unit:
        root.set("width", f"{_number(frame.width)}{unit}")
        root.set("height", f"{_number(frame.height)}{unit}")
    root.set("xml:lang", language)
    # The screen's patterns; 10 of its pixels are 2 mm here.
    defs, scale = _add(root, "defs"), None if grain == 1 else f"scale({grain:g})"
    hatching = "M-0.4 0.4L0.4 -0.4M0 2L2 0M1.6 2.4L2.4 1.6"
    for name in PATTERNS:
        ground = FILTERED if name == "filtered" else GROUND
        form = {"patternUnits": "userSpaceOnUse", "patternTransform": scale, "width": 2, "height": 2}
        pattern = _add(defs, "pattern", id=f"muster-{name}", **form)
        _add(pattern, "rect", width=2, height=2, fill=ground)
        if name == "filtered":
            _add(pattern, "path", d="M0.5 0V2M1.5 0V2", stroke=FILTERED_GRAIN, stroke_width=0.3)
        elif name == "part":
            for at in (0.5, 1.5):
                _add(pattern, "circle", cx=at, cy=at, r=0.28, fill=MARK)
        else:
            colour, thick = (MARK, 0.26) if name == "gap" else (COLUMN, 0.4)
            _add(pattern, "path", d=hatching, stroke=colour, stroke_width=thick)
    return root


def _add(parent: ET.Element, tag: str, text: str = "", /, **attributes: object) -> ET.Element:
    """Add an element; a trailing underscore of a name falls away, others become hyphens, None is left out."""
    named = {
        name if name in ("patternUnits", "patternTransform") else name.rstrip("_").replace("_", "-"): _number(
            value
        )
        for name, value in attributes.items()
        if value is not None
    }
    element = ET.SubElement(parent, tag, named)
    if text:
        element.text = cleaned(text)
    return element


def _number(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _draw(parent: ET.Element, piece: Piece, manner: _Manner = _PLAIN) -> None:
    if isinstance(piece, Group):
        _draw_group(parent, piece, manner)
    elif isinstance(piece, Area):
        _draw_area(parent, piece, manner)
    elif isinstance(piece, Stroke):
        path = f"M{piece.start[0]:.2f} {piece.start[1]:.2f}L{piece.end[0]:.2f} {piece.end[1]:.2f}"
        if piece.pen.casing:
            _add(parent, "path", d=path, stroke=GROUND, stroke_width=piece.pen.casing)
        _add(parent, "path", d=path, **_line(piece.pen))
    elif isinstance(piece, Mark):
        _draw_mark(parent, piece)
    elif isinstance(piece, Bar):
        opacity = None if piece.opacity == 1 else piece.opacity
        fill = {"fill": _paint(piece.fill), "fill_opacity": opacity}
        _add(parent, "rect", **_sides(piece.frame), **fill, **_line(piece.pen))
    else:
        _draw_words(parent, piece, light=manner.silent)


def _draw_group(parent: ET.Element, group: Group, manner: _Manner) -> None:
    about: dict[str, object] = {"id": group.id or None, "class_": group.part or None}
    if group.silent:
        about["aria_hidden"] = "true"
    elif _is_leaf(group):
        about |= {"role": "img", "aria_label": cleaned(group.spoken)}
    if manner.silent:
        # Pointed at on the stage like an area (static/scripts/stage-map.js): a column, a point, a bar.
        said = cleaned(group.spoken) if _is_leaf(group) else ""
        about = {"data_area": said or None, "data_say": said or None}
    element = _add(parent, "g", **about)
    if group.part and group.spoken and not manner.silent:
        _add(element, "title", group.spoken)
    if group.clip:
        name = f"{group.id}-rahmen"
        _add(_add(element, "clipPath", id=name), "rect", **_sides(group.frame))
        element.set("clip-path", f"url(#{name})")
    for piece in group.pieces:
        _draw(element, piece, manner)


def _is_leaf(group: Group) -> bool:
    """Whether it says something and none of its pieces does."""
    return bool(group.spoken) and not any(
        isinstance(each, Group | Area) and each.spoken for each in group.pieces
    )


def _draw_area(parent: ET.Element, area: Area, manner: _Manner) -> None:
    write = _steps if manner.whole_units else _path
    path = "".join(write(line, area.closed) for line in area.lines)
    # A picture on the stage can be pointed at (static/scripts/stage-map.js).
    about = {"data_area": area.id or None, "data_say": cleaned(area.spoken) or None} if manner.silent else {}
    if area.spoken and not manner.silent:
        label = cleaned(area.spoken)
        leads_to = manner.links.get(area.id)
        if leads_to is None:
            parent = _add(parent, "g", id=area.id, class_=area.part, role="img", aria_label=label)
        else:
            parent = _add(parent, "a", id=area.id, class_=area.part, href=leads_to, aria_label=label)
        _add(parent, "title", area.spoken)
    common = {"d": path, "stroke_linejoin": None if manner.silent else "round"}
    if area.pen and area.pen.casing:
        casing = {"stroke": GROUND, "stroke_width": area.pen.casing, "stroke_opacity": _CASING}
        _add(parent, "path", **common, fill="none", **casing)
    rule = "evenodd" if area.fill and not manner.silent else None
    opacity = None if area.opacity == 1 else area.opacity
    fill = {"fill": _paint(area.fill), "fill_rule": rule, "fill_opacity": opacity}
    _add(parent, "path", **common, **fill, **_line(area.pen), **about)


def _path(line: Line, closed: bool) -> str:
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in line) + ("Z" if closed else "")


def _steps(line: Line, closed: bool) -> str:
    """In relative steps of whole units: a third of the letters."""
    points = [(round(x), round(y)) for x, y in line]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points) if a != b]
    # A minus sign parts two numbers as well as a space does.
    said = "".join(f"{' ' if x >= 0 else ''}{x}{' ' if y >= 0 else ''}{y}" for x, y in steps).strip()
    return f"M{points[0][0]} {points[0][1]}l{said}{'z' if closed else ''}"


def _draw_mark(parent: ET.Element, mark: Mark) -> None:
    opacity = None if mark.opacity == 1 else mark.opacity
    style = {"fill": _paint(mark.fill), "fill_opacity": opacity, **_line(mark.pen)}
    (x, y), radius = mark.at, mark.radius
    if mark.shape == "circle":
        _add(parent, "circle", cx=x, cy=y, r=radius, **style)
    elif mark.shape == "square":
        side = 1.85 * radius
        _add(parent, "rect", x=x - side / 2, y=y - side / 2, width=side, height=side, **style)
    else:
        half = 1.15 * radius
        corners: list[Point] = [
            (x, y - half),
            (x + half, y - half + 2 * radius),
            (x - half, y - half + 2 * radius),
        ]
        _add(parent, "path", d=_path(tuple(corners), True), **style)


def _draw_words(parent: ET.Element, words: Words, *, light: bool = False) -> None:
    style = _print(words)
    if words.ground:
        rounded = 0.25 * words.size
        _add(parent, "rect", **_sides(words.ground), rx=rounded, fill=GROUND, fill_opacity=0.88)
    if words.halo:
        style |= {"stroke": words.edge, "stroke_width": words.halo}
        style |= {} if light else {"paint_order": "stroke", "stroke_linejoin": "round"}
    if light:
        # Whole units, and once in the head what all letters have in common.
        style |= {"font_size": round(words.size), "text_anchor": _LIGHT_ANCHORS[words.side]}
        style |= {"stroke_width": round(words.halo)} if words.halo else {}
        words = replace(words, x=round(words.x), y=round(words.y))
    if words.upright:
        turned = f"translate({words.x:.2f} {words.y:.2f}) rotate(-90)"
        _add(parent, "text", words.text, transform=turned, **style)
        return
    lines = (
        wrapped(words.text, words.size, words.room / WIDER, bold=words.bold) if words.room else [words.text]
    )
    _lines(parent, lines, (words.x, words.y), style)


def _print(words: Words) -> dict[str, object]:
    return {
        "font_size": words.size,
        "fill": None if words.colour == TEXT else words.colour,
        "font_weight": "bold" if words.bold else None,
        "text_anchor": {"left": None, "middle": "middle", "right": "end"}[words.side],
    }


def _lines(parent: ET.Element, texts: Sequence[str], at: Point, style: dict[str, object]) -> None:
    """Lines of text one below the other; the place is that of the first line's base."""
    if len(texts) == 1:
        _add(parent, "text", texts[0], x=at[0], y=at[1], **style)
        return
    element = _add(parent, "text", x=at[0], y=at[1], **style)
    size = style["font_size"]
    assert isinstance(size, float | int)
    for number, text in enumerate(texts):
        _add(element, "tspan", text or " ", x=at[0], dy=_LINE * size if number else 0)


def _line(pen: Pen | None) -> dict[str, object]:
    if pen is None:
        return {}
    dashes = f"{2.4 * pen.thick:.2f} {1.7 * pen.thick:.2f}" if pen.dashed else None
    return {"stroke": pen.colour, "stroke_width": pen.thick, "stroke_dasharray": dashes}


def _paint(fill: str) -> str:
    if not fill:
        return "none"
    return fill if fill.startswith("#") else f"url(#muster-{fill})"


def _sides(frame: Frame) -> dict[str, float]:
    return {"x": frame.left, "y": frame.top, "width": frame.width, "height": frame.height}


def _write(parent: ET.Element, block: Paragraphs) -> float:
    """Write paragraphs; the place below them."""
    top, style = block.frame.top, {"font_size": block.size, "font_weight": "bold" if block.bold else None}
    for text in block.texts:
        said = wrapped(text, block.size, block.frame.width / WIDER, bold=block.bold)
        _lines(parent, said, (block.frame.left, top + block.size), dict(style))
        top += _LINE * block.size * len(said) + block.gap
    return top


def _table(parent: ET.Element, table: Table, name: str) -> None:
    named = table.spoken if table.style != "legend" else ""
    group = _add(parent, "g", id=None if table.style == "bars" else name, aria_label=cleaned(named) or None)
    for number, (row, frames) in enumerate(table.places()):
        is_head = row is table.head
        label = "legende-zeile" if table.style == "legend" else None
        line = _add(group, "g", class_=label, **({} if is_head or label else _spoken(row, table)))
        if (table.style == "bars" and is_head) or (table.style in ("fields", "figures") and number):
            y = frames[0].bottom if is_head else frames[0].top
            pen = Pen(TEXT, 0.3) if is_head else Pen(RULE, 0.2)
            _add(line, "path", d=f"M{frames[0].left:.2f} {y:.2f}H{frames[-1].right:.2f}", **_line(pen))
        for position, (cell, frame) in enumerate(zip(row.cells, frames, strict=True)):
            _cell(line, cell, frame, table, position, is_head=is_head)


def _spoken(row: Row, table: Table) -> dict[str, object]:
    first = next(number for number, column in enumerate(table.columns) if column.side == "left")
    rest = "; ".join(cell.text for cell in row.cells[first + 1 :] if cell.text)
    return {
        "role": "img" if table.style == "bars" else None,
        "aria_label": cleaned(f"{row.cells[first].text}: {rest}"),
    }


def _cell(
    parent: ET.Element, cell: Cell, frame: Frame, table: Table, position: int, *, is_head: bool
) -> None:
    size, side = table.size, table.columns[position].side
    if cell.swatch:
        _swatch(parent, cell.swatch, frame, size)
    if cell.bar and cell.bar.share is not None:
        room = frame.width - 0.5 * size
        length, left = room * cell.bar.share, frame.left + 0.5 * size + room * cell.bar.start
        bar = Frame(left, frame.top + 0.3 * frame.height, length, 0.45 * frame.height)
        _add(parent, "rect", **_sides(bar), fill=_paint(cell.bar.fill))
    if cell.fill:
        inner = Frame(frame.left + 0.2, frame.top + 0.2, frame.width - 0.4, frame.height - 0.4)
        _add(parent, "rect", **_sides(inner), fill=_paint(cell.fill))
    if not cell.text:
        return
    is_last = position == len(table.columns) - 1
    x = {
        "left": frame.left,
        "middle": frame.left + frame.width / 2,
        "right": frame.right - (0 if is_last else 0.6 * size),
    }[side]
    room, lines = frame.width / WIDER, [cell.text]
    if side == "left" and table.style == "bars":
        size = min(size, size * room / (width(cell.text, size, bold=cell.bold) or 1))
    elif side == "left":
        lines = wrapped(cell.text, size, room, bold=cell.bold)
    top = frame.top + (frame.height - _LINE * size * len(lines)) / 2 + 0.975 * size
    if is_head:
        top = frame.bottom - 0.5 * size
    elif table.style == "legend":
        top = frame.top + SVG_SHEET.swatch[1] / 2 + 0.35 * size
    words = Words("", x, top, size, cell.colour, cell.bold, side)
    _lines(parent, lines, (x, top), _print(words))


def _swatch(parent: ET.Element, swatch: Swatch, frame: Frame, size: float) -> None:
    across, down = SVG_SHEET.swatch
    pen = Pen(TEXT, 0.4, dashed=True) if swatch.dashed else Pen(TEXT, 0.2)
    box = Frame(frame.left, frame.top, across, down)
    if swatch.outline:
        pen, box = Pen(swatch.outline, 0.9), Frame(box.left + 0.45, box.top + 0.45, across - 0.9, down - 0.9)
    _add(parent, "rect", **_sides(box), fill=_paint(swatch.fill), **_line(pen))
    if swatch.sign:
        base = frame.top + down / 2 + 0.35 * size
        _draw_words(
            parent,
            Words(swatch.sign, frame.left + across / 2, base, size, bold=True, side="middle", halo=0.8),
        )


def _foot(root: ET.Element, imprint: Imprint) -> float:
    """Write the lines of the foot from the bottom up; the place above them."""
    room = _PAGE.width - 2 * _MARGIN - (_QR + 4 if imprint.permalink else 0)
    texts = [*imprint.in_full.lines, *([imprint.permalink] if imprint.permalink else [])]
    said = [line for text in texts for line in wrapped(text, _FOOT, room / WIDER)]
    tall = max(_LINE * _FOOT * len(said), _QR if imprint.permalink else 0)
    top = _PAGE.height - _MARGIN - tall
    group = _add(root, "g", id="impressum", fill=QUIET)
    _lines(group, said, (_MARGIN, top + _FOOT), {"font_size": _FOOT})
    if imprint.permalink:
        path, modules = qr_path(imprint.permalink)
        place = f"translate({_PAGE.width - _MARGIN - _QR:.2f} {top:.2f}) scale({_QR / modules:.4f})"
        code = _add(group, "g", id="qr", role="img", aria_label=imprint.permalink, transform=place)
        _add(code, "path", d=path, fill="#000000")
    return top
