"""Files before independent checkers: slides and workbooks against ISO 29500, papers against PDF/UA-1."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import page
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from data.events.as_observations import ListFacts
from data.events.event_template import template
from data.export.export_table import packaged_tables
from data.export.workbook import workbook
from data.own.marked import marked_workbook
from data.own.own_template import template_xlsx
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.typst.papers import sheets_pdf
from pages.features.comparison.comparison_view import comparison_view
from pages.features.comparison.difference_table import difference_downloads
from pages.features.events.event_files import list_workbook
from pages.features.own_figures.table_findings import problem_words
from pages.features.programme.rise_sheet import rise_sheet
from pages.files.downloads import view_downloads
from pages.files.view_chart_sheet import ranking_sheet
from tests.comparisons import WEEK, compared
from tests.made_files import csv
from tests.own_tables import checked
from tests.pages.features.events.test_event_sheets import ROWS, analysed
from tests.real_tables import real_dataset
from tests.views import view
from tests.words import say

DAY = date(2026, 11, 28)
SHEETS = [rise_sheet(view()), ranking_sheet(view())]
ALLOWED = ("inline-string cell(s)", "/fonts[1]/font[1]: Unexpected element 'color' found")
"""What the checker says of every workbook of openpyxl and what ISO 29500-1 allows: text in its cell (18.18.11,
``inlineStr``; Excel moves it when it next saves), and the children of a font in any order (18.8.22, a choice)."""


def test_slides_are_a_valid_office_file(tmp_path: Path) -> None:
    deck = tmp_path / "x.pptx"
    deck.write_bytes(slides(SHEETS, "Folien"))
    assert [str(each) for each in OpenXmlValidator().validate(str(deck)).errors] == []


def test_papers_can_be_read_aloud() -> None:
    report = page.validate_pdf_bytes(sheets_pdf(SHEETS, "Papier"), profile="ua1")
    assert [str(each) for each in report.failures] == []
    assert report.is_compliant


def of_differences() -> bytes:
    made = difference_downloads(comparison_view(compared("unterschiede", **WEEK)))
    return next(each for each in made if each.suffix == "xlsx").build()


def of_marked_table() -> bytes:
    found = checked("liste.csv", csv([["AGS", "Koordination 2019"], ["06411", "zwei"], ["6412", 0]]))
    problems = [(problem, problem_words(problem, say)) for problem in found.outcome.problems]
    assert problems
    return marked_workbook(found.sheet, problems)


def of_events() -> bytes:
    listing, analysis = analysed(ROWS)
    return list_workbook(listing, analysis, ListFacts(listing.name, DAY), say)


WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "view": lambda: next(each for each in view_downloads(view()) if each.suffix == "xlsx").build(),
    "differences": of_differences,
    "events": of_events,
    "template of events": lambda: workbook([template()], [("Titel", "Veranstaltungsliste")], DAY),
    "template of figures": lambda: template_xlsx(real_dataset(), "koordination", 2025, DAY),
    "marked table": of_marked_table,
    # As the whole data set is written; its long tables hold nothing of another kind.
    "short tables": lambda: workbook(
        [each for each in packaged_tables() if len(each.rows) < 60], [], DAY, about_first=True
    ),
}


def faults(path: Path, content: bytes) -> list[str]:
    path.write_bytes(content)
    found = [str(each) for each in OpenXmlValidator().validate(str(path)).errors]
    return [each for each in found if not any(words in each for words in ALLOWED)]


@pytest.mark.parametrize("name", WORKBOOKS)
def test_workbooks_are_valid_office_files(name: str, tmp_path: Path) -> None:
    assert faults(tmp_path / "x.xlsx", WORKBOOKS[name]()) == []
