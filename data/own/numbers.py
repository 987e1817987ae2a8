"""A cell that should be a number: read the German way, with the words and signs people put around it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from data.intake.cell_text import plain
from data.intake.sheet import Value
from data.model.records import Qualifier

Decimal = Literal[",", "."]
NumberCode = Literal[
    "not_a_number",
    "percent",
    "euro",
    "multiple",
    "day",
    "error",
    "negative",
    "infinite",
    "too_large",
    "truth",
]

MISSING = frozenset(
    {"", ".", "..", "...", "…", "/", "//", "x", "na", "n/a", "n.a.", "nv", "n.v.", "n. v.", "ka", "k.a.", "k. a.",
     "kn", "k.n.", "unbekannt", "keine angabe", "keine angaben", "nicht bekannt", "nicht verfügbar", "fehlt", "offen",
     "nan", "none", "null", "?"}
)  # fmt: skip
"""What stands where nothing is known; with a number's own sign "0" none of them is zero."""
DASHES = frozenset({"-", "–", "—", "−", "--"})
"""In official statistics "nothing there", in many lists "not known": whoever imports them must say which."""
LARGEST = 1e12
_WORDS: tuple[tuple[str, Qualifier], ...] = (
    (r"rund|ca\.?|circa|etwa|ungefähr|zirka|~|≈", "about"),
    (r"über|mehr als|>", "more_than"),
    (r"mindestens|mind\.?|≥|>=|ab", "at_least"),
    (r"fast|knapp", "almost"),
    (r"bis zu|höchstens|maximal|max\.?|≤|<=", "up_to"),
    (r"genau|exakt", "exact"),
)
_COMMA = re.compile(r"[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?")
_POINT = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")
_EURO = re.compile(r"€|\b(EUR|Euro)\b", re.IGNORECASE)
_MULTIPLE = re.compile(r"\b(Tsd|Tausend|TEUR|T€|Mio|Mrd|Million(en)?|Milliarden?)\b\.?|T€", re.IGNORECASE)
_ERRORS = re.compile(r"#(N/?A|NV|DIV/0|WERT|VALUE|REF|BEZUG|NAME|NUM|ZAHL|NULL|FEHLER)[!?]?", re.IGNORECASE)
_SPACED = re.compile(r"(?<=\d)[ '’](?=\d{3}(\D|$))")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell says: a number, nothing (`missing`), or something that is none (`code`).

    Attributes:
        qualifier: What the words beside the number say; ``None`` without any.
        euro: The number was said to be money.
        dash: Only a dash stands there.
    """

    value: float | None = None
    missing: bool = False
    code: NumberCode | None = None
    qualifier: Qualifier | None = None
    euro: bool = False
    dash: bool = False


def read_number(value: Value, decimal: Decimal = ",") -> Reading:
    """The number in a cell.

    Args:
        value: A number as such, or text with German words and signs around one.
        decimal: The sign before decimals where the text does not show it by itself.
    """
    if isinstance(value, bool):
        return Reading(code="truth")
    if isinstance(value, date | datetime | time):
        return Reading(code="day")
    if isinstance(value, int | float):
        return _checked(float(value), Reading())
    text = plain(value)
    if text.casefold() in MISSING:
        return Reading(missing=True)
    if text in DASHES:
        return Reading(missing=True, dash=True)
    if _ERRORS.fullmatch(text):
        return Reading(code="error")
    return _worded(text, decimal)


def decimal_of(texts: Iterable[str]) -> Decimal:
    """The sign before decimals that a column's numbers show; the German comma where none shows any."""
    votes = {",": 0, ".": 0}
    for text in texts:
        comma, point = text.rfind(","), text.rfind(".")
        if comma >= 0 and point >= 0:
            votes["," if comma > point else "."] += 1
        elif re.search(r"\d,\d{1,2}$", text):
            votes[","] += 1
        elif re.search(r"\d\.\d{1,2}$", text):
            votes["."] += 1
    return "." if votes["."] > votes[","] else ","


def _worded(text: str, decimal: Decimal) -> Reading:
    euro = bool(_EURO.search(text))
    if "%" in text or re.search(r"\bProzent\b", text):
        return Reading(code="percent")
    if _MULTIPLE.search(text):
        return Reading(code="multiple")
    rest, qualifier = _EURO.sub("", text).strip(), None
    for words, meaning in _WORDS:
        found = re.match(rf"({words})(?=[\s\d])\s*", rest, re.IGNORECASE)
        if found:
            rest, qualifier = rest[found.end() :], meaning
            break
    rest = _SPACED.sub("", rest.replace("−", "-"))
    rest = re.sub(r"\s*(,-+|,–)$", "", rest).strip()
    number = _number(rest, decimal)
    if number is None:
        return Reading(code="not_a_number")
    return _checked(number, Reading(qualifier=qualifier, euro=euro))


def _number(text: str, decimal: Decimal) -> float | None:
    """The number; where both readings are possible ("1.234") the one of the column's decimal sign."""
    first, second = (_COMMA, _POINT) if decimal == "," else (_POINT, _COMMA)
    for pattern in (first, second):
        if pattern.fullmatch(text):
            marks = (".", ",") if pattern is _COMMA else (",", ".")
            return float(text.replace(marks[0], "").replace(marks[1], "."))
    try:
        return float(text) if re.fullmatch(r"[+-]?\d+(\.\d+)?[eE][+-]?\d+", text) else None
    except OverflowError:
        return math.inf


def _checked(number: float, reading: Reading) -> Reading:
    code: NumberCode | None = None
    if not math.isfinite(number):
        code = "infinite"
    elif number < 0:
        code = "negative"
    elif number > LARGEST:
        code = "too_large"
    if code:
        return Reading(code=code)
    return Reading(number, qualifier=reading.qualifier, euro=reading.euro)
