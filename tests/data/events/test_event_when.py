from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.events.event_when import Reading, Times, When, day_comes_first, read_times, read_when, when_of
from data.events.when_words import ZONE
from data.intake.sheet import Value

D = date


def days(first: date, last: date | None = None, start: str = "", end: str = "") -> Reading:
    return Reading((When(first, last or first, start, end),))


@pytest.mark.parametrize(
    "cell",
    [
        "18.09.2024",
        "18.9.24",
        "18. September 2024",
        "18. Sept. 2024",
        "18.September 2024",
        "Mi, 18.09.2024",
        "Mittwoch, 18.9.2024",
        "Mittwoch, den 18.9.2024",
        "am Mittwoch, dem 18. September 2024",
        "2024-09-18",
        "2024/09/18",
        "20240918",
        "18.\u00a09.\u00a02024",
        "  18.9.2024  ",
        "9/18/2024",
        "18/9/2024",
        "18-09-2024",
        "September 18, 2024",
        "Wednesday, September 18th, 2024",
        "18 September 2024",
        "2024-09-18T00:00:00.000",
        date(2024, 9, 18),
        45553,  # Excel counts days from 30 December 1899
    ],
)
def test_one_day_in_many_spellings(cell: Value) -> None:
    found = read_when(cell)
    assert (found.doubt, found.rest) == (None, "")
    assert [(when.first, when.last, when.start.strip("0:")) for when in found.whens] == [
        (D(2024, 9, 18), D(2024, 9, 18), "")
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("18.-20.9.2024", D(2024, 9, 18), D(2024, 9, 20)),
        ("18-20.9.2024", D(2024, 9, 18), D(2024, 9, 20)),
        ("18. bis 20. September 2024", D(2024, 9, 18), D(2024, 9, 20)),
        ("vom 18. bis zum 20. September 2024", D(2024, 9, 18), D(2024, 9, 20)),
        ("18.9.–20.9.2024", D(2024, 9, 18), D(2024, 9, 20)),
        ("18.09 - 20.09.2024", D(2024, 9, 18), D(2024, 9, 20)),
        ("18.09.2024 - 20.09.2024", D(2024, 9, 18), D(2024, 9, 20)),
        ("18./19.9.2024", D(2024, 9, 18), D(2024, 9, 19)),
        ("26. und 27.9.2026", D(2026, 9, 26), D(2026, 9, 27)),
        ("28.9.-3.10.2024", D(2024, 9, 28), D(2024, 10, 3)),
        ("26.9.2026 - 4.10.", D(2026, 9, 26), D(2026, 10, 4)),
        ("30.12.-2.1.2025", D(2024, 12, 30), D(2025, 1, 2)),
        ("30.12.2024 - 2.1.", D(2024, 12, 30), D(2025, 1, 2)),
        ("1.11.-31.3.2025", D(2024, 11, 1), D(2025, 3, 31)),
        ("2024-09-18/2024-09-20", D(2024, 9, 18), D(2024, 9, 20)),
        ("Di 24.9.24 – Do 26.9.24", D(2024, 9, 24), D(2024, 9, 26)),
        ("Samstag - Montag 26. - 28.09.2026", D(2026, 9, 26), D(2026, 9, 28)),
    ],
)
def test_period_in_many_spellings(text: str, first: date, last: date) -> None:
    assert read_when(text) == days(first, last)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("18.09.2024 18:00", days(D(2024, 9, 18), start="18:00")),
        ("18.09.2024, 18-21 Uhr", days(D(2024, 9, 18), start="18:00", end="21:00")),
        ("18.9.2024 18.30", days(D(2024, 9, 18), start="18:30")),
        ("18 Uhr, 18.9.2024", days(D(2024, 9, 18), start="18:00")),
        ("Sa., 26.09.2026, 15.00 - 18.00 Uhr", days(D(2026, 9, 26), start="15:00", end="18:00")),
        ("September 21, 2026 6:30 PM", days(D(2026, 9, 21), start="18:30")),
        ("21.9.2026, 8 Uhr abends", days(D(2026, 9, 21), start="20:00")),
        (
            "21.09.2026 10:00 Uhr bis 26.09.2026 18:00 Uhr",
            days(D(2026, 9, 21), D(2026, 9, 26), "10:00", "18:00"),
        ),
        (
            "21.09.2026, 19:00 Uhr - 22.09.2026, 01:00 Uhr",
            days(D(2026, 9, 21), D(2026, 9, 22), "19:00", "01:00"),
        ),
        ("2026-09-21 10:00 - 2026-09-26 18:00", days(D(2026, 9, 21), D(2026, 9, 26), "10:00", "18:00")),
        ("21.-26.9.2026, täglich 10-18 Uhr", Reading(doubt="day")),
        ("21.-26.9.2026, jeweils 10-18 Uhr", days(D(2026, 9, 21), D(2026, 9, 26), "10:00", "18:00")),
        ("25.9.2026 20:00 - 26.9.2026 00:00", days(D(2026, 9, 25), start="20:00", end="24:00")),
        ("21.9.2026 11:00 - 00:00", days(D(2026, 9, 21), start="11:00", end="24:00")),
    ],
)
def test_time_beside_the_day_is_read_with_it(text: str, found: Reading) -> None:
    assert read_when(text) == found


@pytest.mark.parametrize(
    ("text", "day", "start"),
    [
        ("2026-09-21T16:00:00Z", D(2026, 9, 21), "18:00"),
        ("2026-09-21T22:30:00.000Z", D(2026, 9, 22), "00:30"),
        ("2026-12-31T23:30:00Z", D(2027, 1, 1), "00:30"),
        ("2026-09-21T18:00:00+02:00", D(2026, 9, 21), "18:00"),
        ("2026-09-21 18:00:00 +0000", D(2026, 9, 21), "20:00"),
        ("2026-09-21T18:00:00-04:00", D(2026, 9, 22), "00:00"),
        ("20260921T160000Z", D(2026, 9, 21), "18:00"),
        ("21.09.2026 22:00 UTC", D(2026, 9, 22), "00:00"),
        ("21.9.2026 18:00 MESZ", D(2026, 9, 21), "18:00"),
    ],
)
def test_offset_is_turned_into_the_time_of_berlin_before_the_day_is_taken(
    text: str, day: date, start: str
) -> None:
    assert read_when(text) == days(day, start=start)


@pytest.mark.parametrize(
    "text",
    ["28.9.-24.9.2025", "5.10.-24.9.2025", "2.10. bis 1.10.2025", "28.9.2025 - 24.9.", "28.9. und 24.9.2025"],
)
def test_days_the_wrong_way_round_are_asked_and_no_year_long_period(text: str) -> None:
    assert read_when(text) == Reading(doubt="day")


def test_moment_of_a_program_with_its_zone_is_that_of_berlin() -> None:
    assert read_when(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == days(D(2027, 1, 1), start="00:30")


@pytest.mark.parametrize("text", ["2026-09-21T18:00-04:00", "2026-09-21T10:00-12:00"])
def test_offset_that_may_be_an_end_is_asked(text: str) -> None:
    assert read_when(text) == Reading(doubt="day")


def test_name_of_our_zone_against_the_season_is_asked() -> None:
    assert read_when("21.9.2026 18 Uhr MEZ") == Reading((When(D(2026, 9, 21), D(2026, 9, 21)),), "time")


@pytest.mark.parametrize(
    "text",
    [
        "18. und 25. September 2026",
        "18./25.9.2026",
        "Fr 18.9.2026 und Fr 25.9.2026",
        "18.9., 25.9.2026",
        "18.9.2026 sowie 25.9.2026",
    ],
)
def test_days_named_one_by_one_are_no_period(text: str) -> None:
    first, second = D(2026, 9, 18), D(2026, 9, 25)
    assert read_when(text) == Reading((When(first, first), When(second, second)))


def test_time_of_several_days_holds_for_each_where_it_stands_once_at_the_end() -> None:
    whens = read_when("18. und 25.9.2026, jeweils 19 Uhr").whens
    assert [(when.first.day, when.start) for when in whens] == [(18, "19:00"), (25, "19:00")]
    whens = read_when("18.9.2026 19 Uhr und 25.9.2026 20 Uhr").whens
    assert [(when.first.day, when.start) for when in whens] == [(18, "19:00"), (25, "20:00")]


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
        "ab 18.9.2024",
        "bis 18.9.2024",
        "vor dem 18.9.2024",
        "18.9.2024 abgesagt",
        "18.9.2024, verschoben auf den 25.9.2024",
        "jeden Mittwoch ab 18.9.2024",
        "mittwochs, 18.9.2024 bis 2.10.2024",
        "18.9.2024 oder 25.9.2024",
        "18.9.2024 und 25.9.2024 in Gießen",
        "18.9.2024, Raum 12",
        "18.9.2024 22.9.2024",
        "21.9. 22. September",
        "18.9.2024 18",
    ],
)
def test_no_day_is_made_up(cell: Value) -> None:
    assert read_when(cell) == Reading(doubt="day")


def test_weekday_of_another_day_is_asked() -> None:
    assert read_when("Dienstag, 21.9.2026") == Reading(doubt="weekday")
    assert read_when("Mo 21.9. - Sa 25.9.2026") == Reading(doubt="weekday")


def test_text_beside_the_day_is_said() -> None:
    found = read_when("21.9.2026, 18 Uhr im Rathaus")
    assert found == Reading((When(D(2026, 9, 21), D(2026, 9, 21), "18:00"),), rest="im Rathaus")
    assert read_when("21.9.2026 18 Uhr (Einlass 17 Uhr)").rest == "Einlass 17:00"
    assert read_when("21.9.2026, Einlass 17 Uhr, Beginn 18 Uhr").whens[0].start == "18:00"


def test_two_begins_leave_the_time_open() -> None:
    found = read_when("21.9.2026, 11 Uhr und 15 Uhr")
    assert found == Reading((When(D(2026, 9, 21), D(2026, 9, 21)),), "time")


def test_day_without_year_needs_the_year_of_the_list() -> None:
    assert read_when("18.9.") == Reading(doubt="day")
    assert read_when("18.9.", 2024) == days(D(2024, 9, 18))
    assert read_when("18.-20.9.", 2024) == days(D(2024, 9, 18), D(2024, 9, 20))
    assert read_when("18.9. 18 Uhr", 2024) == days(D(2024, 9, 18), start="18:00")


def test_order_of_day_and_month_is_that_of_the_column_or_asked() -> None:
    assert read_when("9/10/2026") == Reading(doubt="order")
    assert day_comes_first(["9/10/2026", "9/21/2026"]) is False
    assert day_comes_first(["9/10/2026", "21/9/2026", None, 3]) is True
    assert day_comes_first(["9/10/2026", "21/9/2026", "9/21/2026"]) is None
    assert read_when("9/10/2026", day_first=False) == days(D(2026, 9, 10))
    assert read_when("9/10/2026", day_first=True) == days(D(2026, 10, 9))
    assert read_when("9/9/2026") == days(D(2026, 9, 9))


def test_fraction_of_a_day_of_excel_is_its_time() -> None:
    assert read_when(45553.75) == days(D(2024, 9, 18), start="18:00")
    assert read_when(datetime(2024, 9, 18, 18, 30)) == days(D(2024, 9, 18), start="18:30")
    assert read_when(datetime(2024, 9, 18)) == days(D(2024, 9, 18))


def test_end_at_midnight_is_that_of_the_day_before() -> None:
    first, next_day = D(2026, 9, 21), D(2026, 9, 22)
    assert when_of(first, "00:00", next_day, "00:00") == When(first, first)
    assert when_of(first, "20:00", next_day, "00:00") == When(first, first, "20:00", "24:00")
    assert when_of(first, "00:00", first, "23:59", said=False) == When(first, first)
    assert when_of(first, "11:00", first, "00:00", said=False) == When(first, first, "11:00", "24:00")


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("18-21 Uhr", "18:00", "21:00"),
        ("18.00–21.30 Uhr", "18:00", "21:30"),
        ("18 Uhr bis 21 Uhr", "18:00", "21:00"),
        ("von 18 bis ca. 20 Uhr", "18:00", "20:00"),
        ("19:30 - 22:00", "19:30", "22:00"),
        ("ab 18 Uhr", "18:00", ""),
        ("18:00", "18:00", ""),
        ("18:00:00", "18:00", ""),
        ("18.30", "18:30", ""),
        ("18h30", "18:30", ""),
        ("9 Uhr", "09:00", ""),
        ("6 pm", "18:00", ""),
        ("12:15 a.m.", "00:15", ""),
        ("8 Uhr abends", "20:00", ""),
        ("18 Uhr bis open end", "18:00", ""),
        ("20-24 Uhr", "20:00", "24:00"),
        ("20-1 Uhr", "20:00", "01:00"),
        (0.75, "18:00", ""),  # three quarters of a day
        (time(18, 5), "18:05", ""),
        (datetime(1899, 12, 31, 18, 30), "18:30", ""),
        ("ganztägig", "", ""),
        (None, "", ""),
    ],
)
def test_time_in_many_spellings(cell: Value, start: str, end: str) -> None:
    assert read_times(cell) == Times(start, end)


def test_time_is_read_to_the_end_of_the_cell() -> None:
    assert read_times("18 Uhr (Einlass 17:30)") == Times("18:00", rest="Einlass 17:30")
    assert read_times("18 Uhr im Saal") == Times("18:00", rest="im Saal")
    assert read_times("2026-09-21T16:00:00Z") == Times("18:00", day=D(2026, 9, 21))


@pytest.mark.parametrize(
    "cell",
    ["abends", "25 Uhr", "18:75", "18-99 Uhr", 3.5, "=1+1", "18 Uhr und 20 Uhr", "10-12 und 14-16 Uhr", "16:00Z",
     "24 Uhr"],
)  # fmt: skip
def test_no_time_is_made_up(cell: Value) -> None:
    assert read_times(cell) is None


MONTHS = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
]  # fmt: skip
WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
DAYS = st.dates(D(1996, 1, 1), D(2098, 12, 31))
CLOCKS = st.integers(0, 1439).map(lambda minute: time(minute // 60, minute % 60))
DayForm = Callable[[date], str]
ClockForm = Callable[[time], str]
DAY_FORMS: tuple[DayForm, ...] = (
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: f"{day.day}. {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]}, den {day.day}. {MONTHS[day.month - 1][:3]}. {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()][:2]} {day.day}.{day.month:02}.{day.year}",
    lambda day: f"{day:%Y-%m-%d}",
    lambda day: f"{day:%B} {day.day}, {day.year}",
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: f"{day.month}/{day.day}/{day.year}",
)
CLOCK_FORMS: tuple[ClockForm, ...] = (
    lambda clock: f"{clock:%H:%M}",
    lambda clock: f"{clock:%H.%M} Uhr",
    lambda clock: f"{clock.hour}:{clock.minute:02} Uhr",
    lambda clock: f"{clock:%I:%M %p}",
    lambda clock: f"{clock:%H:%M:%S}",
)
BETWEEN = st.sampled_from([" ", ", ", " um ", " | "])
JOINS = st.sampled_from([" - ", " – ", " bis ", "-"])


patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""What is tested is right or wrong, however busy the machine."""


def told(found: Reading, *right: When) -> bool:
    """Whether the reading is the right one or a question, never anything else."""
    return found.whens == right or (not found.whens and found.doubt is not None)


@patient
@given(DAYS, st.sampled_from(DAY_FORMS), CLOCKS, st.sampled_from(CLOCK_FORMS), BETWEEN)
def test_written_day_and_time_are_read_again_or_asked(
    day: date, form: DayForm, clock: time, clock_form: ClockForm, between: str
) -> None:
    assert told(read_when(form(day)), When(day, day))
    found = read_when(form(day) + between + clock_form(clock))
    assert told(found, When(day, day, f"{clock:%H:%M}"))
    assert read_times(clock_form(clock)) == Times(f"{clock:%H:%M}")


@patient
@given(DAYS, st.integers(1, 400), st.sampled_from(DAY_FORMS), JOINS)
def test_written_period_is_read_again_or_asked(first: date, length: int, form: DayForm, join: str) -> None:
    last = first + timedelta(length)
    assert told(read_when(form(first) + join + form(last)), When(first, last))


@patient
@given(DAYS, st.integers(2, 60), st.sampled_from(DAY_FORMS), st.sampled_from([" und ", ", ", " & "]))
def test_written_days_are_read_one_by_one_or_asked(first: date, apart: int, form: DayForm, join: str) -> None:
    second = first + timedelta(apart)
    assert told(read_when(form(first) + join + form(second)), When(first, first), When(second, second))


@patient
@given(DAYS, st.integers(1, 27), st.integers(1, 27), JOINS, st.booleans())
def test_period_within_a_month_is_read_again_or_asked(
    day: date, one: int, other: int, join: str, spoken: bool
) -> None:
    first, last = sorted((day.replace(day=one), day.replace(day=other)))
    month = f" {MONTHS[day.month - 1]} " if spoken else f"{day.month}."
    found = read_when(f"{first.day}.{join}{last.day}.{month}{day.year}")
    assert told(found, When(first, last)) or first == last


@patient
@given(DAYS, CLOCKS, CLOCKS, st.sampled_from(CLOCK_FORMS), JOINS)
def test_written_span_of_time_is_read_again_or_asked(
    day: date, one: time, other: time, form: ClockForm, join: str
) -> None:
    found = read_when(f"{day:%d.%m.%Y} {form(one)}{join}{form(other)}")
    assert found.doubt or found.whens == (when_of(day, f"{one:%H:%M}", day, f"{other:%H:%M}", said=False),)
    times = read_times(form(one) + join + form(other))
    assert times in (None, Times(f"{one:%H:%M}", f"{other:%H:%M}"))


@patient
@given(st.datetimes(datetime(1996, 1, 2), datetime(2098, 12, 30)), st.integers(-14, 14), st.booleans())
def test_moment_with_an_offset_is_that_of_berlin(moment: datetime, hours: int, seconds: bool) -> None:
    text = f"{moment:%Y-%m-%dT%H:%M}" + (":00" if seconds else "")
    shift = f"{hours:+03}:00" if hours else "Z"
    local = (moment - timedelta(hours=hours)).replace(tzinfo=UTC).astimezone(ZONE)
    found = read_when(text + shift)
    assert told(found, When(local.date(), local.date(), f"{local:%H:%M}"))
    assert seconds is False or found.whens


@patient
@given(st.text(alphabet="0123456789.:-/ TZUhrbisund,–+()abSept", max_size=40))
def test_any_text_ends_in_days_that_exist_or_a_doubt(text: str) -> None:
    found = read_when(text)
    assert found.whens or found.doubt
    assert all(when.first <= when.last for when in found.whens)
    read_times(text)
