"""A cell as plain text, without what nobody sees but every comparison stumbles over."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from data.intake.sheet import Value

_SPACES = re.compile(r"\s+")


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """A text that a file shows raised, as the sign of a footnote: its digits are none of the number before it."""
    return text.translate(_RAISED)


def plain(value: Value) -> str:
    """The text of a cell: no spaces at the ends, no double or hard ones, no marks of direction or byte order.

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
    text = str(value)
    if not text.isascii():
        # Formatting characters (Cf) are soft hyphens, zero-width spaces, marks of direction, byte order marks.
        seen = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
        text = unicodedata.normalize("NFC", seen)
    return _SPACES.sub(" ", text).strip()
