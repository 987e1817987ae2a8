"""One area on a slide: its key figures as a native table, the map with the area marked beside it."""

from __future__ import annotations

from dataclasses import replace

from geo.picture.placing import Frame
from geo.picture.plan import map_plan
from geo.picture.sheet import ProfileSheet
from geo.picture.slides import tables
from geo.picture.slides.legend_table import add_legend, legend_height
from geo.picture.slides.map_slide import draw_map
from geo.picture.slides.page import Page, lines_needed

_WIDTHS = (216.0, 90.0, 66.0, 118.0, 72.0)
_SIZES = (13.0, 12.0, 11.0, 10.0, 9.0)
_LEGEND = 10.0
_MOST_LEGEND = 0.62
"""Share of the height, which leaves the map large enough to find the area."""
_TABLE_SHARE = 0.66


def add_profile(page: Page, sheet: ProfileSheet) -> None:
    """Add table, facts and map to the body of the slide."""
    body = page.body
    width = _TABLE_SHARE * body.width
    rows = [(sheet.heads[0], *sheet.heads[2:6]), *(_cells(row) for row in sheet.rows)]
    size = next((each for each in _SIZES if _height(rows, width, each) <= body.height), _SIZES[-1])
    table = tables.add_table(page, Frame(body.left, body.top, width, 10), _WIDTHS, rows, size)
    tables.describe(page, sheet.caption)
    tables.right_aligned(table, (1, 2, 3, 4))
    left, room = body.left + width + 20, body.width - width - 20
    height = 1.25 * 11 * lines_needed(sheet.map.title, 11, room) + 4
    page.write([sheet.map.title], Frame(left, body.top, room, height), 11, name=sheet.map.title, bold=True)
    # How many areas a class has is of no use here, and the room is small.
    rows_only = tuple(replace(line, count="") for line in sheet.map.legend.lines)
    shown = replace(sheet.map, legend=replace(sheet.map.legend, lines=rows_only))
    below = min(legend_height(shown, room, _LEGEND), _MOST_LEGEND * body.height)
    frame = Frame(left, body.top + height, room, body.height - height - below - 6)
    draw_map(page, sheet.map, map_plan(sheet.map, frame, 9, with_inset=False))
    add_legend(page, shown, Frame(left, body.bottom - below, room, below), 0)


def profile_notes(sheet: ProfileSheet) -> str:
    """Every figure with what does not fit on the slide."""
    lines = [f"{row[0]}: {'; '.join(cell for cell in row[1:] if cell)}" for row in sheet.rows]
    return "\n".join([*lines, sheet.imprint.notes])


def _cells(row: tuple[str, ...]) -> tuple[str, ...]:
    """Kennzahl with its year, value, rank and the two means; comparison and basis are in the notes."""
    return (f"{row[0]}, {row[1]}", *row[2:6])


def _height(rows: list[tuple[str, ...]], width: float, size: float) -> float:
    return sum(tables.row_height(row, _WIDTHS, width, size) for row in rows)
