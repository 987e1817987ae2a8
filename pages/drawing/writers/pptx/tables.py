"""Tables as native ones: plain, readable from the last row, with a real head row."""

from __future__ import annotations

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.table import _Cell
from pptx.util import Pt

from pages.drawing.ink import CIRCLE_LINE, GROUND, INK, RULE, TEXT
from pages.drawing.primitives import Cell, Swatch, Table
from pages.drawing.text import cleaned
from pages.drawing.writers.pptx.page import NAMESPACES, SLIDE, Page, office_language, set_description, sides
from pages.drawing.writers.pptx.shapes import EMU, fill_xml

_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own style "No Style, No Grid"; the default one would bring the office theme's blue."""
_SIDES = {"left": None, "middle": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}


def add_table(page: Page, table: Table) -> None:
    """Add the table with its alternative text."""
    rows, columns = table.all_rows, table.columns
    shape = page.slide.shapes.add_table(len(rows), len(columns), *(Pt(side) for side in sides(table.frame)))
    set_description(shape._element, table.spoken)
    shape.name = cleaned(table.spoken or page.heading)
    native = shape.table
    shape._element.xpath(".//a:tableStyleId")[0].text = _PLAIN
    native.horz_banding, native.first_row = False, table.head is not None
    for column, planned in zip(native.columns, columns, strict=True):
        column.width = Pt(planned.width)
    for row, planned_row in zip(native.rows, rows, strict=True):
        row.height = Pt(planned_row.height)
        for cell, planned_cell, planned_column in zip(row.cells, planned_row.cells, columns, strict=True):
            _fill_cell(cell, planned_cell, table.size, page)
            side = _SIDES["middle" if planned_cell.swatch else planned_column.side]
            if side is not None:
                cell.text_frame.paragraphs[0].alignment = side


def _fill_cell(cell: _Cell, planned: Cell, size: float, page: Page) -> None:
    """Write a text into a cell, with a fine line below it, or make it a sign of the legend."""
    cell.margin_left = cell.margin_right = Pt(SLIDE.pad)
    cell.margin_top = cell.margin_bottom = Pt(1)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    text = planned.swatch.sign if planned.swatch else planned.text
    if text:
        run = cell.text_frame.paragraphs[0].add_run()
        run.text = cleaned(text)
        run.font.size, run.font.bold, run.font.language_id = (
            Pt(size),
            planned.bold,
            office_language(page.language),
        )
        if planned.colour != TEXT or planned.fill.startswith("#"):
            run.font.color.rgb = RGBColor.from_string(planned.colour.lstrip("#").upper())
    # Without it, and with an empty run too, an empty cell is as high as a line of 18 points.
    end = f'<a:endParaRPr {NAMESPACES} sz="{round(size * 100)}"/>'
    cell.text_frame.paragraphs[0]._p.append(parse_xml(end))
    if planned.swatch:
        edge = _edge(planned.swatch)
        _tint(cell, fill_xml(planned.swatch.fill), edge, dashed=planned.swatch.dashed)
    elif planned.fill:
        _tint(cell, fill_xml(planned.fill), "")
    else:
        _add_border(cell, "lnB", RULE, 0.75)


def _edge(swatch: Swatch) -> str:
    """Colour of the line around a sign; empty for white, which parts it from its neighbours."""
    if swatch.coloured or swatch.outline:
        return swatch.outline
    return CIRCLE_LINE if swatch.kind in ("open", "disputed") else INK


def _tint(cell: _Cell, filling: str, edge: str, *, dashed: bool = False) -> None:
    """Fill the cell, edged with white or with a line of its own; borders first, as the format demands."""
    properties = cell._tc.get_or_add_tcPr()
    for side in ("lnL", "lnR", "lnT", "lnB"):
        _add_border(cell, side, edge or GROUND, 1.5 if edge else 3, dashed=dashed)
    properties.append(parse_xml(filling.replace(">", f" {NAMESPACES}>", 1)))


def _add_border(cell: _Cell, side: str, colour: str, points: float, *, dashed: bool = False) -> None:
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    border: etree._Element = parse_xml(
        f'<a:{side} {NAMESPACES} w="{round(points * EMU)}">{fill_xml(colour)}{dash}</a:{side}>'
    )
    cell._tc.get_or_add_tcPr().append(border)
