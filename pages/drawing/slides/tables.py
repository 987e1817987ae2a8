"""Native tables on slides: plain, readable from the last row, with a real head row."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.table import Table, _Cell
from pptx.util import Pt

from pages.drawing.ink import GROUND
from pages.drawing.placing import Frame
from pages.drawing.slides import drawing
from pages.drawing.slides.page import LANGUAGES, NAMESPACES, Page, lines_needed, set_description, sides
from pages.drawing.text import cleaned

_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own style "No Style, No Grid"; the default one would bring the office theme's blue."""
_RULE = "#c3c9d0"
PAD = 3.0
"""Left and right of the text in a cell."""


def add_table(
    page: Page, frame: Frame, widths: Sequence[float], rows: Sequence[Sequence[str]], size: float
) -> Table:
    """Add a table of texts; the first row is the head.

    Args:
        page: The slide.
        frame: Place and room; the height is what the rows need.
        widths: Shares of the width.
        rows: As many texts each as there are widths.
        size: Size of print.
    """
    shape = page.slide.shapes.add_table(len(rows), len(widths), *(Pt(side) for side in sides(frame)))
    table = shape.table
    shape._element.xpath(".//a:tableStyleId")[0].text = _PLAIN
    table.horz_banding = False
    total = sum(widths)
    for column, share in zip(table.columns, widths, strict=True):
        column.width = Pt(frame.width * share / total)
    for number, texts in enumerate(rows):
        table.rows[number].height = Pt(row_height(texts, widths, frame.width, size))
        for position, text in enumerate(texts):
            fill_cell(table.cell(number, position), text, size, page, bold=number == 0)
    return table


def describe(page: Page, text: str) -> None:
    """Alternative text of the table added last."""
    set_description(page.slide.shapes[-1]._element, text)


def row_height(texts: Sequence[str], widths: Sequence[float], width: float, size: float) -> float:
    """Points that a row needs for the longest of its cells."""
    total = sum(widths)
    rooms = [max(width * share / total - 2 * PAD, size) for share in widths]
    most = max(lines_needed(text, size, room) for text, room in zip(texts, rooms, strict=True))
    return 1.22 * size * most + 4


def fill_cell(cell: _Cell, text: str, size: float, page: Page, *, bold: bool = False) -> None:
    """Write a text into a cell, with a fine line below it."""
    cell.margin_left = cell.margin_right = Pt(PAD)
    cell.margin_top = cell.margin_bottom = Pt(1)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    if text:
        run = cell.text_frame.paragraphs[0].add_run()
        run.text = cleaned(text)
        run.font.size, run.font.bold, run.font.language_id = Pt(size), bold, LANGUAGES[page.language]
    # Without it, and with an empty run too, an empty cell is as high as a line of 18 points.
    end = f'<a:endParaRPr {NAMESPACES} sz="{round(size * 100)}"/>'
    cell.text_frame.paragraphs[0]._p.append(parse_xml(end))
    rule_below(cell, _RULE, 0.75)


def right_aligned(table: Table, columns: Sequence[int]) -> None:
    """Numbers stand right."""
    for row in table.rows:
        for position in columns:
            row.cells[position].text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT


def rule_below(cell: _Cell, colour: str, points: float) -> None:
    """A line below the cell; put before its filling, as the format demands."""
    _add_border(cell, "lnB", drawing.fill(colour), points)


def swatch(cell: _Cell, filling: str, edge: str = "", dashed: bool = False) -> None:
    """Make the cell a swatch of the legend: filled, edged with white or with a line of its own.

    Args:
        cell: An empty cell, or one with the sign that stands on the map.
        filling: Result of `drawing.fill`.
        edge: Colour of the line around it; empty for white, which parts it from its neighbours.
        dashed: Whether that line is dashed.
    """
    properties = cell._tc.get_or_add_tcPr()
    for child in list(properties):
        properties.remove(child)
    for side in ("lnL", "lnR", "lnT", "lnB"):
        _add_border(cell, side, drawing.fill(edge or GROUND), 1.5 if edge else 3, dashed)
    properties.append(parse_xml(filling.replace(">", f" {NAMESPACES}>", 1)))


def _add_border(cell: _Cell, side: str, filling: str, points: float, dashed: bool = False) -> None:
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    border: etree._Element = parse_xml(
        f'<a:{side} {NAMESPACES} w="{round(points * drawing.EMU)}">{filling}{dash}</a:{side}>'
    )
    properties = cell._tc.get_or_add_tcPr()
    for old in properties.xpath(f"./a:{side}"):
        properties.remove(old)
    borders = properties.xpath("./a:lnL|./a:lnR|./a:lnT|./a:lnB")
    properties.insert(len(borders), border)
