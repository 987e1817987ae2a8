"""Drawings as HTML for the stage: words and tables as such, pictures as images that hold their drawing themselves.

Nothing is fetched when a slide is called; sizes and places are those of ``static/praesentation.css``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import quote

from markupsafe import Markup

from pages.drawing.ink import ADDED, BROUGHT_OUT, LEFT_OUT
from pages.drawing.medium import Closeness, Medium
from pages.drawing.primitives import (
    PATTERNS,
    Block,
    Cell,
    Drawing,
    Fill,
    Frame,
    Paragraphs,
    Picture,
    Row,
    Swatch,
    Table,
)
from pages.drawing.text import NEARLY, WIDER, wrapped
from pages.drawing.writers.svg import picture_svg

_FILLS: dict[Fill, str] = {
    "announced": "announced",
    BROUGHT_OUT: "highlighted",
    LEFT_OUT: "filtered",
    ADDED: "added",
}
"""Bars that are not drawn like all others, by their names in the style sheet."""

STAGE = Medium(
    mm=12.1,
    label=50,
    smaller=60,
    sizes=(67.2,),
    names=67.2,
    wider=WIDER,
    line=1.25,
    gap=40,
    row_line=1.25,
    air={"legend": (0, 0), "bars": (0, 0), "fields": (0, 0), "figures": (0, 0)},
    beside=(0.33, 0, 0),
    figure=(0.525, 0.41),
    screen=552.0,
    edge=12.1,
    flows=True,
    closer=(
        Closeness(share=0.33, line=1.28, row=0.24, gap=0.35, counted=True),
        Closeness(share=0.42, line=1.28, row=0.24, gap=0.35),
        Closeness(tight=1, share=0.48, line=1.15, row=0.12, gap=0.2),
        Closeness(tight=2, share=0.48, letters=0.953, line=1.15, row=0.12, gap=0.2, below=True),
        Closeness(tight=3, share=0.48, letters=0.8, line=1.15, row=0.12, gap=0.2, below=True),
    ),
    room=(46.1, 20),
    lying=True,
    ink="#3a3a3a",
    strong="#14181d",
)
"""The map's lines are those of the screen; a unit is a fifth of a pixel of a picture 330 pixels high. Of the last
setting, letters are rather smaller than others on a slide than lie over the sources."""
STAGE_BODY = Frame(0, 0, 3200, 1648)
_PLAIN = " ='(),:;/.-+!*@$&?"
"""Signs a ``data:`` address takes as they are; # < > % and all beyond ASCII are encoded."""
_EM = STAGE.sizes[0]
_STAGE_HEIGHT, _AIR = 34.2, 2.5
"""In letters: what a stage is high at least, and its edges with the distances between header, body and footer."""
_TITLE, _LEAD, _BETWEEN = (1.5, 1.725), 1.28, 0.25
"""In letters: those of the title and its line; line of what stands below it, and the distance."""
_FOOT = (0.74, 0.903, 0.25)
"""In letters: those of the footer, its line, its edge."""
_CLOSER = (
    "",
    " wir-slide-tight",
    " wir-slide-tight wir-slide-tighter",
    " wir-slide-tight wir-slide-tightest",
)
_WIDE = 2.2
"""Width of the room for many maps by its height, in maps."""


def drawing_html(drawing: Drawing, language: str) -> Markup:
    """The drawing as it stands between header and footer of a slide."""
    columns = [_column(column, drawing, language) for column in drawing.columns]
    alone = len(columns) == 1 and isinstance(drawing.columns[0][0], Table)
    tabled = " wir-slide-tabled" + _CLOSER[drawing.tight] if alone and _is_fields(drawing) else ""
    main = Markup('<div class="wir-slide-main{}">{}</div>').format(tabled, Markup("").join(columns))
    return main + (_strip(drawing) if drawing.below else "")


def stage_between(title: str, below: Sequence[str], foot: str) -> Medium:
    """The stage with the room that title, what stands below it and the foot leave on its least high form, 4:3.

    Args:
        title: Of the slide.
        below: Paragraphs under the title.
        foot: Sources and licence.
    """
    across = STAGE.room[0] / NEARLY
    header = _TITLE[1] * len(wrapped(title, _TITLE[0], across, bold=True))
    header += sum(_BETWEEN + _LEAD * len(wrapped(text, 1, across)) for text in below)
    footer = _FOOT[1] * len(wrapped(foot, _FOOT[0], across)) + _FOOT[2]
    return replace(STAGE, room=(STAGE.room[0], _STAGE_HEIGHT - _AIR - header - footer))


def picture_uri(picture: Picture, language: str) -> str:
    """``data:image/svg+xml,…`` of a picture; a map is 20 to 30 kB."""
    return "data:image/svg+xml," + quote(picture_svg(picture, language, light=True), safe=_PLAIN)


def _is_fields(drawing: Drawing) -> bool:
    first = drawing.columns[0][0]
    return isinstance(first, Table) and first.style == "fields"


def _column(blocks: tuple[Block, ...], drawing: Drawing, language: str) -> Markup:
    """One picture, pictures side by side with what is below them, or words and tables."""
    pictures = [block for block in blocks if isinstance(block, Picture)]
    if len(blocks) == 1 and pictures:
        return Markup('<div class="wir-slide-picture">{}</div>').format(_image(pictures[0], language))
    if pictures and pictures[0].title:
        halves = Markup("").join(
            Markup('<figure class="wir-slide-half"><figcaption>{}</figcaption>{}</figure>').format(
                each.title, _image(each, language)
            )
            for each in pictures
        )
        rest = Markup("").join(_block(each, drawing, language) for each in blocks if each not in pictures)
        rows = max(1, round(math.sqrt(len(pictures) / _WIDE)))
        form = Markup(
            '<div class="wir-slide-maps"><div class="wir-slide-halves" style="--across:{}">{}</div>{}</div>'
        )
        return form.format(math.ceil(len(pictures) / rows), halves, rest)
    if pictures and blocks[0] is pictures[0]:
        # A picture over its remarks.
        rest = Markup("").join(_block(each, drawing, language) for each in blocks if each not in pictures)
        form = Markup('<div class="wir-slide-maps"><div class="wir-slide-picture">{}</div>{}</div>')
        return form.format(_image(pictures[0], language), rest)
    inner = Markup("").join(_block(each, drawing, language) for each in blocks)
    if len(drawing.columns) == 1:
        return inner
    return Markup('<div class="wir-slide-side{}">{}</div>').format(_CLOSER[drawing.tight], inner)


def _image(picture: Picture, language: str) -> Markup:
    return Markup('<img src="{}" alt="{}">').format(picture_uri(picture, language), picture.spoken)


def _block(block: Block, drawing: Drawing, language: str) -> Markup:
    if isinstance(block, Picture):
        # A picture among words is as large as its letters ask for.
        form = Markup('<img class="wir-slide-signs" style="height:{}em" src="{}" alt="{}">')
        return form.format(round(block.frame.height / _EM, 2), picture_uri(block, language), block.spoken)
    if isinstance(block, Paragraphs):
        heading = block.bold and any(isinstance(each, Table) for column in drawing.columns for each in column)
        form = Markup(
            "<h3>{}</h3>" if heading else "<p><strong>{}</strong></p>" if block.bold else "<p>{}</p>"
        )
        return Markup("").join(form.format(text) for text in block.texts)
    return _table(block)


def _table(table: Table) -> Markup:
    rows = Markup("").join(_row(row, table) for row in table.rows)
    head = ""
    if table.head:
        cells = Markup("").join(
            Markup('<th scope="col">{}</th>').format(cell.text) for cell in table.head.cells
        )
        head = Markup("<thead><tr>{}</tr></thead>").format(cells)
    name = "chart" if table.style == "bars" else table.style
    # What a table beside a picture shows is said by its heading or its head.
    label = Markup(' aria-label="{}"').format(table.spoken) if table.style in ("bars", "fields") else ""
    return Markup('<table class="wir-slide-{}{}"{}>{}<tbody>{}</tbody></table>').format(
        name, " wir-slide-roomy" if table.roomy else "", label, head, rows
    )


def _row(row: Row, table: Table) -> Markup:
    first, *rest = row.cells
    if first.swatch:
        label, *rest = rest
        circles = first.swatch.circles
        colour = Markup(' style="--circle:{}"').format(circles) if circles else ""
        name = Markup('<span class="wir-slide-swatch"{}>{}</span><span>{}</span>').format(
            colour, _swatch(first.swatch), label.text
        )
    else:
        name = Markup("{}").format(first.text)
    cells = Markup("").join(_cell(cell) for cell in rest)
    marked = Markup(' class="wir-slide-marked"' if row.marked and table.style == "bars" else "")
    if first.swatch and (first.swatch.coloured or first.swatch.fill in PATTERNS):
        # A class that can be brought out on the stage.
        marked += Markup(' data-wir-fill="{}"').format(first.swatch.fill)
    return Markup('<tr{}><th scope="row">{}</th>{}</tr>').format(marked, name, cells)


def _cell(cell: Cell) -> Markup:
    if cell.bar:
        return _bar(cell)
    if cell.fill.startswith("#"):
        return Markup('<td style="background:{};color:{}">{}</td>').format(cell.fill, cell.colour, cell.text)
    return Markup("<td{}>{}</td>").format(Markup(' class="wir-slide-gap"') if cell.fill else "", cell.text)


def _bar(cell: Cell) -> Markup:
    bar, drawn = cell.bar, Markup("")
    assert bar is not None, "a cell without a bar is written as words"
    if bar.share is not None:
        end = f" wir-slide-bar-{bar.end}" if bar.end else ""
        fill = f" wir-slide-bar-{_FILLS[bar.fill]}" if bar.fill in _FILLS else ""
        form = Markup('<span class="wir-slide-bar{}{}" style="{}width:{}%"></span>')
        start = f"margin-left:{100 * bar.start:g}%;" if bar.start else ""
        drawn += form.format(end, fill, start, 100 * bar.share)
        if bar.upper is not None:
            drawn += Markup('<span class="wir-slide-upper" style="width:{}%"></span>').format(100 * bar.upper)
    note = Markup('<span class="wir-slide-note">{}</span>').format(cell.note) if cell.note else ""
    return Markup(
        '<td{}><span class="wir-slide-track">{}<span class="wir-slide-value">{}</span></span>{}</td>'
    ).format(Markup(' class="wir-slide-none"') if bar.share is None else "", drawn, cell.text, note)


def _swatch(swatch: Swatch) -> Markup:
    if swatch.kind in ("open", "disputed"):
        return Markup('<span class="wir-sign wir-sign-{}">{}</span>').format(swatch.kind, swatch.sign)
    kind = f" wir-swatch-{swatch.kind}" if swatch.kind else ""
    colour = Markup(' style="background:{}"').format(swatch.fill) if swatch.coloured else Markup("")
    return Markup('<span class="wir-swatch{}"{}>{}</span>').format(kind, colour, swatch.sign)


def _strip(drawing: Drawing) -> Markup:
    """What stands below all columns: words in one line, then the lines of a legend."""
    words = [
        Markup("<b>{}</b>" if block.bold else "{}").format(text)
        for block in drawing.below
        if isinstance(block, Paragraphs)
        for text in block.texts
    ]
    lines = [
        Markup("<li>{}{}</li>").format(_swatch(row.cells[0].swatch), row.cells[1].text)
        for block in drawing.below
        if isinstance(block, Table)
        for row in block.rows
        if row.cells[0].swatch
    ]
    return Markup('<div class="wir-slide-strip"><p>{}</p><ul>{}</ul></div>').format(
        Markup(" ").join(words), Markup("").join(lines)
    )
