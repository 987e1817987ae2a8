"""Writers know primitives and never kinds; plans know no writer; nobody asks a sheet what kind it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html

from pages.drawing.medium import Medium
from pages.drawing.primitives import (
    Cell,
    Column,
    Drawing,
    Frame,
    Group,
    Mark,
    Paragraphs,
    Pen,
    Picture,
    Row,
    Table,
)
from pages.drawing.sheet import Sheet
from pages.drawing.text import printable
from pages.drawing.writers.html import STAGE, STAGE_BODY, drawing_html
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.screen import sheet_html
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheet_png, sheets_pdf
from tests.sheets import all_kinds, plain_map

PAGES = Path(__file__).resolve().parents[3] / "pages"
DRAWING = PAGES / "drawing"
STECKBRIEF = DRAWING / "writers" / "typst" / "steckbrief.py"


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)


def test_writers_import_no_plan_but_for_the_steckbrief_and_plans_no_writer() -> None:
    for path in (DRAWING / "writers").rglob("*.py"):
        if path != STECKBRIEF:
            assert not [each for each in imports(path) if each.startswith("pages.drawing.plans")], path
    for path in (DRAWING / "plans").glob("*.py"):
        assert not [each for each in imports(path) if each.startswith("pages.drawing.writers")], path


def test_drawing_imports_neither_streamlit_nor_another_room_of_pages() -> None:
    for path in DRAWING.rglob("*.py"):
        for each in imports(path):
            assert not each.startswith("streamlit"), path
            assert not each.startswith("pages.") or each.startswith("pages.drawing."), (path, each)


def test_nobody_asks_a_sheet_what_kind_it_is() -> None:
    for path in PAGES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "isinstance":
                named = [each.id for each in ast.walk(node.args[1]) if isinstance(each, ast.Name)]
                assert not [each for each in named if each.endswith("Sheet")], path


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullseye(Sheet):
    """A kind that no writer has heard of: a mark, a table, a sentence."""

    kind = "bullseye"

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        figure, beside = medium.split(body)
        size, middle = medium.sizes[-1], (figure.left + figure.width / 2, figure.top + figure.height / 2)
        mark = Mark(middle, figure.height / 4, "#c8102e", Pen("#333333", medium.mm), name="Mitte")
        picture = Picture(figure, (Group(figure, (mark,), "Scheibe", "Eine Scheibe"),), "Eine Scheibe")
        rows = [("Ring", "Punkte"), ("Mitte", "50")]
        widths = (beside.width / 2, beside.width / 2)
        heights = medium.row_heights(rows, widths, size, "figures")
        place = Frame(beside.left, beside.top, beside.width, sum(heights))
        head, *body_rows = (
            Row(tuple(Cell(word) for word in words), height)
            for words, height in zip(rows, heights, strict=True)
        )
        columns = tuple(Column(width) for width in widths)
        table = Table(place, columns, head, tuple(body_rows), size, "figures", "Punkte je Ring")
        below = Paragraphs(beside.below(sum(heights) + size), ("Wer trifft, gewinnt.",), size)
        return Drawing(((picture,), (table, below)))


def test_new_kind_has_every_file_the_stage_and_the_screen_at_once() -> None:
    sheet = Bullseye(title="Zielscheibe", lead="", imprint=plain_map().imprint, spoken="Eine Zielscheibe")
    svg = sheet_svg(sheet).decode()
    stage = str(drawing_html(sheet.plan(STAGE_BODY, STAGE), "de"))
    screen = str(sheet_html(sheet))
    for text in (svg, stage, screen):
        assert all(word in text for word in ("Punkte", "50", "Wer trifft, gewinnt.", "Eine Scheibe"))
    assert slides([sheet], "x").startswith(b"PK")
    assert slides([sheet], "x", wide=False).startswith(b"PK")
    assert sheets_pdf([sheet], printable(sheet.title)).startswith(b"%PDF")
    assert sheet_png(sheet, "4k").startswith(b"\x89PNG")


@pytest.mark.parametrize("number", range(len(all_kinds())))
def test_every_kind_can_be_shown_on_a_page(number: int) -> None:
    sheet = all_kinds()[number]
    root = html.fragment_fromstring(f"<div>{sheet_html(sheet)}</div>")
    drawn = root.xpath(".//*[contains(@class, 'wir-drawing')] | .//table")
    assert drawn
    assert all(each.get("aria-label") or each.get("alt") or each.xpath(".//td") for each in drawn)
