"""Files before independent checkers: slides against ISO 29500, papers against PDF/UA-1."""

from __future__ import annotations

from pathlib import Path

import page
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.typst.papers import sheets_pdf
from pages.features.programme.rise_sheet import rise_sheet
from pages.files.view_chart_sheet import ranking_sheet
from tests.views import view

SHEETS = [rise_sheet(view()), ranking_sheet(view())]


def test_slides_are_a_valid_office_file(tmp_path: Path) -> None:
    deck = tmp_path / "x.pptx"
    deck.write_bytes(slides(SHEETS, "Folien"))
    assert [str(each) for each in OpenXmlValidator().validate(str(deck)).errors] == []


def test_papers_can_be_read_aloud() -> None:
    report = page.validate_pdf_bytes(sheets_pdf(SHEETS, "Papier"), profile="ua1")
    assert [str(each) for each in report.failures] == []
    assert report.is_compliant
