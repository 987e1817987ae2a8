from __future__ import annotations

from dataclasses import replace
from typing import Any

from geo.paint.choropleth import GAP
from pages.blocks.map_legend import LegendRow
from pages.choice.class_choice import ClassChoice, ComparedClass
from pages.choice.comparison_choice import START
from pages.features.comparison.comparison_view import ViewPair
from pages.features.comparison.map_pair import highlight_words, legend_rows, map_pair
from tests.views import uneven_view

FIGURES = {"karten": "kennzahlen", "kennzahl2": "flaeche"}


def pair(vergleich: dict[str, Any], klasse: ClassChoice | None, **choices: Any) -> ViewPair:  # noqa: ANN401
    shown = uneven_view(
        gebiete=("hanau", "kassel"), vergleich=replace(START, **vergleich), klasse=klasse, **choices
    )
    found = map_pair(shown)
    assert found is not None
    return found


def rows(found: ViewPair, **choices: Any) -> tuple[list[LegendRow], list[LegendRow]]:  # noqa: ANN401
    return legend_rows(found, replace(found.left, selection=replace(found.left.selection, **choices)))


def words(found: ViewPair) -> str:
    return highlight_words(found, legend_rows(found, found.left), found.of_same_figure)


def test_common_class_means_on_each_map_the_areas_that_lie_in_it_there() -> None:
    chosen: dict[str, Any] = {"kennzahl": "einwohner", "bezug": "absolut", "jahr": 2019}
    limits = {"klassen": "eigene", "grenzen": (250_000, 300_000)}
    left, right = pair({"vergleichsjahr": 2013}, ComparedClass("jahre", 1), **chosen, **limits)
    for shown in (left, right):
        cells = shown.table.cells
        expected = {area for area, cell in cells.items() if 250_000 <= (cell.value or 0) < 300_000}
        assert shown.highlighted == expected
    assert left.highlighted != right.highlighted
    one, two = (f"{len(each.highlighted)} Gebiete im Jahr {each.selection.jahr}" for each in (left, right))
    assert (
        words(ViewPair(left, right))
        == f"Hervorgehoben ist die Klasse „250.000 bis unter 300.000“: {one}, {two}."
    )


def test_class_of_one_of_two_kennzahlen_means_the_same_areas_on_both_maps() -> None:
    # In the highest class of 2018 lie the seven cities with Sonderstatus.
    left, right = pair(FIGURES, 4)
    assert left.highlighted == right.highlighted
    assert len(left.highlighted) == 7
    assert "1,04 und mehr“ der Karte „Vorgesehene Fallmanagement-Stellen" in words(ViewPair(left, right))
    assert "(7 Gebiete)" in words(ViewPair(left, right))
    # Of the right one: the largest areas, whatever they have on the left.
    left, right = pair(FIGURES, ComparedClass("zweite", 4))
    expected = {area for area in right.table.cells if right.fill_of(area) == 4}
    assert left.highlighted == right.highlighted == expected
    assert "Karte „Fläche" in words(ViewPair(left, right))


def test_class_of_a_scale_that_is_not_on_screen_is_of_no_effect() -> None:
    for klasse in (4, ComparedClass("zweite", 1), ComparedClass("veraenderung", 1)):
        found = pair({"vergleichsjahr": 2017}, klasse, kennzahl="einwohner", bezug="absolut", jahr=2019)
        assert [each.highlighted for each in found] == [frozenset(), frozenset()], klasse
        assert words(found) == ""
        assert not any(row.highlighted for legend in rows(found) for row in legend)
    found = pair(FIGURES, ComparedClass("jahre", 1))
    assert [each.highlighted for each in found] == [frozenset(), frozenset()]


def test_area_without_a_figure_in_one_year_stands_out_on_that_map() -> None:
    chosen: dict[str, Any] = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2024}
    left, right = pair({"vergleichsjahr": 2019}, GAP, **chosen)
    for shown in (left, right):
        gaps = {area for area, cell in shown.table.cells.items() if shown.fill_of(area) == GAP}
        assert gaps == shown.highlighted != frozenset()


def test_links_choose_the_class_keep_the_filters_and_take_the_choice_back() -> None:
    found = pair(FIGURES, None)
    left, right = rows(found, typ=("Landkreis",))
    assert left[0].href == "?gebiete=hanau,kassel&typ=landkreis&klasse=5&karten=kennzahlen&kennzahl2=flaeche"
    assert "&klasse=zweite-5&" in right[0].href
    assert not left[0].highlighted
    found = pair(FIGURES, 4)
    left, right = rows(found)
    assert [row.highlighted for row in left[:2]] == [True, False]
    assert not any(row.highlighted for row in right)
    assert "klasse" not in left[0].href
    # Nobody is without an area: a line for nobody leads nowhere.
    assert next(row for row in right if row.kind == "gap").href == ""


def test_class_without_areas_on_one_map_can_be_chosen_where_the_other_has_some() -> None:
    chosen: dict[str, Any] = {"kennzahl": "einwohner", "bezug": "absolut", "jahr": 2024}
    limits = {"klassen": "eigene", "grenzen": (740_000,)}
    found = pair({"vergleichsjahr": 2013}, None, **chosen, **limits)
    assert not any((cell.value or 0) >= 740_000 for cell in found.left.table.cells.values())
    left, right = rows(found)
    assert left[0].count == 0
    assert left[0].href == right[0].href != ""
