"""Times as people write them in event lists: "18 Uhr", "18-21 Uhr", "18.30", a fraction of a day from Excel."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time

from data.events.event_cell import Cell, text_of

_CLOCK = r"(\d{1,2})(?:[:.h]\s?(\d{2}))?(?::\d{2})?\s*(?:uhr|h)?"
_SPAN = re.compile(
    rf"(?:ab|um|von|ca\.?|gegen)?\s*{_CLOCK}(?:\s*(?:[-‐‑‒–—−]|bis)\s*(?:ca\.?\s*)?{_CLOCK})?\s*"
)
_WHOLE_DAY = re.compile(r"(ganz(er)?\s*-?\s*t(ä|ae)gig|ganzer tag|-+|–|offen|n\.?\s?n\.?)?")
_IN_DATE = re.compile(
    r"(?<![\d.])\d{1,2}(?:[:.]\d{2})?\s*(?:[-–]\s*\d{1,2}(?:[:.]\d{2})?\s*)?(?:uhr|h\b)|\d{1,2}:\d{2}.*"
)


@dataclass(frozen=True, slots=True)
class Times:
    """Begin and end as "18:00"; an empty text where none is said."""

    start: str = ""
    end: str = ""


def read_times(cell: Cell) -> Times | None:
    """Begin and end that a cell says; without both for an empty cell and "ganztägig".

    Returns:
        ``None`` where the cell says something else.
    """
    if isinstance(cell, datetime | time):
        return Times(f"{cell:%H:%M}")
    if isinstance(cell, float) and 0 <= cell < 1:
        minutes = round(cell * 24 * 60)
        return Times(_clock(minutes // 60, minutes % 60))
    text = text_of(cell).casefold()
    if _WHOLE_DAY.fullmatch(text):
        return Times()
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    start = _clock(int(found[1]), int(found[2] or 0))
    end = _clock(int(found[3]), int(found[4] or 0)) if found[3] else ""
    return Times(start, end) if start and (end or not found[3]) else None


def times_beside_day(cell: Cell) -> Times:
    """The time that stands in the same cell as the day ("18.9.2024, 18 Uhr"); without both where there is none."""
    if isinstance(cell, datetime):
        return Times(f"{cell:%H:%M}") if cell.time() != time() else Times()
    found = _IN_DATE.search(text_of(cell).casefold()) if isinstance(cell, str) else None
    return (read_times(found[0]) if found else None) or Times()


def _clock(hour: int, minute: int) -> str:
    """Empty for a time that does not exist; 24 o'clock is the end of the day."""
    if (hour, minute) == (24, 0):
        return "23:59"
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""
