from __future__ import annotations

import re
from dataclasses import replace

import pytest

from data.kennzahlen.registry import says_absolute_when_filled
from geo.classes.classify import METHODS, classify
from pages.blocks.map_legend import class_label, class_rows, legend_words, linked_rows, other_rows
from pages.view.map_content import area_paints
from pages.view.view import View
from tests.views import every_view, uneven_view, view
from tests.words import say


def counts(shown: View) -> tuple[int, int, int]:
    """Areas in a class, without a value, and with a partial figure that is not classed."""
    cells = shown.table.cells.values()
    classed = sum(row.count for row in class_rows(shown))
    gaps = sum(cell.value is None for cell in cells)
    partial = sum(cell.value is not None and not cell.classed for cell in cells)
    return classed, gaps, partial


@pytest.mark.parametrize("partial_included", [False, True])
def test_classes_gaps_and_partial_figures_make_33_in_every_view(partial_included: bool) -> None:
    for shown in every_view(teilangaben=partial_included):
        assert sum(counts(shown)) == 33, shown.selection


@pytest.mark.parametrize("method", METHODS)
def test_classes_gaps_and_partial_figures_make_33_by_every_method(method: str) -> None:
    for kennzahl in ("einwohner", "ikw-veranstaltungen", "vielfaltszentrum"):
        for k in (1, 5, 8):
            assert sum(counts(view(kennzahl=kennzahl, jahr=2024, bezug="absolut", klassen=method, k=k))) == 33


def test_own_limits_leave_no_area_out() -> None:
    shown = uneven_view(klassen="eigene", grenzen=(0.5, 1.0))
    assert [row.label for row in class_rows(shown)] == ["1,00 und mehr", "0,50 bis unter 1,00", "unter 0,50"]
    assert sum(counts(shown)) == 33
    # Kassel has 0.496 posts per 100,000 inhabitants, which is written 0,50: so it is not below 0,50.
    cell = shown.table.cells["kassel"]
    assert 0.49 < (cell.value or 0) < 0.5
    assert shown.words.value(cell) == "0,50"
    assert class_label(shown, shown.class_of(cell) or 0) == "0,50 bis unter 1,00"


def test_highest_class_stands_first_with_the_darkest_colour() -> None:
    shown = uneven_view()
    rows = class_rows(shown)
    assert [row.colour for row in rows] == list(reversed(shown.colours))
    assert rows[0].label.endswith("und mehr")
    assert rows[-1].label.startswith("unter")


def test_filters_change_no_class_and_tell_both_counts() -> None:
    plain, filtered = class_rows(uneven_view()), class_rows(uneven_view(typ=("Landkreis",)))
    assert [(row.label, row.count) for row in plain] == [(row.label, row.count) for row in filtered]
    # In the highest class of 2018 lie the seven cities with Sonderstatus.
    assert plain[0].count_text == say("legend.count", count=7)
    assert filtered[0].count_text == say("legend.count_of", shown=0, every=7)


def test_labels_of_one_view_differ_and_fit_together() -> None:
    for shown in every_view():
        labels = [class_label(shown, position) for position in range(len(shown.classification.classes))]
        assert len(set(labels)) == len(labels), shown.selection
        assert all(labels), shown.selection


def test_no_area_stands_beside_the_limits_it_is_counted_under() -> None:
    # The printed limits, read again, must hold the value of every area in the class.
    for shown in every_view(klassen="quantile"):
        for area_id, cell in shown.table.cells.items():
            # The one fill of equal figures has no limits: it names the figure.
            position = None if shown.one_fill else shown.class_of(cell)
            if position is not None and cell.value is not None:
                label = class_label(shown, position)
                assert holds(label, float(decimal(shown.words.plain(cell.value)))), (area_id, label)


def holds(label: str, value: float) -> bool:
    numbers = [float(decimal(number)) for number in re.findall(r"-?[\d.]+(?:,\d+)?", label)]
    if label.endswith("und mehr"):
        return value >= numbers[0]
    if label.startswith("unter"):
        return value < numbers[0]
    if "bis unter" in label:
        return numbers[0] <= value < numbers[1]
    return numbers[0] <= value <= numbers[-1]


def decimal(german: str) -> str:
    return german.replace(".", "").replace(",", ".")


def test_absolute_number_says_so() -> None:
    absolute = view(kennzahl="einwohner", bezug="absolut")
    assert says_absolute_when_filled(absolute.kennzahl, absolute.bezug)
    assert say("legend.absolute") in str(legend_words(absolute)["lines"])
    assert say("legend.absolute") not in str(legend_words(view())["lines"])


def test_gaps_joint_partial_disputed_and_filtered_have_lines_of_their_own() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, typ=("Landkreis",))
    kinds = [row.kind for row in linked_rows(shown)]
    assert {"", "gap", "filtered", "joint", "part"} <= set(kinds)


def test_class_leads_to_its_highlight_and_the_highlighted_one_back() -> None:
    plain = linked_rows(uneven_view(gebiet="hanau"))
    assert [row.href for row in plain[:5]] == [f"?gebiet=hanau&klasse={n}" for n in (5, 4, 3, 2, 1)]
    chosen = linked_rows(uneven_view(gebiet="hanau", klasse=4))
    assert [row.highlighted for row in chosen[:5]] == [True, False, False, False, False]
    assert chosen[0].href == "?gebiet=hanau"


def test_line_without_areas_leads_nowhere() -> None:
    shown = uneven_view(typ=("Landkreis",))
    found = {row.label: row.href for row in linked_rows(shown)}
    assert found[say("legend.gap")] == ""
    # No Landkreis is in the highest class.
    assert found[class_label(shown, 4)] == ""
    assert found[class_label(shown, 0)] == "?typ=landkreis&klasse=1"


def test_gaps_and_partial_figures_can_be_highlighted() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)
    found = {row.kind: row.href for row in linked_rows(shown) if row.kind}
    assert found["gap"].endswith("klasse=keine-angabe")
    assert found["part"].endswith("klasse=teilangabe")
    assert found["joint"] == ""


def test_chosen_area_is_named_with_its_figure() -> None:
    assert legend_words(uneven_view())["otherwise"] == say("legend.use")
    said = legend_words(uneven_view(gebiet="hanau"))["otherwise"]
    assert said == "Gewählt: Hanau, 1,04 Stellen je 100.000 Einwohner"


def test_view_without_values_says_so() -> None:
    shown = view()
    empty = replace(shown, classification=classify((), None), colours=())
    assert say("legend.no_values") in str(legend_words(empty)["lines"])
    assert legend_words(empty)["histogram"] is None


def test_sign_of_a_lower_bound_is_explained_where_labels_bear_it() -> None:
    choices = {"kennzahl": "koordination", "jahr": 2018}
    shown = view(**choices, beschriftung=True)
    badges = {area_paints(shown)[area].badge[:1] for area, cell in shown.table.cells.items() if cell.value}
    assert badges == {"≥"}
    rows = {row.label: row.mark for row in other_rows(shown)}
    assert rows["mindestens"] == "≥"
    assert "mindestens" not in {row.label for row in other_rows(view(**choices))}
