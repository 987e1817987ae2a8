from __future__ import annotations

from datetime import date, datetime

import pytest

from data.events.event_cell import Cell
from data.events.event_days import Period, read_period


@pytest.mark.parametrize(
    "cell",
    [
        "18.09.2024",
        "18.9.24",
        "18. September 2024",
        "18. Sept. 2024",
        "Mi, 18.09.2024",
        "Mittwoch, 18.9.2024",
        "2024-09-18",
        "2024-09-18T18:00:00",
        "18.09.2024 18:00",
        "18.09.2024, 18-21 Uhr",
        "18.\u00a09.\u00a02024",
        "  18.9.2024  ",
        datetime(2024, 9, 18, 18, 30),
        date(2024, 9, 18),
        45553,  # Excel counts days from 30 December 1899
        45553.75,
    ],
)
def test_one_day_in_many_spellings(cell: Cell) -> None:
    assert read_period(cell) == Period(date(2024, 9, 18), date(2024, 9, 18))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("18.-20.9.2024", date(2024, 9, 18), date(2024, 9, 20)),
        ("18. bis 20. September 2024", date(2024, 9, 18), date(2024, 9, 20)),
        ("18.9.–20.9.2024", date(2024, 9, 18), date(2024, 9, 20)),
        ("18.09.2024 - 20.09.2024", date(2024, 9, 18), date(2024, 9, 20)),
        ("18./19.9.2024", date(2024, 9, 18), date(2024, 9, 19)),
        ("28.9.-3.10.2024", date(2024, 9, 28), date(2024, 10, 3)),
        ("30.12.-2.1.2025", date(2024, 12, 30), date(2025, 1, 2)),
        ("2024-09-18/2024-09-20", date(2024, 9, 18), date(2024, 9, 20)),
        ("Di 24.9.24 – Do 26.9.24", date(2024, 9, 24), date(2024, 9, 26)),
    ],
)
def test_period_in_many_spellings(text: str, first: date, last: date) -> None:
    assert read_period(text) == Period(first, last)


@pytest.mark.parametrize(
    "cell",
    [
        "31.2.2024",
        "20.-18.9.2024",
        "demnächst",
        "September 2024",
        "18.9.1024",
        "",
        None,
        True,
        2024,
        1e300,
        float("nan"),
        "45553",
        "=HEUTE()",
        "18.9." * 500,
    ],
)
def test_no_day_is_made_up(cell: Cell) -> None:
    assert read_period(cell) is None


def test_day_without_year_needs_the_year_of_the_list() -> None:
    assert read_period("18.9.") is None
    assert read_period("18.9.", 2024) == Period(date(2024, 9, 18), date(2024, 9, 18))
    assert read_period("18.-20.9.", 2024) == Period(date(2024, 9, 18), date(2024, 9, 20))
