from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from pages.choice.class_choice import ComparedClass
from pages.choice.comparison_choice import START
from pages.drawing.plans.chart import ChartSheet
from pages.drawing.plans.map import MapSheet
from pages.drawing.text import printable
from pages.drawing.writers.typst.papers import sheet_png, sheets_pdf
from pages.drawing.writers.typst.steckbrief import profiles_pdf
from pages.features.comparison.change_map import change_paints, change_rows, change_view, highlighted_areas
from pages.features.comparison.change_sheet import change_sheet
from pages.features.comparison.comparison_view import comparison_view
from pages.features.handing_on.view_sheet import sheet_of, with_title
from pages.features.profile.profile_sheet import profile_sheet
from pages.view.view import View
from tests.paper_words import page_texts, squeezed
from tests.sheets import HOSTILE
from tests.views import view
from tests.words import say

PEOPLE: dict[str, Any] = {"kennzahl": "einwohner", "bezug": "absolut", "jahr": 2024}
WEEK: dict[str, Any] = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2024}


def compared(year: int, aenderung: str = "prozent", **choices: Any) -> View:  # noqa: ANN401
    chosen: Any = {"ansicht": "veraenderung", "vergleichsjahr": year, "aenderung": aenderung}
    areas = choices.pop("gebiete", ("hanau", "kassel"))
    return view(gebiete=areas, vergleich=replace(START, **chosen), **choices)


def sheet(shown: View) -> MapSheet:
    found = sheet_of(shown, "vergleich")
    assert isinstance(found, MapSheet)
    return found


@pytest.mark.parametrize("shown", [compared(2013, **PEOPLE), compared(2023, "absolut", **WEEK)])
def test_change_map_has_the_lines_colours_and_counts_of_the_legend_on_screen(shown: View) -> None:
    screen, made = change_view(comparison_view(shown)), sheet(shown)
    assert screen is not None
    rows = change_rows(screen)
    assert [(line.label, line.colour, line.kind, line.count) for line in made.legend.lines] == [
        (row.label, row.colour, row.kind, row.count_text) for row in rows
    ]
    filled = [area.fill for area in made.areas]
    assert len(filled) == 33
    assert {row.colour: filled.count(row.colour) for row in rows if row.colour} == {
        row.colour: row.count for row in rows if row.colour
    }
    badges = change_paints(screen)
    assert all(area.badge == badges[area.id].badge for area in made.areas)


def test_chosen_class_stands_out_in_files_too() -> None:
    chosen = compared(2013, klasse=ComparedClass("veraenderung", 2), **PEOPLE)
    screen = change_view(comparison_view(chosen))
    assert screen is not None
    assert sheet(chosen).highlighted == highlighted_areas(screen) != frozenset()
    assert sheet(chosen).lead.endswith("Hervorgehoben: + 5 bis unter 10\u00a0% (9 Gebiete).")
    assert sheet(compared(2013, **PEOPLE)).highlighted == frozenset()


def test_area_without_a_change_is_hatched_with_its_line_and_its_reason() -> None:
    made = sheet(compared(2023, **WEEK))
    hatched = [area for area in made.areas if area.fill == "gap"]
    assert hatched
    assert all("Keine Veränderung bestimmbar: " in area.spoken for area in hatched)
    assert "gap" in {line.kind for line in made.legend.lines}


def test_spoken_text_of_an_area_has_the_change_and_no_word_of_clicking() -> None:
    # Hanau 31.12.2018: 96 023, 31.12.2019: 96 492; 469 / 96 023 = 0.49 %
    made = sheet(compared(2018, **{**PEOPLE, "jahr": 2019}))
    hanau = next(area for area in made.areas if area.id == "hanau")
    assert "Veränderung: +0,5\u00a0%" in hanau.spoken
    assert hanau.badge.startswith("A")
    assert "A Hanau, B Stadt Kassel" in made.legend.remarks
    assert not any("Klick" in area.spoken for area in made.areas)


def test_census_is_warned_of_in_lead_and_notes_only_where_the_years_cross_it() -> None:
    crossing, before = sheet(compared(2023, **PEOPLE)), sheet(compared(2018, **{**PEOPLE, "jahr": 2019}))
    warning = say("compare.census")
    assert crossing.lead == warning
    assert warning in crossing.imprint.notes
    assert before.lead == ""
    assert warning not in before.imprint.notes


def test_sources_of_both_years_are_listed() -> None:
    shown = change_view(comparison_view(compared(2023, **WEEK)))
    assert shown is not None
    used = {
        source
        for each in (shown.before, shown.after)
        for cell in each.table.cells.values()
        for source in cell.figure.source_ids
    }
    listed = " ".join(sheet(compared(2023, **WEEK)).imprint.source_list)
    assert used
    assert all(shown.after.dataset.sources[source].title in listed for source in used)


def test_without_a_change_on_screen_the_columns_remain() -> None:
    only = compared(2018, kennzahl="vielfaltszentrum", bezug="absolut", jahr=2018)
    assert change_sheet(only) is None
    assert isinstance(sheet_of(only, "vergleich"), ChartSheet)


@pytest.mark.parametrize("gebiete", [(), ("hanau",)])
def test_change_of_all_areas_needs_none_picked(gebiete: tuple[str, ...]) -> None:
    made, of_two = (sheet(compared(2018, **PEOPLE, gebiete=each)) for each in (gebiete, ("hanau", "kassel")))
    assert made.title == of_two.title
    assert [(area.id, area.fill) for area in made.areas] == [(area.id, area.fill) for area in of_two.areas]
    lettered = {area.id for area in made.areas if area.badge.startswith("A")}
    assert lettered == set(gebiete)


def test_hostile_title_of_a_change_map_is_text() -> None:
    title = HOSTILE["script"]  # every other one: the tests of the writers
    pdf = sheets_pdf([with_title(sheet(compared(2013, **PEOPLE)), title)], title)
    assert_words(title, pdf)


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_hostile_title_of_a_profile_is_text(title: str) -> None:
    made = replace(profile_sheet(view(), "marburg"), title=title)
    assert_words(title, profiles_pdf([made], title))


def test_picture_of_a_sheet_with_every_hostile_title_has_its_size() -> None:
    made = with_title(sheet(compared(2013, **PEOPLE)), " ".join(HOSTILE.values()))
    with Image.open(io.BytesIO(sheet_png(made, "4k"))) as picture:
        assert picture.size == (3840, 2160)


def assert_words(title: str, pdf: bytes) -> None:
    """Every Latin word is there letter by letter; words from the right are stored in their own order."""
    text = squeezed(page_texts(pdf)[0])
    latin = "".join(char for char in printable(title) if ord(char) < 0x590)
    assert all(squeezed(word) in text for word in latin.split())
    assert "\u202e" not in text
