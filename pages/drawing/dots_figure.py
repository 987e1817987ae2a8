"""Dot plots as SVG: a named group per Kennzahl."""

from __future__ import annotations

from pages.drawing.dots_plan import DotsPlan, dots_plan
from pages.drawing.dots_sheet import DotsSheet
from pages.drawing.ink import INK
from pages.drawing.pieces import Disc, Piece, Stroke
from pages.drawing.placing import Frame
from pages.drawing.svg_parts import Element, add, picture, written


def dots_figure(sheet: DotsSheet, across: float, down: float, size: float) -> str:
    """The dot plots alone as an SVG document in millimetres; the size is the height of the letters."""
    root = picture(across, down, sheet.imprint.language)
    draw_dots(root, dots_plan(sheet, Frame(0.5, 0.5, across - 1, down - 1), size))
    return written(root)


def draw_dots(parent: Element, plan: DotsPlan) -> None:
    """Draw all Kennzahlen and the key below them."""
    group = add(parent, "g", id="punkte")
    for strip in plan.strips:
        named = add(group, "g", class_="kennzahl", role="img", aria_label=strip.spoken)
        add(named, "title", strip.spoken)
        for piece in strip.pieces:
            _draw(named, piece)
    for piece in plan.foot.pieces:
        _draw(group, piece)


def _draw(parent: Element, piece: Piece) -> None:
    if isinstance(piece, Stroke):
        (x1, y1), (x2, y2) = piece.start, piece.end
        add(
            parent,
            "path",
            d=f"M{x1:.2f} {y1:.2f}L{x2:.2f} {y2:.2f}",
            stroke=piece.colour,
            stroke_width=piece.thick,
        )
    elif isinstance(piece, Disc):
        dashes = f"{piece.radius * 0.5:.2f} {piece.radius * 0.35:.2f}" if piece.dashed else None
        style = {"fill": piece.colour, "stroke": INK, "stroke_width": piece.thick, "stroke_dasharray": dashes}
        add(parent, "circle", cx=piece.at[0], cy=piece.at[1], r=piece.radius, **style)
    else:
        style = {
            "font_size": piece.size,
            "fill": piece.colour,
            "font_weight": "bold" if piece.bold else None,
            "text_anchor": "middle" if piece.middle else None,
        }
        add(parent, "text", piece.text, x=piece.x, y=piece.y, **style)
