from datetime import date

import pytest

from data.figures.source_dates import after_year, clearly_later, span_of


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-09", date(2019, 9, 1), date(2019, 9, 30)),
        ("2019-09-10", date(2019, 9, 10), date(2019, 9, 10)),
        ("2021-10/11", date(2021, 10, 1), date(2021, 11, 30)),
        ("2019/20", date(2019, 1, 1), date(2020, 12, 31)),
        ("2025/2026", date(2025, 1, 1), date(2026, 12, 31)),
        ("2014 (ohne Tag)", date(2014, 1, 1), date(2014, 12, 31)),
        ("2019-08-07 (Stand)", date(2019, 8, 7), date(2019, 8, 7)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_a_readable_date_spans_every_day_it_can_mean(words: str, first: date, last: date) -> None:
    assert span_of(words) == (first, last)


@pytest.mark.parametrize(
    "words",
    ["", "ca. 2022/23", "ohne Datum (nach Oktober 2024)", "2019-13", "2019-02-30", "20190", "2019ff."],
)
def test_any_other_wording_stays_unknown(words: str) -> None:
    assert span_of(words) is None


@pytest.mark.parametrize(
    ("words", "other", "later"),
    [
        ("2020", "2019", True),
        ("2015-01-29", "2014-09-17", True),
        ("2019-09-10", "2019", False),  # the other may be of December 2019
        ("2019", "2019-09-10", False),
        ("2020", "", False),
        ("", "2019", False),
    ],
)
def test_later_is_only_what_is_later_under_every_reading(words: str, other: str, later: bool) -> None:
    assert clearly_later(words, other) is later


@pytest.mark.parametrize(
    ("words", "after"), [("2020", True), ("2019/20", False), ("2019-12", False), ("", False)]
)
def test_a_source_looks_back_only_where_it_appeared_after_the_year(words: str, after: bool) -> None:
    assert after_year(words, 2019) is after
