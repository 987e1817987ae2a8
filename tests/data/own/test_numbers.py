from __future__ import annotations

from datetime import date

import pytest

from data.own.numbers import NumberCode, decimal_of, read_number

READ: list[tuple[object, float, str | None]] = [
    (3, 3, None),
    (2.5, 2.5, None),
    ("3", 3, None),
    ("1.234,5", 1234.5, None),
    ("1234,5", 1234.5, None),
    ("1.5", 1.5, None),
    ("1,234.5", 1234.5, None),
    ("1 234,5", 1234.5, None),
    ("1\u00a0234", 1234, None),
    ("12'500", 12500, None),
    (" 7 ", 7, None),
    ("\u200f7", 7, None),
    ("50 000 €", 50000, None),
    ("0,875", 0.875, None),
    ("0.875", 0.875, None),
    ("1,0256", 1.0256, None),
    ("1.234.567", 1234567, None),
    ("1\u2009234,5", 1234.5, None),
    ("-0", 0, None),
    ("50.000,00 EUR", 50000, None),
    ("50.000,- €", 50000, None),
    ("rund 40", 40, "about"),
    ("ca. 40", 40, "about"),
    ("über 30", 30, "more_than"),
    (">30", 30, "more_than"),
    ("mindestens 2,5", 2.5, "at_least"),
    ("bis zu 2", 2, "up_to"),
    ("fast 100", 100, "almost"),
    ("0", 0, None),
    ("1e3", 1000, None),
]
REFUSED: list[tuple[object, NumberCode]] = [
    ("1.234", "two_readings"),
    ("50.000 €", "two_readings"),
    ("12\n150", "line_break"),
    ("12\t150", "line_break"),
    ("12\x07150", "line_break"),
    ("12  150", "line_break"),
    ("1234 567", "not_a_number"),
    ("1.234 567", "not_a_number"),
    ("0.123.456", "not_a_number"),
    ("\u0663", "not_a_number"),
    ("zwei", "not_a_number"),
    ("3 Stellen", "not_a_number"),
    ("3-4", "not_a_number"),
    ("1.2.3", "not_a_number"),
    ("1.23.456", "not_a_number"),
    ("=cmd|' /C calc'!A0", "not_a_number"),
    ("<b>3</b>", "not_a_number"),
    ("12 %", "percent"),
    ("50 Tsd. €", "multiple"),
    ("2 Mio", "multiple"),
    ("#DIV/0!", "error"),
    ("#NV", "error"),
    (-1, "negative"),
    ("-1,5", "negative"),
    ("−2", "negative"),
    (1e308, "too_large"),
    ("1e999", "infinite"),
    (float("nan"), "infinite"),
    (float("inf"), "infinite"),
    (True, "truth"),
    (date(2019, 5, 1), "day"),
]


@pytest.mark.parametrize(("value", "number", "qualifier"), READ)
def test_number_is_read_the_german_way(value: object, number: float, qualifier: str | None) -> None:
    found = read_number(value)  # type: ignore[arg-type]
    assert (found.value, found.qualifier, found.code, found.missing) == (number, qualifier, None, False)


@pytest.mark.parametrize(("value", "code"), REFUSED)
def test_what_is_no_number_says_why(value: object, code: NumberCode) -> None:
    found = read_number(value)  # type: ignore[arg-type]
    assert (found.value, found.code) == (None, code)


@pytest.mark.parametrize(
    "value", ["n. v.", "k. A.", "n.v.", ".", "…", "...", "/", "x", "", " ", "unbekannt", "NaN"]
)
def test_signs_for_nothing_known_are_missing_and_never_zero(value: str) -> None:
    found = read_number(value)
    assert (found.value, found.missing, found.code, found.dash) == (None, True, None, False)


@pytest.mark.parametrize("value", ["-", "–", "—", "−"])
def test_dash_is_missing_until_somebody_says_what_it_means(value: str) -> None:
    found = read_number(value)
    assert (found.value, found.missing, found.dash) == (None, True, True)


@pytest.mark.parametrize(
    ("texts", "decimal"),
    [
        (["1,5", "1.234"], ","),
        (["1.5", "1.234"], "."),
        (["0,875", "1.234"], ","),
        (["1.234.567", "1.234"], ","),
        (["1.2345", "1.234"], "."),
        (["50.000,- €", "1.234"], ","),
        (["1.234"], "open"),
        (["1,5", "1.5"], "open"),
        (["12", "1 234"], None),
        ([], None),
    ],
)
def test_column_shows_its_decimal_sign_or_leaves_it_open(texts: list[str], decimal: str | None) -> None:
    assert decimal_of(texts) == decimal


def test_text_that_fits_only_the_other_sign_is_no_number() -> None:
    assert read_number("1.234", ",").value == 1234
    assert read_number("1.234", ".").value == 1.234
    assert read_number("1,5", ".").code == read_number("1.5", ",").code == "other_decimal"
