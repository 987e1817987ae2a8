from __future__ import annotations

import pickle

import pytest

from pages.blocks.map_legend import class_rows
from pages.features.week.circle_map import circles
from pages.features.week.week_view import week_view
from pages.files.view_map_sheet import map_sheet, week_sheet
from pages.view.filter_words import filter_text
from tests.views import every_view, uneven_view, view


def test_every_map_has_33_areas_filled_as_the_legend_on_screen_says() -> None:
    for shown in every_view():
        sheet = map_sheet(shown)
        rows = {row.colour: row.count for row in class_rows(shown)}
        filled = [area.fill for area in sheet.areas if area.fill]
        assert len(sheet.areas) == 33
        assert {colour: filled.count(colour) for colour in rows} == rows, shown.selection
        assert sheet.legend.lines[: len(rows)] == tuple(
            type(sheet.legend.lines[0])(row.label, row.colour, row.kind, row.mark, row.count_text)
            for row in class_rows(shown)
        )


def test_gap_partial_and_filtered_areas_have_a_pattern_and_a_line_of_the_legend() -> None:
    sheet = map_sheet(view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024, typ=("Landkreis",)))
    patterns = {area.fill for area in sheet.areas if not area.fill.startswith("#")}
    assert patterns == {"gap", "part", "filtered"}
    assert patterns <= {line.kind for line in sheet.legend.lines}
    assert any(area.fill.startswith("#") for area in sheet.areas)


def test_class_brought_out_and_chosen_area_are_explained_in_legend_and_spoken_text() -> None:
    shown = uneven_view(klasse=2, gebiet="kassel")
    sheet = map_sheet(shown)
    lines = {line.kind: line.label for line in sheet.legend.lines}
    assert lines["highlight"] == "Hervorgehoben: 0,54 bis unter 0,65"
    assert lines["chosen"] == "Gewählt: Stadt Kassel, 0,50"
    assert "Hervorgehoben: 0,54 bis unter 0,65 (Darmstadt, Hochtaunuskreis," in sheet.spoken
    assert "Gewählt: Stadt Kassel, 0,50 Stellen je 100.000 Einwohner." in sheet.spoken
    assert len(sheet.legend.lines) == len(map_sheet(uneven_view()).legend.lines) + 2
    week = week_sheet(week_view(view(jahr=2024, gebiet="hanau")))
    assert "Gewählt: Hanau, 0,97 (mit Main-Kinzig-Kreis)" in [line.label for line in week.legend.lines]


@pytest.mark.parametrize("klasse", [-1, -3])
def test_areas_without_a_class_are_explained_where_they_are_brought_out(klasse: int) -> None:
    choices = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2024}
    sheet = map_sheet(view(**choices, klasse=klasse))
    [label] = [line.label for line in sheet.legend.lines if line.kind == "highlight"]
    assert label in ("Hervorgehoben: keine Angabe", "Hervorgehoben: nur Teilangabe, nicht eingefärbt")
    assert label in sheet.spoken


def test_map_as_one_image_is_told_with_every_value_its_qualifier_and_whose_it_is() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)
    sheet = map_sheet(shown)
    for area_id, cell in shown.table.cells.items():
        name = shown.dataset.areas[area_id].label
        said = shown.words.with_unit(cell) if cell.value is not None else "Keine Angabe"
        assert f"{name}: {said}" in sheet.told
    for words in ("fast 20 Veranstaltungen", "41 Veranstaltungen (mit Main-Kinzig-Kreis)", "(nur Heppenheim"):
        assert words in sheet.told
    counted = week_sheet(week_view(view(jahr=2024))).told
    assert "Offenbach am Main: rund 30 Veranstaltungen, rund 2,26 Veranstaltungen je 10.000" in counted


def test_spoken_text_of_an_area_names_it_with_value_and_stand() -> None:
    frankfurt = next(each for each in map_sheet(view()).areas if each.id == "frankfurt-am-main")
    # 1 post for 753,056 inhabitants on 31.12.2018: 0.1328 per 100,000.
    assert frankfurt.spoken.startswith(
        "Frankfurt am Main: Kreisfreie Stadt; 0,13 Stellen je 100.000 Einwohner"
    )
    assert "Stand: 16.02.2018" in frankfurt.spoken


def test_filter_is_told_in_words_with_the_number_of_areas_left() -> None:
    shown = view(typ=("Landkreis",), rb=("Kassel",), von=0.5)
    assert filter_text(shown) == (
        f"Filter: Landkreise; Regierungsbezirk Kassel; Werte ab 0,50 ({len(shown.kept)} von 33 Gebieten)"
    )
    assert map_sheet(shown).imprint.lines[0] == filter_text(shown)
    assert filter_text(view()) == ""


@pytest.mark.parametrize(
    ("choice", "words"), [({"von": 0.5, "bis": 1.0}, "von 0,50 bis 1,00"), ({"bis": 1.0}, "bis 1,00")]
)
def test_range_of_values_is_told_with_its_open_end(choice: dict[str, float], words: str) -> None:
    assert f"Werte {words}" in filter_text(view(**choice))


def test_filter_that_leaves_nothing_is_told_too() -> None:
    assert filter_text(view(typ=(), rb=())) == (
        "Filter: kein Gebietstyp; Regierungsbezirk keiner (0 von 33 Gebieten)"
    )


def test_sheet_of_the_week_has_the_circles_of_the_screen_and_their_legend() -> None:
    week = week_view(view(jahr=2024))
    sheet = week_sheet(week)
    assert set(sheet.circles) == set(circles(week))
    assert sheet.circles[0].radius == max(circle.radius for circle in sheet.circles)
    assert [size.label for size in sheet.legend.sizes] == ["100", "50", "20"]
    assert any(line.kind == "open" for line in sheet.legend.lines)


def test_every_sheet_names_sources_stand_and_licence() -> None:
    for sheet in (map_sheet(view()), week_sheet(week_view(view(jahr=2024)))):
        sources, stand, licence = sheet.imprint.lines
        assert sources.startswith("Quellen: ")
        assert stand.startswith("Stand der Daten: ")
        assert "GeoBasis-DE / BKG" in licence
        assert "[S" in sheet.imprint.notes


def test_highlighted_class_brings_out_its_areas() -> None:
    # In the highest of the five classes of 2018 lie the seven cities with Sonderstatus.
    assert len(map_sheet(uneven_view(klasse=4)).highlighted) == 7
    assert map_sheet(uneven_view()).highlighted == frozenset()


def test_sheet_can_be_sent_to_another_process() -> None:
    sheet = week_sheet(week_view(view(jahr=2024)))
    assert pickle.loads(pickle.dumps(sheet)) == sheet
