"""Rankings, comparisons, profile, week and programme against their files: values, qualifiers, notes, sources, Stand."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from unittest.mock import patch

import pytest
from PIL import Image

from data.statistics.figure_pairs import figure_pairs
from pages.blocks.map_legend import chosen_words, highlighted_words
from pages.choice.selection import MOST_COMPARED
from pages.drawing.plans.chart import ChartSheet
from pages.drawing.plans.profile import ProfileSheet
from pages.drawing.sheet import Sheet
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst import press
from pages.features.comparison.change_map import change_text, change_view
from pages.features.comparison.change_sheet import change_sheet
from pages.features.comparison.comparison_sheet import comparison_sheet
from pages.features.comparison.comparison_view import ViewPair, comparison_view, second_view
from pages.features.comparison.difference_table import difference_downloads, ordered_differences, remarks
from pages.features.comparison.dots_sheet import MOST_OF_MANY, dot_plot, dots_sheet, kennzahl_views
from pages.features.comparison.pair_sheet import pair_sheet
from pages.features.comparison.scatter_sheet import scatter_sheet
from pages.features.handing_on.view_sheet import sheet_of
from pages.features.programme.budget_sheet import budget_sheet
from pages.features.slides.slide_view import slide_html
from pages.features.week.week_view import week_view
from pages.files.standalone_map import alone_week_map
from pages.files.view_chart_sheet import ranking_sheet
from pages.view.figure_words import FigureWords
from pages.view.filter_words import filter_text
from pages.view.view import View, view_of
from tests.pages.files.test_files_say_the_view import (
    AREA,
    DRAWINGS,
    NOTE,
    dataset,
    of_csv,
    of_html,
    of_svg,
    of_workbook,
    view,
)
from tests.paper_words import squeezed
from tests.sampled import sampled

SEVEN = (AREA, "hanau", "kassel", "offenbach-am-main", "marburg", "main-kinzig-kreis", "fulda")


def shown(**chosen: object) -> View:
    return view_of(replace(view().selection, **chosen), dataset())  # type: ignore[arg-type]


def compared() -> View:
    return view_of(view().selection.at_places(SEVEN), dataset())


def changed() -> View:
    of = compared()
    return replace(of, selection=replace(of.selection, vergleich=replace(of.selection.vergleich, jahr2=2019)))


def made(name: str) -> Sheet:
    sheets: dict[str, Callable[[], Sheet | None]] = {
        "ranking": lambda: ranking_sheet(shown(klasse=0, typ=("Sonderstatusstadt", "Landkreis"))),
        "change": lambda: change_sheet(changed()),
        "tiles": lambda: sheet_of(shown(kacheln=True), ""),
        "columns": lambda: comparison_sheet(compared()),
        "dots": lambda: dots_sheet(compared()),
        "maps": lambda: pair_sheet(changed()),
        "scatter": lambda: scatter_sheet(compared()),
        "budget": lambda: budget_sheet(view()),
        "profile": lambda: sheet_of(view(), "kreis"),
        "week": lambda: sheet_of(shown(bezug="absolut"), "ikw"),
    }
    sheet = sheets[name]()
    assert sheet is not None
    return sheet


def values_and_notes(of: View, areas: Iterable[str]) -> Iterator[str]:
    """Every figure with its qualifier, and what its sources add to it."""
    for area_id in areas:
        cell = of.table.cells[area_id]
        if cell.value is not None:
            yield of.words.value(cell)
            yield from of.words.notes(cell)


def of_dots() -> Iterator[str]:
    plots = [dot_plot(each, view().selection.jahr) for each in kennzahl_views(comparison_view(compared()))]
    for plot in [each for each in plots if each.strip.dots][:MOST_OF_MANY]:
        yield from (plot.note, *plot.shared)
        yield from (word for each in plot.values for word in (each.value, each.note))


def of_scatter() -> Iterator[str]:
    of = comparison_view(compared())
    pair = ViewPair(of, second_view(of))
    for each in figure_pairs(pair.left.table, pair.right.table).pairs:
        for side in pair:
            yield from values_and_notes(side, each.areas)


def of_two_years() -> Iterator[str]:
    change = change_view(comparison_view(changed()))
    assert change is not None
    yield from values_and_notes(change.before, dataset().areas)
    yield from values_and_notes(change.after, dataset().areas)


def of_change() -> Iterator[str]:
    change = change_view(comparison_view(changed()))
    assert change is not None
    yield from (change_text(change, area_id) for area_id, each in change.changes.items() if each.change)
    yield from of_two_years()


def of_profile() -> Iterator[str]:
    for each in kennzahl_views(view()):
        yield from values_and_notes(each, [AREA])


ON_SCREEN: dict[str, Callable[[], Iterator[str]]] = {
    "dots": of_dots,
    "scatter": of_scatter,
    "maps": of_two_years,
    "change": of_change,
    "tiles": lambda: values_and_notes(view(), dataset().areas),
    "week": lambda: values_and_notes(week_view(shown(bezug="absolut")), dataset().areas),
    "profile": of_profile,
}
"""What the page itself says of single figures, whatever its sheet holds."""


def told(name: str, sheet: Sheet, kind: str) -> Iterator[str]:
    """What every file of a sheet must say."""
    foot = sheet.imprint
    yield from (sheet.title, foot.stand, foot.licence, foot.filters)
    if not isinstance(sheet, ProfileSheet) or kind != "svg":
        # As a SVG a Steckbrief is its map alone.
        yield from ON_SCREEN[name]() if name in ON_SCREEN else ()
    if not isinstance(sheet, ProfileSheet):
        # And has the sources of that.
        yield from foot.in_full.sources.partition(": ")[2].split("; ")
    if isinstance(sheet, ChartSheet):
        yield from (word for point in sheet.points for word in (point.label, point.text))
        yield from sheet.remarks


@pytest.fixture(scope="module")
def sheets() -> dict[str, Sheet]:
    names = (
        "ranking",
        "columns",
        "dots",
        "maps",
        "scatter",
        "budget",
        "profile",
        "week",
        "change",
        "tiles",
    )
    return {name: made(name) for name in names}


@pytest.mark.parametrize("kind", sampled(DRAWINGS, ("svg",)))
def test_every_sheet_says_in_every_drawing_what_the_view_says(sheets: dict[str, Sheet], kind: str) -> None:
    write, read = DRAWINGS[kind]
    # What a picture says of itself stands beside its dots: one of them is enough here.
    dot = io.BytesIO()
    Image.new("RGB", (1, 1)).save(dot, "PNG")
    left_out = {}
    with patch.object(press, "png", lambda *_: dot.getvalue()):
        for name, sheet in sheets.items():
            left_out[name] = lost(name, sheet, kind, read(write(sheet)))
    assert {name: missing for name, missing in left_out.items() if missing} == {}


def lost(name: str, sheet: Sheet, kind: str, text: str) -> list[str]:
    """What the view says and the text does not."""
    said = squeezed(text)
    return [each for each in dict.fromkeys(told(name, sheet, kind)) if each and squeezed(each) not in said]


@pytest.mark.parametrize("name", ["dots", "scatter", "change", "maps", "week", "tiles"])
def test_note_that_a_drawing_drops_is_found(name: str) -> None:
    """The mutation: the sheet is made by a program that forgets what sources add, the view told by one that does not."""
    with patch.object(FigureWords, "notes", lambda *_: []):
        sheet = made(name)
    assert any(NOTE in each for each in lost(name, sheet, "svg", of_svg(sheet_svg(sheet))))


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


def test_differences_as_a_table_say_value_difference_and_every_remark() -> None:
    of = comparison_view(compared())
    by_kind = {each.suffix: each for each in difference_downloads(of)}
    texts = {
        "csv": of_csv(by_kind["csv"].build()),
        "xlsx": of_workbook(by_kind["xlsx"].build()),
    }
    for text in texts.values():
        said = squeezed(text)
        wanted = [
            line
            for each in ordered_differences(of)
            for line in (*remarks(of, each), *of.words.notes(each.cell))
        ]
        wanted += [of.dataset.areas[each.cell.area_id].label for each in ordered_differences(of)]
        assert [each for each in wanted if squeezed(each) not in said] == []


def test_page_of_the_week_that_needs_no_network_says_every_figure_and_note() -> None:
    week = week_view(shown(bezug="absolut"))
    text = squeezed(of_html(alone_week_map(week)))
    assert [each for each in values_and_notes(week, dataset().areas) if squeezed(each) not in text] == []
