from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
from icalendar import Calendar

from data.events import ical
from tests.event_samples import empty, listed

BERLIN = ZoneInfo("Europe/Berlin")


MADE = datetime(2026, 9, 1, 12, 30, tzinfo=UTC)


def calendar(events: pa.Table, places: dict[int, str], made: datetime = MADE) -> bytes:
    return ical.calendar(events, places, made=made)


def entries(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_day_without_time_is_a_whole_day_that_ends_on_the_next() -> None:
    [entry] = entries(calendar(listed({"day": "18.9.2024", "title": "Fest"}), {}))
    assert entry["dtstart"].dt == date(2024, 9, 18)
    assert entry["dtend"].dt == date(2024, 9, 19)
    assert entry["dtstart"].params["VALUE"] == "DATE"


def test_period_of_whole_days_includes_the_last() -> None:
    [entry] = entries(calendar(listed({"day": "18.-20.9.2024", "title": "Ausstellung"}), {}))
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2024, 9, 18), date(2024, 9, 21))


def test_time_is_that_of_berlin_in_summer_and_winter() -> None:
    events = listed(
        {"day": "18.9.2024", "time": "18-21 Uhr", "title": "A"},
        {"day": "18.11.2024", "time": "20-1 Uhr", "title": "B"},
        {"day": "19.11.2024", "time": "9 Uhr", "title": "C"},
    )
    content = calendar(events, {})
    summer, winter, open_end = entries(content)
    assert summer["dtstart"].dt == datetime(2024, 9, 18, 18, tzinfo=BERLIN)
    assert summer["dtstart"].dt.utcoffset().total_seconds() == 7200
    assert winter["dtend"].dt == datetime(2024, 11, 19, 1, tzinfo=BERLIN)  # past midnight
    assert "dtend" not in open_end
    assert b"BEGIN:VTIMEZONE" in content
    assert b"DTSTART;TZID=Europe/Berlin:20240918T180000" in content


def test_hostile_text_stays_inside_its_line() -> None:
    title = "Fest; mit, Komma\\ und BEGIN:VEVENT\r\nSUMMARY:falsch <script>"
    content = calendar(
        listed({"day": "18.9.2024", "title": title, "place": "Raum\nATTENDEE:mailto:x@example.org"}), {}
    )
    [entry] = entries(content)
    assert str(entry["summary"]) == "Fest; mit, Komma\\ und BEGIN:VEVENT SUMMARY:falsch <script>"
    assert str(entry["location"]) == "Raum ATTENDEE:mailto:x@example.org"
    lines = content.decode().split("\r\n")
    assert [line for line in lines if line.startswith(("ATTENDEE", "SUMMARY:falsch"))] == []
    assert sum(line == "BEGIN:VEVENT" for line in lines) == 1
    assert all(len(line.encode()) <= 75 for line in lines)


def test_everything_the_list_says_is_in_the_entry() -> None:
    events = listed(
        {
            "day": "18.9.2024",
            "title": "Fest",
            "place": "Römer",
            "postal_code": "60311",
            "organiser": "Amt für multikulturelle Angelegenheiten",
            "category": "Fest",
            "barrier_free": "teilweise",
            "coordinates": "50,1109; 8,6821",
        }
    )
    [entry] = entries(calendar(events, {2: "Frankfurt am Main"}))
    assert str(entry["location"]) == "Römer, 60311 Frankfurt am Main"
    assert (
        str(entry["description"])
        == "Veranstalter: Amt für multikulturelle Angelegenheiten\nBarrierefrei: teilweise"
    )
    assert entry["geo"].latitude == 50.1109
    assert entry["categories"].cats == ["Fest"]


def test_id_stays_the_same_and_doubles_have_their_own() -> None:
    once = listed({"day": "18.9.2024", "title": "Fest"}, {"day": "19.9.2024", "title": "Fest"})
    again = listed({"day": "18.9.2024", "title": "Fest"}, {"day": "18.9.2024", "title": "Fest"})
    first, second = (str(entry["uid"]) for entry in entries(calendar(once, {})))
    same, double = (str(entry["uid"]) for entry in entries(calendar(again, {})))
    assert first == same
    assert len({first, second, double}) == 3


def test_events_without_a_day_are_left_out_and_an_empty_list_is_a_calendar() -> None:
    assert entries(calendar(listed({"title": "irgendwann"}), {})) == []
    assert Calendar.from_ical(calendar(empty(), {})).name == "VCALENDAR"


def test_entry_says_when_it_was_made_and_a_later_file_is_a_later_revision() -> None:
    events = listed({"day": "18.9.2024", "time": "18 Uhr", "title": "Fest"})
    [first] = entries(calendar(events, {}))
    [later] = entries(calendar(events, {}, MADE + timedelta(minutes=5)))
    assert first["dtstamp"].dt == MADE
    assert later["dtstamp"].dt == MADE + timedelta(minutes=5)
    assert later["sequence"] == first["sequence"] + 5
    # A signed number of 32 bits is the most that calendars keep.
    assert later["sequence"] < 2**31


def test_id_survives_a_changed_time() -> None:
    ids = [
        str(entries(calendar(listed({"day": "18.9.2024", "title": "Fest", **time}), {}))[0]["uid"])
        for time in ({}, {"time": "18 Uhr"}, {"time": "19-21 Uhr"})
    ]
    assert len(set(ids)) == 1


def test_summer_begins_at_two_and_ends_at_three() -> None:
    content = calendar(listed({"day": "18.9.2024", "time": "18 Uhr", "title": "Fest"}), {})
    [zone] = Calendar.from_ical(content).walk("VTIMEZONE")
    parts: list[Any] = list(zone.subcomponents)
    begins = {(part.name, part["dtstart"].dt.hour, part["tzoffsetto"].td) for part in parts}
    assert begins == {("DAYLIGHT", 2, timedelta(hours=2)), ("STANDARD", 3, timedelta(hours=1))}
