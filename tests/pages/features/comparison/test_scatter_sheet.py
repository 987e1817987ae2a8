from __future__ import annotations

from data.statistics.figure_pairs import figure_pairs
from pages.drawing.plans.scatter import ScatterSheet
from pages.features.comparison.area_marks import area_marks
from pages.features.comparison.comparison_view import ViewPair, comparison_view, second_view
from pages.features.comparison.correlation_words import correlation_lines
from pages.features.comparison.scatter_sheet import scatter_sheet
from pages.features.handing_on.view_sheet import sheet_of
from pages.view.view import View
from tests.comparisons import PEOPLE, SIX, WEEK, compared

SIZE = compared("streuung", kennzahl2="flaeche", bezug2="absolut", **PEOPLE)
EVENTS = compared("streuung", SIX, kennzahl2="einwohner", bezug2="je-km2", **WEEK)


def sheet(shown: View) -> ScatterSheet:
    found = sheet_of(shown, "vergleich")
    assert isinstance(found, ScatterSheet)
    return found


def test_points_have_both_values_and_the_type_by_the_shape_of_their_mark() -> None:
    # Destatis, 31.12.2019: Hanau 96 492 inhabitants on 76.47 km2.
    made = sheet(SIZE)
    assert len(made.points) == 33
    hanau = next(point for point in made.points if point.name == "Hanau")
    assert (hanau.x, round(hanau.y, 2)) == (96492, 76.47)
    assert hanau.spoken == "Hanau: waagerecht 96.492, senkrecht 76,47"
    shapes = {point.name: point.shape for point in made.points}
    assert shapes["Hanau"] == "triangle"
    assert shapes["Stadt Kassel"] == "square"
    assert shapes["Main-Kinzig-Kreis"] == "circle"


def test_compared_areas_come_first_with_letter_and_colour_of_the_page() -> None:
    made = sheet(SIZE)
    marks = area_marks(comparison_view(SIZE))
    assert {(point.letter, point.colour, point.name) for point in made.points[:2]} == {
        (mark.letter, mark.colour, mark.name) for mark in marks
    }
    assert not any(point.letter for point in made.points[2:])


def test_words_are_those_of_the_page_with_n_cautions_and_the_missing_areas() -> None:
    shown = comparison_view(EVENTS)
    pair = ViewPair(shown, second_view(shown))
    found = figure_pairs(pair.left.table, pair.right.table)
    made = sheet(EVENTS)
    assert list(made.lines) == correlation_lines(pair, found)
    assert f"n = {len(made.points)}" in made.lines[0]
    left_out = {area for areas in found.left_out.values() for area in areas}
    words = " ".join(made.lines)
    assert len(left_out) > 10
    assert all(shown.dataset.areas[area].label in words for area in left_out)
    assert all(line in made.imprint.notes for line in made.lines)


def test_alternative_text_has_axes_correlation_and_every_point() -> None:
    made = sheet(EVENTS)
    assert made.lines[0] in made.spoken
    assert all(point.spoken in made.spoken for point in made.points)
    assert "Tabelle darunter" not in made.spoken


def test_too_few_areas_show_no_scatter() -> None:
    assert scatter_sheet(compared("streuung", ("hanau",), **PEOPLE)) is None
