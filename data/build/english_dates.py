"""Days in the researched English notes, which stand there as the German sources write them."""

from __future__ import annotations

import re
from datetime import date

from babel.dates import format_date

_LEAP_YEAR = 2000
"""For days without a year: it has every day there is."""
_DAYS = re.compile(
    r"(?<![\d.,])(?:(?P<first>\d{1,2})\.(?:(?P<first_month>\d{1,2})\.)?[-–])?"
    r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})?(?!\d)"
)


def english_dates(note: str) -> str:
    """The note with its days in English: "22.9.-3.10." is "22 Sept–3 Oct", "12.05.2022" is "12 May 2022".

    What is no day of a calendar ("40.13.") stays as it is.
    """
    return _DAYS.sub(_in_english, note)


def _in_english(match: re.Match[str]) -> str:
    month, year = int(match["month"]), match["year"]
    try:
        last = _said(int(match["day"]), month, "d MMM") + (f" {year}" if year else "")
        if not match["first"]:
            return last
        if not match["first_month"]:
            return f"{_said(int(match['first']), month, 'd')}–{last}"
        return f"{_said(int(match['first']), int(match['first_month']), 'd MMM')}–{last}"
    except ValueError:
        return match[0]


def _said(day: int, month: int, form: str) -> str:
    return format_date(date(_LEAP_YEAR, month, day), form, locale="en_GB")
