from __future__ import annotations

from datetime import datetime, time

import pytest

from data.events.event_cell import Cell
from data.events.event_times import Times, read_times, times_beside_day


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("18-21 Uhr", "18:00", "21:00"),
        ("18.00–21.30 Uhr", "18:00", "21:30"),
        ("18 Uhr bis 21 Uhr", "18:00", "21:00"),
        ("ab 18 Uhr", "18:00", ""),
        ("18:00", "18:00", ""),
        ("18.30", "18:30", ""),
        ("9 Uhr", "09:00", ""),
        ("20-24 Uhr", "20:00", "23:59"),
        (0.75, "18:00", ""),  # three quarters of a day
        (time(18, 5), "18:05", ""),
        (datetime(2024, 9, 18, 18, 30), "18:30", ""),
        ("ganztägig", "", ""),
        (None, "", ""),
    ],
)
def test_time_in_many_spellings(cell: Cell, start: str, end: str) -> None:
    assert read_times(cell) == Times(start, end)


@pytest.mark.parametrize("cell", ["abends", "25 Uhr", "18:75", "18-99 Uhr", 3.5, "=1+1"])
def test_no_time_is_made_up(cell: Cell) -> None:
    assert read_times(cell) is None


def test_time_in_the_cell_of_the_day() -> None:
    assert times_beside_day("18.09.2024, 18-21 Uhr") == Times("18:00", "21:00")
    assert times_beside_day("18.09.2024 18:30") == Times("18:30", "")
    assert times_beside_day(datetime(2024, 9, 18, 18)) == Times("18:00", "")
    assert times_beside_day(datetime(2024, 9, 18)) == Times()
    assert times_beside_day("18.-20.9.2024") == Times()
