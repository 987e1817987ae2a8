"""Dot plots worked out for all writers: words, lines and discs, Kennzahl by Kennzahl."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pages.drawing.dots_scale import scale_pieces
from pages.drawing.dots_sheet import DotsSheet, DotStrip, KeyKind
from pages.drawing.ink import GROUND, QUIET, TEXT
from pages.drawing.pieces import Disc, Piece, Stroke, Words
from pages.drawing.placing import Frame
from pages.drawing.svg_parts import WIDER
from pages.drawing.text import width, wrapped

_TITLE, _VALUES, _GAP = 0.27, 0.37, 0.025
"""Shares of the width for the title and for the values; the scale has the rest."""
_LINE = 1.22
_RULE = "#c3c9d0"


@dataclass(frozen=True, slots=True)
class PiecedStrip:
    """One Kennzahl in pieces, the lowest first; `frame` is what they lie in."""

    title: str
    spoken: str
    frame: Frame
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class DotsPlan:
    """All Kennzahlen, and the key below them."""

    strips: tuple[PiecedStrip, ...]
    foot: PiecedStrip


def dots_plan(sheet: DotsSheet, frame: Frame, size: float) -> DotsPlan:
    """The composition in a frame; the size is the height of its letters, in the frame's unit."""
    below = [line for text in sheet.below for line in wrapped(text, size, frame.width / WIDER)]
    keys = tuple(_keys(sheet, Frame(frame.left, 0, frame.width, 0), size))
    key_lines = 1 + max((int(each.y / (_LINE * size)) for each in keys if isinstance(each, Words)), default=0)
    tall = _LINE * size * (len(below) + key_lines) + 0.5 * size
    each = (frame.height - tall) / max(len(sheet.strips), 1)
    strips = []
    for number, strip in enumerate(sheet.strips):
        row = Frame(frame.left, frame.top + number * each, frame.width, each)
        strips.append(PiecedStrip(strip.title, strip.spoken, row, tuple(_strip(strip, row, size))))
    top = frame.bottom - tall + 0.5 * size
    foot = Frame(frame.left, top, frame.width, tall - 0.5 * size)
    shifted = tuple(_keys(sheet, foot, size))
    start = top + _LINE * size * key_lines + 0.95 * size
    said = tuple(
        Words(text, frame.left, start + number * _LINE * size, size) for number, text in enumerate(below)
    )
    return DotsPlan(tuple(strips), PiecedStrip(sheet.title, "", foot, (*shifted, *said)))


def _strip(strip: DotStrip, row: Frame, size: float) -> Iterator[Piece]:
    yield Stroke((row.left, row.top), (row.right, row.top), _RULE, 0.05 * size)
    title, values = _TITLE * row.width, _VALUES * row.width
    yield from _block(wrapped(strip.title, size, title / WIDER, bold=True), row.left, row, size, bold=True)
    yield from _block(_packed(strip.values, size, values), row.right - values, row, size)
    gap = _GAP * row.width
    left = row.left + title + gap
    scale = Frame(left, row.top + 0.3 * size, row.width - title - values - 2 * gap, row.height - 1.6 * size)
    yield from scale_pieces(strip, scale, size)


def _packed(values: tuple[str, ...], size: float, room: float) -> list[str]:
    """The values in as few lines as they need, none broken that fits into one."""
    lines = [""]
    for value in values:
        if width(value, size) * WIDER > room:
            lines += wrapped(value, size, room / WIDER)
            continue
        longer = f"{lines[-1]} · {value}" if lines[-1] else value
        if lines[-1] and width(longer, size) * WIDER > room:
            lines.append(value)
        else:
            lines[-1] = longer
    return [line for line in lines if line]


def _block(said: list[str], left: float, row: Frame, size: float, *, bold: bool = False) -> Iterator[Piece]:
    """Lines in the middle of the row's height, smaller where they would not fit."""
    print_ = min(size, row.height / (_LINE * len(said)))
    top = row.top + (row.height - _LINE * print_ * len(said)) / 2
    for number, text in enumerate(said):
        yield Words(text, left, top + _LINE * print_ * number + 0.95 * print_, print_, bold=bold)


def _keys(sheet: DotsSheet, frame: Frame, size: float) -> Iterator[Piece]:
    left, top = frame.left, frame.top
    for kind, text in sheet.keys:
        across = width(text, size) * WIDER + 3.2 * size
        if left > frame.left and left + across > frame.right:
            left, top = frame.left, top + _LINE * size
        yield from _sign(kind, left + 0.7 * size, top + 0.62 * size, size)
        yield Words(text, left + 1.7 * size, top + 0.95 * size, size)
        left += across


def _sign(kind: KeyKind, x: float, y: float, size: float) -> Iterator[Piece]:
    if kind == "other":
        yield Stroke((x, y - 0.3 * size), (x, y + 0.3 * size), QUIET, 0.06 * size)
    elif kind == "mean":
        yield Stroke((x, y - 0.5 * size), (x, y + 0.5 * size), TEXT, 0.16 * size)
    elif kind == "disputed":
        yield Stroke((x - 0.6 * size, y), (x + 0.6 * size, y), QUIET, 0.3 * size)
    else:
        if kind == "joint":
            yield Disc((x, y), 0.55 * size, GROUND, 0.08 * size)
        yield Disc((x, y), 0.42 * size, GROUND, 0.08 * size, dashed=kind == "part")
