"""An event list as sheets: the numbers of the page, whose they are, and bounds for what anybody may have written."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from typing import Any

import pytest
from pptx import Presentation
from pypdf import PdfReader

from data.events.analysis import Analysis
from data.events.decisions import Decisions
from data.events.gazetteer import gazetteer
from data.events.list_reading import read_events
from data.intake.sheet import Sheet
from geo.joins.event_analysis import analysis_of
from geo.paint.circles import radius_px
from pages.drawing.ink import CHOSEN, COLUMN
from pages.drawing.plans.outlines import borders
from pages.drawing.primitives import Frame, Table
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.svg import SVG_SHEET, sheet_svg
from pages.drawing.writers.typst.papers import sheets_pdf
from pages.features.events.event_map import circles
from pages.features.events.event_sheets import (
    MOST_CATEGORIES,
    MOST_DAYS,
    category_sheet,
    day_sheet,
    event_map_sheet,
    weekday_sheet,
)
from pages.features.events.session_list import Listing
from pages.features.week.circle_map import plain_fill
from pages.session import edition
from tests.pages.drawing.test_papers import marks
from tests.sampled import sampled
from tests.views import view

Row = tuple[str | None, ...]
SVG = "{http://www.w3.org/2000/svg}"
MAPPING: Any = {"day": 0, "title": 1, "municipality": 2, "category": 3, "coordinates": 4}
ROWS: tuple[Row, ...] = (
    ("26.09.2025", "Fest", "Hanau", "Fest", "50,1328; 8,9169"),
    ("26.09.2025", "Lesung", "Hanau", "Lesung", None),
    ("28.09.2025", "Konzert", "Wetzlar", "Fest", None),
    ("29.09.2025 - 30.09.2025", "Ausstellung", "Fulda", None, None),
)


def analysed(rows: Sequence[Row], name: str = "liste.csv", **more: Any) -> tuple[Listing, Analysis]:  # noqa: ANN401
    read = read_events(rows, MAPPING)
    listing = Listing(name, (Sheet("liste", tuple(rows)),), read=read, mapping=MAPPING, **more)
    return listing, analysis_of(read.table, gazetteer(edition.base()), Decisions(), None)


def test_map_has_the_fills_circles_and_words_of_the_page() -> None:
    shown, (listing, found) = view(), analysed(ROWS)
    sheet = event_map_sheet(shown, listing, found, "areas")
    filled = {area.id for area in sheet.areas if area.fill == plain_fill(shown.selection)}
    # "Fulda" is the city or its Landkreis: that is asked, and counts nowhere.
    assert filled == set(found.areas) == {"hanau", "wetzlar"}
    assert all(area.fill == "gap" for area in sheet.areas if area.id not in filled)
    assert set(sheet.circles) == set(circles(shown, found, "areas"))
    assert sheet.circles[0].radius == radius_px(2, 5)
    hanau = next(area for area in sheet.areas if area.id == "hanau")
    assert hanau.spoken == "Hanau: 2 Veranstaltungen in dieser Liste; Eigene Daten."


@pytest.mark.thorough
def test_place_stands_where_its_coordinates_say_and_not_in_the_middle_of_the_area() -> None:
    listing, found = analysed(ROWS)
    (circle,) = event_map_sheet(view(), listing, found, "places").circles
    assert circle.at == (50.1328, 8.9169)
    east, north = borders().point(circle.at)
    assert (round(east / 1000), round(north / 1000)) == (494, 5553)


def test_every_sheet_says_whose_figures_it_shows_and_names_the_list_as_source() -> None:
    shown, (listing, found) = view(), analysed(ROWS)
    makers = (day_sheet, weekday_sheet, category_sheet)
    sheets = [
        event_map_sheet(shown, listing, found, "areas"),
        *(make(shown, listing, found) for make in makers),
    ]
    for sheet in sheets:
        assert sheet.title.startswith("Eigene Daten")
        assert sheet.lead.startswith("Eigene Daten, nicht Teil des Atlas: 4 Veranstaltungen")
        assert sheet.imprint.sources == "Quelle: eigene Liste „liste.csv“"
        assert sheet.imprint.permalink == ""


def test_invented_example_says_that_it_is_invented() -> None:
    listing, found = analysed(ROWS, example=True)
    assert "erfunden" in event_map_sheet(view(), listing, found, "areas").lead


def test_days_are_those_of_the_page_with_the_tag_des_fluechtlings_in_words() -> None:
    listing, found = analysed(ROWS)
    sheet = day_sheet(view(), listing, found)
    assert [(each.label, each.value, each.text) for each in sheet.points] == [
        ("Fr, 26.09.2025, Tag des Flüchtlings", 2, "2"),
        ("Sa, 27.09.2025", 0, "0"),
        ("So, 28.09.2025", 1, "1"),
        ("Mo, 29.09.2025", 1, "1"),
        ("Di, 30.09.2025", 0, "0 (+ eine läuft weiter)"),
    ]
    assert [each.marked for each in sheet.points] == [True, False, False, False, False]
    assert "Tag des Flüchtlings 26.09.2025, nach Quelle S136" in sheet.lead


def test_weekdays_and_categories_are_counted() -> None:
    listing, found = analysed(ROWS)
    weekdays, categories = (make(view(), listing, found) for make in (weekday_sheet, category_sheet))
    assert weekdays is not None
    assert categories is not None
    assert [int(each.value or 0) for each in weekdays.points] == [1, 0, 0, 0, 2, 0, 1]
    assert [(each.label, each.text) for each in categories.points] == [
        ("Fest", "2"),
        ("nicht angegeben", "1"),
        ("Lesung", "1"),
    ]


def test_axis_of_weekdays_counts_in_whole_numbers() -> None:
    listing, found = analysed(ROWS[:2])
    sheet = weekday_sheet(view(), listing, found)
    assert [tick.text for tick in sheet.ticks] == ["0", "1", "2", "3"]


def test_bars_of_days_begin_at_one_line_in_svg() -> None:
    many = tuple(
        (f"{day:02d}.09.2025", "Fest", "Hanau", "Fest", None)
        for day in range(1, 16)
        for _ in range(day % 4 + 1)
    )
    listing, found = analysed((*ROWS, *many))
    sheet = day_sheet(view(), listing, found)
    blocks = [
        block for block in sheet.plan(Frame(12, 40, 273, 140), SVG_SHEET).blocks if isinstance(block, Table)
    ]
    assert len(blocks) > 1
    rects = [
        rect
        for rect in ET.fromstring(sheet_svg(sheet)).iter(f"{SVG}rect")
        if rect.get("fill") in (COLUMN, CHOSEN)
    ]
    assert len(rects) == len(sheet.points)
    assert len({rect.get("x") for rect in rects}) == len(blocks)


def test_chosen_area_is_explained_with_its_number() -> None:
    listing, found = analysed(ROWS)
    sheet = event_map_sheet(view(gebiet="hanau"), listing, found, "areas")
    label = "Gewählt: Hanau: 2 Veranstaltungen in dieser Liste; Eigene Daten"
    assert label in [line.label for line in sheet.legend.lines if line.kind == "chosen"]
    assert label in sheet.spoken
    assert "Wetzlar: Eine Veranstaltung" in sheet.told


@pytest.mark.thorough
def test_page_has_no_column_that_is_headed_by_nothing() -> None:
    listing, found = analysed(ROWS)
    sheet = day_sheet(view(), listing, found)
    kinds = [str(mark["/S"]) for mark in marks(PdfReader(io.BytesIO(sheets_pdf([sheet], "Tage"))))]
    assert kinds.count("/TH") == len(("Tag", "Anzahl"))


@pytest.mark.parametrize("wide", sampled((True, False), (True,)))
def test_long_list_with_hostile_words_still_fits_on_its_slides(wide: bool) -> None:
    rows = [
        (
            f"{1 + n % 28}.{8 + n // 28 % 3}.2025",
            "Fest",
            "Hanau",
            f"=cmd|{n} \u202e<script> {'lang ' * 40}",
            None,
        )
        for n in range(120)
    ]
    listing, found = analysed(rows, name="<script>" + "x" * 240)
    sheets = [make(view(), listing, found) for make in (day_sheet, category_sheet)]
    assert [len(sheet.points) for sheet in sheets if sheet] == [MOST_DAYS, MOST_CATEGORIES]
    made = Presentation(io.BytesIO(slides([sheet for sheet in sheets if sheet], "Liste", wide=wide)))
    written = " ".join(
        cell.text_frame.text
        for slide in made.slides
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    )
    assert "=cmd|" in written
    assert "\u202e" not in written
    foot = next(shape for shape in made.slides[0].shapes if shape.name.startswith("Ausgewertet"))
    for shape in made.slides[0].shapes:
        if shape.has_table:
            assert shape.top + sum(row.height for row in shape.table.rows) <= foot.top


@pytest.mark.thorough
def test_days_are_named_as_english_names_them() -> None:
    listing, found = analysed(ROWS)
    sheet = day_sheet(view(sprache="en"), listing, found)
    assert [each.label.partition(",")[0] for each in sheet.points] == ["Fri", "Sat", "Sun", "Mon", "Tue"]
