"""Blocks of a drawing as data for the templates: pictures as SVG, texts cleaned, everything else in millimetres."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pages.drawing.primitives import Block, Cell, Frame, Paragraphs, Picture, Row, Swatch, Table
from pages.drawing.qr import qr_svg
from pages.drawing.sheet import Imprint
from pages.drawing.text import printable
from pages.drawing.writers.svg import picture_svg


def block_data(block: Block, body: Frame, language: str) -> list[dict[str, Any]]:
    """What ``parts.typ`` needs to write the block; a picture with a title is two of them.

    Args:
        block: One of a drawing.
        body: What it was planned for; the page may have some more room, in whose middle a picture of its height stands.
        language: Of the words.
    """
    if isinstance(block, Picture):
        drawn = {
            "kind": "picture",
            "frame": asdict(block.frame),
            "picture": picture_svg(block, language),
            "spoken": printable(block.spoken_alone),
            "centred": block.frame.height >= body.height,
        }
        if not block.title:
            return [drawn]
        return [_words(block.title_frame, (block.title,), block.title_size, bold=True), drawn]
    if isinstance(block, Paragraphs):
        return [_words(block.frame, block.texts, block.size, bold=block.bold, gap=block.gap)]
    return [_table(block)]


def imprint_data(imprint: Imprint) -> dict[str, Any]:
    """Lines of the foot, the address with its code, and the sources in full."""
    return {
        "lines": [printable(line) for line in imprint.lines],
        "permalink": printable(imprint.permalink),
        "code": qr_svg(imprint.permalink) if imprint.permalink else "",
        "source_list": [printable(source) for source in imprint.source_list],
    }


def _words(
    frame: Frame, texts: tuple[str, ...], size: float, *, bold: bool = False, gap: float = 0
) -> dict[str, Any]:
    words = [printable(text) for text in texts]
    return {"kind": "words", "frame": asdict(frame), "texts": words, "size": size, "bold": bold, "gap": gap}


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "frame": asdict(table.frame),
        "style": table.style,
        "size": table.size,
        "roomy": table.roomy,
        "columns": [asdict(column) for column in table.columns],
        "head": _head(table.head) if table.head else None,
        "rows": [_row(row) for row in table.rows],
    }


def _head(row: Row) -> dict[str, Any]:
    """A head over a column without words goes on over it: a head of silence would be read aloud."""
    cells: list[dict[str, Any]] = []
    for cell in row.cells:
        if cell.text or not cells:
            cells.append(_cell(cell) | {"span": 1})
        else:
            cells[-1]["span"] += 1
    return {"height": row.height, "cells": cells}


def _row(row: Row) -> dict[str, Any]:
    return {"height": row.height, "cells": [_cell(cell) for cell in row.cells]}


def _cell(cell: Cell) -> dict[str, Any]:
    swatch = cell.swatch
    return {
        "text": printable(cell.text),
        "colour": cell.colour,
        "bold": cell.bold,
        "fill": cell.fill,
        "bar": {"start": cell.bar.start, "share": cell.bar.share or 0, "fill": cell.bar.fill}
        if cell.bar
        else None,
        "swatch": swatch_data(swatch) if swatch else None,
    }


def swatch_data(swatch: Swatch) -> dict[str, Any]:
    """What ``parts.typ`` needs to write a sign of the legend."""
    return {
        "fill": swatch.fill,
        "sign": printable(swatch.sign),
        "dashed": swatch.dashed,
        "outline": swatch.outline,
    }
