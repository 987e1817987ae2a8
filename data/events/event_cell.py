"""A cell of somebody's event list, and its text."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time

Cell = str | int | float | bool | date | datetime | time | None

LONGEST_TEXT = 2_000
"""Longer texts are cut: no title needs more, and a hostile cell may hold millions of letters."""


def text_of(cell: Cell) -> str:
    """The cell as one line of text, spaces of every kind reduced to single ones; empty for an empty cell.

    A whole number that a spreadsheet keeps as a fraction (``60311.0``) loses its ".0".
    """
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    raw = str(cell)[:LONGEST_TEXT]
    if raw.isprintable():
        # Almost every text; the long way costs ten times as much.
        return " ".join(raw.split())
    shown = "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in raw)
    return " ".join(shown.split())
