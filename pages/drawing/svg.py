"""A sheet as one SVG document, A4 landscape: groups with names, all words as text that can be edited and searched."""

from __future__ import annotations

from dataclasses import replace

from pages.drawing.bars_figure import draw_bars
from pages.drawing.chart_figure import draw_columns
from pages.drawing.dots_figure import draw_dots
from pages.drawing.dots_plan import dots_plan
from pages.drawing.dots_sheet import DotsSheet
from pages.drawing.ink import QUIET
from pages.drawing.legend_figure import draw_legend
from pages.drawing.map_figure import draw_map
from pages.drawing.pair_figure import draw_pair
from pages.drawing.placing import Frame
from pages.drawing.plan import map_plan
from pages.drawing.qr import qr_path
from pages.drawing.scatter_figure import draw_scatter
from pages.drawing.scatter_plan import scatter_plan
from pages.drawing.sheet import Imprint, MapPairSheet, MapSheet, ProfileSheet, ScatterSheet, Sheet
from pages.drawing.svg_parts import WIDER, Element, add, lines, picture, written
from pages.drawing.table_figure import draw_table
from pages.drawing.table_sheet import TableSheet
from pages.drawing.text import wrapped

PAGE = Frame(0, 0, 297, 210)
_MARGIN = 12.0
_TITLE, _LEAD, _BODY, _FOOT = 7.0, 3.9, 3.6, 3.0
"""Height of print in millimetres."""
_LINE = 1.25
_LEGEND = 86.0
_QR = 18.0


def sheet_svg(sheet: Sheet) -> bytes:
    """The sheet as a document in UTF-8; in a map, every area is a group with its id and a title.

    Of a profile, its map: tables are for papers and slides.
    """
    if isinstance(sheet, ProfileSheet):
        sheet = replace(sheet.map, title=sheet.title, lead=sheet.map.title)
    root = picture(PAGE.width, PAGE.height, sheet.imprint.language)
    add(root, "title", sheet.title)
    add(root, "desc", sheet.spoken)
    add(root, "rect", id="grund", width=PAGE.width, height=PAGE.height, fill="#ffffff")
    top = _paragraph(root, sheet.title, _MARGIN, _TITLE, bold=True)
    top = _paragraph(root, sheet.lead, top, _LEAD) + 2
    body = Frame(_MARGIN, top, PAGE.width - 2 * _MARGIN, _foot(root, sheet.imprint) - top - 4)
    if isinstance(sheet, MapSheet):
        plan = map_plan(sheet, Frame(body.left, body.top, body.width - _LEGEND - 8, body.height), 2.6)
        draw_map(root, sheet, plan)
        beside = Frame(body.right - _LEGEND, body.top, _LEGEND, body.height)
        draw_legend(root, sheet.legend, beside, _BODY, (sheet.circle_colour, plan.circle_scale()))
    elif isinstance(sheet, MapPairSheet):
        draw_pair(root, sheet, body, _BODY)
    elif isinstance(sheet, TableSheet):
        draw_table(root, sheet, body, _BODY)
    elif isinstance(sheet, DotsSheet):
        draw_dots(root, dots_plan(sheet, body, _BODY))
    elif isinstance(sheet, ScatterSheet):
        _scatter(root, sheet, body)
    elif sheet.kind == "columns":
        draw_columns(root, sheet, body, _BODY)
    else:
        draw_bars(root, sheet, body, _BODY)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + written(root) + "\n").encode()


def _scatter(root: Element, sheet: ScatterSheet, body: Frame) -> None:
    """Chart, and the words about it beside it."""
    frame = Frame(body.left, body.top, body.width - _LEGEND - 8, body.height)
    plan = scatter_plan(sheet, frame, 3.4)
    draw_scatter(root, sheet, plan)
    top = body.top
    for number, text in enumerate(text for text in (*sheet.lines, plan.key, plan.unnamed) if text):
        bold = number == 0
        said = wrapped(text, _BODY, _LEGEND / WIDER, bold=bold)
        style = {"font_weight": "bold"} if bold else {}
        lines(root, said, (body.right - _LEGEND, top + _BODY), _BODY, **style)
        top += _LINE * _BODY * len(said) + 0.6 * _BODY


def _paragraph(root: Element, text: str, top: float, size: float, *, bold: bool = False) -> float:
    """Write over the whole width; the place below."""
    said = wrapped(text, size, (PAGE.width - 2 * _MARGIN) / WIDER, bold=bold)
    style = {"font_weight": "bold"} if bold else {}
    lines(root, said, (_MARGIN, top + size), size, **style)
    return top + _LINE * size * len(said) + 0.5


def _foot(root: Element, imprint: Imprint) -> float:
    """Write the lines of the foot from the bottom up; the place above them."""
    room = PAGE.width - 2 * _MARGIN - (_QR + 4 if imprint.permalink else 0)
    texts = [*imprint.lines, *([imprint.permalink] if imprint.permalink else [])]
    said = [line for text in texts for line in wrapped(text, _FOOT, room / WIDER)]
    tall = max(_LINE * _FOOT * len(said), _QR if imprint.permalink else 0)
    top = PAGE.height - _MARGIN - tall
    group = add(root, "g", id="impressum", fill=QUIET)
    lines(group, said, (_MARGIN, top + _FOOT), _FOOT)
    if imprint.permalink:
        path, modules = qr_path(imprint.permalink)
        left = PAGE.width - _MARGIN - _QR
        place = f"translate({left:.2f} {top:.2f}) scale({_QR / modules:.4f})"
        code = add(group, "g", id="qr", role="img", aria_label=imprint.permalink, transform=place)
        add(code, "path", d=path, fill="#000000")
    return top
