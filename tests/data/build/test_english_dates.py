from __future__ import annotations

import pytest

from data.build.english_dates import english_dates


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("city; 22.9.-3.10.; 24 venues", "city; 22 Sept–3 Oct; 24 venues"),
        ("1.-30.9.", "1–30 Sept"),
        ("Kreis; 31.8.-30.9.2019", "Kreis; 31 Aug–30 Sept 2019"),
        ("both filled on 12.05.2022", "both filled on 12 May 2022"),
        ("until 3.10.", "until 3 Oct"),
        ("Landkreis; 6.9.-end Oct", "Landkreis; 6 Sept-end Oct"),
        ("16.8 %; 10.6 % below the update", "16.8 %; 10.6 % below the update"),
        (
            "total volume more than 8.7 M EUR, 1,600 visitors",
            "total volume more than 8.7 M EUR, 1,600 visitors",
        ),
        ("version 40.13. and 31.2.-3.3.", "version 40.13. and 31.2.-3.3."),
        ("funding period 2021-2025.", "funding period 2021-2025."),
        ("", ""),
    ],
)
def test_days_of_a_note_are_english_and_nothing_else_is_touched(note: str, expected: str) -> None:
    assert english_dates(note) == expected
