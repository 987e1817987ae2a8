"""The events of a list as iCal (RFC 5545), for a calendar program; days without a time are whole days."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta

import pyarrow as pa
from icalendar import Calendar, Event, Timezone

from data.events.event_when import END_OF_DAY
from data.events.result_tables import ACCESS
from data.events.when_words import ZONE

_PRODUCT = "-//WIR-Atlas Hessen//Veranstaltungsliste//DE"
_NAMES = uuid.UUID("5b6f2f0e-6a53-5b0e-9d35-0c6d3f6ed7a1")
"""Namespace of the events' ids; never change it, or calendars show every event twice."""
_BERLIN = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:STANDARD
DTSTART:19800928T030000
RRULE:FREQ=YEARLY;UNTIL=19950924T010000Z;BYMONTH=9;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
"""As the law has it since 1980; what icalendar works out by itself begins summer at three, an hour that is not there."""
_SECONDS_OF_A_REVISION = 60


def calendar(events: pa.Table, places: Mapping[int, str], *, made: datetime) -> bytes:
    """The events that have a day, in the order of the list.

    Args:
        events: By `EVENT_SCHEMA`.
        places: Name of municipality or area by event, where one was found.
        made: The moment of the making, which each entry names and its revision is counted from: a later file
            replaces the entries of an earlier one.

    Returns:
        A calendar in UTF-8. The id of an event follows from its title, day and place, whatever its time, so that a
        second import updates instead of doubling; events that share all three are numbered.
    """
    whole = Calendar()
    whole.add("prodid", _PRODUCT)
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add_component(Timezone.from_ical(_BERLIN))
    seen: dict[str, int] = {}
    for row in events.to_pylist():
        if row["first_day"] is not None:
            whole.add_component(_entry(row, places.get(row["event"], ""), seen, made))
    return bytes(whole.to_ical())


def _entry(row: Mapping[str, object], place: str, seen: dict[str, int], made: datetime) -> Event:
    entry = Event()
    entry.add("uid", _id(row, seen))
    entry.add("dtstamp", made.astimezone(UTC))
    entry.add("sequence", int(made.timestamp()) // _SECONDS_OF_A_REVISION)
    entry.add("summary", row["title"] or "Veranstaltung ohne Titel")
    begin, end = _span(row)
    entry.add("dtstart", begin)
    if end is not None:
        entry.add("dtend", end)
    address = " ".join(_filled([row["postal_code"], row["municipality"] or place]))
    location = ", ".join(_filled([row["place"], address]))
    if location:
        entry.add("location", location)
    if row["category"]:
        entry.add("categories", [row["category"]])
    access = ACCESS.get(str(row["barrier_free"]))
    description = "\n".join(_filled([_line("Veranstalter", row["organiser"]), _line("Barrierefrei", access)]))
    if description:
        entry.add("description", description)
    if row["lat"] is not None and row["lon"] is not None:
        entry.add("geo", (row["lat"], row["lon"]))
    return entry


def _span(row: Mapping[str, object]) -> tuple[date, date | None]:
    """Begin and end; whole days end on the day after (RFC 5545, 3.6.1), an end before the begin is the next day's.

    A period whose last day has no time ends with that day.
    """
    first, last = row["first_day"], row["last_day"]
    assert isinstance(first, date)
    assert isinstance(last, date)
    if not row["start_time"]:
        return first, last + timedelta(1)
    begin = datetime.combine(first, time.fromisoformat(str(row["start_time"])), ZONE)
    until = str(row["end_time"] or (END_OF_DAY if last > first else ""))
    if not until:
        return begin, None
    if until == END_OF_DAY:
        return begin, datetime.combine(last + timedelta(1), time(), ZONE)
    end = datetime.combine(last, time.fromisoformat(until), ZONE)
    return begin, end if end > begin else end + timedelta(1)


def _id(row: Mapping[str, object], seen: dict[str, int]) -> str:
    identity = "\n".join(str(row[name] or "") for name in ("title", "first_day", "place", "municipality"))
    number = seen.get(identity, 0)
    seen[identity] = number + 1
    return f"{uuid.uuid5(_NAMES, f'{identity}{number or str()}')}@wir-atlas"


def _filled(parts: Iterable[object]) -> list[str]:
    return [str(part) for part in parts if part]


def _line(label: str, value: object) -> str:
    return f"{label}: {value}" if value else ""
