from __future__ import annotations

from datetime import date

import pytest

from data.events.calendar_days import DayCount, day_counts, weekday_counts
from data.events.refugee_day import refugee_day
from tests.real_tables import real_dataset


@pytest.mark.parametrize(
    ("year", "day", "basis"),
    [
        (2016, date(2016, 9, 30), "stated"),
        (2021, date(2021, 10, 1), "stated"),  # in October, since the week ran into it
        (2024, date(2024, 9, 27), "week"),  # the week began on Sunday 22 September
        (2010, date(2010, 9, 24), "rule"),  # nothing stated: last Friday of September
    ],
)
def test_day_and_how_it_is_known(year: int, day: date, basis: str) -> None:
    found = refugee_day(real_dataset(), year)
    assert (found.day, found.basis) == (day, basis)
    assert bool(found.source_ids) == (basis != "rule")


def test_event_of_several_days_runs_on_until_its_last() -> None:
    monday, wednesday = date(2025, 9, 22), date(2025, 9, 24)
    # One event on Monday, one from Monday to Wednesday, one on Wednesday.
    found = day_counts({monday: 2, wednesday: 1}, {monday: 1}, {wednesday: 1})
    assert found == [DayCount(monday, 2, 0), DayCount(date(2025, 9, 23), 0, 1), DayCount(wednesday, 1, 1)]


def test_days_far_apart_are_not_filled_up() -> None:
    assert len(day_counts({date(1980, 1, 1): 1, date(2099, 1, 1): 1}, {}, {})) == 2
    assert day_counts({}, {}, {}) == []


def test_weekdays_begin_on_monday() -> None:
    assert weekday_counts({date(2025, 9, 22): 2, date(2025, 9, 28): 1}) == [2, 0, 0, 0, 0, 0, 1]
