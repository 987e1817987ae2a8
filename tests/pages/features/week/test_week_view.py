from __future__ import annotations

import pytest

from pages.choice.selection import START, Selection
from pages.features.week.week_view import (
    WEEK_KENNZAHLEN,
    counts,
    figures,
    largest,
    week_selection,
    week_view,
    years_of,
)
from tests.real_tables import real_dataset
from tests.views import view


def chosen(**choices: object) -> Selection:
    return week_selection(view(**choices).selection, real_dataset())


def test_other_kennzahl_gives_way_to_events_of_the_chosen_year_or_of_the_one_that_says_most() -> None:
    # 15 of 33 areas in 2019, fewer in every other year.
    shown = week_selection(START, real_dataset())
    assert (shown.kennzahl, shown.jahr, shown.bezug) == ("ikw-veranstaltungen", 2019, "je-10000-einwohner")
    assert chosen(jahr=2017).jahr == 2017


@pytest.mark.parametrize(
    ("kennzahl", "year", "expected"),
    [
        ("einwohner", 2024, 2024),
        ("ikw-veranstaltungen", 2009, 2009),
        ("ikw-veranstaltungen", 2012, 2013),
        ("ikw-organisationen", 2021, 2022),
        ("ikw-organisationen", 2010, 2009),
    ],
)
def test_year_without_figures_gives_way_to_the_nearest(kennzahl: str, year: int, expected: int) -> None:
    assert chosen(kennzahl=kennzahl, bezug="absolut", jahr=year).jahr == expected


def test_fill_is_a_rate_where_there_is_a_population_and_the_kennzahl_allows_it() -> None:
    assert chosen(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024).bezug == "je-10000-einwohner"
    assert chosen(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2009).bezug == "absolut"
    assert chosen(kennzahl="ikw-organisationen", bezug="absolut", jahr=2022).bezug == "absolut"


def test_choices_that_hold_for_every_page_stay() -> None:
    shown = chosen(gebiet="hanau", typ=("Landkreis",), farben="grau", teilangaben=True, beschriftung=True)
    assert (shown.gebiet, shown.typ, shown.farben) == ("hanau", ("Landkreis",), "grau")
    assert shown.teilangaben
    assert shown.beschriftung


def test_range_that_the_page_does_not_offer_hides_no_area() -> None:
    shown = chosen(kennzahl="ikw-veranstaltungen", bezug="je-10000-einwohner", jahr=2024, von=1.0, bis=2.0)
    assert (shown.von, shown.bis) == (None, None)


def test_limits_of_another_unit_are_dropped() -> None:
    shown = chosen(klassen="eigene", grenzen=(1.0, 2.0))
    assert (shown.klassen, shown.grenzen) == (None, ())


def test_joint_figure_is_one_figure_and_an_own_one_stays_beside_it() -> None:
    # 2019 Hanau has 20 of its own, and the Main-Kinzig-Kreis shows the 50 of both.
    shown = {each.areas: each.value for each in figures(counts(week_view(view()), 2019))}
    assert shown[("main-kinzig-kreis", "hanau")] == 50
    assert shown[("hanau",)] == 20
    assert len(shown) == 13


@pytest.mark.parametrize(("kennzahl", "top"), [(WEEK_KENNZAHLEN[0], 140), (WEEK_KENNZAHLEN[1], 139)])
def test_scale_stands_on_the_largest_of_all_years(kennzahl: str, top: float) -> None:
    tops = {largest(week_view(view(kennzahl=kennzahl, bezug="absolut", jahr=year))) for year in (2018, 2022)}
    assert tops == {top}


def test_years_are_those_with_a_number() -> None:
    assert years_of(week_view(view()))[0] == 2009
    assert years_of(week_view(view(kennzahl="ikw-organisationen", bezug="absolut", jahr=2016)))[-1] == 2025
