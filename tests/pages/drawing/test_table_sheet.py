"""A table as slide, page, picture and SVG: every text in its place, tints and gaps as given, hostile words as words."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pypdf import PdfReader

from pages.drawing.plans.table import TableCell, TableRow, TableSheet
from pages.drawing.text import cleaned, printable
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheet_png, sheets_pdf
from pages.features.tables.coverage_sheet import coverage_sheet
from tests.pages.drawing.test_papers import marks
from tests.paper_words import page_texts, squeezed
from tests.sheets import HOSTILE
from tests.views import view


def sheet() -> TableSheet:
    """Two rows by hand: a tint, a gap, a plain field; a label with markup in it."""
    rows = (
        TableRow("Stellen", (TableCell("33", "#045a8d"), TableCell(".", gap=True)), short="St."),
        TableRow(HOSTILE["script"], (TableCell("=1+1"), TableCell("7", "#dbe9f6")), marked=True),
    )
    kept = coverage_sheet(view()).imprint
    return TableSheet(
        title="Bekannt",
        lead="Gebiete.",
        corner="Kennzahl",
        heads=("2017", "2018"),
        rows=rows,
        imprint=kept,
        spoken="Tabelle: Bekannt",
    )


def rows_of(pptx: bytes) -> list[tuple[str, ...]]:
    slide = Presentation(io.BytesIO(pptx)).slides[0]
    table = next(shape for shape in slide.shapes if shape.has_table).table
    return [tuple(cell.text_frame.text for cell in row.cells) for row in table.rows]


def test_table_of_a_slide_is_native_with_its_tints_and_hatched_gaps() -> None:
    made = slides([sheet()], "Bekannt")
    assert rows_of(made) == [
        ("Kennzahl", "2017", "2018"),
        ("Stellen", "33", "."),
        ("<script>alert(1)</script>", "=1+1", "7"),
    ]
    shape = next(each for each in Presentation(io.BytesIO(made)).slides[0].shapes if each.has_table)
    known, gap = (shape.table.cell(1, column) for column in (1, 2))
    assert str(known.fill.fore_color.rgb) == "045A8D"
    assert str(known.text_frame.paragraphs[0].runs[0].font.color.rgb) == "FFFFFF"
    assert gap.fill.type == MSO_FILL.PATTERNED
    assert shape._element.xpath(".//p:cNvPr/@descr") == ["Tabelle: Bekannt"]


def test_narrow_slide_takes_the_short_words_before_print_that_nobody_reads() -> None:
    wide, narrow = (rows_of(slides([coverage_sheet(view())], "x", wide=wide)) for wide in (True, False))
    assert narrow[0][1] == "’09"
    assert narrow[1][0] == "Stellen vorgesehen"
    assert [row[1:] for row in wide[1:]] == [row[1:] for row in narrow[1:]]


def test_page_is_a_table_with_heads_that_readers_are_told() -> None:
    made = sheets_pdf([sheet()], "Bekannt")
    text = squeezed(page_texts(made)[0])
    for word in ("Kennzahl", "2017", "Stellen", "33", squeezed(HOSTILE["script"]), "=1+1"):
        assert word in text
    kinds = [str(mark["/S"]) for mark in marks(PdfReader(io.BytesIO(made)))]
    assert kinds.count("/TH") == 3
    assert kinds.count("/TD") == 6


def test_svg_has_every_text_and_the_gap_hatched() -> None:
    root = ET.fromstring(sheet_svg(sheet()))
    words = [" ".join(each.itertext()) for each in root.iter("{http://www.w3.org/2000/svg}text")]
    for text in ("2017", "Stellen", "33", ".", cleaned(HOSTILE["script"]), "=1+1"):
        assert text in words
    fills = [rect.get("fill") for rect in root.iter("{http://www.w3.org/2000/svg}rect")]
    assert {"#045a8d", "#dbe9f6", "url(#muster-gap)"} <= set(fills)


@pytest.mark.parametrize("title", [HOSTILE["typst"], HOSTILE["longest"]])
def test_hostile_title_of_a_table_is_text(title: str) -> None:
    named = replace(sheet(), title=title)
    assert sheet_png(named, "4k").startswith(b"\x89PNG")
    assert squeezed(printable(title)) in squeezed(page_texts(sheets_pdf([named], title))[0])
