"""Drawings as HTML that Streamlit's ``st.html`` lets through: it drops SVG, and a picture in an image has no links.

Places across are shares of the width, so that a picture fills its column; heights and letters keep their size. Whoever
plans for the screen plans for several widths, and the style sheet shows the one that fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, groupby, pairwise
from math import hypot

from markupsafe import Markup, escape

from pages.drawing.ink import CIRCLE_LINE, GRID, GROUND, INK, QUIET, RULE, SERIES, TEXT
from pages.drawing.medium import Medium
from pages.drawing.primitives import (
    PATTERNS,
    Area,
    Bar,
    Cell,
    Drawing,
    Fill,
    Frame,
    Group,
    Mark,
    Paragraphs,
    Pen,
    Picture,
    Piece,
    Point,
    Row,
    Stroke,
    Table,
    Words,
)
from pages.drawing.sheet import Sheet
from pages.drawing.text import WIDER, cleaned
from pages.drawing.writers.html import picture_uri

SCREEN = Medium(
    mm=3.78,
    label=12,
    sizes=(14,),
    names=13,
    wider=WIDER,
    line=1.25,
    gap=8,
    row_line=1.25,
    air={"legend": (0, 0), "bars": (0, 0), "fields": (0, 0), "figures": (0, 0)},
    beside=(0.4, 0, 0),
    figure=(1.0,),
    flows=True,
    larger=False,
)
"""A unit is a pixel at the usual size of letters."""
BODIES = {
    "page": Frame(0, 0, 896, 440),
    "wide": Frame(0, 0, 560, 440),
    "narrow": Frame(0, 0, 320, 400),
}
"""Room for a picture across a page, in a column of it, and on a telephone: the least width at which each is shown."""
_USUAL = ("wide", "narrow")
_REM = 16
_BASE, _LOOSE_BASE = 0.855, 0.98
"""From the upper edge of a line to the base of its letters, set solid and with room between lines."""
_INKS = {
    TEXT: "currentColor",
    INK: "currentColor",
    CIRCLE_LINE: "currentColor",
    QUIET: "var(--wir-quiet)",
    GRID: "var(--wir-grid)",
    RULE: "var(--wir-rule)",
    GROUND: "var(--wir-ground)",
    SERIES: "var(--wir-series)",
}
"""Colours of lines, words and ground follow the reader's theme; those that mean something stay as they are."""


@dataclass(frozen=True, slots=True)
class Additions:
    """What a page adds to groups and marks of a picture, by their names: where each leads, and HTML below it."""

    links: Mapping[str, str] = field(default_factory=dict)
    below: Mapping[str, Markup] = field(default_factory=dict)


NOTHING = Additions()


def sheet_html(sheet: Sheet, additions: Additions = NOTHING) -> Markup:
    """The drawing of a sheet, without its title, lead and imprint."""
    sheet = sheet.on(SCREEN)
    drawings = [sheet.plan(BODIES[name], SCREEN) for name in _USUAL]
    pictures = zip(*map(_pictures, drawings), strict=True)
    drawn = [
        _variants(dict(zip(_USUAL, each, strict=True)), sheet.imprint.language, additions)
        for each in pictures
    ]
    tables = [_table(each) for each in drawings[0].blocks if isinstance(each, Table)]
    return Markup("").join([*drawn, *tables, _words(drawings)])


def picture_html(
    draw: Callable[[Frame, Medium], Picture], additions: Additions = NOTHING, widths: Iterable[str] = _USUAL
) -> Markup:
    """A picture alone.

    Args:
        draw: Draws it for a room.
        additions: What the page adds to it.
        widths: Names of the rooms it is drawn for; "narrow" alone for one that needs no more words in more room.
    """
    return _variants({name: draw(BODIES[name], SCREEN) for name in widths}, "", additions)


def _variants(pictures: Mapping[str, Picture], language: str, additions: Additions) -> Markup:
    """One picture by name of the room it was drawn for, of which a reader sees the one that fits."""
    form = Markup('<div class="wir-drawn-{}">{}</div>')
    drawn = [_picture(each, language, additions) for each in pictures.values()]
    if len(drawn) > 1:
        drawn = [form.format(name, each) for name, each in zip(pictures, drawn, strict=True)]
    return Markup('<div class="wir-drawn">{}</div>').format(Markup("").join(drawn))


def _pictures(drawing: Drawing) -> list[Picture]:
    return [block for block in drawing.blocks if isinstance(block, Picture)]


def _picture(picture: Picture, language: str, additions: Additions) -> Markup:
    title = Markup("<h3>{}</h3>").format(picture.title) if picture.title else ""
    if any(isinstance(piece, Area) and piece.closed for piece in _all(picture.pieces)):
        # Outlines of areas may not be stretched in one direction, and no style can draw them.
        form = Markup('{}<img class="wir-drawing" src="{}" alt="{}">')
        return form.format(title, picture_uri(picture, language), picture.spoken)
    # Escaped where it was written.
    inner = Markup(_Inside(picture.frame, additions.links).written(picture.pieces))
    spoken = any(
        (isinstance(each, Group) and each.spoken) or (isinstance(each, Mark) and each.name)
        for each in _all(picture.pieces)
    )
    role = "group" if spoken else "img"
    form = Markup('{}<div class="wir-drawing" role="{}" aria-label="{}" style="height:{}rem">{}</div>{}')
    below = _below(picture, additions.below)
    return form.format(title, role, cleaned(_name(picture)), _rem(picture.frame.height), inner, below)


def _below(picture: Picture, below: Mapping[str, Markup]) -> Markup:
    """What stands below groups, in a row of its own, so that what opens there may be as wide as the picture."""
    groups = [piece for piece in _all(picture.pieces) if isinstance(piece, Group) and piece.name in below]
    tracks, cells, end = [], [], picture.frame.left
    for group in groups:
        for across in (group.frame.left - end, group.frame.width):
            tracks.append(f"{_short(max(100 * across / picture.frame.width, 0))}%")
        cells += [Markup("<span></span>"), Markup("<span>{}</span>").format(below[group.name])]
        end = group.frame.right
    form = Markup('<div class="wir-drawn-below" style="grid-template-columns:{}">{}</div>')
    return form.format(" ".join(tracks), Markup("").join(cells)) if groups else Markup("")


def _name(picture: Picture) -> str:
    """In short where its parts speak for themselves."""
    groups = [piece for piece in picture.pieces if isinstance(piece, Group) and piece.name]
    return groups[-1].name if len(groups) == 1 and _speaks(groups[0]) else picture.spoken


def _speaks(group: Group) -> bool:
    return any(isinstance(piece, Group) and piece.spoken for piece in group.pieces)


def _all(pieces: Iterable[Piece]) -> Iterable[Piece]:
    for piece in pieces:
        yield piece
        if isinstance(piece, Group):
            yield from _all(piece.pieces)


def _line_across(piece: Piece) -> Stroke | None:
    """The line's look and height where it is upright and plain."""
    if isinstance(piece, Stroke) and piece.start[0] == piece.end[0] and not piece.pen.dashed:
        return replace(piece, start=(0, piece.start[1]), end=(0, piece.end[1]))
    return None


class _Inside:
    """Writes pieces whose places are shares of a frame."""

    def __init__(self, frame: Frame, links: Mapping[str, str], *, said: bool = False) -> None:
        self._frame, self._links, self._said = frame, links, said
        self._filled: list[Frame] = []

    def written(self, pieces: Iterable[Piece]) -> str:
        """The pieces as safe HTML, the lowest first."""
        runs = groupby(pieces, _line_across)
        return "".join(self._lines(key, run) if key else "".join(map(self._piece, run)) for key, run in runs)

    def _lines(self, line: Stroke, run: Iterable[Piece]) -> str:
        """Upright lines of one look, as the grid's, in one element: there may be dozens, and each would cost as much."""
        places = [self._share(each.start[0]) for each in run if isinstance(each, Stroke)]
        low, high = sorted((line.start[1], line.end[1]))
        layers = ",".join(f"var(--l) {_short(place)}% 0" for place in places)
        place = f"top:{self._down(low)}rem;height:{_rem(high - low)}rem"
        look = f"--ink:{_ink(line.pen.colour)};--pen:{_px(line.pen.thick)};background:{layers}"
        return _element("i", style=f"{place};{look}", class_="wir-drawn-lines")

    def _piece(self, piece: Piece) -> str:
        if isinstance(piece, Group):
            return self._group(piece)
        if isinstance(piece, Area):
            lines = chain.from_iterable(map(pairwise, piece.lines))
            return "".join(self._stroke(a, b, piece.pen) for a, b in lines if piece.pen)
        if isinstance(piece, Stroke):
            return self._stroke(piece.start, piece.end, piece.pen)
        if isinstance(piece, Mark):
            return self._named_mark(piece) if piece.name and not self._said else self._mark(piece)
        return self._bar(piece) if isinstance(piece, Bar) else self._words(piece)

    def _group(self, group: Group) -> str:
        link = self._links.get(group.name)
        if _speaks(group) or not (group.spoken or link):
            return self.written(group.pieces)
        inner = _Inside(group.frame, self._links, said=True).written(group.pieces)
        place, label = self._box(group.frame), cleaned(group.spoken or group.name)
        if link:
            name = "wir-jump" if link.startswith("#") else "wir-in-app"
            return _element("a", inner, class_=name, href=link, title=label, aria_label=label, style=place)
        return _element("span", inner, role="img", title=label, aria_label=label, style=place)

    def _stroke(self, start: Point, end: Point, pen: Pen) -> str:
        (x, y), (to_x, to_y) = sorted((start, end))
        half, kind = pen.thick / 2, "dashed" if pen.dashed else "solid"
        if y == to_y:
            place = self._across(Frame(x, y, to_x - x, 0)) + f"top:{self._down(y - half)}rem"
            return _element("i", style=f"{place};border-top:{_px(pen.thick)} {kind} {_ink(pen.colour)}")
        if x == to_x:
            low, high = sorted((y, to_y))
            place = self._box(Frame(x, low, 0, high - low))
            line = f"border-left:{_px(pen.thick)} {kind} {_ink(pen.colour)};margin-left:-{_px(half)}"
            return _element("i", style=f"{place};{line}")
        # As thick across the line as a level one; where the picture is wider than planned, a trifle thicker.
        steep = pen.thick * hypot(to_x - x, to_y - y) / (to_x - x)
        box = Frame(x, min(y, to_y) - steep / 2, to_x - x, abs(to_y - y) + steep)
        thick = _px(steep)
        first, last = "0 0,0 {0}", "100% 100%,100% calc(100% - {0})"
        if to_y < y:
            first, last = "0 calc(100% - {0}),0 100%", "100% {0},100% 0"
        corners = f"{first},{last}".format(thick)
        look = f"background:{_ink(pen.colour)};clip-path:polygon({corners})"
        return _element("i", style=f"{self._box(box)};{look}")

    def _named_mark(self, mark: Mark) -> str:
        self._fill(mark)
        (x, y), radius = mark.at, mark.radius
        return self._group(
            Group(Frame(x - radius, y - radius, 2 * radius, 2 * radius), (mark,), mark.name, mark.name)
        )

    def _fill(self, mark: Mark) -> None:
        """Remember where words stand on a colour and not on the ground."""
        if _means(mark.fill):
            x, y, radius = *mark.at, mark.radius
            self._filled.append(Frame(x - radius, y - radius, 2 * radius, 2 * radius))

    def _mark(self, mark: Mark) -> str:
        self._fill(mark)
        x, y, radius = *mark.at, mark.radius
        place = f"left:{self._share(x)}%;top:{self._down(y)}rem;--r:{_rem(radius)}rem"
        look = f"--fill:{_ink(mark.fill) or 'transparent'};--pen:{_px(mark.pen.thick)};--ink:{_ink(mark.pen.colour)}"
        name = f"wir-drawn-mark wir-drawn-{mark.shape}{' wir-drawn-dashed' * mark.pen.dashed}"
        return _element("i", style=f"{place};{look}", class_=name)

    def _bar(self, bar: Bar) -> str:
        if _means(bar.fill):
            self._filled.append(bar.frame)
        kind = "dashed" if bar.pen and bar.pen.dashed else "solid"
        line = f"border:{_px(bar.pen.thick)} {kind} {_ink(bar.pen.colour)};" if bar.pen else ""
        if bar.fill in PATTERNS:
            return _element("i", style=f"{self._box(bar.frame)};{line}", class_=f"wir-drawn-{bar.fill}")
        if bar.opacity != 1:
            line += f"opacity:{bar.opacity};"
        return _element("i", style=f"{self._box(bar.frame)};{line}background:{_ink(bar.fill) or 'none'}")

    def _words(self, words: Words) -> str:
        if not words.text.strip():
            return ""
        inside = any(each.holds((words.x, words.y - 0.3 * words.size)) for each in self._filled)
        colour = words.colour if inside else _ink(words.colour)
        base = _LOOSE_BASE if words.room else _BASE
        style = f"top:{self._down(words.y - base * words.size)}rem;font-size:{_rem(words.size)}rem"
        if colour != "currentColor":
            style += f";color:{colour}"
        if words.room:
            style += f";width:{_short(100 * words.room / self._frame.width)}%"
        kinds = [words.side, *(["upright"] if words.upright else [])]
        kinds += [name for name, on in (("halo", words.halo), ("loose", words.room), ("on", inside)) if on]
        place = 100 - self._share(words.x) if words.side == "right" else self._share(words.x)
        style = f"{'right' if words.side == 'right' else 'left'}:{_short(place)}%;{style}"
        name = " ".join(f"wir-drawn-{kind}" for kind in kinds if kind != "left")
        return _element(
            "b" if words.bold else "span",
            escape(cleaned(words.text)),
            class_=name,
            aria_hidden="" if self._said else "true",
            style=style,
        )

    def _share(self, x: float) -> float:
        return round(100 * (x - self._frame.left) / self._frame.width, 2) if self._frame.width else 0

    def _down(self, y: float) -> str:
        return _rem(y - self._frame.top)

    def _across(self, frame: Frame) -> str:
        across = f"left:{_short(self._share(frame.left))}%;"
        return across + (f"width:{_short(100 * frame.width / self._frame.width)}%;" if frame.width else "")

    def _box(self, frame: Frame) -> str:
        return f"{self._across(frame)}top:{self._down(frame.top)}rem;height:{_rem(frame.height)}rem"


def _element(tag: str, inner: str = "", /, **attributes: str) -> str:
    """An element with these attributes, escaped; empty ones are left out. Formatting `Markup` took half of the time."""
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value
    )
    return f"<{tag}{written}>{inner}</{tag}>"


def _words(drawings: Sequence[Drawing]) -> Markup:
    """All paragraphs; what is said of the picture in one width alone, as which names found no room, only with that."""
    texts = [
        [
            (text, block.bold)
            for block in drawing.blocks
            if isinstance(block, Paragraphs)
            for text in block.texts
        ]
        for drawing in drawings
    ]
    every = dict.fromkeys(chain(*texts))
    shown = Markup("").join(
        Markup("<p{}>{}</p>").format(
            _only(text, texts), Markup("<strong>{}</strong>").format(text[0]) if text[1] else text[0]
        )
        for text in every
    )
    return (
        Markup('<div class="wir-drawn"><div class="wir-drawn-words">{}</div></div>').format(shown)
        if every
        else Markup("")
    )


def _only(text: tuple[str, bool], texts: Sequence[Sequence[tuple[str, bool]]]) -> Markup:
    shown = [name for name, each in zip(_USUAL, texts, strict=True) if text in each]
    return Markup(' class="wir-drawn-{}"').format(shown[0]) if len(shown) < len(texts) else Markup("")


def _table(table: Table) -> Markup:
    heads = table.head.cells if table.head else ()
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(cell.text) for cell in heads)
    rows = Markup("").join(map(_row, table.rows))
    form = Markup(
        '<div class="wir-drawn-scroll" tabindex="0" role="region" aria-label="{0}"><table class="wir-drawn-table">'
        "{1}<tbody>{2}</tbody></table></div>"
    )
    return form.format(table.spoken, Markup("<thead><tr>{}</tr></thead>").format(head) if head else "", rows)


def _row(row: Row) -> Markup:
    name, *cells = row.cells
    marked = Markup(' class="wir-drawn-marked"') if row.marked else ""
    form = Markup('<tr{}><th scope="row">{}</th>{}</tr>')
    return form.format(marked, name.text, Markup("").join(map(_cell, cells)))


def _cell(cell: Cell) -> Markup:
    note = Markup(" <small>{}</small>").format(cell.note) if cell.note else ""
    if cell.bar is None:
        ground = Markup(' style="background:{};color:{}"').format(cell.fill, cell.colour)
        return Markup("<td{}>{}{}</td>").format(ground if cell.fill.startswith("#") else "", cell.text, note)
    share, fill = 100 * (cell.bar.share or 0), cell.bar.fill
    ground = Markup(' class="wir-drawn-{}"' if fill in PATTERNS else ' style="background:{}"').format(fill)
    form = Markup(
        '<td><span class="wir-drawn-track"><i style="width:{}%"><b{}></b></i></span></td><td>{}{}</td>'
    )
    return form.format(_short(share), ground, cell.text, note)


def _means(fill: Fill) -> bool:
    """Whether it is a colour that no theme changes."""
    return fill.startswith("#") and fill not in _INKS


def _ink(colour: Fill) -> str:
    return _INKS.get(colour, colour)


def _rem(length: float) -> str:
    return _short(length / _REM)


def _px(length: float) -> str:
    return f"{max(round(length, 1), 1):g}px"


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
