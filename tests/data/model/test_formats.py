from datetime import date

import pytest

from data.model.figure import Term
from data.model.formats import date_or_text, day, disputed, money, number, sum_text, with_qualifier
from data.model.records import Qualifier


@pytest.mark.parametrize(
    ("value", "decimals", "german", "english"),
    [
        (96_023, 0, "96.023", "96,023"),
        (1.0414171604719702, 2, "1,04", "1.04"),
        (1.005, 2, "1,01", "1.01"),
        (2.5, 0, "3", "3"),
        (3.5, 0, "4", "4"),
        (-2.5, 0, "-3", "-3"),
        (0.0, 2, "0,00", "0.00"),
        (-0.001, 2, "0,00", "0.00"),
        (6_280_793, 0, "6.280.793", "6,280,793"),
    ],
)
def test_numbers_are_rounded_half_up_with_the_marks_of_the_language(
    value: float, decimals: int, german: str, english: str
) -> None:
    assert number(value, decimals, "de") == german
    assert number(value, decimals, "en") == english


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_missing_number_is_refused_instead_of_printed(value: float) -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        number(value, 0, "de")


@pytest.mark.parametrize(
    ("qualifier", "german", "english"),
    [
        ("exact", "70", "70"),
        ("stated", "70", "70"),
        ("about", "rund 70", "about 70"),
        ("more_than", "über 70", "more than 70"),
        ("almost", "fast 70", "almost 70"),
        ("up_to", "bis zu 70", "up to 70"),
        ("at_least", "mindestens 70", "at least 70"),
        ("since", "seit 70", "since 70"),
    ],
)
def test_every_qualifier_has_its_words(qualifier: Qualifier, german: str, english: str) -> None:
    assert with_qualifier("70", qualifier, "de") == german
    assert with_qualifier("70", qualifier, "en") == english


def test_a_disputed_figure_is_a_range() -> None:
    assert disputed("70", "80", "de") == "70 bis 80 (strittig)"


def test_the_sum_of_a_partial_figure_shows_its_terms() -> None:
    terms = (Term(30, "about", ("06433006",)), Term(16, "exact", ("06433002", "06433005")))
    assert sum_text(terms, "de") == "rund 30 + 16 = mindestens 46"
    assert sum_text(terms[:1], "de") == ""


@pytest.mark.parametrize(
    ("euros", "german", "english"),
    [
        (1_650_000, "1,65\u00a0Mio.\u00a0€", "€1.65\u00a0million"),
        (4_600_000, "4,6\u00a0Mio.\u00a0€", "€4.6\u00a0million"),
        (10_000_000, "10\u00a0Mio.\u00a0€", "€10\u00a0million"),
        (1_234_567, "1.234.567\u00a0€", "€1,234,567"),
        (50_000, "50.000\u00a0€", "€50,000"),
        (0.52, "0,52\u00a0€", "€0.52"),
    ],
)
def test_money_is_short_only_where_nothing_is_lost(euros: float, german: str, english: str) -> None:
    assert money(euros, "de") == german
    assert money(euros, "en") == english


def test_a_day_is_written_in_full() -> None:
    assert day(date(2018, 12, 31), "de") == "31.12.2018"
    assert day(date(2018, 12, 31), "en") == "31 Dec 2018"


@pytest.mark.parametrize(
    ("words", "german"),
    [
        ("2019-09-10", "10.09.2019"),
        ("2019-08-07 (Stand)", "07.08.2019 (Stand)"),
        ("2025-09", "September 2025"),
        ("2021-10/11", "Oktober/November 2021"),
        ("2024-09; 2024", "September 2024; 2024"),
        ("2014-2021", "2014-2021"),
        ("2019-02-31", "2019-02-31"),
        ("ohne Datum (vor 2021)", "ohne Datum (vor 2021)"),
        ("", ""),
    ],
)
def test_dates_in_a_source_s_words_are_written_out_and_the_rest_is_kept(words: str, german: str) -> None:
    assert date_or_text(words, "de") == german
