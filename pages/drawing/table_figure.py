"""A table as SVG: heads, labels and tinted cells with their texts."""

from __future__ import annotations

from geo.paint.colors import text_on
from pages.drawing.ink import TEXT
from pages.drawing.placing import Frame
from pages.drawing.svg_parts import WIDER, Element, add, lines
from pages.drawing.table_sheet import TableCell, TableRow, TableSheet
from pages.drawing.text import width, wrapped

_RULE = "#c3c9d0"
_LEAST_LABEL = 0.2
"""Share of the width that the labels keep."""


def draw_table(parent: Element, sheet: TableSheet, frame: Frame, size: float) -> None:
    """Draw the table into the frame, from its top."""
    group = add(parent, "g", id="tabelle", role="img", aria_label=sheet.spoken)
    heads, *rest = sheet.lines(short=False)
    measured = [heads, *rest] if sheet.roomy else [heads]
    longest = max(width(text, size, bold=True) for line in measured for text in line[1:]) * WIDER + size
    each = min(longest, (1 - _LEAST_LABEL) * frame.width / len(sheet.heads))
    labels = frame.width - each * len(sheet.heads)
    line = min(frame.height / (len(sheet.rows) + 1), 3.2 * size)
    _texts(group, heads, Frame(frame.left, frame.top, labels, line), each, size)
    for number, row in enumerate(sheet.rows, 1):
        place = Frame(frame.left, frame.top + number * line, labels, line)
        _row(group, row, place, each, size)
    top = frame.top + (len(sheet.rows) + 1) * line + size
    for text in sheet.below:
        said = wrapped(text, size, frame.width / WIDER)
        lines(parent, said, (frame.left, top + size), size)
        top += 1.25 * size * len(said) + 0.4 * size


def _row(parent: Element, row: TableRow, label: Frame, each: float, size: float) -> None:
    spoken = "; ".join(cell.text for cell in row.cells)
    group = add(parent, "g", aria_label=f"{row.label}: {spoken}")
    rule = f"M{label.left:.2f} {label.top:.2f}H{label.right + each * len(row.cells):.2f}"
    add(group, "path", d=rule, stroke=_RULE, stroke_width=0.2)
    weight = {"font_weight": "bold"} if row.marked else {}
    said = wrapped(row.label, size, (label.width - size) / WIDER, bold=row.marked)
    top = label.top + label.height / 2 - 0.62 * size * len(said) + 0.95 * size
    lines(group, said, (label.left, top), size, **weight)
    for number, cell in enumerate(row.cells):
        _cell(group, cell, Frame(label.right + number * each, label.top, each, label.height), size)


def _cell(parent: Element, cell: TableCell, frame: Frame, size: float) -> None:
    fill = "url(#muster-gap)" if cell.gap else cell.tint
    if fill:
        box = {"x": frame.left + 0.2, "y": frame.top + 0.2}
        add(parent, "rect", **box, width=frame.width - 0.4, height=frame.height - 0.4, fill=fill)
    ink = text_on(cell.tint) if cell.tint else TEXT
    at = {"x": frame.left + frame.width / 2, "y": frame.top + frame.height / 2 + 0.35 * size}
    add(parent, "text", cell.text, **at, font_size=size, text_anchor="middle", fill=ink)


def _texts(parent: Element, heads: tuple[str, ...], label: Frame, each: float, size: float) -> None:
    base, style = label.bottom - 0.5 * size, {"font_size": size, "font_weight": "bold"}
    add(parent, "text", heads[0], x=label.left, y=base, **style)
    for number, text in enumerate(heads[1:]):
        middle = label.right + (number + 0.5) * each
        add(parent, "text", text, x=middle, y=base, text_anchor="middle", **style)
