from __future__ import annotations

from datetime import date

import pytest

from data.intake.cell_text import plain


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("\u00a0Kassel\u202f ", "Kassel"),
        ("\ufeffAGS", "AGS"),
        ("\u200fHanau\u200e", "Hanau"),
        ("Fulda\u00ad", "Fulda"),
        ("Gie\u00dfen,\r\nStadt", "Gießen, Stadt"),
        ("Giesse\u0301n", "Giessén"),
        (6411.0, "6411"),
        (4.5, "4.5"),
        (date(2019, 12, 31), "2019-12-31"),
        (True, "WAHR"),
        (None, ""),
        ("Fest\x07im\x0bPark", "Fest im Park"),
        ("x" * 3_000, "x" * 2_000),
    ],
)
def test_plain_text_has_nothing_that_nobody_sees(value: object, text: str) -> None:
    assert plain(value) == text  # type: ignore[arg-type]
