"""Where all known values are equal, neither controls nor words speak of classes that there are none of."""

from __future__ import annotations

import pytest

from tests.screen import html, screen

EQUAL = {"kennzahl": "koordination", "bezug": "je-100000-einwohner", "jahr": "2025"}
CLASSES = {"w_klassen", "w_k", "w_grenzen"}


def keys(page: str, **query: str) -> set[str]:
    """Every control on the page that has to do with classes."""
    app = screen(page, **query)
    shown = {each.key for each in (*app.selectbox, *app.number_input, *app.text_input, *app.toggle)}
    return shown & CLASSES


@pytest.mark.parametrize("way", ["karte", "rangfolge"])
def test_controls_of_classes_are_not_shown(way: str) -> None:
    assert keys("map_page.py", **EQUAL, sicht=way) == set()


def test_controls_of_classes_are_not_shown_for_what_another_year_had_chosen() -> None:
    assert keys("map_page.py", **EQUAL, klassen="eigene", grenzen="1,2") == set()


def test_view_says_so_and_shows_neither_distribution_nor_ranking() -> None:
    shown = html(screen("map_page.py", **EQUAL))
    assert "Alle bekannten Werte sind gleich: Es gibt eine Farbe und keine Klassen." in shown
    assert "alle gleich: 2 Stellen" in shown
    assert (
        "Alle Gebiete mit Angabe haben gleich viel (2 Stellen); eine Rangfolge gibt es deshalb nicht."
        in shown
    )
    assert "wir-histogram" not in shown
    assert "Rang 1" not in shown


def test_all_years_beside_each_other_have_the_controls_and_the_words_of_the_classes_they_are_drawn_with() -> (
    None
):
    assert keys("map_page.py", sicht="verlauf") == {"w_klassen", "w_k"}
    shown = html(screen("map_page.py", sicht="verlauf"))
    assert "eine Farbe" not in shown
    assert "gereiht wird deshalb nicht" in shown
    assert "alle gleich" not in shown


def test_a_class_of_one_year_is_not_brought_out_among_those_of_all_years() -> None:
    density = {"kennzahl": "einwohner", "bezug": "je-km2", "klasse": "5"}
    assert "wir-class-row" in html(screen("map_page.py", **density))
    assert "wir-class-row" not in html(screen("map_page.py", **density, sicht="verlauf"))
    assert "wir-class-row" in html(screen("map_page.py", **density, sicht="verlauf", festklassen="1"))


def test_other_views_keep_their_controls() -> None:
    assert keys("map_page.py", kennzahl="ikw-veranstaltungen", jahr="2019") == {"w_klassen", "w_k"}


def test_two_maps_of_years_that_differ_have_common_classes_and_their_names() -> None:
    query = {"gebiete": "hanau,kassel", "ansicht": "karten", **EQUAL, "vergleichsjahr": "2016"}
    assert "w_klassen" in keys("comparison_page.py", **query)
    shown = html(screen("comparison_page.py", **query))
    assert "alle gleich" not in shown


def test_two_maps_of_equal_years_have_one_fill() -> None:
    query = {"gebiete": "hanau,kassel", "ansicht": "karten", **EQUAL, "vergleichsjahr": "2023"}
    assert keys("comparison_page.py", **query) == set()
    assert html(screen("comparison_page.py", **query)).count("alle gleich: 2 Stellen") >= 2
