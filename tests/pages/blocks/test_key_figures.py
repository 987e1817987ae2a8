from __future__ import annotations

from dataclasses import replace

from data.statistics.metrics import narrowed
from pages.blocks.key_figures import key_figures
from pages.view.view import View
from tests.screen import html, screen
from tests.views import view


def _of_shown(shown: View) -> dict[str, str]:
    cut = replace(shown, table=narrowed(shown.table, shown.kept))
    return {figure.label: figure.value for figure in key_figures(cut)}


def test_sum_mean_and_coverage_are_of_the_areas_that_a_filter_leaves_in() -> None:
    found = _of_shown(view(typ=("kreisfreie Stadt",)))
    assert found["Stellen in den gezeigten Gebieten zusammen"] == "5"
    assert found["gezeigten Gebieten mit Angabe"] == "5 von 5"
    people = sum(cell.denominator or 0 for cell in view().table.cells.values() if cell.area_id in TOWNS)
    assert found[
        "Stellen je 100.000 Einwohner in den gezeigten Gebieten"
    ] == f"{500_000 / people:.2f}".replace(".", ",")


TOWNS = ("darmstadt", "frankfurt-am-main", "offenbach-am-main", "wiesbaden", "kassel")


def test_joint_figure_that_reaches_beyond_the_filter_is_left_out_and_that_is_said() -> None:
    week = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2019)
    joint = next(cell for cell in week.table.cells.values() if cell.figure.kind == "joint")
    others = [area for area in week.table.cells if area not in joint.figure.areas]
    whole = narrowed(week.table, week.table.cells)
    assert (whole.total, whole.mean_hessen) == (week.table.total, week.table.mean_hessen)
    cut = narrowed(week.table, [*others, joint.figure.areas[0]])
    assert cut.total is not None
    assert week.table.total is not None
    assert cut.total == week.table.total - (joint.figure.value or 0)
    assert cut.mean_hessen is not None
    assert cut.mean_hessen.left_out == 1


def test_one_area_and_one_figure_are_said_in_the_singular() -> None:
    # Only Frankfurt has more than 700 000 inhabitants.
    page = html(screen(kennzahl="einwohner", bezug="absolut", jahr="2019", von="700000"))
    assert "Für das eine gezeigte Gebiet (" in page
    assert "Es gibt eine einzige Angabe." in page


def test_page_says_of_which_areas_the_key_figures_are() -> None:
    assert "Für die 5 gezeigten Gebiete (Kreisfreie Städte):" in html(screen(typ="kreisfreie-stadt"))
    assert "wir-figures-of" not in html(screen())


def test_source_of_the_number_of_shown_areas_is_said_in_one_preposition() -> None:
    shown = html(screen("map_page.py", kennzahl="einwohner", jahr="2024", rb="kassel", sprache="en"))
    assert "Calculation and sources of areas shown with a figure" in shown
    assert " of of " not in shown
