"""The data of a table for the template ``sheets.typ``."""

from __future__ import annotations

from typing import Any

from geo.paint.colors import text_on
from pages.drawing.ink import TEXT
from pages.drawing.table_sheet import TableSheet
from pages.drawing.text import printable


def table_data(sheet: TableSheet) -> dict[str, Any]:
    """Heads, and rows of tinted or hatched fields."""
    heads, *_ = sheet.lines(short=False)
    return {
        "kind": "table",
        "roomy": sheet.roomy,
        "below": [printable(text) for text in sheet.below],
        "heads": [printable(head) for head in heads],
        "rows": [
            {
                "label": printable(row.label),
                "marked": row.marked,
                "cells": [
                    {
                        "text": printable(cell.text),
                        "tint": cell.tint,
                        "gap": cell.gap,
                        "ink": text_on(cell.tint) if cell.tint else TEXT,
                    }
                    for cell in row.cells
                ],
            }
            for row in sheet.rows
        ],
    }
