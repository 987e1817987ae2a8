"""A cell as plain text, without what nobody sees but every comparison stumbles over."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

from data.intake.sheet import Value

LONGEST_TEXT = 2_000
"""Longer texts are cut: no heading or title needs more, and a hostile cell may hold millions of letters."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """A text that a file shows raised, as the sign of a footnote: its digits are none of the number before it."""
    return text.translate(_RAISED)


def plain(value: Value) -> str:
    """The text of a cell: no spaces at the ends, no double or hard ones, no marks of direction, no control characters.

    Whole numbers have no decimal point, days are like 2019-12-31, an empty cell is the empty text.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "WAHR" if value else "FALSCH"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)[:LONGEST_TEXT]
    if not text.isprintable():
        # Formatting characters (Cf) are soft hyphens, zero-width spaces, marks of direction, byte order marks.
        kinds = [(letter, unicodedata.category(letter)) for letter in text]
        text = "".join(" " if kind == "Cc" else letter for letter, kind in kinds if kind != "Cf")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())
