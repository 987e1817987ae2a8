"""A cell that should be a number: with the words and signs people put around it, and never in one of two readings.

What "1.234" is, the cell does not say. The column may: by every cell of it that can be read in one way only.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
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
    "line_break",
    "other_decimal",
    "two_readings",
]

MISSING = frozenset(
    {"", ".", "..", "...", "…", "/", "//", "x", "na", "n/a", "n.a.", "nv", "n.v.", "n. v.", "ka", "k.a.", "k. a.",
     "kn", "k.n.", "unbekannt", "keine angabe", "keine angaben", "nicht bekannt", "nicht verfügbar", "fehlt", "offen",
     "nan", "none", "null", "?", "*", "**", "***", "(*)", "·", "•"}
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
_MARK = re.compile(
    r"(?<=[\d,–-])\s*(?P<mark>[*†]{1,3}\)?|[¹²³⁰⁴-⁹]+\)?|(?<=\s)\d{1,2}\)|[a-z]\)|\(?[rps]\)?"
    r"|\((?:geschätzt|Schätzung|vorläufig|berichtigt|korrigiert)\))$",
    re.IGNORECASE,
)
"""The sign of a footnote behind a number, and what official statistics put there. No digit is one that touches the
number: "121)" may be 12 with a note 1 or 121."""
_MEANT = {"r": "berichtigt", "p": "vorläufig", "s": "geschätzt"}
"""Letters of official statistics, and what they mean."""
_BRACKETS = re.compile(r"\((.*\d.*)\)|\[(.*\d.*)\]")
_NOTATIONS: dict[Decimal, re.Pattern[str]] = {
    # No group of thousands begins with a zero, and all groups of a number stand apart by the same sign.
    ",": re.compile(r"[+-]?([1-9]\d{0,2}(?P<apart>[. '’])\d{3}((?P=apart)\d{3})*|\d+)(,\d+)?", re.ASCII),
    ".": re.compile(r"[+-]?([1-9]\d{0,2}(?P<apart>[, '’])\d{3}((?P=apart)\d{3})*|\d+)(\.\d+)?", re.ASCII),
}
_OTHER_SPACE = re.compile(r"[^\S \u00a0\u2007\u2009\u202f]|[\x00-\x1f\x7f-\x9f]|(?<=\d)\s{2,}(?=\d)")
"""Any white space or control but those that part groups of digits: a line break or tab parts two numbers."""
_EURO = re.compile(r"€|\b(EUR|Euro)\b", re.IGNORECASE)
_MULTIPLE = re.compile(r"\b(Tsd|Tausend|TEUR|T€|Mio|Mrd|Million(en)?|Milliarden?)\b\.?|T€", re.IGNORECASE)
_ERRORS = re.compile(r"#(N/?A|NV|DIV/0|WERT|VALUE|REF|BEZUG|NAME|NUM|ZAHL|NULL|FEHLER)[!?]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell says: a number, nothing (`missing`), or something that is none (`code`).

    Attributes:
        qualifier: What the words beside the number say; ``None`` without any.
        euro: The number was said to be money.
        dash: Only a dash stands there.
        mark: What stands behind the number and is none of it: the sign of a footnote, "geschätzt".
        bracketed: The number stands in brackets: uncertain in official statistics, negative in accounts.
    """

    value: float | None = None
    missing: bool = False
    code: NumberCode | None = None
    qualifier: Qualifier | None = None
    euro: bool = False
    dash: bool = False
    mark: str = ""
    bracketed: bool = False


def read_number(value: Value, decimal: Decimal | None = None) -> Reading:
    """The number in a cell.

    Args:
        value: A number as such, or text with German words and signs around one.
        decimal: The sign before decimals of the column; a text that fits only the other one is no number then.
            ``None``: not known, and a text that could be either is ``two_readings``.
    """
    if isinstance(value, bool | date | datetime | time):
        return Reading(code="truth" if isinstance(value, bool) else "day")
    if isinstance(value, int | float):
        return _checked(float(value), Reading())
    text = plain(value)
    if text.isascii() and text.isdecimal():
        # Most cells; large tables are read in a third of the time.
        return _checked(float(text), Reading())
    if text.casefold() in MISSING or text in DASHES:
        return Reading(missing=True, dash=text in DASHES)
    if _ERRORS.fullmatch(text):
        return Reading(code="error")
    if isinstance(value, str) and re.search(r"\d", text) and _OTHER_SPACE.search(value.strip()):
        return Reading(code="line_break")
    return _worded(text, decimal)


def mark_words(mark: str) -> str:
    """What the sign behind a number says, where that is known; else the sign."""
    word = mark.strip("()")
    return _MEANT.get(word.casefold(), word if word.isalpha() and len(word) > 1 else f"mit Zeichen „{mark}“")


def decimal_of(values: Iterable[Value]) -> Decimal | Literal["open"] | None:
    """The sign before decimals that a column's numbers show.

    Returns:
        ``"open"`` where some could be read in either way and none shows the sign, or some show one and some the other;
        ``None`` where every text means the same either way.
    """
    shown: set[frozenset[Decimal]] = set()
    for value in values:
        # The sign of a currency may stand between: "1.€000".
        if not isinstance(value, str) or not re.search(r"[.,]", value) or not re.search(r"\d", value):
            continue
        readings = _readings(_bare(plain(value)).text)
        if len(set(readings.values())) == len(readings) > 0:
            shown.add(frozenset(readings))
    certain = {sign for signs in shown if len(signs) == 1 for sign in signs}
    if len(certain) == 1:
        return certain.pop()
    return "open" if shown else None


@dataclass(frozen=True, slots=True)
class _Bare:
    """A text without the words around its number."""

    text: str
    qualifier: Qualifier | None
    euro: bool
    mark: str
    bracketed: bool


def _bare(text: str) -> _Bare:
    rest, qualifier = _EURO.sub("", text).removeprefix("'").strip(), None
    found = _MARK.search(rest)
    mark = found["mark"] if found else ""
    rest = rest[: found.start()] if found else rest
    bracketed = _BRACKETS.fullmatch(rest)
    rest = (bracketed[1] or bracketed[2]).strip() if bracketed else rest
    for words, meaning in _WORDS:
        found = re.match(rf"({words})(?=[\s\d])\s*", rest, re.IGNORECASE)
        if found:
            rest, qualifier = rest[found.end() :], meaning
            break
    # What stands for no cents shows that the comma is the decimal sign.
    rest = re.sub(r"(?<=\d)\s*(,-+|,–)$", ",0", rest.replace("−", "-")).strip()
    if mark_words(mark) in ("geschätzt", "Schätzung"):
        qualifier = qualifier or "about"
    return _Bare(rest, qualifier, bool(_EURO.search(text)), mark, bool(bracketed))


def _worded(text: str, decimal: Decimal | None) -> Reading:
    if "%" in text or re.search(r"\bProzent\b", text):
        return Reading(code="percent")
    if _MULTIPLE.search(text):
        return Reading(code="multiple")
    if not re.search(r"\d", text):
        return Reading(code="not_a_number")
    bare = _bare(text)
    readings = _readings(bare.text)
    if not readings:
        return Reading(code="not_a_number")
    if decimal is not None and decimal not in readings:
        return Reading(code="other_decimal")
    if decimal is None and len(set(readings.values())) > 1:
        return Reading(code="two_readings")
    number = readings[decimal] if decimal is not None else next(iter(readings.values()))
    return _checked(
        number,
        Reading(qualifier=bare.qualifier, euro=bare.euro, mark=bare.mark, bracketed=bare.bracketed),
    )


def _readings(text: str) -> dict[Decimal, float]:
    """The number by the decimal sign that it has if read so."""
    if re.fullmatch(r"[+-]?\d+([.,]\d+)?[eE][+-]?\d+", text, re.ASCII):
        # No number of this kind has groups, so that its mark is no question.
        return dict.fromkeys(_NOTATIONS, float(text.replace(",", ".")))
    found: dict[Decimal, float] = {}
    for decimal, notation in _NOTATIONS.items():
        if notation.fullmatch(text):
            whole, _, decimals = text.partition(decimal)
            found[decimal] = float(f"{re.sub('[^+0-9-]', '', whole)}.{decimals or 0}") + 0.0
    return found


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
    return replace(reading, value=number)
