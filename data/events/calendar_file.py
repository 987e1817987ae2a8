"""A calendar file (iCalendar, RFC 5545) as a sheet, so that it goes through the same columns and checks as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from dateutil.rrule import rruleset, rrulestr
from icalendar import Calendar
from icalendar.prop.broken import vBroken

from data.events.when_words import ZONE
from data.intake.refusal import Refused
from data.intake.sheet import Sheet, Value, trimmed

HEADINGS = ("Datum", "Datum bis", "Titel", "Ort", "Veranstalter", "Art", "Breite", "Länge", "Status")
Entry = Mapping[str, Any]
"""Properties of a VEVENT by their names."""
_MOST_ENTRIES = 20_000
"""Each costs half a millisecond, since the library reads every line on its own."""
_MOST_DAYS = 40
"""Of a series that are written out; of a longer or endless one the viewer is asked."""


def is_calendar(content: bytes) -> bool:
    """Whether the content begins as a calendar file does."""
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper() == b"BEGIN:VCALENDAR"


def calendar_sheet(name: str, content: bytes) -> Sheet:
    """The entries in their order, the first in row 2.

    Days of a series are named one by one, those of an exception left out; an endless series says that it is one.

    Raises:
        Refused: It is damaged or has too many entries.
    """
    entries = content.upper().count(b"BEGIN:VEVENT")
    if entries > _MOST_ENTRIES:
        raise Refused("too_many_rows", rows=entries, most=_MOST_ENTRIES)
    try:
        calendars = Calendar.from_ical(content, multiple=True)
        events: list[Entry] = [event for each in calendars for event in each.walk("VEVENT")]
        moved = _moved(events)
        told = [_row(event, moved) for event in events]
        if len(events) != entries:
            raise Refused("damaged")
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
        # What its reader did not expect: it has no error of its own for most of it.
        raise Refused("damaged") from None
    # A column that no entry fills would promise what the list does not have.
    used = [number for number in range(len(HEADINGS)) if any(row[number] not in (None, "") for row in told)]
    rows: list[list[Value]] = [[HEADINGS[number] for number in used]] if told else []
    rows += [[row[number] for number in used] for row in told]
    return Sheet(name, trimmed(rows))


def _moved(events: Sequence[Entry]) -> dict[str, list[date]]:
    """The days of a series, by its id, that an entry of their own replaces."""
    found: dict[str, list[date]] = {}
    for event in events:
        if "RECURRENCE-ID" in event:
            found.setdefault(str(event.get("UID")), []).append(_local(event["RECURRENCE-ID"].dt))
    return found


def _row(event: Entry, moved: dict[str, list[date]]) -> list[Value]:
    first, last = _when(event, moved)
    geo = event.get("GEO")
    categories = event.get("CATEGORIES")
    organiser = event.get("ORGANIZER")
    status = str(event.get("STATUS", "")).upper()
    return [
        first,
        last,
        str(event.get("SUMMARY", "")),
        str(event.get("LOCATION", "")),
        # The name alone: the address behind it is a person's.
        str(organiser.params.get("CN", "")) if organiser is not None and hasattr(organiser, "params") else "",
        ", ".join(map(str, getattr(categories, "cats", []))),
        geo.latitude if geo is not None else None,
        geo.longitude if geo is not None else None,
        "abgesagt" if status == "CANCELLED" else "",
    ]


def _when(event: Entry, moved: dict[str, list[date]]) -> tuple[str, str]:
    """Begin and end as texts of a list; the end of a whole day is exclusive in the file and inclusive in the list."""
    if "DTSTART" not in event:
        return "", ""
    told = [event[name] for name in ("DTSTART", "DTEND") if name in event]
    if any(isinstance(each, vBroken) for each in told):
        # Not what the standard allows: the viewer is asked, as for any cell.
        return str(event["DTSTART"]), str(event.get("DTEND", ""))
    start = _local(told[0].dt)
    length = event["DURATION"].dt if "DURATION" in event else timedelta(0)
    end = _local(told[1].dt) if len(told) > 1 else start + length
    if isinstance(start, datetime) != isinstance(end, datetime):
        return _written(start), _written(end)
    if not isinstance(start, datetime):
        end = max(start, end - timedelta(1))
    if "RRULE" in event or "RDATE" in event:
        begins = _days_of_series(event, start, moved.get(str(event.get("UID")), []))
        if not begins:
            return f"{_written(start)} wiederholt", ""
        return " und ".join(_span(begin, begin + (end - start)) for begin in begins), ""
    return _written(start), _written(end) if end > start else ""


def _local(moment: object) -> date:
    """The day, or the moment as a watch in Hessen shows it, without its zone; one without a zone is ours."""
    if isinstance(moment, datetime):
        return (moment.astimezone(ZONE) if moment.tzinfo else moment).replace(tzinfo=None)
    if isinstance(moment, date):
        return moment
    raise ValueError("neither day nor moment")


def _days_of_series(event: Entry, start: date, moved: Sequence[date]) -> list[date]:
    """The begins of a series; none for one that is endless or too long to be written out."""
    whole = not isinstance(start, datetime)
    first = start if isinstance(start, datetime) else datetime(start.year, start.month, start.day)
    series = rruleset()
    series.rdate(first)
    for rule in _listed(event.get("RRULE")):
        if not ({"COUNT", "UNTIL"} & set(rule)):
            return []
        if "UNTIL" in rule:
            rule["UNTIL"] = [_local(until) for until in rule["UNTIL"]]
        series.rrule(rrulestr(rule.to_ical().decode(), dtstart=first))
    for name, put in (("RDATE", series.rdate), ("EXDATE", series.exdate)):
        for dates in _listed(event.get(name)):
            for each in dates.dts:
                put(_moment(_local(each.dt)))
    for day in moved:
        series.exdate(_moment(day))
    found = list(islice(series, _MOST_DAYS + 1))
    return [each.date() if whole else each for each in found] if len(found) <= _MOST_DAYS else []


def _listed(value: object) -> Iterator[Any]:
    if value is not None:
        yield from value if isinstance(value, list) else [value]


def _moment(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime(day.year, day.month, day.day)


def _written(day: date) -> str:
    return f"{day:%Y-%m-%d %H:%M}" if isinstance(day, datetime) else f"{day:%Y-%m-%d}"


def _span(first: date, last: date) -> str:
    if last <= first:
        return _written(first)
    same = isinstance(first, datetime) and isinstance(last, datetime) and first.date() == last.date()
    return f"{_written(first)} bis {f'{last:%H:%M}' if same else _written(last)}"
