from __future__ import annotations

from dataclasses import replace

import pytest

from pages.files.view_chart_sheet import ranking_sheet
from pages.view.view import View
from tests.views import disputed_view, every_view, uneven_view, view
from tests.words import say


def lines(shown: View, area_id: str) -> tuple[str, ...]:
    return shown.words.lines(shown.table.cells[area_id])


def test_rate_has_value_quotient_and_rank() -> None:
    found = lines(uneven_view(), "hanau")
    assert "1,04 Stellen je 100.000 Einwohner" in found
    assert "1 Stelle ÷ 96.023 Einwohner (31.12.2018)" in found
    assert "Rang 7 von 33" in found
    assert found[0] == say("type.Sonderstatusstadt")


def test_inverted_rate_has_the_inhabitants_above() -> None:
    found = lines(view(bezug="einwohner-je-stelle"), "hanau")
    assert "96.023 Einwohner je Stelle" in found
    assert "96.023 Einwohner ÷ 1 Stelle (31.12.2018)" in found


def test_at_least_one_post_is_at_most_so_many_inhabitants_a_post() -> None:
    shown = view(kennzahl="koordination", bezug="einwohner-je-stelle", jahr=2018)
    cell = shown.table.cells["hanau"]
    assert cell.figure.qualifier == "at_least"
    assert shown.words.value(cell) == "bis zu 96.023"


def test_absolute_number_has_no_quotient() -> None:
    assert not any("÷" in line for line in lines(view(kennzahl="einwohner", bezug="absolut"), "hanau"))


def test_population_of_another_day_says_so() -> None:
    shown = view(kennzahl="koordination", bezug="je-100000-einwohner", jahr=2025)
    cell = shown.table.cells["wetteraukreis"]
    assert cell.base_shifted
    assert "letzter Stand: 31.12.2024" in shown.words.quotient(cell)


def test_joint_figure_names_the_other_areas() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)
    joint = [cell for cell in shown.table.cells.values() if cell.figure.kind == "joint"]
    assert joint
    for cell in joint:
        others = [shown.dataset.areas[a].label for a in cell.figure.areas if a != cell.area_id]
        sentence = say("figure.joint", areas=shown.words.listed(others))
        assert sentence in lines(shown, cell.area_id)


def test_partial_figure_is_a_lower_bound_with_its_places() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)
    partial = [cell for cell in shown.table.cells.values() if cell.figure.kind == "part"]
    assert partial
    for cell in partial:
        places = shown.words.parts(cell.figure)
        assert places
        assert shown.words.value(cell).startswith("mindestens ")
        assert say("figure.part", places=places) in lines(shown, cell.area_id)
        assert not any(line.startswith("Rang ") for line in lines(shown, cell.area_id))


def test_disputed_figure_is_a_range() -> None:
    shown = disputed_view()
    cell = shown.table.cells["frankfurt-am-main"]
    assert shown.words.value(cell) == "70 bis 80"
    assert say("figure.disputed") in lines(shown, cell.area_id)


def test_ends_of_a_range_keep_their_qualifiers() -> None:
    shown = disputed_view()
    cell = shown.table.cells["frankfurt-am-main"]
    figure = replace(cell.figure, qualifier="about", upper_qualifier="more_than")
    assert shown.words.value(replace(cell, figure=figure)) == "rund 70 bis über 80"


def test_gap_says_why_and_shows_no_number() -> None:
    for shown in every_view():
        for cell in shown.table.cells.values():
            if cell.value is None:
                undefined = cell.gap == "undefined_at_zero"
                assert shown.words.value(cell) == ("nicht bestimmbar (0 Stellen)" if undefined else ".")
                assert shown.words.gap(cell) in shown.words.lines(cell)
                assert len(shown.words.gap_reason(cell)) > 10


def test_every_line_of_every_view_is_finished_text() -> None:
    for shown in every_view():
        for cell in shown.table.cells.values():
            for line in shown.words.lines(cell):
                assert line == line.strip() != "", shown.selection
                assert not set("{}[]") & set(line), line
                for leftover in ("None", "nan", "  ", "()"):
                    assert leftover not in line, (line, shown.selection)


def test_start_year_has_no_thousands_mark() -> None:
    shown = view(kennzahl="vielfaltszentrum", bezug="absolut", jahr=2024)
    values = {shown.words.value(cell) for cell in shown.table.cells.values() if cell.value is not None}
    # The Main-Taunus-Kreis planned its centre for 2022; nobody says that it began then.
    assert values <= {"seit 2021", "seit 2022", "seit 2023", "seit 2024", "für 2022 geplant"}
    assert shown.words.value(shown.table.cells["main-taunus-kreis"]) == "für 2022 geplant"


@pytest.mark.parametrize(("value", "text"), [(0.5, "0,50"), (0.12345, "0,12345"), (1000, "1.000,00")])
def test_limit_keeps_all_its_digits(value: float, text: str) -> None:
    assert view().words.limit(value) == text


@pytest.mark.parametrize(
    ("names", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")]
)
def test_names_in_a_row(names: list[str], text: str) -> None:
    assert view().words.listed(names) == text


@pytest.mark.parametrize(
    ("kennzahl", "limit", "words"),
    [
        ("einwohner", 0.5, "0,5"),
        ("einwohner", 1000, "1.000"),
        ("einwohner", 0.00001, "0,00001"),
        ("einwohner", 1e-9, "0,000000001"),
        ("einwohner", 1.5e12, "1.500.000.000.000"),
        ("einwohner", 1e15, "1.000.000.000.000.000"),
        ("vielfaltszentrum", 2022, "2022"),
        ("vielfaltszentrum", 2022.5, "2.022,5"),
    ],
)
def test_limit_is_said_with_all_its_digits(kennzahl: str, limit: float, words: str) -> None:
    assert view(kennzahl=kennzahl, bezug="absolut", jahr=2022).words.limit(limit) == words


@pytest.mark.parametrize(
    ("kennzahl", "bezug", "sprache", "unit"),
    [
        ("ikw-veranstaltungen", "je-10000-einwohner", "en", "Events per 10,000 inhabitants"),
        ("flaeche", "absolut", "en", "km²"),
        ("flaeche", "absolut", "de", "km²"),
    ],
)
def test_unit_begins_large_unless_it_is_a_sign(kennzahl: str, bezug: str, sprache: str, unit: str) -> None:
    shown = view(kennzahl=kennzahl, bezug=bezug, jahr=2019, sprache=sprache)
    assert shown.words.unit_first == unit
    assert ranking_sheet(shown).lead.startswith(f"{unit}; ")
