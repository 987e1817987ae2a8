from __future__ import annotations

import pickle

from data.statewide.budget import budget_years
from pages.blocks.ranking import ranked_rows
from pages.features.profile.profile_sheet import profile_sheet, profile_sheets
from pages.features.programme.budget_sheet import budget_sheet
from pages.files.view_chart_sheet import ranking_sheet
from tests.real_tables import real_dataset
from tests.views import view


def test_budget_has_a_point_for_every_year_and_gaps_stay_open() -> None:
    sheet, figures = budget_sheet(view()), budget_years(real_dataset())
    assert [point.label for point in sheet.points] == [str(figure.year) for figure in figures]
    assert [point.value is None for point in sheet.points] == [figure.value is None for figure in figures]
    assert all(point.text == "keine Angabe" for point in sheet.points if point.value is None)


def test_budget_is_told_in_millions_with_the_end_of_its_column() -> None:
    points = {point.label: point for point in budget_sheet(view()).points}
    assert points["2021"].announced
    assert {point.end for point in points.values()} <= {"", "soft", "open", "capped"}
    figure = next(each for each in budget_years(real_dataset()) if each.value is not None)
    assert points[str(figure.year)].value == (figure.value or 0) / 1_000_000


def test_ranking_has_the_rows_of_the_screen() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, gebiet="kassel")
    sheet = ranking_sheet(shown)
    assert [(point.rank, point.label, point.text) for point in sheet.points] == [
        (str(row.rank), row.name, row.value) for row in ranked_rows(shown)
    ]
    assert [point.label for point in sheet.points if point.marked] == [
        row.name for row in ranked_rows(shown) if row.chosen
    ]
    assert any(point.marked for point in sheet.points)


def test_profile_has_all_ten_figures_and_the_area_on_its_map() -> None:
    sheet = profile_sheet(view(), "marburg")
    assert sheet.map.chosen == "marburg"
    assert len(sheet.rows) == 10
    assert {len(row) for row in sheet.rows} == {len(sheet.heads)}
    assert sheet.title.startswith("Steckbrief ")
    assert pickle.loads(pickle.dumps(sheet)) == sheet


def test_profiles_made_together_equal_those_made_alone() -> None:
    together = list(profile_sheets(view(), ["marburg", "kassel"]))
    assert together == [profile_sheet(view(), "marburg"), profile_sheet(view(), "kassel")]
