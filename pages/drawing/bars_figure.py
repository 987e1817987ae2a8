"""A ranking as SVG: rank, name, bar and value, in as many columns side by side as it needs."""

from __future__ import annotations

from math import ceil

from pages.drawing.ink import CHOSEN, COLUMN, TEXT
from pages.drawing.placing import Frame
from pages.drawing.sheet import ChartPoint, ChartSheet
from pages.drawing.svg_parts import WIDER, Element, add
from pages.drawing.text import width

_ROWS = 12
_GAP = 9.0
_BAR_SHARE = 0.2


def draw_bars(parent: Element, sheet: ChartSheet, frame: Frame, size: float) -> None:
    """Draw the ranking into the frame."""
    group, top = add(parent, "g", id="diagramm"), frame.top
    if sheet.reference is not None:
        text = sheet.reference.label
        add(group, "text", text, x=frame.left, y=top + size, font_size=size, font_weight="bold")
        top += 2.2 * size
    if not sheet.points:
        return
    blocks = min(3, ceil(len(sheet.points) / _ROWS))
    each = ceil(len(sheet.points) / blocks)
    across = (frame.width - _GAP * (blocks - 1)) / max(blocks, 2)
    line = min((frame.bottom - top) / (each + 1), 2.6 * size)
    highest = max(point.value or 0 for point in sheet.points) or 1
    for number, point in enumerate(sheet.points):
        block, row = divmod(number, each)
        place = Frame(frame.left + block * (across + _GAP), top + (row + 1) * line, across, line)
        _row(group, point, place, size, highest)
    for block in range(blocks):
        _heads(group, sheet, Frame(frame.left + block * (across + _GAP), top, across, line), size)


def _heads(parent: Element, sheet: ChartSheet, frame: Frame, size: float) -> None:
    base, style = frame.top + 0.7 * frame.height, {"font_size": size, "font_weight": "bold"}
    add(parent, "text", sheet.heads[0], x=frame.left + 2.6 * size, y=base, text_anchor="end", **style)
    add(parent, "text", sheet.heads[1], x=frame.left + 3.2 * size, y=base, **style)
    add(parent, "text", sheet.heads[2], x=frame.right, y=base, text_anchor="end", **style)
    rule = f"M{frame.left:.2f} {frame.bottom:.2f}H{frame.right:.2f}"
    add(parent, "path", d=rule, stroke=TEXT, stroke_width=0.3)


def _row(parent: Element, point: ChartPoint, frame: Frame, size: float, highest: float) -> None:
    group = add(parent, "g", role="img", aria_label=f"{point.label}: {point.text}")
    colour = CHOSEN if point.marked else COLUMN
    style: dict[str, object] = {"fill": CHOSEN if point.marked else TEXT}
    base, bar = frame.top + 0.68 * frame.height, _BAR_SHARE * frame.width
    add(
        group,
        "text",
        point.rank,
        x=frame.left + 2.6 * size,
        y=base,
        font_size=size,
        text_anchor="end",
        **style,
    )
    value = {"x": frame.right, "y": base, "font_size": size, "text_anchor": "end", **style}
    add(group, "text", point.text, **value)
    right = frame.right - bar - max(width(point.text, size) * WIDER, 5 * size) - size
    room = right - frame.left - 3.2 * size
    small = min(size, size * room / (width(point.label, size) * WIDER or 1))
    add(group, "text", point.label, x=frame.left + 3.2 * size, y=base, font_size=small, **style)
    length = bar * (point.value or 0) / highest
    box = {"x": right + 0.5 * size, "y": frame.top + 0.3 * frame.height, "width": length}
    add(group, "rect", **box, height=0.45 * frame.height, fill=colour)
