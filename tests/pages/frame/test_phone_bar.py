from __future__ import annotations

from data.kennzahlen.registry import KENNZAHLEN
from pages.features.week.week_view import WEEK_KENNZAHLEN, week_in_year, week_view, years_of
from pages.frame.phone_bar import kennzahl_options, year_options
from tests.screen import html, screen
from tests.views import view


def test_every_kennzahl_stands_below_its_group_and_leads_to_its_view() -> None:
    groups = kennzahl_options(view(gebiet="hanau"), tuple(KENNZAHLEN))
    options = [option for members in groups.values() for option in members]
    assert len(options) == len(KENNZAHLEN)
    assert [option.text for option in options if option.current] == ["Stellen vorgesehen"]
    [people] = [option for option in options if option.text == "Einwohner"]
    assert "kennzahl=einwohner" in people.href
    assert "gebiet=hanau" in people.href


def test_latest_year_comes_first_and_the_start_year_leaves_the_address_empty() -> None:
    assert [(each.text, each.href, each.current) for each in year_options(view())] == [
        ("2020", "?jahr=2020", False),
        ("2019", "?jahr=2019", False),
        ("2018", "?", True),
        ("2017", "?jahr=2017", False),
    ]


def test_week_has_its_two_kennzahlen_and_years_without_a_population_as_numbers() -> None:
    week = week_view(view(kennzahl="ikw-veranstaltungen", bezug="je-10000-einwohner", jahr=2019))
    assert [len(members) for members in kennzahl_options(week, WEEK_KENNZAHLEN).values()] == [2]
    options = year_options(week, years_of(week), lambda year: week_in_year(week, year))
    [first] = [option.href for option in options if option.text == "2009"]
    assert "bezug=absolut" in first


def test_pages_without_a_figure_have_no_bar() -> None:
    assert "wir-phone-bar" in html(screen("profile_page.py", gebiet="hanau"))
    assert "wir-phone-bar" not in html(screen("programme_page.py"))
