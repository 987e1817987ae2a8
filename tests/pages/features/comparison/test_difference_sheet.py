from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import pytest
from pptx import Presentation

from data.model.words import Language
from pages.drawing.plans.table import TableSheet
from pages.drawing.text import cleaned
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheets_pdf
from pages.features.comparison.comparison_view import comparison_view
from pages.features.comparison.difference_sheet import difference_sheet
from pages.features.comparison.difference_table import difference_cells, ordered_differences
from pages.features.handing_on.view_sheet import sheet_of
from pages.view.view import View
from tests.comparisons import PEOPLE, SIX, WEEK, compared
from tests.paper_words import page_texts, squeezed
from tests.sheets import HOSTILE

POSTS: dict[str, Any] = {
    "kennzahl": "fallmanagement-vorgesehen",
    "bezug": "je-100000-einwohner",
    "jahr": 2018,
}
EVENTS = compared("unterschiede", SIX, sort2="wert", **WEEK)


def sheet(shown: View) -> TableSheet:
    found = sheet_of(shown, "vergleich")
    assert isinstance(found, TableSheet)
    return found


def test_rows_are_those_of_the_page_in_its_order() -> None:
    shown, made = comparison_view(EVENTS), sheet(EVENTS)
    found = ordered_differences(shown)
    assert [row.label[2:] for row in made.rows] == [
        shown.dataset.areas[each.cell.area_id].label for each in found
    ]
    assert [tuple(cell.text for cell in row.cells) for row in made.rows] == [
        difference_cells(shown, each) for each in found
    ]
    assert [row.cells[0].gap for row in made.rows] == [each.cell.value is None for each in found]


def test_difference_to_an_area_is_its_value_less_the_other() -> None:
    # Destatis, 31.12.2019: Kassel 202 137, Hanau 96 492; 202 137 - 96 492 = 105 645, 109.5 % of 96 492.
    made = sheet(compared("unterschiede", bezugsgebiet="hanau", **PEOPLE))
    kassel = next(row for row in made.rows if row.label == "B Stadt Kassel")
    assert [cell.text for cell in kassel.cells] == ["202.137", "+105.645", "+109,5\u00a0%"]
    assert "zu Hanau (96.492)" in made.title


def test_what_holds_for_several_rows_is_said_once_with_their_letters() -> None:
    made = sheet(EVENTS)
    about = [note for note in made.below if "nur ungefähr" in note]
    assert len(about) == 1
    assert about[0].startswith("A, B, C, D, F: ")
    assert any(note.startswith("F: Gemeinsame Angabe mit Hanau") for note in made.below)
    assert any(note.startswith("E: Keine Angabe") for note in made.below)


def test_unknown_reference_is_said_in_words() -> None:
    made = sheet(compared("unterschiede", SIX, bezugsgebiet="marburg", **WEEK))
    assert made.title.endswith(": Unterschiede zu Marburg (keine Angabe)")


@pytest.mark.parametrize(
    ("sprache", "chosen", "said"),
    [
        ("de", PEOPLE, "Unterschiede zum Mittel der 33 Gebiete (190.548)"),
        ("en", PEOPLE, "differences from the mean of the 33 areas (190,548)"),
        # Figures of some areas only, some of them of two areas together.
        ("de", POSTS, "Unterschiede zum Wert für Hessen (0,53)"),
        ("de", WEEK, "Unterschiede zum Mittel der 9 Angaben, gemeinsame als eine (rund 47,4)"),
    ],
)
def test_mean_that_differences_are_taken_from_is_said_in_whole_words(
    sprache: Language, chosen: dict[str, Any], said: str
) -> None:
    made = sheet(compared("unterschiede", sprache=sprache, **chosen))
    assert made.title.endswith(said)


def test_years_are_not_subtracted() -> None:
    assert (
        difference_sheet(compared("unterschiede", kennzahl="vielfaltszentrum", bezug="absolut", jahr=2024))
        is None
    )


@pytest.mark.parametrize("wide", [True, False])
def test_slide_has_a_native_table_and_everything_below_it_above_the_foot(wide: bool) -> None:
    made = sheet(EVENTS)
    slide = Presentation(io.BytesIO(slides([made], "Unterschiede", wide=wide))).slides[0]
    frame = next(shape for shape in slide.shapes if shape.has_table)
    rows = [[cell.text_frame.text for cell in row.cells] for row in frame.table.rows]
    assert rows == [[cleaned(text) for text in line] for line in made.lines(short=False)]
    boxes = {shape.text_frame.text: shape for shape in slide.shapes if shape.has_text_frame}
    below = next(shape for text, shape in boxes.items() if cleaned(made.below[0]) in text)
    foot = next(shape for text, shape in boxes.items() if made.imprint.stand in text)
    assert all(cleaned(note) in below.text_frame.text for note in made.below)
    assert frame.top + sum(row.height for row in frame.table.rows) <= below.top
    assert below.top + below.height <= foot.top


def test_pdf_and_svg_have_every_cell_and_note() -> None:
    made = sheet(EVENTS)
    [printed] = page_texts(sheets_pdf([made], "Unterschiede"))
    root = ET.fromstring(sheet_svg(made))
    drawn = " ".join(" ".join(each.itertext()) for each in root.iter("{http://www.w3.org/2000/svg}text"))
    for text in (printed, drawn):
        words = [*(cell for line in made.lines(short=False) for cell in line), *made.below]
        assert all(squeezed(word) in squeezed(text) for word in words)


def test_hostile_title_is_text() -> None:
    title = HOSTILE["script"]  # every other one: the tests of the writers
    named = replace(sheet(EVENTS), title=title)
    assert Presentation(io.BytesIO(slides([named], title))).slides[0].shapes.title.text_frame.text == cleaned(
        title
    )
