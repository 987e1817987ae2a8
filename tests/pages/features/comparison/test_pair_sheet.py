from __future__ import annotations

import pytest

from pages.drawing.plans.legend import LegendLine
from pages.drawing.plans.map import MapSheet
from pages.drawing.plans.pair import MapPairSheet
from pages.drawing.primitives import PATTERNS
from pages.features.comparison.comparison_view import ViewPair, comparison_view
from pages.features.comparison.map_pair import comparison_table, legend_rows, map_pair
from pages.features.handing_on.view_sheet import sheet_of, with_title
from pages.view.view import View
from tests.comparisons import PEOPLE, SIX, WEEK, compared

YEARS = compared("karten", vergleichsjahr=2013, **PEOPLE)
FIGURES = compared("karten", SIX, karten="kennzahlen", kennzahl2="einwohner", bezug2="je-km2", **WEEK)


def sheet(shown: View) -> MapPairSheet:
    found = sheet_of(shown, "vergleich")
    assert isinstance(found, MapPairSheet)
    return found


def screen(shown: View) -> ViewPair:
    found = map_pair(comparison_view(shown))
    assert found is not None
    return found


def colours(drawn: MapSheet) -> set[str]:
    return {area.fill for area in drawn.areas if area.fill not in PATTERNS}


def classes(lines: tuple[LegendLine, ...]) -> dict[str, str]:
    return {line.colour: line.label for line in lines if line.colour}


@pytest.mark.parametrize("shown", [YEARS, compared("karten", SIX, vergleichsjahr=2023, **WEEK)])
def test_two_years_have_one_legend_with_the_classes_on_screen_and_both_counts(shown: View) -> None:
    made, pair = sheet(shown), screen(shown)
    (legend,) = made.legends
    rows = legend_rows(pair, shown)
    on_screen = {row.colour: row.label for row in rows[0] if row.colour}
    assert classes(legend.lines) == on_screen == {row.colour: row.label for row in rows[1] if row.colour}
    for line in legend.lines:
        if line.colour:
            counted = [sum(area.fill == line.colour for area in each.areas) for each in made.maps]
            assert line.count == f"{counted[0]}\u00a0/\u00a0{counted[1]}", line.label
    assert colours(made.maps[0]) | colours(made.maps[1]) <= set(on_screen)


def test_same_value_has_the_same_colour_on_both_maps() -> None:
    made, pair = (
        sheet(compared("karten", vergleichsjahr=2023, **WEEK)),
        screen(compared("karten", vergleichsjahr=2023, **WEEK)),
    )
    seen: dict[float, set[str]] = {}
    for drawn, shown in zip(made.maps, pair, strict=True):
        for area in drawn.areas:
            value = shown.table.cells[area.id].value
            if value is not None and area.fill not in PATTERNS:
                seen.setdefault(value, set()).add(area.fill)
    assert len(seen) > 5
    assert all(len(found) == 1 for found in seen.values())


def test_two_figures_have_a_legend_each_and_one_for_the_signs_on_both() -> None:
    made, (left, right) = sheet(FIGURES), screen(FIGURES)
    one, other, signs = made.legends
    rows = legend_rows(ViewPair(left, right), FIGURES)
    assert [classes(one.lines), classes(other.lines)] == [
        {row.colour: row.label for row in own if row.colour} for own in rows
    ]
    gaps = [sum(area.fill == "gap" for area in each.areas) for each in made.maps]
    assert gaps[0] > 0
    assert gaps[1] == 0
    gap = next(line for line in signs.lines if line.kind == "gap")
    assert gap.count == f"{gaps[0]}\u00a0/\u00a00"
    assert "gleiche Farben bedeuten hier nicht gleiche Werte" in made.lead


@pytest.mark.parametrize("shown", [YEARS, FIGURES])
def test_areas_are_filled_and_lettered_as_on_screen_and_told_without_a_word_of_clicking(shown: View) -> None:
    made = sheet(shown)
    for drawn, on_screen in zip(made.maps, screen(shown), strict=True):
        assert len(drawn.areas) == 33
        table = comparison_table(on_screen)
        assert all(area.badge in table for area in drawn.areas)
        hanau = next(area for area in drawn.areas if area.id == "hanau")
        assert hanau.badge.startswith("A" if shown is YEARS else "B")
        assert not any("Klick" in area.spoken for area in drawn.areas)
    assert made.below[-1].startswith(
        "A Hanau, B Stadt Kassel" if shown is YEARS else "A Frankfurt am Main, B"
    )


def test_chosen_class_stands_out_on_both_maps_and_is_said() -> None:
    made = sheet(compared("karten", vergleichsjahr=2023, klasse=-1, **WEEK))
    for drawn, shown in zip(made.maps, screen(compared("karten", vergleichsjahr=2023, **WEEK)), strict=True):
        gaps = {area for area, cell in shown.table.cells.items() if cell.value is None}
        assert drawn.highlighted == gaps
    assert "keine Angabe" in made.lead


def test_sources_of_both_maps_and_the_definitions_of_both_figures_are_there() -> None:
    made = sheet(FIGURES)
    for shown in screen(FIGURES):
        used = {each for cell in shown.table.cells.values() for each in cell.figure.source_ids}
        assert used
        listed = " ".join(made.imprint.source_list)
        assert all(shown.dataset.sources[source].title in listed for source in used)
        assert shown.kennzahl.definition.said("de") in made.imprint.notes


def test_titles_name_what_is_set_against_what() -> None:
    assert sheet(YEARS).title == "Einwohner: 2013 und 2019"
    assert [drawn.title for drawn in sheet(YEARS).maps] == ["Einwohner, 2013", "Einwohner, 2019"]
    own = with_title(sheet(YEARS), "Für die Sitzung")
    assert own.title == "Für die Sitzung"
    assert isinstance(own, MapPairSheet)
    assert own.lead.startswith("Einwohner: 2013 und 2019. ")


@pytest.mark.parametrize("gebiete", [(), ("hanau",)])
@pytest.mark.parametrize("karten", ["jahre", "kennzahlen"])
def test_two_maps_of_all_areas_need_none_picked(karten: str, gebiete: tuple[str, ...]) -> None:
    made, of_two = (
        sheet(compared("karten", each, karten=karten, **PEOPLE)) for each in (gebiete, ("hanau", "kassel"))
    )
    assert (made.title, made.legends) == (of_two.title, of_two.legends)
    for one, other in zip(made.maps, of_two.maps, strict=True):
        assert [(area.id, area.fill) for area in one.areas] == [(area.id, area.fill) for area in other.areas]
        assert {area.id for area in one.areas if area.badge.startswith("A")} == set(gebiete)


@pytest.mark.parametrize("ansicht", ["punkte", "streuung", "unterschiede"])
def test_what_compares_areas_has_no_sheet_of_fewer_than_two(ansicht: str) -> None:
    assert sheet_of(compared(ansicht, ("hanau",), **PEOPLE), "vergleich") is None
