from __future__ import annotations

import re
from pathlib import Path

from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.coverage import coverage_matrix
from pages.features.handing_on.view_sheet import has_sheet, sheet_of
from pages.features.tables.coverage_sheet import TINTS, coverage_sheet
from tests.real_tables import real_dataset
from tests.views import view


def test_every_kennzahl_and_year_says_for_how_many_areas_it_is_known() -> None:
    sheet = coverage_sheet(view())
    assert [row.label for row in sheet.rows] == [each.label.said("de") for each in KENNZAHLEN.values()]
    for row, kennzahl in zip(sheet.rows, KENNZAHLEN, strict=True):
        matrix = coverage_matrix(real_dataset(), kennzahl)
        for year, cell in zip(sheet.heads, row.cells, strict=True):
            covered = matrix.covered(int(year))
            assert cell.text == (str(covered) if covered else ".")
            assert cell.gap == (covered == 0)
            assert bool(cell.tint) == (covered > 0)


def test_posts_are_known_for_all_areas_from_2017_to_2020_and_not_in_2021() -> None:
    sheet = coverage_sheet(view())
    told = dict(zip(sheet.heads, (cell.text for cell in sheet.rows[0].cells), strict=True))
    assert [told[year] for year in ("2016", "2017", "2020", "2021")] == [".", "33", "33", "."]


def test_tints_are_those_of_the_screen_in_light() -> None:
    style = (Path(__file__).parents[4] / "pages/static/sheets/tables.css").read_text(encoding="utf-8")
    assert re.findall(r"\.wir-n[1-4] \{\s*background: light-dark\((#\w+)", style) == list(TINTS[1:])


def test_page_of_the_data_hands_it_on_in_any_selection() -> None:
    shown = view(gebiet="kassel", jahr=2024)
    assert has_sheet(shown.selection, "daten")
    assert sheet_of(shown, "daten") == coverage_sheet(shown)
