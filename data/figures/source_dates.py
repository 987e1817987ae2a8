"""When a source appeared, read from its own words; only what can be read without guessing."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

_DATE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})|/(?P<last_month>\d{2}))?|/(?P<last_year>\d{4}|\d{2}))?"
    r"(?=$|[\s,(])"
)


def span_of(words: str) -> tuple[date, date] | None:
    """First and last day that a source's date can mean, or ``None`` where it is not known.

    Reads "2019", "2019-09", "2019-09-10", "2021-10/11", "2019/20" and "2025/2026", with any remark behind.
    "ca. 2022/23" or "ohne Datum (nach 2021)" stay unknown: such a source is never later or earlier.
    """
    match = _DATE.match(words)
    if match is None:
        return None
    year, month, day = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(_last_year(year, match["last_year"]), 12, 31)
        if day is not None:
            return date(year, month, day), date(year, month, day)
        last = int(match["last_month"] or month)
        return date(year, month, 1), date(year, last, monthrange(year, last)[1])
    except ValueError:
        return None


def _last_year(year: int, words: str | None) -> int:
    if words is None:
        return year
    return int(words) if len(words) == 4 else year // 100 * 100 + int(words)


def newest(dates: Sequence[str]) -> str:
    """The date that reaches furthest, in its source's own words; the first where none can be read.

    Raises:
        ValueError: There is no date.
    """
    if not dates:
        raise ValueError("at least one date is needed")
    read = [(span[1], words) for words in dates if (span := span_of(words)) is not None]
    return max(read, key=lambda each: each[0])[1] if read else dates[0]


def clearly_later(words: str, other: str) -> bool:
    """Whether the first date is after the second under every reading of the two."""
    first, second = span_of(words), span_of(other)
    return first is not None and second is not None and first[0] > second[1]


def after_year(words: str, year: int) -> bool:
    """Whether a source can only look back on the year: it appeared after its end."""
    span = span_of(words)
    return span is not None and span[0] > date(year, 12, 31)
