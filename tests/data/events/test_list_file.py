"""Calendar files and points of GeoJSON on their way to events, and what is refused of them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from data.events.event_columns import proposed_mapping
from data.events.list_file import read_list
from data.events.list_reading import EventList, read_events
from data.intake.cell_text import plain
from data.intake.refusal import Refused
from tests.event_samples import found, known


def events(name: str, content: bytes) -> EventList:
    """The events of a file with the columns that are proposed for it."""
    rows = read_list(name, content).sheets[0].rows
    mapping = proposed_mapping([plain(cell) for cell in rows[0]], rows[1:])
    return read_events(rows[1:], mapping, names=known().by_name)


def calendar(*entries: str, around: str = "") -> bytes:
    bodies = "".join(f"BEGIN:VEVENT\nUID:{n}@x\n{entry}\nEND:VEVENT\n" for n, entry in enumerate(entries))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//DE\n{around}{bodies}END:VCALENDAR\n".encode()


def when(content: bytes) -> list[tuple[Any, ...]]:
    columns = ("first_day", "last_day", "start_time", "end_time")
    return [tuple(row[name] for name in columns) for row in events("a.ics", content).table.to_pylist()]


def test_entry_of_a_calendar_is_an_event_with_its_place() -> None:
    content = calendar(
        "DTSTART;VALUE=DATE:20260921\nDTEND;VALUE=DATE:20260922\nSUMMARY:Fest\nLOCATION:Wetzlar",
        "DTSTART:20260921T160000Z\nDTEND:20260921T180000Z\nSUMMARY:Lesung\nLOCATION:Rathaus\\, 35510 Butzbach\n"
        "ORGANIZER;CN=Amt:mailto:jemand@example.org\nCATEGORIES:Lesung",
    )
    read = events("kalender.ics", content)
    assert read.problems == ()
    frame = found(read.table)
    assert list(frame["area_id"]) == ["wetzlar", "wetteraukreis"]
    assert list(frame["title"]) == ["Fest", "Lesung"]
    assert list(frame["organiser"]) == [None, "Amt"]
    assert "jemand@example.org" not in str(read.table.to_pylist())


def test_days_and_times_of_a_calendar_are_those_of_berlin() -> None:
    first, second = date(2026, 9, 21), date(2026, 9, 26)
    zone = (
        "BEGIN:VTIMEZONE\nTZID:America/New_York\nBEGIN:STANDARD\nDTSTART:20071104T020000\nTZOFFSETFROM:-0400\n"
        "TZOFFSETTO:-0500\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    assert when(
        calendar(
            "DTSTART;VALUE=DATE:20260921",
            "DTSTART;VALUE=DATE:20260921\nDTEND;VALUE=DATE:20260927",
            "DTSTART:20260921T223000Z",
            "DTSTART;TZID=Europe/Berlin:20260921T180000\nDURATION:PT2H",
            "DTSTART:20260921T180000\nDTEND:20260922T000000",
            "DTSTART:20260920T220000Z\nDTEND:20260921T220000Z",
            "DTSTART;TZID=America/New_York:20260921T120000",
            around=zone,
        )
    ) == [
        (first, first, None, None),
        (first, second, None, None),
        (date(2026, 9, 22), date(2026, 9, 22), "00:30", None),
        (first, first, "18:00", "20:00"),
        (first, first, "18:00", "24:00"),
        (first, first, None, None),
        (first, first, "18:00", None),
    ]


def test_series_is_written_out_and_an_endless_one_asked() -> None:
    base = (
        "DTSTART;TZID=Europe/Berlin:20261012T180000\nDTEND;TZID=Europe/Berlin:20261012T200000\nSUMMARY:Café\n"
    )
    series = base + "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Berlin:20261019T180000"
    read = events("a.ics", calendar(series))
    assert [(row["first_day"].day, row["start_time"], row["end_time"]) for row in read.table.to_pylist()] == [
        (12, "18:00", "20:00"),
        (26, "18:00", "20:00"),  # the clocks went back on the 25th
        (2, "18:00", "20:00"),
    ]
    assert set(read.table["line"].to_pylist()) == {2}
    until = base + "RRULE:FREQ=WEEKLY;UNTIL=20261026T170000Z"
    assert [row["first_day"].day for row in events("a.ics", calendar(until)).table.to_pylist()] == [
        12,
        19,
        26,
    ]
    endless = events("a.ics", calendar(base + "RRULE:FREQ=WEEKLY"))
    assert [problem.kind for problem in endless.problems] == ["day"]
    assert endless.table["first_day"].to_pylist() == [None]


def test_day_of_a_series_that_was_moved_counts_once() -> None:
    series = "DTSTART:20260907T160000Z\nRRULE:FREQ=WEEKLY;COUNT=2\nSUMMARY:Café"
    moved = "RECURRENCE-ID:20260914T160000Z\nDTSTART:20260915T160000Z\nSUMMARY:Café"
    content = calendar(series, moved).replace(b"1@x", b"0@x")
    assert [row[0].day for row in when(content)] == [7, 15]


def test_entry_whose_day_is_none_is_asked() -> None:
    read = events("a.ics", calendar("DTSTART:morgen\nSUMMARY:Fest", "SUMMARY:Chor"))
    assert [(problem.line, problem.kind, problem.value) for problem in read.problems] == [
        (2, "day", "morgen")
    ]
    assert read.table["first_day"].to_pylist() == [None, None]


def test_cancelled_entry_is_refused_with_its_reason() -> None:
    read = events(
        "a.ics",
        calendar(
            "DTSTART;VALUE=DATE:20260921\nSUMMARY:Fest\nSTATUS:CANCELLED",
            "DTSTART;VALUE=DATE:20260921\nSUMMARY:Chor",
        ),
    )
    assert read.refused == {2: "cancelled"}
    assert read.table["title"].to_pylist() == ["Chor"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "no_cells"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260921\n", "damaged"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\nEND:VEVENT\n" * 20_001 + b"END:VCALENDAR\n", "too_many_rows"),
        (b'{"type": "FeatureCollection", "features": ', "damaged"),
        (b'{"a": ' * 20_000, "damaged"),
        (b'{"type": "Topology"}', "other_kind"),
        (b'{"type": "FeatureCollection", "features": [1]}', "other_kind"),
        (b'{"type": "FeatureCollection", "features": []}', "no_cells"),
    ],
)
def test_what_cannot_be_used_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_list("datei", content)
    assert refused.value.code == code


def test_points_of_geojson_are_events_and_other_shapes_are_said() -> None:
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [8.6821, 50.1109, 100]},
            "properties": {"title": "Fest", "start": "2026-09-21T16:00:00Z", "tags": ["a"]},
        },
        {
            "type": "Feature",
            "geometry": {"type": "Polygon", "coordinates": [[[8, 50], [9, 50], [9, 51], [8, 50]]]},
            "properties": {"title": "Markt", "start": "2026-09-22", "city": "Wetzlar"},
        },
        {"type": "Feature", "geometry": None, "properties": {"title": "Chor", "city": "Butzbach"}},
    ]
    content = json.dumps({"type": "FeatureCollection", "features": features}).encode()
    read = events("punkte.geojson", content)
    frame = found(read.table)
    assert list(frame["area_id"]) == ["frankfurt-am-main", "wetzlar", "wetteraukreis"]
    assert list(frame["start_time"]) == ["18:00", None, None]
    assert [(problem.line, problem.kind, problem.value) for problem in read.problems] == [
        (3, "coordinates", "Polygon")
    ]


def test_a_table_takes_the_way_of_tables() -> None:
    assert read_list("liste.csv", b"Datum;Titel\n21.9.2026;Fest\n").kind == "csv"
