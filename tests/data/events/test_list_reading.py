from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from data.events.event_columns import proposed_mapping
from data.events.list_reading import MOST_EVENTS, DayForm, ReadingProblem, read_events


def test_headings_of_the_template_are_proposed() -> None:
    headings = [
        "Datum",
        "Uhrzeit",
        "Titel",
        "Ort",
        "PLZ",
        "Gemeinde",
        "AGS",
        "Breite",
        "Länge",
        "Veranstalter",
    ]
    proposed = proposed_mapping(headings, [])
    assert {proposed[key]: key for key in proposed} == {
        0: "day",
        1: "time",
        2: "title",
        3: "place",
        4: "postal_code",
        5: "municipality",
        6: "ags",
        7: "latitude",
        8: "longitude",
        9: "organiser",
    }


def test_other_headings_and_slips_are_proposed() -> None:
    proposed = proposed_mapping(
        ["Wann?", "Veranstaltungstitl", "Stadt / Gemeinde", "Barriere-frei", "Quatsch"], []
    )
    assert proposed == {"day": 0, "title": 1, "municipality": 2, "barrier_free": 3}


def test_content_tells_day_and_ags_where_no_heading_does() -> None:
    rows: list[list[Any]] = [["A", "18.9.2024", "06412000"], ["B", "19.9.2024", "6413000"]]
    assert proposed_mapping(["Spalte 1", "Spalte 2", "Spalte 3"], rows) == {"day": 1, "ags": 2}


def test_no_column_is_proposed_twice() -> None:
    proposed = proposed_mapping(["Datum", "Datum", "Termin"], [["18.9.2024"] * 3])
    assert proposed == {"day": 0}


def test_row_becomes_an_event_with_every_column() -> None:
    columns: Any = {
        "day": 0, "time": 1, "title": 2, "place": 3, "postal_code": 4, "municipality": 5, "ags": 6,
        "latitude": 7, "longitude": 8, "organiser": 9, "category": 10, "barrier_free": 11,
    }  # fmt: skip
    row: list[Any] = [
        datetime(2024, 9, 18), "18-21 Uhr", " Fest\u00a0der  Kulturen ", "Römer", 60311.0, "Frankfurt", 6412000,
        "50,1109", "8,6821", "Amt", "Fest", "ja",
    ]  # fmt: skip
    read = read_events([row], columns)
    assert read.problems == ()
    assert read.table.to_pylist() == [
        {
            "event": 2,
            "line": 2,
            "first_day": date(2024, 9, 18),
            "last_day": date(2024, 9, 18),
            "start_time": "18:00",
            "end_time": "21:00",
            "title": "Fest der Kulturen",
            "place": "Römer",
            "postal_code": "60311",
            "municipality": "Frankfurt",
            "land": None,
            "ags": "6412000",
            "lat": 50.1109,
            "lon": 8.6821,
            "organiser": "Amt",
            "category": "Fest",
            "barrier_free": "yes",
        }
    ]


def test_what_is_not_understood_is_said_and_the_event_kept() -> None:
    rows: list[list[Any]] = [
        ["morgen", "abends", "hier", "vielleicht"],
        ["18.9.2024", "18 Uhr", "50,1; 8,6", "nein"],
    ]
    read = read_events(rows, {"day": 0, "time": 1, "coordinates": 2, "barrier_free": 3}, first_line=5)
    assert read.problems == (
        ReadingProblem(5, "day", "morgen"),
        ReadingProblem(5, "time", "abends"),
        ReadingProblem(5, "coordinates", "hier"),
        ReadingProblem(5, "barrier_free", "vielleicht"),
    )
    assert read.table["event"].to_pylist() == [5, 6]
    assert read.table["first_day"].to_pylist() == [None, date(2024, 9, 18)]


def test_second_column_ends_a_period_unless_it_lies_before() -> None:
    rows: list[list[Any]] = [["18.9.2024", "20.9.2024"], ["18.9.2024", "1.9.2024"]]
    read = read_events(rows, {"day": 0, "last_day": 1})
    assert read.table["last_day"].to_pylist() == [date(2024, 9, 20), date(2024, 9, 18)]
    assert read.problems == (ReadingProblem(3, "last_day", "1.9.2024"),)


def test_swapped_and_utm_coordinates_are_counted() -> None:
    rows: list[list[Any]] = [[50.1, 8.6], [8.6, 50.1], [477295, 5551025]]
    assert read_events(rows, {"latitude": 0, "longitude": 1}).notes == {"swapped": 1, "utm32": 1, "zero": 0}


def test_empty_lines_and_columns_are_no_events() -> None:
    rows: list[list[Any]] = [[None, "", "  "], [], ["A"], [None, "nur eine ungenannte Spalte"]]
    read = read_events(rows, {"title": 0, "place": 2})
    assert read.table["event"].to_pylist() == [4]
    assert read.refused == {5: "unmapped"}


def test_list_without_lines_is_an_empty_table() -> None:
    assert read_events([], {"title": 0}).table.num_rows == 0


def test_hostile_text_stays_text_on_one_line_and_is_cut() -> None:
    rows: list[list[Any]] = [
        ["=cmd|' /C calc'!A0"],
        ["<script>alert(1)</script>"],
        ["a\r\nb\x00c\u2028d"],
        ["x" * 10**6],
    ]
    titles = read_events(rows, {"title": 0}).table["title"].to_pylist()
    assert titles[:3] == ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "a b c d"]
    assert len(titles[3]) == 2000


def test_lines_beyond_the_limit_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_EVENTS >= 100_000
    monkeypatch.setattr("data.events.list_reading.MOST_EVENTS", 3)
    read = read_events([["A"]] * 5, {"title": 0})
    assert read.table.num_rows == 3
    assert read.refused == {5: "left_out", 6: "left_out"}


def test_order_of_day_and_month_is_that_of_any_cell_that_says_it() -> None:
    rows: list[list[Any]] = [["9/10/2026"], ["9/21/2026"]]
    assert read_events(rows, {"day": 0}).table["first_day"].to_pylist() == [
        date(2026, 9, 10),
        date(2026, 9, 21),
    ]
    alone = read_events(rows[:1], {"day": 0})
    assert [problem.kind for problem in alone.problems] == ["order"]
    answered = read_events(rows[:1], {"day": 0}, form=DayForm(day_first=True))
    assert answered.table["first_day"].to_pylist() == [date(2026, 10, 9)]
