"""Rankings, comparisons and the programme against their files: values, remarks, highlights, filters, sources, Stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from pages.blocks.map_legend import chosen_words, highlighted_words
from pages.choice.selection import MOST_COMPARED
from pages.drawing.plans.chart import ChartSheet
from pages.drawing.plans.profile import ProfileSheet
from pages.drawing.sheet import Sheet
from pages.features.comparison.comparison_sheet import comparison_sheet
from pages.features.comparison.dots_sheet import dots_sheet
from pages.features.comparison.pair_sheet import pair_sheet
from pages.features.comparison.scatter_sheet import scatter_sheet
from pages.features.handing_on.view_sheet import sheet_of
from pages.features.programme.budget_sheet import budget_sheet
from pages.features.slides.slide_view import slide_html
from pages.files.view_chart_sheet import ranking_sheet
from pages.view.filter_words import filter_text
from pages.view.view import View, view_of
from tests.pages.files.test_files_say_the_view import AREA, DRAWINGS, NOTE, dataset, squeezed, view

SEVEN = (AREA, "hanau", "kassel", "offenbach-am-main", "marburg", "main-kinzig-kreis", "fulda")


def shown(**chosen: object) -> View:
    return view_of(replace(view().selection, **chosen), dataset())  # type: ignore[arg-type]


def compared() -> View:
    return view_of(view().selection.at_places(SEVEN), dataset())


def made(name: str) -> Sheet:
    sheets: dict[str, Callable[[], Sheet | None]] = {
        "ranking": lambda: ranking_sheet(shown(klasse=0, typ=("Sonderstatusstadt", "Landkreis"))),
        "columns": lambda: comparison_sheet(compared()),
        "dots": lambda: dots_sheet(compared()),
        "maps": lambda: pair_sheet(compared()),
        "scatter": lambda: scatter_sheet(compared()),
        "budget": lambda: budget_sheet(view()),
        "profile": lambda: sheet_of(view(), "kreis"),
        "week": lambda: sheet_of(shown(bezug="absolut"), "ikw"),
    }
    sheet = sheets[name]()
    assert sheet is not None
    return sheet


def told(sheet: Sheet) -> Iterator[str]:
    """What every file of a sheet must say."""
    foot = sheet.imprint
    yield from (sheet.title, foot.stand, foot.licence, foot.filters)
    if not isinstance(sheet, ProfileSheet):
        # As a SVG a Steckbrief is its map alone, with the sources of that.
        yield from foot.in_full.sources.partition(": ")[2].split("; ")
    if isinstance(sheet, ChartSheet):
        yield from (word for point in sheet.points for word in (point.label, point.text))
        yield from sheet.remarks


@pytest.fixture(scope="module")
def sheets() -> dict[str, Sheet]:
    names = ("ranking", "columns", "dots", "maps", "scatter", "budget", "profile", "week")
    return {name: made(name) for name in names}


@pytest.mark.parametrize("kind", DRAWINGS)
def test_every_sheet_says_in_every_drawing_what_the_view_says(sheets: dict[str, Sheet], kind: str) -> None:
    write, read = DRAWINGS[kind]
    left_out = {}
    for name, sheet in sheets.items():
        text = squeezed(read(write(sheet)))
        left_out[name] = [each for each in told(sheet) if each and squeezed(each) not in text]
    assert {name: missing for name, missing in left_out.items() if missing} == {}


def test_ranking_says_filters_highlight_and_chosen_area(sheets: dict[str, Sheet]) -> None:
    of = shown(klasse=0, typ=("Sonderstatusstadt", "Landkreis"))
    ranking = sheets["ranking"]
    assert isinstance(ranking, ChartSheet)
    assert ranking.imprint.filters == filter_text(of) != ""
    assert all(words and words in ranking.lead for words in (highlighted_words(of), chosen_words(of)))
    left_out = {point.label for point in ranking.points if point.note == of.say("map.filtered").rstrip(".")}
    assert left_out == {"Frankfurt am Main", "Offenbach am Main"}


def test_remarks_stand_on_the_stage_or_in_the_notes_it_leads_to(sheets: dict[str, Sheet]) -> None:
    columns, budget = sheets["columns"], sheets["budget"]
    assert isinstance(columns, ChartSheet)
    assert isinstance(budget, ChartSheet)
    assert len(columns.points) == MOST_COMPARED
    assert NOTE in str(slide_html(columns, ""))
    assert budget.elsewhere in str(slide_html(budget, ""))
    for sheet in (columns, budget):
        assert sheet.remarks
        assert all(each in sheet.imprint.notes for each in sheet.remarks)
