"""Days and periods as people write them in event lists: "18.09.2024", "18.-20.9.2024", a day of Excel."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from data.events.event_cell import Cell, text_of

_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_OTHER_MONTHS = {"mrz": 3, "mae": 3, "oct": 10, "dec": 12}
_MONTH_WORD = re.compile(r"(?<=\d)\.?\s*([a-zä]{3,9})\.?(?=\s|\d|$|-)", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(mo|di|mi|do|fr|sa|so)([a-z]*tag|[a-z]*woch)?\b[.,]*", re.IGNORECASE)
_DASH = re.compile(r"\s*(?:[‐‑‒–—−~]|\bbis\b(?:\s+zum)?|\bund\b|(?<=\.)\s*[/+&]\s*(?=\d))\s*", re.IGNORECASE)
_CLOCK = re.compile(
    r"[,;|]?\s*(\b(ab|um|von)\s+)?\b\d{1,2}([:.]\d{2})?\s*(-\s*\d{1,2}([:.]\d{2})?\s*)?(uhr|h)\b.*$"
    r"|(?:[,;]?\s*\b|(?<=\d)T)\d{1,2}:\d{2}.*$",
    re.IGNORECASE,
)
"""A time after the day, to the end of the text."""
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:\s*[-/]\s*(\d{4})-(\d{1,2})-(\d{1,2}))?")
_GERMAN = re.compile(
    r"(?:(?P<d1>\d{1,2})\.?\s*(?:(?P<m1>\d{1,2})\.?\s*(?P<y1>\d{4}|\d{2})?)?\s*-\s*)?"
    r"(?P<d2>\d{1,2})\.\s*(?P<m2>\d{1,2})(?:\.\s*(?P<y2>\d{4}|\d{2})?)?"
)
_EXCEL_ZERO = date(1899, 12, 30)
_EXCEL_FIRST, _EXCEL_LAST = 29_221, 73_050
"""Days of Excel from 1980 to 2099; a number outside is no day."""
_FIRST_YEAR, _LAST_YEAR = 1980, 2099


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included; one day twice for a single one."""

    first: date
    last: date


def read_period(cell: Cell, default_year: int | None = None) -> Period | None:
    """The day or period a cell says; a time beside it is left to `times`.

    Args:
        cell: Text, a date, or the number by which Excel keeps a day.
        default_year: Year of days written without one ("18.9."); without it they are not understood.

    Returns:
        ``None`` where the cell says no day that exists, or a last day before the first.
    """
    if isinstance(cell, datetime):
        return _single(cell.date())
    if isinstance(cell, date):
        return _single(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _single(_EXCEL_ZERO + timedelta(int(cell))) if _EXCEL_FIRST <= cell <= _EXCEL_LAST else None
    text = _plain(text_of(cell))
    iso = _ISO.fullmatch(text)
    if iso:
        first = _day(iso[1], iso[2], iso[3])
        return _ordered(first, _day(iso[4], iso[5], iso[6]) if iso[4] else first)
    german = _GERMAN.fullmatch(text)
    return _german(german, default_year) if german else None


def _plain(text: str) -> str:
    """Months as numbers, one kind of dash, without weekday and time."""
    text = _DASH.sub("-", text)
    text = _MONTH_WORD.sub(_month_number, text)
    text = _CLOCK.sub("", text)
    text = _WEEKDAY.sub("", text)
    return re.sub(r"\s*-\s*", "-", " ".join(text.split())).strip(" ,;")


def _month_number(found: re.Match[str]) -> str:
    start = found[1].casefold()[:3]
    number = _OTHER_MONTHS.get(start) or (_MONTHS.index(start) + 1 if start in _MONTHS else 0)
    return f".{number}." if number else found[0]


def _german(found: re.Match[str], default_year: int | None) -> Period | None:
    end_year = found["y2"] or (str(default_year) if default_year else "")
    if not end_year:
        return None
    last = _day(end_year, found["m2"], found["d2"])
    if found["d1"] is None:
        return _ordered(last, last)
    month = found["m1"] or found["m2"]
    first = _day(found["y1"] or end_year, month, found["d1"])
    if first and last and not found["y1"] and found["m1"] and first > last:
        # "30.12.-2.1.2025" begins in the year before.
        first = _day(str(last.year - 1), month, found["d1"])
    return _ordered(first, last)


def _day(year: str, month: str, day: str) -> date | None:
    number = int(year) + (2000 if len(year) == 2 else 0)
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


def _single(day: date) -> Period | None:
    return Period(day, day) if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _ordered(first: date | None, last: date | None) -> Period | None:
    return Period(first, last) if first and last and first <= last else None
