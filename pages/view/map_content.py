"""The view as the map shows it: fill, mark and tooltip of each area, and the outlines of joint figures. Pure."""

from __future__ import annotations

from data.model.figure import Figure
from data.statistics.qualifiers import of_rate
from data.statistics.year_table import Cell, YearTable
from geo.boundaries.areas import area_order
from geo.paint.choropleth import FILTERED, GAP, PART, AreaPaint, Overlay, paint_table
from pages.drawing.primitives import Fill
from pages.view.kept_by_view import kept_by_view
from pages.view.view import View

AT_LEAST, DISPUTED, OWN, ZERO = "≥", "?", "E", "0"
"""Marks on the map; the legend explains them."""
PATTERNS: dict[int, Fill] = {GAP: "gap", PART: "part", FILTERED: "filtered"}
"""What drawings have in the place of a colour."""


@kept_by_view
def map_table(view: View) -> str:
    """The style table of the view, see `geo.paint.choropleth`."""
    overlay = Overlay(
        chosen=view.selection.gebiet, highlight=view.highlighted, joint=joint_groups(view.table)
    )
    return paint_table(area_order(), area_paints(view), view.colours, overlay)


def area_paints(view: View) -> dict[str, AreaPaint]:
    """Fill, mark and tooltip of every area."""
    return {area_id: _paint(view, area_id, cell) for area_id, cell in view.table.cells.items()}


def joint_groups(table: YearTable) -> tuple[tuple[str, ...], ...]:
    """Areas that share one figure, each group once."""
    groups = {cell.figure.areas for cell in table.cells.values() if cell.figure.kind == "joint"}
    return tuple(sorted(groups))


def _paint(view: View, area_id: str, cell: Cell) -> AreaPaint:
    lines = view.words.lines(cell)
    if area_id not in view.kept:
        lines = (*lines, view.say("map.filtered"))
    return AreaPaint(view.fill_of(area_id), _badge(view, area_id, cell), lines)


def _badge(view: View, area_id: str, cell: Cell) -> str:
    """The value where labels are on; marks of doubtful and of own figures always, for colour cannot say them."""
    if area_id in view.kept and cell.gap == "undefined_at_zero":
        return ZERO
    if area_id not in view.kept or cell.value is None:
        return ""
    # A joint figure is written once, on the area it is filed under.
    if cell.figure.kind == "joint" and cell.figure.areas[0] != area_id:
        return ""
    mark = sign_of(cell.figure)
    if view.selection.beschriftung:
        return f"{mark} {_value(view, cell)}".strip()
    return mark


def _value(view: View, cell: Cell) -> str:
    """The value with "über", "fast" or "rund"; a lower bound has its sign, and a start year no "seit"."""
    if cell.value is None or view.kennzahl.kind == "year":
        return view.words.plain(cell.value or 0)
    if cell.figure.kind == "part":
        return view.words.plain(cell.value)
    if says_at_least(view, cell):
        return f"{AT_LEAST} {view.words.plain(cell.value)}"
    return view.words.value(cell)


def says_at_least(view: View, cell: Cell) -> bool:
    """Whether the sign of a lower bound stands in the value's label for "mindestens", and not for a part."""
    if cell.value is None or cell.upper is not None or view.kennzahl.kind == "year":
        return False
    own = cell.figure.kind != "part" and of_rate(view.bezug, cell.figure.qualifier) == "at_least"
    return own and view.selection.beschriftung


def sign_of(figure: Figure) -> str:
    """The signs of a figure that is a lower bound, disputed, or the viewer's own; empty for all others."""
    own = OWN if figure.basis == "viewer" else ""
    return own + (AT_LEAST if figure.kind == "part" else DISPUTED if figure.disputed else "")
