"""Dot plots on a slide: shapes that can be edited, a group with its alternative text per Kennzahl."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from pages.drawing.dots_plan import PiecedStrip, dots_plan
from pages.drawing.dots_sheet import DotsSheet
from pages.drawing.ink import INK
from pages.drawing.pieces import Disc, Piece, Stroke
from pages.drawing.placing import Frame
from pages.drawing.slides import drawing
from pages.drawing.slides.page import LEAST, Page


def add_dots(page: Page, sheet: DotsSheet) -> None:
    """Add all Kennzahlen and the key below them to the body of the slide."""
    plan, numbers = dots_plan(sheet, page.body, LEAST), count(page.next_id())
    for strip in (*plan.strips, plan.foot):
        _add(page, strip, numbers)


def _add(page: Page, strip: PiecedStrip, numbers: Iterator[int]) -> None:
    shapes = [_shape(piece, next(numbers), page) for piece in strip.pieces]
    page.add_xml(drawing.group(next(numbers), (strip.title, strip.spoken), strip.frame, shapes))


def _shape(piece: Piece, number: int, page: Page) -> str:
    if isinstance(piece, Stroke):
        return drawing.straight(number, "", piece.start, piece.end, drawing.line(piece.colour, piece.thick))
    if isinstance(piece, Disc):
        style = drawing.fill(piece.colour) + drawing.line(INK, max(piece.thick, 0.75), dashed=piece.dashed)
        return drawing.circle(number, ("", ""), piece.at, piece.radius, style)
    # The line that letters stand on is a fifth of their size above the lower edge of their box.
    top = piece.y - piece.size
    frame = Frame(
        piece.x - 60 if piece.middle else piece.x, top, 120 if piece.middle else 300, 1.25 * piece.size
    )
    form = (piece.size, piece.bold, "ctr" if piece.middle else "l", page.language)
    return drawing.words(number, piece.text, frame, form, piece.colour)
